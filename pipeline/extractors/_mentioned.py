"""The one company that a paper without a place for its own mentions."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.extractors import _parties
from pipeline.extractors._phrases import LIMITED, PRONOUN
from pipeline.extractors._reading import Sheet, missing
from pipeline.extractors._sentences import find
from pipeline.model import Field

_NAMED = rf"(?P<value>(?!{PRONOUN}){LIMITED})"
_PLACES = (rf"(?:^|[|,:、。;(!]){_NAMED}", rf"(?:我司|我公司|本公司|系(?![统列])|是|为){_NAMED}")


def only_company(sheet: Sheet, parse: Callable[[str], str] = _parties.parse_company) -> Field[str]:
    """label_not_found where none, or more than one, is mentioned; `parse` may leave some out."""
    found = find(sheet, _PLACES, parse)
    return found if found.value is not None else missing("label_not_found")
