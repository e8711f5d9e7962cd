"""Each place a value stands at is shown once: its lines together, other places apart."""

from __future__ import annotations

from pipeline.geometry import Box, Quad
from pipeline.model import Field, Page, Reading
from pipeline.report.places import places

PAGE = Page(file="a.png", sha256="0" * 64, number=1, width=1000, height=1000)
NEXT = Page(file="a.png", sha256="0" * 64, number=2, width=1000, height=1000)


def said(text: str, top: int, source: str = "rapidocr", page: Page = PAGE) -> Reading:
    quad = Quad.of(Box(left=100, top=top, right=300, bottom=top + 30))
    return Reading(source=source, text=text, confidence=0.9, page=page, quad=quad)


def grouped(*readings: Reading, ambiguous: bool = False) -> list[str]:
    field: Field[object] = Field(
        value=None if ambiguous else "x", problem="ambiguous" if ambiguous else None, readings=readings
    )
    return ["".join(reading.text for reading in group) for group in places(field)]


def test_the_lines_of_a_value_are_one_place() -> None:
    assert grouped(said("a", 100), said("b", 140), said("c", 180)) == ["abc"]


def test_a_second_reader_of_the_same_place_joins_it() -> None:
    assert grouped(said("a", 100), said("A", 102, "tesseract"), said("b", 140)) == ["aAb"]


def test_far_places_and_other_pages_are_apart() -> None:
    assert grouped(said("a", 100), said("b", 700), said("c", 100, page=NEXT)) == ["a", "b", "c"]


def test_candidates_of_an_ambiguous_field_are_apart() -> None:
    assert grouped(said("a", 100), said("b", 140), ambiguous=True) == ["a", "b"]


def test_what_was_declared_has_no_place() -> None:
    declared = Reading(source="declared", text="6", confidence=1.0, page=None, quad=None)
    assert grouped(declared, said("a", 100)) == ["a"]
