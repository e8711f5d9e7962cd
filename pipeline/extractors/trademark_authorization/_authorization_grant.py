"""What a letter of authorization has to say to lend a mark for selling to JD: that goods may be sold or the mark used,
and, where it says where, a place or channel in which JD lies.

A letter may grant anything (after-sales service, bidding, a customs record, a sign over a door) and name any place; so
the words that count are those of selling here, not those of everything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extractors._authorization_limits import HERE, OTHER_JD, clause
from pipeline.extractors._phrases import MARKETS, NAME
from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import CLAUSE, Prose, begin_of, end_of, prose
from pipeline.model import Reading

_SELLS = (
    r"销售|售卖|经销|分销|供货|供应|零售|批发|经营(?!地址|场所|范围|期限)|(?<!代)运营|开店|开设|(?<!商标)代理(?!人|机构|我|本|事|该|委托)|使用(?![人费后中]|说明|方法|期间|过程|[^。;,\n]{0,40}(?:图片|文案|素材|视频|专利|肖像|招牌))"
    r"|许可(?:方式|类型|性质|使用)|use|sell|sale|distribut|market|supply|deal"
)
_SELLING = re.compile(_SELLS, re.IGNORECASE)
_GRANTS = re.compile(
    rf"(?<!被)(?:授权|许可|授予)(?:给|予|与|于)?(?:{NAME}|(?:被授权|被许可|受权)[方人单公]|乙方|贵[公司方]|其)"
    rf"|{NAME}(?:\([^()]{{1,12}}\))?[^。;\n]{{0,16}}?(?:为|是|系)(?:我|本)[公司方]|authorize",
    re.IGNORECASE,
)
# What somebody else does with the goods: 消费者使用…, 我司销售的产品.
_BY_OTHERS = re.compile(
    rf"(?:消费者|[用客]户|顾客|买家)[^。;,\n]{{0,6}}?(?:使用|use)|[我本](?:公司|[司厂方])[^。;,\n]{{0,8}}?(?:{_SELLS})的(?![权资])",
    re.IGNORECASE,
)
_DENIED = re.compile("不得|不可(?!撤)|不能|禁止|严禁|无权|不涉及|不含|不包括|不授权|未经|假冒|侵权|如有|如果|若")
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
_TO_DO = re.compile(r"(?:授权|许可)(?:事项|用途|权限|业务)[:|]+(?P<to>[^。;\n]{2,60})")
_IN = re.compile(
    r"在(?P<to>(?!(?:遵守|符合)[^。;,\n]{0,12}?[法规]|(?:显著|醒目|明显)的?位置)[^。;,\n]{2,40}?)(?P<upon>上?)(?:进行|开展|从事|独家|合法|公开|统一|[内中里]|店铺)*(?:销售|经销|经营|使用|推广|供货|零售|分销|设立|开设)"
    r"|向(?P<whom>(?!授权[方人]|许可[方人]|甲方|[我本])[^。;,\n]{2,20}?)(?:市场|地区|独家|直接)*(?:出口|销售|供货|供应)"
)
_OF_GOODS = re.compile(
    r"第?[\d、,]+类|类别|商标|品牌|商品|产品|核定|生产|过程|期[间限内]|范围|业务|活动|合同|[上前下]述|下列|授权(?:期|范围|区域|渠道)"
)
_BUYERS = re.compile("贵[公司方]|消费者|[用客]户|终端|买家|公众|社会")


def not_for_selling(sheet: Sheet) -> tuple[Reading, ...]:
    """Where the letter grants something else than selling or using the mark, or in places where JD does not lie; empty
    where it grants that here."""
    pages = [prose(leaf) for leaf in sheet.leaves]
    places = tuple(reading for page in pages for reading in _elsewhere(page))
    return places or (() if any(_grants(page) for page in pages) else _first_row(pages))


def _grants(page: Prose) -> bool:
    """Selling or using is told behind the words that grant; where no sentence grants, anywhere, or by the
    title or the row of the mark."""
    granting = _GRANTS.search(page.text)
    if granting is None and (_TITLE.search(page.text) or (_PLAIN.search(page.text) and _LISTS_MARK.search(page.text))):
        return True
    own = _BY_OTHERS.sub(lambda told: " " * len(told[0]), page.text)
    return any(
        not _DENIED.search(_clause_of(own, match.start(), match.end()))
        for match in _SELLING.finditer(own, granting.start() if granting else 0)
    )


def _elsewhere(page: Prose) -> Iterator[Reading]:
    for match in _PLACED.finditer(page.text):
        if not HERE.search(re.sub(OTHER_JD, "", match["to"])):
            yield from clause(page, match)
    for match in _TO_DO.finditer(page.text):
        if not (_SELLING.search(match["to"]) or HERE.search(match["to"])):
            yield from clause(page, match)
    granting = _GRANTS.search(page.text)
    for match in _IN.finditer(page.text, granting.start()) if granting else ():
        to = match["to"] or match["whom"]
        goods = match["upon"] and not re.search(MARKETS, to)
        here = HERE.search(re.sub(OTHER_JD, "", to)) or _OF_GOODS.search(to) or _BUYERS.search(to)
        if not (goods or here or _DENIED.search(_clause_of(page.text, match.start(), match.end()))):
            yield from clause(page, match)


def _clause_of(text: str, start: int, end: int) -> str:
    return text[begin_of(text, start, CLAUSE) : end_of(text, end, CLAUSE)]


def _first_row(pages: list[Prose]) -> tuple[Reading, ...]:
    """The title, which names what is granted instead."""
    page = next((page for page in pages if page.text), None)
    return () if page is None else page.readings(0, end_of(page.text, 0, "\n"))
