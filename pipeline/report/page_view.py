"""The pages of the documents, each shown once, with the boxes of the fields read from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.geometry import Point
from pipeline.model import AuditedDocument, Field, Page, ReadPage
from pipeline.report import display
from pipeline.report.album import Album
from pipeline.report.characters import visible
from pipeline.report.field_view import anchor
from pipeline.report.pictures import around, upright_share
from pipeline.report.places import places
from pipeline.report.view import BoxView, PageView
from pipeline.report.wording import Wording

# Where the number of a box may stand, in its own widths from the box's first corner: beside it, or else around that.
_NUMBER_WIDE = 24.0
_STEPS = ((0, 0), (-1, 0), (0, -1), (0, 1), (-1, 1), (1, 0), (-1, -1), (1, 1), (1, -1), (-2, 0), (0, 2))
# Beyond so many pages the page shows them in the size of the PDF, so that the file can still be mailed and opened.
MOST_FULL_PAGES = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Where a field stands on a page, and the number that marks it there."""

    page: Page
    document: str
    field: str
    mark: str
    corners: tuple[Point, ...]
    read: Field[object]


def regions(documents: Sequence[AuditedDocument]) -> tuple[Region, ...]:
    """Every place of every field; a field keeps one number per page, and each page counts from 1."""
    found: list[Region] = []
    numbers: dict[tuple[str, int], dict[tuple[str, str], str]] = {}
    for document in documents:
        for name, field in document.fields:
            for page, corners in _places(field):
                given = numbers.setdefault((page.file, page.number), {})
                mark = given.setdefault((document.id, name), str(len(given) + 1))
                found.append(
                    Region(page=page, document=document.id, field=name, mark=mark, corners=corners, read=field)
                )
    return tuple(found)


def marks(found: Sequence[Region]) -> Mapping[tuple[str, str], str]:
    """(document, field) -> the number of its first place."""
    return {(region.document, region.field): region.mark for region in reversed(found)}


def page_views(
    documents: Sequence[AuditedDocument], found: Sequence[Region], album: Album, words: Wording
) -> tuple[PageView, ...]:
    shown: dict[tuple[str, int], tuple[ReadPage, list[AuditedDocument]]] = {}
    for document in documents:
        for page in document.pages:
            shown.setdefault((page.page.file, page.page.number), (page, []))[1].append(document)
    album.full_pages = len(shown) <= MOST_FULL_PAGES
    return tuple(
        _page_view(number, page, holders, found, album, words)
        for number, (page, holders) in enumerate(shown.values(), 1)
    )


def page_title(page: Page, words: Wording) -> str:
    return words.page("place", file=visible(page.file), number=page.number)


def page_notes(page: ReadPage, words: Wording) -> tuple[str, ...]:
    """Why a page is hard to trust or to read, in words."""
    partly = () if page.page.whole else (words.page("page_partly"),)
    return (*partly, *(words.text("quality", code) for code in page.quality))


def _page_view(
    number: int,
    page: ReadPage,
    holders: Sequence[AuditedDocument],
    found: Sequence[Region],
    album: Album,
    words: Wording,
) -> PageView:
    title = page_title(page.page, words)
    kinds = words.form("list").join(
        f"{document.id} {words.text('papers', document.type.value)}" for document in holders
    )
    boxes = tuple(_boxes(page, found, words))
    pictures = album.page(page, words.page("page_alt", page=title, kinds=kinds, count=len(boxes)))
    return PageView(
        anchor=f"page-{number}",
        title=title,
        document=kinds,
        note=_note(page, words, shown=pictures is not None),
        picture=pictures[0] if pictures else None,
        small=pictures[1] if pictures else None,
        boxes=boxes,
    )


def _note(page: ReadPage, words: Wording, *, shown: bool) -> str:
    notes = list(page_notes(page, words))
    if page.rotation:
        notes.append(words.page("page_turned", degrees=page.rotation))
    if not shown:
        notes.append(words.page("page_missing"))
    return words.form("and").join(notes)


def _places(field: Field[object]) -> Iterator[tuple[Page, tuple[Point, ...]]]:
    for group in places(field):
        first = group[0]
        quads = [reading.quad for reading in group if reading.source == first.source and reading.quad is not None]
        if first.page is not None and quads:
            yield first.page, around(quads).corners


def _boxes(page: ReadPage, found: Sequence[Region], words: Wording) -> Iterator[BoxView]:
    wide, high = (
        (page.page.height, page.page.width) if page.rotation in (90, 270) else (page.page.width, page.page.height)
    )
    taken: list[tuple[float, float]] = []
    for region in found:
        if (region.page.file, region.page.number) != (page.page.file, page.page.number):
            continue
        shares = [upright_share(corner, page.page.width, page.page.height, page.rotation) for corner in region.corners]
        taken.append(_beside(shares[0], wide / max(wide, high), high / max(wide, high), taken))
        yield BoxView(
            mark=region.mark,
            anchor=anchor(region.document, region.field),
            label=words.text("fields", region.field),
            value=display.field_value(region.read, region.field, words),
            points=tuple((round(x * 1000, 1), round(y * 1000, 1)) for x, y in shares),
            number_at=taken[-1],
        )


def _beside(corner: Point, wide: float, high: float, taken: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Where a number covers no other one and stands inside the page, in thousandths of its width and height.

    `wide` and `high` are the page's sides as shares of the longer one.
    """
    places = [_inside(corner, across, down, wide, high) for across, down in _STEPS]
    return next((each for each in places if not any(_covers(each, one, wide, high) for one in taken)), places[0])


def _inside(corner: Point, across: int, down: int, wide: float, high: float) -> tuple[float, float]:
    step_x, step_y = _NUMBER_WIDE / wide, _NUMBER_WIDE / high
    x, y = corner[0] * 1000 + (across - 0.5) * step_x, corner[1] * 1000 + down * step_y
    return (
        round(min(max(x, step_x / 2), 1000 - step_x / 2), 1),
        round(min(max(y, step_y / 2), 1000 - step_y / 2), 1),
    )


def _covers(one: tuple[float, float], other: tuple[float, float], wide: float, high: float) -> bool:
    return max(abs(one[0] - other[0]) * wide, abs(one[1] - other[1]) * high) < _NUMBER_WIDE * 0.9
