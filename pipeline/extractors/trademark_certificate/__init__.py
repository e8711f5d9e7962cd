"""商标注册证: the sheets of the SAIC and of the CNIPA, their printed extra pages, and 商标注册证明.

Trap: 注册人 is the beginning of 注册人地址, and the number stands between 第 and 号 with or without space. Who shares
the mark may stand beside a label of its own (共有人); a stamp or a note may tell that the mark is none any more.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pipeline.extractors import _parties
from pipeline.extractors._reading import Sheet, missing, read
from pipeline.extractors._sentences import agreed, find, first_read
from pipeline.extractors._trademarks import (
    DATES,
    ENDS_ON,
    FIRST_DAY,
    LAST_DAY,
    NUMBER_LABELS,
    OWNER,
    REGISTERED_ON,
    TERM,
    address,
    mark_name,
    nice_class,
    number,
    text,
)
from pipeline.extractors.trademark_certificate import _notes, _renewed
from pipeline.extractors.trademark_certificate._goods import goods
from pipeline.model import Document, DocumentType, Field, Reading
from pipeline.records import TrademarkCertificate
from pipeline.values import dates, terms
from pipeline.values.text import words

KIND = DocumentType.TRADEMARK_CERTIFICATE

ADDRESS = ("注册人地址", "注册地址", "商标注册人地址", "地址")
GOODS = words("""
    核定使用商品/服务项目 核定使用商品/服务 核定使用商品和服务 核定使用商品 核定使用服务项目 核定使用服务
    核定服务项目 核定商品/服务项目 核定商品
""")
MARK = ("商标名称", "商标文字", "商标名称及图样")
REGISTERED = ("注册日期", "核准注册日期", "商标注册日期")
UNTIL = ("有效期至", "有效期限至", "专用期至", "注册有效期至", "有效期截止日期")
OTHERS = (
    *DATES,
    *words("商标注册证 商标注册证明 局长签发 局长 签发人 发证机关 国际分类 类别 国家知识产权局 商标局"),
)
STOPS = (*MARK, *ADDRESS, *GOODS, *REGISTERED, *UNTIL, *OWNER, *TERM, *NUMBER_LABELS, *OTHERS)


def extract(document: Document) -> tuple[TrademarkCertificate, ...]:
    sheet = Sheet.of(document)
    classes = nice_class(sheet)
    own = _parties.beside(sheet, OWNER, STOPS)
    others = _notes.shared(sheet, own.value)
    ended, doubt = _notes.ended(sheet), _notes.doubtful(sheet)
    registration_no = number(sheet, STOPS)
    renewed = _renewed.renewals(sheet, registration_no.value)
    return (
        TrademarkCertificate(
            document=document.id,
            registration_no=registration_no,
            mark_name=first_read(read(sheet, MARK, text, stops=STOPS), mark_name(sheet, GOODS, STOPS)),
            nice_class=classes,
            goods=goods(sheet, GOODS, STOPS, classes.value or ()),
            registrant=missing("ambiguous", (*own.readings, *others)) if others and own.value else own,
            registrant_address=read(sheet, ADDRESS, address, stops=STOPS, lines=3),
            registration_date=_since(sheet, renewed),
            valid_until=missing("ambiguous", (*ended, *doubt)) if ended or doubt else _until(sheet, renewed),
            ended=_told(ended),
            shared=_told(others),
            doubt=_told(doubt),
        ),
    )


def _since(sheet: Sheet, renewed: Sequence[_renewed.Renewal]) -> Field[date]:
    own = agreed(
        read(sheet, REGISTERED, dates.parse, mend=dates.mend, stops=STOPS),
        find(sheet, (*FIRST_DAY, *REGISTERED_ON), dates.parse, mend=dates.mend),
        read(sheet, TERM, terms.parse_start, mend=terms.mend, stops=STOPS, lines=2),
    )
    return _renewed.since(own, renewed)


def _until(sheet: Sheet, renewed: Sequence[_renewed.Renewal]) -> Field[date]:
    own = agreed(
        read(sheet, UNTIL, dates.parse, mend=dates.mend, stops=STOPS),
        find(sheet, (*LAST_DAY, *ENDS_ON), dates.parse, mend=dates.mend),
        read(sheet, TERM, terms.parse_last, mend=terms.mend, stops=STOPS, lines=2),
    )
    return _renewed.until(own, renewed)


def _told(readings: Sequence[Reading]) -> str:
    return "; ".join(dict.fromkeys(each.text for each in readings))
