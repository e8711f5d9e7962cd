"""Two pictures of what the checks measured, as SVG for the page and the PDF alike: months of sales, and a time line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pipeline.model import Audit, AuditedDocument, DocumentType, Finding
from pipeline.policy import Policy, Rule
from pipeline.report import display
from pipeline.report.html import environment
from pipeline.report.view import ChartView
from pipeline.report.wording import Wording
from pipeline.values.dates import OPEN_END

WIDTH, BARS_HEIGHT, FLOOR, CEILING = 720, 226, 196, 34
LEFT, RIGHT, ROW, AXIS = 24, 24, 34, 30
# To the right of the bars, for what the lines of the rule mean.
BESIDE = 96
# A month of many sales must not press the two lines of the rule to the floor.
HIGHEST_OF_ENOUGH = 3
_MONTH = re.compile(r"(\d{4})-(\d\d) (?:(not shown|unread|twice)|([\d,]+)(?: to ([\d,]+))? .+)")
_OTHER_COMPANY = "other_company"
_NO_FIGURE = {"not shown": "chart_not_shown", "unread": "chart_unread", "twice": "chart_twice"}
_EVENTS: tuple[tuple[DocumentType, str, str], ...] = (
    (DocumentType.BUSINESS_LICENSE, "establishment_date", "event_established"),
    (DocumentType.BUSINESS_LICENSE, "term_end", "event_term"),
    (DocumentType.TAXPAYER_CERTIFICATE, "effective_date", "event_tax"),
    (DocumentType.TAXPAYER_CERTIFICATE, "valid_until", "event_tax_end"),
    (DocumentType.TRADEMARK_CERTIFICATE, "registration_date", "event_registered"),
    (DocumentType.TRADEMARK_CERTIFICATE, "valid_until", "event_expires"),
    (DocumentType.TRADEMARK_RENEWAL, "valid_until", "event_renewed"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """`low` is None where the month shows no figure; `label` says the figure or why there is none."""

    month: str
    low: int | None
    label: str
    state: str
    left: float
    top: float
    broken: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    day: date
    label: str
    past: bool
    at: float
    row: int
    anchor: str


def charts(audit: Audit, policy: Policy, words: Wording) -> tuple[ChartView, ...]:
    found = (_sales(audit.findings, policy, words), _time_line(_own(audit), audit.as_of, words))
    return tuple(each for each in found if each is not None)


def _sales(findings: Sequence[Finding], policy: Policy, words: Wording) -> ChartView | None:
    """The months as the check of the store's sales counted them; None where it counted none."""
    finding = next((each for each in findings if each.check_id == "store_sales"), None)
    rule = policy.rules.get("store_sales")
    if finding is None or rule is None or isinstance(rule.value, str):
        return None
    months = [_MONTH.fullmatch(part) for part in finding.measured.split("; ")]
    if None in months:
        return None
    least, enough = rule.value, rule.value if rule.upper is None else rule.upper
    highest = _highest((each for each in months if each is not None), enough)
    bars = [_bar(place, each, rule, highest, len(months), words) for place, each in enumerate(months) if each]
    lines = [
        {"y": _height(number, highest), "label": words.page(key, number=display.number(number, words))}
        for number, key in {enough: "chart_enough", least: "chart_least"}.items()
    ]
    told = words.form("and").join(f"{bar.month} {bar.label}" for bar in bars)
    alt = words.page(
        "chart_sales_alt", least=display.number(least, words), enough=display.number(enough, words), months=told
    )
    return _drawn(
        "sales", words.page("chart_sales"), alt, BARS_HEIGHT, bars=bars, lines=lines, bar_width=64, floor=FLOOR
    )


def _highest(months: Iterable[re.Match[str]], enough: Decimal) -> Decimal:
    figures = [Decimal(each[4].replace(",", "")) for each in months if each[4]]
    return min(max([enough * Decimal("1.2"), *figures]), enough * HIGHEST_OF_ENOUGH)


def _height(of: Decimal, highest: Decimal) -> float:
    """The y of a figure; figures above the highest reach the ceiling."""
    return round(FLOOR - float(min(of, highest) / highest) * (FLOOR - CEILING), 1)


def _bar(place: int, month: re.Match[str], rule: Rule, highest: Decimal, count: int, words: Wording) -> Bar:
    step = (WIDTH - LEFT - RIGHT - BESIDE) / count
    left = round(LEFT + step * place + (step - 64) / 2, 1)
    name = (
        words.sections["phrases"]["month"].format(month[1], int(month[2])) if words.language != "en" else month[0][:7]
    )
    if month[3]:
        label = words.page(_NO_FIGURE[month[3]])
        return Bar(month=name, low=None, label=label, state="none", left=left, top=CEILING + 40, broken=False)
    low, high = (int(each.replace(",", "")) for each in (month[4], month[5] or month[4]))
    label = f"{low:,}" if low == high else f"{low:,}–{high:,}"
    state = _state(low, high, rule)
    top = _height(Decimal(low), highest)
    return Bar(month=name, low=low, label=label, state=state, left=left, top=top, broken=Decimal(low) > highest)


def _state(low: int, high: int, rule: Rule) -> str:
    least, enough = rule.number, rule.number if rule.upper is None else rule.upper
    if low >= enough:
        return "pass"
    return "fail" if high < least else "review"


def _time_line(documents: Sequence[AuditedDocument], as_of: date, words: Wording) -> ChartView | None:
    days = sorted(set(_days(documents)))
    if not days:
        return None
    first, last = min(days[0][0], as_of), max(days[-1][0], as_of)
    events = _placed(days, first, last, as_of, words)
    told = words.form("and").join(each.label for each in events)
    today = display.day(as_of, words)
    rows = max(each.row for each in events) + 1
    return _drawn(
        "time",
        words.page("chart_time"),
        words.page("chart_time_alt", as_of=today, days=told),
        AXIS + 26 + ROW * rows,
        events=events,
        axis=AXIS,
        row=ROW,
        left=LEFT,
        right=WIDTH - RIGHT,
        now=_at(as_of, first, last),
        now_anchor=_anchor(_at(as_of, first, last)),
        now_label=words.page("chart_as_of", day=today),
    )


def _own(audit: Audit) -> list[AuditedDocument]:
    """The papers that no finding calls another company's; of several licenses nobody knows whose is the applicant's."""
    others = {
        each.document for finding in audit.findings if finding.reason == _OTHER_COMPANY for each in finding.evidence
    }
    licenses = [each.id for each in audit.documents if each.type is DocumentType.BUSINESS_LICENSE]
    if len(licenses) == 1:
        others -= set(licenses)
    return [each for each in audit.documents if each.id not in others]


def _days(documents: Sequence[AuditedDocument]) -> Iterator[tuple[date, str]]:
    for document in documents:
        for name, field in document.fields:
            for kind, wanted, event in _EVENTS:
                day = field.value
                if (document.type, name) == (kind, wanted) and isinstance(day, date) and day != OPEN_END:
                    yield day, event


def _placed(
    days: Sequence[tuple[date, str]], first: date, last: date, as_of: date, words: Wording
) -> tuple[Event, ...]:
    """Each label in the first row in which it covers no other one."""
    events: list[Event] = []
    ends: list[float] = []
    for day, key in days:
        at = _at(day, first, last)
        label = words.page("event_day", event=words.page(key), day=display.day(day, words))
        anchor, wide = _anchor(at), 7.0 * sum(2 if ord(sign) > 0x2E80 else 1 for sign in label)
        start = {"start": at, "middle": at - wide / 2, "end": at - wide}[anchor]
        row = next((place for place, end in enumerate(ends) if end + 10 < start), len(ends))
        ends[row : row + 1] = [start + wide]
        events.append(Event(day=day, label=label, past=day <= as_of, at=at, row=row, anchor=anchor))
    return tuple(events)


def _at(day: date, first: date, last: date) -> float:
    share = (day - first).days / max(1, (last - first).days)
    return round(LEFT + 12 + share * (WIDTH - LEFT - RIGHT - 24), 1)


def _anchor(at: float) -> str:
    return "start" if at < WIDTH / 4 else "end" if at > WIDTH * 3 / 4 else "middle"


def _drawn(name: str, title: str, alt: str, height: int, **shapes: object) -> ChartView:
    drawing = environment().get_template(f"chart_{name}.svg.j2")
    svg = drawing.render(title=title, alt=alt, width=WIDTH, height=height, **shapes)
    return ChartView(name=name, title=title, alt=alt, svg=svg, width=WIDTH, height=height)
