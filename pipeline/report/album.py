"""The pictures of one report, by name, cut from the uploads when the view asks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.geometry import Quad
from pipeline.model import Page, Reading, ReadPage
from pipeline.raster import Pixels, Raster
from pipeline.report.pictures import Picture, at_hand, crop, destroyed, line_height, page_picture
from pipeline.report.view import PictureView

# Of a page, by file and number: the regions that nobody may see; None hides all of it.
Hidden = Mapping[tuple[str, int], tuple[Quad, ...] | None]


class Album:
    """`pictures` fills as crops and pages are asked for; a page whose pixels are not at hand gives None."""

    def __init__(self, rasters: Sequence[Raster], hidden: Hidden | None = None) -> None:
        self._hidden = hidden or {}
        self.pictures: dict[str, Picture] = {}
        self.full_pages = True
        self._rasters = {
            _key(raster.page): raster
            for raster in rasters
            if at_hand(raster) and self._hidden.get(_key(raster.page), ()) is not None
        }

    def has(self, page: Page) -> bool:
        return _key(page) in self._rasters

    def crop(self, readings: Sequence[Reading], alt: str) -> PictureView | None:
        """The place of readings that stand together on one page."""
        page = readings[0].page
        quads = [reading.quad for reading in readings if reading.quad is not None]
        if page is None or not quads or not self.has(page):
            return None
        picture = crop(self._pixels(page), quads, line_height(quads[0]))
        return None if picture is None else self._keep("crop", picture, alt)

    def page(self, page: ReadPage, alt: str) -> tuple[PictureView, PictureView] | None:
        """The page in full and in small; both small where there are too many pages."""
        if not self.has(page.page):
            return None
        pixels = self._pixels(page.page)
        small = self._keep("page", page_picture(pixels, page.rotation, "small"), alt)
        if not self.full_pages:
            return small, small
        return self._keep("page", page_picture(pixels, page.rotation, "full"), alt), small

    def _pixels(self, page: Page) -> Pixels:
        return destroyed(self._rasters[_key(page)].pixels(), self._hidden.get(_key(page)) or ())

    def _keep(self, kind: str, picture: Picture, alt: str) -> PictureView:
        name = f"{kind}-{len(self.pictures) + 1}.jpg"
        self.pictures[name] = picture
        return PictureView(name=name, width=picture.width, height=picture.height, alt=alt)


def _key(page: Page) -> tuple[str, int]:
    return page.file, page.number
