"""Whose back end a page is: the marketplace, the shop's name, the shop's link.

The marketplace needs two signs: a host, the tool's own words, or the vocabulary of its figures. A back end's
host is no shop link. A name counts beside its label, or alone in the frame above and beside the figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._store_names import (
    Find,
    company_names,
    framed_texts,
    is_shop_name,
    part_reading,
    store_names,
)
from pipeline.extractors.sales_screenshot._tokens import Token
from pipeline.model import Field, FieldProblem, Reading, ReadPage, Word
from pipeline.values import platforms, urls
from pipeline.values.text import fold, words

_TOOLS: Final[dict[str, frozenset[str]]] = {
    "生意参谋": frozenset({"taobao", "tmall", "1688"}),
    "千牛": frozenset({"taobao", "tmall"}),
    "天猫": frozenset({"tmall"}),
    "淘宝": frozenset({"taobao"}),
    "商智": frozenset({"jd"}),
    "京麦": frozenset({"jd"}),
    "京东": frozenset({"jd"}),
    "拼多多": frozenset({"pdd"}),
    "多多参谋": frozenset({"pdd"}),
    "抖店": frozenset({"douyin"}),
    "抖音": frozenset({"douyin"}),
    "电商罗盘": frozenset({"douyin"}),
    "罗盘": frozenset({"douyin"}),
    "巨量": frozenset({"douyin"}),
    "快手": frozenset({"kuaishou"}),
    "生意通": frozenset({"kuaishou"}),
    "微信小店": frozenset({"wechat"}),
    "视频号": frozenset({"wechat"}),
    "小红书": frozenset({"xiaohongshu"}),
    "千帆": frozenset({"xiaohongshu"}),
    "1688": frozenset({"1688"}),
    "阿里巴巴": frozenset({"1688"}),
    "亚马逊": frozenset({"amazon"}),
    "sellercentral": frozenset({"amazon"}),
    "amazon": frozenset({"amazon"}),
}
_PAID = frozenset({"taobao", "tmall", "xiaohongshu", "1688", "wechat", "kuaishou", "douyin", "pdd"})
_DONE = frozenset({"pdd", "douyin", "kuaishou", "wechat", "xiaohongshu"})
_OWN_WORDS: Final[dict[str, frozenset[str]]] = {
    **dict.fromkeys(("成交单量", "成交商品件数", "成交客户数"), frozenset({"jd"})),
    **dict.fromkeys(("支付子订单数", "净支付金额"), frozenset({"taobao", "tmall"})),
    **dict.fromkeys(("支付金额", "支付订单数", "支付件数", "支付买家数", "支付商品件数"), _PAID),
    **dict.fromkeys(("成交订单数", "成交件数", "成交人数", "成交买家数"), _DONE),
    "成交金额": _DONE | {"jd"},
    **dict.fromkeys(
        words("orderedproductsales unitsordered totalorderitems 已订购商品销售额 已订购商品数量 订单商品总数"),
        frozenset({"amazon"}),
    ),
}
_SHOP_LINK = re.compile(
    r"shop[a-z0-9-]+\.(?:taobao|1688|tmall)\.com(?:/.*)?|mall\.jd\.(?:com|hk)/.+|shop\.m\.jd\.com/.+"
    r"|(?!(?:www|login|list|detail|pages|chaoshi|work|web|s|m|market|help|rule|service)\.)[a-z0-9-]+\.tmall\.(?:com|hk)(?:/.*)?"
    r"|mobile\.yangkeduo\.com/mall.+|haohuo\.jinritemai\.com/.+|app\.kwaixiaodian\.com/.+"
    r"|(?:www\.)?xiaohongshu\.com/(?:shop|user|vendor).+|(?:www\.)?amazon\.[a-z.]+/(?:shops|stores|s\?me=|sp\?seller).+"
)
"""What shop fronts' links look like; everything else on a marketplace's domain is a back end, a help page, a login."""
_URL = re.compile(
    r"(?:https?://)?(?:[a-z0-9-]+\.)+(?:com|cn|hk|net|shop|co\.jp|co\.uk|de|ca|fr)(?:[/?#][^\s\u4e00-\u9fff]*)?",
    re.IGNORECASE,
)

_OWNER: Final = re.compile(r"(?:©|copyright|版权所有)[^\u4e00-\u9fff]*阿里巴巴|阿里巴巴\s*(?=集团|版权)", re.IGNORECASE)
"""Whose Taobao and Tmall are as well as 1688: what the foot of their pages says names none of them."""
_PARTED = re.compile(r"[\s|｜·•>›]+")
"""What stands between the name of a back end and that of the shop: 千牛 · 某某旗舰店."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """`frame` is what else may be the shop's name, where none was found."""

    platform: Field[str]
    store_name: Field[str]
    store_url: Field[str]
    frame: tuple[Reading, ...]


def shop(page: ReadPage, tokens: Sequence[Token]) -> Shop:
    links, platform, names = _links(page), _platform(page, tokens), store_names(page, tokens)
    if not names and platform.value == "1688":
        names = company_names(page, tokens)
    return Shop(
        platform=platform,
        store_name=_field(names),
        store_url=_field([find for _, link, find in links if _SHOP_LINK.fullmatch(link.url.partition("://")[2])]),
        frame=() if names else framed_texts(page, tokens),
    )


def _field(found: Sequence[Find]) -> Field[str]:
    values = {find.value for find in found}
    readings = tuple(find.reading for find in found)
    if len(values) == 1:
        return Field(
            value=found[0].value, problem=None, readings=readings, raw=readings[0].text, repaired=found[0].repaired
        )
    problem: FieldProblem = "ambiguous" if values else "label_not_found"
    return Field(value=None, problem=problem, readings=readings)


def _links(page: ReadPage) -> list[tuple[Word, urls.ShopLink, Find]]:
    """Every link or host of a known marketplace that is printed: others are ads and mail."""
    found = []
    for word in page.words:
        for match in _URL.finditer(word.text):
            try:
                link = urls.parse(match[0])
            except ValueError:
                continue
            if link.platform != "other":
                found.append((word, link, Find(value=link.url, reading=part_reading(page, word, *match.span()))))
    return found


def _platform(page: ReadPage, tokens: Sequence[Token]) -> Field[str]:
    """The one marketplace that every sign allows, and at least two signs name."""
    signs = list(_signs(page, tokens))
    readings = tuple(reading for _, _, reading in signs)
    if not signs:
        return Field(value=None, problem="label_not_found", readings=())
    allowed = frozenset(platforms.IDS).intersection(*(ids for _, ids, _ in signs))
    by_word = {word for word, _, _ in signs}
    if not allowed:
        return Field(value=None, problem="ambiguous", readings=readings)
    value = _choice(allowed)
    if value is None or len(by_word) < 2 or not any(kind != "figure" for kind, _ in by_word):
        return Field(value=None, problem="ambiguous", readings=readings)
    return Field(value=value, problem=None, readings=readings, raw=readings[0].text)


def _choice(allowed: frozenset[str]) -> str | None:
    """Taobao and Tmall shops share one back end; without a word that says Tmall it is called taobao."""
    if len(allowed) == 1:
        return next(iter(allowed))
    return "taobao" if allowed == {"taobao", "tmall"} else None


def _signs(page: ReadPage, tokens: Sequence[Token]) -> Iterator[tuple[tuple[str, str], frozenset[str], Reading]]:
    """((kind, word), marketplaces it may belong to, where it stands)."""
    links = _links(page)
    for _, link, find in links:
        ids = frozenset({"taobao", "tmall"}) if link.platform == "taobao" else frozenset({link.platform})
        yield ("host", link.platform), ids, find.reading
    for word in page.words:
        for part in _PARTED.split(_OWNER.sub(" ", _URL.sub(" ", word.text))):
            plain = fold(part).lower()
            if not is_shop_name(plain):
                for tool in _longest(plain):
                    yield ("tool", tool), _TOOLS[tool], part_reading(page, word, *_place(word.text, tool))
    yield from _vocabulary(page, tokens)


def _vocabulary(page: ReadPage, tokens: Sequence[Token]) -> Iterator[tuple[tuple[str, str], frozenset[str], Reading]]:
    """The names of figures together are one sign: what all of them allow."""
    own = [token for token in tokens if token.kind is Kind.METRIC and token.plain.split("(")[0] in _OWN_WORDS]
    if own:
        ids = frozenset.intersection(*(_OWN_WORDS[token.plain.split("(")[0]] for token in own))
        yield ("figure", ""), ids, own[0].reading(page)


def _place(text: str, tool: str) -> tuple[int, int]:
    """From where to where the text, folded sign by sign, says the name of the tool; all of it where it says none."""
    folded = [fold(sign).lower() for sign in text]
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            said = "".join(folded[start:end])
            if folded[start] and said == tool:
                return start, end
            if not tool.startswith(said):
                break
    return 0, len(text)


def _longest(plain: str) -> list[str]:
    found = [tool for tool in _TOOLS if tool in plain]
    return [tool for tool in found if not any(tool != other and tool in other for other in found)]
