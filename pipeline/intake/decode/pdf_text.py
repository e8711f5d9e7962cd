"""PDF -> the words of its text layer and where they stand. A hint only: it may say what no pixel shows."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import pdfplumber
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from pipeline.intake.answer import Answer, Job, TraceAnswer, WordAnswer
from pipeline.intake.decode.pdf_retyped import mixed_number, overprinted
from pipeline.intake.decode.unreadable import UNREADABLE
from pipeline.intake.limits import MAX_PAGES, MAX_WORDS

Rectangle = tuple[float, float, float, float]  # left, top, right, bottom

PARTLY = "the text layer of page {page} could not be read; the pixels were"
_MAX_SIGNS = 500
_UNREADABLE: tuple[type[Exception], ...] = (*UNREADABLE, MalformedPDFException, PdfminerException)
_MAX_DETAIL = 60


def read(job: Job) -> Answer:
    words: list[WordAnswer] = []
    traces: list[TraceAnswer] = []
    number = 1
    try:
        with pdfplumber.open(job.source, pages=list(range(1, MAX_PAGES + 1))) as document:
            for page in document.pages:
                number = page.page_number
                _page(page, words, traces)
                page.close()
    except _UNREADABLE:
        problem = PARTLY.format(page=number)
        return Answer(status="read_partly", problem=problem, words=tuple(words), traces=tuple(traces))
    return Answer(status="read", words=tuple(words), traces=tuple(traces))


def _page(page: Any, words: list[WordAnswer], traces: list[TraceAnswer]) -> None:  # noqa: ANN401  pdfplumber is untyped
    found = page.extract_words(return_chars=True)
    if len(words) + len(found) > MAX_WORDS:
        raise ValueError("more words than a paper holds")
    visible = _visible(page)
    outside: list[str] = []
    for word in found:
        place = _place(visible, word)
        text = str(word["text"])[:_MAX_SIGNS]
        if place is None:
            outside.append(text)
            continue
        words.append(_word(page.page_number, text, place, _edges(visible, word["chars"], text)))
        mixed = mixed_number(word["chars"])
        if mixed is not None:
            traces.append(_trace("pdf_number_in_two_fonts", page, mixed, place))
    if any(sum(sign.isalnum() for sign in text) > 1 for text in outside):
        detail = "text outside the visible page: " + " ".join(outside)[:_MAX_DETAIL]
        traces.append(TraceAnswer(code="text_layer_hidden", page=page.page_number, detail=detail))
    over = overprinted(page.chars)
    if over is not None:
        left, top, right, bottom = over[1]
        place = _place(visible, {"x0": left, "top": top, "x1": right, "bottom": bottom})
        traces.append(_trace("pdf_text_over_text", page, over[0], place))


def _trace(code: str, page: Any, detail: str, place: Rectangle | None) -> TraceAnswer:  # noqa: ANN401  see _page
    readable = "".join(sign if sign.isprintable() else " " for sign in detail)
    return TraceAnswer(code=code, page=page.page_number, detail=readable[:_MAX_DETAIL], place=place)


def _place(visible: Rectangle, word: dict[str, Any]) -> Rectangle | None:
    """The word in fractions of what a viewer shows; None when its middle lies outside."""
    left, top, right, bottom = visible
    wide, high = right - left, bottom - top
    place = (
        (word["x0"] - left) / wide,
        (word["top"] - top) / high,
        (word["x1"] - left) / wide,
        (word["bottom"] - top) / high,
    )
    if not all(math.isfinite(each) for each in place):
        raise ValueError("a word without a place")
    x0, y0, x1, y1 = place
    if not (0 <= (x0 + x1) / 2 <= 1 and 0 <= (y0 + y1) / 2 <= 1):
        return None
    return max(x0, 0.0), max(y0, 0.0), min(x1, 1.0), min(y1, 1.0)


def _word(page: int, text: str, place: Rectangle, edges: tuple[float, ...]) -> WordAnswer:
    left, top, right, bottom = place
    return WordAnswer(page=page, text=text, left=left, top=top, right=right, bottom=bottom, edges=edges)


def _edges(visible: Rectangle, characters: list[dict[str, Any]], text: str) -> tuple[float, ...]:
    """Where the signs of a word begin, and where the last one ends, in fractions of what a viewer shows. In a line that
    holds Chinese and digits they are not evenly spread. Empty where they do not follow each other from the left."""
    if "".join(str(each["text"]) for each in characters) != text or len(characters) != len(text):
        return ()
    left, _, right, _ = visible
    places = (*(each["x0"] for each in characters), characters[-1]["x1"])
    rising = all(one < other for one, other in pairwise(places))
    return tuple((place - left) / (right - left) for place in places) if rising else ()


def _visible(page: Any) -> Rectangle:  # noqa: ANN401  see _page
    """The crop box in pdfplumber's frame: turned as the page is, origin top left of the media box.

    pdfplumber's own `cropbox` is not turned with the page, so it is worked out here."""
    x0, y0, x1, y1 = _ordered(page.page_obj.mediabox)
    crop = _ordered(page.page_obj.cropbox)
    wide, high = x1 - x0, y1 - y0
    left, right = max(crop[0], x0) - x0, min(crop[2], x1) - x0
    top, bottom = y1 - min(crop[3], y1), y1 - max(crop[1], y0)
    turned = {
        0: (left, top, right, bottom),
        90: (high - bottom, left, high - top, right),
        180: (wide - right, high - bottom, wide - left, high - top),
        270: (top, wide - right, bottom, wide - left),
    }[page.rotation]
    across, down = page.mediabox[0], page.mediabox[1]
    return turned[0] + across, turned[1] + down, turned[2] + across, turned[3] + down


def _ordered(box: tuple[float, float, float, float]) -> Rectangle:
    x0, y0, x1, y1 = box
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
