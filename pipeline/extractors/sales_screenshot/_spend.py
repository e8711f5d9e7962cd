"""客单价: what a buyer spent in the mean, as the back end computes it from the figures beside it."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extractors._reading import missing, present
from pipeline.extractors.sales_screenshot._cards import cards
from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._tokens import Token
from pipeline.model import Field, Money, ReadPage
from pipeline.values import money

_NAMES = ("客单价", "成交客单价", "支付客单价")


def spend_per_buyer(page: ReadPage, words: Sequence[Token]) -> Field[Money]:
    """Of a page that shows one period on cards; ambiguous where it is printed twice and differently."""
    names = [token for token in words if token.plain.split("(")[0] in _NAMES]
    numbers = [card.number for card in cards(names, words) if card.number is not None]
    found: list[Field[Money]] = []
    for number in numbers:
        if number.kind is not Kind.NUMBER:
            continue
        reading = number.reading(page)
        try:
            value = money.parse_displayed(number.plain.replace("w", "万"))
        except ValueError:
            continue
        found.append(present(value, (reading,)))
    readings = [number.reading(page) for number in numbers]
    if not found:
        return missing("not_parsed" if readings else "label_not_found", readings)
    return missing("ambiguous", readings) if len({field.value for field in found}) > 1 else found[0]
