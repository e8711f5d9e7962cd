"""商标注册申请受理通知书 and the other letters about an application: filed, not registered.

Trap: 申请号 is no registration number; the heading TMZC…ZCSL… prints it once more. A letter may tell that the mark was
approved for publication or registered; the usual one says that it does not (并不表明…已获准注册).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extractors import _parties
from pipeline.extractors._phrases import DAY, MARK_NUMBER, NAME
from pipeline.extractors._reading import Sheet, read
from pipeline.extractors._sentences import agreed, find, first_found, first_read, prose
from pipeline.extractors._trademarks import nice_class, text
from pipeline.model import Document, DocumentType
from pipeline.records import TrademarkAcceptanceNotice
from pipeline.values import dates, trademark_no
from pipeline.values.text import words

KIND = DocumentType.TRADEMARK_ACCEPTANCE_NOTICE

NUMBER = ("申请号", "商标申请号", "申请编号", "申请/注册号", "商标注册申请号")
APPLICANT = ("申请人", "申请人名称", "商标申请人", "申请人名称(中文)", "申请人名义")
MARK = ("商标名称", "商标图样", "申请商标", "商标文字")
DATE = ("申请日期", "申请日", "商标申请日期")
OTHERS = words("""
    类别 国际分类 商标类别 代理机构 商标代理机构 代理机构名称 申请人地址 地址 发文编号 发文日期 回执编号 受理日期
    商品/服务项目 指定商品 联系人
""")
STOPS = ("商标注册证", *NUMBER, *APPLICANT, *MARK, *DATE, *OTHERS)
# The next label may touch the mark: 商标：HEMU类别：第9类.
MARKS = (
    rf"商标[:|]+(?P<value>[^\n|,。;:]{{1,30}}?)(?:(?:{'|'.join(map(re.escape, STOPS))})(?=[:|])|(?=[\n|,。;:]|$))",
    r"[“\"《](?P<value>[^“”\"\n《》]{1,30})[”\"》]商标",
)
NUMBERS = (
    r"(?P<value>TM[A-Z]{2}\d{7,8}[A-Z]?[A-Z]{4}\d{2})",
    rf"申请号(?:为|是|:|\|)*(?P<value>{MARK_NUMBER})(?![0-9A-Z])",
)
APPLICANTS = (rf"申请人(?:为|是)?(?P<value>{NAME})",)
# In a refusal this may be the older mark that stands in the way.
IN_TEXT = (rf"第\|?(?P<value>{MARK_NUMBER})\|?号",)
_APPROVED = re.compile(
    r"(?:已|予以|准予|现)(?:被|获)?(?:核准|准予)?注册(?!申请)|领取[^。;\n]{0,10}?注册证|初步审定(?!公告期)|予以公告"
)
_DENIED = re.compile(r"(?:不表明|不代表|不表示|并非|是否|如果?|若|尚未|不予)[^。;\n]*$")
DATES = (rf"(?:申请日期|申请日)(?:为|是|:|\|)*(?P<value>{DAY})", rf"于(?P<value>{DAY})(?:提交|提出|申请|递交)")


def extract(document: Document) -> tuple[TrademarkAcceptanceNotice, ...]:
    sheet = Sheet.of(document)
    return (
        TrademarkAcceptanceNotice(
            document=document.id,
            application_no=first_found(
                agreed(read(sheet, NUMBER, trademark_no.parse, stops=STOPS), find(sheet, NUMBERS, trademark_no.parse)),
                find(sheet, IN_TEXT, trademark_no.parse),
            ),
            registrant=agreed(
                _parties.beside(sheet, APPLICANT, STOPS),
                find(sheet, APPLICANTS, _parties.parse),
            ),
            mark_name=first_read(read(sheet, MARK, text, stops=STOPS), find(sheet, MARKS, text)),
            nice_class=nice_class(sheet),
            application_date=agreed(
                read(sheet, DATE, dates.parse, mend=dates.mend, stops=STOPS),
                find(sheet, DATES, dates.parse, mend=dates.mend),
            ),
            approved="; ".join(dict.fromkeys(each for leaf in sheet.leaves for each in _approvals(prose(leaf).text))),
        ),
    )


def _approvals(text: str) -> Iterator[str]:
    for match in _APPROVED.finditer(text):
        if not _DENIED.search(text[: match.start()]):
            yield match.group()
