"""The goods and services of a mark: one text under its label, or a paragraph for each class (第24类：…)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extractors._labels import Spot, spots
from pipeline.extractors._reading import Sheet, missing, read
from pipeline.extractors._sheet import Run, around, printed
from pipeline.extractors._trademarks import text
from pipeline.model import Field, Reading

LINES = 30
ALIGNED = 1.5  # how far from the left end of its class a further line begins, in sign heights
LEADING = 1.2  # free space between two lines of a class, in sign heights
_HEAD = re.compile(r"第\d{1,2}类")


def goods(sheet: Sheet, labels: tuple[str, ...], stops: tuple[str, ...], classes: tuple[int, ...]) -> Field[str]:
    """All goods, class after class; no value where a class stands beside others without goods of its own."""
    heads = [spot for spot in spots(sheet, tuple(f"第{number}类" for number in classes), stops) if spot.heads]
    asked = [spot for spot in heads if spot.wanted]
    if len(classes) < 2 or not asked:
        whole = read(sheet, labels, text, stops=stops, lines=LINES)
        return missing("not_parsed", whole.readings) if whole.value and _HEAD.match(whole.value) else whole
    paragraphs = [_paragraph(spot, heads) for spot in asked]
    readings = tuple(
        spot.leaf.reading(line) for spot, lines in zip(asked, paragraphs, strict=True) for line in lines if line
    )
    if len({spot.text for spot in asked}) < len(classes) or len(asked) > len(classes):
        return missing("not_parsed", readings)
    return _joined(["".join(printed(line) for line in lines) for lines in paragraphs], readings)


def _joined(paragraphs: Sequence[str], readings: tuple[Reading, ...]) -> Field[str]:
    try:
        value = ";".join(text(paragraph).rstrip(";") for paragraph in paragraphs)
    except ValueError:
        return missing("not_parsed", readings)
    return Field(value=value, problem=None, readings=readings, raw="".join(paragraphs))


def _paragraph(head: Spot, every: Sequence[Spot]) -> list[Run]:
    """What follows a class on its row, and the lines below that begin where the class begins."""
    last, leaf = head.glyphs[-1], head.leaf
    first = leaf.runs[last.run][last.place + 1 :]
    lines = [first[1:] if first and first[0].sign == ":" else first]
    taken = {spot.glyphs[0].run for spot in every}
    below = around(leaf.runs[last.run])
    left, height = head.span.left, head.span.height
    for run, span in sorted(zip(leaf.runs, leaf.spans, strict=True), key=lambda each: each[1].middle):
        if span.middle <= below.middle + 0.5 * height or abs(span.left - left) > ALIGNED * height:
            continue
        if run[0].run in taken or span.top - below.bottom > LEADING * height:
            break
        lines.append(run)
        below = span
    return [line for line in lines if line]
