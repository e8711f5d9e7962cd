"""Papers nobody asked for: kept in the list of documents, and read for little.

准予变更登记通知书 explains why a paper carries the company's former name: both names stand beside labels, in a row of a
table, or in a sentence. Trap: most notices are of a new address or person; then no name was changed. Whatever a paper
is, it may end an authorization, or object to what the papers asked for state; and a page of the registry of marks tells
what became of a mark.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extractors import _parties
from pipeline.extractors._authorization_force import takes_back
from pipeline.extractors._phrases import NAME
from pipeline.extractors._reading import Sheet, read, search
from pipeline.extractors._sentences import agreed, find, first_read, prose
from pipeline.extractors.other import _objections
from pipeline.extractors.other._mark_status import ended_marks
from pipeline.model import Document, DocumentType, Field
from pipeline.records import NameChange, OtherPaper
from pipeline.values import dates
from pipeline.values.text import words

KIND = DocumentType.OTHER
_LETTER = re.compile(r"^[^。,;:|\n]{0,24}(?:函|信|通知书?|告知书?|声明|公告|启事|决定书?|告知)$", re.MULTILINE)
_COMPANY = re.compile(rf"(?:^|[|,:。;、(\n])(?:我司|我公司|本公司)?(?P<name>{NAME})", re.MULTILINE)
_OF_MARKS = re.compile("授权|商标|品牌|经销|代理")
NOTICE = "registration_notice"

FROM = words("""
    原企业名称 原名称 原公司名称 原单位名称 变更前名称 变更前企业名称 变更前公司名称 曾用名称 名称(变更前)
    企业名称(变更前)
""")
TO = words("""
    现企业名称 现名称 现公司名称 现单位名称 变更后名称 变更后企业名称 变更后公司名称 新名称 名称(变更后)
    企业名称(变更后)
""")
DATE = ("核准日期", "变更日期", "核准变更日期", "变更核准日期", "登记日期")
STOPS = (
    *FROM,
    *TO,
    *DATE,
    *words("""
        变更事项 变更项目 变更前 变更后 变更前内容 变更后内容 统一社会信用代码 注册号 登记机关 名称 企业名称 住所
        法定代表人 注册资本 经营范围
    """),
)
# The company's own name, not that of a shareholder (股东名称, 投资人名称).
_ITEM = r"(?<![东人资)])(?<!隶属企业)名称(?:变更)?\|"
_QUOTE = r"[\"“”《》]?"
FROM_PHRASES = (
    rf"兹?证明:?\|?{_QUOTE}(?P<value>{NAME}){_QUOTE}(?=[于,(])[^。\n]{{0,40}}?(?<![东人资)])名称变更(?:登记)?为",
    rf"{_ITEM}(?P<value>{NAME})\|{NAME}",
    rf"名称\|?由:?\|?{_QUOTE}(?P<value>{NAME}){_QUOTE}\|?变更(?:为|成)",
)
TO_PHRASES = (
    rf"(?<![东人资)])名称变更(?:登记)?为:?\|?{_QUOTE}(?P<value>{NAME})",
    rf"{_ITEM}{NAME}\|(?P<value>{NAME})",
    rf"名称\|?由:?\|?{_QUOTE}{NAME}{_QUOTE}\|?变更(?:为|成):?\|?{_QUOTE}(?P<value>{NAME})",
)


def extract(document: Document) -> tuple[NameChange | OtherPaper, ...]:
    sheet = Sheet.of(document)
    paper = OtherPaper(
        document=document.id,
        looks_like=document.looks_like,
        ends_authorization=bool(takes_back(sheet, grants=False)),
        letter_of=_letter_of(sheet, document),
        ended_marks=tuple(ended_marks(sheet)),
    )
    objecting = _objections.told(paper, sheet)
    change = _name_change(sheet, document)
    if change is None:
        return (objecting,)
    return (change,) if objecting is paper else (change, replace(objecting, document=f"{document.id}-2"))


def _letter_of(sheet: Sheet, document: Document) -> tuple[str, ...]:
    """The companies that a letter of no known kind names, where it is about marks or their dealers."""
    pages = [prose(leaf).text for leaf in sheet.leaves]
    about = any(map(_LETTER.search, pages)) and any(map(_OF_MARKS.search, pages))
    if document.looks_like is not None or not about:
        return ()
    return tuple(dict.fromkeys(match["name"] for text in pages for match in _COMPANY.finditer(text)))


def _name_change(sheet: Sheet, document: Document) -> NameChange | None:
    if document.looks_like != NOTICE:
        return None
    former, present = _name(sheet, FROM, FROM_PHRASES), _name(sheet, TO, TO_PHRASES)
    if former.value is None or present.value is None:
        return None
    day = first_read(
        read(sheet, DATE, dates.parse, mend=dates.mend, stops=STOPS),
        search(sheet, dates.parse, mend=dates.mend),
    )
    return NameChange(document=document.id, from_party=former, to_party=present, date=day)


def _name(sheet: Sheet, labels: tuple[str, ...], phrases: tuple[str, ...]) -> Field[str]:
    return agreed(
        read(sheet, labels, _parties.parse_company, stops=STOPS, lines=2), find(sheet, phrases, _parties.parse_company)
    )
