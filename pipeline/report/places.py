"""Which readings of a field stand at the same place, so that each place is shown once."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.geometry import Box
from pipeline.model import Field, Reading


def places(field: Field[object]) -> tuple[tuple[Reading, ...], ...]:
    """The field's readings that a page shows, grouped by place, in the order of the readings.

    The lines of one value are one place, unless the field is ambiguous: then each is a candidate of its own.
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
    if field.value is not None and reading.source == group[0].source:
        return True
    box = reading.box
    return box is not None and any(each.box is not None and _overlap(each.box, box) for each in group)


def _overlap(one: Box, other: Box) -> bool:
    x, y = other.center
    a, b = one.center
    return (one.left <= x <= one.right and one.top <= y <= one.bottom) or (
        other.left <= a <= other.right and other.top <= b <= other.bottom
    )
