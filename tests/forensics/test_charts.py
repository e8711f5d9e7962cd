"""Curves and bars of invented dashboards: one picture dated anew, and honest months."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import pytest

from pipeline.forensics._charts import Chart, charts, same
from pipeline.geometry import IDENTITY, Box, Quad
from pipeline.model import Page, ReadPage, Word
from pipeline.raster import Pixels

MONTHS = [np.random.default_rng(seed).integers(4, 30, 30).tolist() for seed in (1, 2)]
TITLE = Box(left=60, top=90, right=420, bottom=130)


def _screen(daily: Sequence[int], *, bars: bool, title: str = "2026-05") -> Pixels:
    screen = np.full((700, 1200, 3), 255, dtype=np.uint8)
    cv2.rectangle(screen, (0, 0), (1200, 60), (40, 90, 200), -1)
    cv2.putText(screen, title, (60, 125), cv2.FONT_HERSHEY_SIMPLEX, 1, (30, 30, 30), 2)
    points = [(100 + 35 * day, 600 - 12 * count) for day, count in enumerate(daily)]
    if bars:
        for x, y in points:
            cv2.rectangle(screen, (x, y), (x + 20, 600), (60, 140, 220), -1)
    else:
        cv2.polylines(screen, [np.array(points)], False, (220, 90, 60), 3)
    cv2.line(screen, (80, 605), (1160, 605), (120, 120, 120), 1)
    return screen


def _charts(pixels: Pixels, name: str) -> tuple[Chart, ...]:
    height, width = pixels.shape[:2]
    page = Page(file=name, sha256=name, number=1, width=width, height=height)
    words = (Word(text="2026-05", box=TITLE, confidence=1.0),)
    read = ReadPage(page=page, engine="x", rotation=0, width=width, height=height, to_upload=IDENTITY, words=words)
    return charts(read, pixels)


@pytest.mark.parametrize("bars", [False, True])
def test_one_picture_dated_anew(*, bars: bool) -> None:
    first = _charts(_screen(MONTHS[0], bars=bars), "a.png")
    compressed = cv2.imdecode(cv2.imencode(".jpg", _screen(MONTHS[0], bars=bars, title="2026-06"))[1], 1)
    second = _charts(np.asarray(compressed, dtype=np.uint8), "b.jpg")
    (found,) = same([*first, *second])
    assert (found.first.file, found.second.file) == ("a.png", "b.jpg")
    box = found.first_quad.bounds(1200, 700)
    assert box.left == pytest.approx(100, abs=6)
    assert box.right == pytest.approx(100 + 35 * 29 + (20 if bars else 0), abs=6)
    assert box.top == pytest.approx(600 - 12 * max(MONTHS[0]), abs=6)


@pytest.mark.parametrize("bars", [False, True])
def test_two_months_of_one_dashboard(*, bars: bool) -> None:
    pages = [_charts(_screen(daily, bars=bars), str(place)) for place, daily in enumerate(MONTHS)]
    assert all(len(each) == 1 for each in pages)
    assert list(same([*pages[0], *pages[1]])) == []


def test_a_page_without_a_curve_has_no_chart() -> None:
    assert _charts(_screen([0] * 30, bars=False), "a.png") == ()
    assert _charts(_screen([10] * 30, bars=True), "a.png") == ()


def test_the_charts_of_one_page_are_no_pair() -> None:
    (chart,) = _charts(_screen(MONTHS[0], bars=False), "a.png")
    assert list(same([chart, chart])) == []
    assert isinstance(chart.quad, Quad)
