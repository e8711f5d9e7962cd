"""Picture file -> the pixels a viewer shows: strictly decoded, camera orientation applied, on white paper."""

from __future__ import annotations

import warnings
from pathlib import Path

from PIL import Image

from pipeline.intake.answer import Answer, Job
from pipeline.intake.decode.jpeg import ends_early
from pipeline.intake.decode.outcome import MAX_BAD_PAGES, Outcome
from pipeline.intake.decode.software import picture_traces
from pipeline.intake.decode.unreadable import UNREADABLE
from pipeline.intake.limits import MAX_PICTURE_PIXELS, MAX_SIDE

TOO_BIG = f"more than {MAX_PICTURE_PIXELS // 1_000_000} megapixels or {MAX_SIDE:,} pixels a side: send it smaller"
DAMAGED = "the picture is damaged or cut off and cannot be decoded whole: send the original file again"
ENDS_EARLY = "the picture ends early and the rest is filled with grey: send the original file again"

_ORIENTATION = 0x0112
# Exif 2.32, tag Orientation: how the stored picture must be turned to be seen upright.
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIXTEEN_BIT_WHITE = 65_535

# The common formats, loaded once for all children.
Image.preinit()


class TooBig(ValueError):
    """The picture has more pixels than are read."""


def read(job: Job) -> Answer:
    """All pages of a TIFF, the first picture of everything else."""
    forbid_bombs()
    if job.format == "HEIF":
        import pi_heif  # noqa: PLC0415  only this kind of file pays for it

        pi_heif.register_heif_opener(thumbnails=False)
    outcome = Outcome(job=job)
    try:
        if job.format == "PNG":
            _verify(job.source)
        image = Image.open(job.source, formats=[job.format])
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        outcome.trouble("too_big", TOO_BIG)
        return outcome.answer(1)
    except UNREADABLE:
        outcome.trouble("damaged", DAMAGED)
        return outcome.answer(1)
    with image:
        return _pages(image, outcome) if job.format == "TIFF" else _single(image, outcome)


def _verify(source: str) -> None:
    """Decoding a PNG passes over the checksums of its pixel data, so they are compared first."""
    with Image.open(source, formats=["PNG"]) as image:
        image.verify()


def forbid_bombs() -> None:
    """Makes Pillow refuse what is larger than we read, before it decodes anything."""
    Image.MAX_IMAGE_PIXELS = MAX_PICTURE_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)


def _single(image: Image.Image, outcome: Outcome) -> Answer:
    outcome.traces += picture_traces(image)
    stored = _load(image, outcome, "")
    if stored is None:
        return outcome.answer(1)
    if outcome.job.format == "JPEG" and ends_early(Path(outcome.job.source).read_bytes(), stored):
        outcome.trouble("damaged", ENDS_EARLY)
    turn = _TURNS.get(_orientation(image))
    outcome.add(1, stored if turn is None else stored.transpose(turn))
    return outcome.answer(1)


def _pages(image: Image.Image, outcome: Outcome) -> Answer:
    """Pillow turns the pages of a TIFF itself while loading them."""
    number = 0
    while True:
        try:
            image.seek(number)
        except EOFError:
            return outcome.answer(number)
        except UNREADABLE:
            outcome.trouble("damaged", f"page {number + 1} and what follows are damaged: send the original file again")
            return outcome.answer(number)
        if outcome.full:
            outcome.trouble("too_big", f"only the first {number} pages were read: send the file in parts")
            return outcome.answer(number + 1)
        if number == 0:
            outcome.traces += picture_traces(image)
        number += 1
        page = _load(image, outcome, f"page {number}: ")
        if page is not None:
            outcome.add(number, page)
        if len(outcome.troubles) > MAX_BAD_PAGES:
            return outcome.answer(number)


def _load(image: Image.Image, outcome: Outcome, place: str) -> Image.Image | None:
    """The picture as stored, in RGB on white; None when it is refused, with the trouble noted."""
    try:
        return decode(image)
    except (TooBig, Image.DecompressionBombError, Image.DecompressionBombWarning):
        outcome.trouble("too_big", f"{place}{TOO_BIG}")
    except UNREADABLE:
        outcome.trouble("damaged", f"{place}{DAMAGED}")
    return None


def decode(image: Image.Image) -> Image.Image:
    """RGB on white, as stored. Raises TooBig, or what the decoder raises."""
    if image.width * image.height > MAX_PICTURE_PIXELS or max(image.size) > MAX_SIDE:
        raise TooBig
    image.load()
    if image.mode.startswith("I"):
        return _eight_bits(image).convert("RGB")
    if not image.has_transparency_data:
        return image.convert("RGB")
    colored = image.convert("RGBA")
    paper = Image.new("RGB", image.size, "white")
    paper.paste(colored, mask=colored.getchannel("A"))
    return paper


def _eight_bits(image: Image.Image) -> Image.Image:
    """16-bit grey as 8-bit grey: Pillow's own conversion would clip instead of scaling."""
    wide = image.convert("I")
    _, brightest = wide.getextrema()
    if not isinstance(brightest, int | float) or brightest > _SIXTEEN_BIT_WHITE:
        raise ValueError("more than 16 bits a pixel")
    return wide.point(lambda value: value * (1 / 256)).convert("L")


def _orientation(image: Image.Image) -> int:
    """1 where the file says nothing or its Exif block cannot be read: viewers then show it as stored."""
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except UNREADABLE:
        return 1
