"""Whether a proof of VAT status tells of the as-of day.

A small-scale payer may register as a general one on any day, and then is one from the first of that month or of the
next (State Taxation Administration, Order 43 of 2017, from 2026 on Announcement 2026 No. 2). So what a paper tells of a
day more than a month ago, or of a period that is over, proves nothing of today. The end of a tutoring period, a
certificate or a print-out is no end of the status.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pipeline.records import Dossier, TaxpayerCertificate
from pipeline.values.calendar_sums import plus_months

_TELLS_FOR = 1  # month


def small_scale_doubts(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """(document, why its small-scale status may not be that of the as-of day); none where one paper proves it."""
    papers = [
        each
        for each in dossier.records
        if isinstance(each, TaxpayerCertificate) and each.taxpayer_status.value is not None
    ]
    found = [(each.document, _small_scale_doubt(each, dossier.as_of)) for each in papers]
    return tuple(found) if all(doubt for _, doubt in found) else ()


def end_doubts(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """(document, what ended before the as-of day that is not the status)."""
    for each in dossier.records:
        if not isinstance(each, TaxpayerCertificate):
            continue
        end = each.valid_until.value
        if each.ends_something_else and end is not None and end < dossier.as_of:
            yield each.document, f"{end} is the end of the tutoring or of the paper, not of the status"
        elif each.shown_until is not None and each.shown_until < dossier.as_of:
            yield each.document, f"the print-out was to be shown until {each.shown_until}"


def _small_scale_doubt(paper: TaxpayerCertificate, as_of: date) -> str:
    start, end, told = paper.effective_date.value, paper.valid_until.value, paper.told_on
    if end is not None and end < as_of:
        return f"its period ended on {end}"
    if start is not None and start > as_of:
        return f"its period begins on {start}"
    if told is not None and plus_months(told, _TELLS_FOR) < as_of:
        return f"it tells of {told}"
    return "it prints no day" if start is None and end is None and told is None else ""
