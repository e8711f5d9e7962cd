"""pages -> the QR codes printed on them, and soft signs that they were edited or used twice.

Everything is looked for in the pixels as they were uploaded. A sign names its place and leads to a person, never to a
fail; which signs are looked for, and how often they are wrong, is measured (docs/authenticity.md).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from pipeline.forensics import _charts, _codes, _copied, _foreign_codes, _layouts, _typed_over, _void
from pipeline.model import Document, DocumentType, ReadPage, SameChart, ScannedCode, Trace
from pipeline.raster import Raster
from pipeline.records import Record

# Menus and unasked pages use the same words for other things.
NO_PAPERS = (DocumentType.SALES_SCREENSHOT, DocumentType.OTHER)
__all__ = ["NO_PAPERS", "Examined", "examine"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What the pixels say beyond their words. `codes` are those of pages with a license; one without text says nothing,
    and is known for its place alone."""

    codes: tuple[ScannedCode, ...]
    traces: tuple[Trace, ...]
    same_charts: tuple[SameChart, ...]


def examine(
    pages: Sequence[ReadPage], documents: Sequence[Document], records: Sequence[Record], rasters: Sequence[Raster]
) -> Examined:
    """The documents of one case and what was read on them; `rasters` are all of its pages, `pages` all views of them:
    of a page that was parted into its papers also the whole, since a mark may lie across them."""
    by_page = {each.page: each for each in rasters}
    licenses = list(_pages(documents, DocumentType.BUSINESS_LICENSE))
    scanned = {each.page: _codes.scan(by_page[each.page]) for each in licenses}
    sheets = Counter(each.page for each in licenses)
    screens = _pages(documents, DocumentType.SALES_SCREENSHOT)
    charts = [chart for each in screens for chart in _charts.charts(each, by_page[each.page].pixels())]
    papers = [page for each in documents if each.type not in NO_PAPERS for page in each.pages]
    with_paper = {each.page for each in papers}
    whole = [view for view in pages if view.sheet is None and view.page in with_paper]
    every = [page for each in documents for page in each.pages]
    traces = (
        *(_foreign_codes.signs(codes) for codes in scanned.values()),
        *(_layouts.signs(each) for each in licenses),
        *(_copied.signs(each, by_page[each.page].pixels(), records) for each in every),
        _void.signs((*papers, *whole), licenses),
        *(_typed_over.signs(each, by_page[each.page].text_layer, records) for each in every),
    )
    return Examined(
        # Of two licenses on one page nobody knows whose a code is: its place is kept, what it says is not.
        codes=tuple(
            code if sheets[page] == 1 else replace(code, text="") for page, codes in scanned.items() for code in codes
        ),
        traces=tuple(dict.fromkeys(chain.from_iterable(traces))),
        same_charts=tuple(_charts.same(charts)),
    )


def _pages(documents: Sequence[Document], kind: DocumentType) -> Iterator[ReadPage]:
    return (page for each in documents if each.type is kind for page in each.pages)
