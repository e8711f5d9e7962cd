"""What else than to become a supplier of JD a letter may invite to: another marketplace, the open platform for other
shops, a conference; or that it invites no more."""

from __future__ import annotations

import re

from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import prose
from pipeline.model import Reading

_OTHER_MARKETS = re.compile(
    r"(?:天猫|淘宝|拼多多|抖音|抖店|快手|小红书|1688|阿里巴巴|亚马逊|唯品会|苏宁|微信小店|视频号|得物|美团)[^。;\n]{0,20}"
)
_JD = re.compile(r"京东|JD(?![A-Z]*-?\d)|京喜", re.IGNORECASE)
_OPEN_PLATFORM = re.compile(r"POP|开放平台|第三方商家|第三方店铺", re.IGNORECASE)
_CONFERENCE = re.compile(
    r"(?:参加|出席|莅临|参会)[^。;\n]{0,40}?(?:大会|峰会|论坛|会议|年会|发布会|沙龙|培训|展会|展览会|宣讲会|对接会|晚宴)"
)
_USED_UP = re.compile(
    r"(?<![如若果])邀请[^。;\n]{0,40}?(?<!如)(?<!若)(?<!经)(?:已|已被|现|现已|特此|予以|暂不)(?:撤回|撤销|取消|作废|失效|使用|过期|停用|启用|终止)"
)


def invited_elsewhere(sheet: Sheet) -> tuple[Reading, ...]:
    """Where the letter says that it invites to something else than to supply JD itself, or no more; empty where it does
    not."""
    pages = [prose(leaf) for leaf in sheet.leaves]
    asked = (
        (_OTHER_MARKETS, _JD),
        (_OPEN_PLATFORM, re.compile("自营")),
        (_CONFERENCE, re.compile(r"入驻|成为[^。;\n]{0,20}供应商")),
        (_USED_UP, re.compile("(?!)")),
    )
    return tuple(
        reading
        for told, unless in asked
        if not any(unless.search(page.text) for page in pages)
        for page in pages
        for match in told.finditer(page.text)
        for reading in page.readings(*match.span())
    )
