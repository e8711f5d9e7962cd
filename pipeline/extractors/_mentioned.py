"""The one company that a paper without a place for its own mentions."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.extractors import _parties
from pipeline.extractors._reading import Sheet, missing
from pipeline.extractors._sentences import find
from pipeline.model import Field

_PART = r"[^,。;:、\n|()《》“”\"!]"
_LIMITED = rf"(?P<value>(?![我本贵该]){_PART}{{2,20}}?(?:\([^()]{{1,10}}\){_PART}{{0,20}}?)?有限(?:责任)?公司)"
_PLACES = (rf"(?:^|[|,:、。;(!]){_LIMITED}", rf"(?:我司|我公司|本公司|系(?![统列])|是|为){_LIMITED}")


def only_company(sheet: Sheet, parse: Callable[[str], str] = _parties.parse_company) -> Field[str]:
    """label_not_found where none, or more than one, is mentioned; `parse` may leave some out."""
    found = find(sheet, _PLACES, parse)
    return found if found.value is not None else missing("label_not_found")
