"""VAT status from the field that states it: "general" or "small_scale".

The words 一般纳税人 also stand in titles, in the names of regulations and in denials, so only the labeled value
is taken, and only in a wording that is known.

>>> parse("增值税一般纳税人"), parse("小规模纳税人"), parse("辅导期一般纳税人")
('general', 'small_scale', 'general')
>>> parse("非一般纳税人")
Traceback (most recent call last):
ValueError: not a stated status
>>> parse("增值税一般纳税人登记表")
Traceback (most recent call last):
ValueError: not a stated status
"""

from __future__ import annotations

import re

from pipeline.values.text import fold

_GENERAL = re.compile(r"(?:1[.、:-]?)?(?:增值税)?(?:辅导期|简易办法征收|正式)?(?:增值税)?一般纳税人(?:资格)?")
_SMALL = re.compile(r"(?:2[.、:-]?)?(?:增值税)?(?:转登记)?小规模(?:纳税人|企业)")
# Titles of papers that a tax office hands out to a general taxpayer.
_TITLE = re.compile(r"(?:增值税)?一般纳税人(?:资格)?(?:登记|认定|申请认定)?(?:表|通知书|证书|证明)")


def parse(text: str) -> str:
    """Raises ValueError unless the whole text states one of the two."""
    folded = fold(text)
    if _GENERAL.fullmatch(folded):
        return "general"
    if _SMALL.fullmatch(folded):
        return "small_scale"
    raise ValueError("not a stated status")


def parse_shown(text: str) -> str:
    """As `parse`, for a place where the status was found already: the title of a form counts there too.

    >>> parse_shown("增值税一般纳税人登记表"), parse_shown("小规模纳税人")
    ('general', 'small_scale')
    """
    return "general" if _TITLE.fullmatch(fold(text)) else parse(text)
