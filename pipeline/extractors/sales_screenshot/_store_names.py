"""The shop's name in the frame of a back end: beside its label, or alone above and beside the figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from pipeline.extractors.sales_screenshot._lexer import Kind
from pipeline.extractors.sales_screenshot._tokens import Token
from pipeline.geometry import Box
from pipeline.model import Reading, ReadPage, Word
from pipeline.values import names
from pipeline.values.text import LISTED, fold

_SHOP_END = re.compile(
    r".*(?:店|店铺|百货|优品|良品|工作室|商行"
    r"|(?:生活|家居|家纺|家具|美食|食品|零食|服饰|女装|男装|童装|母婴|户外|运动|数码|美妆|箱包|饰品|文具|宠物|好物)馆)$"
)
_KIND_ALONE = re.compile(
    r"(?:官方|品牌)?(?:旗舰|专营|专卖|官方|直营|企业|自营|品牌|工厂|个体(?:工商户)?|个人|普通|专业|授权|认证)店"
)
ACCOUNT = re.compile(
    r"[^:]{2,20}(?<![人员色位份号部长服录新]):(?:小二|客服|运营|售前|售后|美工|主管|财务|仓库|管理员|店长).{0,8}"
)
"""A shop's name before the account that is signed in (店名:小二), not a label before a person (联系人:客服小王)."""
_FLAGSHIP = re.compile(r"(?:[旅族旋施旌]舰|旗[航般舶艘艇])店$")
"""旗舰店 with one sign misread as one that looks like it (旅舰店): no other kind of shop is called so."""
_COMPANY = re.compile(r"[\u4e00-\u9fff()]{4,30}有限(?:责任)?公司")
_SHOP_LABELS = ("当前店铺名称", "店铺名称", "店铺名", "当前店铺", "商家名称", "商家店铺", "店铺", "店名")
_NOT_NAMES = re.compile(
    r"(?:微信|快手|抖音|京东|视频号|小红书|拼多多|淘宝|天猫|千牛|我的|全部|所有|当前|切换|进入|查看|管理|线下|更多|选择)?"
    r"(?:小店|店铺|门店|商店|抖店|微店|店|优品|良品|生活馆|工作室)"
)
_TOOL = re.compile(
    r"^(?:(?:拼多多)?商家后台|生意参谋|(?:京东)?商智|千牛(?:工作台|卖家中心)?|(?:抖音)?电商罗盘|抖店|快手小店|生意通|微信小店"
    r"|(?:小红书)?千帆|(?:拼多多|淘宝|天猫|京东|抖音|快手|小红书|微信|1688)(?=[·•/-]))[·•/-]?(?=.{4})"
)
_BADGE = re.compile(r"(?<=店)(?:抖店|抖音|快手|淘宝|天猫|京东|拼多多|小红书|微信|1688)$")
_OWN_WORDS = re.compile(
    r"(?:首页|店铺|商[品家]|订单|营销|推广|客户|客服|售后|服务|内容|直播|资[金产]|财务|物流|市场|消息|帮助|设置|管理|中心|后台|工作台|小店"
    r"|数据|交易|经营|销售|成交|支付|流量|核心|实时|统计|分析|概[况览]|总览|看板|明细|趋势|指标|报表|时间|日期|周期|今日|昨日|自然[日周月])+"
)
"""What a back end prints of itself."""
_TALK = re.compile(r"[,。!?;~]|欢迎|您好|公告|活动|报名|开店|入驻|全部店|多店|逛逛")
_TAILS = f"{LISTED}✓☆★|"
_CUT: Final = re.compile(
    r"[|｜]|[▼▾∨]+(?=[\u4e00-\u9fff])|(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])|(?<=店)\s*(?=20\d\d\s?[年./-])"
)
_APART: Final = 1.35
"""Chinese signs are equally wide: two neighbors wider than the others by this factor have a gap between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """`repaired`: the value is not exactly what the reading says."""

    value: str
    reading: Reading
    repaired: bool = False


def store_names(page: ReadPage, tokens: Sequence[Token]) -> list[Find]:
    """Every name that could be the shop's; labeled ones push the others aside."""
    return _labeled_names(page) or _framed_names(page, tokens)


def company_names(page: ReadPage, tokens: Sequence[Token]) -> list[Find]:
    """The companies in the frames: on 1688 a shop is called as the company that keeps it."""
    return [
        find
        for word in _framed(page, tokens)
        for start, end in _parts(word)
        for find in _named(page, word, start, end)
        if _COMPANY.fullmatch(find.value)
    ]


def is_shop_name(plain: str) -> bool:
    return bool(_SHOP_END.match(plain)) and not _NOT_NAMES.fullmatch(plain)


def part_reading(page: ReadPage, word: Word, start: int, end: int) -> Reading:
    edges = word.edges
    if len(edges) != len(word.text) + 1:
        edges = tuple(word.box.left + at * word.box.width / len(word.text) for at in range(len(word.text) + 1))
    left, right = int(edges[start]), max(round(edges[end]), int(edges[start]) + 1)
    box = Box(left=left, top=word.box.top, right=right, bottom=word.box.bottom)
    return Reading(
        source=page.engine,
        text=word.text[start:end],
        confidence=word.confidence,
        page=page.page,
        quad=page.to_upload.quad(box),
    )


def _tidy(text: str) -> str:
    """A shop's name without the back end's before it, the badge of its platform or the account (店名:小王) behind it,
    and the arrow of a menu."""
    name = re.split(r"[:|]", fold(text).strip(_TAILS))[0]
    return _BADGE.sub("", _TOOL.sub("", name)).strip(f"{_TAILS}·•")


def _labeled_names(page: ReadPage) -> list[Find]:
    found = []
    for word in page.words:
        plain = fold(word.text)
        label = next((each for each in _SHOP_LABELS if plain.startswith(f"{each}:")), None)
        if label is not None and len(plain) > len(label) + 1:
            start = next(at for at, sign in enumerate(word.text) if fold(sign) == ":") + 1
            found += _named(page, word, start)
        elif plain.rstrip(":") in _SHOP_LABELS[:-2] or plain in {"店铺:", "店名:"}:
            found += [find for other in page.words if _is_right_of(other, word) for find in _named(page, other, 0)]
    return found


def _is_right_of(other: Word, label: Word) -> bool:
    gap = other.box.left - label.box.right
    lower = min(other.box.height, label.box.height)
    shared = min(other.box.bottom, label.box.bottom) - max(other.box.top, label.box.top)
    return -0.5 * lower <= gap <= 3 * lower and shared > 0.5 * lower


def _named(page: ReadPage, word: Word, start: int, end: int | None = None) -> list[Find]:
    tidy = _tidy(word.text[start:end])
    name = _FLAGSHIP.sub("旗舰店", tidy)
    value = _parsed(name)
    if value is None:
        return []
    return [Find(value=value, reading=_trimmed(page, word, start, tidy), repaired=name != tidy)]


def _trimmed(page: ReadPage, word: Word, start: int, value: str) -> Reading:
    """The reading of exactly the name within its word."""
    first = next((at for at in range(start, len(word.text)) if fold(word.text[at])[:1] == value[0]), start)
    length = 0
    end = first
    while end < len(word.text) and length < len(value):
        length += len(fold(word.text[end]))
        end += 1
    return part_reading(page, word, first, end)


def _framed_names(page: ReadPage, tokens: Sequence[Token]) -> list[Find]:
    """Texts that end as shops' names do, above the figures or at the page's left border."""
    return [
        find
        for word in _framed(page, tokens)
        for start, end in _parts(word)
        if _may_name_shop(fold(word.text[start:end]))
        for find in _named(page, word, start, end)
    ]


def framed_texts(page: ReadPage, tokens: Sequence[Token]) -> tuple[Reading, ...]:
    """What stands in the frames alone and is none of a back end's own words: a shop may be called anything."""
    return tuple(
        find.reading
        for word in _framed(page, tokens)
        for start, end in _parts(word)
        if not _TALK.search(word.text[start:end])
        for find in _named(page, word, start, end)
        if len(find.value) > 2 and not _OWN_WORDS.fullmatch(find.value)
    )


def _framed(page: ReadPage, tokens: Sequence[Token]) -> list[Word]:
    bands = list(_frames(page, tokens))
    return [
        word
        for word in page.words
        if word.box.right < 0.2 * page.width
        or any(top <= word.box.top and word.box.bottom <= end for top, end in bands)
    ]


def _frames(page: ReadPage, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """From where to where frames reach: to the first figure, and over every further period under which figures stand,
    since screenshots are put under one another."""
    names = [t.box for t in tokens if t.kind is Kind.METRIC]
    yield 0, min((box.top for box in names), default=page.height)
    for period in (t.box for t in tokens if t.kind in {Kind.RANGE, Kind.MONTH}):
        over = [box.bottom for box in names if box.bottom <= period.top]
        if over and any(box.top >= period.bottom for box in names):
            yield max(over), period.bottom


def _may_name_shop(part: str) -> bool:
    tidy = _tidy(part)
    if _TALK.search(tidy) or not len(tidy) <= 30:
        return False
    account = bool(ACCOUNT.fullmatch(part.strip(_TAILS)))
    return account or (len(tidy) >= 4 and is_shop_name(tidy) and not _KIND_ALONE.fullmatch(tidy))


def _parts(word: Word) -> list[tuple[int, int]]:
    """A menu and the shop's name that were read as one word, taken apart at bars, gaps, the arrow of a list to choose
    from, blanks between Chinese signs, and before a year behind a shop."""
    cuts = [
        0,
        *_gaps(word),
        *(match.end() for match in _CUT.finditer(word.text)),
    ]
    return [(start, end) for start, end in pairwise([*sorted(set(cuts)), len(word.text)]) if start < end]


def _gaps(word: Word) -> list[int]:
    """Places between two Chinese signs of which both fill more room than their neighbors do."""
    cells = [right - left for left, right in pairwise(word.edges)]
    chinese = [cell for cell, sign in zip(cells, word.text, strict=False) if "\u4e00" <= sign <= "\u9fff"]
    if len(cells) != len(word.text) or len(chinese) < 4:
        return []
    wide = _APART * median(chinese)
    return [
        at
        for at in range(1, len(cells))
        if min(cells[at - 1], cells[at]) >= wide
        and all("\u4e00" <= sign <= "\u9fff" for sign in word.text[at - 1 : at + 1])
    ]


def _parsed(tidy: str) -> str | None:
    try:
        return names.parse(tidy) if len(tidy) > 1 and re.search(r"[\u4e00-\u9fffA-Za-z]", tidy) else None
    except ValueError:
        return None
