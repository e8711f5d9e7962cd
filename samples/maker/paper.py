"""A finished paper: its page, and what is truly printed on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from samples.maker.sheet import Sheet

Value = str | int | None | list[int] | dict[str, str] | dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """One record of the page: `type` and `fields` in the contract's names and forms; None = not printed. `left_open`
    names fields that are printed and that nobody may take from such a page."""

    type: str
    fields: dict[str, Value]
    looks_like: str | None = None
    left_open: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        told: dict[str, object] = {"type": self.type, "fields": self.fields}
        if self.left_open:
            told["left_open"] = list(self.left_open)
        return told if self.looks_like is None else {**told, "looks_like": self.looks_like}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """`records` has one entry, except for pages that tabulate several months."""

    sheet: Sheet
    layout: str
    records: tuple[Truth, ...]


def money(amount: str, currency: str = "CNY") -> dict[str, str]:
    """An amount as the contract writes it."""
    return {"amount": amount, "currency": currency}


def iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def chinese(day: date, *, padded: bool = True) -> str:
    """2019年03月12日, or 2019年3月12日."""
    return f"{day.year}年{day.month:02d}月{day.day:02d}日" if padded else f"{day.year}年{day.month}月{day.day}日"
