"""Read pages -> documents: what kind of paper each page is, by what is printed on it, and which belong together.

Never by file name. The anchors are data, in the modules whose names end in `_papers` and in `_unasked_finance`.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.classify._grouping import join
from pipeline.classify._papers_apart import papers
from pipeline.model import Document, ReadPage

__all__ = ["group"]


def group(pages: Sequence[ReadPage]) -> tuple[Document, ...]:
    """Documents d1, d2, … in the order of their first pages; every page is in exactly one of them, or in one for each
    paper that lies on it."""
    groups = join(tuple(papers(pages)))
    return tuple(
        Document(id=f"d{number}", type=each.decision.type, pages=each.pages, looks_like=each.decision.looks_like)
        for number, each in enumerate(groups, start=1)
    )
