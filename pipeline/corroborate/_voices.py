"""A voice: what one source said of a field, and the value that follows from it if it parses whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import dist, inf

from pipeline.model import Field, Reading, Support
from pipeline.values import MEND, PARSE, names
from pipeline.values.text import fold

CHECKED_BY_DIGITS = ("uscc", "registration_no")
_NAMES = frozenset(("company_name", "legal_representative", "registrant", "from_party", "to_party"))
# On 32 drawn applicants 24 readings with less made a value; 17 differed from the first reader, and all 17 were wrong.
_SURE_FROM = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """`readings` is what was seen, line by line; `support` is None where it does not parse whole, or makes a
    value of which the reader is not sure; `unsure` where that is another value than the field's. `name` is the field's
    name in the simplified signs in which papers print it, where the field has it in others."""

    readings: tuple[Reading, ...] = ()
    support: Support[object] | None = None
    unsure: bool = False
    name: str | None = None


def own_voice(name: str, field: Field[object]) -> Voice:
    """The first reader's own. Silent where check digits had to mend what it read: then they speak, not it.
    A look-alike mended within the closed vocabulary of amounts (伯 for 佰) is still its own word."""
    first = field.readings[0]
    if field.repaired and name in CHECKED_BY_DIGITS:
        return Voice()
    confidence = min(each.confidence for each in field.readings)
    return Voice(support=Support(source=first.source, value=field.value, confidence=confidence))


def lowest_line(readings: Sequence[Reading]) -> float:
    """The height of the lowest line, in pixels of its upload, however it is turned; endless where no page shows it."""
    corners = (each.quad.corners for each in readings if each.quad is not None)
    return min((dist(top_left, bottom_left) for top_left, _, _, bottom_left in corners), default=inf)


def spoken(name: str, field: Field[object], source: str, readings: tuple[Reading, ...]) -> Voice:
    """What `readings`, joined, say about the field. The same text means the same value, also where the value
    needs more than its own text (the unit in a table's head); another text has to parse whole by itself. A name is the
    same in traditional signs, which readers make of simplified ones. What a reader is not sure of neither seconds nor
    contradicts anybody."""
    text = "".join(each.text for each in readings)
    confidence = min(each.confidence for each in readings)
    value, simplified = field.value, None
    if fold(text) != fold("".join(each.text for each in field.readings)):
        try:
            value = PARSE[name](MEND[name](text) if name in MEND else text)
        except ValueError:
            return Voice(readings=readings)
        if name in _NAMES and names.written(str(value)) == (written := names.written(str(field.value))):
            value, simplified = field.value, written if value == written != field.value else None
    if confidence < _SURE_FROM:
        return Voice(readings=readings, unsure=value != field.value)
    support = Support(source=source, value=value, confidence=confidence)
    return Voice(readings=readings, support=support, name=simplified)


def heard(field: Field[object], voices: Sequence[Voice]) -> Field[object]:
    """The field with everything that was said about it."""
    return add(replace(field, supports=()), voices)


def add(field: Field[object], voices: Sequence[Voice]) -> Field[object]:
    """The field with more that was said about it, after what was said before."""
    value = next((each.name for each in voices if each.name is not None), field.value)
    given = (*field.supports, *(each.support for each in voices if each.support is not None))
    return replace(
        field,
        value=value,
        readings=(*field.readings, *(reading for each in voices for reading in each.readings)),
        supports=tuple(replace(each, value=value) if each.value == field.value else each for each in given),
    )
