"""A signature under the seal of who signs: read once and whole, whatever the ring makes of its line."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from pipeline.geometry import Box
from pipeline.model import Word
from pipeline.ocr.gray_seals import in_red
from pipeline.ocr.seal import merged, read_under_seals
from pipeline.ocr.seal_ring import beside_rings, circles
from pipeline.raster import Pixels, Readers
from tests.ocr.test_seal_ring import sealed

INK = np.zeros((400, 1200), dtype=np.bool_)
INK[100:300, 600:612] = True


def word(text: str, left: int, right: int, *, top: int = 180, bottom: int = 212, confidence: float = 0.99) -> Word:
    return Word(text=text, box=Box(left=left, top=top, right=right, bottom=bottom), confidence=confidence)


def signed(draw: Callable[..., Pixels], text: str, height: int, ink: str, seal: tuple[int, str, int]) -> Pixels:
    """A line that ends at 950, and a seal of that ink over it: its middle, its name and how large it is."""
    middle, name, size = seal
    print_ = draw((950 - height * len(text), 1180, text), size=(1200, 1700), height=height)
    return np.asarray(np.minimum(print_, sealed((middle, 1200, name), ink=ink, size=size)), dtype=np.uint8)


def signature(page: Pixels, readers: Readers) -> list[str]:
    seals = circles(page)
    page = in_red(page, seals)
    words = read_under_seals(page, readers.first.page(page), readers.first)
    return [each.text for each in beside_rings(words, page, seals)]


def table() -> Pixels:
    """Lines and gray signs of a table that lie about a circle."""
    page = np.full((1700, 1200, 3), 250, dtype=np.uint8)
    for top in range(1000, 1420, 55):
        page[top : top + 3, 500:1050] = 30
        page[top + 20 : top + 42, 640:760:4] = page[top + 20 : top + 42, 840:960:4] = 120
    page[1000:1400, 500:503] = page[1000:1400, 800:803] = page[1000:1400, 1047:1050] = 30
    return page


def texts(known: list[Word], new: Word) -> list[str]:
    return [each.text for each in merged(known, new, INK)]


@pytest.mark.real_engine
@pytest.mark.parametrize(
    ("name", "lead", "height", "middle", "size"),
    [
        ("北京京东世纪贸易有限公司", "", 30, 760, 300),  # the seal begins behind the first signs
        ("北京京东世纪贸易有限公司", "", 34, 860, 220),  # the line ends where the ring begins
        ("北京京东世纪贸易有限公司", "授权方（盖章）：", 30, 860, 300),  # broken into pieces
        ("广州沐颜生物科技有限公司", "", 34, 760, 220),  # found as high as the arc above it
        ("广州沐颜生物科技有限公司", "授权方（盖章）：", 34, 760, 300),
    ],
)
def test_a_name_under_its_own_seal(
    draw: Callable[..., Pixels], readers: Readers, name: str, lead: str, height: int, middle: int, size: int
) -> None:
    text = lead + name
    assert signature(signed(draw, text, height, "#d8404a", (middle, name, size)), readers) == [text]


@pytest.mark.real_engine
@pytest.mark.parametrize(
    ("name", "height", "middle", "size"),
    [
        ("广州沐颜生物科技有限公司", 30, 760, 220),  # 广州颜生物 with the ring
        ("广州沐颜生物科技有限公司", 30, 860, 220),  # no line at all
        ("北京京东世纪贸易有限公司", 34, 760, 300),  # 世纪贸易有限公司
    ],
)
def test_a_name_under_a_seal_on_a_gray_copy(
    draw: Callable[..., Pixels], readers: Readers, name: str, height: int, middle: int, size: int
) -> None:
    assert signature(signed(draw, name, height, "#707070", (middle, name, size)), readers) == [name]


@pytest.mark.parametrize(
    ("ink", "why"),
    [
        ("#d8404a", "red already"),
        ("#2050d0", "a chart"),
        ("#242424", "as dark as print"),
        ("#f0f0f0", "too pale to hide"),
    ],
)
def test_other_circles_keep_their_color(draw: Callable[..., Pixels], ink: str, why: str) -> None:
    page = signed(draw, "广州沐颜生物科技有限公司", 30, ink, (760, "广州沐颜生物科技有限公司", 300))
    assert in_red(page, [(760.0, 1200.0, 150.0)]) is page, why


def test_what_lies_about_a_circle_is_no_seal() -> None:
    page = table()
    for radius in range(90, 160, 10):
        assert in_red(page, [(800.0 + side, 1200.0, float(radius)) for side in range(-60, 61, 20)]) is page


def test_a_joint_that_is_not_sure_leaves_the_pieces() -> None:
    pieces = [word("授权方（盖章）：予里", 400, 596, confidence=0.94), word("广州）家居用品有限公司", 598, 760)]
    unsure = word("授权方（盖章）：予里广州家居用品自限公司", 400, 760, confidence=0.94)
    assert texts(pieces, unsure) == [each.text for each in pieces]


def test_what_a_ring_cut_off_is_completed_and_what_it_broke_is_joined() -> None:
    whole = word("广州沐颜生物科技有限公司", 400, 760)
    assert texts([word("广州沐颜生", 400, 590)], whole) == [whole.text]
    assert texts([word("广州本颜生物", 400, 602), word("限公司", 670, 760)], whole) == [whole.text]


def test_another_line_and_figures_are_not_joined() -> None:
    one, two = word("法定代表人", 400, 602), word("经办人", 670, 760)
    assert texts([one, two], word("广州沐颜生物科技有限公司", 400, 760)) == [one.text, two.text]


@pytest.mark.parametrize(
    ("said", "new"),
    [
        (("2023年11月", "18日"), "2028年11月16日"),
        (("二〇二五年", "三月"), "二〇二六年三月"),
        (("一百", "万元整"), "二百万元整"),
        (("壹佰", "万元整"), "贰佰万元整"),
        (("50",), "500"),
    ],
)
def test_no_figure_is_joined_or_goes_on(said: tuple[str, ...], new: str) -> None:
    known = [word(text, left, right) for text, (left, right) in zip(said, ((400, 602), (670, 760)), strict=False)]
    assert texts(known, word(new, 400, 760)) == list(said)


def test_no_figure_gives_way_to_another_one_because_its_line_was_found_too_high() -> None:
    high = word("邀请码JDZY-402913", 396, 780, top=130, bottom=260)
    assert texts([high], word("邀请码JDZY-402918", 400, 760))[0] == high.text


def test_a_line_found_too_high_stays_where_nothing_takes_its_place() -> None:
    high = word("北京京东世纪贸易", 396, 700, top=130, bottom=260, confidence=0.9)
    beside = word("有限公司章", 640, 900)
    assert texts([high, beside], word("北京京东世纪贸易", 400, 700, confidence=0.91)) == [high.text, beside.text]


def test_a_line_found_too_high_gives_way_but_to_a_surer_reading() -> None:
    high = word("广州沐颐生物科技有限公司融", 396, 780, top=130, bottom=260, confidence=0.94)
    assert texts([high], word("广州沐颜生物科技有限公司", 400, 760)) == ["广州沐颜生物科技有限公司"]
    unsure = word("广州沐预生物科技有限公司", 400, 760, confidence=0.9)
    assert high.text in texts([high], unsure)


def test_a_line_found_behind_its_label_is_taken_though_their_borders_overlap() -> None:
    label, value = word("注册资本", 420, 580), word("陆佰万元整", 566, 740)
    assert texts([label], value) == ["注册资本", "陆佰万元整"]
    again = word("本陆佰万元整", 540, 740, confidence=0.9)
    assert texts([label], again) == ["注册资本"]
