"""How many people a list names, by its serial numbers."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.extractors._reading import Sheet, missing
from pipeline.extractors._tables import Table, cell_text, tables
from pipeline.model import Field, Reading
from pipeline.values.text import fold

_SERIAL = ("序号", "编号", "No.", "NO.")
_BESIDE = (
    *(
        "姓名",
        "员工姓名",
        "部门",
        "岗位",
        "职务",
        "职位",
        "入职日期",
        "入职时间",
        "性别",
        "身份证号",
        "身份证号码",
        "证件号码",
    ),
    *(
        "社会保障号码",
        "养老保险",
        "失业保险",
        "工伤保险",
        "医疗保险",
        "生育保险",
        "缴费基数",
        "缴费工资",
        "联系电话",
        "手机号",
    ),
    *("个人编号", "学历", "备注", "参保时间", "参保状态", "个人缴费", "单位缴费", "证件类型", "参保险种", "缴费状态"),
)


def rows_counted(sheet: Sheet) -> Field[int]:
    """The last serial number, where the numbers run from 1 without a gap over all pages."""
    found = [pair for table in tables(sheet, (*_SERIAL, *_BESIDE)) for pair in _serials(table)]
    if not found:
        return missing("label_not_found")
    numbers = [number for number, _ in found]
    readings = tuple(reading for _, reading in found)
    if numbers[0] != 1 or any(right - left != 1 for left, right in pairwise(numbers)):
        return missing("not_parsed", readings)
    return Field(value=numbers[-1], problem=None, readings=(readings[-1],), raw=readings[-1].text)


def _serials(table: Table) -> list[tuple[int, Reading]]:
    place = next((place for place, spot in enumerate(table.headers) if spot.text in _SERIAL), None)
    if place is None:
        return []
    found = []
    for row in table.rows:
        cell = row.get(place, [])
        if re.fullmatch(r"\d{1,4}", fold(cell_text(cell))):
            found.append((int(fold(cell_text(cell))), table.leaf.reading(cell)))
        elif not cell:  # a row whose number was not read: nobody knows how many follow
            found.append((0, table.leaf.reading(next(iter(row.values())))))
    return found
