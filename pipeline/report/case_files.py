"""The reports of one case, written into its folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pipeline.model import Audit
from pipeline.policy import Policy
from pipeline.raster import Raster
from pipeline.report import atomic, wording
from pipeline.report.case_view import case_view
from pipeline.report.comparison import without_comparisons
from pipeline.report.contract import report_json
from pipeline.report.html import case_html
from pipeline.report.letter import letter_html
from pipeline.report.masking import mask, masked
from pipeline.report.pdf import case_pdf
from pipeline.report.wording import Language


def write_case(
    audit: Audit,
    rasters: Sequence[Raster],
    policy: Policy,
    folder: Path,
    formats: frozenset[str],
    language: Language = "zh",
) -> None:
    """Write the reports of one case below `folder`. report.json is always written: the overview is made from it."""
    data, words = report_json(audit), wording.of(language)
    if formats & {"html", "pdf"}:
        view, album = case_view(audit, rasters, policy, data, words)
        if "html" in formats:
            atomic.write(folder / "report.html", case_html(view, album.pictures, words))
            atomic.write(folder / "letter.html", letter_html(audit, rasters))
        if "pdf" in formats:
            atomic.write(folder / "report.pdf", case_pdf(view, album.pictures, data, audit.as_of, words))
    atomic.write(folder / "report.json", data)


def write_shared(
    audit: Audit,
    rasters: Sequence[Raster],
    policy: Policy,
    folder: Path,
    formats: frozenset[str],
    language: Language = "zh",
) -> None:
    """Write report-shared.html and .pdf: nothing personal in texts and pictures, and no report.json inside."""
    words, hidden = wording.of(language), mask(audit)
    told, album = case_view(audit, rasters, policy, report_json(audit), words, hidden.places)
    view = masked(without_comparisons(told), hidden, words.page("shared_note"))
    if "html" in formats:
        atomic.write(folder / "report-shared.html", case_html(view, album.pictures, words))
    if "pdf" in formats:
        atomic.write(folder / "report-shared.pdf", case_pdf(view, album.pictures, None, audit.as_of, words))
