"""Back ends of shops: 商智, 生意参谋, 拼多多, 罗盘, 生意通, 微信小店, 千帆, Seller Central; on computers and phones.

Layouts: cards (number under, over or beside its name), tables of months, months across. The trap: the number that
is not meant, be it of the period before, of today, of one day, of one product, or of orders nobody paid for; and the
page that is no back end, or shows a demonstration.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pipeline.extractors.sales_screenshot._back_end import doubt, holds_nothing, of_a_part
from pipeline.extractors.sales_screenshot._cards import cards
from pipeline.extractors.sales_screenshot._column_sums import contradicted
from pipeline.extractors.sales_screenshot._figures import Figure, amount, count, is_mixed, read
from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._marks import Mark, Period, marks, of_token
from pipeline.extractors.sales_screenshot._month_tables import KEYS, Cell, month_tables
from pipeline.extractors.sales_screenshot._periods import period_of, titled
from pipeline.extractors.sales_screenshot._printed_again import is_printed_again
from pipeline.extractors.sales_screenshot._shops import Shop, shop
from pipeline.extractors.sales_screenshot._shorter_spans import short_names
from pipeline.extractors.sales_screenshot._spend import spend_per_buyer
from pipeline.extractors.sales_screenshot._tokens import Token, tokens
from pipeline.model import Document, DocumentType, Field, FieldProblem, ReadPage
from pipeline.records import Record, SalesScreenshot
from pipeline.values import periods

_UNIT = re.compile(r"(?:金额)?(?:单位)?:?[(]?(?:万元|亿元|万|亿|万元人民币)[)]?")
_UNIT_NAMED = re.compile(r"单位:?[(]?(?:人民币)?(?:万元|亿元|万|亿)[)]?$")
KIND = DocumentType.SALES_SCREENSHOT


def extract(document: Document) -> tuple[Record, ...]:
    """One record a period that a page prints; one with problems where no period can be told."""
    records: list[Record] = []
    for page in document.pages:
        records.extend(_page(page, document.id, len(records)))
    return tuple(records)


def _page(page: ReadPage, document: str, before: int) -> list[SalesScreenshot]:
    words = tokens(page)
    owner = shop(page, words)
    found, figures = _figures(words)
    loose = [figure for figure in figures if figure.period is None]
    groups = [(group[0].period, [*group, *loose]) for group in _groups(figures)] or [(_only_period(found), loose)]
    unclear: FieldProblem = "ambiguous" if any(mark.period for mark in found) else "label_not_found"
    records = [
        replace(
            _record(_name(document, before + at), page, owner, period, group, unclear),
            period_again=period is not None and is_printed_again(period, found, words),
        )
        for at, (period, group) in enumerate(groups, start=1)
    ]
    doubted = doubt(page, tabled=any(figure.in_table for figure in figures))
    part, empty = of_a_part(page), holds_nothing(page)
    records = [replace(each, doubt=doubted, part=part or (empty and _is_zero(each))) for each in records]
    # Beside several periods nobody can tell of which one it is.
    return (
        [replace(each, spend_per_buyer=spend_per_buyer(page, words)) for each in records]
        if len(records) == 1
        else records
    )


def _is_zero(record: SalesScreenshot) -> bool:
    counted = record.orders.value or record.units.value
    return counted is not None and counted.value == 0


def _name(document: str, number: int) -> str:
    return document if number == 1 else f"{document}-{number}"


def _figures(words: Sequence[Token]) -> tuple[tuple[Mark, ...], list[Figure]]:
    """The page's periods, and every figure under the one it is tied to."""
    table = month_tables(words)
    found = marks(words, table.keys)
    exceeded = contradicted(table.cells)
    units = [match[0] for token in words if token.kind is Kind.TEXT and (match := _unit(token.plain))]
    figures = [
        _in_table(
            cell,
            period=None if titled(cell.name, table.heads, found, words) else _of_cell(cell, found, words),
            scaled=_is_scaled(cell.name, units),
            doubtful=any(cell.name is name for name in exceeded),
        )
        for cell in table.cells
        if cell.key.kind not in {Kind.DAY, Kind.SHORT_DAY}
    ]
    names = [token for token in words if token.kind is Kind.METRIC and not any(token is head for head in table.heads)]
    shown = cards(names, words)
    shorter = short_names(words, shown)
    for card in shown:
        period = period_of(card.name, found, words)
        if period is not None and periods.months(*period.days) and any(card.name is name for name in shorter):
            period = None
        scaled = _is_scaled(card.name, units)
        figures.append(
            Figure(name=card.name, number=card.number, rivals=card.rivals, period=period, in_table=False, scaled=scaled)
        )
    return found, figures


def _in_table(cell: Cell, *, period: Period | None, scaled: bool, doubtful: bool) -> Figure:
    rivals = (cell.number,) if doubtful and cell.number is not None else ()
    number = None if doubtful else cell.number
    return Figure(name=cell.name, number=number, rivals=rivals, period=period, in_table=True, scaled=scaled)


def _of_cell(cell: Cell, found: Sequence[Mark], words: Sequence[Token]) -> Period | None:
    return of_token(cell.key) if cell.key.kind in KEYS else period_of(cell.name, found, words)


def _unit(text: str) -> re.Match[str] | None:
    """A unit alone, or named as one behind other print (2026年8月单位:万元)."""
    return _UNIT.fullmatch(text) or _UNIT_NAMED.search(text)


def _is_scaled(name: Token, units: Sequence[str]) -> bool:
    """Whether a unit that the page prints apart may be meant for the figure: orders are not counted in 万元."""
    return any(name.metric == "sales_amount" or "元" not in unit for unit in units)


def _groups(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Figures by period, oldest first; where a table shows months, what is of no such month is left out."""
    tied = [(figure.period.days, figure) for figure in figures if figure.period is not None]
    shown = [(days, figure) for days, figure in tied if not figure.is_empty] or tied
    months = {days for days, figure in shown if figure.in_table and periods.months(*days)}
    return [[figure for of, figure in tied if of == days] for days in sorted(months or {days for days, _ in shown})]


def _only_period(found: Sequence[Mark]) -> Period | None:
    return found[0].period if len({mark.days for mark in found}) == 1 else None


def _record(
    document: str, page: ReadPage, owner: Shop, period: Period | None, figures: Sequence[Figure], unclear: FieldProblem
) -> SalesScreenshot:
    tied = period is not None
    if is_mixed([figure for figure in figures if figure.period is not None or not tied]):
        figures = [figure.doubted() for figure in figures]
    return SalesScreenshot(
        document=document,
        platform=owner.platform,
        store_name=owner.store_name,
        store_url=owner.store_url,
        period_start=_day(period, page, unclear, last=False),
        period_end=_day(period, page, unclear, last=True),
        orders=read(figures, "orders", count, page, tied=tied),
        units=read(figures, "units", count, page, tied=tied),
        buyers=read(figures, "buyers", count, page, tied=tied),
        sales_amount=read(figures, "sales_amount", amount, page, tied=tied),
        frame=owner.frame,
    )


def _day(period: Period | None, page: ReadPage, unclear: FieldProblem, *, last: bool) -> Field[date]:
    if period is None:
        return Field(value=None, problem=unclear, readings=())
    token = period.last if last else period.first
    reading = token.reading(page)
    return Field(value=period.end if last else period.start, problem=None, readings=(reading,), raw=reading.text)
