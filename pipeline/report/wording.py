"""The catalogue of human texts (wording.toml), looked up by fixed codes."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

CATALOGUE = Path(__file__).with_name("wording.toml")


@cache
def catalogue() -> dict[str, Any]:
    """All of wording.toml: section -> code -> text, or a table of texts."""
    return tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))


def text(section: str, code: str) -> str:
    """The text of a code; a code without one is shown as it is, with spaces, rather than hidden."""
    found = catalogue()[section].get(code)
    return found if isinstance(found, str) else code.replace("_", " ")


def entry(section: str, code: str) -> dict[str, str]:
    """The texts of a code that has several. Raises KeyError when the catalogue lacks it."""
    found: dict[str, str] = catalogue()[section][code]
    return found


def reason(code: str) -> str:
    """What a reason code means; a code without a text is shown as it is, with spaces."""
    texts = catalogue()["reasons"].get(code)
    return code.replace("_", " ") if texts is None else str(texts["text"])


def send(code: str, check_id: str) -> str:
    """What to send or do about a finding; "" where there is nothing."""
    paper = entry("checks", check_id)["paper"]
    texts = catalogue()["reasons"].get(code)
    return f"Look at {paper}." if texts is None else str(texts["send"]).format(paper=paper)
