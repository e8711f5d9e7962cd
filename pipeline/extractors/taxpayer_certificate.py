"""Proof of VAT status in its forms: registration form, notice of the tax office, query page of the e-tax bureau
(header row with values beneath, or labels), old certificate, stamped 税务登记证.

Trap: the words 一般纳税人 stand in titles, citations and denials. The status comes from its label, from a
sentence that states it, or from a form whose office part is filled; never from a page without a tax office.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from pipeline.extractors import _parties, _tax_form, _tax_status
from pipeline.extractors._phrases import DAY, NAME
from pipeline.extractors._reading import Mend, Sheet, missing, phrase, read, search
from pipeline.extractors._sentences import agreed, find, first_read
from pipeline.extractors._tables import Table, column, tables
from pipeline.model import Document, DocumentType, Field
from pipeline.records import TaxpayerCertificate
from pipeline.values import dates, taxpayer_status, terms, uscc

T = TypeVar("T")

KIND = DocumentType.TAXPAYER_CERTIFICATE

NAME_LABELS = ("纳税人名称", "企业名称", "单位名称", "公司名称", "纳税人全称", "名称", "纳税人名称(盖章)")
CODE = (
    *(
        "纳税人识别号",
        "社会信用代码(纳税人识别号)",
        "统一社会信用代码(纳税人识别号)",
        "统一社会信用代码",
        "社会信用代码",
    ),
    *(
        "纳税人识别号(统一社会信用代码)",
        "纳税人识别号/社会信用代码",
        "税号",
        "统一社会信用代码/纳税人识别号",
        "税务登记号",
    ),
    *("社会信用代码/纳税人识别号", "纳税人税号"),
)
STATUS = (
    *(
        "纳税人资格类型",
        "纳税人资格",
        "纳税人类型",
        "增值税纳税人类型",
        "纳税人身份",
        "一般纳税人资格类型",
        "纳税人资格名称",
    ),
    *(
        "增值税纳税人资格",
        "增值税纳税人身份",
        "纳税人资质",
        "增值税纳税人资格类型",
        "资格类型",
        "纳税人状态类型",
        "税务资质",
    ),
    *("增值税纳税人分类", "纳税人种类", "纳税人资质类型", "资质类型"),
)
SINCE = (
    *(
        "有效期起",
        "有效期起始",
        "生效日期",
        "有效期自",
        "认定日期",
        "认定时间",
        "登记时间",
        "有效期开始",
        "资格生效日期",
    ),
    *(
        "一般纳税人生效日期",
        "有效起始日期",
        "有效期起始日期",
        "有效开始日期",
        "认定有效期起",
        "资格有效期起",
        "起始日期",
    ),
    *("一般纳税人资格生效日期", "一般纳税人认定日期", "一般纳税人登记日期", "生效时间", "有效日期起"),
)
UNTIL = (
    *("有效期止", "有效期至", "有效期截止", "有效期终止", "失效日期", "有效截止日期", "有效期截止日期", "资格有效期止"),
    *("有效结束日期", "终止日期", "有效日期止", "有效期结束"),
)
TERM = ("有效期", "有效期限", "资格有效期", "有效期间", "资质有效期", "有效期起止")
OFFICE = (
    "主管税务机关",
    "主管税务机关名称",
    "税务机关",
    "受理税务机关",
    "发证税务机关",
    "主管税务所",
    "主管税务所(科、分局)",
    "认定机关",
)
OTHERS = (
    *("纳税人资格证明", "纳税人资格证书", "纳税人资格查询", "纳税人资格登记", "纳税人资格信息", "纳税人资质查询"),
    *(
        "序号",
        "法定代表人",
        "法定代表人(负责人、业主)",
        "财务负责人",
        "办税人员",
        "税务登记日期",
        "生产经营地址",
        "注册地址",
    ),
    *(
        "纳税人类别",
        "主营业务类别",
        "会计核算健全",
        "登记注册类型",
        "证件名称",
        "证件名称及号码",
        "联系电话",
        "纳税人状态",
    ),
    *(
        "事由",
        "依据",
        "通知内容",
        "操作",
        "经营范围",
        "地址",
        "受理人",
        "一般纳税人生效之日",
        "行业",
        "登记状态",
        "数据更新时间",
    ),
)
STOPS = (*NAME_LABELS, *CODE, *STATUS, *SINCE, *UNTIL, *TERM, *OFFICE, *OTHERS)
ADDRESSEE = (
    rf"(?:^|\||证明)(?P<value>(?!兹|证明|尊敬){NAME}):?\|?\((?:纳税人识别号|统一社会信用代码|税号)",
    rf"^(?P<value>{NAME}):$",
)
SINCE_SENTENCES = (
    rf"自\|?(?P<value>{DAY})\|?(?:起|开始|生效)",
    rf"(?:生效日期|生效之日|生效日|有效期起|起始日期|起始日)(?:为|是|:|\|)*(?P<value>{DAY})",
)
TAX_OFFICE = ("税务局", "税务所", "税务分局", "税务总局", "税务机关", "chinatax")
LISTINGS = ("企查查", "天眼查", "爱企查", "启信宝", "水滴信用", "qcc.com", "tianyancha.com")
STAMP = "增值税一般纳税人"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paper:
    """The sheet, and its tables found once."""

    sheet: Sheet
    tables: tuple[Table, ...]


def extract(document: Document) -> tuple[TaxpayerCertificate, ...]:
    sheet = Sheet.of(document)
    paper = _Paper(sheet=sheet, tables=tables(sheet, STOPS))
    return (
        TaxpayerCertificate(
            document=document.id,
            company_name=first_read(
                _labeled(paper, NAME_LABELS, _parties.parse_company, lines=2),
                find(sheet, ADDRESSEE, _parties.parse_company),
            ),
            uscc=_code(paper),
            taxpayer_status=_status(paper),
            effective_date=_since(paper),
            valid_until=first_read(
                _labeled(paper, UNTIL, dates.parse_end, mend=dates.mend),
                _labeled(paper, TERM, terms.parse_last, mend=terms.mend, lines=2),
            ),
            tax_authority=first_read(_labeled(paper, OFFICE, _authority, lines=2), search(sheet, _authority)),
        ),
    )


def _labeled(
    paper: _Paper,
    labels: tuple[str, ...],
    parse: Callable[[str], T],
    *,
    mend: Mend | None = None,
    lines: int = 1,
) -> Field[T]:
    """From the column of a table where there is one, else beside or under the label."""
    told = column(paper.tables, labels, parse, mend=mend)
    if told.problem != "label_not_found":
        return told
    return read(paper.sheet, labels, parse, mend=mend, stops=STOPS, lines=lines)


def _code(paper: _Paper) -> Field[str]:
    """Beside its label; anywhere else only as printed, both check digits holding."""
    return first_read(_labeled(paper, CODE, uscc.parse, mend=uscc.mend), search(paper.sheet, uscc.parse))


def _status(paper: _Paper) -> Field[str]:
    sheet = paper.sheet
    if _tax_form.is_form(sheet):
        return _tax_form.status(sheet)
    told = agreed(_labeled(paper, STATUS, taxpayer_status.parse), _tax_status.stated(sheet), _stamped(sheet))
    if told.value is None:
        return told
    trusted = phrase(sheet, TAX_OFFICE) is not None and phrase(sheet, LISTINGS) is None
    return told if trusted else missing("not_parsed", told.readings)


def _stamped(sheet: Sheet) -> Field[str]:
    """The bar stamp on a 税务登记证: the words alone on their line."""
    if phrase(sheet, ("税务登记证",)) is None:
        return missing("label_not_found")

    def stamp(text: str) -> str:
        if text != STAMP:
            raise ValueError("not the stamp")
        return "general"

    return search(sheet, stamp)


def _since(paper: _Paper) -> Field[date]:
    sheet = paper.sheet
    if _tax_form.is_form(sheet):
        return _tax_form.effective(sheet)
    return first_read(
        _labeled(paper, SINCE, dates.parse, mend=dates.mend),
        _labeled(paper, TERM, terms.parse_start, mend=terms.mend, lines=2),
        find(sheet, SINCE_SENTENCES, dates.parse, mend=dates.mend),
    )


def _authority(text: str) -> str:
    """A tax office's name. Raises ValueError for anything else, the e-tax bureau's site name included."""
    name = _parties.parse(text)
    office = name.endswith(("税务局", "税务所", "分局", "税务局所")) or (
        "税务局" in name and name.endswith(("所", "科"))
    )
    if not office or "电子税务局" in name or "税" not in name or len(name) < 5:
        raise ValueError("not a tax office")
    return name
