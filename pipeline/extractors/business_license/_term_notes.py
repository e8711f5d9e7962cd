"""Another end of the business term than that of its row, as a note on the sheet gives it."""

from __future__ import annotations

import re
from datetime import date

from pipeline.extractors._phrases import DAY
from pipeline.extractors._reading import Sheet, missing
from pipeline.extractors._sentences import matches
from pipeline.model import Field
from pipeline.values import dates

_TERM = r"(?:营业|经营|存续)期限|(?:本|此)?(?:营业)?执照[^。;,|\n]{0,4}有效期限?|有效期限?"
_NOTED = re.compile(
    rf"(?:^|\||[(:])(?:{_TERM})[^。;|\n]{{0,20}}?(?:至|到|止于|截至|届满(?:日期?)?[为:]?)\|?(?P<end>{DAY}|长期|永久)",
    re.MULTILINE,
)


def unless_noted(sheet: Sheet, end: Field[date]) -> Field[date]:
    """`end`, ambiguous where a note gives another."""
    if end.value is None:
        return end
    notes = [
        reading
        for page, match in matches(sheet, _NOTED)
        if _end(match["end"]) not in (None, end.value)
        for reading in page.readings(*match.span("end"))
    ]
    return missing("ambiguous", (*end.readings, *notes)) if notes else end


def _end(text: str) -> date | None:
    try:
        return dates.parse_end(text.replace("|", ""))
    except ValueError:
        return None
