"""PDF -> its pages with the words of its text layer, in pixels of the page. Without them the pixels still stand."""

from __future__ import annotations

import math
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.geometry import Box
from pipeline.intake.answer import TraceAnswer, WordAnswer
from pipeline.intake.limits import TEXT_BUDGETS
from pipeline.intake.worker import decode
from pipeline.model import Page, Word
from pipeline.raster import Raster

UNREAD = "the text layer could not be read, the pixels were"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLayer:
    """`problem` tells where the layer is missing; it takes nothing away from the pixels."""

    rasters: tuple[Raster, ...]
    traces: tuple[TraceAnswer, ...]
    problem: str | None


def read_text_layer(source: Path, folder: Path, rasters: Sequence[Raster]) -> TextLayer:
    """`folder` is made and removed again."""
    answer = decode("text", "", source, folder, TEXT_BUDGETS)
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


def _word(word: WordAnswer, page: Page) -> Word:
    left = min(max(math.floor(word.left * page.width), 0), page.width - 1)
    top = min(max(math.floor(word.top * page.height), 0), page.height - 1)
    right = min(max(math.ceil(word.right * page.width), left + 1), page.width)
    bottom = min(max(math.ceil(word.bottom * page.height), top + 1), page.height)
    return Word(text=word.text, box=Box(left=left, top=top, right=right, bottom=bottom), confidence=1.0)
