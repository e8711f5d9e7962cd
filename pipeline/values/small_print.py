"""How small a line may be before engines of one family misread it alike.

Both recognizers of PaddleOCR learned from much the same pictures. Value crops of 16 drawn applicants were shrunk to
lines of 9 to 22 pixels and read by both: names agreed on a wrong value in 4 of 60 below 18 pixels and in 0 of 52 from
there on, figures in 3 of 169 below 15 pixels and in 0 of 244 from there on. A name on a photo was misread alike at 21
pixels: a sign of many strokes needs more than a digit does, and no grammar catches a wrong one.
"""

from __future__ import annotations

from pipeline.values import PARSE, names

_FAMILIES = {"rapidocr": "ppocr", "ppocr-v4": "ppocr"}
_NAMES = frozenset(
    name for name, parse in PARSE.items() if parse in (names.parse, names.parse_company, names.parse_shop)
)
_LOWEST_NAME, _LOWEST_FIGURE = 24, 16


def family(source: str) -> str:
    """What a reader has its mistakes in common with; every other source is its own.

    >>> family("rapidocr") == family("ppocr-v4"), family("tesseract")
    (True, 'tesseract')
    """
    return _FAMILIES.get(source, source)


def siblings_count(name: str, height: float) -> bool:
    """Whether two engines of one family are two sources for that field on a line so many pixels high in the upload.

    >>> siblings_count("store_name", 20), siblings_count("orders", 20), siblings_count("orders", 12)
    (False, True, False)
    """
    return height >= (_LOWEST_NAME if name in _NAMES else _LOWEST_FIGURE)
