"""Applicants by what is right or wrong with them; each names what a person would expect of every check."""

from __future__ import annotations

from datetime import date

from samples.maker.plan import Plan

FAIL, REVIEW, PASS = "fail", "review", "pass"
OPEN = (REVIEW, "parts_open")
NOT_MET = (FAIL, "not_met")
MISSING = (REVIEW, "document_missing")

PROFILES: dict[str, Plan] = {
    "all-in-order": Plan(tax=("notice",)),
    "annual-sales": Plan(
        platform="", annual="profit", tax=("notice",), mark="old", team="declared", invitation="declared",
        established=date(2015, 11, 5),
        expected={"screenshot_coverage": MISSING},
    ),
    "big-seller": Plan(
        tax=("query",), mark="multi", platform="jd", dashboard="trend", annual="vat", team="roster",
        orders=(410, 522, 388, 704, 615, 990),
    ),
    "thirty-a-month": Plan(
        platform="pdd", orders=(34, 41, 38, 55, 47, 62), tax=("notice",), license="electronic", issued=date(2023, 5, 6),
        expected={"store_sales": (REVIEW, "in_range"), "merchant_strength": OPEN},
    ),
    "too-young": Plan(
        established=date(2025, 3, 18), issued=date(2025, 3, 18), capital=300_000, platform="douyin", dashboard="phone",
        expected={"company_age": NOT_MET, "registered_capital": NOT_MET},
    ),
    "small-scale": Plan(
        tax=("small",), platform="wechat", dashboard="phone", orders=(12, 9, 21, 18, 26, 14), annual="letter",
        sales=3_200_000, team="declared",
        expected={
            "general_taxpayer": (FAIL, "small_scale"), "store_sales": NOT_MET, "annual_sales": NOT_MET,
            "merchant_strength": NOT_MET,
        },
    ),
    "only-filed": Plan(
        mark="notice", platform="kuaishou", dashboard="trend", extra=("food_permit", "bank_permit", "invoice"),
        expected={"trademark_registered": (FAIL, "only_applied_for"), "trademark_ownership": MISSING},
    ),
    "authorized": Plan(
        license="2014", established=date(2016, 8, 9), issued=date(2017, 4, 20), mark="chain2", platform="tmall",
        dashboard="trend", tax=("notice",), expected={"trademark_ownership": (PASS, "chain_complete")},
    ),
    "renewed": Plan(
        established=date(2013, 5, 16), mark="renewed", platform="xiaohongshu", tax=("listing", "form"), dashboard="trend", invitation="declared",
        # What a directory lists is nobody's proof, and it may be newer than the form.
        expected={"trademark_registered": (PASS, "renewed"), "general_taxpayer": (REVIEW, "not_parsed")},
    ),
    "old-number": Plan(
        license="2014-15", established=date(2011, 6, 14), issued=date(2014, 9, 3), tax=("kinds",), team="none",
        invitation="none", platform="taobao", orders=(66, 71, 59, 83, 90), dashboard="trend",
        expected={
            "general_taxpayer": MISSING, "code_integrity": (REVIEW, "label_not_found"),
            "company_identity": (REVIEW, "nothing_to_compare"),
            "license_in_force": (REVIEW, "old_layout"), "screenshot_coverage": (REVIEW, "months_missing"),
            "store_sales": (REVIEW, "months_missing"), "merchant_strength": OPEN,
        },
    ),
    "on-the-threshold": Plan(
        established=date(2024, 11, 1), issued=date(2024, 11, 1), capital=500_000, mark="grace-transferred", platform="",
        annual="profit", sales=15_000_000, tax=("form-late",), license="electronic", declared_name="华辰集团电商事业部",
        expected={
            "company_age": (REVIEW, "on_threshold"), "registered_capital": (REVIEW, "on_threshold"),
            "annual_sales": (REVIEW, "on_threshold"), "trademark_registered": (REVIEW, "grace_period"),
            "merchant_strength": OPEN, "company_identity": (REVIEW, "names_differ"),
            "trademark_ownership": (PASS, "chain_complete"),
        },
    ),
    "other-company": Plan(
        tax=("other",), term_end=date(2026, 6, 30), established=date(2016, 7, 1), issued=date(2020, 3, 5),
        mark="transferred", platform="jd",
        expected={
            "company_identity": (FAIL, "other_company"), "license_in_force": (FAIL, "term_ended"),
            "general_taxpayer": (REVIEW, "other_company"),
            "trademark_ownership": (PASS, "chain_complete"),
        },
    ),
    "same-picture": Plan(
        platform="taobao", orders=(58, 64, 64, 70, 82, 91), dashboard="twice", edited=True, mark="expired",
        established=date(2012, 9, 20),
        expected={
            "trademark_registered": (FAIL, "expired"), "duplicate_evidence": (REVIEW, "same_numbers"),
            "document_authenticity": (REVIEW, "editing_signs"),
        },
    ),
    "foreign-capital": Plan(
        foreign_capital=True, mark="unlinked", platform="douyin", dashboard="trend", extra=("id_card",), link=False,
        expected={
            "registered_capital": (REVIEW, "foreign_currency"), "trademark_ownership": (REVIEW, "chain_incomplete"),
            "store_sales": (REVIEW, "link_missing"), "merchant_strength": OPEN,
        },
    ),
    "sole-trader": Plan(
        form="sole_trader", established=date(2019, 3, 7), tax=("unsealed",), mark="changed", platform="pdd", dashboard="trend", team="roster",
        extra=("food_permit",),
        expected={
            "registered_capital": (REVIEW, "label_not_found"), "code_integrity": (REVIEW, "not_a_company"),
            "general_taxpayer": (REVIEW, "not_parsed"), "trademark_ownership": (PASS, "chain_complete"),
        },
    ),
    "future-status": Plan(
        tax=("future",), mark="own", platform="kuaishou", license="2019", team="declared", invitation="declared",
        expected={"general_taxpayer": (FAIL, "not_yet_effective")},
    ),
}  # fmt: skip
