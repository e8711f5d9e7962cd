"""Names of programs made to alter pictures and PDFs, where files mention who wrote them.

Soft signs: a picture may have been cropped for good reasons, so they ask for a look and prove nothing.
"""

from __future__ import annotations

import re

from PIL import Image

from pipeline.intake.answer import TraceAnswer
from pipeline.intake.decode.unreadable import UNREADABLE

# Scanners, phones, office suites, browsers and converters are left out on purpose: they write ordinary papers.
_PICTURE_EDITORS = (
    r"photoshop|gimp|affinity photo|pixelmator|paint\.net|paintshop|paint shop|photopea|picsart|snapseed|facetune|"
    r"meitu|美图|醒图|光影魔术手|稿定|coreldraw|corel photo|fireworks|imageready|krita|photoscape|fotor|befunky"
)
_PDF_EDITORS = (
    r"pdfelement|pdf editor|pdf-?xchange editor|phantompdf|sejda|pdfescape|inkscape|illustrator|indesign|"
    r"pdf编辑|万兴PDF|canva|libreoffice draw|infix"
)
_PICTURE = re.compile(_PICTURE_EDITORS, re.IGNORECASE)
_PDF = re.compile(f"{_PICTURE_EDITORS}|{_PDF_EDITORS}", re.IGNORECASE)
_XMP_TOOL = re.compile(rb"(?:CreatorTool|softwareAgent)(?:=\"|>)([^\"<]{1,200})")
_SOFTWARE = 0x0131
MAX_DETAIL = 80


def picture_traces(image: Image.Image) -> list[TraceAnswer]:
    """An editor's name in Exif, XMP or a PNG comment."""
    named = next((name for name in _names(image) if _PICTURE.search(name)), None)
    if named is None:
        return []
    return [TraceAnswer(code="exif_editing_software", page=None, detail=_short(f"written by {named}"))]


def pdf_traces(information: dict[str, str]) -> list[TraceAnswer]:
    """An editor's name among Creator and Producer of a PDF's document information."""
    named = [information.get(key, "") for key in ("Creator", "Producer")]
    editor = next((name for name in named if _PDF.search(name)), None)
    if editor is None:
        return []
    return [TraceAnswer(code="pdf_editing_software", page=None, detail=_short(f"written by {editor}"))]


def _names(image: Image.Image) -> list[str]:
    names = [str(image.info.get(key, "")) for key in ("Software", "comment", "Comment")]
    try:
        names.append(str(image.getexif().get(_SOFTWARE, "")))
    except UNREADABLE:
        names.append("")
    xmp = image.info.get("xmp", b"")
    if isinstance(xmp, bytes):
        names += [tool.decode("utf-8", "replace") for tool in _XMP_TOOL.findall(xmp)[:20]]
    return names


def _short(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text)[:MAX_DETAIL]
