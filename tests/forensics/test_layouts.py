"""The supervising body at the foot against the shape of the sheet."""

from __future__ import annotations

import pytest

from pipeline.forensics._layouts import signs
from pipeline.geometry import IDENTITY, Box, Quad
from pipeline.model import Page, ReadPage, Word

NEW, OLD = "国家市场监督管理总局监制", "中华人民共和国国家工商行政管理总局监制"
CODE, NUMBER = "统一社会信用代码91350100M000100Y43", "注册号350100000000001"


def _page(foot: str, code: str, *, height: int, titles: int = 1) -> ReadPage:
    """A print 1000 pixels wide, the foot `height` below the title."""

    def word(text: str, left: int, middle: int, right: int) -> Word:
        return Word(text=text, box=Box(left=left, top=middle - 20, right=right, bottom=middle + 20), confidence=1.0)

    words = [word("营 业 执 照", 400, 200 + 60 * each, 600) for each in range(titles)]
    words += [Word(text="凭营业执照经营", box=Box(left=100, top=595, right=400, bottom=610), confidence=1.0)]
    words += [word(code, 100, 400, 500), word("住所 某市某区", 100, 500, 1100), word(foot, 700, 200 + height, 1100)]
    page = Page(file="a.jpg", sha256="a", number=1, width=1300, height=2000)
    return ReadPage(page=page, engine="x", rotation=0, width=1300, height=2000, to_upload=IDENTITY, words=tuple(words))


@pytest.mark.parametrize(
    ("page", "detail"),
    [
        (_page(NEW, CODE, height=1150), "made under the body of 2018 on, in the upright shape before 2019"),
        (_page(OLD, CODE, height=550), "a code of 18 signs on a lying sheet made under the body before 2018"),
    ],
)
def test_a_body_of_another_layout(page: ReadPage, detail: str) -> None:
    (sign,) = signs(page)
    assert (sign.code, sign.detail, sign.page) == ("body_of_another_layout", detail, 1)
    assert sign.quad == Quad.of(page.words[-1].box)


@pytest.mark.parametrize(
    "page",
    [
        _page(NEW, CODE, height=520),
        _page(OLD, CODE, height=1150),
        _page(OLD, NUMBER, height=570),
        _page(NEW, CODE, height=780),
        _page(NEW, CODE, height=1150, titles=2),
        _page("企业信用信息公示系统", CODE, height=1150),
    ],
    ids=["of 2019", "of 2014", "before 2014", "between the shapes", "two sheets", "no body"],
)
def test_what_was_printed_so(page: ReadPage) -> None:
    assert list(signs(page)) == []
