"""Which links lead to a shop of a marketplace, by host and by the form its shops' addresses have.

Its front page, an article, a search, a login or a back office is nobody's shop. Neither is a link that was shortened to
be shared: it is never opened, and may lead to a product or a film as well.

>>> leads_to_shop("https://shop12345678.taobao.com", "taobao"), leads_to_shop("https://m.tb.cn/h.5abc", "taobao")
(True, False)
>>> leads_to_shop("https://www.taobao.com", "taobao"), leads_to_shop("https://detail.tmall.com/item.htm?id=1", "tmall")
(False, False)
>>> leads_to_shop("https://shop12345678.taobao.com", "jd"), leads_to_shop("https://shop.taobao.com.evil.com", "taobao")
(False, False)
>>> leads_to_shop("https://shop.example.cn", "other"), leads_to_shop("https://shop.example.cn", "taobao")
(True, False)
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from pipeline.values import urls
from pipeline.values.platforms import back_office

_SERVICES: Final = (
    "www|m|h5|main|s|so|list|item|items|detail|details|search|login|plogin|passport|reg|register|auth|sso|account|safe"
    "|trade|buyertrade|cart|order|orders|shopping|i|my|home|member|members|vip|plus|myseller|seller|sell|sycm|qianniu"
    "|market|pages|page|huodong|sale|ju|chaoshi|guang|tuan|ai|ww|chat|rate|favorite|jianghu|bbs|club|daxue|xue"
    "|university|service|help|helpcenter|rule|rules|err|world|global|shop|store|mall|uland|click|mai|open|survey|fuwu"
    "|food|fresh|fashion|car|3c|phone|book|baby|jia|health|sports|brand|new|paimai|auction|sf|2|try|live|taobaolive"
    "|v|video|web|work|txcs|air|offer|winport|show|re|go|consumer|api|img|gw|channel|channels|coupon|miaosha|red|pro"
    "|union|zhaoshang|vcp|sz|jdsz|kf|b|b2b|ware|u|click|media|jr|finance|p|wq|wqs|coll|yao|q|app|mobile|pay|tms"
)
"""What a marketplace calls its own pages: no shop is called so."""
_NAMED: Final = rf"(?!(?:{_SERVICES})\.)[a-z0-9][a-z0-9-]+(?:\.m)?"
_WITHIN: Final = r"(?:/(?:index\.html?|(?:shop|category|search|p|page)[/.-][^?]*)?)?(?:\?.*)?"
_FORMS: Final = {
    "taobao": (
        rf"{_NAMED}\.taobao\.com{_WITHIN}",
        r"(?:store|shop(?:\.m)?)\.taobao\.com/shop/.+\?.*(?:user_number_id|user_id|shop_?id)=\d.*",
    ),
    "tmall": (rf"{_NAMED}\.tmall\.(?:com|hk){_WITHIN}",),
    "1688": (
        rf"{_NAMED}\.1688\.com{_WITHIN}",
        r"m\.1688\.com/winport/.+",
        r"winport\.m\.1688\.com/.+\?.*memberid=.+",
    ),
    "jd": (
        r"mall\.jd\.(?:com|hk)/\w+-\d.*",
        r"shop\.m\.jd\.(?:com|hk)/.*\?.*(?:shop|vender)id=\d.*",
        rf"{_NAMED}\.jd\.(?:com|hk)(?:/(?:index\.html?)?)?(?:\?.*)?",
    ),
    "pdd": (r"(?:mobile\.|m\.)?(?:yangkeduo|pinduoduo)\.com/mall\w*\.html\?.*mall_id=\d.*",),
    "douyin": (
        r"haohuo\.jinritemai\.com/(?!.*product)[^?]*shop[^?]*\?.*id=.+",
        r"(?:www\.)?douyin\.com/user/.+",
    ),
    "kuaishou": (
        r"app\.kwaixiaodian\.com/(?!.*detail)[^?]*shop[^?]*\?.*id=.+",
        r"(?:www|live)\.kuaishou\.com/profile/.+",
    ),
    "xiaohongshu": (r"(?:www\.)?xiaohongshu\.com/(?:vendor|shop|store|user/profile)/.+",),
    "wechat": (r"store\.weixin\.qq\.com/shop/\w+\?.*id=.+",),
    "amazon": (r"(?:www\.)?amazon\.[a-z.]+/(?:(?:-/\w+/)?(?:stores|shops)/.+|sp\?.*seller=.+|s\?(?:.*&)?me=.+)",),
}
"""Host, path and query of a shop's address, in small letters; the back end of WeChat shops shares their host."""
_SHORTENED: Final = frozenset(
    {
        "m.tb.cn",
        "tb.cn",
        "u.jd.com",
        "3.cn",
        "p.pinduoduo.com",
        "v.douyin.com",
        "v.kuaishou.com",
        "xhslink.com",
        "t.cn",
        "url.cn",
        "dwz.cn",
        "qr.1688.com",
        "k.youzan.com",
    }
)


def leads_to_shop(text: str, platform: str) -> bool:
    """Whether the text is a link to a shop on that marketplace; of one that nobody knows, any link may be."""
    try:
        link = urls.parse(text)
    except ValueError:
        return False
    of = link.platform
    # Shops of Taobao and Tmall are reached under either domain.
    if link.host in _SHORTENED or (platform != "other" and back_office(platform) != back_office(of)):
        return False
    parts = urlsplit(link.url)
    address = f"{link.host}{parts.path}?{parts.query}".removesuffix("?").lower()
    return of == "other" or any(re.fullmatch(form, address) for form in _FORMS[of])
