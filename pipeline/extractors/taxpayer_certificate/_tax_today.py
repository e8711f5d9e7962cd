"""Of which day a proof of VAT status tells, and what an end that it prints is the end of.

A query page shows the status of the day it was asked for; a notice or a form that of its own day, whenever it is
printed once more. An end beside 打印, 证明 or 查询结果 is that of the print-out; 有效期 of a certificate is the
certificate's, and in the tutoring period (辅导期) of a new general taxpayer it is that of the tutoring.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from pipeline.extractors._phrases import DAY
from pipeline.extractors._reading import Sheet, phrase
from pipeline.extractors._sentences import Prose, prose
from pipeline.extractors._sheet import folded
from pipeline.model import Field
from pipeline.values import dates

_ASKED = re.compile(
    rf"(?:查询|打印|开具|出具|制表|填发|更新|截图|统计|导出|生成)(?:日期|时间|日|于)?[:|为是]*(?P<day>{DAY})"
    rf"|(?<!有效期)截至[:|]*(?P<until>{DAY})"
)
_PRINTED = re.compile(DAY)
_OF_ITS_DAY = re.compile(r"通知书|告知书|决定书|登记表|认定表|情况说明|登记证")
_CERTIFICATE = re.compile(r"(?:增值税)?一般纳税人(?:资格)?证书?")


def told_on(sheet: Sheet, until: Field[date], since: Field[date], shown_until: Field[date]) -> date | None:
    """The day of which the paper tells: that of the query, else the last it prints; None where it prints none, or a
    period alone."""
    pages = [prose(leaf) for leaf in sheet.leaves]
    asked = max((day for page in pages for day in _asked(page)), default=None)
    if asked is not None and not _is_of_its_day(sheet):
        return asked
    if until.value is not None and since.value is not None:
        return None
    ends = {until.value, shown_until.value, dates.OPEN_END, asked}
    return max((day for page in pages for day in _days(page) if day not in ends), default=None)


def ends_something_else(sheet: Sheet, until: Field[date], since: Field[date]) -> bool:
    """Whether the end it prints is not known for the end of the status."""
    if until.value is None or until.value == dates.OPEN_END:
        return False
    tutored = phrase(sheet, ("辅导期",)) is not None
    certificate = any(_CERTIFICATE.fullmatch(folded(run)) for leaf in sheet.leaves for run in leaf.runs)
    asked = any(day <= until.value for leaf in sheet.leaves for day in _asked(prose(leaf)))
    return tutored or certificate or (asked and since.problem == "label_not_found")


def _is_of_its_day(sheet: Sheet) -> bool:
    return any(_OF_ITS_DAY.search(folded(run)) for leaf in sheet.leaves for run in leaf.runs if len(run) <= 20)


def _asked(page: Prose) -> Iterator[date]:
    return _parsed(match["day"] or match["until"] for match in _ASKED.finditer(page.text))


def _days(page: Prose) -> Iterator[date]:
    return _parsed(_PRINTED.findall(page.text))


def _parsed(texts: Iterable[str]) -> Iterator[date]:
    return (day for text in texts if (day := dates.parsed(text.replace("|", ""))) is not None)
