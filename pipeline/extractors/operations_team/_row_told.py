"""What the rows of a list tell of the people on it: that nobody is there yet, that one left, or is somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import shown
from pipeline.extractors._tables import Row, Table, cell, cell_text
from pipeline.model import Reading
from pipeline.values import surnames
from pipeline.values.text import fold, words

ENTRY = ("入职日期", "入职时间", "到岗日期", "到岗时间")
NAMES = ("姓名", "员工姓名", "职工姓名", "人员姓名")
LEFT = words("""
    离职日期 离职时间 停保时间 停保日期 减员日期 减员时间 退保日期 停缴日期 转出日期 终止参保日期 解除合同日期
""")
WHOSE = words("""
    所属单位 所属公司 工作单位 用工单位 用人单位 签约单位 合同单位 劳动合同单位 派遣单位 发薪单位 社保单位 参保单位
    社保缴纳单位 劳动关系单位 所在单位 所在公司
""")
"""Columns that name who has them: where anything stands there it is the company of the list."""
HELD = words("""
    参保状态 缴费状态 状态 在职状态 人员状态 用工形式 用工性质 用工方式 聘用形式 合同类型 劳动关系 员工性质 人员性质
    员工类型 人员类型 人员类别
""")
"""Columns that tell how the company holds its people: what stands there has to say that it does."""
_HOLDS = re.compile(
    "正常|在[职岗册保编]|参保|缴|有效|到岗|全职|正式|固定期限|无固定|(?:劳动|聘用|期限|[签订有]|^)合同|合同[制工]|劳动关系"
    "|试用|续|转正|自有|[是√✓✔]"
)
_HOLDS_NOT = re.compile("[非未不无](?!固定|异常)|[代欠]缴|挂靠|实习")
_NOTES = ("备注",)
SUM = re.compile("[合总小]计")
_STOPPED = (
    "停保|停缴|断缴|(?:暂停|停止|终止|中断|中止|退出)(?:缴费|参保|缴纳|投保)|(?:参保|缴费)(?:暂停|停止|终止|中断|中止)"
)
_NOT_THERE = re.compile(
    r"外包|外协|外聘|派遣|借调|兼职|[待离]岗|替岗|面试|意向|offer|(?:人力资源|劳务)[^|]{0,8}公司|乙方|集团派[驻出]|"
    r"[未没不]有?(?:入职|到岗|报到|在[岗职])|"
    f"离职|辞[职退任]|减员|退保|退工|待入职|待定|拟聘|拟招|待招|招聘中|空缺|调[往离出任至]|转[出至往岗]|解除合同|解聘|退休|{_STOPPED}",
    re.IGNORECASE,
)
_ENDED = re.compile("(?:暂停|终止|中止|停止?|中断|转出|注销|迁出|离开|未参保|未缴费|欠费|欠缴|不在职)$")
_STATE_STOPPED = re.compile(
    rf"(?:参保|缴费|缴纳|单位|人员)状态:?\|?(?:已?(?:暂停|停止?|终止|中断|中止|注销)|{_STOPPED})"
    rf"|(?:以上|上述|上列|名单中?|表[中内])(?:的)?(?:人员|员工|职工)[^。;\n]{{0,20}}?(?:离职|减员|辞退|退保|解除|{_STOPPED})"
)
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
_NO_CHINESE = re.compile(r"[^\u4e00-\u9fff]")
_OURS = "[本我](?:公司|司|单位)"
_ITS_PART = r"[^,。的|]{0,8}(?:[部组处科店]|中心|分公司)"
_MONTH = re.compile(r"(20\d{2})[年./-](\d{1,2})(?!\d)")
_KNOWN_NAMES = 2 / 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOf:
    """Whose list it is, and of which day; None where that was not read."""

    own: str | None
    day: date | None


def gone(lists: Sequence[Table], of: ListOf) -> Iterator[Reading]:
    """The rows of those who left, are yet to come on the day of the list, or are not the company's."""
    for each in lists:
        for row in each.rows:
            if _is_gone(each, row) or _is_anothers(each, row, of.own) or _is_to_come(each, row, of.day):
                yield each.leaf.reading(next(iter(row.values())))


def _is_anothers(table: Table, row: Row, own: str | None) -> bool:
    named = fold(cell(table, row, WHOSE))
    ours = _OURS if own is None else f"(?:{_OURS}|{re.escape(own)})"
    short = own is not None and named in own
    return bool(named) and not short and not re.fullmatch(f"{ours}(?:{_ITS_PART})?", named)


def _is_to_come(table: Table, row: Row, day: date | None) -> bool:
    entry = _MONTH.match(fold(cell(table, row, ENTRY)))
    return entry is not None and day is not None and (int(entry[1]), int(entry[2])) > (day.year, day.month)


def _is_gone(table: Table, row: Row) -> bool:
    held, printed = fold(cell(table, row, HELD)), row_text(row)
    left = (
        re.search(r"\d", cell(table, row, LEFT)) or _ENDED.search(held) or _ENDED.search(fold(cell(table, row, _NOTES)))
    )
    not_held = held and (_HOLDS_NOT.search(held) or not _HOLDS.search(held)) and not SUM.search(printed)
    return bool(left or not_held or _NOT_THERE.search(printed))


def stopped(sheet: Sheet) -> tuple[Reading, ...]:
    """Where the paper says of all of them that nothing is paid for them any more."""
    return shown(sheet, _STATE_STOPPED)


def unfilled(posts: Sequence[Table]) -> Iterator[Reading]:
    """The rows of a table of posts where a name stands in none, or something else in its place."""
    for table in posts:
        if any(spot.text in NAMES for spot in table.headers):
            rows = [row for row in table.rows if not SUM.search(row_text(row))]
            names = [name for row in rows for name in re.split("[、,/]", fold(cell(table, row, NAMES)))]
            if not are_names(names):
                yield from (table.leaf.reading(next(iter(row.values()))) for row in rows)


def nameless(lists: Sequence[Table]) -> Iterator[Reading]:
    """The rows of a list with a column of names, where most of what stands in it begins with no surname (小王, 员工A),
    or is one name again and again. What is covered of a name is nobody's to know."""
    for table in lists:
        rows = [row for row in table.rows if not SUM.search(row_text(row))]
        found = [(row, name) for row in rows if (name := fold(cell(table, row, NAMES)))]
        shown = {name for _, name in found if "*" not in name}
        covered = sum("*" in name for _, name in found)
        known = sum("*" in name or surnames.begins(_NO_CHINESE.sub("", name)) for _, name in found)
        if min(known, len(shown) + covered) < _KNOWN_NAMES * len(found):
            yield from (table.leaf.reading(next(iter(row.values()))) for row, _ in found)


def are_names(printed: Sequence[str]) -> bool:
    """Different ones, of which most begin with a surname: nobody lists them all."""
    known = sum(surnames.begins(each) for each in printed)
    return (
        len(set(printed)) == len(printed)
        and all(map(_NAME.fullmatch, printed))
        and known >= _KNOWN_NAMES * len(printed)
    )


def row_text(row: Row) -> str:
    return fold("".join(cell_text(glyphs) for glyphs in row.values()))
