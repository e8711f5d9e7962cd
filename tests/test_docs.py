"""What the documentation names is there: files, modules, targets of make; every check has its line among the rules."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pipeline.checks import CHECKS

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]
RULES = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_a_page_names_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = {page.parent / link for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", text)}
    named = {ROOT / path for path in re.findall(r"`((?:pipeline|bench|samples|tests|requirements)/[\w./-]+)", text)}
    modules = {
        ROOT / name.replace(".", "/") for name in re.findall(r"python -m ((?:pipeline|bench|samples)[\w.]*)", text)
    }
    missing = {each for each in links | named if not each.exists()}
    missing |= {each for each in modules if not each.is_dir() and not each.with_suffix(".py").exists()}
    assert missing == set()
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^ *)make ([a-z-]+)", text, re.MULTILINE)) <= targets


def test_every_check_has_its_line_among_the_rules() -> None:
    paths = re.findall(r"`([\w/-]+\.(?:py|po|toml))`", RULES)
    assert [path for path in paths if not (ROOT / "pipeline" / path).exists()] == []
    assert {check.ID for check in CHECKS} <= {Path(path).stem for path in paths}
