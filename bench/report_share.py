"""How long HTML and PDF of a case of 40 pages take, as a share of its reading: `python -m bench.report_share [CASE]`.

The papers of a sample are read once, with every engine and the clock running; then they are repeated under other
names until the case has 40 pages. Reading grows with the pages, so its time is that of the sample times their ratio.
The goal is a share below 10 %; above it the exit code is 1.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline import ocr, report, run
from pipeline.model import Audit, AuditedDocument, Evidence, Field, Finding, Page
from pipeline.policy import load
from pipeline.raster import Raster
from samples.maker.company import AS_OF

CASE, PAGES, GOAL = Path("samples/cases/001-all-in-order"), 40, 0.10


def main() -> int:
    case = Path(sys.argv[1]) if len(sys.argv) > 1 else CASE
    policy, readers = load("jd-self-operated"), ocr.open_readers("auto")
    with TemporaryDirectory() as folder:
        scratch = Path(folder) / "pixels"
        scratch.mkdir()
        began = time.perf_counter()
        verified = run.verify(case, case=case.name, policy=policy, as_of=AS_OF, readers=readers, scratch=scratch)
        read = time.perf_counter() - began
        pages = sum(len(document.pages) for document in verified.audit.documents)
        audit, rasters = repeated(verified.audit, verified.rasters, -(-PAGES // pages))
        shown = sum(len(document.pages) for document in audit.documents)
        reading = read * shown / pages
        print(f"{case.name}: {pages} pages read in {read:.1f} s, so {shown} pages in {reading:.0f} s")
        total = sum(_timed(audit, rasters, Path(folder), kind, language) for language, kind in _wanted())
    share = total / len(report.LANGUAGES) / reading
    print(f"HTML and PDF of {shown} pages: {share:.1%} of the reading (goal: below {GOAL:.0%})")
    return 0 if share < GOAL else 1


def _wanted() -> Iterable[tuple[report.Language, str]]:
    return ((language, kind) for language in report.LANGUAGES for kind in ("html", "pdf"))


def _timed(audit: Audit, rasters: tuple[Raster, ...], folder: Path, kind: str, language: report.Language) -> float:
    began = time.perf_counter()
    report.write_case(audit, rasters, load("jd-self-operated"), folder, frozenset({kind}), language)
    took = time.perf_counter() - began
    size = (folder / f"report.{kind}").stat().st_size
    print(f"  {language} {kind}: {took:.2f} s, {size / 1e6:.1f} MB")
    return took


def repeated(audit: Audit, rasters: Iterable[Raster], times: int) -> tuple[Audit, tuple[Raster, ...]]:
    """The case with its papers so many times, and with findings that rest on all of them."""
    documents = tuple(_copy(each, number) for number in range(times) for each in audit.documents)
    copies = tuple(replace(each, page=_renamed(each.page, number)) for number in range(times) for each in rasters)
    return replace(audit, documents=documents, findings=tuple(_resting(each, times) for each in audit.findings)), copies


def _copy(document: AuditedDocument, number: int) -> AuditedDocument:
    return replace(
        document,
        id=_id(document.id, number),
        pages=tuple(replace(each, page=_renamed(each.page, number)) for each in document.pages),
        fields=tuple((name, _moved(field, number)) for name, field in document.fields),
    )


def _moved(field: Field[object], number: int) -> Field[object]:
    readings = tuple(
        each if each.page is None else replace(each, page=_renamed(each.page, number)) for each in field.readings
    )
    return replace(field, readings=readings)


def _renamed(page: Page, number: int) -> Page:
    return replace(page, file=f"{number}/{page.file}")


def _resting(finding: Finding, times: int) -> Finding:
    evidence = tuple(
        Evidence(document=_id(each.document, number), field=each.field)
        for number in range(times)
        for each in finding.evidence
    )
    return replace(finding, evidence=tuple(dict.fromkeys(evidence)))


def _id(document: str, number: int) -> str:
    return document if document == "declaration" else f"{document}x{number}"


if __name__ == "__main__":
    sys.exit(main())
