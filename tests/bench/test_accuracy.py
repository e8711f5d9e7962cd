"""The accuracy bench counts rightly, finds what is finished, and loses nothing to a case that broke."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from bench.accuracy import goals, observe, peers, runs, tables, told, unseconded, wilson
from bench.accuracy.__main__ import main
from pipeline import checks
from pipeline.policy import load
from tests.checks.builders import dossier, license_, read

POLICY = load("jd-self-operated")


def _truth(case: str, damage: str = "clean") -> dict[str, Any]:
    record = {
        "type": "business_license",
        "fields": {"company_name": "上海禾木有限公司", "establishment_date": "2019-03-12"},
    }
    page = {
        "file": "a.jpg",
        "page": 1,
        "layout": "license-2019",
        "damage": damage,
        "strength": 0.3,
        "records": [record],
    }
    expected = {"company_age": {"verdict": "pass"}, "invitation": {"verdict": "review"}}
    return {"case": case, "pages": [page], "expected": {"checks": expected}}


def _field(value: object, *supports: str) -> dict[str, Any]:
    return {"value": value, "supports": list(supports), "confidence": 0.9}


def _report(
    name: object, day: object, age: str, *, supports: tuple[str, ...] = ("ppocr-v4", "rapidocr")
) -> dict[str, Any]:
    document = {
        "type": "business_license",
        "pages": [{"file": "a.jpg", "number": 1}],
        "fields": {"company_name": _field(name, *supports), "establishment_date": _field(day, *supports)},
    }
    found = [("company_age", age, "met"), ("invitation", "review", "document_missing")]
    judged = [{"id": check, "verdict": verdict, "reason": reason} for check, verdict, reason in found]
    return {"documents": [document], "checks": judged}


def _case(name: str, report: dict[str, Any] | None) -> runs.Case:
    return runs.Case(name=name, folder=Path(name), truth=_truth(name), report=report, evidence=None)


def _seen() -> told.Seen:
    return told.seen(
        [
            _case("1", _report("上海禾木有限公司", "2019-03-12", "pass")),
            _case("2", _report("上海未木有限公司", "2019-03-12", "fail")),
            _case("3", _report(None, "2019-03-12", "review", supports=())),
            _case("4", None),
        ]
    )


def _goals(seen: told.Seen) -> dict[str, goals.Goal]:
    return {each.what.split(" (")[0]: each for each in goals.of_batch(seen.fields, seen.types, seen.checks, 1)}


def test_right_left_and_wrong_are_counted_by_field_and_check() -> None:
    seen = _seen()
    by_field = tables.outcomes(seen.fields, ["field"], told.FIELD_OUTCOMES)
    assert list(by_field.loc["company_name", ["right", "abstained", "wrong"]]) == [1, 1, 1]
    assert list(by_field.loc["establishment_date", ["right", "abstained", "wrong"]]) == [3, 0, 0]
    by_check = tables.outcomes(seen.checks, ["check"], told.CHECK_OUTCOMES)
    assert list(by_check.loc["company_age", ["right", "person", "wrong"]]) == [1, 1, 1]
    assert list(by_check.loc["invitation", ["right", "person", "wrong"]]) == [3, 0, 0]
    assert tables.left(seen.checks)["checks"].to_dict() == {("met", "company_age"): 1}


def test_a_case_without_a_report_is_told_and_loses_nothing(tmp_path: Path) -> None:
    seen = _seen()
    assert seen.missing == ("4",)
    printed = dict(told.program(seen, tmp_path))
    assert printed["Cases without a report"]["case"].tolist() == ["4"]
    assert len(printed["Wrong decisions"]) == 1
    assert printed["Sure and wrong"]["supports"].tolist() == ["ppocr-v4+rapidocr"]
    assert (tmp_path / "checks.csv").read_text().count("\n") == 7
    with pytest.raises(ValueError, match="nothing was audited"):
        told.seen([_case("4", None)])


def test_a_check_is_as_hard_as_the_papers_it_reads() -> None:
    truth, report = _truth("1"), _report("上海禾木有限公司", None, "pass")
    screen = {"type": "sales_screenshot", "fields": {}}
    truth["pages"].append({**truth["pages"][0], "file": "b.jpg", "damage": "phone", "records": [screen]})
    truth["expected"]["checks"]["duplicate_evidence"] = {"verdict": "pass"}
    report["checks"].append({"id": "duplicate_evidence", "verdict": "pass", "reason": "met"})
    kinds = {each.check: each.kind for each in observe.checks(report, truth)}
    assert (kinds["company_age"], kinds["duplicate_evidence"]) == ("clean", "photo")


def test_goals_stand_beside_what_was_measured() -> None:
    found = _goals(_seen())
    assert (found["wrong decisions"].measured, found["wrong decisions"].of, found["wrong decisions"].reached) == (
        1,
        2,
        "no",
    )
    assert found["cases without a report"].reached == "no"
    assert (found["wrong values shown as sure"].of, found["wrong values shown as sure"].reached) == (4, "no")
    assert round(found["fields right, clean"].measured, 1) == 66.7
    assert found["fields right, photo"].reached == "nothing measured"
    assert round(found["decided without a person, clean and scan"].measured, 1) == 33.3


def test_what_is_cut_off_or_covered_is_told_apart() -> None:
    cases = [_case("1", _report("上海禾木有限公司", "2019-03-12", "pass")), _case("2", _report(None, None, "review"))]
    truths = [_truth("1", "glare+phone"), _truth("2", "cut+scan")]
    found = _goals(told.seen([replace(case, truth=truth) for case, truth in zip(cases, truths, strict=True)]))
    told_apart = "fields right, hard photo"
    assert (found[told_apart].measured, found[told_apart].of) == (50, 4)
    whole = found[f"{told_apart}, nothing cut off or covered"]
    assert (whole.measured, whole.of, whole.reached) == (100, 2, "yes")


def test_no_wrong_decision_among_few_is_not_the_goal_reached() -> None:
    right = told.seen([_case("1", _report("上海禾木有限公司", "2019-03-12", "pass"))])
    assert _goals(right)["wrong decisions"].reached == "too few (3000 needed)"
    many = replace(right, checks=pd.concat([right.checks] * 3000, ignore_index=True))
    assert _goals(many)["wrong decisions"].reached == "yes"


def test_a_goal_of_which_nothing_was_measured_is_not_reached() -> None:
    seen = _seen()
    nothing = _goals(replace(seen, fields=seen.fields.iloc[:0]))
    assert nothing["wrong values shown as sure"].reached == "nothing measured"


def test_goals_on_real_licenses() -> None:
    counts = {label: Counter(right=59, wrong=1) for label, _ in goals._LICENSES}
    counts["name"] = Counter({"right": 59, "sure and wrong": 1, "no label": 5})
    found = {each.what: each for each in goals.of_licenses(counts)}
    assert (found["real licenses, name right"].of, found["real licenses, name right"].reached) == (60, "yes")
    assert found["real licenses, establishment_date right"].reached == "no"
    assert found["real licenses, wrong value shown as sure"].reached == "no"


def test_the_curve_starts_with_the_most_trusted() -> None:
    fields = _seen().fields.assign(trust=[3.0, 2.5, 1.0, 2.0, 0.0, 1.5])
    line = tables.curve(fields)
    assert line["wrong"].round(2).tolist() == [0.0, 0.0, 0.0, 0.0, 0.2]
    points = tables.points({"ours": line})
    assert [points.loc[each, "ours"] for each in (80, 90)] == ["0.00", ""]


def test_one_reading_decides_only_where_the_second_is_left_out() -> None:
    alone = dossier(license_(establishment_date=read(date(2019, 3, 12), sources=("rapidocr",))))
    reasons = [
        next(each.reason for each in checks.judge(world, POLICY) if each.check_id == "company_age")
        for world in (alone, unseconded.believed(alone))
    ]
    assert reasons == ["not_corroborated", "met"]


def test_what_each_room_brings_stands_in_one_table() -> None:
    seen = _seen()
    brought = tables.brought({"alone": seen.fields.assign(sure=False), "ours": seen.fields}, {"ours": seen.checks})
    assert brought.loc["alone", "wrong % of trusted"] == 20.0
    assert brought.loc["ours", "wrong % of trusted"] == 25.0
    assert list(brought.loc["ours", ["clear checks decided %", "wrong decisions"]]) == ["66.67", 1]
    assert brought.loc["alone", "wrong decisions"] == ""


def test_a_seed_is_drawn_once_and_found_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []

    def generated(seed: int, count: int, out: Path, **_: object) -> None:
        drawn.append(seed)
        (out / "truth").mkdir(parents=True)
        for number in range(count):
            (out / "truth" / f"{seed}-{number}.json").write_text(json.dumps(_truth(f"{seed}-{number}")))
        if len(drawn) == 1:
            raise KeyboardInterrupt

    monkeypatch.setattr(runs, "generated", generated)
    with pytest.raises(KeyboardInterrupt):
        runs.drawn(7, 2, tmp_path)
    assert list(runs.cases(tmp_path)) == []
    runs.drawn(7, 2, tmp_path)
    runs.drawn(7, 2, tmp_path)
    assert drawn == [7, 7]
    assert [(each.name, each.report) for each in runs.cases(tmp_path)] == [("7-0", None), ("7-1", None)]
    with pytest.raises(ValueError, match="holds 2 applicants, not 3"):
        runs.drawn(7, 3, tmp_path)


def test_several_seeds_make_one_set_of_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for seed in (1, 2):
        name, folder = f"{seed}-0000", tmp_path / f"seed-{seed}"
        (folder / "batch" / "truth").mkdir(parents=True)
        (folder / "batch" / "truth" / f"{name}.json").write_text(json.dumps(_truth(name)))
        (folder / "reports" / "cases" / name).mkdir(parents=True)
        report = _report("上海禾木有限公司", "2019-03-12", "pass")
        (folder / "reports" / "cases" / name / "report.json").write_text(json.dumps(report))
    monkeypatch.setattr("sys.argv", ["accuracy", "--seed", "1", "2", "--tables-only", "--out", str(tmp_path)])
    main()
    assert re.search(r"wrong decisions: 0 +0 +2 +too few", capsys.readouterr().out)
    assert "Goals" in (tmp_path / "tables.txt").read_text()


def test_what_a_peer_read_is_kept_and_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def read_alone(engine: str, folder: Path, truth: dict[str, Any]) -> tuple[observe.FieldSeen, ...]:
        asked.append(f"{engine} {folder.name}")
        return tuple(observe.fields(_report("上海未木有限公司", None, "review", supports=()), truth))

    report = _report("上海禾木有限公司", "2019-03-12", "pass")
    cases = [replace(_case(name, report), folder=tmp_path / "batch" / "cases" / name) for name in ("1", "2")]
    monkeypatch.setattr(peers, "read_alone", read_alone)
    for each in cases:
        peers._read_case("tesseract", each)
    found = peers.alone("tesseract", cases=cases, jobs=1)
    assert asked == ["tesseract 1", "tesseract 2"]
    assert found["outcome"].tolist() == ["wrong", "abstained"] * 2
    assert found["case"].tolist() == ["1", "1", "2", "2"]
    printed = dict(told.compared(cases, lambda _: found, ["tesseract"], tmp_path))
    assert (tmp_path / "wrong-over-given.png").exists()
    brought = printed["What each room brings, on the same papers with the same extractors"]
    assert brought.loc["tesseract alone", "wrong %"] == 50.0
    assert list(brought.loc["this program: with second readings", ["right %", "wrong decisions"]]) == [100.0, 0]


def test_the_interval_is_wilsons() -> None:
    assert round(100 * wilson.upper(0, 128), 2) == 2.91
    assert round(100 * wilson.upper(1, 352), 2) == 1.59
    assert wilson.upper(0, 0) == 1.0


def test_a_value_in_another_form_is_the_same_value() -> None:
    report = _report("上海禾木 有限公司", "2019-03-12", "pass")
    outcomes = {each.field: each.outcome for each in observe.fields(report, _truth("1"))}
    assert outcomes == {"company_name": "right", "establishment_date": "right"}


def test_what_is_to_stay_open_is_counted_only_where_somebody_takes_it() -> None:
    truth = _truth("1")
    truth["pages"][0]["records"][0]["left_open"] = ["company_name"]

    def seen(name: str | None) -> dict[str, str]:
        return {each.field: each.outcome for each in observe.fields(_report(name, None, "review"), truth)}

    assert seen(None) == {"establishment_date": "abstained"}
    assert seen("上海禾木有限公司") == {"company_name": "wrong", "establishment_date": "abstained"}
