"""The first reader on print of known text and place."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from pipeline.errors import CaseError
from pipeline.ocr.detection import _batch
from pipeline.ocr.rapid import RapidReader
from pipeline.ocr.recognition import Line, shown_width
from pipeline.raster import LineFinder, Pixels, Readers, cut

pytestmark = pytest.mark.real_engine
Draw = Callable[..., Pixels]


def test_page_gives_text_place_and_borders_of_characters(draw: Draw, readers: Readers) -> None:
    words = readers.first.page(
        draw((100, 80, "注册资本"), (400, 80, "伍佰万元整"), (100, 200, "成立日期2019年03月12日"))
    )
    assert [word.text for word in words] == ["注册资本", "伍佰万元整", "成立日期2019年03月12日"]
    for word in words:
        assert word.confidence > 0.9
        assert len(word.edges) == len(word.text) + 1
        assert list(word.edges) == sorted(word.edges)
    glued = words[2]
    value_starts = glued.edges[glued.text.index("2")]
    assert abs(value_starts - (100 + 4 * 28)) < 10
    assert 185 <= glued.box.top <= 210
    assert 225 <= glued.box.bottom <= 250


def test_reading_twice_gives_the_same(draw: Draw, readers: Readers) -> None:
    picture = draw((50, 50, "统一社会信用代码"), (50, 150, "1,284.50"))
    assert readers.first.page(picture) == readers.first.page(picture)


def test_stacked_labels_are_read_sign_by_sign(draw: Draw, readers: Readers) -> None:
    signs = draw((100, 80, "名"), (100, 116, "类"), (100, 152, "住"), (300, 80, "河南某某有限公司"))
    assert {"名", "类", "住", "河南某某有限公司"} <= {word.text for word in readers.first.page(signs)}


def test_small_gray_print_of_a_screenshot_is_read(draw: Draw, readers: Readers) -> None:
    picture = draw(
        (40, 60, "支付订单数"), (340, 60, "1,284"), (640, 60, "支付买家数"), size=(1366, 768), height=12, ink="#8c8c91"
    )
    assert [word.text for word in readers.first.page(picture)] == ["支付订单数", "1,284", "支付买家数"]


def test_tall_page_is_read_in_strips_without_doubles(draw: Draw, readers: Readers) -> None:
    lines = [(60, 40 + 100 * row, f"第{row}行订单") for row in range(32)]
    words = readers.first.page(draw(*lines, size=(800, 3300)))
    assert [word.text for word in words] == [text for _, _, text in lines]


def test_slanting_line_tells_its_slope(draw: Draw, readers: Readers) -> None:
    level = draw((100, 300, "邀请编号：JDZY-924072"), size=(800, 600))
    turned = cv2.warpAffine(
        level,
        cv2.getRotationMatrix2D((400, 300), -6, 1),
        (800, 600),
        borderValue=(255, 255, 255),
        flags=cv2.INTER_CUBIC,
    )
    (straight,), (slanting,) = readers.first.page(level), readers.first.page(np.asarray(turned, dtype=np.uint8))
    assert straight.slope == 0
    assert slanting.slope == pytest.approx(np.tan(np.radians(6)), abs=0.02)
    assert slanting.text == straight.text


def test_a_bent_line_is_read_along_its_bend(draw: Draw, readers: Readers) -> None:
    """A curled sheet bends the line by more than the height of its signs; straight, it is read as it was."""
    text = "上海禾木电子商务有限公司纳税人识别号91310115MA1K4QX37P"
    level = draw((40, 140, text), (40, 200, "事由：增值税一般纳税人登记"), size=(960, 340))
    x, y = np.meshgrid(np.arange(960, dtype=np.float32), np.arange(340, dtype=np.float32))
    curled = cv2.remap(level, x, y - 52 * np.sin(x / 960 * np.pi) + 26, cv2.INTER_CUBIC, borderValue=(255, 255, 255))
    words = readers.first.page(np.asarray(curled, dtype=np.uint8))
    (bent,) = [word for word in words if "91310115" in word.text]
    assert bent.text == text
    assert bent.sag == pytest.approx(36, abs=10)


def test_blank_page_is_no_words_and_no_error(readers: Readers) -> None:
    assert readers.first.page(np.full((400, 300, 3), 255, dtype=np.uint8)) == ()


def test_first_reader_finds_lines(draw: Draw, readers: Readers) -> None:
    assert isinstance(readers.first, LineFinder)
    assert len(readers.first.lines(draw((50, 50, "营业执照"), (50, 150, "注册资本")))) == 2


def test_engine_that_breaks_is_not_a_blank_page(draw: Draw, readers: Readers, monkeypatch: pytest.MonkeyPatch) -> None:
    class Dead:
        def infer(self, _inputs: object) -> None:
            raise RuntimeError("out of memory")

    assert isinstance(readers.first, RapidReader)
    monkeypatch.setattr(readers.first._find._network, "_request", Dead())
    with pytest.raises(CaseError, match="OpenVINO failed in PP-OCRv6_det_small"):
        readers.first.page(draw((50, 50, "营业执照")))


@pytest.mark.parametrize("shape", [(1, 1, 3), (20, 20, 3), (3, 900, 3), (900, 3, 3)])
def test_pictures_too_small_for_print_have_no_words(shape: tuple[int, int, int], readers: Readers) -> None:
    picture = np.zeros(shape, dtype=np.uint8)
    picture[::3] = 255
    assert readers.first.page(picture) == ()


def test_large_page_is_looked_at_in_parts_without_doubles(draw: Draw, readers: Readers) -> None:
    lines = [(60, 60 + 120 * row, f"第{row}行注册资本伍佰万元整") for row in range(15)]
    words = readers.first.page(draw(*lines, size=(1700, 2000), height=40))
    assert [word.text for word in words] == [text for _, _, text in lines]


def test_part_of_a_page_is_looked_at_in_the_scale_of_the_page(
    draw: Draw, readers: Readers, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(readers.first, RapidReader)
    shown: list[tuple[int, ...]] = []

    class Blind:
        name = "blind"

        def __call__(self, batch: np.ndarray) -> np.ndarray:
            shown.append(batch.shape[2:])
            return np.zeros((1, 1, *batch.shape[2:]), dtype=np.float32)

    monkeypatch.setattr(readers.first._find, "_network", Blind())
    part = draw(size=(320, 160))
    assert readers.first.lines(part, page=(1280, 960)) == readers.first.lines(part) == ()
    assert shown == [(160, 320), (736, 1472)]


def test_line_that_was_asked_for_is_not_read_twice_and_lines_of_one_width_follow_each_other(
    draw: Draw, readers: Readers, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = readers.first
    assert isinstance(first, RapidReader)
    picture = draw((50, 50, "统一社会信用代码"), (50, 150, "住所"), (50, 250, "注册资本伍佰万元整"), (50, 350, "成立"))
    page, lines, network, seen = first.page(picture), first.lines(picture), first._read, list[Pixels]()

    def counted(pixels: Pixels) -> Line:
        seen.append(pixels)
        return network(pixels)

    monkeypatch.setattr(first, "_read", counted)
    asked = first.line(cut(picture, lines[0]))
    assert first.read(picture, lines) == page
    assert asked in {(word.text, word.confidence) for word in page}
    assert len(seen) == len(lines) == 4
    widths = [shown_width(each) for each in seen[1:]]
    assert widths == sorted(widths)
    first.lines(picture)
    assert first.read(picture, lines) == page
    assert len(seen) == 8


def test_detector_is_shown_blue_green_red_between_minus_one_and_one() -> None:
    shown = _batch(np.array([[[0, 51, 255]]], dtype=np.uint8))
    assert shown.shape == (1, 3, 1, 1)
    assert shown.ravel() == pytest.approx([1.0, -0.6, -1.0])
