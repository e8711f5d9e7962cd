"""商标转让证明: 转让人 and 受让人 beside labels, or in one sentence (由…转让给…).

Trap: one proof may carry several marks; each has its record. A refusal names the same parties, and so does a letter of
one of them (本公司同意…): by these the mark went to nobody.
"""

from __future__ import annotations

from pipeline.extractors import _parties
from pipeline.extractors._phrases import LISTED_MARKS, NAME
from pipeline.extractors._reading import Sheet, missing, phrase
from pipeline.extractors._trademarks import DATES, NUMBER_LABELS, NUMBER_PATTERNS, approved, numbers, of_each, refused
from pipeline.model import Document, DocumentType
from pipeline.records import TrademarkTransfer

KIND = DocumentType.TRADEMARK_TRANSFER

FROM = ("转让人", "转让人名称", "转让人名义", "转让方", "原注册人", "转让人(中文)", "原商标注册人", "转让前注册人")
TO = ("受让人", "受让人名称", "受让人名义", "受让方", "受让人(中文)", "转让后注册人", "现注册人")
DATE = ("核准日期", "转让日期", "核准转让日期", "转让公告日期", "转让核准日期", "公告日期", "日期")
OTHERS = ("受让人地址", "转让人地址", "地址", "类别", "国际分类", "商标名称", "商标", "注册人", "受让人名义地址")
STOPS = ("商标注册证", *FROM, *TO, *DATE, *NUMBER_LABELS, *DATES, *OTHERS)
FROM_SENTENCES = (
    rf"由(?P<value>{NAME})\|?(?:转让|移转)",
    rf"(?:核准|准予|同意)(?:将|由)?(?P<value>{NAME})(?:将|在|于|所有|拥有|名下|的第)",
    rf"(?<!受)转让人(?:为|是)[:|\n]*(?P<value>{NAME})",
)
TO_SENTENCES = (rf"(?:转让|移转)(?:给|至|予)(?P<value>{NAME})", rf"受让人(?:为|是)[:|\n]*(?P<value>{NAME})")


# A party speaks, or the office tells the public.
SPOKEN = ("本公司", "我公司", "我司", "本单位", "我单位", "本人", "转让公告")


def extract(document: Document) -> tuple[TrademarkTransfer, ...]:
    sheet = Sheet.of(document)
    spoken = phrase(sheet, SPOKEN)
    open_ = (*refused(sheet), *(() if spoken is None else (spoken,)))
    return tuple(
        TrademarkTransfer(
            document=name,
            registration_no=number,
            from_party=_parties.named(sheet, FROM, FROM_SENTENCES, STOPS),
            to_party=missing("ambiguous", open_) if open_ else _parties.named(sheet, TO, TO_SENTENCES, STOPS),
            date=approved(sheet, DATE, STOPS),
        )
        for name, number in of_each(document.id, numbers(sheet, STOPS, (*NUMBER_PATTERNS, *LISTED_MARKS)))
    )
