"""A text on small print that was read without confidence is no value; what a grammar proves, and larger print, are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from pipeline import extractors
from pipeline.geometry import Homography
from pipeline.model import Document, DocumentType
from pipeline.records import InvitationLetter

FORM = """
                  #京东自营入驻邀请函
受邀方：上海禾木电子商务有限公司
邀请编号：JDZY-402913
"""
NAME = "上海禾木电子商务有限公司"


def read(document: Document, *, confidence: float, height: float, engine: str = "rapidocr") -> InvitationLetter:
    """The paper read by that engine, its lines so high in the upload."""
    (page,) = document.pages
    line = next(word.box.height for word in page.words if "受邀方" in word.text)
    words = tuple(replace(word, confidence=confidence) for word in page.words)
    back = Homography(rows=(height / line, 0, 0, 0, height / line, 0, 0, 0, 1))
    told = replace(page, words=words, engine=engine, to_upload=back)
    (record,) = extractors.extract(replace(document, pages=(told,)))
    assert isinstance(record, InvitationLetter)
    return record


def test_a_name_on_small_print_read_without_confidence_is_unreadable(draw_paper: Callable[..., Document]) -> None:
    record = read(draw_paper(DocumentType.INVITATION_LETTER, FORM), confidence=0.93, height=25)
    assert (record.company_name.value, record.company_name.problem) == (None, "unreadable")
    assert [each.text for each in record.company_name.readings] == [NAME]
    assert record.code.value == "JDZY-402913"


@pytest.mark.parametrize(
    ("confidence", "height", "engine"),
    [(0.94, 25, "rapidocr"), (0.93, 27, "rapidocr"), (0.93, 25, "tesseract")],
    ids=["sure", "larger", "other reader"],
)
def test_other_names_are_values(
    draw_paper: Callable[..., Document], confidence: float, height: float, engine: str
) -> None:
    paper = draw_paper(DocumentType.INVITATION_LETTER, FORM)
    assert read(paper, confidence=confidence, height=height, engine=engine).company_name.value == NAME
