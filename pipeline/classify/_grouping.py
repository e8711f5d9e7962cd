"""Pages that belong together: what follows a paper in the same file and is no paper of its own.

Only kinds that do run over several sheets take further pages; a licence or a screenshot never does, so two
licences in one PDF stay two documents.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.classify._deciding import Decision
from pipeline.model import DocumentType, ReadPage
from pipeline.values.text import fold

_SEVERAL_SHEETS = frozenset(
    {
        DocumentType.TAXPAYER_CERTIFICATE,
        DocumentType.TRADEMARK_CERTIFICATE,
        DocumentType.TRADEMARK_RENEWAL,
        DocumentType.TRADEMARK_TRANSFER,
        DocumentType.TRADEMARK_CHANGE,
        DocumentType.TRADEMARK_AUTHORIZATION,
        DocumentType.TRADEMARK_ACCEPTANCE_NOTICE,
        DocumentType.ANNUAL_SALES_STATEMENT,
        DocumentType.OPERATIONS_TEAM,
        DocumentType.INVITATION_LETTER,
    }
)
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
    kind = before.decision.type
    if kind is DocumentType.OTHER:
        return _same_other(before.decision, decision, later=_is_later_page(page))
    if kind not in _SEVERAL_SHEETS:
        return False
    if decision.unknown or (decision.looks_like is not None and decision.looks_like in before.decision.gathers):
        return True
    if before.decision.gathers and decision.type is kind and not decision.gathers:
        return True
    return decision.type is kind and (not decision.titled or _is_later_page(page))


def _same_other(before: Decision, decision: Decision, *, later: bool) -> bool:
    """An unasked paper takes the unknown pages behind it, and its own kind where no new title begins one."""
    if before.looks_like is None:
        return False
    same = decision.type is DocumentType.OTHER and decision.looks_like == before.looks_like
    return decision.unknown or (same and (not decision.titled or later))


def _is_later_page(page: ReadPage) -> bool:
    return any(_LATER_PAGE.search(fold(word.text)) for word in page.words)
