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
from contextlib import suppress

from pipeline.values.text import fold, simplified

_GENERAL = re.compile(r"(?:1[.、:-]?)?(?:增值税)?(?:辅导期|简易办法征收|正式)?(?:增值税)?一般纳税人(?:资格)?")
_SMALL = re.compile(r"(?:2[.、:-]?)?(?:增值税)?(?:转登记)?小规模(?:纳税人|企业)")
# Titles of papers that a tax office hands out to a general taxpayer.
_TITLE = re.compile(r"(?:增值税)?一般纳税人(?:资格)?(?:登记|认定|申请认定)?(?:表|通知书|证书|证明)")
_ASKED = re.compile(
    r"(?:是否)?(?:为|是|属于|具有|具备)?(?:增值税)?一般纳税人(?:企业|资格|标[志识])?(?:状态|认定|登记)?(?:状态)?(?:\(是/?否\))?[?:]*"
)
_HOLDS = "是|属于|有|有效|正常|已?生效|已(?:认定|登记|核准|取得|备案|确认)|具有|具备|有资格|Y|YES|[√✓✔]"
_YES = re.compile(rf"(?:{_HOLDS})(?:[,(](?:{_HOLDS})\)?)?|[☑√✓✔■]是[□口○]否|是[☑√✓✔■]否[□口○]")
_ENDS = "取消|注销|撤销|终止|失效|暂停|停用|作废|转出|到期|过期|已过|期满|届满"
_NO = re.compile(
    rf"(?:否|无|未|非|不|没有|待|暂|尚|转|已转)[\u4e00-\u9fff()]{{0,12}}|[\u4e00-\u9fff]{{0,6}}(?:{_ENDS})[\u4e00-\u9fff]{{0,6}}"
    r"|N|NO|[X×✗✕]|[\u4e00-\u9fff]{2,4}中|[□口○]是[☑√✓✔■]否|是[□口○]否[☑√✓✔■]"
)


def parse(text: str) -> str:
    """Raises ValueError unless the whole text states one of the two."""
    folded = simplified(fold(text))
    if _GENERAL.fullmatch(folded):
        return "general"
    if _SMALL.fullmatch(folded):
        return "small_scale"
    raise ValueError("not a stated status")


def parse_shown(text: str) -> str:
    """As `parse`, for a place where the status was found already: the title of a form counts there too.

    >>> parse_shown("增值税一般纳税人登记表"), parse_shown("小规模纳税人"), parse_shown("一般纳税人资格:有效")
    ('general', 'small_scale', 'general')
    """
    with suppress(ValueError):
        if parse_asked(text):
            return "general"
    return "general" if _TITLE.fullmatch(simplified(fold(text))) else parse(text)


def parse_asked(text: str) -> bool:
    """A label of `parse_answer` and its answer. Raises ValueError for anything else.

    >>> parse_asked("是否一般纳税人:是"), parse_asked("增值税一般纳税人(是/否):否")
    (True, False)
    """
    folded = simplified(fold(text))
    label = _ASKED.match(folded)
    if label is None:
        raise ValueError("nothing is asked")
    return parse_answer(folded[label.end() :])


def parse_answer(text: str) -> bool:
    """Whether it is so, as a word says it beside a label that names the status (一般纳税人资格, 是否一般纳税人).
    Raises ValueError for what says neither plainly.

    >>> parse_answer("是"), parse_answer("有效(已认定)"), parse_answer("☑是□否")
    (True, True, True)
    >>> parse_answer("否"), parse_answer("未登记"), parse_answer("已取消")
    (False, False, False)
    >>> parse_answer("是□否")
    Traceback (most recent call last):
    ValueError: no answer
    """
    folded = simplified(fold(text)).upper().lstrip("?:")
    if _YES.fullmatch(folded):
        return True
    if _NO.fullmatch(folded):
        return False
    raise ValueError("no answer")
