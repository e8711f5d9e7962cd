"""What a letter of authorization has to say to lend a mark for selling to JD.

That goods may be sold or the mark used, and, where it says where, a place or channel in which JD lies.

A letter may grant anything (after-sales service, bidding, a customs record, a sign over a door); so the words that
count are those of selling here, not those of everything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extractors._phrases import MARKETS, NAME
from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import Prose, clause, end_of, nameless, prose
from pipeline.extractors.trademark_authorization._told import operative
from pipeline.model import Reading

_SELLS = (
    r"销售|售卖|经销|分销|供货|供应|零售|批发|经营(?!地址|场所|范围|期限)|(?<!代)运营|开店|开设|(?<!商标)代理(?!人|机构|我|本|事|该|委托)|使用(?![人费后中]|说明|方法|期间|过程)"
    r"|许可(?:方式|类型|性质|使用)|use|sell|sale|distribut|market|supply|deal"
)
_SELLING = re.compile(_SELLS, re.IGNORECASE)
_GRANTS = re.compile(
    rf"(?<!被)(?:授权|许可|授予)(?:给|予|与|于)?(?:{NAME}|(?:被授权|被许可|受权)[方人单公]|乙方|贵[公司方]|其)"
    rf"|{NAME}(?:\([^()]{{1,12}}\))?[^。;\n]{{0,16}}?(?:为|是|系)(?:我|本)[公司方]|authorize",
    re.IGNORECASE,
)
# What somebody else does with the goods (消费者使用…, 我司销售的产品), the owner in its own shop, and signs over doors.
_BY_OTHERS = re.compile(
    rf"(?:消费者|[用客]户|顾客|买家)[^。;,\n]{{0,6}}?(?:使用|use)|[我本](?:公司|[司厂方])[^。;,\n]{{0,8}}?(?:(?:{_SELLS})的(?![权资])|[店铺]的?(?:{_SELLS}))"
    r"|在[^,。;\n]{0,24}?(?:门头|招牌|店招|展[位台厅]|车身|名片)[^,。;\n]{0,10}?使用",
    re.IGNORECASE,
)
# A title that names the mark, or its sale, says what is granted where no sentence does.
_TITLE = re.compile(
    r"(?:商标|品牌|销售|经销|(?<!商标)代理|分销|供货|线上|网络|电商|渠道)(?:使用|许可|独[家占]|排他|普通|专[用有]|销售|渠道|经营|产品|商品|线上|网络)*"
    r"(?:授权|许可)(?:使用)?(?:书|函|证书?|证明|声明|合同|协议)(?:\([^()]*\))?$",
    re.MULTILINE,
)
_PLAIN = re.compile(
    r"^(?:授权(?:书|函|证书|证明)|Letterofauthori[sz]ation|Authori[sz]ationletter)$", re.MULTILINE | re.IGNORECASE
)
_LISTS_MARK = re.compile(
    r"^(?:授权|许可)?(?:使用)?的?(?:商标|品牌)(?:/(?:商标|品牌))?(?:名称|文字)?(?:Trademark|Brand)?[:|]",
    re.MULTILINE | re.IGNORECASE,
)
_PLACED = re.compile(
    r"(?:授权|销售|许可|经销|代理|使用|经营|适用|地域|Authorized|Licensed|^|[|。;])(?:使用|销售|许可|经营)?的?"
    r"(?:平台|渠道|区域|地域|地区|国家|Territory|Region|Channels?|Platforms?)(?:范围)?(?:Territory|Region|Channels?|Platforms?)?"
    r"(?:[:|]+|为|是)(?P<to>[^。;\n]{2,60})",
    re.IGNORECASE | re.MULTILINE,
)
# The trade or the place that a dealer is one of: 医院渠道代理商, 华东地区总代理.
_DEALT = re.compile(
    r"(?P<to>[^,。;:\n|]{0,24}[^,。;:\n|销售供货进授权正规本该此述列](?:渠道|(?<!大)[省市]|地区|区域|大区)(?:境?内|范围内)?)"
    r"(?:的|独家|一级|二级|总|唯一|指定|授权|特约|正式|官方)*(?:经销|代理|分销|供应|供货|运营|销售|推广)(?!渠道|平台)"
)
# What bears the name of JD and is another channel: shops of others on it, its errands, carriers, sister sites.
_OTHER_JD = r"(?:京东|JD)(?:商城|平台)?\(?(?:POP|开放平台|第三方|商家店|到家|国际|全球购|工业|物流|联盟|京喜|小店)|京喜"
_ELSEWHERE = re.compile(rf"{MARKETS}|{_OTHER_JD}|线下|门店")
_HERE = re.compile(
    r"京东|JD|自营|线上|网络|网上|电商|互联网|全网|全平台|[各等]平台|各大|所有平台|全渠道|不限", re.IGNORECASE
)
_AROUND_HERE = re.compile(
    "京东|JD|自营|全网|平台(?!:)|全渠道|线上|网络|网[上店]|电商|互联网|大陆|内地|境内|国内|全国|全球|全世界|大中华|不限"
    "|所有|中国(?!香港|澳门|台湾|港澳台)|中华人民共和国|China|PRC|worldwide",
    re.IGNORECASE,
)


def not_for_selling(sheet: Sheet, *parties: str | None) -> tuple[Reading, ...]:
    """Where the letter grants something else than selling or using the mark, or in places where JD does not lie; empty
    where it grants that here. `parties` are the names it is about."""
    pages = [nameless(prose(leaf), parties) for leaf in sheet.leaves]
    places = tuple(reading for page in pages for reading in _elsewhere(page))
    return places or (() if any(_grants(page) for page in pages) else _first_row(pages))


def _grants(page: Prose) -> bool:
    """Selling or using is told behind the words that grant; where no sentence grants, anywhere, or by the
    title or the row of the mark."""
    granting = _GRANTS.search(page.text)
    if granting is None and (_TITLE.search(page.text) or (_PLAIN.search(page.text) and _LISTS_MARK.search(page.text))):
        return True
    own = _BY_OTHERS.sub(lambda told: " " * len(told[0]), operative(page.text))
    return _SELLING.search(own, granting.start() if granting else 0) is not None


def _elsewhere(page: Prose) -> Iterator[Reading]:
    """The places that are named, and the sentences that tell of other channels and of none of JD's."""
    text = operative(page.text)
    for match in _PLACED.finditer(text):
        if not _AROUND_HERE.search(re.sub(_OTHER_JD, "", match["to"])):
            yield from clause(page, match)
    for match in _DEALT.finditer(text):
        if not _AROUND_HERE.search(re.sub(_OTHER_JD, "", match["to"])):
            yield from clause(page, match)
    for match in re.finditer(r"[^。;\n]+", text):
        if _ELSEWHERE.search(match[0]) and not _HERE.search(re.sub(_OTHER_JD, "", match[0])):
            yield from page.readings(*match.span())


def _first_row(pages: list[Prose]) -> tuple[Reading, ...]:
    """The title, which names what is granted instead."""
    page = next((page for page in pages if page.text), None)
    return () if page is None else page.readings(0, end_of(page.text, 0, "\n"))
