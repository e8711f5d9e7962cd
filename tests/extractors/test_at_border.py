"""A value that runs into the border of the upload is not known whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pipeline import extractors
from pipeline.model import Document, DocumentType, Word
from pipeline.records import InvitationLetter

FORM = """
                  #京东自营入驻邀请函
受邀方：上海禾木电子商务有限公司
邀请编号：JDZY-402913
"""


def at_border(document: Document, text: str) -> Document:
    """The paper on an upload that ends to the right where the line with `text` does, which is told as cut."""
    (page,) = document.pages
    line = next(word for word in page.words if text in word.text)
    words = tuple(replace(word, cut=word is line) for word in page.words if word.box.right <= line.box.right)
    sheet = replace(page.page, width=line.box.right)
    return replace(document, pages=(replace(page, page=sheet, width=sheet.width, words=words),))


def moved(word: Word, by: int) -> Word:
    box = replace(word.box, left=word.box.left + by, right=word.box.right + by)
    return replace(word, box=box, edges=tuple(edge + by for edge in word.edges), cut=box.left == 0)


def test_a_name_that_ends_at_the_border_is_unreadable(draw_paper: Callable[..., Document]) -> None:
    paper = draw_paper(DocumentType.INVITATION_LETTER, FORM)
    (whole,) = extractors.extract(paper)
    (cut,) = extractors.extract(at_border(paper, "受邀方"))
    assert isinstance(whole, InvitationLetter)
    assert isinstance(cut, InvitationLetter)
    assert whole.company_name.value == "上海禾木电子商务有限公司"
    assert (cut.company_name.value, cut.company_name.problem) == (None, "unreadable")
    assert [each.text for each in cut.company_name.readings] == ["上海禾木电子商务有限公司"]
    assert cut.code.value == "JDZY-402913"


def test_a_line_whose_label_alone_is_cut_keeps_its_value(draw_paper: Callable[..., Document]) -> None:
    (page,) = draw_paper(DocumentType.INVITATION_LETTER, FORM).pages
    start = next(word.box.left for word in page.words if "受邀方" in word.text)
    words = tuple(moved(word, -start) for word in page.words)
    (record,) = extractors.extract(
        Document(id="d1", type=DocumentType.INVITATION_LETTER, pages=(replace(page, words=words),))
    )
    assert isinstance(record, InvitationLetter)
    assert record.company_name.value == "上海禾木电子商务有限公司"
