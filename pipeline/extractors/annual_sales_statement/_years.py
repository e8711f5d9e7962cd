"""Which calendar year a statement is about, and whether it covers all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extractors._reading import Sheet, one_value
from pipeline.extractors._sentences import Prose, matches, prose
from pipeline.model import Field
from pipeline.values import years

_YEAR = r"(?P<value>(?:19|20)\d{2})"
_FROM, _TO = r"[-/.年]0?1[-/.月]0?1日?", r"[-/.年]12[-/.月]31(?!\d)"
_NAMED = (
    rf"{_YEAR}年度",
    rf"{_YEAR}年\|?0?1月?(?:\|?0?1日)?(?:-|至|~|到)(?:\|?(?:19|20)\d{{2}}年)?\|?12月",
    rf"{_YEAR}[-/.]0?1[-/.]0?1\|?(?:-|至|~|到)\|?(?:19|20)\d{{2}}[-/.]12[-/.]31",
    # The fields of a tax bureau's form: 所属时期起：2025-01-01 所属时期止：2025-12-31.
    rf"(?:时期|期间?|时间)起[:|]*{_YEAR}{_FROM}\|?[\u4e00-\u9fff]{{0,6}}(?:时期|期间?|时间)止[:|]*(?:19|20)\d{{2}}{_TO}",
    rf"{_YEAR}年\|?全年",
    rf"(?:统计年度|会计年度|年度|所属年度|申报年度)[:|]{{1,2}}{_YEAR}",
)
_WHOLE = (
    *_NAMED,
    rf"{_YEAR}年\|?12月(?!\d)",
    rf"{_YEAR}年\|?12月\|?31日",
    rf"{_YEAR}[-/.]12(?:[-/.]31)?(?![\d/.-])",
)
_ANY = (
    *_WHOLE,
    rf"{_YEAR}年(?:1[01]|0?[1-9])月(?!\d)",
    rf"(?:税款所属时间|税款所属期间?|所属期)[:|]{{0,2}}自?\|?{_YEAR}年",
)
_PART = re.compile(
    r"(?<!\d)0?1月?(?:-|至|~|到)0?(?:[2-9]|1[01])月|上半年|下半年|前三季度|前三个季度|第[一二三四]季度|[1-4]季度"
)
_COLUMN = r"(?P<year>(?:19|20)\d{2})年(?:度|1-12月)?"
_NEXT_COLUMN = re.compile(rf"年(?:度|1-12月)?\|?{_COLUMN}")
_COLUMN_BEFORE = re.compile(rf"{_COLUMN}\|?$")
_SIGNED = re.compile(r"(?:填表日期|日期|打印时间|申报日期|受理日期|报送日期|制表日期|编制日期|出具日期)[:|]{0,2}$")
_EXPECTED = re.compile(r"(?:预计|预期|预测|目标|计划|展望|力争)[^\d。;\n]{0,4}$|(?:较|比|对比|相比)\|?$")
_TITLE = (rf"(?:^|\n)[^\n。;,:]{{0,30}}?{_YEAR}年[^\n。;,:]{{0,20}}(?:说明书?|证明书?|声明|报告|报表)(?=\n|$)",)


def year(sheet: Sheet) -> Field[int]:
    """The one year of the period; a date of signing or filing is none. Of several the title tells which is meant."""
    found = list(_found(sheet, _WHOLE)) or list(_found(sheet, _ANY))
    if len({each.value for each in found}) > 1:
        found = list(_found(sheet, _TITLE)) or found
    return one_value(found)


def several(sheet: Sheet) -> bool:
    """Whether more years than one are named."""
    return len({each.value for each in _found(sheet, _WHOLE)}) > 1


def whole(sheet: Sheet) -> bool:
    """Whether the period that is printed is a year or runs to December, and no part of a year is named."""
    partly = any(_PART.search(prose(leaf).text) for leaf in sheet.leaves)
    return not partly and any(True for _ in _found(sheet, _WHOLE))


def named(sheet: Sheet) -> bool:
    """Whether the period is a year by its own words; a sheet of December has one month as its own period."""
    return any(True for _ in _found(sheet, _NAMED))


def _found(sheet: Sheet, patterns: Sequence[str]) -> Iterator[Field[int]]:
    for page, match in matches(sheet, *map(re.compile, patterns)):
        expected = _EXPECTED.search(page.text[: match.start("value")])
        if not (expected or _is_signature(page, match) or _is_former(page, match)):
            span, value = match.span("value"), years.parse(match["value"])
            yield Field(value=value, problem=None, readings=page.readings(*span), raw=page.printed(*span))


def _is_former(page: Prose, match: re.Match[str]) -> bool:
    """The earlier of two years over columns of figures side by side: the sheet is of the later one, and compares it."""
    start, end = match.span("value")
    after, before = _NEXT_COLUMN.match(page.text, end), _COLUMN_BEFORE.search(page.text[max(0, start - 12) : start])
    beside = [each["year"] for each in (after, before) if each is not None]
    return str(int(match["value"]) + 1) in beside


def _is_signature(page: Prose, match: re.Match[str]) -> bool:
    """A day under a letter or beside 填表日期: a whole date alone on its line."""
    if _SIGNED.search(page.text[max(0, match.start() - 8) : match.start()]):
        return True
    alone = match.start() == 0 or page.text[match.start() - 1] == "\n"
    return alone and bool(re.match(r"(?:19|20)\d{2}年\|?\d{1,2}月\|?\d{1,2}日(?:\n|$)", page.text[match.start() :]))
