"""Audit, pixels, policy -> report.json, report.html, report.pdf of a case; overview of all cases."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from pipeline.report import fonts
from pipeline.report.wording import LANGUAGES, Language

if TYPE_CHECKING:
    from pipeline.report.case_files import write_case, write_shared
    from pipeline.report.overview_files import write_overview

__all__ = ["LANGUAGES", "Language", "preflight", "write_case", "write_overview", "write_shared"]

_WRITERS = {"write_case": "case_files", "write_shared": "case_files", "write_overview": "overview_files"}


def __getattr__(name: str) -> object:
    """A writer, loaded when it is first asked for: a worker writes no overview, and who hands out the cases no case."""
    if name not in _WRITERS:
        raise AttributeError(f"{__name__} has no {name}")
    return getattr(import_module(f"{__name__}.{_WRITERS[name]}"), name)


def preflight(formats: frozenset[str]) -> None:
    """Raises MissingDependency, before any case is touched, when a report of that kind could not be written."""
    if "pdf" in formats:
        fonts.require()
