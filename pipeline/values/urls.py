"""The link of a shop. It is read and compared, never opened.

>>> parse("https://shop12345678.taobao.com/index.htm")
ShopLink(url='https://shop12345678.taobao.com/index.htm', host='shop12345678.taobao.com', platform='taobao')
>>> parse("mall.jd.com/index-1000001.html").platform
'jd'
>>> parse("javascript:alert(1)")
Traceback (most recent call last):
ValueError: not a web link
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from pipeline.values import platforms
from pipeline.values.text import fold, words

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopLink:
    """`platform` is the contract's id, "other" for a host of no known marketplace."""

    url: str
    host: str
    platform: str


def parse(text: str) -> ShopLink:
    """Raises ValueError unless the whole text is a web link with a public host name."""
    folded = fold(text)
    url = folded if "://" in folded else f"https://{folded}"
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or parts.username or not _HOST.fullmatch(host):
        raise ValueError("not a web link")
    return ShopLink(url=url, host=host, platform=platforms.of_host(host) or "other")


# Where a merchant works, not where a customer shops: such an address is no link of a store.
_BACK_OFFICES = words("""
    sycm.taobao.com myseller.taobao.com qianniu.taobao.com sycm.1688.com work.1688.com txcs.tmall.com sz.jd.com
    jdsz.jd.com shop.jd.com vcp.jd.com mms.pinduoduo.com fxg.jinritemai.com compass.jinritemai.com
    syt.kwaixiaodian.com s.kwaixiaodian.com ark.xiaohongshu.com store.weixin.qq.com
""")


def is_shop(text: str) -> bool:
    """Whether the text is a web link that does not lead to a back office.

    >>> is_shop("https://shop12345678.taobao.com"), is_shop("sycm.taobao.com/portal"), is_shop("见附件")
    (True, False, False)
    """
    try:
        host = parse(text).host
    except ValueError:
        return False
    is_amazon_back_office = host.startswith("sellercentral")
    return not is_amazon_back_office and not any(host == each or host.endswith(f".{each}") for each in _BACK_OFFICES)


def parse_url(text: str) -> str:
    """The link itself, with its scheme. Raises ValueError as `parse`."""
    return parse(text).url
