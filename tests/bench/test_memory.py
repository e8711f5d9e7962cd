"""The bench of memory tells a worker that grows from one that does not."""

from __future__ import annotations

import pytest

from bench.memory import growth


@pytest.mark.parametrize(("a_page", "told"), [(0, "+0.0%"), (1, "+53.4%")])
def test_growth_is_from_the_second_tenth_of_the_pages_to_the_last(a_page: int, told: str) -> None:
    """What is loaded with the first pages is none."""
    pages = [500 if number < 50 else 1500 + a_page * (number - 150) for number in range(1000)]
    assert growth(pages).told.endswith(told)
