"""A license whose foot names a body that never supervised sheets of its shape.

Until February 2019 sheets stood and were made under 国家工商行政管理总局 (lying ones until 2014, which have no code
of 18 signs); since March 2019 they lie and are made under 国家市场监督管理总局. The shape is measured by the words,
since a photo has a shape of its own: how far the foot stands below the title, in widths of the print. Real sheets that
lie have 0.5 to 0.6 of it, those that stand 0.9 to 1.4.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import ReadPage, Trace, Word
from pipeline.values import license_qr
from pipeline.values.text import fold

_TITLE = "营业执照"
_NEW_BODY, _OLD_BODY = "国家市场监督管理总局监制", "国家工商行政管理总局监制"
_LIES, _STANDS = 0.70, 0.85


def signs(page: ReadPage) -> Iterator[Trace]:
    titles = _titles(page.words)
    feet = [each for each in page.words if _NEW_BODY in fold(each.text) or _OLD_BODY in fold(each.text)]
    # Two titles or two feet: two sheets on one picture, whose shapes cannot be told.
    if len(titles) != 1 or len(feet) != 1:
        return
    shape = (feet[0].box.center[1] - titles[0].box.center[1]) / _print_width(page.words)
    if _NEW_BODY in fold(feet[0].text) and shape >= _STANDS:
        yield _sign(page, feet[0], "made under the body of 2018 on, in the upright shape before 2019")
    elif _OLD_BODY in fold(feet[0].text) and shape <= _LIES and any(map(_has_code, page.words)):
        yield _sign(page, feet[0], "a code of 18 signs on a lying sheet made under the body before 2018")


def _titles(words: tuple[Word, ...]) -> list[Word]:
    """Where the word stands in the size of a title, not in a sentence."""
    found = [each for each in words if _TITLE in fold(each.text)]
    largest = max((each.box.height for each in found), default=0)
    return [each for each in found if each.box.height * 2 > largest]


def _print_width(words: tuple[Word, ...]) -> int:
    return max(each.box.right for each in words) - min(each.box.left for each in words)


def _has_code(word: Word) -> bool:
    return license_qr.parse(fold(word.text)).uscc is not None


def _sign(page: ReadPage, foot: Word, detail: str) -> Trace:
    quad = page.to_upload.quad(foot.box)
    return Trace(code="body_of_another_layout", file=page.page.file, page=page.page.number, detail=detail, quad=quad)
