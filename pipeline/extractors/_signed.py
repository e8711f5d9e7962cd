"""The day under a paper: a date that stands alone on its row, as signatures print it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pipeline.extractors._reading import Sheet, one_value, present
from pipeline.extractors._sheet import Leaf, Run, folded
from pipeline.extractors._slanting import slants
from pipeline.model import Field, Reading
from pipeline.values import dates

SAME_ROW = 0.5


def day_below(sheet: Sheet) -> Field[date]:
    """A word that is a date, but for stray strokes around it, and has nothing to its left on its row, as the
    dates of a table have. Two that differ are ambiguous; one that lost a digit stands there, and is not read."""
    days = list(_days(sheet))
    found = [present(day, (reading,)) for day, reading in days if day is not None]
    return one_value(found, [reading for _, reading in days])


def _days(sheet: Sheet) -> Iterator[tuple[date | None, Reading]]:
    """None for one that lost a digit."""
    for leaf in sheet.leaves:
        for run in leaf.runs:
            line, day = _without_strokes(run), None
            try:
                day = dates.parse(folded(line))
            except dates.DigitLost:
                pass
            except ValueError:
                continue
            if not _led(leaf, run):
                yield day, leaf.reading(line)


def _without_strokes(run: Run) -> Run:
    places = [place for place, glyph in enumerate(run) if glyph.sign.isalnum()]
    return run[places[0] : places[-1] + 1] if places else ()


def _led(leaf: Leaf, run: Run) -> bool:
    """Something stands to the left on the row; a letter alone is a piece of a seal."""
    own = leaf.spans[run[0].run]
    return any(
        span.right <= own.left + own.height and span.beside(own) >= SAME_ROW
        for other, span in zip(leaf.runs, leaf.spans, strict=True)
        if other is not run and not slants(other) and (len(other) > 1 or other[0].sign.isdigit())
    )
