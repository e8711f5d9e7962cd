"""The latest day on which a VAT status can have taken effect, where the paper prints no day of effect.

A day that the paper prints, or the first of the month after the entry it tells of.

Notices say in many words from when on a status counts (从…起按…, 于…生效, 自2027年1月起), so a day that no pattern
knows must not leave a status undated that lies ahead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pipeline.extractors._phrases import DAY
from pipeline.extractors._reading import Sheet, missing, phrase
from pipeline.extractors._sentences import Prose, find, prose
from pipeline.extractors.taxpayer_certificate import _tax_labels as labels
from pipeline.model import Field, Reading
from pipeline.values import dates, effective_dates

_PRINTED = re.compile(rf"{DAY}|\d{{4}}年\d{{1,2}}月(?!\d)")
Readings = tuple[Reading, ...]


def at_the_latest(sheet: Sheet, entered: Field[date], until: Field[date]) -> Field[date]:
    """No value, but what bounds it. `entered` is the day beside a label of an entry; the end of the validity is no
    day on which something begins."""
    ends = (until.value, dates.OPEN_END)
    found = [*_entries(sheet, entered), *(each for leaf in sheet.leaves for each in _days(prose(leaf)))]
    bounds = [(day, readings) for readings in found for day in _bound(readings) if day not in ends]
    last = max(bounds, key=lambda each: each[0], default=None)
    return missing("label_not_found", () if last is None else last[1])


def _entries(sheet: Sheet, labeled: Field[date]) -> Iterator[Readings]:
    label = phrase(sheet, labels.ENTERED)
    if labeled.value is not None and label is not None:
        yield (label, *labeled.readings)
    yield find(sheet, labels.ENTERED_SENTENCES, str).readings


def _days(page: Prose) -> Iterator[Readings]:
    for match in _PRINTED.finditer(page.text):
        yield page.readings(*match.span())


def _bound(readings: Readings) -> Iterator[date]:
    try:
        yield effective_dates.latest("".join(reading.text for reading in readings))
    except ValueError:
        return
