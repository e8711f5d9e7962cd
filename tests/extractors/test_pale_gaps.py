"""A value in whose middle print is hidden is not known whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from pipeline import extractors
from pipeline.geometry import Box
from pipeline.model import Document, DocumentType, Patch
from pipeline.records import InvitationLetter

DrawPaper = Callable[..., Document]
FORM = """
                  #京东自营入驻邀请函
受邀方：上海禾木电子商务有限公司
邀请编号：JDZY-402913
"""


def hidden(document: Document, text: str, *, up: int = 0) -> Document:
    """The paper with a patch over the last sign but one of `text`, moved up by so many heights of its line."""
    (page,) = document.pages
    word = next(each for each in page.words if text in each.text)
    place, box = word.text.index(text) + len(text) - 2, word.box
    wide = box.width / len(word.text)
    left = round(box.left + place * wide) + 1
    top = box.top - up * box.height
    patch = Patch(code="glare", box=Box(left=left, top=top, right=left + round(wide) - 2, bottom=top + box.height))
    return replace(document, pages=(replace(page, hidden=(patch,)),))


def read(document: Document) -> InvitationLetter:
    (record,) = extractors.extract(document)
    assert isinstance(record, InvitationLetter)
    return record


def test_a_name_with_a_hidden_sign_is_unreadable(draw_paper: DrawPaper) -> None:
    record = read(hidden(draw_paper(DocumentType.INVITATION_LETTER, FORM), "电子商务"))
    assert (record.company_name.value, record.company_name.problem) == (None, "unreadable")
    assert [each.text for each in record.company_name.readings] == ["上海禾木电子商务有限公司"]
    assert record.code.value == "JDZY-402913"


@pytest.mark.parametrize(("text", "up"), [("受邀方", 0), ("电子商务", 1)], ids=["label", "between lines"])
def test_what_is_hidden_beside_a_value_does_not_touch_it(draw_paper: DrawPaper, text: str, up: int) -> None:
    paper = draw_paper(DocumentType.INVITATION_LETTER, FORM)
    assert read(hidden(paper, text, up=up)).company_name.value == "上海禾木电子商务有限公司"


def test_a_gap_in_a_line_that_crosses_the_ring_of_a_seal_is_none_of_the_ring(draw_paper: DrawPaper) -> None:
    """A ring is read within the square around it, which is far higher than the row of the day that it crosses."""
    paper = hidden(draw_paper(DocumentType.INVITATION_LETTER, FORM), "电子商务")
    (page,) = paper.pages
    words = tuple(
        replace(word, box=replace(word.box, top=word.box.top - 20, bottom=word.box.bottom + 20)) for word in page.words
    )
    assert read(paper).company_name.problem == "unreadable"
    assert read(replace(paper, pages=(replace(page, words=words),))).company_name.problem is None
