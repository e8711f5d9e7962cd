"""商标续展注册证明 and 核准续展注册证明: a sentence, or labels with the new term.

Trap: the former term may be printed beside the new one; only what the renewal itself gives counts.
"""

from __future__ import annotations

from pipeline.extractors import _parties
from pipeline.extractors._phrases import DAY
from pipeline.extractors._reading import Sheet, missing, read
from pipeline.extractors._sentences import agreed, find, first_found
from pipeline.extractors._trademarks import DATES, LAST_DAY, NUMBER_LABELS, OWNER, number, refused
from pipeline.model import Document, DocumentType
from pipeline.records import TrademarkRenewal
from pipeline.values import dates, terms
from pipeline.values.text import words

KIND = DocumentType.TRADEMARK_RENEWAL

RENEWED = ("续展注册有效期", "续展有效期", "续展后有效期", "续展注册有效期限", "续展注册的有效期", "续展期限")
RENEWED_UNTIL = ("续展注册有效期至", "续展有效期至", "续展后有效期至", "续展至", "有效期续展至", "续展注册至")
RENEWED_FOR = ("续展注册人", "续展注册人名义", "申请人", "申请人名称")
UNTIL = ("有效期至", "有效期限至", "专用期至", "注册有效期限", "注册有效期", "有效期限", "有效期")
OLD = ("原有效期至", "原有效期", "原注册有效期", "原注册有效期限", "原专用期至", "续展前有效期", "续展前有效期至")
STOPS = (
    "商标注册证",
    *RENEWED,
    *RENEWED_UNTIL,
    *UNTIL,
    *OLD,
    *OWNER,
    *RENEWED_FOR,
    *NUMBER_LABELS,
    *DATES,
    *words("注册人地址 注册地址 类别 国际分类 核定使用商品 核定使用服务"),
)
SENTENCES = (
    rf"续展[^。\n]{{0,20}}?自\|?{DAY}\|?起?\|?至\|?(?P<value>{DAY})",
    rf"续展[^。\n自]{{0,16}}?至\|?(?P<value>{DAY})",
)


def extract(document: Document) -> tuple[TrademarkRenewal, ...]:
    sheet = Sheet.of(document)
    refusals = refused(sheet)
    return (
        TrademarkRenewal(
            document=document.id,
            registration_no=number(sheet, STOPS),
            registrant=_parties.beside(sheet, (*OWNER, *RENEWED_FOR), STOPS),
            valid_until=missing("ambiguous", refusals)
            if refusals
            else first_found(
                agreed(
                    find(sheet, SENTENCES, dates.parse, mend=dates.mend),
                    read(sheet, RENEWED, terms.parse_last, mend=terms.mend, stops=STOPS, lines=2),
                    read(sheet, RENEWED_UNTIL, dates.parse, mend=dates.mend, stops=STOPS),
                ),
                agreed(
                    find(sheet, LAST_DAY, dates.parse, mend=dates.mend),
                    read(sheet, UNTIL, terms.parse_last, mend=terms.mend, stops=STOPS, lines=2),
                ),
            ),
        ),
    )
