"""One field as the report shows it: value, every reading, who supports it, and the crops."""

from __future__ import annotations

from pipeline.model import Field
from pipeline.report import display
from pipeline.report.album import Album
from pipeline.report.contract import confidence
from pipeline.report.places import places
from pipeline.report.view import FieldView, PictureView, ReadingView, SupportView
from pipeline.report.wording import Wording

MOST_CROPS = 4


def field_view(field: Field[object], *, name: str, document: str, mark: str, album: Album, words: Wording) -> FieldView:
    label = words.text("fields", name)
    crops, note = _crops(field, label, album, words)
    return FieldView(
        anchor=anchor(document, name),
        name=name,
        label=label,
        value=display.field_value(field, name, words),
        raw="" if field.raw is None else display.shortened(field.raw, words),
        repaired=field.repaired,
        problem="" if field.problem is None else words.text("problems", field.problem),
        confidence=display.share(confidence(field)),
        mark=mark,
        readings=tuple(
            ReadingView(
                source=words.text("sources", reading.source),
                text=display.shortened(reading.text, words),
                confidence=display.share(reading.confidence),
                place=display.place(reading, words),
            )
            for reading in field.readings
        ),
        supports=tuple(
            SupportView(
                source=words.text("sources", support.source),
                value=display.value(support.value, name, words),
                agrees=support.value == field.value,
            )
            for support in field.supports
        ),
        crops=crops,
        crop_note=note,
    )


def anchor(document: str, name: str) -> str:
    """The id of a field's row, safe in HTML ids and typst labels."""
    return f"{document}-{name}".replace("_", "-")


def _crops(field: Field[object], label: str, album: Album, words: Wording) -> tuple[tuple[PictureView, ...], str]:
    shown = places(field)
    found: list[PictureView] = []
    missing = 0
    for group in shown[:MOST_CROPS]:
        first = group[0]
        text = " ".join(reading.text for reading in group if reading.source == first.source)
        picture = album.crop(
            [reading for reading in group if reading.source == first.source],
            words.page("crop_alt", place=display.place(first, words), label=label, text=display.shortened(text, words)),
        )
        if picture is None:
            missing += 1
        else:
            found.append(picture)
    notes = []
    if missing:
        notes.append(words.page("crop_missing"))
    if len(shown) > MOST_CROPS:
        notes.append(words.page("more_places", count=len(shown) - MOST_CROPS))
    return tuple(found), " ".join(notes)
