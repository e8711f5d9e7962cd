"""What the round seal at the foot of a license tells: the registering authority around it, and the day it covers."""

from __future__ import annotations

from datetime import date

from pipeline.extractors._reading import Sheet, missing, one_value, present, read
from pipeline.extractors._sheet import Leaf, Run, folded
from pipeline.extractors.business_license import _labels as labels
from pipeline.extractors.business_license._values import authority
from pipeline.model import Field, Reading, Word
from pipeline.values import dates, registrars

OFFICE = ("监督", "管理局", "审批", "工商")
NO_OFFICE = ("公司", "税务", "专用章")


def registration_authority(sheet: Sheet, address: Field[str]) -> Field[str]:
    """What is printed straight, else what a seal says and the address confirms; the seal first where the address does
    not confirm what is printed, which may be a part of the ring, read as a line. Text beside the label that is no
    authority at all is the day of issue, and shows nobody anything about the authority."""
    printed = read(sheet, labels.AUTHORITY, authority, stops=labels.ALL)
    place = address.value or ""
    if printed.problem == "ambiguous" or (printed.value is not None and _is_of(printed.value, place)):
        return printed
    sealed: dict[str, Field[str]] = {}
    for leaf in sheet.leaves:
        for seal in leaf.page.seals:
            named = _named(leaf, seal, place)
            if named is not None and named.value is not None:
                sealed.setdefault(named.value, named)
    if len(sealed) == 1:
        return next(iter(sealed.values()))
    if printed.value is not None and not registrars.is_cut(printed.value, place):
        return printed
    if sealed:
        return missing("ambiguous", tuple(reading for field in sealed.values() for reading in field.readings))
    return missing("label_not_found" if printed.problem == "label_not_found" else "unreadable")


def sealed_day(sheet: Sheet) -> Field[date]:
    """The one day that stands on an office's seal, for sheets whose 登记机关 the seal hides as well."""
    found: dict[date, Reading] = {}
    for leaf in sheet.leaves:
        for seal in leaf.page.seals:
            for run in leaf.runs if _of_an_office(seal.text) else ():
                value = dates.parsed(folded(run)) if _on(run, seal) else None
                if value is not None:
                    found[value] = leaf.reading(run)
    return one_value([present(value, (reading,)) for value, reading in found.items()])


def _named(leaf: Leaf, seal: Word, address: str) -> Field[str] | None:
    """The office of the address that the ring names, with or without a slip."""
    quad = leaf.page.to_upload.quad(seal.box)
    reading = Reading(
        source=leaf.page.engine, text=seal.text, confidence=seal.confidence, page=leaf.page.page, quad=quad
    )
    mended = registrars.mend(seal.text, address)
    for text in dict.fromkeys((mended, seal.text)):
        try:
            name = registrars.parse_of(text, address) if text == seal.text else registrars.parse(text)
        except ValueError:
            continue
        return present(name, (reading,), repaired=text != seal.text)
    return None


def _is_of(text: str, address: str) -> bool:
    try:
        registrars.parse_of(text, address)
    except ValueError:
        return False
    return True


def _of_an_office(text: str) -> bool:
    return any(part in text for part in OFFICE) and not any(part in text for part in NO_OFFICE)


def _on(run: Run, seal: Word) -> bool:
    """The day's row crosses the seal."""
    rim, first, last = seal.box, run[0].span, run[-1].span
    return rim.top < first.middle < rim.bottom and first.left < rim.right and last.right > rim.left
