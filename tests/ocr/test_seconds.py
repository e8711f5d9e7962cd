"""The readers that are asked again, on one line."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import numpy as np
import pytesseract
import pytest

from pipeline.errors import CaseError
from pipeline.ocr.tesseract import TesseractReader
from pipeline.raster import Pixels, Readers

Draw = Callable[..., Pixels]


@pytest.mark.real_engine
def test_all_readers_agree_on_a_clean_date(draw: Draw, readers: Readers) -> None:
    picture = draw((10, 6, "2019年03月12日"), size=(280, 48))
    for reader in (readers.first, *readers.seconds):
        text, confidence = reader.line(picture)
        assert text == "2019年03月12日", reader.name
        assert 0.5 < confidence <= 1, reader.name
    assert [engine.name for engine in readers.engines] == ["rapidocr", "ppocr-v4", "tesseract"]


@pytest.mark.real_engine
def test_a_line_is_read_through_the_seal_that_crosses_it(draw: Draw, readers: Readers) -> None:
    picture = draw((10, 6, "2019年03月12日"), size=(280, 48)).copy()
    dark = picture.max(axis=2) < 128
    for left in (40, 76, 120, 163, 200, 226):
        picture[:, left : left + 5] = (222, 40, 40)
    picture[dark] = (30, 20, 20)
    assert readers.seconds[0].line(picture)[0] == "2019年03月12日"


@pytest.mark.real_engine
def test_white_print_on_a_red_ground_is_not_taken_for_a_seal(draw: Draw, readers: Readers) -> None:
    picture = np.ascontiguousarray(255 - draw((10, 6, "2019年03月12日"), size=(280, 48)))
    picture[..., 0] = np.maximum(picture[..., 0], 225)
    assert readers.seconds[0].line(picture)[0] == "2019年03月12日"


@pytest.mark.real_engine
def test_orange_figures_on_a_tinted_card_are_not_taken_for_a_seal(draw: Draw, readers: Readers) -> None:
    picture = draw((40, 34, "1,034"), (40, 84, "成交订单"), size=(240, 120), height=28, ink="#ff4906").copy()
    picture[(picture == 255).all(axis=2)] = (255, 247, 242)
    for crop in (picture[26:72, 30:130], picture[18:88, 20:150]):
        for reader in readers.seconds:
            assert reader.line(np.ascontiguousarray(crop))[0] == "1,034", reader.name


@pytest.mark.real_engine
def test_blank_line_is_empty_with_no_confidence(readers: Readers) -> None:
    blank = np.full((48, 200, 3), 255, dtype=np.uint8)
    for reader in (readers.first, *readers.seconds):
        assert reader.line(blank) == ("", 0.0), reader.name


@pytest.mark.real_engine
def test_tesseract_reads_a_page_with_columns_apart(draw: Draw, readers: Readers) -> None:
    words = readers.seconds[1].page(draw((60, 60, "2019年03月12日"), (560, 60, "12345678"), height=36))
    assert {"12345678"} <= {word.text for word in words}
    assert all(len(word.edges) == len(word.text) + 1 for word in words)


def test_line_reader_has_no_page(readers: Readers) -> None:
    with pytest.raises(CaseError, match="ppocr-v4 reads single lines"):
        readers.seconds[0].page(np.full((48, 200, 3), 255, dtype=np.uint8))


def test_tesseract_that_hangs_ends_the_case(monkeypatch: pytest.MonkeyPatch) -> None:
    def hangs(*_arguments: object, **_options: object) -> None:
        raise RuntimeError("Tesseract process timeout")

    monkeypatch.setattr(pytesseract, "image_to_data", hangs)
    with pytest.raises(CaseError, match="no answer within 20 seconds"):
        TesseractReader().line(np.full((48, 200, 3), 255, dtype=np.uint8))


def test_tesseract_that_contradicts_itself_is_half_as_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(({"text": ["12"], "conf": [90]}, {"text": ["13"], "conf": [80]}))
    monkeypatch.setattr(pytesseract, "image_to_data", lambda *_arguments, **_options: next(answers))
    assert TesseractReader().line(np.full((48, 200, 3), 255, dtype=np.uint8)) == ("12", 0.45)


@pytest.mark.parametrize(
    ("other", "percent", "sure", "confidence"),
    [("1Z8", 39, 82, 0.82), ("", 0, 90, 0.9), ("1Z8", 39, 70, 0.35), ("13", 50, 90, 0.45)],
    ids=["not legible", "empty", "neither is sure", "both are"],
)
def test_a_preparation_that_was_not_legible_contradicts_no_sure_one(
    monkeypatch: pytest.MonkeyPatch, other: str, percent: int, sure: int, confidence: float
) -> None:
    answers = iter(({"text": [other], "conf": [percent]}, {"text": ["12"], "conf": [sure]}))
    monkeypatch.setattr(pytesseract, "image_to_data", lambda *_arguments, **_options: next(answers))
    text, found = TesseractReader().line(np.full((48, 200, 3), 255, dtype=np.uint8))
    assert (text, round(found, 2)) == ("12", confidence)


def test_what_is_read_with_little_confidence_is_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    table: dict[str, list[object]] = {"text": ["公司", "RB Rak"], "conf": [90, 49], "line_num": [1, 2], "top": [10, 60]}
    for name in ("block_num", "par_num", "left", "width", "height"):
        table[name] = [40, 40]
    monkeypatch.setattr(pytesseract, "image_to_data", lambda *_args, **_options: table)
    words = TesseractReader().page(np.full((120, 200, 3), 255, dtype=np.uint8))
    assert [word.text for word in words] == ["公司"]


def test_borders_rise_where_words_overlap(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"block_num": 1, "par_num": 1, "line_num": 1, "top": 10, "height": 20, "conf": 90}
    words = [("名称", 10, 60), ("公司", 40, 20), ("A", 55, 12), ("B2", 60, 30)]
    table: dict[str, list[object]] = {name: [value] * len(words) for name, value in row.items()}
    table["text"] = [text for text, _, _ in words]
    table["left"] = [left for _, left, _ in words]
    table["width"] = [width for _, _, width in words]
    monkeypatch.setattr(pytesseract, "image_to_data", lambda *_args, **_options: table)
    (word,) = TesseractReader().page(np.full((40, 200, 3), 255, dtype=np.uint8))
    assert word.text == "名称公司A B2"
    assert len(word.edges) == len(word.text) + 1
    assert all(one < other for one, other in itertools.pairwise(word.edges))
    assert word.edges[:3] == (10.0, 40.0, 70.0)
