"""Values as a person reads them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pipeline.model import Count, Field, Money, Reading
from pipeline.report import wording
from pipeline.report.characters import visible

NO_END = date(9999, 12, 31)
LONGEST, LONGEST_SENTENCE = 600, 4000


def shortened(text: str, longest: int = LONGEST) -> str:
    """`text` with invisible signs named; what is longer than a report can show is cut, and the cut is said."""
    if len(text) <= longest:
        return visible(text)
    return f"{visible(text[:longest])} [… {len(text) - longest} more signs in report.json]"


def sentence(text: str) -> str:
    """A finding's own words, which may list many figures."""
    return shortened(text, LONGEST_SENTENCE)


def amount(value: Decimal) -> str:
    """1234567.5 as 1,234,567.50."""
    return f"{value:,.2f}"


def value(of: object, name: str) -> str:
    """A value of the field `name` as text; figures that were printed rounded show what they can stand for."""
    match of:
        case Money():
            return _with_range(
                f"{amount(of.amount)} {of.currency}", amount(of.low), amount(of.high), exact=of.low == of.high
            )
        case Count():
            return _with_range(f"{of.value:,}", f"{of.low:,}", f"{of.high:,}", exact=of.low == of.high)
        case date():
            return wording.text("dates", "no_end") if of == NO_END else of.isoformat()
        case tuple():
            return ", ".join(str(each) for each in of)
        case _:
            known: dict[str, str] = wording.catalogue()["values"].get(name, {})
            return known.get(str(of), shortened(str(of)))


def _with_range(text: str, low: str, high: str, *, exact: bool) -> str:
    return text if exact else f"{text} (printed rounded: {low} to {high})"


def field_value(field: Field[object], name: str) -> str:
    return "" if field.value is None else value(field.value, name)


def share(of: float | None) -> str:
    """Confidence with two decimals; never rounded up to 1.00."""
    if of is None:
        return ""
    return "1.00" if of >= 1 else f"{min(of, 0.99):.2f}"


def place(reading: Reading) -> str:
    """File, page and box, or where else a reading comes from."""
    if reading.page is None:
        return "application.toml"
    at = f"{visible(reading.page.file)}, page {reading.page.number}"
    box = reading.box
    return at if box is None else f"{at}, box {', '.join(str(edge) for edge in box.as_list())}"


def size(of: int) -> str:
    """Bytes in a unit that fits."""
    if of < 1024:
        return f"{of} B"
    return f"{of / 1024:,.0f} KB" if of < 1024 * 1024 else f"{of / 1024 / 1024:,.1f} MB"
