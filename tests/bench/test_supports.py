"""What is known of who supports a value: counted, stored, checked on other seeds, and what the figures forbid."""

from __future__ import annotations

import pandas as pd
import pytest

from bench.accuracy import supports
from bench.accuracy.supports import Counted, beside, counted, stored, written
from pipeline.values.small_print import family

# Percent: the goal for wrong values that are shown as sure.
MOST_WRONG = 0.2


def _fields(*rows: tuple[str, str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["field", "supports", "outcome"])


def test_values_are_counted_by_what_is_printed_and_who_agrees() -> None:
    found = counted(
        _fields(
            ("store_name", "ppocr-v4+rapidocr", "right"),
            ("company_name", "ppocr-v4+rapidocr", "wrong"),
            ("orders", "ppocr-v4+rapidocr", "right"),
            ("orders", "rapidocr", "wrong"),
            ("orders", "ppocr-v4+rapidocr", "abstained"),
            ("taxpayer_status", "rapidocr+text-layer", "right"),
            ("address", "", "wrong"),
        )
    )
    assert found == {
        ("names", "ppocr-v4+rapidocr"): Counted(given=2, wrong=1),
        ("figures", "ppocr-v4+rapidocr"): Counted(given=1, wrong=0),
        ("figures", "one source"): Counted(given=1, wrong=1),
        ("words", "rapidocr+text-layer"): Counted(given=1, wrong=0),
    }


def test_what_is_written_is_what_is_read(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = {("names", "other-document+rapidocr"): Counted(given=140, wrong=0)}
    file = tmp_path_factory.mktemp("stored") / "supports.toml"
    file.write_text(written((1, 2), counts), encoding="utf-8")
    assert "upper_percent = 2.67" in file.read_text()
    monkeypatch.setattr(supports, "STORED", file)
    assert stored() == ((1, 2), counts)


def test_other_seeds_stand_beside_the_stored_ones() -> None:
    place = ("figures", "ppocr-v4+rapidocr")
    (row,) = beside({place: Counted(given=100, wrong=1)}, {place: Counted(given=900, wrong=0)}).to_dict("records")
    assert (row["values"], row["wrong"], row["stored values"], row["stored wrong"]) == (100, 1, 900, 0)
    assert (row["up to %"], row["stored up to %"]) == ("5.45", "0.43")


def test_what_decides_was_not_measured_wrong_too_often() -> None:
    """Two sources decide (pipeline/checks/_trust.py). The stored figures must not speak against those that may."""
    seeds, counts = stored()
    assert seeds
    groups: dict[tuple[str, bool], Counted] = {}
    for (kind, sources), each in counts.items():
        if "+" in sources:
            siblings = len({family(source) for source in sources.split("+")}) == 1
            before = groups.get((kind, siblings), Counted(given=0, wrong=0))
            groups[kind, siblings] = Counted(given=before.given + each.given, wrong=before.wrong + each.wrong)
    assert {("figures", True), ("figures", False), ("names", True), ("names", False)} <= groups.keys()
    assert {place: each for place, each in groups.items() if 100 * each.wrong > MOST_WRONG * each.given} == {}
