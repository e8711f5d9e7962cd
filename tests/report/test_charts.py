"""The charts show what the check counted, mark what is missing, and say all of it in words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from pipeline.model import AuditedDocument, DocumentType, Finding, Verdict
from pipeline.report import wording, write_case
from pipeline.report.charts import charts
from pipeline.report.view import ChartView
from tests.report.invented import FINDINGS, Case, finding, seen
from tests.report.test_pdf import structure

EN, ZH = wording.of("en"), wording.of("zh")
MEASURED = (
    "2026-05 47 orders; 2026-06 not shown; 2026-07 12 orders; 2026-08 12,300 orders; 2026-09 30 to 55 orders; "
    "2026-10 52 orders and units"
)


def sold(case: Case, measured: str) -> Case:
    findings: list[Finding] = [
        replace(each, measured=measured) if each.check_id == "store_sales" else each for each in FINDINGS
    ]
    return replace(case, audit=replace(case.audit, findings=tuple(findings)))


def drawn(case: Case, name: str, words: wording.Wording = EN) -> ChartView | None:
    return next((each for each in charts(case.audit, case.policy, words) if each.name == name), None)


def bars(chart: ChartView) -> list[str]:
    return re.findall(r'<rect class="(\w+)"', chart.svg)


def test_every_month_is_a_bar_colored_by_what_it_leads_to(case: Case) -> None:
    chart = drawn(sold(case, MEASURED), "sales")
    assert chart is not None
    assert bars(chart) == ["review", "none", "fail", "pass", "review", "pass"]
    assert chart.svg.count('class="break"') == 1
    assert chart.alt == (
        "Sales per month against 30 and 50: 2026-05 47; 2026-06 not shown; 2026-07 12; 2026-08 12,300; "
        "2026-09 30–55; 2026-10 52."
    )
    assert chart.svg.count('class="ink halo"') == 5
    assert "at least 30" in chart.svg
    assert "enough: 50" in chart.svg


def test_the_same_in_chinese(case: Case) -> None:
    chart = drawn(sold(case, MEASURED), "sales", ZH)
    assert chart is not None
    assert chart.title == "店铺月销量"
    assert "2026年6月 缺截图" in chart.alt


@pytest.mark.parametrize("measured", ["", "not measured", "2026-05 47 orders; =1+1", "<svg onload=x>"])
def test_what_was_not_counted_is_not_drawn(case: Case, measured: str) -> None:
    assert drawn(sold(case, measured), "sales") is None


def test_the_time_line_tells_past_from_future(case: Case) -> None:
    place = case.audit.documents[0].fields[0][1].readings[0].quad
    assert place is not None
    field = seen(date(2029, 6, 27), case.rasters[0], place, "2029")
    mark = AuditedDocument(
        id="d4",
        type=DocumentType.TRADEMARK_CERTIFICATE,
        pages=(),
        looks_like=None,
        fields=(("valid_until", field),),
    )
    chart = drawn(replace(case, audit=replace(case.audit, documents=(*case.audit.documents, mark))), "time")
    assert chart is not None
    assert chart.alt == ("Days against the as-of day 2026-11-01: established 2019-03-12; mark expires 2029-06-27.")
    assert re.findall(r'<circle class="(\w+)"', chart.svg) == ["past", "future"]
    assert "as of 2026-11-01" in chart.svg


def test_page_and_pdf_show_the_same_drawing(case: Case, tmp_path: Path) -> None:
    shown = sold(case, MEASURED)
    write_case(shown.audit, shown.rasters, shown.policy, tmp_path, frozenset({"html", "pdf"}), "en")
    chart = drawn(shown, "sales")
    assert chart is not None
    assert chart.svg in (tmp_path / "report.html").read_text(encoding="utf-8")
    with pikepdf.open(tmp_path / "report.pdf") as pdf:
        figures = [str(each.Alt) for each in structure(pdf.Root.StructTreeRoot.K) if each.S == "/Figure"]
    assert chart.alt in figures


def test_a_finding_of_another_verdict_draws_the_same_months(case: Case) -> None:
    shown = sold(case, MEASURED)
    findings = tuple(replace(each, verdict=Verdict.REVIEW) for each in shown.audit.findings)
    assert drawn(replace(shown, audit=replace(shown.audit, findings=findings)), "sales") == drawn(shown, "sales")


def with_paper(case: Case, kind: DocumentType, field: str, day: date) -> Case:
    place = case.audit.documents[0].fields[0][1].readings[0].quad
    assert place is not None
    fields = ((field, seen(day, case.rasters[0], place, f"{day}")),)
    paper = AuditedDocument(id="d4", type=kind, pages=(), looks_like=None, fields=fields)
    return replace(case, audit=replace(case.audit, documents=(*case.audit.documents, paper)))


def told_other(case: Case, *documents: str) -> Case:
    """The same case, its papers called another company's."""
    other = finding(
        "company_identity", Verdict.FAIL, "other_company", "x", *((each, "company_name") for each in documents)
    )
    return replace(case, audit=replace(case.audit, findings=(*case.audit.findings, other)))


def test_the_time_line_leaves_out_the_days_of_another_company(case: Case) -> None:
    shown = with_paper(case, DocumentType.TAXPAYER_CERTIFICATE, "effective_date", date(2024, 4, 1))
    own, other = drawn(shown, "time"), drawn(told_other(shown, "d1", "d4"), "time")
    assert own is not None
    assert other is not None
    assert "2024-04-01" in own.alt
    assert "2024-04-01" not in other.alt
    assert "established 2019-03-12" in other.alt


def test_of_licenses_of_two_companies_neither_is_on_the_time_line(case: Case) -> None:
    shown = with_paper(case, DocumentType.BUSINESS_LICENSE, "establishment_date", date(2024, 4, 1))
    assert drawn(told_other(shown, "d1", "d4"), "time") is None


def test_the_as_of_line_ends_above_the_labels(case: Case) -> None:
    chart = drawn(case, "time")
    assert chart is not None
    end = re.search(r'<line class="rule" [^>]* y2="(\d+)"', chart.svg)
    first = re.search(r'<text class="ink halo" x="[\d.]+" y="(\d+)"', chart.svg)
    assert end is not None
    assert first is not None
    assert int(end[1]) < int(first[1]) - 13
