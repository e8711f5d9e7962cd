"""The end of the business term that a notice gives instead of another (变更后营业期限：长期), or that a registry holds.

Trap: a notice that names the term among what it changes, and no end that can be read, still tells of another one.
"""

from __future__ import annotations

from datetime import date

from pipeline.extractors._phrases import DAY
from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import find
from pipeline.model import Field
from pipeline.values import dates, terms
from pipeline.values.text import fold

_TERM = "(?:营业|经营|合伙|存续)期限"
_LAST = rf"(?:{DAY}|{'|'.join(sorted(dates.OPEN_WORDS, key=len, reverse=True))})"
_WHOLE = rf"(?:[自从]?\|?{DAY}\|?起?(?:至|到|-|—|~)\|?)?{_LAST}"
_CHANGED = (
    rf"(?:变更|延长|调整|展期)后的?{_TERM}(?:为|是|至|到|:|\|)*(?P<value>{_WHOLE})",
    rf"{_TERM}(?:\(?变更后\)?|变更)?[:|]*{_WHOLE}\|+(?:变更后[:|]*)?(?P<value>{_WHOLE})",
    rf"{_TERM}[^。;\n]{{0,50}}?(?:变更|延长|调整|修改|展期|改|延续)(?:为|至|到|成)[:|]*(?P<value>{_WHOLE})",
    rf"{_TERM}至[:|]*(?P<value>{_LAST})",
)
_NAMED = (
    rf"(?P<value>变更(?:登记)?(?:事项|项目|内容)[:|]*[^。;\n]{{0,20}}{_TERM})",
    rf"(?P<value>(?:变更|延长){_TERM})",
)


def last_day(sheet: Sheet) -> Field[date]:
    """label_not_found where the paper tells of no other term."""
    told = find(sheet, _CHANGED, _end, mend=terms.mend)
    return told if told.problem != "label_not_found" else find(sheet, _NAMED, _end)


def _end(text: str) -> date:
    """Raises ValueError for what is neither an end nor a whole term."""
    try:
        return dates.parse_end(fold(text))
    except ValueError:
        return terms.parse_last(text)
