"""PDF -> its pages with the words of its text layer, in pixels of the page. Without them the pixels still stand."""

from __future__ import annotations

import math
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.geometry import Box, Quad
from pipeline.intake.answer import TraceAnswer, WordAnswer
from pipeline.intake.fork_server import ForkServer
from pipeline.intake.limits import TEXT_BUDGETS
from pipeline.intake.worker import decode
from pipeline.model import Page, Trace, Word
from pipeline.raster import Raster

UNREAD = "the text layer could not be read, the pixels were"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLayer:
    """`problem` tells where the layer is missing; it takes nothing away from the pixels."""

    rasters: tuple[Raster, ...]
    traces: tuple[TraceAnswer, ...]
    problem: str | None


def read_text_layer(server: ForkServer, source: Path, folder: Path, rasters: Sequence[Raster]) -> TextLayer:
    """`folder` is made and removed again."""
    answer = decode(server, "text", "", source, folder, TEXT_BUDGETS)
    shutil.rmtree(folder)
    if answer.status not in {"read", "read_partly"}:
        return TextLayer(rasters=tuple(rasters), traces=(), problem=UNREAD)
    with_words = tuple(
        replace(
            raster,
            text_layer=tuple(
                _word(word, raster.page) for word in answer.words if word.page == raster.page.number and word.text
            ),
        )
        for raster in rasters
    )
    return TextLayer(rasters=with_words, traces=answer.traces, problem=answer.problem)


def placed(trace: TraceAnswer, file: str, rasters: Sequence[Raster]) -> Trace:
    """The sign with its region in pixels, where it has one and its page was decoded."""
    pages = [each.page for each in rasters if each.page.number == trace.page]
    quad = None if trace.place is None or not pages else Quad.of(_box(trace.place, pages[0]))
    return Trace(code=trace.code, file=file, page=trace.page, detail=trace.detail, quad=quad)


def _word(word: WordAnswer, page: Page) -> Word:
    box = _box((word.left, word.top, word.right, word.bottom), page)
    edges = tuple(edge * page.width for edge in word.edges) if len(word.edges) == len(word.text) + 1 else ()
    return Word(text=word.text, box=box, confidence=1.0, edges=edges)


def _box(place: tuple[float, float, float, float], page: Page) -> Box:
    """Fractions of a page as whole pixels around them."""
    left = min(max(math.floor(place[0] * page.width), 0), page.width - 1)
    top = min(max(math.floor(place[1] * page.height), 0), page.height - 1)
    right = min(max(math.ceil(place[2] * page.width), left + 1), page.width)
    bottom = min(max(math.ceil(place[3] * page.height), top + 1), page.height)
    return Box(left=left, top=top, right=right, bottom=bottom)
