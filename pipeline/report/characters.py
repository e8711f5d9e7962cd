"""Signs that nobody can see, and signs the report's typeface lacks, shown by their code points."""

from __future__ import annotations

import unicodedata
from functools import cache

from pipeline.report.fonts import CHARACTERS

# Control, format (direction overrides among them), surrogate, private use, unassigned, line separators.
INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
BREAKS = frozenset("\t\n\r\v\f")


@cache
def _typeface() -> frozenset[str]:
    return frozenset(CHARACTERS.read_text(encoding="utf-8")) - {"\n"} | {" "}


def _named(sign: str) -> str:
    return f"⟨U+{ord(sign):04X}⟩"


def visible(text: str) -> str:
    r"""`text` with every sign that cannot be seen, or that turns its neighbors, named instead.

    >>> visible("a\u202eb\tc")
    'a⟨U+202E⟩b c'
    """
    return "".join(
        " " if sign in BREAKS else _named(sign) if unicodedata.category(sign) in INVISIBLE else sign for sign in text
    )


def printable(text: str) -> str:
    """`visible`, and every sign that the typeface lacks named too, so that a PDF can always be written.

    >>> printable("限 😀")
    '限 ⟨U+1F600⟩'
    """
    typeface = _typeface()
    return "".join(sign if sign in typeface else " " if sign.isspace() else _named(sign) for sign in visible(text))
