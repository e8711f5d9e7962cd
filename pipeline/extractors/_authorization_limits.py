"""What in a letter of authorization keeps it to other marketplaces or other ends than selling to JD, or hinders whom it
names from authorizing others.

What the letter is confined to (仅限…, 仅供…) has to be seen to hold here: the ways to confine it elsewhere have no end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extractors._phrases import MARKETS
from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import Prose, prose
from pipeline.model import Reading

# What bears the name of JD and is another channel: shops of others on it, its errands, carriers, sister sites.
OTHER_JD = r"(?:京东|JD)(?:商城|平台)?\(?(?:POP|开放平台|第三方|商家店|到家|国际|全球购|工业|物流|联盟|京喜|小店)|京喜"
_ELSEWHERE = re.compile(
    r"(?:仅限?|只限?|限于?|在|于|授权平台|授权渠道|授权范围|(?:授权)?(?:店铺|网店)(?:名称)?:)[^。;\n]{0,20}?"
    rf"(?:{MARKETS}|{OTHER_JD})"
)
_NOT_HERE = re.compile(
    r"(?:不含|不包括|不包含|不得|不可(?!撤)|不能|禁止|不允许|不授权|不适用|无权|拒绝)(?:(?!低于)[^。;,\n]){0,12}?京东"
    r"(?![^。;,\n]{0,6}(?:以外|之外|外)|[^。;,\n]{0,16}?(?:假|侵权|伪|劣|盗|低于|乱价|专供))"
    r"|(?<![得止能许在于])京东[^。;,\n、]{0,8}?(?:除外|(?:以外|之外|外)的)"
    r"|(?:授权渠道|授权范围|授权平台|销售渠道)[^。;\n]{0,6}?(?:仅限?|限于?|为)?[^。;\n]{0,4}?线下[^。;\n]{0,8}"
    r"|(?:仅限|只限|限于)[^。;\n]{0,8}?线下[^。;\n]{0,8}|(?<![在于])线下(?:经销|分销|代理|零售|批发|门店|实体)"
    r"|(?:仅限?|限于?|(?<![得能止可许权])[在于]|授权区域|授权地域|授权范围)[^。;,\n]{0,8}?(?:境外|海外|大陆以外|国外|境内以外)"
    r"|(?:不得|无权|禁止)(?:对外|自行)?销售(?=[。;,\n]|$)"
)
# What is left out is named outright; 港澳台, 转授权 and the like are left out of most letters.
_LEFT_OUT = re.compile(
    r"(?:不含|不包括|不包含|不涉及|不涵盖|不授予|不享有|不具有|不适用于?|不得用于)[^。;,\n]{0,8}?"
    r"(?:销售(?!假)|零售|供货|经营权|线上|网络|电商|网店|互联网|(?:文字|中文|图形)商标|大陆(?!以外)|境内)"
    r"|(?:不得|无权|禁止|不能|不可|不允许)(?:(?!外|其他|未)[^。;,\n]){0,8}?(?:电商|网络|线上|互联网|网店)[^。;,\n]{0,6}?(?:销售|经营|开店)"
    r"(?![^。;,\n]{0,8}(?:假|侵权|伪|劣|低))"
)
_CONFINED = re.compile(
    r"(?:仅(?:限于?|允许|供|用于|作为?|为|能|可|在|授权|针对|适用于?)|只(?:限于?|允许|能|可|供|用于|授权)"
    r"|(?<![不无有局期权上下仅只])限(?!公司|责任)于?)(?P<to>[^。;,\n]{2,30})"
)
# What a letter of the usual form says of itself row by row, whatever its sentences say.
_LABELED = re.compile(
    r"(?:授权|销售|许可)(?:平台|渠道|范围|区域|地域|店铺|网店|用途|产品|商品)(?:为|名称|明细)?[:|]+(?P<to>[^。;\n]{2,60})"
)
_OF_OTHERS = re.compile(rf"{MARKETS}|{OTHER_JD}|线下|香港|澳门|台湾|海外|境外|国外|赠品|样品|样机|试用|备案|投标")
HERE = re.compile(
    "京东|JD|自营|全网|平台(?!:)|全渠道|线上|网络|网[上店]|电商|互联网|大陆|内地|境内|国内|全国|全球|全世界|大中华|不限|全系列|全部|所有"
    "|中国(?!香港|澳门|台湾|港澳台)|中华人民共和国|China|PRC|worldwide",
    re.IGNORECASE,
)
_CONFINED_HERE = re.compile(
    r"京东|JD|线上|网络|互联网|网上|电商|全网|大陆|境内|内地|国内|全国|中国(?!香港|澳门|台湾|港澳台)"
    r"|被授权|受权|被许可|贵[公司方]|乙方|该公司|我[公司方]|本公司|下列|本授权|约定|第?[\d、,]+类|核定|注册|正品|入驻|审核|资质"
    r"|[其上该]述?(?:商标|品牌|产品|商品|范围|平台|渠道|区域|期限|类别|店铺|系列)|以[上下]|普通|使用权|[“《\"]"
    r"|授权(?:期|范围|区域|渠道|平台|产品|商品|方(?:提供|生产|供应))",
    re.IGNORECASE,
)
_NOT_TO_SELL_HERE = re.compile(
    "香港|澳门|台湾|港澳台|海外|境外|国外|赠品|样品|试用|投标|海关|展[会览示]|宣传|诉讼|维权|打假|仓储|生产加工"
)
_HERE = re.compile(
    r"京东|JD|自营|全网|全平台|各平台|各大|所有平台|全渠道|等平台|等电商|等网络|等线上|线上线下|不限", re.IGNORECASE
)
_NOT_ONWARD = re.compile(
    r"(?:不得|不可|不能|无权|不允许|禁止|不享有|不具有|不含|不包括|不具备)[^。;,\n]{0,16}?(?:转授权|再授权|转许可|再许可|分授权|二次授权|转让授权)"
)
_CONSENT = re.compile("未经|未获|未取得|未得到|除非")


def not_onward(sheet: Sheet) -> bool:
    """Whether whom the letter names must not authorize others at all. Where it takes the owner's consent (未经…同意,
    不得转授权), as in most letters, the next letter is taken for given with it."""
    return any(
        _NOT_ONWARD.search(sentence) and not _CONSENT.search(sentence)
        for leaf in sheet.leaves
        for sentence in re.split("[。;]", prose(leaf).text)
    )


def limited(sheet: Sheet) -> tuple[Reading, ...]:
    """Where the letter says that it holds elsewhere or for other ends only; empty where it does not."""
    pages = [prose(leaf) for leaf in sheet.leaves]
    found: list[Reading] = []
    if not any(_HERE.search(re.sub(OTHER_JD, "", page.text)) for page in pages):
        found += [reading for page in pages for reading in _elsewhere(page)]
    found += [reading for page in pages for reading in _excluding(page)]
    found += [reading for page in pages for reading in _confined(page)]
    left_out = ((page, match) for page in pages for match in _LEFT_OUT.finditer(page.text))
    return (*found, *(reading for page, match in left_out for reading in clause(page, match)))


def clause(page: Prose, match: re.Match[str]) -> tuple[Reading, ...]:
    """What matched, to the end of its clause: a person has to see what it is about."""
    rest = re.match(r"[^。;,|\n]*", page.text[match.end() :])
    return page.readings(match.start(), match.end() + (rest.end() if rest else 0))


def _elsewhere(page: Prose) -> Iterator[Reading]:
    for match in _ELSEWHERE.finditer(page.text):
        yield from clause(page, match)


def _confined(page: Prose) -> Iterator[Reading]:
    for match in _CONFINED.finditer(page.text):
        to = match["to"]
        elsewhere = re.search(MARKETS, to) and not _HERE.search(to)
        if elsewhere or _NOT_TO_SELL_HERE.search(to) or not _CONFINED_HERE.search(to):
            yield from clause(page, match)
    for match in _LABELED.finditer(page.text):
        if _OF_OTHERS.search(match["to"]) and not HERE.search(re.sub(OTHER_JD, "", match["to"])):
            yield from page.readings(*match.span())


def _excluding(page: Prose) -> Iterator[Reading]:
    """Where JD is excluded by name, or shops off the net alone are meant."""
    for match in _NOT_HERE.finditer(page.text):
        abroad = re.search("[境海国]外|以外$", match.group())
        unless = "(?<!大陆)(?:境内|国内|全国|全球|海内|世界)|大陆(?!以外)" if abroad else "线上|网络|电商|京东"
        certain = re.search("京东|销售$", match.group()) and not abroad
        if certain or not re.search(unless, page.text):
            yield from clause(page, match)
