"""The shop's name in the frame of a back end: beside its label, or alone above and beside the figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extractors._lexer import Kind
from pipeline.extractors._tokens import Token
from pipeline.geometry import Box
from pipeline.model import Reading, ReadPage, Word
from pipeline.values import names
from pipeline.values.text import fold

_SHOP_END = re.compile(r".*(?:旗舰店|专营店|专卖店|官方店|直营店|企业店|自营店|品牌店|工厂店|小店|商店|店铺|百货|店)$")
_SHOP_LABELS = ("当前店铺名称", "店铺名称", "店铺名", "当前店铺", "商家名称", "商家店铺", "店铺", "店名")
_NOT_NAMES = re.compile(
    r"(?:微信|快手|抖音|京东|视频号|小红书|拼多多|淘宝|天猫|千牛|我的|全部|所有|当前|切换|进入|查看|管理|线下|更多|选择)?"
    r"(?:小店|店铺|门店|商店|抖店|微店|店)"
)
_TALK = re.compile(r"[,。!?;~]|欢迎|您好|公告|活动|报名|开店|入驻|全部店|多店|逛逛")
_TAILS = "▼▾∨>›»<‹√✓☆★|vV"


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    value: str
    reading: Reading


def store_names(page: ReadPage, tokens: Sequence[Token]) -> list[Find]:
    """Every name that could be the shop's; labeled ones push the others aside."""
    return _labeled_names(page) or _framed_names(page, tokens)


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
    """A shop's name without the account behind it (店名:小王) and the arrow of a menu."""
    name = re.split(r"[:|]", fold(text).strip(_TAILS))[0]
    return name.strip(_TAILS)


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


def _named(page: ReadPage, word: Word, start: int) -> list[Find]:
    tidy = _tidy(word.text[start:])
    value = _parsed(tidy)
    return [] if value is None else [Find(value=value, reading=_trimmed(page, word, start, tidy))]


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
    """Texts that end as shops' names do, above the first figure or at the page's left border."""
    top = min((t.box.top for t in tokens if t.kind is Kind.METRIC), default=page.height)
    found = []
    for word in page.words:
        in_frame = word.box.bottom <= top or word.box.right < 0.2 * page.width
        tidy = _tidy(word.text)
        if in_frame and 4 <= len(tidy) <= 30 and is_shop_name(tidy) and not _TALK.search(tidy):
            found += _named(page, word, 0)
    return found


def _parsed(tidy: str) -> str | None:
    try:
        return names.parse(tidy) if len(tidy) > 1 and re.search(r"[\u4e00-\u9fffA-Za-z]", tidy) else None
    except ValueError:
        return None
