"""Where a tax office forbids the payer itself to deduct input tax or to use VAT invoices.

Trap: notices explain the rules of invoices to every general taxpayer (销售免税货物不得开具…, …的,不得抵扣). Only
what is said of this payer, of no kind of goods and under no condition, is told of it.
"""

from __future__ import annotations

import re

from pipeline.extractors._reading import Sheet, missing
from pipeline.extractors._sentences import CLAUSE, SENTENCE, begin_of, end_of, matches
from pipeline.model import Field, Reading
from pipeline.values.text import fold

_IN = r"[^,。;:\n|]"
_NOT = "(?:不得|不能|不准|不予|不再|禁止|停止|暂停|中止|取消|限制)"
_USE = "(?:使用|开具|领用|领购|申领|发售|供应|提供|领取|购买)"
_TOLD = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NOT}{_IN}{{0,14}}?抵扣{_IN}{{0,8}}?进项税|{_NOT}{_IN}{{0,14}}?进项税{_IN}{{0,8}}?抵扣|进项税额?{_IN}{{0,10}}?{_NOT}{_IN}{{0,6}}?抵扣",
        rf"{_NOT}{_IN}{{0,16}}?{_USE}{_IN}{{0,8}}?(?:专用发票|增值税发票|专票)",
        rf"(?:专用发票|增值税发票|专票){_IN}{{0,16}}?{_NOT}{_IN}{{0,6}}?{_USE}",
        rf"(?:停止|暂停|中止|取消){_IN}{{0,24}}?(?:专用发票|增值税发票|专票)",
        rf"(?:收缴|缴销|收回){_IN}{{0,16}}?(?:专用发票|增值税发票|专票)",
    )
)
_OF_PAYER = re.compile(rf"[你贵该](?:单位|公司|企业|户|厂|纳税人)|{_IN}公司|纳税人:|日起|即日|现决定|决定")
_OF_KINDS = re.compile(
    "用于|免税|简易|取得|购进|福利|个人|消费者|下列|以下|他人|不符|虚开|转[借让]|小规模|非正常损失|未认证|不合规|作废|丢失|跨月"
    "|如[果有遇]?(?!实)|若|凡|一旦|应当|情形|之一|逾期|违反"
)
_OF_ALL = re.compile("(?:的|时|情形|情况)[,:]?$|(?:如|若|凡|一旦)[^。;\n]{0,40}$")
_GIVEN_BACK = re.compile("恢复|解除|撤销|取消(?:限制|原)|届满")


def denied(sheet: Sheet) -> Field[str]:
    """What the office forbids; label_not_found where it forbids nothing."""
    readings: list[Reading] = []
    for page, match in matches(sheet, *_TOLD):
        if _is_of_payer(page.text, match):
            readings += page.readings(*match.span())
    if not readings:
        return missing("label_not_found")
    text = "".join(each.text for each in readings[:1])
    return Field(value=fold(text), problem=None, readings=tuple(readings), raw=text)


def _is_of_payer(text: str, match: re.Match[str]) -> bool:
    begin, clause = (begin_of(text, match.start(), parting) for parting in (SENTENCE, f":{CLAUSE}"))
    end = end_of(text, match.end(), CLAUSE)
    return bool(
        _OF_PAYER.search(text, begin, end)
        and not _OF_KINDS.search(text, clause, end)
        and not _OF_ALL.search(text[begin:clause])
        and not _GIVEN_BACK.search(text, begin, end)
    )
