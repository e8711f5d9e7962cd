"""No file, picture or chart is used as proof of two different things.

Near-equal pictures are only candidates: every month of one dashboard looks alike. It takes the same figures under
different months, or the same chart: a figure is edited with ease, a curve is not. The very same pixels uploaded twice
for the same thing are harmless; for different things they cannot both be true, and a person says which.
"""

from __future__ import annotations

from itertools import combinations

from pipeline.checks._finding import Writer
from pipeline.checks._sales import screenshots
from pipeline.checks._shown import one_field_each
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding, Fingerprint, Page
from pipeline.policy import Policy
from pipeline.records import SALES_FIGURES, Dossier, SalesScreenshot, printed_fields

ID = "duplicate_evidence"
REFS = ("duplicate_evidence",)
NEEDS = ()


def writer(policy: Policy) -> Writer:
    return Writer(ID, policy.rule("duplicate_evidence"), "every picture proves one thing")


def check(dossier: Dossier, policy: Policy) -> Finding:
    write = writer(policy)
    if not dossier.fingerprints:
        return write.review(Reason.DOCUMENT_MISSING, "No page of the case could be read.")
    bits = int(write.rule.number)
    for first, second in combinations(screenshots(dossier), 2):
        pictures = _nearest(first, second, dossier.fingerprints)
        charts = _share_a_chart(first, second, dossier)
        near = charts or (pictures is not None and pictures <= bits)
        reason = _twice(first, second, near=near, identical=pictures == -1, one_chart=charts)
        if reason is not None:
            told = f"{first.document} and {second.document}"
            same = "show the same chart" if charts and pictures != -1 else "are the same picture"
            words = same if reason is Reason.SAME_PICTURE else "show the same figures"
            summary = f"{told} {words} under different periods or stores."
            return write.review(reason, summary, told, (*_evidence(first), *_evidence(second)))
    shown = one_field_each(dossier)
    if not shown:
        return write.review(Reason.UNREADABLE, "No field of any paper could be read.")
    count = len(dossier.fingerprints)
    summary = f"Among {count} pages none is used as proof of two different things."
    return write.passed(Reason.MET, summary, f"{count} pages compared", shown)


def _nearest(first: SalesScreenshot, second: SalesScreenshot, fingerprints: tuple[Fingerprint, ...]) -> int | None:
    """Bits between the nearest pages of two papers, -1 for the same pixels; None without two pages to compare."""
    mine, other = _prints(first, fingerprints), _prints(second, fingerprints)
    pairs = [(one, two) for one in mine for two in other if one.page != two.page]
    if not pairs:
        return None
    if any(one.pixels_sha256 == two.pixels_sha256 for one, two in pairs):
        return -1
    return min((one.difference_hash ^ two.difference_hash).bit_count() for one, two in pairs)


def _share_a_chart(first: SalesScreenshot, second: SalesScreenshot, dossier: Dossier) -> bool:
    mine, other = _pages(first), _pages(second)
    return any(
        (each.first in mine and each.second in other) or (each.first in other and each.second in mine)
        for each in dossier.same_charts
    )


def _prints(record: SalesScreenshot, fingerprints: tuple[Fingerprint, ...]) -> list[Fingerprint]:
    pages = _pages(record)
    return [each for each in fingerprints if each.page in pages]


def _pages(record: SalesScreenshot) -> set[Page]:
    return {
        reading.page for _, field in printed_fields(record) for reading in field.readings if reading.page is not None
    }


def _twice(
    first: SalesScreenshot, second: SalesScreenshot, *, near: bool, identical: bool, one_chart: bool
) -> Reason | None:
    """Why two papers of different months are one proof used twice; None when they are not."""
    months = [(each.period_start.value, each.period_end.value) for each in (first, second)]
    if months[0] == months[1] or None in (*months[0], *months[1]):
        return None
    if identical:
        return Reason.SAME_PICTURE
    pairs = [(getattr(first, name).value, getattr(second, name).value) for name in SALES_FIGURES]
    comparable = [pair for pair in pairs if None not in pair]
    same = [one == two for one, two in comparable]
    enough = 1 if near else 2
    if len(same) >= enough and all(same):
        return Reason.SAME_NUMBERS
    return Reason.SAME_PICTURE if one_chart else None


def _evidence(record: SalesScreenshot) -> tuple[Evidence, ...]:
    names = ("period_start", *SALES_FIGURES)
    return tuple(Evidence(document=record.document, field=name) for name in names)
