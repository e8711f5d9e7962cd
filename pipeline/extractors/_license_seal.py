"""The registering authority, printed beside its label or left to the round seal under it."""

from __future__ import annotations

from pipeline.extractors import _license_labels as labels
from pipeline.extractors._license_values import authority, registrar
from pipeline.extractors._reading import Sheet, missing, read
from pipeline.model import Field, Reading


def registration_authority(sheet: Sheet, address: Field[str]) -> Field[str]:
    """What is printed straight, else what a seal says and the address confirms. Text beside the label that is no
    authority at all is the day of issue, and shows nobody anything about the authority."""
    printed = read(sheet, labels.AUTHORITY, authority, stops=labels.ALL)
    if printed.value is not None or printed.problem == "ambiguous":
        return printed
    sealed: dict[str, Reading] = {}
    for leaf in sheet.leaves:
        for seal in leaf.page.seals:
            name = _named(seal.text, address.value or "")
            if name is not None:
                quad = leaf.page.to_upload.quad(seal.box)
                reading = Reading(
                    source=leaf.page.engine, text=seal.text, confidence=seal.confidence, page=leaf.page.page, quad=quad
                )
                sealed.setdefault(name, reading)
    if len(sealed) > 1:
        return missing("ambiguous", tuple(sealed.values()))
    for name, reading in sealed.items():
        return Field(value=name, problem=None, readings=(reading,), raw=reading.text)
    return missing("label_not_found" if printed.problem == "label_not_found" else "unreadable")


def _named(text: str, address: str) -> str | None:
    try:
        return registrar(text, address)
    except ValueError:
        return None
