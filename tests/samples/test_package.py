"""Every way of packing writes readable files, and tells the truth of each page."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from random import Random

import pdfplumber
import pytest
from PIL import Image

from samples.maker import package
from samples.maker.draw_case import draw_case
from samples.maker.looks import Look
from samples.maker.package import write_case
from samples.maker.profiles import PROFILES
from samples.maker.recipes import RECIPES

CASES = Path(__file__).parents[2] / "samples" / "cases"


@pytest.mark.parametrize(
    ("packing", "names"),
    [("files", 4), ("zip", 1), ("one_pdf", 1), ("tiff", 1), ("pairs", 2), ("halves", 1)],
)
def test_packings(packing: str, names: int, tmp_path: Path) -> None:
    rng, plan = Random(6), PROFILES["annual-sales"]
    look = Look(packing=packing, long_side=500)
    told = write_case(tmp_path / "case", plan, draw_case(plan, rng), look, rng)
    pages = told["pages"]
    assert isinstance(pages, list)
    # Three of the four papers stand upright, so halves are seven pages.
    assert len(pages) == {"pairs": 2, "halves": 7}.get(packing, 4)
    assert sum(len(page["records"]) for page in pages) == 4
    uploads = [path for path in (tmp_path / "case").iterdir() if path.name != "application.toml"]
    assert len(uploads) == names


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_the_upper_half_comes_first_however_the_sheet_lies(turn: int) -> None:
    sheet = Image.new("RGB", (40, 100), "white")
    sheet.paste("black", (0, 0, 40, 30))
    lying = sheet.rotate(turn, expand=True)
    upper, lower = package._upper_and_lower(lying, turn, Random(1))
    assert 50 <= upper.rotate(-turn, expand=True).height <= 60
    assert upper.rotate(-turn, expand=True).getpixel((5, 5)) == (0, 0, 0)
    assert lower.getextrema() == ((255, 255),) * 3
    assert package._upper_and_lower(sheet.rotate(90, expand=True), 0, Random(1)) == [sheet.rotate(90, expand=True)]


def test_text_pdf_holds_the_words(tmp_path: Path) -> None:
    rng, plan = Random(6), PROFILES["annual-sales"]
    drawn = draw_case(plan, rng)
    write_case(tmp_path, plan, drawn, Look(packing="text_pdf"), rng)
    files = sorted(tmp_path.glob("*.pdf"))
    assert len(files) == 4
    texts = []
    for file in files:
        with pdfplumber.open(file) as opened:
            texts.append(opened.pages[0].extract_text())
    assert sum(drawn.firm.code in text for text in texts) >= 2


def test_declaration_is_what_the_contract_reads(tmp_path: Path) -> None:
    rng, plan = Random(6), PROFILES["renewed"]
    drawn = draw_case(plan, rng)
    write_case(tmp_path, plan, drawn, Look(long_side=400), rng)
    declared = tomllib.loads((tmp_path / "application.toml").read_text(encoding="utf-8"))
    assert declared["company_name"] == drawn.firm.name
    assert declared["stores"][0]["platform"] == "xiaohongshu"
    assert declared["invitation"]["code"] == drawn.invitation_code


def test_committed_cases_are_complete_and_small() -> None:
    assert sorted(path.name for path in CASES.iterdir() if path.is_dir()) == [recipe.case for recipe in RECIPES]
    for recipe in RECIPES:
        expected = json.loads((CASES / recipe.case / "expected.json").read_text(encoding="utf-8"))
        assert expected["as_of"] == "2026-11-01"
        assert len(expected["checks"]) == 16
    assert sum(path.stat().st_size for path in CASES.rglob("*") if path.is_file()) < 15_000_000


def test_committed_truth_names_files_that_are_there() -> None:
    for recipe in RECIPES:
        truth = json.loads((CASES.parent / "truth" / f"{recipe.case}.json").read_text(encoding="utf-8"))
        for page in truth["pages"]:
            name = page["file"].split("/")[0]
            assert (CASES / recipe.case / name).is_file(), page["file"]
