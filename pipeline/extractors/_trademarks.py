"""What the papers about marks have in common: where number, class, term and the mark itself stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date

from pipeline.extractors._labels import Spot, spots
from pipeline.extractors._phrases import DAY, MARK_NUMBER
from pipeline.extractors._reading import Sheet, missing, one_value, phrase, present, read, search
from pipeline.extractors._sentences import agreed, find, first_read, matches, prose, shown
from pipeline.extractors._sheet import Leaf, Run, Span, around, folded, leans, printed
from pipeline.model import Field, Reading
from pipeline.values import dates, nice_classes, numerals, trademark_no
from pipeline.values.text import fold, words

NUMBER_LABELS = words("商标注册号 商标注册证号 注册证号 注册商标号 注册号 商标号 国际注册号 注册商标注册号")
NUMBER_PATTERNS = (
    rf"第\|?(?P<value>{MARK_NUMBER})\|?号",
    r"^第\|?(?P<value>G?\d{6,8}[A-Z]?)$",
    r"^(?P<value>G?\d{6,8}[A-Z]?)\|?号$",
    rf"(?:注册号|注册证号|注册商标号|商标号)(?:为|是|:|第|\|)*(?P<value>{MARK_NUMBER})(?![0-9A-Z])",
    rf"N[oO0][.:]?\|?(?P<value>{MARK_NUMBER})$",
)
OWNER = ("注册人", "商标注册人", "注册人名称", "商标注册人名称", "注册人名义", "商标专用权人", "商标权人")
TERM = words("注册有效期限 注册有效期 有效期限 有效期 商标专用权期限 专用权期限 专用期限 续展注册有效期")
_UNTIL = r"[|\n]?起?[|\n]?(?:至|到|~|-)\|?"
FIRST_DAY = (rf"(?P<value>{DAY}){_UNTIL}{DAY}",)
LAST_DAY = (rf"{DAY}{_UNTIL}(?P<value>{DAY})",)
REGISTERED_ON = (rf"(?<!公告)注册日期?[:|为是]*(?P<value>{DAY})",)
ENDS_ON = (rf"(?:有效期限?|专用期限?|专用权期限)至[:|]*(?P<value>{DAY})",)
DATES = ("签发日期", "发证日期", "核准日期", "公告日期", "出具日期", "申请日期", "初步审定公告日期")

_CHINESE = "一二三四五六七八九十"
_CLASSES = tuple(
    re.compile(pattern)
    for pattern in (
        r"国际分类(?:号)?\(?[A-Za-z.]*\)?:?\|?(?P<value>第?\d{1,2}类?(?:[,、;/和及]第?\d{1,2}类?)*)",
        r"(?:类别|类号)[:|]{1,2}(?P<value>第?\d{1,2}类?(?:[,、;/和及]第?\d{1,2}类?)*)",
        rf"(?P<value>第\|?(?:\d{{1,2}}|[{_CHINESE}]{{1,3}})\|?类)",
    )
)
_LEAD = re.compile(r"^(?:[A-Za-z/&.]*\((?:国际分类|第|类别)[^()]*\)|\(续\)|\([A-Za-z/&.]+\)|:)+")
_SIGNS_OF_A_MARK = 30
_SIGNS_OF_AN_ADDRESS = 5
_PLACE = re.compile(r"[省市区县州镇乡村路街道巷里弄号楼室园国]|[A-Za-z]{3}|\d")
_SURE = 0.9
_REFUSED = re.compile(
    "不予|不准予|不核准|暂缓|暂不|未予核准|驳回|撤回|视为放弃|补正|不同意|未核准|未获核准|(?:核准|证明)[^。;\n]{0,12}?撤销"
)
_EXCEPT = ("除外", "不包括", "不包含", "不含", "不在授权")
_NUMBER_ALONE = re.compile(r"第?G?\d{6,8}[A-Z]?号?")


def number(sheet: Sheet, stops: tuple[str, ...], patterns: Sequence[str] = NUMBER_PATTERNS) -> Field[str]:
    """The one number of a mark that labels, sentences and tables give; two marks make it ambiguous."""
    return agreed(
        read(sheet, NUMBER_LABELS, trademark_no.parse, stops=stops),
        find(sheet, patterns, trademark_no.parse),
        _listed(sheet, stops),
    )


def numbers(sheet: Sheet, stops: tuple[str, ...], patterns: Sequence[str] = NUMBER_PATTERNS) -> tuple[Field[str], ...]:
    """As `number`; where the paper lists several marks, each of them. A list with an exception stays one ambiguous
    field."""
    told = number(sheet, stops, patterns)
    if told.problem != "ambiguous" or phrase(sheet, _EXCEPT) is not None:
        return (told,)
    found: dict[str, Reading] = {}
    for reading in told.readings:
        with suppress(ValueError):
            found.setdefault(trademark_no.parse(reading.text), reading)
    if len(found) < 2:
        return (told,)
    return tuple(present(value, (reading,)) for value, reading in found.items())


def of_each(document: str, numbers_found: Sequence[Field[str]]) -> Iterator[tuple[str, Field[str]]]:
    """Names of the records of one paper, one a mark: d7, d7-2, …"""
    for place, each in enumerate(numbers_found, start=1):
        yield document if place == 1 else f"{document}-{place}", each


def _listed(sheet: Sheet, stops: tuple[str, ...]) -> Field[str]:
    """The numbers that stand one under another below the header of a column."""
    headers = [spot for spot in spots(sheet, NUMBER_LABELS, stops) if spot.wanted and spot.heads and not spot.glued]
    return one_value(
        [
            present(trademark_no.parse(printed(run)), (spot.leaf.reading(run),))
            for spot in headers
            for run in _column(spot)
        ]
    )


def _column(header: Spot) -> Iterator[Run]:
    """Numbers of marks under a header, each over or under the middle of the other; days are none."""
    label = header.span
    for run, span in zip(header.leaf.runs, header.leaf.spans, strict=True):
        middle = (span.left + span.right) / 2
        under = span.middle > label.bottom and label.left - label.height <= middle <= label.right + label.height
        if under and _NUMBER_ALONE.fullmatch(folded(run)) and dates.parsed(folded(run)) is None:
            yield run


def approved(sheet: Sheet, labels: tuple[str, ...], stops: tuple[str, ...]) -> Field[date]:
    """The day beside one of the labels, or the one day that stands alone on the paper."""
    return first_read(
        read(sheet, labels, dates.parse, mend=dates.mend, stops=stops), search(sheet, dates.parse, mend=dates.mend)
    )


def refused(sheet: Sheet) -> tuple[Reading, ...]:
    """Where the office says that it did not grant what was asked for, or took it back: such a letter bears the words of
    the proof (…商标转让…核准通知书)."""
    return shown(sheet, _REFUSED)


def text(printed_text: str) -> str:
    """Free text without what belongs to its label. Raises ValueError when nothing is left."""
    shown = _LEAD.sub("", fold(printed_text))
    if len(shown) < 2:
        raise ValueError("no text")
    return shown


def address(printed_text: str) -> str:
    """A postal address. Raises ValueError for a few signs without any division, road or number among them: a
    piece of a watermark."""
    shown = text(printed_text)
    if len(shown) < _SIGNS_OF_AN_ADDRESS or not _PLACE.search(shown):
        raise ValueError("no address")
    return shown


def nice_class(sheet: Sheet) -> Field[tuple[int, ...]]:
    """All classes that are printed, since one certificate may name several."""
    found: dict[int, tuple[Reading, ...]] = {}
    bad: list[Reading] = []
    for page, match in matches(sheet, *_CLASSES):
        readings = page.readings(*match.span("value"))
        try:
            classes = nice_classes.parse(_in_digits(match["value"].replace("|", "")))
        except ValueError:
            bad += readings
            continue
        for number in classes:
            found.setdefault(number, readings)
    if not found:
        return missing("not_parsed" if bad else "label_not_found", bad)
    readings = tuple(dict.fromkeys(reading for number in sorted(found) for reading in found[number]))
    return present(tuple(sorted(found)), readings)


def _in_digits(printed_class: str) -> str:
    inner = printed_class.removeprefix("第").removesuffix("类")
    return str(numerals.parse(inner)) if inner and set(inner) <= set(_CHINESE) else printed_class


def mark_name(sheet: Sheet, below: Sequence[str], stops: Sequence[str]) -> Field[str]:
    """The one line of print between the number and the goods; a mark that is a picture, or print of several
    lines there, gives no name."""
    for leaf in sheet.leaves:
        area = _mark_area(sheet, leaf, below)
        if area is None:
            continue
        labeled = {id(glyph) for spot in spots(sheet, (), stops) for glyph in spot.glyphs if spot.heads}
        runs = [
            run
            for run, span in zip(leaf.runs, leaf.spans, strict=True)
            if area[0] <= span.middle <= area[1] and not any(id(glyph) in labeled for glyph in run)
        ]
        return _only(leaf, _without_notes(runs))
    return missing("label_not_found")


def _without_notes(runs: Sequence[Run]) -> list[Run]:
    """Without a note that runs aslant over the paper (仅供…使用), and without level pieces of it: print of a paper
    lies level."""
    note = {glyph.sign for run in runs if leans(run) for glyph in run}
    return [run for run in runs if not {glyph.sign for glyph in run} <= note]


def _mark_area(sheet: Sheet, leaf: Leaf, below: Sequence[str]) -> tuple[float, float] | None:
    """From under the line of the number to above the label of the goods; None where one of them is missing."""
    page = prose(leaf)
    number = next((hit for form in NUMBER_PATTERNS if (hit := re.search(form, page.text, re.MULTILINE))), None)
    goods = [spot.span for spot in spots(sheet, below) if spot.leaf is leaf and spot.heads]
    if number is None or not goods:
        return None
    line: Span = around([glyph for glyph in page.glyphs[number.start() : number.end()] if glyph])
    return line.bottom, min(goods, key=lambda span: span.top).top


def _only(leaf: Leaf, runs: Sequence[Run]) -> Field[str]:
    if len(runs) != 1:
        return missing("label_not_found")
    reading = leaf.reading(runs[0])
    if (
        len(runs[0]) > _SIGNS_OF_A_MARK
        or reading.confidence < _SURE
        or not any(sign.isalpha() for sign in reading.text)
    ):
        return missing("label_not_found")
    return Field(value=" ".join(reading.text.split()), problem=None, readings=(reading,), raw=printed(runs[0]))
