"""Which readings of a field stand at the same place, so that each place is shown once."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.geometry import Box
from pipeline.model import Field, Reading

LINES_APART = 2


def places(field: Field[object]) -> tuple[tuple[Reading, ...], ...]:
    """The field's readings that a page shows, grouped by place, in the order of the readings.

    Neighboring lines of one value are one place, unless the field is ambiguous: then each is a candidate of its own.
    """
    groups: list[list[Reading]] = []
    for reading in field.readings:
        if reading.box is None:
            continue
        home = next((group for group in groups if _together(group, reading, field)), None)
        if home is None:
            groups.append([reading])
        else:
            home.append(reading)
    return tuple(tuple(group) for group in groups)


def _together(group: Sequence[Reading], reading: Reading, field: Field[object]) -> bool:
    if group[0].page != reading.page:
        return False
    box = reading.box
    if box is None:
        return False
    boxes = [each.box for each in group if each.box is not None]
    if field.value is not None and reading.source == group[0].source:
        return any(_near(each, box) for each in boxes)
    return any(_overlap(each, box) for each in boxes)


def _near(one: Box, other: Box) -> bool:
    """Whether two runs of text are lines of one value: the gap is smaller than two lines."""
    across = max(other.left - one.right, one.left - other.right)
    down = max(other.top - one.bottom, one.top - other.bottom)
    return max(across, down) <= LINES_APART * min(one.width, one.height)


def _overlap(one: Box, other: Box) -> bool:
    x, y = other.center
    a, b = one.center
    return (one.left <= x <= one.right and one.top <= y <= one.bottom) or (
        other.left <= a <= other.right and other.top <= b <= other.bottom
    )
