"""商标变更证明: the owner's former name and the present one, beside labels, under headers, or in a sentence.

A proof of several marks gives one record a mark. Trap: a change of address alone names one owner; then the former name
is missing, not equal.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.extractors import _parties
from pipeline.extractors._phrases import LISTED_MARKS, NAME
from pipeline.extractors._reading import Sheet, missing
from pipeline.extractors._sentences import first_read
from pipeline.extractors._tables import cell_text, column, tables
from pipeline.extractors._trademarks import DATES, NUMBER_LABELS, NUMBER_PATTERNS, approved, numbers, of_each, refused
from pipeline.model import Document, DocumentType, Field
from pipeline.records import TrademarkChange
from pipeline.values.text import fold, words

KIND = DocumentType.TRADEMARK_CHANGE

FROM = words("""
    变更前名义 变更前注册人名义 变更前注册人 变更前名称 变更前注册人名称 变更前 原注册人名义 原名义 原注册人 原名称
    变更前商标注册人 变更前内容 变更前申请人名义
""")
TO = words("""
    变更后名义 变更后注册人名义 变更后注册人 变更后名称 变更后注册人名称 变更后 现注册人名义 现名义 现注册人 现名称
    变更后商标注册人 变更后内容 变更后申请人名义
""")
DATE = ("核准日期", "变更日期", "核准变更日期", "变更核准日期", "公告日期", "日期")
ADDRESSES = ("变更前地址", "变更后地址", "变更前注册人地址", "变更后注册人地址", "注册人地址", "地址")
STOPS = (
    "商标注册证",
    *FROM,
    *TO,
    *DATE,
    *ADDRESSES,
    *NUMBER_LABELS,
    *DATES,
    *words("变更事项 类别 国际分类 商标名称 注册人"),
)
ITEMS = ("变更事项", "变更项目", "事项", "项目")
NAMED = ("名义", "名称", "注册人名义", "注册人名称", "商标注册人名义", "申请人名义", "注册人", "商标注册人")
"""The rows of a table 变更事项 | 变更前 | 变更后 that tell the owner's name."""
FROM_SENTENCES = (
    rf"(?:名义|名称|注册人)\|?由(?P<value>{NAME})\|?变更",
    rf"原(?:注册人)?(?:名义)?为[:|\n]*(?P<value>{NAME})",
)
TO_SENTENCES = (
    rf"变更(?:为|成)[:|\n]*(?P<value>{NAME})",
    rf"变更后(?:的)?(?:注册人)?(?:名义|名称)为[:|\n]*(?P<value>{NAME})",
)


def extract(document: Document) -> tuple[TrademarkChange, ...]:
    sheet = Sheet.of(document)
    refusals = refused(sheet)
    return tuple(
        TrademarkChange(
            document=name,
            registration_no=number,
            from_party=first_read(_parties.named(sheet, FROM, FROM_SENTENCES, STOPS), _in_table(sheet, FROM)),
            to_party=missing("ambiguous", refusals)
            if refusals
            else first_read(_parties.named(sheet, TO, TO_SENTENCES, STOPS), _in_table(sheet, TO)),
            date=approved(sheet, DATE, STOPS),
        )
        for name, number in of_each(document.id, numbers(sheet, STOPS, (*NUMBER_PATTERNS, *LISTED_MARKS)))
    )


def _in_table(sheet: Sheet, labels: tuple[str, ...]) -> Field[str]:
    """The name in its column, which may be centered under a shorter header."""
    found = []
    for table in tables(sheet, (*ITEMS, *FROM, *TO)):
        items = [place for place, header in enumerate(table.headers) if header.text in ITEMS]
        rows = [
            row for row in table.rows if any(place in row and fold(cell_text(row[place])) in NAMED for place in items)
        ]
        found.append(replace(table, rows=tuple(rows)))
    return column(found, labels, _parties.parse)
