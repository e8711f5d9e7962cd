"""Pages that belong together: what follows a paper in the same file and is no paper of its own.

Only kinds that do run over several sheets take further pages; a screenshot never does, and a license only its own
lower half, so two licenses in one PDF stay two documents.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.classify._deciding import Decision
from pipeline.model import DocumentType, ReadPage
from pipeline.values.text import fold

_MARK = r"商标|商品|服务|国际分类|第\d{1,2}类|[;、].*[;、]"
_LOWER_HALF_OF_CERTIFICATE = r"注册日期|注册有效期|专用期限|局长(签发)?|注册人(名义|地址)"
_SEVERAL_SHEETS = {
    DocumentType.TAXPAYER_CERTIFICATE: r"填表说明|纳税人|税务",
    DocumentType.TRADEMARK_CERTIFICATE: rf"{_MARK}|{_LOWER_HALF_OF_CERTIFICATE}",
    DocumentType.TRADEMARK_RENEWAL: _MARK,
    DocumentType.TRADEMARK_TRANSFER: _MARK,
    DocumentType.TRADEMARK_CHANGE: _MARK,
    DocumentType.TRADEMARK_AUTHORIZATION: r"授权|商标|品牌|附件",
    DocumentType.TRADEMARK_ACCEPTANCE_NOTICE: _MARK,
    DocumentType.ANNUAL_SALES_STATEMENT: r"\d,\d{3}|报表|审计|附注",
    DocumentType.OPERATIONS_TEAM: r"姓名|参保|缴费|部门|岗位|运营|^\d{1,3}$",
    DocumentType.INVITATION_LETTER: r"邀请|入驻|京东",
}
"""Kinds that run over several sheets, and what a sheet without a kind of its own must show to be one of them."""
_FIRST_SHEET = {DocumentType.TAXPAYER_CERTIFICATE: r"纳税人识别号|社会信用代码"}
"""What stands on the first sheet of every paper of that kind, and on no later one: whose paper it is."""
_UPPER_HALF = re.compile(r"^(企业|单位)?名称|^字号名称|信用代码|注册号")
_LOWER_HALF = re.compile(r"登记机关|^登记机|记机关$|发照机关|营业期限|经营范围")
"""What every license prints above and below its middle."""
_COVER_LINES, _COVER_SIGNS = 12, 30
_LATER_PAGE = re.compile(
    r"^-?(第([2-9]|1\d|[二三四五六七八九十])页(,?共\d+页)?|(续页|续表|附页))|^([2-9]|1\d)/\d{1,2}$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Consecutive pages and what the first of them was taken for."""

    decision: Decision
    pages: tuple[ReadPage, ...]


def join(decided: Sequence[tuple[ReadPage, Decision]]) -> tuple[Group, ...]:
    """The pages in their order, each alone or behind the page it continues."""
    groups: list[Group] = []
    for page, decision in decided:
        if groups and _continues(groups[-1], page, decision):
            groups[-1] = Group(decision=groups[-1].decision, pages=(*groups[-1].pages, page))
        else:
            groups.append(Group(decision=decision, pages=(page,)))
    return tuple(groups)


def _continues(before: Group, page: ReadPage, decision: Decision) -> bool:
    last = before.pages[-1].page
    adjacent = (last.file, last.sha256, last.number + 1) == (page.page.file, page.page.sha256, page.page.number)
    if not adjacent or not page.words:
        return False
    if before.decision.type is DocumentType.OTHER:
        return _same_other(before.decision, decision, later=_is_later_page(page))
    if before.decision.type is DocumentType.BUSINESS_LICENSE:
        return _is_lower_half(before, page, decision)
    return before.decision.type in _SEVERAL_SHEETS and (
        _is_part(before.decision, decision, page) or _is_behind_cover(before, decision)
    )


def _is_lower_half(before: Group, page: ReadPage, decision: Decision) -> bool:
    """A license that was scanned in two pieces: a title and no lower half before, a lower half and no upper here."""
    upper, lower = ([fold(word.text) for word in each.words] for each in (before.pages[-1], page))
    return (
        before.decision.titled
        and not decision.titled
        and (decision.unknown or decision.type is DocumentType.BUSINESS_LICENSE)
        and any(map(_LOWER_HALF.search, lower))
        and not any(map(_UPPER_HALF.search, lower))
        and not any(map(_LOWER_HALF.search, upper))
    )


def _is_behind_cover(before: Group, decision: Decision) -> bool:
    """The first sheet of a report that carries its title once more, behind the cover: few lines, and none of prose."""
    lines = [fold(word.text) for word in before.pages[0].words]
    same = decision.type is before.decision.type and decision.gathers == before.decision.gathers != ()
    return same and len(before.pages) == 1 and len(lines) <= _COVER_LINES and max(map(len, lines)) <= _COVER_SIGNS


def _is_part(before: Decision, decision: Decision, page: ReadPage) -> bool:
    """A sheet of no kind that shows what the paper before is about, a part that it gathers, or its own kind
    where no new title begins one."""
    if decision.unknown:
        about = re.compile(_SEVERAL_SHEETS[before.type])
        return _is_later_page(page) or any(about.search(fold(word.text)) for word in page.words)
    if decision.looks_like is not None and decision.looks_like in before.gathers:
        return True
    if decision.type is not before.type:
        return False
    gathered = bool(before.gathers) and not decision.gathers
    return gathered or _is_later_page(page) or not (decision.titled or _is_first_sheet(page, decision.type))


def _is_first_sheet(page: ReadPage, kind: DocumentType) -> bool:
    shown = _FIRST_SHEET.get(kind)
    return shown is not None and any(re.search(shown, fold(word.text)) for word in page.words)


def _same_other(before: Decision, decision: Decision, *, later: bool) -> bool:
    """An unasked paper takes numbered pages behind it, and its own kind where no new title begins one."""
    if before.looks_like is None:
        return False
    same = decision.type is DocumentType.OTHER and decision.looks_like == before.looks_like
    return (decision.unknown and later) or (same and (not decision.titled or later))


def _is_later_page(page: ReadPage) -> bool:
    return any(_LATER_PAGE.search(fold(word.text)) for word in page.words)
