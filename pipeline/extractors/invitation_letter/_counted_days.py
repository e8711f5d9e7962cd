"""An end that is counted from the letter's own day: 自签发之日起三个月内有效, 有效期90天."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import find, prose
from pipeline.model import Field
from pipeline.values import dates, numerals
from pipeline.values.calendar_sums import plus_months
from pipeline.values.text import fold

_SPAN = r"(?P<value>(?:\d{1,3}|[一二两三四五六七八九十]{1,3})\|?(?:个?工作日|个?自然日|日|天|个月|周))"
_LETTER = r"(?:邀请)?(?:函|通知书?|信|书)"
# All that may stand before the span in its clause: what else (合同, 检测报告, 入驻后) holds so long, is no end.
_BEGIN = r"(?:(?<![\u4e00-\u9fff\d:|])|(?<=[\d:|])(?=有效|邀请|本))"
_LEAD = (
    r"(?:烦?敬?请|望)?(?:[贵您](?:公司|[司方])?的?)?(?:务必|须|需|应)?[于在]?[本该此]?次?"
    rf"(?:(?:入驻|专属)?邀请(?:码|代码|资格)|{_LETTER}|邀请)?的?"
)
_VALID = r"有效(?:期限?|时间|期间)(?:为|是|:|\||共)*"
_FROM = (
    rf"[自从于]?(?:收到|接到|收|接)?[本该此]?(?:{_LETTER})?的?"
    r"(?:签发|邀请|发出|发函|出具|发布|(?<=[函书信])签署|落款|收到|接到)?(?:之?日)?(?:起|后)(?:计算?|算)?,?"
)
# A day up to which something is to be done ends the invitation only where it says what happens after it.
_DONE = r"有效|使用|激活|完成(?![^,。;\n]{0,4}(?:审核|初审|评估|审批))"
_USED = rf"{_DONE}|(?:回复|提交|登[录陆]|办理)[^。]{{0,60}}(?:逾期|过期)"
COUNTED = (
    rf"{_BEGIN}{_LEAD}(?:{_VALID})?{_FROM}{_SPAN}\|?(?:之?内)?(?={_USED}|[,。;\n|]|$)",
    rf"{_BEGIN}{_LEAD}{_SPAN}\|?之?内(?={_USED})",
    rf"{_BEGIN}{_LEAD}{_VALID}{_SPAN}(?=[,。;\n|(]|$|内)",
)
SOME_DAYS = (rf"{_SPAN}\|?(?:之?内)?(?={_DONE})",)
"""Days after which something ends, of which nothing tells that it is the invitation."""
# Another day to count from: 自9月1日起, 自首次邀请之日起, 自报名之日起.
_ANOTHER = re.compile(
    r"\d[日号]\|?(?:起|开始)|(?:首|上|前|原|第)一?[次期轮封份](?:的|邀请|通知|函|沟通|登录)*[^,。;\n]{0,3}(?:之日|起|后)"
    rf"|[自从](?!{_FROM})[^,。;:\n|]{{1,20}}起(?:计算?|算)?(?=[,。;)\n|]|$)"
)
_PARTS = re.compile(r"(\d{1,3}|[一二两三四五六七八九十]{1,3})(个?工作日|个?自然日|日|天|个月|周)")
_LAST_OF_ALL_MONTHS = 28


def counted_from(sheet: Sheet, day: Field[date]) -> Field[date]:
    """The day up to which it surely holds: what counts from its receipt, or in days of work, ends later still. Not
    parsed where it counts from another day, or no day of the letter is read."""
    another = any(_ANOTHER.search(prose(leaf).text) for leaf in sheet.leaves)
    return find(sheet, COUNTED, lambda text: _after(None if another else day.value, text))


def _after(start: date | None, text: str) -> date:
    match = _PARTS.fullmatch(fold(text).replace("|", ""))
    if match is None or start is None or start == dates.OPEN_END:
        raise ValueError("no number of days from a known day")
    number = int(match[1]) if match[1].isdigit() else numerals.parse(match[1].replace("两", "二"))
    if match[2] == "个月":
        return plus_months(start.replace(day=min(start.day, _LAST_OF_ALL_MONTHS)), number)
    return start + timedelta(days=number * (7 if match[2] == "周" else 1))
