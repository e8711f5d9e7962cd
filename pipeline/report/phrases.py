"""The forms in which the checks write figures, days and short remarks, in the reader's language.

A finding's params and `measured` are texts of a few known forms ("5 years 234 days", "2026-05 47 orders"). What has
none of these forms (a name, a code) stays as it is.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from babel.numbers import is_currency

from pipeline.report import display, messages
from pipeline.report.wording import Wording

_DAY, _MONTH = r"\d{4}-\d\d-\d\d", r"\d{4}-\d\d"
_MONEY = r"\d[\d,]*(?:\.\d+)? [A-Z]{3}"
_COUNT = r"\d[\d,]*(?: to \d[\d,]*)?"
_FIELD = r"[A-Za-z_ ]+"
# Form -> (key of the sentence, which groups are themselves texts of these forms).
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        (rf"({_MONTH}) to ({_MONTH})", "range"),
        (rf"({_MONTH}) not shown", "not_shown"),
        (rf"({_MONTH}) unread", "unread"),
        (rf"({_MONTH}) twice", "twice"),
        (rf"({_MONTH}) ({_COUNT}) orders", "orders"),
        (rf"({_MONTH}) ({_COUNT}) units", "units"),
        (rf"({_MONTH}) ({_COUNT}) orders and units", "both"),
        (r"([\d,]+) to ([\d,]+)", "range"),
        (r"(\d+) years? (\d+) days?", "age"),
        (rf"({_MONEY}) declared", "declared_money"),
        (r"(\d+) declared", "declared_people"),
        (r"(\d+) listed", "listed"),
        (r"(\d+) of (\d+) months", "months_of"),
        (r"(\d+) pages compared", "pages_compared"),
        (r"(\d+) papers agree", "papers_agree"),
        (r"(\d+) papers? differ", "papers_differ"),
        (r"(\d+) papers? unread", "papers_unread"),
        (r"renamed since", "renamed"),
        (r"(\d+) signs", "signs"),
        (r"(\d+) contradictions", "contradictions"),
        (rf"valid until ({_DAY})", "valid_until"),
        (rf"renewed until ({_DAY})", "renewed_until"),
        (rf"until ({_DAY})", "until"),
        (r"no fixed end", "no_end"),
        (r"no term printed", "no_term"),
        (r"applied for", "applied_for"),
        (r"not measured", "not_measured"),
        (r"representatives differ", "representatives"),
        (r"the declaration differs", "declaration"),
        (r"without a readable number", "no_number"),
        (r"(d[\d-]+) and (d[\d-]+)", "pair"),
        (r"(d[\d-]+) does not count: (.+?)\.?", "does_not_count"),
        (r"its first day could not be read", "first_day_unread"),
        (rf"it begins on ({_DAY}) only", "begins"),
        (r"no last day was read", "no_last_day"),
        (r"it says or shows (.+)", "says"),
        (rf"it ended on ({_DAY})", "ended"),
        (r"its day could not be read", "day_unread"),
        (rf"it is dated ({_DAY}), after ({_DAY})", "dated_after"),
        (rf"it is dated ({_DAY}), before the registration on ({_DAY})", "dated_before"),
        (r"papers of one owner lead to different parties, and no day tells which came first", "parties"),
        (r"(d[\d-]+) is of (.+), which the mark has left", "left"),
        (r"(d[\d-]+) may not be lent on", "not_onward"),
        (r"(d[\d-]+) tells that an authorization was ended", "authorization_ended"),
        (r"(d[\d-]+) is another letter of who lends the mark", "lender_writes"),
        (r"it is the legal representative in person, who has to authorize the company", "in_person"),
        (rf"({_FIELD}) of (d[\d-]+) is ({_DAY}), after ({_DAY})", "after"),
        (rf"({_FIELD}) ({_DAY}) of (d[\d-]+) lies before ({_FIELD}) ({_DAY})", "before"),
        (r"(d[\d-]+) shows ([\d,]+) ([a-z]+) and only ([\d,]+) ([a-z]+)", "fewer"),
        (rf"(d[\d-]+) shows ([\d,]+) orders for ({_MONEY})", "paid"),
        (
            rf"(d[\d-]+) was issued on ({_DAY}), before codes of 18 signs came into use on ({_DAY})",
            "issued",
        ),
        (
            rf"(d[\d-]+) was established on ({_DAY}), with a code of the kind given out since ({_DAY})",
            "code_new",
        ),
        (
            rf"(d[\d-]+) was established on ({_DAY}), with a code of digits alone, as before 2016",
            "code_old",
        ),
        (
            rf"(d[\d-]+) was established on ({_DAY}), with a code of a series that began in (\d+) at the earliest",
            "code_series",
        ),
        (
            rf"(d[\d-]+) prints a mark of ({_DAY}) that is valid until ({_DAY}), no whole number of ten years",
            "mark_term",
        ),
        (
            rf"(d[\d-]+) shows ({_MONEY}) a buyer, which is not ([\d,.]+) among ([\d,]+)",
            "spend",
        ),
        (r"it is for class ([\d, ]+), the mark is registered for class ([\d, ]+)", "other_goods"),
        (rf"the QR code on (d[\d-]+) was made on ({_DAY}), after ({_DAY})", "qr_after"),
        (
            r"the QR code on (d[\d-]+) was made in (\w+), neither the code nor the address is from there",
            "qr_elsewhere",
        ),
        (rf"the QR code of (d[\d-]+) states another ({_FIELD}) than the picture", "qr_otherwise"),
        (rf"the text of the PDF of (d[\d-]+) states another ({_FIELD}) than the picture", "text_otherwise"),
        (
            r"(d[\d-]+) shows ([\d,]+) ([a-z]+) in a part of the period for which (d[\d-]+) shows ([\d,]+)",
            "more_in_part",
        ),
    )
)
_TRACE = re.compile(r"(.+): ([a-z ]+) \((.*)\)")
_PART = re.compile(r"\b([a-z_]+) (pass|fail|review)\b")
_EXACT = re.compile(r"(?<![\d,.])(\d[\d,]*(?:\.\d+)?) ([A-Z]{3})\b")
_WORDS = re.compile(r"[a-z]+(?:[_ -][a-z]+)*")


def said(text: str, words: Wording) -> str:
    """`text` in the reader's language; of English only amounts, codes and verdicts of checks are written otherwise."""
    return _code(text, words) or _in_english(text, words) if words.language == "en" else _said(text, words)


def _in_english(text: str, words: Wording) -> str:
    named = re.sub(_PART, lambda found: _part(found[0], words) or found[0], text)
    return re.sub(_EXACT, lambda found: _exact(found[1], found[2], words), named)


def _exact(figure: str, currency: str, words: Wording) -> str:
    known = is_currency(currency)
    return display.amount(Decimal(figure.replace(",", "")), currency, words) if known else f"{figure} {currency}"


def _said(text: str, words: Wording) -> str:
    found = _whole(text, words)
    if found is not None:
        return found
    for separator, key in (("; ", "and"), (", ", "list")):
        parts = text.split(separator)
        told = [_whole(part, words) for part in parts]
        if len(parts) > 1 and any(each is not None for each in told):
            return words.form(key).join(part if each is None else each for part, each in zip(parts, told, strict=True))
    return text


def _whole(text: str, words: Wording) -> str | None:
    for read in (_day_or_month, _money, _part, _code, _form, _trace):
        found = read(text, words)
        if found is not None:
            return found
    return None


def _day_or_month(text: str, words: Wording) -> str | None:
    if re.fullmatch(_DAY, text):
        try:
            return display.day(date.fromisoformat(text), words)
        except ValueError:
            return None
    if re.fullmatch(_MONTH, text):
        return _filled("month", (text[:4], str(int(text[5:]))), words)
    return None


def _money(text: str, words: Wording) -> str | None:
    exact = re.fullmatch(rf"({_MONEY})(?: \(printed rounded: (\d[\d,]*(?:\.\d+)?) to (\d[\d,]*(?:\.\d+)?)\))?", text)
    if exact is None:
        return None
    figure, currency = exact[1].split()
    amounts = [
        display.amount(Decimal(each.replace(",", "")), currency, words)
        for each in (figure, *exact.groups()[1:])
        if each
    ]
    return amounts[0] if len(amounts) == 1 else words.page("rounded", value=amounts[0], low=amounts[1], high=amounts[2])


def _part(text: str, words: Wording) -> str | None:
    part = _PART.fullmatch(text)
    if part is None or part[1] not in words.codes("checks"):
        return None
    title, word = words.entry("checks", part[1])["title"], words.entry("verdict", part[2])["word"]
    return words.form("part").format(title=title, verdict=word)


def _code(text: str, words: Wording) -> str | None:
    """A verdict, a status, a field: closed lists of codes."""
    if not _WORDS.fullmatch(text.lower()):
        return None
    code = text.lower().replace(" ", "_")
    if code in words.codes("verdict"):
        return words.entry("verdict", code)["word"]
    return words.sections["values.taxpayer_status"].get(code) or words.sections["fields"].get(code)


def _form(text: str, words: Wording) -> str | None:
    for pattern, key in _FORMS:
        found = pattern.fullmatch(text)
        if found is not None:
            return _filled(key, tuple(_whole(group, words) or group for group in found.groups()), words)
    return None


def _trace(text: str, words: Wording) -> str | None:
    found = _TRACE.fullmatch(text)
    code = "" if found is None else found[2].replace(" ", "_")
    if found is None or code not in words.sections["traces"]:
        return None
    return _filled("trace", (found[1], words.text("traces", code), messages.said(found[3], words)), words)


def _filled(key: str, groups: tuple[str, ...], words: Wording) -> str:
    return words.sections["phrases"][key].format(*groups)
