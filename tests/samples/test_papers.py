"""Papers render with any font, and their truth holds every field of the contract."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from random import Random

import pytest

from pipeline.model import DocumentType
from pipeline.records import RECORD_TYPES
from samples.maker import fonts
from samples.maker.company import company
from samples.maker.draw_case import draw_case
from samples.maker.draw_marks import KINDS, mark_papers
from samples.maker.paper import Paper
from samples.maker.papers import tax_query
from samples.maker.profiles import PROFILES


def told(paper: Paper) -> set[tuple[str, frozenset[str]]]:
    return {(record.type, frozenset(record.fields)) for record in paper.records}


@pytest.mark.parametrize("name", ["big-seller", "only-filed", "sole-trader", "old-number"])
def test_every_page_tells_every_field_of_its_kind(name: str) -> None:
    drawn = draw_case(PROFILES[name], Random(2))
    for _, paper in drawn.papers:
        assert paper.records
        for kind, names in told(paper):
            # What an extractor concluded from the page is no field, and a paper nobody asked for need not have any.
            of_kind = () if kind == "other" else fields(RECORD_TYPES[DocumentType(kind)])
            wanted = {each.name for each in of_kind if "Field[" in str(each.type)}
            assert names == wanted, (paper.layout, names ^ wanted)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_marks_begin_with_what_proves_or_fails_to(kind: str) -> None:
    papers = mark_papers(company(Random(3)), kind, Random(3))
    first = papers[0].records[0].type
    assert first == ("trademark_acceptance_notice" if kind == "notice" else "trademark_certificate")
    assert len({record.fields.get("registration_no") for paper in papers for record in paper.records}) == 1


def test_the_same_seed_draws_the_same_papers() -> None:
    first, second = (draw_case(PROFILES["annual-sales"], Random(9)) for _ in range(2))
    assert [paper.records for _, paper in first.papers] == [paper.records for _, paper in second.papers]
    pictures = [drawn.papers[0][1].sheet.picture().tobytes() for drawn in (first, second)]
    assert pictures[0] == pictures[1]


def test_a_picture_has_the_size_of_its_sheet_and_ink_on_it() -> None:
    sheet = draw_case(PROFILES["all-in-order"], Random(4)).papers[0][1].sheet
    picture = sheet.picture()
    assert picture.size == (sheet.width, sheet.height) == (2339, 1654)
    assert picture.convert("L").histogram()[40] > 0


def test_papers_are_drawn_without_any_font_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    fonts.installed.cache_clear()
    try:
        assert all(face.file.startswith(str(fonts.SHIPPED)) for face in fonts.installed())
        papers = mark_papers(company(Random(3)), "own", Random(3))
        assert papers[0].sheet.picture().size == (1654, 2339)
    finally:
        fonts.installed.cache_clear()


def test_a_directory_tells_what_nobody_may_take_from_it() -> None:
    rng = Random(5)
    firm = company(rng)
    (truth,) = tax_query.draw_listing(firm, rng, effective=date(2023, 12, 1)).records
    told = truth.as_json()
    assert told["left_open"] == ["company_name", "taxpayer_status"]
    assert truth.fields["taxpayer_status"] == "general"
    (asked,) = tax_query.draw(firm, rng, status="general", effective=date(2023, 12, 1)).records
    assert "left_open" not in asked.as_json()
