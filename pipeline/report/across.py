"""What several applicants share (run.json), as the overview shows it: with links into each of their cases."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.report.characters import visible
from pipeline.report.overview import CaseRow
from pipeline.report.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """`link` leads to the paper in the case's report, "" where there is no report to open."""

    case: str
    where: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedRow:
    kind: str
    kind_text: str
    what: str
    places: tuple[PlaceRow, ...]


def shared_rows(out: Path, rows: Sequence[CaseRow], words: Wording) -> tuple[SharedRow, ...]:
    """Empty where nothing is shared, one case stands alone, or no run was recorded."""
    path = out / "run.json"
    if not path.is_file():
        return ()
    links = {row.case: row.link for row in rows}
    found = json.loads(path.read_text(encoding="utf-8")).get("across_cases", [])
    return tuple(
        SharedRow(
            kind=each["kind"],
            kind_text=words.text("across", each["kind"]),
            what=visible(each["what"]),
            places=tuple(_place(place, links, words) for place in each["places"]),
        )
        for each in found
    )


def _place(place: Mapping[str, Any], links: Mapping[str, str], words: Wording) -> PlaceRow:
    case = visible(place["case"])
    link, document = links.get(case, ""), place["document"]
    if document not in ("", "declaration") and link.endswith(".html"):
        link = f"{link}#document-{document}"
    return PlaceRow(case=case, where=_where(place, words), link=link)


def _where(place: Mapping[str, Any], words: Wording) -> str:
    if not place["file"]:
        return words.page("across_declared")
    file = visible(place["file"])
    return file if place["page"] is None else words.page("across_page", file=file, page=place["page"])
