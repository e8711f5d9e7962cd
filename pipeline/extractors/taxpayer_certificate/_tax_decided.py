"""Whether a paper about the status tells of something decided: what a notice is about, how far an application has come.

An office also writes to a general taxpayer about other matters (检查, 非正常户), and calls it one in passing: a notice
proves its matter (事由) and nothing else. A page of an application shows the status that is asked for, and its state
beside it; one that still offers to go on or to save is being filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extractors._reading import Sheet, phrase
from pipeline.extractors._sentences import matches
from pipeline.extractors._sheet import folded
from pipeline.extractors.taxpayer_certificate import _tax_labels as labels
from pipeline.model import Reading
from pipeline.values.text import fold, simplified

_MATTER = re.compile(r"事\|?由[:|]+(?P<matter>[^。]{0,80}?)(?=依\|?据[:|]|通知内容|内容:|。|$)")
# Of the status, or of nothing that is named (告知, 认定结果).
_OF_STATUS = re.compile(
    "(?:一般|小规模)纳税人|纳税人(?:类型|种类|身份|资质|登记|认定|确认)|资格|^[关于的事项结果告知通转登记认定确准予批复答,:|\n]*$"
)
_STATE = re.compile("[审批办退驳补撤待未不通交处废败终中受成完结准同效]")
_NO_STATE = re.compile("查询|信息|日期|时间|机关|名称|编号|操作|进度|结果|事项")
_DONE = re.compile(
    r"(?:已|业务|事项)?(?:办结|办理完[毕成]|办理成功|完成|归档|生效|通过|核准|登记|认定|成功|正常|有效)"
    r"|(?:已?(?:审核|审批|核准|办理|登记|申请|认定|终审))[:(]?(?:已|结果)?(?:通过|成功|完成|完毕|办结|同意|准予|结束)\)?"
    r"|(?:准予|同意|予以)(?:登记|认定|通过|许可)?\S{0,16}"
)
# Whole texts of a page that is being filled in.
_ENTERING = re.compile(
    "[上下]一步|(?:返回)?修改|(?:暂存|保存)(?:草稿)?|(?:确认|预览|立即|保存)?并?提交(?:申请|审核|申报)?"
)


def state(text: str) -> str:
    """How far an application has come that is not granted. Raises ValueError for one that is, and for what is no
    state."""
    told = simplified(fold(text))
    if _DONE.fullmatch(told) or len(told) > 12 or not _STATE.search(told) or _NO_STATE.search(told):
        raise ValueError("no state of an open application")
    return told


def doubts(sheet: Sheet) -> tuple[Reading, ...]:
    """What shows that the paper is of another matter, or that nothing is decided; empty where nothing does."""
    pending = phrase(sheet, labels.PENDING)
    return (*((pending,) if pending else ()), *_matters(sheet), *_entries(sheet))


def _matters(sheet: Sheet) -> Iterator[Reading]:
    for page, match in matches(sheet, _MATTER):
        if not _OF_STATUS.search(match["matter"]):
            yield from page.readings(*match.span())


def _entries(sheet: Sheet) -> Iterator[Reading]:
    yield from (leaf.reading(run) for leaf in sheet.leaves for run in leaf.runs if _ENTERING.fullmatch(folded(run)))
