"""The confusions bench writes misreadings.toml whole."""

from __future__ import annotations

import re
import tomllib
from collections import Counter

from bench.confusions import written
from pipeline.values.misreadings import PAIRS


def test_a_pair_is_listed_from_three_percent_on() -> None:
    one = Counter({("3", "5"): 3, ("6", "0"): 2, ("8", "6"): 95})
    other = Counter({("1", "5"): 40})
    text = written({"rapidocr": one, "tesseract": other}, 7, 800)
    assert tomllib.loads(text) == {"read": {"5": "13", "6": "8"}}
    assert "--seed 7 --count 800" in text
    assert "3% of the swaps of any engine: 100 of rapidocr, 40 of tesseract." in text


def test_the_kept_pairs_are_in_the_form_that_is_written() -> None:
    kept = PAIRS.read_text(encoding="utf-8")
    seed, count = map(int, re.findall(r"--seed (\d+) --count (\d+)", kept)[0])
    totals = {engine: int(number) for number, engine in re.findall(r"(\d+) of ([a-z0-9-]+)[,.]", kept)}
    found = {engine: Counter({("0", "0"): number}) for engine, number in totals.items()}
    head = written(found, seed, count).partition("[read]")[0]
    assert kept.startswith(head)
