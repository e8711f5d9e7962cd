"""Of whom a sentence says that it is a taxpayer of some kind: of the payer the paper is about, or of another.

An office also answers a company that asks about its supplier, and tells a seller what it found at its buyer. Whom a
clause is about is told by the party that was named last before it; 该公司 is that party, 你单位 the addressee.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import combinations

from pipeline.extractors import _parties
from pipeline.extractors._phrases import PRONOUN
from pipeline.extractors._reading import Sheet, missing, phrase
from pipeline.extractors._sentences import find, first_read
from pipeline.extractors.taxpayer_certificate import _tax_labels as labels
from pipeline.model import Field
from pipeline.values import names
from pipeline.values.text import fold

_FAR = 40  # signs before the end of a name that can be of it
_OTHERS = (
    "供应商|供货[商方]|供货单位|销售[方商]|销售单位|销货方|销货单位|销方|售方|卖方|卖家|开票方|开票单位|对方|合作[方商]"
    "|合作伙伴|合作单位|往来单位|交易方|客户|购买方|购货方|购货单位|购方|受票方|受票单位|买方|买家|采购[方商]|经销商|代理商"
    "|分销商|渠道商|服务商|承运商|加盟商|生产商|制造商|厂商|品牌[方商]|商户|授权方|子公司|孙公司|下属公司|控股公司|分支机构"
    "|关联企业|关联公司|关联方|母公司|总公司|总机构|兄弟公司|下属企业|下属单位|股东|上游|下游|第三方|受托[方人]|委托[方人]"
    "|代理人|承包方|分包方|发包方|承租方|出租方|收款[方人]|付款[方人]|收款单位|付款单位|被投资|甲方|乙方|丙方"
    "|个体工商户|个体户|(?:其他|其它|另一家?|某)(?:企业|公司|单位)|的(?:企业|单位)(?=[已被为是系登认])"
)
_KIND = (
    "公司|商行|贸易行|合作社|事务所|工作室|商店|超市|集团(?!有限|股份|公司)"
    "|(?:经营|门市|服务|销售|批发|贸易|商贸|用品|工程|加工)部|(?:厂|店|中心)(?=[为系是于已登认被属现(])"
)
_PARTY = re.compile(
    r"(?P<own>[你贵您](?:\(?单位\)?|分?公司|企业|司|厂|店|户|方|社)|您(?=[为系是于已的登]))"
    rf"|(?P<other>{_OTHERS})"
    r"|(?P<pronoun>[该此我本](?:单位|公司|企业|司|厂|店|户|纳税人|社))"
    rf"|(?P<named>(?:{_KIND})(?!名称|法|章程))"
)
_CLAUSE_ENDS = re.compile(r"[,。;:|、\"“”《》]")
# What no party is: a former name in brackets, a kind of company, and the word alone (以下简称公司).
_NO_PARTY = re.compile(
    r"\((?:原|曾用名|更名前|前身)[^()]*$|(?:^|[为系是属于]|(?:类型|性质):?)(?:其他|一人|一家|私营|内资)*(?:有限责任|股份有限|有限|股份)公司$"
    r"|(?:^|[(]|简称|下称)(?:公司|企业)$"
)
_PARTNER = re.compile(rf"(?:[我本贵你该其](?:公司|司|单位|企业|方)?的?)*(?:{_OTHERS})|{PRONOUN}")
_CLOSED = re.compile("有限|股份|责任")
_LEADS = re.compile(
    "^(?:兹|特此|特|现|将|经|依法|审核|核查|核实|查询|查|我局|本局|辖区|管辖|内|的|企业|纳税人|准予|同意|核准|批准|认定"
    "|确认|证明|为|对|关于|由|应|向|给|至|及|和|与|并|且|其|中|以下|简称|下称)+"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Payer:
    """The company a paper is about; `told` is False where it names two, or somebody's partner alone."""

    name: Field[str]
    told: bool


def payer(sheet: Sheet, labeled: Field[str]) -> Payer:
    """The company beside its label, or addressed, or said to be a taxpayer. One that is addressed about another is
    ambiguous."""
    addressed = find(sheet, labels.ADDRESSEE, _parse)
    if labeled.value and addressed.value and names.compare(labeled.value, addressed.value) == "different":
        return Payer(name=missing("ambiguous", (*labeled.readings, *addressed.readings)), told=False)
    name = first_read(labeled, addressed, find(sheet, labels.NAMED, _parse))
    partner = name.value is None and phrase(sheet, labels.PARTNERS) is not None
    return Payer(name=name, told=not partner and not _differ(name))


def _parse(text: str) -> str:
    """Raises ValueError for all but a company's name, and for one that is told to be somebody's partner."""
    if _PARTNER.match(fold(text)):
        raise ValueError("somebody's partner")
    return _parties.parse_company(text)


def _differ(name: Field[str]) -> bool:
    """Whether two readings of an ambiguous name are of clearly different companies."""
    found = [each for reading in name.readings for each in _company(reading.text)] if name.value is None else []
    return any(names.compare(one, other) == "different" for one, other in combinations(found, 2))


def _company(text: str) -> Iterator[str]:
    with suppress(ValueError):
        yield _parties.parse_company(text)


def is_own(text: str, place: int, company: str | None) -> bool:
    """Whether the clause at `place` is about the payer, whom the paper calls `company`."""
    last = None
    for match in _PARTY.finditer(text, 0, place):
        if not match["pronoun"] and not (match["named"] and _NO_PARTY.search(_before(text, match.end()))):
            last = match
    if last is None or last["own"]:
        return True
    return bool(last["named"]) and company is not None and _is_of(_before(text, last.end()), company)


def _before(text: str, end: int) -> str:
    """The clause up to the end of a name: the name, and what stands before it."""
    part = text[max(end - _FAR, 0) : end].replace("\n", "")
    return _CLAUSE_ENDS.split(part)[-1]


def _is_of(part: str, company: str) -> bool:
    lengths = range(len(company) - 1, len(company) + 2)
    if any(names.compare(part[-length:], company) != "different" for length in lengths if length <= len(part)):
        return True
    short = re.sub(rf"(?:{_KIND})$", "", _LEADS.sub("", part))
    return len(short) > 1 and not _CLOSED.search(short) and short in company
