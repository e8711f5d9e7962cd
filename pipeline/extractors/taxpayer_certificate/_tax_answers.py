"""A status that a label names itself and a word beside or under it affirms or denies: 一般纳税人资格 | 有效."""

from __future__ import annotations

from pipeline.extractors._labels import spots
from pipeline.extractors._reading import Sheet, missing
from pipeline.extractors._sentences import agreed, find
from pipeline.extractors.taxpayer_certificate import _tax_labels as labels
from pipeline.model import Field, Reading
from pipeline.values import taxpayer_status


def answer(sheet: Sheet, labeled: Field[bool]) -> Field[bool]:
    """Whether the paper says yes. `labeled` is the word beside or under a label; its reading is no status without its
    label."""
    label = _label(sheet)
    if labeled.value is not None and label is not None and labeled.raw is not None:
        full = (label, *labeled.readings)
        labeled = Field(value=labeled.value, problem=None, readings=full, raw=f"{label.text}{labeled.raw}")
    return agreed(labeled, find(sheet, labels.ASKED_SENTENCES, taxpayer_status.parse_asked))


def status(answer: Field[bool]) -> Field[str]:
    """General where it says yes; a no leaves open what the payer is."""
    if answer.value:
        return Field(value="general", problem=None, readings=answer.readings, raw=answer.raw)
    return missing(answer.problem or "not_parsed", answer.readings)


def _label(sheet: Sheet) -> Reading | None:
    asked = (each for each in spots(sheet, labels.ASKED, labels.STOPS) if each.wanted and each.heads)
    return next((each.leaf.reading(each.glyphs) for each in asked), None)
