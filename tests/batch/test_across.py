"""What two applicants of one batch share, from what their cases left behind."""

from __future__ import annotations

import hashlib
import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from pipeline.batch.across import Shared, _pictures, shared
from pipeline.batch.across._traits import traits

LICENSE = {"uscc": "91310115MA1KABCAX8", "company_name": "上海禾木电子商务有限公司", "legal_representative": "林小禾"}
OTHER = {"uscc": "91330106MA2KXYWA7Q", "company_name": "杭州云裳服饰贸易有限公司", "legal_representative": "周云"}
MAY = {"period_start": "2026-05-01", "period_end": "2026-05-31", "platform": "taobao"}
SHOT = {**MAY, "store_name": "禾木官方店", "orders": 61, "sales_amount": {"amount": "6100.50", "currency": "CNY"}}
FULL = {**LICENSE, "address": "上海市浦东新区禾木路8号", "establishment_date": "2019-03-12", "term_end": "2039-03-11"}


class Case:
    """A finished case under construction: one page per document, unlike any other unless a test says so."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.documents: list[dict[str, Any]] = []
        self.files: list[dict[str, Any]] = []
        self.prints: list[dict[str, Any]] = []
        self.stores: list[dict[str, Any]] = []

    def paper(
        self, kind: str, values: dict[str, Any], *, file: str = "", pixels: str = "", bits: int | None = None
    ) -> Case:
        number = len(self.documents) + 1
        name = f"{number}.png"
        fields = {field: {"value": value} for field, value in values.items()}
        pages = [{"file": name, "number": 1, "rotation": 0}]
        self.documents.append({"id": f"d{number}", "type": kind, "pages": pages, "fields": fields})
        digest = file or f"{self.name}-{number}"
        self.files.append({"name": name, "sha256": digest, "bytes": 9, "status": "read"})
        place = {"file": name, "number": 1}
        own = int.from_bytes(hashlib.sha256(f"{self.name}/{number}".encode()).digest()[:7])
        difference = own if bits is None else bits
        self.prints.append({"page": place, "pixels_sha256": pixels or digest, "difference_hash": difference << 64})
        return self

    def written(self, out: Path, *, evidence: bool = True) -> Path:
        folder = out / self.name
        folder.mkdir(parents=True)
        report = {"case": self.name, "documents": self.documents, "files": self.files}
        (folder / "report.json").write_text(json.dumps(report), encoding="utf-8")
        dossier = {"fingerprints": self.prints, "declaration": {"stores": self.stores}}
        if evidence:
            content = json.dumps({"examined": {"dossier": dossier}})
            (folder / "evidence.json").write_text(content, encoding="utf-8")
        return folder


def compared(out: Path, *cases: Case) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    return [told(each) for each in shared([case.written(out) for case in cases])]


def told(each: Shared) -> tuple[str, str, list[tuple[str, str, str]]]:
    return each.kind, each.what, [(place.case, place.document, place.file) for place in each.places]


def two() -> tuple[Case, Case]:
    return Case("a").paper("business_license", LICENSE), Case("b").paper("business_license", OTHER)


def kinds(out: Path, *cases: Case) -> list[str]:
    return [kind for kind, _, _ in compared(out, *cases)]


def test_of_a_case_only_what_is_compared_is_kept(tmp_path: Path) -> None:
    """A batch has thousands of cases, and each of them readings and pages by the hundred."""
    folder = two()[0].written(tmp_path)
    for name in ("report.json", "evidence.json"):
        content = json.loads((folder / name).read_text(encoding="utf-8"))
        content["read"] = "a whole page of words"
        (folder / name).write_text(json.dumps(content), encoding="utf-8")
    assert "a whole page" not in pickle.dumps(traits(folder)).decode("latin-1")


def test_pictures_of_one_form_are_compared_only_where_a_value_is_shared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thousands of applicants hand in the same page of the same back end, each with figures of its own."""
    compared_pairs: list[str] = []
    monkeypatch.setattr(_pictures, "_near", lambda *_prints: compared_pairs.append("pair"))
    cases = [
        Case(f"{number:02d}").paper(
            "sales_screenshot", {**SHOT, "store_name": f"{number} 号店", "orders": number}, bits=7
        )
        for number in range(20)
    ]
    for number, case in enumerate(cases):
        case.documents[0]["fields"]["sales_amount"] = {"value": {"amount": f"{number}.00", "currency": "CNY"}}
    assert kinds(tmp_path, *cases) == []
    assert compared_pairs == []


def test_two_strangers_share_nothing(tmp_path: Path) -> None:
    first, second = two()
    other = {**SHOT, "store_name": "云上生活馆", "orders": 75, "sales_amount": {"amount": "7500.00", "currency": "CNY"}}
    assert compared(tmp_path, first.paper("sales_screenshot", SHOT), second.paper("sales_screenshot", other)) == []


def test_one_case_alone_shares_nothing(tmp_path: Path) -> None:
    alone = two()[0].paper("sales_screenshot", SHOT, file="x").paper("sales_screenshot", SHOT, file="x")
    assert compared(tmp_path, alone) == []


def test_the_same_file_is_named_once(tmp_path: Path) -> None:
    first, second = two()
    first.paper("operations_team", {}, file="same")
    second.paper("operations_team", {}, file="same")
    assert compared(tmp_path, first, second) == [("same_file", "2.png", [("a", "", "2.png"), ("b", "", "2.png")])]


def test_the_same_pixels_under_other_bytes(tmp_path: Path) -> None:
    first, second = two()
    first.paper("operations_team", {}, pixels="same")
    second.paper("operations_team", {}, pixels="same")
    assert kinds(tmp_path, first, second) == ["same_picture"]


def test_an_empty_page_is_everybodys(tmp_path: Path) -> None:
    first, second = two()
    for case in (first, second):
        case.paper("other", {}, pixels="white")
        case.documents[-1]["looks_like"] = "blank_page"
    assert kinds(tmp_path, first, second) == []


@pytest.mark.parametrize(
    ("altered", "bits", "expected"),
    [
        ({"company_name": OTHER["company_name"]}, 0b111111, ["near_picture"]),
        ({"company_name": OTHER["company_name"]}, 0b1111111, []),
        # The form alone is alike: name, code, person and address are another company's.
        ({**OTHER, "address": "杭州市西湖区云路1号"}, 0, []),
    ],
)
def test_a_near_picture_is_decided_by_what_is_printed(
    tmp_path: Path, altered: dict[str, str], bits: int, expected: list[str]
) -> None:
    first = Case("a").paper("business_license", FULL, bits=0)
    second = Case("b").paper("business_license", {**FULL, "uscc": OTHER["uscc"], **altered}, bits=bits)
    found = kinds(tmp_path, first, second)
    assert [kind for kind in found if kind != "same_person"] == expected


def test_dashboards_of_one_month_look_alike(tmp_path: Path) -> None:
    first, second = two()
    other = {**SHOT, "store_name": "云上生活馆", "orders": 61, "sales_amount": {"amount": "7500.00", "currency": "CNY"}}
    first.paper("sales_screenshot", SHOT, bits=0)
    second.paper("sales_screenshot", other, bits=1)
    assert kinds(tmp_path, first, second) == []


def test_a_screenshot_that_was_cropped_is_the_same(tmp_path: Path) -> None:
    first, second = two()
    bare = {name: value for name, value in SHOT.items() if name != "store_name"}
    found = compared(tmp_path, first.paper("sales_screenshot", SHOT), second.paper("sales_screenshot", bare))
    places = [("a", "d2", "2.png"), ("b", "d2", "2.png")]
    assert found == [("same_screenshot", "2026-05-01 – 2026-05-31", places)]


@pytest.mark.parametrize(
    ("kind", "field", "value", "expected"),
    [
        ("sales_screenshot", "store_name", "禾木 官方店", ("same_store", "禾木官方店")),
        ("sales_screenshot", "store_url", "https://hemu.taobao.com/index.htm", ("same_link", "hemu.taobao.com")),
        ("trademark_certificate", "registration_no", "12345678", ("same_mark", "12345678")),
        ("trademark_acceptance_notice", "application_no", "87654321", ("same_mark", "87654321")),
        ("business_license", "registration_no", "310115000000001", None),
        ("sales_screenshot", "store_url", "https://sycm.taobao.com", None),
    ],
)
def test_one_thing_under_two_companies(
    tmp_path: Path, kind: str, field: str, value: str, expected: tuple[str, str] | None
) -> None:
    first, second = two()
    found = compared(tmp_path, first.paper(kind, {field: value}), second.paper(kind, {field: value}))
    assert [(kind, what) for kind, what, _ in found] == ([] if expected is None else [expected])


def test_one_person_behind_two_companies(tmp_path: Path) -> None:
    second = Case("b").paper("business_license", {**OTHER, "legal_representative": "林 小禾"})
    places = [("a", "d1", "1.png"), ("b", "d1", "1.png")]
    assert compared(tmp_path, two()[0], second) == [("same_person", "林小禾", places)]


def test_a_declared_link_counts(tmp_path: Path) -> None:
    first, second = two()
    for case in (first, second):
        case.stores.append({"url": "https://shop1.taobao.com"})
    places = [("a", "declaration", ""), ("b", "declaration", "")]
    assert compared(tmp_path, first, second) == [("same_link", "shop1.taobao.com", places)]


def test_a_page_of_all_shops_is_one_link_only_with_the_same_shop_in_its_query(tmp_path: Path) -> None:
    page = "https://mobile.yangkeduo.com/mall_page.html?refer=x"
    first, second = two()
    first.stores.append({"url": f"{page}&mall_id=287395128"})
    second.stores.append({"url": f"{page}&mall_id=275416600"})
    assert compared(tmp_path / "two", first, second) == []
    second.stores[0] = {"url": "https://mobile.yangkeduo.com/mall_page.html?mall_id=287395128&spm=7"}
    ((kind, what, _),) = compared(tmp_path / "one", first, second)
    assert (kind, what) == ("same_link", "mobile.yangkeduo.com/mall_page.html?mall_id=287395128")


def test_one_company_that_applies_twice_shares_only_itself(tmp_path: Path) -> None:
    first = Case("a").paper("business_license", LICENSE, file="same").paper("sales_screenshot", SHOT)
    second = Case("b").paper("business_license", LICENSE, file="same").paper("sales_screenshot", SHOT)
    assert [(kind, what) for kind, what, _ in compared(tmp_path, first, second)] == [("same_company", LICENSE["uscc"])]


def test_a_case_without_a_readable_license_is_a_company_of_its_own(tmp_path: Path) -> None:
    first = Case("a").paper("operations_team", {}, file="same")
    second = Case("b").paper("operations_team", {}, file="same")
    assert kinds(tmp_path, first, second) == ["same_file"]


def test_without_evidence_what_the_report_says_is_compared(tmp_path: Path) -> None:
    first, second = two()
    first.paper("sales_screenshot", SHOT, pixels="same")
    second.paper("sales_screenshot", SHOT, pixels="same")
    folders = [case.written(tmp_path, evidence=False) for case in (first, second)]
    assert [each.kind for each in shared(folders)] == ["same_screenshot", "same_store"]


def test_an_unfinished_case_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "c").mkdir()
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "report.json").write_text("{", encoding="utf-8")
    folders = [two()[0].written(tmp_path), tmp_path / "c", tmp_path / "d"]
    assert shared(folders) == ()


def test_the_order_of_the_cases_does_not_matter(tmp_path: Path) -> None:
    first, second = two()
    first.paper("sales_screenshot", SHOT, file="x")
    second.paper("sales_screenshot", SHOT, file="x")
    folders = [case.written(tmp_path) for case in (first, second)]
    assert shared(folders) == shared(folders[::-1])


def test_it_is_written_as_plain_data(tmp_path: Path) -> None:
    second = Case("b").paper("business_license", {**OTHER, "legal_representative": "林小禾"})
    (found,) = shared([two()[0].written(tmp_path), second.written(tmp_path)])
    assert found.as_json() == {
        "kind": "same_person",
        "what": "林小禾",
        "places": [
            {"case": "a", "document": "d1", "file": "1.png", "page": 1},
            {"case": "b", "document": "d1", "file": "1.png", "page": 1},
        ],
    }
