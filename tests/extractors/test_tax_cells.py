"""Names and codes that wrap in the narrow cells of a form, and beside labels of two lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import pytest

from pipeline.extractors import taxpayer_certificate
from pipeline.geometry import Box
from pipeline.model import Document, DocumentType, Word
from pipeline.records import TaxpayerCertificate
from tests.extractors.conftest import ReadOne
from tests.extractors.tax_papers import CODE, FORM, OFFICE

DrawPaper = Callable[..., Document]
Read = Callable[..., TaxpayerCertificate]


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, TaxpayerCertificate)


def read_at(draw_paper: DrawPaper, places: Sequence[tuple[str, int, int, int, int]]) -> TaxpayerCertificate:
    """The paper on which each text stands at its left, top, right and bottom."""
    words = tuple(
        Word(text=text, box=Box(left=left, top=top, right=right, bottom=bottom), confidence=0.99)
        for text, left, top, right, bottom in places
    )
    drawn = draw_paper(DocumentType.TAXPAYER_CERTIFICATE, "")
    (record,) = taxpayer_certificate.extract(replace(drawn, pages=(replace(drawn.pages[0], words=words),)))
    return record


def test_values_that_wrap_in_narrow_cells(draw_paper: DrawPaper) -> None:
    places = [
        ("纳税人名称", 172, 241, 306, 276),
        ("临沂市兰山区木森日用品经营", 383, 226, 710, 257),
        ("部", 526, 256, 567, 295),
        ("社会信用代码（纳税人", 734, 226, 989, 257),
        ("识别号)", 806, 256, 902, 294),
        ("91350100M000100Y", 1037, 226, 1301, 257),
        ("43", 1152, 257, 1185, 290),
    ]
    record = read_at(draw_paper, places)
    assert record.company_name.value == "临沂市兰山区木森日用品经营部"
    assert [each.text for each in record.company_name.readings] == ["临沂市兰山区木森日用品经营", "部"]
    assert record.uscc.value == CODE


@pytest.mark.parametrize("down", [0, 4], ids=["the label meets both lines", "the label meets the second alone"])
def test_a_name_that_wraps_from_the_left_of_its_cell_beside_labels_of_two_lines(
    draw_paper: DrawPaper, down: int
) -> None:
    """The other labels of the row look like headers. What stands on the label's row is no name of a payer."""
    places = [
        ("纳税人名称", 162, 317 + down, 300, 360 + down),
        ("上海禾木电子商务有限公", 365, 302, 640, 339),
        ("司", 363, 338, 405, 380),
        ("社会信用代码", 660, 300, 815, 339),
        ("(纳税人识别号)", 660, 338, 851, 380),
        (CODE, 1012, 300, 1252, 339),
        ("法定代表人", 168, 395, 304, 437),
        ("陈一", 366, 395, 432, 437),
        ("证件名称及号码", 660, 395, 851, 437),
        ("居民身份证", 1012, 395, 1252, 437),
    ]
    record = read_at(draw_paper, places)
    assert (record.company_name.value, record.uscc.value) == ("上海禾木电子商务有限公司", CODE)


def test_a_label_with_the_rest_of_a_name_whose_first_line_is_unread_is_no_name(draw_paper: DrawPaper) -> None:
    places = [
        ("社会信用代码", 600, 276, 740, 318),
        ("纳税人名称", 188, 297, 310, 341),
        ("公司", 360, 305, 420, 348),
        ("(纳税人识别号)", 618, 311, 771, 355),
        (CODE, 914, 316, 1110, 350),
    ]
    record = read_at(draw_paper, places)
    assert (record.company_name.value, record.company_name.problem) == (None, "not_parsed")


def test_a_name_beside_a_label_of_two_lines(read: Read) -> None:
    text = (FORM + OFFICE).replace("社会信用代码(纳税人识别号)", "(纳税人识别号)")
    assert read(text.replace("有限公司    (", "有限公司  (")).company_name.value == "上海禾木电子商务有限公司"


def test_the_second_line_of_a_label_is_no_part_of_the_name_beside_it(draw_paper: DrawPaper) -> None:
    places = [
        ("纳税人名称", 95, 211, 219, 244),
        ("上海屿禾家居用品有限公司", 291, 214, 567, 240),
        ("社会信用代码(纳税", 644, 195, 860, 222),
        ("人识别号)", 644, 225, 756, 262),
        (CODE, 880, 214, 1100, 240),
    ]
    record = read_at(draw_paper, places)
    assert record.company_name.value == "上海屿禾家居用品有限公司"
