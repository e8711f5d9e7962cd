"""What in a letter of authorization takes it back, or keeps it to other marketplaces, or hinders whom it names from
authorizing others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import Prose, prose
from pipeline.model import Reading

_ENDS = "(?:终止|解除|撤销|取消|收回)"
_TAKEN_BACK = (
    re.compile(rf"(?:决定|现|特此|即日起|日起|通知|声明|正式)[^。;\n]{{0,24}}?{_ENDS}[^。,;\n]{{0,40}}?(?:授权|许可)"),
    re.compile(
        rf"^[^。,;\n]{{0,12}}{_ENDS}[^。,;\n]{{0,12}}(?:授权|许可)[^。,;\n]{{0,8}}(?:通知|函|声明|公告)", re.MULTILINE
    ),
)
# What may happen one day has not happened.
_SUPPOSED = re.compile("有权|可|如|若|保留|视为|自动|除非|未|不得")
_ELSEWHERE = re.compile(
    r"(?:仅限?|只限?|限于?|在|于|授权平台|授权渠道|授权范围)[^。;\n]{0,20}?"
    r"(?:天猫|淘宝|拼多多|抖音|抖店|快手|小红书|1688|阿里巴巴|亚马逊|唯品会|苏宁|微信小店|视频号)"
)
_NOT_HERE = re.compile(
    r"(?:不含|不包括|不包含|不得在|不得于|禁止在|不能在|不允许在)[^。;,\n]{0,12}?京东(?![^。;,\n]{0,6}(?:以外|之外|外))"
    r"|(?<![得止能许在于])京东[^。;,\n、]{0,8}?(?:除外|(?:以外|之外|外)的)"
    r"|(?:授权渠道|授权范围|授权平台|销售渠道)[^。;\n]{0,6}?(?:仅限?|限于?|为)?[^。;\n]{0,4}?线下[^。;\n]{0,8}"
    r"|(?:仅限|只限|限于)[^。;\n]{0,8}?线下[^。;\n]{0,8}"
    r"|(?:仅限?|限于?|在|于|授权区域|授权地域|授权范围)[^。;,\n]{0,8}?(?:境外|海外|大陆以外|国外|境内以外)"
    r"|(?:不得|无权|禁止)(?:对外|自行)?销售(?=[。;,\n]|$)"
)
_HERE = re.compile(
    r"京东|JD|全网|全平台|各平台|各大|所有平台|全渠道|等平台|等电商|等网络|等线上|线上线下|不限", re.IGNORECASE
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
    """Where the letter says that it holds no more, or on other marketplaces only; empty where it does not."""
    pages = [prose(leaf) for leaf in sheet.leaves]
    found = [reading for page in pages for reading in _found(page, _TAKEN_BACK)]
    if not any(_HERE.search(page.text) for page in pages):
        found += [reading for page in pages for reading in _found(page, (_ELSEWHERE,))]
    found += [reading for page in pages for reading in _excluding(page)]
    return tuple(found)


def _excluding(page: Prose) -> Iterator[Reading]:
    """Where JD is excluded by name, or shops off the net alone are meant."""
    for match in _NOT_HERE.finditer(page.text):
        abroad = re.search("[境海国]外|以外$", match.group())
        unless = "(?<!大陆)(?:境内|国内|全国|全球|海内|世界)|大陆(?!以外)" if abroad else "线上|网络|电商|京东"
        certain = re.search("京东|销售$", match.group()) and not abroad
        if certain or not re.search(unless, page.text):
            yield from page.readings(*match.span())


def _found(page: Prose, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Reading]:
    for pattern in patterns:
        for match in pattern.finditer(page.text):
            if pattern is _ELSEWHERE or not _SUPPOSED.search(match.group()):
                yield from page.readings(*match.span())
