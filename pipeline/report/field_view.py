"""One field as the report shows it: value, every reading, who supports it, and the crops."""

from __future__ import annotations

from pipeline.model import Field
from pipeline.report import display, wording
from pipeline.report.album import Album
from pipeline.report.characters import visible
from pipeline.report.contract import confidence
from pipeline.report.places import places
from pipeline.report.view import FieldView, PictureView, ReadingView, SupportView

MOST_CROPS = 4


def field_view(field: Field[object], *, name: str, document: str, mark: str, album: Album) -> FieldView:
    label = wording.text("fields", name)
    crops, note = _crops(field, label, album)
    return FieldView(
        anchor=anchor(document, name),
        name=name,
        label=label,
        value=display.field_value(field, name),
        raw="" if field.raw is None else display.shortened(field.raw),
        repaired=field.repaired,
        problem="" if field.problem is None else wording.text("problems", field.problem),
        confidence=display.share(confidence(field)),
        mark=mark,
        readings=tuple(
            ReadingView(
                source=wording.text("sources", reading.source),
                text=display.shortened(reading.text),
                confidence=display.share(reading.confidence),
                place=display.place(reading),
            )
            for reading in field.readings
        ),
        supports=tuple(
            SupportView(
                source=wording.text("sources", support.source),
                value=display.value(support.value, name),
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


def _crops(field: Field[object], label: str, album: Album) -> tuple[tuple[PictureView, ...], str]:
    shown = places(field)
    found: list[PictureView] = []
    missing = 0
    for group in shown[:MOST_CROPS]:
        first = group[0]
        text = " ".join(reading.text for reading in group if reading.source == first.source)
        picture = album.crop(
            [reading for reading in group if reading.source == first.source],
            f"Crop of {visible(display.place(first))}: {label}, read as {display.shortened(text)}",
        )
        if picture is None:
            missing += 1
        else:
            found.append(picture)
    notes = []
    if missing:
        notes.append("The picture of this place is not at hand; look at the file itself.")
    if len(shown) > MOST_CROPS:
        notes.append(f"{len(shown) - MOST_CROPS} more places are named below without a picture.")
    return tuple(found), " ".join(notes)
