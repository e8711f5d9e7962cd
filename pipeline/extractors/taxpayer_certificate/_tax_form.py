"""增值税一般纳税人登记表: what the tax office filled in, and the day it takes effect.

The form is only an application until the office's part is filled: the office's name in print or around a seal, with
the day of handling; or under its seal the words that the taxpayer is registered. 当月1日 and 次月1日 count from that
day.
"""

from __future__ import annotations

import re
from datetime import date

from pipeline.extractors._phrases import DAY
from pipeline.extractors._reading import Sheet, missing, one_value, phrase
from pipeline.extractors._sentences import Prose, find, matches, prose
from pipeline.extractors.taxpayer_certificate import _tax_office, _tax_ticks
from pipeline.model import Field
from pipeline.values import dates
from pipeline.values.calendar_sums import plus_months
from pipeline.values.text import words

OFFICE_PART = words("""
    以下由税务机关填写 主管税务机关受理情况 受理税务机关 主管税务机关意见 税务机关意见 受理机关
""")
_CELLS = ("主营业务类别", "会计核算健全", *OFFICE_PART)
_TITLE = ("增值税一般纳税人登记表", "增值税一般纳税人资格登记表", "一般纳税人登记表", "一般纳税人申请认定表")
_NAMED = re.compile(f"(?P<quoted>《)?(?:{'|'.join(_TITLE)})")
_EFFECT = (rf"生效之日(?:为|是|:|\|)*(?P<value>{DAY})",)
_OFFICE = re.compile(
    r"[^,。;:\n|()]{2,24}(?<!主管)(?<!受理)(?<!电子)(?:税务局|税务所|税务分局)|国家税务总局[\u4e00-\u9fff]{2}"
)
_REGISTERED = re.compile(r"(?<!不)(?:已|予以|准予)登记[为成](?:增值税)?一般纳税")
# With the sign behind it: the last one of a day under a seal is often read as another. 年 may be lost under it.
_DAY = re.compile(rf"(?:{DAY}|\d{{4}}年\d{{5}}日|(?<!\d)20\d{{3,4}}月\d{{1,2}}日)[A-Za-z€]?")
# Words by which the office refuses what the form asks for.
_REFUSED = re.compile(r"不予(?:登记|受理|认定|批准)|不同意|退回|补正|不符合|(?:未|不)(?:予)?通过")


def is_form(sheet: Sheet) -> bool:
    """A notice that answers the form has its day of effect, too, but only names it: 你单位报送的《…登记表》收悉."""
    if phrase(sheet, _TITLE) is None:
        return False
    named = [match for _, match in matches(sheet, _NAMED)]
    quoted = bool(named) and all(match["quoted"] for match in named)
    return phrase(sheet, _CELLS if quoted else (*_CELLS, "生效之日")) is not None


def status(sheet: Sheet) -> Field[str]:
    """General where the office accepted it; else no value, but the title's words to look at."""
    stated = phrase(sheet, ("增值税一般纳税人", "一般纳税人"))
    shown = () if stated is None else (stated,)
    if stated is None or not _accepted(sheet):
        return missing("not_parsed", shown)
    return Field(value="general", problem=None, readings=shown, raw=stated.text)


def _accepted(sheet: Sheet) -> bool:
    if any(_REFUSED.search(page.text, start) for page, start in _office_parts(sheet)):
        return False
    sealed = _office_sealed(sheet)
    if handled(sheet).value is None:
        return sealed and any(_REGISTERED.search(page.text, start) for page, start in _office_parts(sheet))
    return sealed or _office_named(sheet)


def handled(sheet: Sheet) -> Field[date]:
    """The one day in the office's part."""
    found: list[Field[date]] = []
    for page, start in _office_parts(sheet):
        for match in _DAY.finditer(page.text, start):
            raw = page.printed(*match.span())
            try:
                day = dates.parse(dates.mend(raw))
            except ValueError:
                continue
            found.append(Field(value=day, problem=None, readings=page.readings(*match.span()), raw=raw))
    return one_value(found)


def effective(sheet: Sheet) -> Field[date]:
    """The day that is printed for it, else the first of the month of handling or of the next one, as the applicant
    ticked. Where the tick is not seen on a handled form there is none to be found; what is shown then is the day of
    handling, as one of an entry."""
    printed = find(sheet, _EFFECT, dates.parse, mend=dates.mend)
    if printed.problem != "label_not_found":
        return printed
    option = _tax_ticks.option(sheet)
    day = handled(sheet)
    if day.value is None:
        unread = option.readings or _accepted(sheet)
        return missing("not_parsed" if unread else "label_not_found", option.readings)
    if option.value is None:
        title = phrase(sheet, _TITLE)
        both = {reading.text[:1] for reading in option.readings} == {"当", "次"}
        shown = option.readings if both or title is None else (title,)
        return missing("label_not_found", (*shown, *day.readings))
    return Field(
        value=plus_months(day.value, 1 if option.value == "次" else 0).replace(day=1),
        problem=None,
        readings=(*option.readings, *day.readings),
        raw=f"{option.raw} {day.raw}",
    )


def _office_parts(sheet: Sheet) -> list[tuple[Prose, int]]:
    """Pages that hold the office's part, and where it begins."""
    pages = [prose(leaf) for leaf in sheet.leaves]
    begins = [(page, [page.text.find(text) for text in OFFICE_PART if text in page.text]) for page in pages]
    return [(page, min(places)) for page, places in begins if places]


def _office_named(sheet: Sheet) -> bool:
    return any(_OFFICE.search(page.text, start) for page, start in _office_parts(sheet))


def _office_sealed(sheet: Sheet) -> bool:
    """Whether a tax office's seal stands in its part. The applicant's own seal, which may reach down there, is none."""
    for page, start in _office_parts(sheet):
        heading = next((glyph for glyph in page.glyphs[start:] if glyph), None)
        seals = page.leaf.page.seals if heading is not None else ()
        if any(heading and _tax_office.SEAL.search(s.text) and s.box.center[1] > heading.span.bottom for s in seals):
            return True
    return False
