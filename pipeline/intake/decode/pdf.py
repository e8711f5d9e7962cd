"""PDF -> its pages as a viewer shows them, at 200 dpi, and the soft signs in how it was written."""

from __future__ import annotations

import math
from pathlib import Path

import pypdfium2
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY

from pipeline.intake.answer import Answer, Job, TraceAnswer
from pipeline.intake.decode.outcome import MAX_BAD_PAGES, Outcome
from pipeline.intake.decode.pdf_invisible import invisible_text
from pipeline.intake.decode.pdf_pictures import Pictures
from pipeline.intake.decode.pdf_revisions import later_changes
from pipeline.intake.decode.picture import forbid_bombs
from pipeline.intake.decode.software import pdf_traces
from pipeline.intake.decode.unreadable import UNREADABLE
from pipeline.intake.limits import MAX_PAGES, MAX_PDF_PAGE_PIXELS, MAX_PDF_SIDE, PDF_DPI

_POINTS_PER_INCH = 72
_MIN_SIDE = 16
_LEGIBLE_DPI = 50

ENCRYPTED = "the PDF is locked with a password: save it without one and send it again"
DAMAGED = "the PDF is damaged and cannot be opened: send the original file again"


def read(job: Job) -> Answer:
    forbid_bombs()
    outcome = Outcome(job=job)
    try:
        document = pypdfium2.PdfDocument(job.source)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in {FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY}
        outcome.trouble("encrypted" if locked else "damaged", ENCRYPTED if locked else DAMAGED)
        return outcome.answer(0)
    document.init_forms()
    outcome.traces += _traces(document, Path(job.source))
    count = len(document)
    pictures = Pictures()
    for number in range(1, min(count, MAX_PAGES) + 1):
        if outcome.full or len(outcome.troubles) > MAX_BAD_PAGES:
            break
        _page(document, number, outcome, pictures)
    if count > MAX_PAGES or outcome.full:
        done = max((page.number for page in outcome.pages), default=0)
        if done < count:
            outcome.trouble("too_big", f"{count} pages, only the first {done} were read: send the file in parts")
    return outcome.answer(count)


def _traces(document: pypdfium2.PdfDocument, source: Path) -> list[TraceAnswer]:
    traces = pdf_traces(document.get_metadata_dict(skip_empty=True))
    changes = later_changes(source.read_bytes())
    if changes:
        times = "once" if changes == 1 else f"{changes} times"
        traces.append(
            TraceAnswer(code="pdf_incremental_update", page=None, detail=f"changed {times} after it was made")
        )
    return traces


def _page(document: pypdfium2.PdfDocument, number: int, outcome: Outcome, pictures: Pictures) -> None:
    try:
        page = document[number - 1]
        scale = _scale(*page.get_size())
        bitmap = page.render(scale=scale, rev_byteorder=True)
        upright = bitmap.to_pil().convert("RGB")
        problem = pictures.problem(page)
        invisible = invisible_text(page)
    except UNREADABLE:
        outcome.trouble("damaged", f"page {number} is damaged and cannot be shown: send the original file again")
        return
    if scale < PDF_DPI / _POINTS_PER_INCH:
        _large(number, scale * _POINTS_PER_INCH, outcome)
    if problem is not None:
        outcome.trouble("damaged", f"page {number}: {problem}")
    if invisible is not None:
        detail = f"text set to be invisible: {invisible}"
        outcome.traces.append(TraceAnswer(code="text_layer_hidden", page=number, detail=detail))
    outcome.add(number, upright)
    bitmap.close()
    page.close()


def _large(number: int, dpi: float, outcome: Outcome) -> None:
    if dpi < _LEGIBLE_DPI:
        outcome.trouble("too_big", f"page {number} is larger than any paper: print it on a page of usual size")
    else:
        outcome.notes.append(f"page {number} is very large and was read at {dpi:.0f} dpi")


def _scale(width: float, height: float) -> float:
    """Pixels a point: 200 dpi, less where the page would be too large. Raises ValueError for a page without size."""
    if not (math.isfinite(width) and math.isfinite(height)):
        raise ValueError("the page has no size")
    scale = PDF_DPI / _POINTS_PER_INCH
    if width * scale < 1 or height * scale < 1:
        raise ValueError("the page has no size")
    scale = min(scale, MAX_PDF_SIDE / width, MAX_PDF_SIDE / height, math.sqrt(MAX_PDF_PAGE_PIXELS / (width * height)))
    if min(width, height) * scale < _MIN_SIDE:
        raise ValueError("the page is a line")
    return scale
