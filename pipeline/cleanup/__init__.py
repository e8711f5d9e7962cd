"""Page -> upright, readable page; every correction is a projection, so boxes can always be mapped back."""

from pipeline.geometry import IDENTITY
from pipeline.raster import Raster, Readable, Reader


def make_readable(raster: Raster, reader: Reader) -> Readable:  # noqa: ARG001 - the turn is not proved yet
    """The page as it is."""
    return Readable(
        page=raster.page, pixels=raster.pixels(), to_upload=IDENTITY, rotation=0, text_layer=raster.text_layer
    )
