"""application.toml -> what the applicant declares. Nothing in it is believed to be well meant or well formed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from pipeline.intake.declaration_rules import troubles
from pipeline.intake.limits import MAX_DECLARATION_BYTES
from pipeline.intake.regular import open_regular
from pipeline.intake.toml_lines import line_of
from pipeline.model import Money, Reading
from pipeline.records import Declaration, DeclaredStore

DECLARATION_FILE: Final = "application.toml"

_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_MAX_TOLD = 5
_MAX_NAME = 200


class _Malformed(ValueError):
    """The message begins with the file and the line."""


def read_declaration(folder: Path) -> Declaration:
    """Empty when the folder has no application.toml; `problem` alone when it cannot be used."""
    try:
        document = _parse(_text(folder / DECLARATION_FILE))
    except FileNotFoundError:
        return Declaration()
    except _Malformed as problem:
        return Declaration(problem=str(problem))
    return _declaration(document)


def _text(path: Path) -> str:
    """Raises FileNotFoundError where there is no such file, _Malformed where it cannot be read as text."""
    try:
        with open_regular(path) as stream:
            raw = stream.read(MAX_DECLARATION_BYTES + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise _Malformed(f"{DECLARATION_FILE} cannot be opened: {reason}") from error
    if len(raw) > MAX_DECLARATION_BYTES:
        raise _Malformed(f"{DECLARATION_FILE} has more than {MAX_DECLARATION_BYTES // 1024} KiB: shorten it")
    try:
        # Editors on Windows put a mark in front that the TOML standard does not know.
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _Malformed(f"{DECLARATION_FILE}, line {line}: is no UTF-8 text: save the file as UTF-8") from error


def _parse(text: str) -> dict[str, Any]:
    """Raises _Malformed, with every trouble and its line."""
    try:
        document = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        message = str(error)
        at = _AT_LINE.search(message)
        line = int(at[1]) if at else text.count("\n") + 1
        reason = "is nested too deeply" if isinstance(error, RecursionError) else _AT_LINE.sub("", message).strip()
        raise _Malformed(f"{DECLARATION_FILE}, line {line}: {reason}") from error
    told = [
        f"{DECLARATION_FILE}, line {line_of(text, path)}: {_dotted(path)} {problem}"
        for path, problem in troubles(document)
    ]
    if told:
        more = [f"and {len(told) - _MAX_TOLD} more"] if len(told) > _MAX_TOLD else []
        raise _Malformed("; ".join(told[:_MAX_TOLD] + more))
    return document


def _declaration(document: Mapping[str, Any]) -> Declaration:
    invitation = document.get("invitation", {})
    team = document.get("operations_team", {})
    sales = document.get("annual_sales", {})
    return Declaration(
        company_name=document.get("company_name"),
        brand=document.get("brand"),
        invitation_code=invitation.get("code"),
        invitation_date=invitation.get("date"),
        team_members=team.get("members"),
        team_evidence=tuple(team.get("evidence", ())),
        stores=tuple(
            DeclaredStore(platform=store["platform"], name=store["name"], url=store.get("url"))
            for store in document.get("stores", ())
        ),
        annual_sales_year=sales.get("year"),
        annual_sales=_money(sales["amount"]) if sales else None,
        readings=tuple((_dotted(path), _reading(value)) for path, value in _entries(document)),
    )


def _money(amount: str) -> Money:
    value = Decimal(amount)
    return Money(amount=value, currency="CNY", low=value, high=value)


def _entries(document: Mapping[str, Any]) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """Every single value with its place, in the order of the file; lists of files count as no evidence."""
    for key, value in document.items():
        if isinstance(value, dict):
            yield from (((key, *path), entry) for path, entry in _entries(value))
        elif isinstance(value, list):
            for index, table in enumerate(value):
                if isinstance(table, dict):
                    yield from (((key, index, *path), entry) for path, entry in _entries(table))
        else:
            yield (key,), value


def _reading(value: object) -> Reading:
    text = value.isoformat() if isinstance(value, date) else str(value)
    return Reading(source="declared", text=text, confidence=1.0, page=None, quad=None)


def _dotted(path: tuple[str | int, ...]) -> str:
    name = ".".join(str(part) for part in path)
    return "".join(sign if sign.isprintable() else "?" for sign in name)[:_MAX_NAME]
