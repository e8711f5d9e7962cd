"""What a recheck finds: every change by its place and its values, and nothing where nothing was changed."""

from __future__ import annotations

import hashlib
import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import UsageError
from pipeline.policy import load
from pipeline.proof.recheck import recheck
from tests.checks.builders import complete, license_, read
from tests.proof.made import made


def test_a_case_that_nobody_touched_holds(tmp_path: Path) -> None:
    parts = made(tmp_path).check()
    assert {name: part.state for name, part in parts.items()} == {
        "manifest": "holds",
        "signature": "not_checked",
        "files": "holds",
        "uploads": "holds",
        "policy": "holds",
        "evidence": "holds",
        "verdicts": "holds",
        "program": "holds",
    }
    assert parts["manifest"].said == "case 001, as of 2026-11-01"
    assert parts["files"].said == "4 of 4 as recorded"
    assert parts["uploads"].said.startswith("4 of 5 as recorded, in ")
    assert parts["uploads"].said.endswith("papers; no bytes were recorded of link")
    assert parts["verdicts"].said == "all 16 derived again: eligible"
    assert "accidental change only" in parts["signature"].said


def test_a_flipped_byte_in_an_upload_is_named_with_both_hashes(tmp_path: Path) -> None:
    case = made(tmp_path)
    (case.uploads / "yyzz.jpg").write_bytes(b"b license")
    recorded, found = (hashlib.sha256(each).hexdigest() for each in (b"a license", b"b license"))
    assert case.differences() == [f"yyzz.jpg: recorded sha256 {recorded}, 9 bytes; found {found}, 9 bytes"]


def test_an_upload_that_could_not_be_read_is_proved_too(tmp_path: Path) -> None:
    case = made(tmp_path)
    (case.uploads / "huge.pdf").write_bytes(b"Huge")
    (line,) = case.differences()
    assert line.startswith(f"huge.pdf: recorded sha256 {hashlib.sha256(b'huge').hexdigest()}, 4 bytes; found ")


def test_uploads_removed_added_and_left_behind_by_systems(tmp_path: Path) -> None:
    case = made(tmp_path)
    (case.uploads / "sales" / "九月.png").unlink()
    (case.uploads / "extra.jpg").touch()
    (case.uploads / "Thumbs.db").touch()
    missing, added = case.differences()
    assert missing.startswith("sales/九月.png: is missing; recorded sha256 ")
    assert added == "extra.jpg: was added after the papers were read"


def test_uploads_that_are_not_there_are_said_to_be_unchecked(tmp_path: Path) -> None:
    case = made(tmp_path)
    parts = {part.name: part for part in recheck(case.case, uploads=None, key=None)}
    assert parts["uploads"].state == "not_checked"
    assert "--uploads" in parts["uploads"].said


def test_uploads_are_found_where_the_run_recorded_them(tmp_path: Path) -> None:
    case = made(tmp_path)
    run = {"cases": [{"case": "001", "location": "../papers"}, {"case": "002", "location": "../elsewhere"}]}
    (tmp_path / "out" / "run.json").write_text(json.dumps(run))
    (case.uploads / "yyzz.jpg").write_bytes(b"b license")
    parts = {part.name: part for part in recheck(case.case, uploads=None, key=None)}
    assert parts["uploads"].differences[0].startswith("yyzz.jpg: recorded sha256 ")


@pytest.mark.parametrize("content", ["", "[]", '{"cases": 3}', '{"cases": [{"case": "001"}]}'])
def test_a_damaged_run_record_only_hides_the_uploads(tmp_path: Path, content: str) -> None:
    case = made(tmp_path)
    (tmp_path / "out" / "run.json").write_text(content)
    parts = {part.name: part.state for part in recheck(case.case, uploads=None, key=None)}
    assert parts["uploads"] == "not_checked"
    assert parts["verdicts"] == "holds"


def test_a_changed_report_is_named_even_where_the_manifest_was_made_to_fit(tmp_path: Path) -> None:
    case = made(tmp_path)

    def clear(report: Any) -> None:
        report["verdict"] = "not_eligible"
        age = report["checks"][0]
        age |= {"verdict": "fail", "reason": "not_met", "summary": "Too young."}

    case.edit("report.json", clear)
    assert len(case.check()["files"].differences) == 1
    case.cover_up()
    lines = case.differences()
    assert lines[0] == 'report.json: verdict: recorded "not_eligible", derived "eligible"'
    assert lines[1] == 'report.json: checks[company_age].verdict: recorded "fail", derived "pass"'
    assert lines[2] == 'report.json: checks[company_age].reason: recorded "not_met", derived "met"'
    assert lines[3].startswith('report.json: checks[company_age].summary: recorded "Too young.", derived "')
    assert len(lines) == 4


def test_a_changed_reading_is_named_even_where_the_manifest_was_made_to_fit(tmp_path: Path) -> None:
    case = made(tmp_path)

    def reread(evidence: Any) -> None:
        evidence["examined"]["dossier"]["records"][0]["establishment_date"]["readings"][0]["text"] = "2025-03-12"

    case.edit("evidence.json", reread)
    case.cover_up()
    (line,) = case.differences()
    assert line.startswith("report.json: documents[d1].fields.establishment_date.readings[0].text: ")
    assert line.endswith('recorded "2019-03-12", derived "2025-03-12"')


def test_a_changed_support_leads_to_another_verdict(tmp_path: Path) -> None:
    case = made(tmp_path)

    def move(evidence: Any) -> None:
        evidence["examined"]["dossier"]["records"][0]["establishment_date"]["supports"][1]["value"] = "2025-03-12"

    case.edit("evidence.json", move)
    case.cover_up()
    assert 'report.json: checks[company_age].verdict: recorded "pass", derived "review"' in case.differences()


def test_a_policy_with_another_threshold_is_found(tmp_path: Path) -> None:
    case = made(tmp_path)
    policy = case.case / "policy.toml"
    text = policy.read_text(encoding="utf-8")
    policy.write_text(text.replace("value = 500000\n", "value = 6000000\n"), encoding="utf-8")
    assert policy.read_text(encoding="utf-8") != text
    parts = case.check()
    assert parts["files"].differences[0].startswith("policy.toml: recorded sha256 ")
    assert parts["policy"].differences[0].startswith("policy.toml: sha256: recorded ")
    assert 'report.json: checks[registered_capital].verdict: recorded "pass", derived "fail"' in case.differences()


def test_a_policy_that_cannot_be_read_leaves_nothing_to_derive(tmp_path: Path) -> None:
    case = made(tmp_path)
    (case.case / "policy.toml").write_text("id = \n")
    parts = case.check()
    assert "policy.toml" in parts["policy"].differences[0]
    assert parts["verdicts"].state == "differs"


@pytest.mark.parametrize("name", ["report.json", "report.pdf", "evidence.json", "policy.toml"])
def test_a_removed_file_is_named(tmp_path: Path, name: str) -> None:
    case = made(tmp_path)
    (case.case / name).unlink()
    assert case.check()["files"].differences[0].startswith(f"{name}: is missing; recorded sha256 ")


def test_an_added_file_is_named(tmp_path: Path) -> None:
    case = made(tmp_path)
    (case.case / "report.html").write_text("<h1>eligible</h1>")
    assert case.differences() == ["report.html: was added; the manifest does not name it"]


def test_a_report_that_became_a_link_is_named(tmp_path: Path) -> None:
    case = made(tmp_path)
    shutil.move(case.case / "report.pdf", tmp_path / "elsewhere.pdf")
    (case.case / "report.pdf").symlink_to(tmp_path / "elsewhere.pdf")
    assert case.differences() == ["report.pdf: cannot be read (it is a link)"]


def test_without_a_manifest_nothing_is_proved(tmp_path: Path) -> None:
    case = made(tmp_path)
    (case.case / "manifest.json").unlink()
    assert case.differences() == ["manifest.json: cannot be read (No such file or directory)"]


def test_a_manifest_in_another_form_is_refused(tmp_path: Path) -> None:
    case = made(tmp_path)
    path = case.case / "manifest.json"
    path.write_bytes(path.read_bytes().replace(b'"case": "001"', b'"case": "002",\n "case": "001"'))
    assert case.differences() == [
        "manifest.json: is not in the one form this program writes; it was written again by something else"
    ]


def test_a_manifest_of_another_case_does_not_fit_the_evidence(tmp_path: Path) -> None:
    case = made(tmp_path)

    def rename(manifest: Any) -> None:
        manifest["case"] = "002"
        manifest["uploads"][0]["sha256"] = "0" * 64
        manifest["uploads"][-1]["status"] = "read"

    case.edit("manifest.json", rename)
    lines = case.check()["evidence"].differences
    assert lines[2] == 'evidence.json: uploads[link].status: recorded "read", derived "not_regular"'
    assert lines[0] == 'evidence.json: case: recorded "002", derived "001"'
    assert lines[1].startswith("evidence.json: uploads[yyzz.jpg].sha256: recorded ")


def test_evidence_without_its_paper_is_named_and_not_judged(tmp_path: Path) -> None:
    case = made(tmp_path)
    case.edit("evidence.json", lambda evidence: evidence["examined"]["documents"].pop(0))
    parts = case.check()
    assert parts["evidence"].differences == ('evidence.json: "d1" is no paper of this case',)
    assert parts["verdicts"].differences == ("cannot be derived: KeyError: 'd1'",)


def test_another_program_is_told_and_is_no_difference(tmp_path: Path) -> None:
    case = made(tmp_path)

    def older(manifest: Any) -> None:
        manifest["program"] |= {"version": "0.0.9", "sha256": "f" * 64}

    case.edit("manifest.json", older)
    case.edit("report.json", lambda report: report["tool"].update(version="0.0.9"))
    case.cover_up()
    parts = case.check()
    assert parts["program"].state == "not_checked"
    assert parts["program"].said.startswith("made by 0.0.9 (ffffffffffff…), checked by ")
    assert case.differences() == []


def test_the_same_case_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = made(tmp_path / "a"), made(tmp_path / "b")
    for name in ("manifest.json", "evidence.json", "policy.toml"):
        assert (first.case / name).read_bytes() == (second.case / name).read_bytes()


def test_words_of_whole_pages_are_not_kept(tmp_path: Path) -> None:
    case = made(tmp_path)
    assert b"a whole page of words" not in (case.case / "evidence.json").read_bytes()


def test_the_manifest_names_what_the_verdicts_follow_from(tmp_path: Path) -> None:
    case = made(tmp_path)
    manifest = json.loads((case.case / "manifest.json").read_bytes())
    assert manifest["as_of"] == "2026-11-01"
    assert manifest["policy"]["sha256"] == hashlib.sha256((case.case / "policy.toml").read_bytes()).hexdigest()
    assert load(str(case.case / "policy.toml")).identity == load("jd-self-operated").identity
    assert manifest["engines"][0]["models"][0]["sha256"] == "e" * 64
    uploads = {each["name"]: (each["sha256"], each["bytes"], each["status"]) for each in manifest["uploads"]}
    assert uploads["huge.pdf"] == (hashlib.sha256(b"huge").hexdigest(), 4, "too_big")
    assert uploads["link"] == (None, 0, "not_regular")
    assert [each["name"] for each in manifest["files"]] == ["evidence.json", "policy.toml", "report.json", "report.pdf"]


def test_half_a_sign_of_a_broken_text_layer_comes_back(tmp_path: Path) -> None:
    broken = license_(company_name=read("上海禾木\udcff公司"), establishment_date=read(date(2019, 3, 12)))
    case = made(tmp_path, broken, *complete()[1:])
    assert case.differences() == []


def test_a_folder_without_a_report_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="OUT/cases/<case>"):
        recheck(tmp_path, uploads=None, key=None)


def test_a_folder_of_papers_that_does_not_exist_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        recheck(made(tmp_path).case, uploads=tmp_path / "nowhere", key=None)
