"""Whether every file and page of the case was read and told apart: only then does "none is shown" mean anything."""

from __future__ import annotations

from pipeline.records import Dossier, OtherPaper

# What the classifier says of pages that it could not tell.
_NOT_TOLD = (None, "unclear", "blank_page")


def all_known(dossier: Dossier) -> bool:
    """False when what is missing may stand in an unread file or on a page nobody could tell."""
    untold = any(isinstance(each, OtherPaper) and each.looks_like in _NOT_TOLD for each in dossier.records)
    return not untold and not dossier.unread_files


def looking_like(dossier: Dossier, kind: str) -> tuple[str, ...]:
    """The papers that nobody asked for and that look like one of that kind."""
    return tuple(each.document for each in dossier.records if isinstance(each, OtherPaper) and each.looks_like == kind)
