"""Values as a person reads them, in the language of the report."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal, get_currency_name, is_currency

from pipeline.model import Count, Field, Money, Reading
from pipeline.report.characters import visible
from pipeline.report.wording import Wording
from pipeline.values.dates import OPEN_END

LONGEST, LONGEST_SENTENCE = 600, 4000
_TEN_THOUSAND = Decimal(10_000)


def shortened(text: str, words: Wording, longest: int = LONGEST) -> str:
    """`text` with invisible signs named; what is longer than a report can show is cut, and the cut is said."""
    if len(text) <= longest:
        return visible(text)
    return f"{visible(text[:longest])} {words.page('cut_short', count=len(text) - longest)}"


def sentence(text: str, words: Wording) -> str:
    """A finding's own words, which may list many figures."""
    return shortened(text, words, LONGEST_SENTENCE)


def day(of: date, words: Wording) -> str:
    """2026-11-01, or 2026年11月1日; the last day of all stands for none."""
    return words.text("dates", "no_end") if of == OPEN_END else format_date(of, words.form("day"), words.locale)


def number(of: Decimal | int, words: Wording) -> str:
    """Whole numbers without places, others with two."""
    whole = of == int(of)
    return format_decimal(of, "#,##0" if whole else "#,##0.00", words.locale)


def amount(of: Decimal, currency: str, words: Wording) -> str:
    """CNY 5,000,000, or 500万元: Chinese readers count in 万 where no more than two places are left."""
    if words.language == "en":
        return f"{currency} {number(of, words)}"
    unit = _unit(currency, words)
    in_ten_thousands = of / _TEN_THOUSAND
    if abs(in_ten_thousands) >= 1 and in_ten_thousands * 100 == int(in_ten_thousands * 100):
        return f"{format_decimal(in_ten_thousands, '#0.##', words.locale)}万{unit}"
    return f"{number(of, words)}{unit}"


def _unit(currency: str, words: Wording) -> str:
    if currency == "CNY":
        return words.text("units", "CNY")
    return str(get_currency_name(currency, locale=words.locale)) if is_currency(currency) else currency


def value(of: object, name: str, words: Wording) -> str:
    """A value of the field `name` as text; figures that were printed rounded show what they can stand for."""
    match of:
        case Money():
            texts = (amount(each, of.currency, words) for each in (of.amount, of.low, of.high))
            return _with_range(*texts, exact=of.low == of.high, words=words)
        case Count():
            texts = (number(each, words) for each in (of.value, of.low, of.high))
            return _with_range(*texts, exact=of.low == of.high, words=words)
        case date():
            return day(of, words)
        case tuple():
            return words.form("list").join(str(each) for each in of)
        case _:
            known = words.sections.get(f"values.{name}", {})
            return known.get(str(of), shortened(str(of), words))


def _with_range(text: str, low: str, high: str, *, exact: bool, words: Wording) -> str:
    return text if exact else words.page("rounded", value=text, low=low, high=high)


def field_value(field: Field[object], name: str, words: Wording) -> str:
    return "" if field.value is None else value(field.value, name, words)


def share(of: float | None) -> str:
    """Confidence with two decimals; never rounded up to 1.00."""
    if of is None:
        return ""
    return "1.00" if of >= 1 else f"{min(of, 0.99):.2f}"


def place(reading: Reading, words: Wording) -> str:
    """File, page and box, or where else a reading comes from."""
    if reading.page is None:
        return "application.toml"
    at = words.page("place", file=visible(reading.page.file), number=reading.page.number)
    box = reading.box
    return at if box is None else words.page("place_box", page=at, box=", ".join(str(edge) for edge in box.as_list()))


def size(of: int) -> str:
    """Bytes in a unit that fits."""
    if of < 1024:
        return f"{of} B"
    return f"{of / 1024:,.0f} KB" if of < 1024 * 1024 else f"{of / 1024 / 1024:,.1f} MB"
