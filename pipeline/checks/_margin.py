"""Whether one misread digit of a deciding field would turn a pass into a fail, or a fail into a pass.

Engines of one family misread the same strokes in the same way, so such a verdict needs a second source of another
family (docs/decisions/0008).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.checks import _code_age
from pipeline.checks._needs import Located
from pipeline.model import Count, Finding, Money, Verdict
from pipeline.records import BusinessLicense, Dossier, printed_fields
from pipeline.values import MEND, PARSE, misreadings
from pipeline.values.small_print import family

# What has happened already, or is announced for the next month.
_PAST = frozenset(
    {
        "establishment_date",
        "issue_date",
        "effective_date",
        "registration_date",
        "application_date",
        "date",
        "start_date",
        "term_start",
        "period_start",
        "period_end",
    }
)
# A day that comes after others of the same paper, and which those are.
_AFTER = {
    "term_end": ("establishment_date", "term_start"),
    "valid_until": ("registration_date", "effective_date"),
    "end_date": ("start_date",),
}
_ANNOUNCED = timedelta(days=62)
_LONG_AGO = 30
_LEADING_ZERO = re.compile(r"\D*0\d")
_OPPOSITE = {Verdict.PASS: Verdict.FAIL, Verdict.FAIL: Verdict.PASS}

Judged = Callable[[Located, object], Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A field that reads `printed`, and what it would have to be for the opposite verdict."""

    located: Located
    printed: str
    other: str

    @property
    def told(self) -> str:
        return f"{self.located.name} of {self.located.document}, read as {self.printed}, would have to be {self.other}"

    @property
    def listed(self) -> str:
        """The same for other languages: place, printed, other, with tabs between."""
        texts = (f"{self.located.document}.{self.located.name}", self.printed, self.other)
        return "\t".join(" ".join(each.split()) for each in texts)


def families(sources: Iterable[str]) -> frozenset[str]:
    return frozenset(family(each) for each in sources)


def numeric(located: Located) -> bool:
    """Whether the field is one that digits make: names and fixed words have other slips."""
    return isinstance(located.field.value, date | Count | Money | int)


def turn(located: Located, finding: Finding, dossier: Dossier, judged: Judged) -> Turn | None:
    """The first value one swapped digit away with which the opposite verdict would be given. `judged` gives the
    finding with another value in that place."""
    opposite = _OPPOSITE.get(finding.verdict)
    if opposite is None or not numeric(located):
        return None
    for text, value in _others(located, dossier.as_of):
        if _fits(located, value, dossier) and judged(located, value).verdict is opposite:
            return Turn(located=located, printed=located.field.raw or "", other=text)
    return None


def _others(located: Located, as_of: date) -> Iterator[tuple[str, object]]:
    """Texts and values one swapped digit away. None where the printed text alone does not give the value, as in a
    table whose head holds the unit."""
    raw, name = located.field.raw, located.name
    if raw is None or name not in PARSE or _parsed(name, raw) != located.field.value:
        return
    for text in misreadings.could_be(raw):
        value = _parsed(name, text)
        if value is not None and value != located.field.value and _plausible(name, text, value, as_of):
            yield text, value


def _fits(located: Located, value: object, dossier: Dossier) -> bool:
    """A term of a company of 2024 that is read as ending in 2074 did not end in 2024, nor was a company with a code of
    the series given out since 2023 founded in 2014."""
    record = dossier.records[located.place]
    paper = {name: field.value for name, field in printed_fields(record)}
    earlier = [paper.get(name) for name in _AFTER.get(located.name, ())]
    if not isinstance(value, date):
        return True
    if located.name == "establishment_date" and isinstance(record, BusinessLicense):
        return record.uscc.value is None or not _code_age.younger(record.uscc.value, value)
    return all(value > day for day in earlier if isinstance(day, date))


def _parsed(name: str, text: str) -> object | None:
    try:
        return PARSE[name](MEND[name](text) if name in MEND else text)
    except ValueError:
        return None


def _plausible(name: str, text: str, value: object, as_of: date) -> bool:
    """Nobody prints a license of the year 2079, a mark that ended in 1926, nor 081 orders."""
    if isinstance(value, date):
        return value <= as_of + _ANNOUNCED if name in _PAST else value.year >= as_of.year - _LONG_AGO
    return not _LEADING_ZERO.match(text)
