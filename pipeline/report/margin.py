"""What one misread digit would do to a finding, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.model import Finding
from pipeline.report.characters import visible
from pipeline.report.wording import Wording


def margin(finding: Finding, papers: Mapping[str, str], words: Wording) -> str:
    """Empty for a finding that no digit decides."""
    params = dict(finding.params)
    if "margin" not in params:
        return ""
    if "turns" not in params:
        return words.page("margin_none")
    return words.form("and").join(_turn(each, papers, words) for each in params["turns"].splitlines())


def _turn(told: str, papers: Mapping[str, str], words: Wording) -> str:
    place, printed, other, sources = told.split("\t")
    document, _, field = place.partition(".")
    return words.page(
        "margin_turn",
        paper=papers.get(document, visible(document)),
        field=words.text("fields", field),
        printed=visible(printed),
        other=visible(other),
        sources=words.form("list").join(words.text("sources", each) for each in sources.split(", ")),
    )
