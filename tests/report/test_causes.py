"""What hides a field is said at its place, in the report and in the letter, and of no field that stands elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.geometry import Box
from pipeline.model import AuditedDocument, Patch, Verdict, Word
from pipeline.report import wording
from pipeline.report.album import Album
from pipeline.report.causes import causes, told
from pipeline.report.letter._items import items
from tests.report.invented import Case, finding, unread

LABEL = Box(left=600, top=400, right=720, bottom=440)
OVER_ROW = Box(left=760, top=380, right=900, bottom=460)
BELOW = Box(left=760, top=600, right=900, bottom=700)
UNREAD = finding("company_age", Verdict.REVIEW, "label_not_found", "Not read.", ("d1", "establishment_date"))


def hidden(case: Case, box: Box, code: str = "glare", *, cut: bool = False) -> AuditedDocument:
    """The license, whose date of establishment was not read, its label at LABEL, another label left of it."""
    (license_,) = (each for each in case.audit.documents if each.id == "d1")
    words = (
        Word(text="名 称", box=Box(left=90, top=402, right=200, bottom=438), confidence=0.9),
        Word(text="成立日期", box=LABEL, confidence=0.9),
        Word(text="2019年", box=OVER_ROW, confidence=0.9, cut=cut),
    )
    patches = () if cut else (Patch(code=code, box=box),)
    page = replace(license_.pages[0], words=words, hidden=patches, quality=(code,))
    fields = tuple(
        (name, unread() if name in {"establishment_date", "company_name"} else read) for name, read in license_.fields
    )
    return replace(license_, pages=(page,), fields=fields)


@pytest.mark.parametrize("code", ["glare", "covered"])
def test_a_patch_over_the_row_of_the_label(case: Case, code: str) -> None:
    assert causes(UNREAD, [hidden(case, OVER_ROW, code)]) == ((code, "establishment_date"),)


def test_print_in_the_row_runs_into_the_border(case: Case) -> None:
    assert causes(UNREAD, [hidden(case, OVER_ROW, cut=True)]) == (("cut_off", "establishment_date"),)


def test_a_patch_elsewhere_is_no_cause(case: Case) -> None:
    assert causes(UNREAD, [hidden(case, BELOW)]) == ()


def test_the_row_of_a_label_ends_at_the_next_one(case: Case) -> None:
    name = finding("company_identity", Verdict.REVIEW, "label_not_found", "Not read.", ("d1", "company_name"))
    assert causes(name, [hidden(case, OVER_ROW)]) == ()


def test_a_reason_that_is_no_matter_of_reading_has_no_cause(case: Case) -> None:
    assert causes(replace(UNREAD, reason="values_differ"), [hidden(case, OVER_ROW)]) == ()


def test_both_languages() -> None:
    cause = ("glare", "establishment_date")
    assert told(cause, wording.of("zh")) == "“成立日期”处有反光。"
    assert told(cause, wording.of("en")) == 'A reflection lies over "Established on 成立日期".'


def test_the_letter_says_it_once_and_at_its_place(case: Case) -> None:
    audit = replace(case.audit, documents=(hidden(case, OVER_ROW),), findings=(UNREAD,), files=())
    (item,) = items(audit, Album(case.rasters))
    assert ("“成立日期”处有反光。", 'A reflection lies over "Established on 成立日期".') in item.why
    assert ("图片有反光。", "The picture has a reflection.") not in item.why
