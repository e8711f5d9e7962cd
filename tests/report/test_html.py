"""report.html is one file that needs nothing, runs nothing foreign, and says first what matters."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from pipeline.model import CaseVerdict, Evidence, Finding, Verdict
from pipeline.report import Language, page_view, write_case
from tests.report.invented import FINDINGS, Case, finding

FORMATS = frozenset({"html"})


class Tags(HTMLParser):
    """Every start tag with its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


def page(case: Case, folder: Path) -> str:
    write_case(case.audit, case.rasters, case.policy, folder, FORMATS, "en")
    return (folder / "report.html").read_text(encoding="utf-8")


def test_the_verdict_and_its_reasons_come_first(case: Case, tmp_path: Path) -> None:
    text = page(case, tmp_path)
    assert text.startswith("<!DOCTYPE html>\n")
    assert (
        "Needs a person: registered capital: sources read different values, and the difference changes the verdict; "
        "team and sales: read by one engine only." in text
    )
    order = [text.index(f'id="check-{each}"') for each in ("store-sales", "registered-capital", "company-age")]
    assert order == sorted(order)
    assert '<details class="check pass" id="check-company-age">' in text
    assert '<article class="check review" id="check-registered-capital">' in text


def test_a_check_shows_sum_rule_source_and_every_reading(case: Case, tmp_path: Path) -> None:
    text = page(case, tmp_path)
    check = text[text.index('id="check-registered-capital"') : text.index('id="check-merchant-strength"')]
    assert "RapidOCR reads CNY 5,000,000, PP-OCRv4 reads CNY 500,000." in check
    assert "Registered capital of more than 500,000 CNY." in check
    assert "jd-self-operated.toml, line " in check
    assert "≠ PP-OCRv4 says <bdi>CNY 500,000</bdi>" in check
    assert "✓ Tesseract agrees" in check
    assert check.count("<tr><td>") == 3
    assert "人民币伍拾万元整" in check
    assert 'alt="Crop of yyzz.jpg, page 1, box 520' in check


def test_a_check_says_what_has_to_hold_and_no_code_in_words(case: Case, tmp_path: Path) -> None:
    text = page(case, tmp_path)
    check = text[text.index('id="check-registered-capital"') : text.index('id="check-merchant-strength"')]
    assert '<p class="soft">Has to hold: ' in check
    found = next(each for each in case.audit.findings if each.check_id == "registered_capital")
    assert f'<dd data-reason="{found.reason}">' in check
    assert found.reason not in re.sub("<[^>]*>", "", check)


def test_every_picture_says_what_it_shows_and_lies_inside_the_file(case: Case, tmp_path: Path) -> None:
    tags = Tags(page(case, tmp_path))
    pictures = tags.named("img")
    assert len(pictures) == 2 + 8 + 1 + 2 + 2
    for picture in pictures:
        assert re.match(r"(Crop|Picture) of .+", str(picture["alt"]))
        assert str(picture["src"]).startswith("data:image/jpeg;base64,")
    assert tags.named("html")[0]["lang"] == "en"
    for _, attributes in tags.found:
        assert "style" not in attributes
        assert not any(name.startswith("on") for name in attributes)
        assert not str(attributes.get("href", "#")).startswith(("http", "//"))


def test_boxes_and_field_rows_lead_to_each_other(case: Case, tmp_path: Path) -> None:
    tags = Tags(page(case, tmp_path))
    ids = [attributes["id"] for _, attributes in tags.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {str(link["href"])[1:] for link in tags.named("a")}
    assert targets <= set(ids)
    assert {"box-d1-registered-capital", "d1-registered-capital"} <= targets
    assert len(tags.named("polygon")) == 5 + 4


def test_the_content_policy_allows_our_own_style_and_script_only(case: Case, tmp_path: Path) -> None:
    text = page(case, tmp_path)
    policy = next(meta for meta in Tags(text).named("meta") if meta.get("http-equiv") == "Content-Security-Policy")
    style = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    script = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    assert len(style) == len(script) == 1
    digests = [base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in (style[0], script[0])]
    assert policy["content"] == (
        f"default-src 'none'; img-src data:; style-src 'sha256-{digests[0]}'; script-src 'sha256-{digests[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_hostile_texts_stay_texts(hostile: Case, tmp_path: Path) -> None:
    text = page(hostile, tmp_path)
    assert text.count("<script>") == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt;=1+1 \U0001f600 ⟨U+E123⟩ a⟨U+202E⟩b ⟨U+0007⟩" in text
    assert "{{ 7 * 7 }}" in text
    assert "\u202e" not in text
    assert "<h1>Case <bdi>=1+1 &lt;b&gt;x&lt;/b&gt;</bdi></h1>" in text


def test_files_missing_papers_and_engines_are_told(case: Case, tmp_path: Path) -> None:
    text = page(case, tmp_path)
    assert "合同.pdf is encrypted; send it without a password" in text
    assert "c" * 64 in text
    assert "Compare the readings with the picture, or send a sharper picture of the business license" in text
    assert "rapidocr 3.10.0; tesseract 5.3.0 chi_sim" in text
    assert case.policy.identity.sha256 in text
    assert hashlib.sha256((tmp_path / "report.json").read_bytes()).hexdigest() in text
    assert "exif editing software (Photo Editor 24.0)" in text


def test_missing_pixels_are_told_and_stop_nothing(case: Case, tmp_path: Path) -> None:
    case.rasters[0].path.unlink()
    text = page(replace(case, rasters=case.rasters[:1]), tmp_path)
    assert "the picture of this page is not at hand; look at the file itself" in text
    assert Tags(text).named("img") == []
    assert "CNY 5,000,000" in text


@pytest.mark.parametrize(
    ("verdict", "headline"),
    [
        (CaseVerdict.ELIGIBLE, "Eligible: every condition is met and proved."),
        (CaseVerdict.NOT_ELIGIBLE, "Not eligible: registered capital: on the wrong side of the threshold."),
    ],
)
def test_headline(case: Case, tmp_path: Path, verdict: CaseVerdict, headline: str) -> None:
    failed = replace(FINDINGS[2], check_id="registered_capital", policy_ref="registered_capital")
    findings = FINDINGS[:1] if verdict is CaseVerdict.ELIGIBLE else (FINDINGS[0], failed)
    audit = replace(case.audit, verdict=verdict, findings=findings)
    assert f'<p class="headline">{headline}</p>' in page(replace(case, audit=audit), tmp_path)


def judged(case: Case, *findings: Finding, **changes: object) -> Case:
    audit = replace(case.audit, findings=findings, **changes)  # type: ignore[arg-type]  # fields of an audit
    return replace(case, audit=audit)


def section(text: str, name: str) -> str:
    """A part of the page without its tags."""
    return re.sub("<[^>]*>", "", text[text.index(f'<h2 id="{name}">') :].partition("</section>")[0])


def test_readings_stand_open_only_where_two_sources_do_not_agree(case: Case, tmp_path: Path) -> None:
    agreed = finding("company_age", Verdict.REVIEW, "on_threshold", "x", ("d1", "establishment_date"))
    text = page(judged(case, agreed, FINDINGS[1]), tmp_path)
    checks = text[text.index('<h2 id="checks">') : text.index('<h2 id="documents">')]
    assert [each.startswith(" open") for each in checks.split('<details class="readings"')[1:]] == [False, True]


def test_many_pages_are_shown_small(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = page(case, tmp_path)
    monkeypatch.setattr(page_view, "MOST_FULL_PAGES", 1)
    small = page(case, tmp_path)
    assert len(small) < 0.8 * len(full)
    assert [picture["alt"] for picture in Tags(small).named("img")] == [
        picture["alt"] for picture in Tags(full).named("img")
    ]


def test_same_case_same_bytes(case: Case, tmp_path: Path) -> None:
    assert page(case, tmp_path / "one") == page(case, tmp_path / "two")


def test_every_box_row_and_entry_of_a_value_carry_the_same_key(case: Case, tmp_path: Path) -> None:
    """What the script lights together: the box on the page, the entry beside it, the row of the table."""
    tags = Tags(page(case, tmp_path))
    keyed: dict[str, set[str]] = {}
    for tag, attributes in tags.found:
        if attributes.get("data-field"):
            keyed.setdefault(str(attributes["data-field"]), set()).add(tag)
    assert keyed["d1-registered-capital"] == {"a", "li", "tr"}
    legend = (tmp_path / "report.html").read_text(encoding="utf-8").split('class="plain legend"')[1]
    assert "CNY 5,000,000" in legend


def test_what_was_not_found_and_no_check_misses_is_told_in_one_line(case: Case, tmp_path: Path) -> None:
    text = page(case, tmp_path)
    assert "Looked for, not found: Issued on 核发日期" in text
    assert 'id="d1-issue-date"' not in text
    missed = replace(FINDINGS[0], evidence=(Evidence(document="d1", field="issue_date"),))
    text = page(replace(case, audit=replace(case.audit, findings=(missed,))), tmp_path)
    assert "Looked for, not found:" not in text
    assert '<a href="#d1-issue-date">' in text
    assert 'id="d1-issue-date"' in text


def test_what_stands_under_another_check_is_listed_with_a_link_to_it(case: Case, tmp_path: Path) -> None:
    again = replace(FINDINGS[1], check_id="annual_sales")
    text = page(replace(case, audit=replace(case.audit, findings=(FINDINGS[1], again))), tmp_path)
    check = text[text.index('id="check-annual-sales"') : text.index('id="documents"')]
    assert 'Also rests on what stands under <a href="#check-registered-capital">Registered capital</a>' in check
    assert '<a href="#d1-registered-capital">Registered capital 注册资本</a>: <bdi>CNY 5,000,000</bdi>' in check


def test_where_nothing_was_found_on_any_paper_the_papers_are_named_without_their_crops(
    case: Case, tmp_path: Path
) -> None:
    on_all = (("d1", "uscc"), ("d2", "store_name"))
    clean = finding("document_authenticity", Verdict.PASS, "met", "x", *on_all)
    text = page(judged(case, clean), tmp_path)
    check = text[text.index('id="check-document-authenticity"') : text.index('id="documents"')]
    assert "<img" not in check
    assert 'under <a href="#documents">' in check
    assert '<a href="#d2-store-name">' in check
    signs = replace(clean, verdict=Verdict.REVIEW, reason="editing_signs")
    text = page(judged(case, signs), tmp_path)
    assert text[text.index('id="check-document-authenticity"') : text.index('id="documents"')].count("<img") == 2


def test_the_viewer_can_be_used_from_the_keyboard(case: Case, tmp_path: Path) -> None:
    tags = Tags(page(case, tmp_path))
    frames = [each for each in tags.named("div") if each.get("class") == "frame"]
    assert len(frames) == 2
    assert all(each["tabindex"] == "0" and "zoom with + and −" in str(each["aria-label"]) for each in frames)
    assert [each["data-zoom"] for each in tags.named("button") if "data-zoom" in each] == ["out", "fit", "in"] * 2


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_text_of_the_other_language_is_left(case: Case, tmp_path: Path, language: Language) -> None:
    write_case(case.audit, case.rasters, case.policy, tmp_path, FORMATS, language)
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert ("检查一览" in text) == (language == "zh")
    assert ("Checks at a glance" in text) == (language == "en")
    assert Tags(text).named("html")[0]["lang"] == {"zh": "zh-Hans", "en": "en"}[language]
