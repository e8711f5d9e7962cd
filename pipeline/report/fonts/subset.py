"""Build the two font files: `python -m pipeline.report.fonts.subset [FOLDER OF THE .ttc FILES]`.

Source: Debian's fonts-noto-cjk. Kept are GB2312, the 8,105 characters of the 通用规范汉字表 (2013; what lies
outside GB2312 stands in standard_characters.txt), the common traditional characters of Big5 (brand names),
Latin letters and symbols. `characters.txt` lists what the files can show, so that nobody needs to open a
font to know it.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

from pipeline.report.fonts import BOLD, CHARACTERS, CHECKSUMS, FOLDER, REGULAR

INSTALLED = Path("/usr/share/fonts/opentype/noto")
FAMILY = "Noto Sans CJK SC"
SYMBOLS = (
    range(0x20, 0x7F),
    range(0xA0, 0x250),
    range(0x370, 0x460),
    range(0x2000, 0x2C00),
    range(0x3000, 0x3400),
    range(0xFF00, 0xFFF0),
)
# The typeface lacks the angle brackets that mark a character it cannot show: the Chinese ones look alike.
ALIASES = {0x27E8: 0x3008, 0x27E9: 0x3009}
# Seconds since 1904 of 2021-04-08, the day of the typeface's release 2.003: the same bytes every time.
RELEASED = 3700684800


def _encoded(codec: str, leads: range, trails: Iterable[int]) -> Iterator[int]:
    trail_bytes = tuple(trails)
    for lead in leads:
        for trail in trail_bytes:
            text = bytes([lead, trail]).decode(codec, errors="ignore")
            if len(text) == 1:
                yield ord(text)


def wanted() -> set[int]:
    """Every code point the report's typeface should hold."""
    standard = (FOLDER / "standard_characters.txt").read_text(encoding="utf-8")
    return {
        *(point for symbols in SYMBOLS for point in symbols),
        *_encoded("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF)),
        *_encoded("big5", range(0xA4, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF))),
        *(ord(sign) for sign in standard if not sign.isspace()),
    }


def _options() -> Options:
    options = Options()
    options.layout_features = []
    options.layout_closure = False
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.name_languages = [0x409]
    options.recalc_timestamp = False
    return options


def build(source: Path, target: Path) -> set[int]:
    """Write the subset of the Simplified Chinese face of `source`; returns the code points it can show."""
    font = next(face for face in TTCollection(source).fonts if face["name"].getDebugName(1) == FAMILY)
    known = font.getBestCmap()
    keep = {point for point in wanted() if point in known} | set(ALIASES.values())
    subsetter = Subsetter(_options())
    subsetter.populate(unicodes=keep)
    subsetter.subset(font)
    _alias(font)
    font.recalcTimestamp = False
    font["head"].modified = RELEASED
    font.save(target, reorderTables=True)
    return set(font.getBestCmap())


def _alias(font: TTFont) -> None:
    for table in font["cmap"].tables:
        for alias, original in ALIASES.items():
            if original in table.cmap:
                table.cmap[alias] = table.cmap[original]


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else INSTALLED
    shown = build(folder / "NotoSansCJK-Regular.ttc", REGULAR) & build(folder / "NotoSansCJK-Bold.ttc", BOLD)
    signs = "".join(chr(point) for point in sorted(shown) if not chr(point).isspace())
    lines = [signs[start : start + 60] for start in range(0, len(signs), 60)]
    CHARACTERS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sums = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}" for file in (BOLD, REGULAR, CHARACTERS)]
    CHECKSUMS.write_text("\n".join(sums) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
