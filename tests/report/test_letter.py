"""The letter back to the applicant: what to send and why, in two languages, and nothing that is not theirs to read."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape
from typing import get_args

import pytest

from pipeline.checks.reasons import Reason
from pipeline.model import Audit, CaseVerdict, FileStatus, Finding, Verdict
from pipeline.report.album import Album
from pipeline.report.letter import _texts, letter_html
from pipeline.report.letter._items import Item, items
from tests.report.invented import Case, finding

CHECKS = tuple(_texts.catalogue()["papers"])
# Words of the program's inside that no applicant should read.
INSIDE = ("rapidocr", "tesseract", "ppocr", "engine", "confidence", "0.98", "not eligible", "不符合", "sha256")


def audit(case: Case, *findings: Finding, **changes: object) -> Audit:
    return replace(case.audit, findings=findings, **changes)  # type: ignore[arg-type]  # fields of an audit


def asked(case: Case, *findings: Finding) -> tuple[Item, ...]:
    return items(audit(case, *findings, files=()), Album(case.rasters))


def missing(check: str) -> Finding:
    return finding(check, Verdict.REVIEW, "document_missing", "Nothing was found.")


def sends(found: tuple[Item, ...]) -> list[str]:
    return [each.send[1] for each in found]


def test_every_code_has_both_languages() -> None:
    assert set(_texts.catalogue()["reasons"]) == {each.value for each in Reason}
    assert set(_texts.catalogue()["files"]) == set(get_args(FileStatus))
    for section, wanted in (("reasons", 4), ("files", 4), ("papers", 2), ("quality", 2), ("kinds", 2)):
        for code, texts in _texts.catalogue()[section].items():
            assert len(texts) in (0, wanted), code
            assert all(re.search(r"[一-鿿]", text) for text in texts[::2]), code
            assert not any(re.search(r"[一-鿿]", text) for text in texts[1::2]), code


@pytest.mark.parametrize("check", CHECKS)
def test_every_reason_can_be_written_for_every_check(check: str) -> None:
    for code in Reason:
        found = _texts.reason(code.value, check)
        assert found is None or "{" not in "".join((*found[0], *found[1]))


def test_a_missing_paper_is_asked_for_by_name(case: Case) -> None:
    (item,) = asked(case, missing("general_taxpayer"))
    assert item.send == (
        "请提交增值税一般纳税人证明（一般纳税人登记表、税务事项通知书或电子税务局查询页）。",
        (
            "Send a proof of general VAT taxpayer status "
            "(the form handed back by the tax office, its notice, or its query page)."
        ),
    )
    assert item.why[0] == ("未收到该材料。", "It was not among your files.")
    assert item.pictures == ()


def test_a_missing_license_is_asked_for_once(case: Case) -> None:
    of_license = ("company_age", "registered_capital", "company_identity", "code_integrity", "license_in_force")
    (item,) = asked(case, *(missing(check) for check in of_license), missing("trademark_ownership"))
    assert item.send[1] == "Send the business license, whole and sharp."


def test_a_missing_month_is_asked_for_once(case: Case) -> None:
    parts = ("store_sales", "screenshot_coverage")
    (item,) = asked(case, *(finding(check, Verdict.REVIEW, "months_missing", "x", ("d2", "orders")) for check in parts))
    assert item.send[1].startswith("Send screenshots of your shop's back end, one for each")


def test_what_was_sent_instead_is_named(case: Case) -> None:
    (item,) = asked(case, missing("company_age"))
    assert item.why[1][1] == "Among your files are an identity card, which are not what is asked for."


def test_a_bad_picture_is_shown_with_its_faults(case: Case) -> None:
    (item,) = asked(case, finding("store_sales", Verdict.REVIEW, "unreadable", "Nothing.", ("d2", "orders")))
    assert ("图片模糊。", "The picture is blurred.") in item.why
    assert item.files == (("相关文件：sales/九月.png", "Concerns: sales/九月.png"),)
    assert len(item.pictures) == 1


def test_a_field_that_nobody_read_is_shown_by_its_page(case: Case) -> None:
    (item,) = asked(case, finding("company_age", Verdict.REVIEW, "label_not_found", "Nothing.", ("d1", "issue_date")))
    assert [each.name[:4] for each in item.pictures] == ["page"]


def test_a_broken_declaration_is_named_with_its_line(case: Case) -> None:
    problem = "application.toml, line 2: Unterminated string"
    broken = finding("invitation", Verdict.REVIEW, "declaration_unreadable", "x")
    (item,) = items(audit(case, broken, files=(), declaration_problem=problem), Album(case.rasters))
    assert ("application.toml 第 2 行：文字缺少结束引号", problem) in item.why
    assert item.send[0].startswith("请更正 application.toml 后重新提交")


def test_a_broken_declaration_is_asked_for_once(case: Case) -> None:
    broken = replace(case.audit.files[0], name="application.toml", media_type="application/toml", status="damaged")
    waits = finding("invitation", Verdict.REVIEW, "declaration_unreadable", "x")
    assert len(items(audit(case, waits, files=(broken,)), Album(case.rasters))) == 1
    (item,) = items(audit(case, files=(broken,)), Album(case.rasters))
    assert item.names == ("application.toml",)


def test_where_files_did_not_open_no_paper_is_said_not_to_be_among_them(case: Case) -> None:
    item, locked = items(audit(case, missing("general_taxpayer")), Album(case.rasters))
    assert item.why[0][1] == "It was not among the files that could be opened."
    assert locked.names == ("合同.pdf",)


def test_files_of_one_trouble_are_named_in_one_line(case: Case) -> None:
    both = tuple(replace(case.audit.files[2], name=name) for name in ("a.pdf", "b.pdf"))
    (item,) = items(audit(case, files=both), Album(case.rasters))
    assert item.files == (("相关文件：a.pdf、b.pdf", "Concerns: a.pdf, b.pdf"),)


def test_of_another_company_its_name_is_shown_first(case: Case) -> None:
    fields = (("d2", "store_name"), ("d1", "registered_capital"), ("d1", "uscc"), ("d1", "company_name"))
    (item,) = asked(case, finding("general_taxpayer", Verdict.REVIEW, "other_company", "x", *fields))
    (names,) = asked(case, finding("general_taxpayer", Verdict.REVIEW, "other_company", "x", *fields[2:]))
    sizes = [(each.width, each.height) for each in item.pictures]
    assert sizes[:2] == [(each.width, each.height) for each in names.pictures]
    assert len(sizes) == 3


def test_a_value_on_two_lines_is_shown_whole(case: Case) -> None:
    (item,) = asked(case, finding("store_sales", Verdict.REVIEW, "ambiguous", "x", ("d2", "units")))
    assert len(item.pictures) == 2


def test_what_a_person_decides_is_not_asked(case: Case) -> None:
    found = [finding("company_age", Verdict.REVIEW, code, "x") for code in ("on_threshold", "in_range", "audit_sample")]
    assert asked(case, *found) == ()


def test_one_paper_is_asked_for_once(case: Case) -> None:
    wrong = [
        finding("company_identity", Verdict.REVIEW, "codes_differ", "x", ("d1", "uscc")),
        finding("company_identity", Verdict.REVIEW, "codes_differ", "x", ("d1", "company_name")),
    ]
    (item,) = asked(case, *wrong)
    assert len(item.why) == 1
    assert len(item.pictures) == 2


@pytest.mark.parametrize(
    ("store", "annual", "strength", "expected"),
    [
        ("document_missing", "document_missing", "parts_open", ["sales"]),
        ("months_missing", "document_missing", "parts_open", ["store_sales"]),
        ("document_missing", "unreadable", "parts_open", ["annual_sales"]),
        ("met", "document_missing", "met", []),
    ],
)
def test_sales_are_shown_one_way_or_the_other(
    case: Case, store: str, annual: str, strength: str, expected: list[str]
) -> None:
    def judged(check: str, reason: str) -> Finding:
        verdict = Verdict.PASS if reason == "met" else Verdict.REVIEW
        return finding(check, verdict, reason, "x", ("d2", "orders"))

    coverage = judged("screenshot_coverage", store)
    parts = (judged("store_sales", store), judged("annual_sales", annual))
    found = asked(
        case, *parts, judged("merchant_strength", strength), *([] if store == "months_missing" else [coverage])
    )
    papers = [_texts.paper(each)[1] for each in expected]
    assert len(found) == len(papers)
    assert all(paper in text for paper, text in zip(papers, sends(found), strict=True))


def test_a_locked_file_is_named(case: Case) -> None:
    (item,) = items(audit(case), Album(case.rasters))
    assert item.send[1] == "Send it without a password."
    assert item.files == (("相关文件：合同.pdf", "Concerns: 合同.pdf"),)


def test_the_letter_is_one_file_without_script_or_inside_words(case: Case) -> None:
    text = letter_html(case.audit, case.rasters).decode("utf-8")
    plain = unescape(re.sub(r'src="[^"]*"', "", text)).lower()
    assert "<script" not in text
    assert "http" not in plain.replace("http-equiv", "")
    assert text.count("data:image/jpeg;base64,") >= 1
    assert not [word for word in INSIDE if word in plain.replace("sha256-", "")]
    assert case.audit.case not in plain
    assert "致：上海禾木电子商务有限公司" in text
    assert "To: 上海禾木电子商务有限公司" in text


def test_the_text_to_copy_says_the_same(case: Case) -> None:
    text = unescape(letter_html(case.audit, case.rasters).decode("utf-8"))
    copies = re.findall(r"<pre[^>]*>(.*?)</pre>", text, re.DOTALL)
    assert len(copies) == 2
    for item in items(case.audit, Album(case.rasters)):
        assert item.send[0] in copies[0]
        assert item.send[1] in copies[1]
        assert all(each[1] in copies[1] for each in item.why)


def test_nothing_to_send_is_said(case: Case) -> None:
    text = letter_html(audit(case, files=(), verdict=CaseVerdict.ELIGIBLE), case.rasters).decode("utf-8")
    assert "目前无需补充材料" in text
    assert "No further papers are needed" in text
    assert "<ol" not in text


def test_two_companies_on_licenses_are_not_named(case: Case) -> None:
    license_ = case.audit.documents[0]
    other = replace(dict(license_.fields)["company_name"], value="杭州云裳服饰贸易有限公司")
    fields = tuple((name, other if name == "company_name" else field) for name, field in license_.fields)
    documents = (*case.audit.documents, replace(license_, id="d9", fields=fields))
    text = letter_html(replace(case.audit, documents=documents), case.rasters).decode("utf-8")
    assert "致：申请人" in text


def test_hostile_texts_stay_texts(hostile: Case) -> None:
    text = letter_html(hostile.audit, hostile.rasters).decode("utf-8")
    assert "<script" not in text
    assert "{{" not in text.replace("{{ 7 * 7 }}", "")


def test_same_case_same_bytes(case: Case) -> None:
    assert letter_html(case.audit, case.rasters) == letter_html(case.audit, case.rasters)
    assert case.audit.as_of == date(2026, 11, 1)


def test_a_name_that_the_declaration_alone_spells_otherwise_is_put_down_to_it(case: Case) -> None:
    differs = finding("company_identity", Verdict.REVIEW, "names_differ", "x", ("d1", "company_name"))
    (paper,), (declared,) = asked(case, differs), asked(case, replace(differs, params=(("declared", "某公司"),)))
    assert paper.send[1].startswith("Send papers with the same name")
    assert declared.send[1].startswith("Correct the name you declared")


def test_what_a_reason_means_for_one_check() -> None:
    for place, texts in _texts.catalogue()["of_check"].items():
        check, _, code = place.removesuffix(".declared").partition(".")
        assert check in CHECKS
        assert code in {each.value for each in Reason}
        assert len(texts) == 4
        assert not any(re.search(r"[一-鿿]", text) for text in texts[1::2])
    differs = _texts.reason("values_differ", "trademark_registered")
    assert differs is not None
    assert differs[0][1] == "The mark is not that of the declared brand."
