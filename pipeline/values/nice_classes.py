"""Classes of goods and services of a mark (Nice classification, 1 to 45).

>>> parse("国际分类：9"), parse("第25类"), parse("9，35"), parse("第35类;第9类")
((9,), (25,), (9, 35), (9, 35))
>>> parse("第46类")
Traceback (most recent call last):
ValueError: no such class: 46
"""

from __future__ import annotations

import re

from pipeline.values.text import fold

_ONE = r"第?\d{1,2}类?"
_LIST = re.compile(rf"(?:国际分类|类别|分类)?:?(?P<classes>{_ONE}(?:[,、;/和及]{_ONE})*)")


def parse(text: str) -> tuple[int, ...]:
    """The classes in rising order. Raises ValueError unless the whole text is a list of classes."""
    match = _LIST.fullmatch(fold(text))
    if match is None:
        raise ValueError("not a list of classes")
    classes = sorted({int(number) for number in re.findall(r"\d+", match["classes"])})
    for number in classes:
        if not 1 <= number <= 45:
            raise ValueError(f"no such class: {number}")
    return tuple(classes)
