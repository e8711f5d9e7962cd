"""How letters name JD, its self-operated shop (自营), and the other channels one may be invited to."""

from __future__ import annotations

import re

from pipeline.extractors._phrases import MARKETS

SELF_OPERATED = "京东自营"
JD = r"(?:(?<![南北东西])京东(?!方)|(?<![A-Z])JD(?![A-Z]*-?\d))(?:\(?JD(?:\.COM)?\)?|\.COM)?"
_BUSINESSES = (
    "国际|全球购|海外|跨境|到家|工业|物流|快递|供应链|联盟|[买医]药|大药房|七鲜|7FRESH|便利|新通路|金融|科技|云|拍卖"
    "|拼购|秒送|小时达|闪购|到店|二手|拍拍|外卖|旅行|生活服务|企业|慧采|房产|养车"
)
SELF = (
    rf"(?<!非){JD}(?:商城|集团|平台|零售|网)?[的·“\"(-]{{0,2}}"
    rf"(?:(?!{_BUSINESSES}|非|POP|开放|第三方|旗下|[以之]外|关联)[\u4e00-\u9fffA-Z0-9]){{0,8}}?自营[”\")]?"
)
"""京东自营, with the trade between (京东家居自营), and none of JD's businesses beside its own shop."""
OF_MERCHANTS = "POP|FBP|开放平台|第三方(?:商家|店铺|卖家|平台)|京喜"
OTHER = re.compile(rf"{MARKETS}|{OF_MERCHANTS}|{JD}(?:{_BUSINESSES})|服务商|代运营|承运|分销", re.IGNORECASE)
SERVICES = (
    "物流|仓|运输|配送|快递|货运|搬运|装卸|分拣|推广|营销|广告|投放|服务|技术|软件|开发|运维|培训|包装|耗材|装修|设计"
    "|人力|劳务|外包|直播|拍摄|安装|维修|印刷|办公|咨询|推荐|客服|保洁|安保"
)
"""What JD buys for itself, and does not sell."""
_DENIED = re.compile(
    rf"(?:而?非|不是|不含|不包括|不涉及|不同于|区别于)(?:{JD})?(?:{OF_MERCHANTS})[^,。;)]*", re.IGNORECASE
)


def without_denied(text: str) -> str:
    """The text without the channels it says it does not mean: 京东自营（非POP）."""
    return _DENIED.sub("", text)
