"""Chinese sentences of findings, written from their params; where one is lacking, the reason and where it stands."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline import checks
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Finding, Verdict
from pipeline.policy import load
from pipeline.report import phrases, sentences, wording

ZH, EN = wording.of("zh"), wording.of("en")
POLICY = load("jd-self-operated")
PAPERS = {"d1": "d1 营业执照"}


def finding(check: str, reason: str, **params: str) -> Finding:
    return Finding(
        check_id=check,
        verdict=Verdict.REVIEW,
        reason=reason,
        summary="As the check wrote it.",
        measured="5 years 234 days",
        required="more than 2 years",
        policy_ref=check,
        evidence=(Evidence(document="d1", field="establishment_date"),),
        params=tuple(params.items()),
    )


def told(of: Finding) -> str:
    return sentences.summary(of, POLICY, PAPERS, ZH)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (
            finding(
                "company_age",
                "met",
                established="2019-03-12",
                reached="2021-03-12",
                years="2",
                as_of="2026-11-01",
                over="5 years 234 days",
            ),
            "2019年3月12日 + 2年 = 2021年3月12日，早于核验日 2026年11月1日：超出 5年234天。",
        ),
        (
            finding(
                "registered_capital",
                "not_met",
                capital="300,000.00 CNY",
                threshold="500,000 CNY",
                difference="200,000 CNY",
            ),
            "30万元，低于 50万元：相差 20万元。",
        ),
        (
            finding("general_taxpayer", "met", status="general", effective="None"),
            "材料载明为一般纳税人，由所载税务机关受理。",
        ),
        (
            finding("store_sales", "months_missing", months="2026-06 not shown; 2026-07 not shown"),
            "没有显示整月的截图：2026年6月 缺截图；2026年7月 缺截图。",
        ),
        (
            finding(
                "merchant_strength", "parts_open", operations_team="pass", store_sales="review", annual_sales="fail"
            ),
            "运营团队通过，店铺月销量待复核，上年度销售额不通过。团队须通过，且店铺、年度两项有一项通过：合计待复核。",
        ),
        (finding("company_age", "document_missing"), "未收到营业执照。"),
        (finding("company_age", "unreadable"), "该项存在，但无法辨认（d1 营业执照 成立日期）。"),
        (
            finding(
                "company_age",
                "not_corroborated",
                as_read="date_in_future",
                established="2027-01-02",
                weighed="d1.establishment_date: rapidocr / ",
            ),
            "仅一个来源读出该值，未经印证：d1 营业执照 成立日期 由 RapidOCR 读出。读得：2027年1月2日 晚于核验日。",
        ),
    ],
    ids=lambda each: each.reason if isinstance(each, Finding) else "",
)
def test_sentence(given: Finding, sentence: str) -> None:
    assert told(given) == sentence


def test_english_is_what_the_check_wrote() -> None:
    assert sentences.summary(finding("company_age", "met"), POLICY, PAPERS, EN) == "As the check wrote it."


@pytest.mark.parametrize("check", [each.ID for each in checks.CHECKS])
def test_every_check_says_every_reason_and_its_rule(check: str) -> None:
    for reason in Reason:
        for given in (finding(check, reason.value), replace(finding(check, reason.value), evidence=())):
            sentence = told(given)
            assert sentence.endswith(("。", "As the check wrote it."))
            assert "{" not in sentence
    assert not sentences.required(finding(check, "met"), POLICY, ZH).isascii()


def test_every_sentence_is_of_a_check_and_a_reason_that_exist() -> None:
    reasons = {each.value for each in Reason}
    for check in ZH.codes("summaries"):
        if check != "any":
            assert check in {each.ID for each in checks.CHECKS}
            assert {key.partition(".")[0] for key in ZH.sections[f"summaries.{check}"]} <= reasons


def test_every_param_a_sentence_asks_for_is_one_that_its_check_gives() -> None:
    folder = Path(checks.__file__).parent
    given = {"measured", "required"}
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg:
                given.add(node.arg)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                given.add(node.value)
    for check in ZH.codes("summaries"):
        if check != "any":
            for sentence in ZH.sections[f"summaries.{check}"].values():
                assert sentences._places(sentence) <= given


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2026-11-01", "2026年11月1日"),
        ("2026-05 to 2026-10", "2026年5月 至 2026年10月"),
        ("2026-05, 2026-06", "2026年5月、2026年6月"),
        ("4 of 6 months", "6 个月中的 4 个月"),
        ("1,234,567.50 CNY", "1,234,567.50元"),
        ("12,300.00 CNY (printed rounded: 12,250.00 to 12,349.99)", "1.23万元（约数：12,250元 至 12,349.99元）"),
        (
            "operations_team pass, store_sales fail, annual_sales review",
            "运营团队通过、店铺月销量不通过、上年度销售额待复核",
        ),
        ("d7 does not count: it ended on 2026-01-31", "d7 不予采信：已于 2026年1月31日 终止"),
        (
            "Valid until 2025-01-01 of d3 lies before registration date 2026-01-01",
            "d3 的有效期至 2025年1月1日 早于注册日期 2026年1月1日",
        ),
        ("Valid until 2025-01-01", None),
        ("2026-99-99", None),
        (",,, CNY", None),
        ("上海禾木, 北京禾木", None),
        ("JDZY-402913", None),
        ("{0} <b>", None),
    ],
)
def test_known_forms_are_said_in_chinese_and_others_stay(text: str, said: str | None) -> None:
    assert phrases.said(text, ZH) == (text if said is None else said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1,234,567.50 CNY", "CNY 1,234,567.50"),
        ("5,000,000.00 CNY is more than 500,000 CNY.", "CNY 5,000,000 is more than CNY 500,000."),
        ("12,300.00 CNY (printed rounded)", "CNY 12,300 (printed rounded)"),
        ("operations_team pass, store_sales fail", "Operations team: pass, Store sales: fail"),
        ("2026-05 47 orders", "2026-05 47 orders"),
        ("no_such_check pass", "no_such_check pass"),
        ("small_scale", "small-scale taxpayer 小规模纳税人"),
        ("12 ABC of 2026-11-01", "12 ABC of 2026-11-01"),
        ("d7 does not count: it ended on 2026-01-31", "d7 does not count: it ended on 2026-01-31"),
    ],
)
def test_english_writes_amounts_and_checks_as_its_reader_does(text: str, said: str) -> None:
    assert phrases.said(text, EN) == said


def test_a_paper_is_called_by_its_kind_once_and_its_fields_after_it() -> None:
    papers = {"d1": "d1 营业执照", "d1-2": "d1-2 销售截图"}
    assert sentences.named("d1 和 d1-2：d1 营业执照；ad1，d19，d1-3", papers) == (
        "d1 营业执照 和 d1-2 销售截图：d1 营业执照；ad1，d19，d1-3"
    )
    of = finding("general_taxpayer", "other_company")
    evidence = tuple(Evidence(document="d1", field=each) for each in ("taxpayer_status", "company_name"))
    assert told(replace(of, evidence=evidence)) == (
        "有材料载明的是另一家公司，名称和代码都不同（d1 营业执照 纳税人资格、名称）。"
    )


def test_two_screenshots_with_one_set_of_figures_are_named() -> None:
    of = replace(finding("duplicate_evidence", "same_numbers"), measured="d1 and d9")
    assert told(of) == "d1 营业执照 和 d9 的统计周期或店铺不同，数值却完全相同。"


def test_what_is_wrong_with_a_declaration_is_said_in_the_readers_language() -> None:
    of = replace(finding("invitation", "declaration_unreadable"), summary="application.toml, line 2: Invalid value")
    assert told(of) == "申报无法使用：application.toml 第 2 行：值的写法有误；文字和金额须加引号。"
