"""客单价 = amount ÷ buyers: a figure that was typed anew leaves behind the one that the back end computed from it.

Some back ends divide by orders, so it is enough that one of the printed counts fits.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pipeline.checks._contradictions import Contradiction
from pipeline.checks.reasons import Reason
from pipeline.model import Count, Evidence, Money
from pipeline.records import Dossier, SalesScreenshot

_COUNTS = ("buyers", "orders", "units")
# What back ends round and leave out: cents, a late refund.
_SLACK = Decimal("0.01")


def spend_differs(dossier: Dossier) -> Iterator[Contradiction]:
    for record in dossier.records:
        if isinstance(record, SalesScreenshot):
            yield from _of_screenshot(record)


def _of_screenshot(record: SalesScreenshot) -> Iterator[Contradiction]:
    spent, amount = record.spend_per_buyer.value, record.sales_amount.value
    counts = {name: field.value for name in _COUNTS if (field := getattr(record, name)).value is not None}
    # Without the buyers the count that was meant may be the one that is missing.
    if spent is None or amount is None or "buyers" not in counts or spent.currency != amount.currency:
        return
    if any(_fits(spent, amount, count) for count in counts.values()):
        return
    told = (
        f"{record.document} shows {spent.amount:,} {spent.currency} a buyer, "
        f"which is not {amount.amount:,} among {counts['buyers'].value:,}"
    )
    evidence = tuple(
        Evidence(document=record.document, field=each) for each in ("spend_per_buyer", "sales_amount", *counts)
    )
    yield Contradiction(reason=Reason.NUMBERS_CONTRADICT, told=told, evidence=evidence)


def _fits(spent: Money, amount: Money, count: Count) -> bool:
    if not count.high:
        return True
    least = amount.low / count.high
    most = amount.high / max(count.low, 1)
    cent = Decimal("0.01")
    return least * (1 - _SLACK) - cent <= spent.high and spent.low <= most * (1 + _SLACK) + cent
