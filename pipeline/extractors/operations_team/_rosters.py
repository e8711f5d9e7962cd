"""How many people a list names, by its serial numbers, or by the names of one that has none.

Only a list that is seen whole tells it: its numbers run from 1 without a gap over all pages, or every row holds a name,
a row more would have stood on the page, and nothing says that it goes on elsewhere. A printed total has to fit the rows
beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from pipeline.extractors._reading import Sheet, missing, present
from pipeline.extractors._sentences import prose, shown
from pipeline.extractors._sheet import Leaf, around, folded
from pipeline.extractors._slanting import slants
from pipeline.extractors._span import Span
from pipeline.extractors._tables import Cell, Row, Table, cell, cell_text, first_line, tables
from pipeline.extractors.operations_team._departments import HEADS, of_departments
from pipeline.extractors.operations_team._operating import POSTS, of_operations
from pipeline.extractors.operations_team._row_told import (
    ENTRY,
    HELD,
    LEFT,
    NAMES,
    SUM,
    WHOSE,
    ListOf,
    are_names,
    gone,
    nameless,
    row_text,
    stopped,
    unfilled,
)
from pipeline.geometry import Box
from pipeline.model import Field, Reading
from pipeline.values.text import fold, words

_SERIAL = ("序号", "编号", "No.", "NO.")
# What a row tells of one person; a list of posts or of kinds of insurance is numbered as well.
_OF_A_PERSON = (
    *(*NAMES, "身份证号", "身份证号码", "证件号码", "社会保障号码", "社会保障号"),
    *(*ENTRY, "性别", "联系电话", "手机号", "个人编号", "工号", "员工编号", "学历", "证件类型"),
)
_HEADS = (*HEADS, "编制人数", "定编人数", "需求人数", "参保人数", "缴费人数")
_BESIDE = (
    *POSTS,
    *HELD,
    *WHOSE,
    *words("""
        养老保险 失业保险 工伤保险 医疗保险 生育保险 缴费基数 负责人 缴费工资 备注 参保时间 个人缴费 单位缴费
        参保险种
    """),
)
_NUMBER = r"\d{1,3}|[一二三四五六七八九十两]"
_APART = "[,/|()]*"
_PAGES = tuple(
    re.compile(pattern, re.MULTILINE | re.IGNORECASE)
    for pattern in (
        rf"第(?P<page>{_NUMBER})页?{_APART}(?:共|总)(?P<pages>{_NUMBER})页",
        rf"(?:共|总)(?P<pages>{_NUMBER})页{_APART}第(?P<page>{_NUMBER})页",
        r"page(?P<page>\d{1,3})(?:of|/)(?P<pages>\d{1,3})",
        r"(?:^|\|)-?(?P<page>\d{1,2})/(?P<pages>\d{1,2})-?$",
    )
)
_RECORDS = re.compile(
    r"共(?:计|有)?:?(?P<records>\d{1,4})(?:条|项|行)(?=$|[^\u4e00-\u9fff]|记录|数据|每页|上一页|下一页)", re.MULTILINE
)
_GOES_ON = re.compile(
    r"\.{3,}|(?:见|另|后)附件?|附后|下一?页(?!码)|未完|(?:查看|加载|展开|点击|显示)(?:更多|全部)|加载中"
)
_LEAST = 2
"""Rows of a list without serial numbers, to know how far apart they stand."""
_MISREAD = re.compile(r"[^\u4e00-\u9fff]{1,3}")
_LISTED = "的?(?:名单|名册|花名册|明细|登记表|统计表|汇总表|申报表|表)"
_OTHER_PEOPLE = re.compile(
    r"(?:编制|招聘|人员|增员|扩编|岗位|架构|配置|团队|组建)(?:计划|规划|需求)(?:表|方案|书|图|说明)?(?=\n|$)"
    r"|(?:以上|上述|本表|表中)[^。;,\n]{0,10}?(?:规划|计划|预计|拟定)"
    rf"|(?:离职|减员|停保|退休|待入职|学员|客户|会员|股东|供应商)(?:人员?|员工|职工|者)?{_LISTED}"
    r"|(?:面试|应聘|竞聘|求职|招聘(?:计划|需求)?|拟[录聘招]用?|储备|后备|候选|意向|报名|参训|培训|合作(?:方|商|单位|公司)|(?:经销|代理|加盟|分销)商|外包|派遣)"
    rf"(?:人员?|员工|职工|学员|者|班|电商|运营|团队)*{_LISTED}"
)
_CLOSES = re.compile(
    r"[合总小]计|共\d|注|说明|[制填]表|审[核批]|打印|日期|单位|盖章|公司|负责人|经办|以上|以下|第.{1,3}页|(?<![自从于])\d{4}[年./-]\d"
)
Serials = list[tuple[int, Reading]]


def people(sheet: Sheet, total: Field[int], of: ListOf) -> Field[int]:
    """The printed `total`, where no row tells otherwise; without one, the rows of a list that is seen whole."""
    if others := _of_others(sheet):
        return missing("ambiguous", others)
    found = [each for each in tables(sheet, _ALL) if each.rows]
    lists = [each for each in found if _of_people(each)]
    posts = [each for each in found if each not in lists]
    summed = of_departments(posts)
    told = summed if total.problem == "label_not_found" else total
    if told.value is not None and (lost := (*gone(posts, of), *unfilled(posts))):
        return missing("ambiguous", lost)
    if summed.problem == "ambiguous" or (summed.value is not None and told is summed):
        return of_operations(sheet, posts, summed)
    return of_operations(sheet, lists, _counted_people(sheet, lists, total, of))


def _counted_people(sheet: Sheet, lists: Sequence[Table], total: Field[int], of: ListOf) -> Field[int]:
    if total.value is not None and (lost := (*stopped(sheet), *gone(lists, of), *nameless(lists))):
        return missing("ambiguous", (*total.readings, *lost))
    found = [pair for each in lists for pair in _serials(each)]
    if total.problem == "ambiguous" or not (found or lists):
        return total
    if total.value is None:
        return _counted(sheet, lists, found, of) if found else _named(sheet, lists, of)
    if not found:
        return total
    last, reading = max(found, key=lambda pair: pair[0])
    fits = total.value in (last, len(found))
    return total if fits else missing("ambiguous", (*total.readings, reading))


def _counted(sheet: Sheet, lists: Sequence[Table], found: Serials, of: ListOf) -> Field[int]:
    last, reading = max(found, key=lambda pair: pair[0])
    if sorted(number for number, _ in found) != list(range(1, last + 1)):
        return missing("not_parsed", [each for _, each in found])
    if not _ends_on_page(lists[-1], _numbered(lists[-1])) or _goes_on(sheet, lists[-1].leaf, last):
        return missing("unreadable", (reading,))
    if lost := (*stopped(sheet), *gone(lists, of), *nameless(lists)):
        return missing("ambiguous", (reading, *lost))
    return present(last, (reading,))


def _named(sheet: Sheet, lists: Sequence[Table], of: ListOf) -> Field[int]:
    """The rows of the one list without serial numbers, where each of them holds the name of a person."""
    table = lists[0]
    if len(lists) > 1 or any(spot.text in _SERIAL for spot in table.headers):
        return missing("label_not_found")
    rows = [row for row in table.rows if not SUM.search(row_text(row))]
    names = [fold(cell(table, row, NAMES)) for row in rows]
    readings = tuple(table.leaf.reading(next(iter(row.values()))) for row in rows)
    if not are_names(names):
        return missing("not_parsed", readings)
    if len(names) < _LEAST or not _ends_on_page(table, rows) or _goes_on(sheet, table.leaf, len(names)):
        return missing("unreadable", readings[-1:])
    if lost := (*stopped(sheet), *gone(lists, of)):
        return missing("ambiguous", lost)
    return present(len(names), readings[-1:])


_ALL = (*_SERIAL, *_OF_A_PERSON, *LEFT, *_HEADS, *_BESIDE)


def _of_people(table: Table) -> bool:
    headers = {spot.text for spot in table.headers}
    return not headers.isdisjoint(_OF_A_PERSON) and headers.isdisjoint(_HEADS)


def _of_others(sheet: Sheet) -> tuple[Reading, ...]:
    """The title of a list of those who left, or are yet to come."""
    return shown(sheet, _OTHER_PEOPLE)


def _serials(table: Table) -> Serials:
    """The numbers of the rows; a list may stand in two blocks beside each other, each with a column of numbers."""
    starts = [place for place, spot in enumerate(table.headers) if spot.text in _SERIAL]
    blocks = list(pairwise([*starts, len(table.headers)]))
    return [pair for block in blocks for row in table.rows for pair in _serial(table, row, block)]


def _serial(table: Table, row: Row, block: tuple[int, int]) -> Iterator[tuple[int, Reading]]:
    others = [row[place] for place in range(*block) if row.get(place)]
    number = row.get(block[0], [])
    if (serial := _number(number)) is not None:
        yield serial, table.leaf.reading(number)
    elif others and (not number or _MISREAD.fullmatch(fold(cell_text(number)))) and not SUM.search(row_text(row)):
        yield 0, table.leaf.reading(others[0])  # its number was not read: nobody knows how many follow


def _number(glyphs: Cell) -> int | None:
    found = re.fullmatch(r"(\d{1,4})[.、,)]?", fold(first_line(glyphs)) if glyphs else "")
    return None if found is None else int(found[1])


def _numbered(table: Table) -> list[Row]:
    return [row for row in table.rows if any(_number(glyphs) is not None for glyphs in row.values())]


def _ends_on_page(table: Table, rows: Sequence[Row]) -> bool:
    """Whether another row would still have stood on the page, and nothing stands in its place but what closes a list:
    half a row, or the bar of a program, does not."""
    spans = [around([spot.glyphs[0] for spot in table.headers]), *(_span(row) for row in rows)]
    pitch = median(below.middle - above.middle for above, below in pairwise(spans))
    page, last = table.leaf.page, spans[-1]
    place = Box(
        left=int(last.left), top=int(last.top + pitch), right=int(last.right) + 1, bottom=int(last.bottom + pitch) + 1
    )
    corners = page.to_upload.quad(place).corners
    on_upload = all(0 <= x <= page.page.width and 0 <= y <= page.page.height for x, y in corners)
    return place.bottom <= page.height and on_upload and _is_free(table.leaf, place)


def _is_free(leaf: Leaf, place: Box) -> bool:
    there = [
        folded(run)
        for run, span in zip(leaf.runs, leaf.spans, strict=True)
        if place.top < span.middle < place.bottom and span.left < place.right and span.right > place.left
        if (len(run) > 1 or run[0].sign.isdigit()) and not slants(run)
    ]
    return not there or any(_CLOSES.search(text) for text in there)


def _span(row: Row) -> Span:
    return around([glyph for glyphs in row.values() for glyph in glyphs])


def _goes_on(sheet: Sheet, leaf: Leaf, last: int) -> bool:
    """Whether a page or a row is announced that is not there, or the list goes on below no header of its own."""
    texts = [prose(each).text for each in sheet.leaves]
    told = [each for text in texts for pattern in _PAGES for each in pattern.finditer(text)]
    pages = [(_page(each["page"]), _page(each["pages"])) for each in told]
    if pages and max(page for page, _ in pages) < max(of for _, of in pages):
        return True
    behind = sheet.leaves[sheet.leaves.index(leaf) + 1 :]
    if any(re.match(rf"{last + 1}(?!\d)", folded(run)) for each in behind for run in each.runs):
        return True
    records = {int(each["records"]) for text in texts for each in _RECORDS.finditer(text)}
    return records != {last} if records else any(_GOES_ON.search(text) for text in texts)


def _page(printed: str) -> int:
    return int(printed) if printed.isdigit() else "一二三四五六七八九十".find(printed.replace("两", "二")) + 1
