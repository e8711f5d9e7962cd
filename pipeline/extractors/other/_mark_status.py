"""What a page of the registry of marks tells of a mark's end: 商标状态 beside its label, or in the row of the mark.

Trap: pages offer states to choose from (全部 已注册 已无效), and list marks of many owners; only a state that belongs
to a number, or to the one mark of the page, is told. What somebody asked for (撤销…申请) is no end, and worth a look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from pipeline.extractors._phrases import MARK_NUMBER
from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import Prose, prose

_OF_MARKS = re.compile(
    r"商标状态|商标流程|商标详情|商标信息|商标查询|商标档案|专用权期限|申请/注册号|商标综合查询|商标网"
)
_END = "(?:无效|失效|注销|撤销|驳回|不予注册|不予核准|过期|已到期|终止|丧失)"
_STATE = re.compile(
    rf"(?:商标|法律|当前|最新|权利)?状态(?:图标)?[:|\n]*(?P<state>[^|\n。]{{0,6}}{_END}[^|\n。]{{0,24}})"
)
_ALONE = re.compile(
    rf"(?:商标|注册商标|该商标)?(?:已被?|被|申请)?{_END}(?:\([^()]*\))?|[^,。;:|]{{0,12}}(?:撤销|宣告无效|无效宣告|注销)(?:申请|请求)?(?:复审)?(?:完成|公告|决定|审查中|待审中)"
)
_NUMBER = re.compile(rf"(?<![0-9A-Z-]){MARK_NUMBER}(?![0-9A-Z-])")
_NUMBERED = re.compile(rf"(?:申请/?注册号|注册号|申请号|商标号|第)(?:为|:|\||\n)*(?P<number>{MARK_NUMBER})")
_CHOICES = 3
"""So many states in one row are a filter, not the state of a mark."""


def ended_marks(sheet: Sheet) -> Iterator[str]:
    """The numbers of marks that the page tells to be ended, refused or attacked; "" where no number belongs to it."""
    pages = [prose(leaf) for leaf in sheet.leaves]
    if not any(_OF_MARKS.search(page.text) for page in pages):
        return
    of_page = {match["number"] for page in pages for match in _NUMBERED.finditer(page.text)}
    yield from dict.fromkeys(number for page in pages for number in _told(page, of_page))


def _told(page: Prose, of_page: set[str]) -> Iterator[str]:
    rows = list(_rows(page))
    for row in rows:
        parts = row.split("|")
        states = [part for part in parts if _ALONE.fullmatch(part)]
        if (not states and not _STATE.search(row)) or len(states) >= _CHOICES:
            continue
        own = _NUMBER.findall(row)
        yield from [own[0]] if len(own) == 1 else sorted(of_page) if len(of_page) == 1 else [""]
    if _STATE.search(page.text) and not any(_STATE.search(row) for row in rows):
        yield from sorted(of_page) if len(of_page) == 1 else [""]


def _rows(page: Prose) -> Iterator[str]:
    """The text of each row of print: the rows of a table are one paragraph."""
    for _, signs in groupby(zip(page.rows, page.text, strict=True), key=lambda each: each[0]):
        yield "".join(sign for _, sign in signs).strip("\n")
