"""The marketplace a back-office page or a link belongs to, by its words and hosts.

>>> parse("京东商智"), parse("sycm.taobao.com"), parse("https://mms.pinduoduo.com/home")
('jd', 'taobao', 'pdd')
>>> of_host("shop12345678.taobao.com"), of_host("taobao.com.evil.example")
('taobao', None)
>>> back_office("tmall"), back_office("jd")
('taobao', 'jd')
>>> parse("某某后台")
Traceback (most recent call last):
ValueError: no known marketplace
"""

from __future__ import annotations

from pipeline.values.text import fold

IDS = ("jd", "taobao", "tmall", "pdd", "douyin", "kuaishou", "xiaohongshu", "1688", "wechat", "amazon", "other")
# The last part of the host decides.
HOSTS = {
    "jd.com": "jd",
    "jd.hk": "jd",
    "taobao.com": "taobao",
    "tmall.com": "tmall",
    "tmall.hk": "tmall",
    "pinduoduo.com": "pdd",
    "yangkeduo.com": "pdd",
    "jinritemai.com": "douyin",
    "douyin.com": "douyin",
    "kwaixiaodian.com": "kuaishou",
    "kuaishou.com": "kuaishou",
    "xiaohongshu.com": "xiaohongshu",
    "1688.com": "1688",
    "weixin.qq.com": "wechat",
    "weidian.com": "other",
}
WORDS = {
    "天猫": "tmall",
    "TMALL": "tmall",
    "京东": "jd",
    "商智": "jd",
    "京麦": "jd",
    "淘宝": "taobao",
    "拼多多": "pdd",
    "抖店": "douyin",
    "抖音": "douyin",
    "电商罗盘": "douyin",
    "快手": "kuaishou",
    "快分销": "kuaishou",
    "小红书": "xiaohongshu",
    "1688": "1688",
    "阿里巴巴": "1688",
    "微信小店": "wechat",
    "视频号": "wechat",
    "亚马逊": "amazon",
    "AMAZON": "amazon",
    "SELLERCENTRAL": "amazon",
}


def of_host(host: str) -> str | None:
    """The marketplace whose domain the host lies in; None when it lies in none that is known."""
    name = host.lower().rstrip(".")
    for domain, platform in HOSTS.items():
        if name == domain or name.endswith(f".{domain}"):
            return platform
    labels = name.split(".")
    is_amazon = "amazon" in labels and labels.index("amazon") >= len(labels) - 3
    return "amazon" if is_amazon else None


def back_office(platform: str) -> str:
    """The marketplace that stands for all with one back office: that of Taobao and Tmall shows shops of both, and its
    pages need not tell which. No two shops of the two have one name."""
    return "taobao" if platform == "tmall" else platform


def parse(text: str) -> str:
    """Raises ValueError when no marketplace, or more than one, is named."""
    folded = fold(text)
    host = folded.lower().partition("://")[2] or folded.lower()
    if (platform := of_host(host.split("/")[0])) is not None:
        return platform
    found = {platform for word, platform in WORDS.items() if word in folded.upper()}
    if len(found) != 1:
        raise ValueError("no known marketplace" if not found else "more than one marketplace")
    return found.pop()
