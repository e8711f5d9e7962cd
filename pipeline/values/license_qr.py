r"""The QR code of a business license: whose page it names, and what it repeats of the print. Never opened.

Before 2019 every province had its own content: a link to its publicity site, or the facts of the sheet as labeled
text with such a link at the end; since 2019 a link to www.gsxt.gov.cn. All of them lie below gov.cn, but for those of
one city and of provinces whose site was known by its address alone. Other codes are printed or stuck on sheets as well
(wallet apps, mini-programs, scanner apps): of them nothing follows.

>>> said = parse("统一社会信用代码:91350100M000100Y43;\n名称:福州市某某有限公司;\n成立日期:2010年04月09日;\n网址:http://gsxt.fjaic.gov.cn/x")
>>> said.uscc, said.host, said.official
('91350100M000100Y43', 'gsxt.fjaic.gov.cn', True)
>>> dict(said.facts)
{'company_name': '福州市某某有限公司', 'establishment_date': '2010年04月09日'}
>>> parse("名称:某公司,注册资本:1,000万元,类型:有限责任公司").facts
(('company_name', '某公司'), ('registered_capital', '1,000万元'))
>>> parse("http://www.gsxt.gov.cn/index.html?uniscid=91350100M000100Y43").uscc
'91350100M000100Y43'
>>> parse("http://www.gsxt.gov.cn/").names_nobody, parse("http://gsxt.zjaic.gov.cn/a?id=4F02").names_nobody
(True, False)
>>> parse("http://www.gsxt.gov.cn.example.com/index.html?id=7").foreign
True
>>> parse("https://u.wechat.com/kJ8").foreign, parse("a code without a link").foreign
(False, False)
>>> parse("http://gsxt.gdgs.gov.cn/GSpublicityList.html?service=entInfo&entNo=1&regOrg=440106").division
'440106'
>>> parse("http://www.gsxt.gov.cn/%7B4F02A0-1646956800000%7D").made_on
datetime.date(2022, 3, 11)
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import unquote, urlsplit

from pipeline.values import uscc

# Before 2019 the sites of some provinces had no name: Shandong, Jilin, Qinghai, Anhui, Hainan, Tibet.
_OTHER_HOSTS = (
    "szcredit.com.cn", "szcredit.org.cn", "218.57.139.24", "211.141.74.198", "218.95.241.36", "218.22.14.66",
    "202.100.252.118", "220.182.3.99",
)  # fmt: skip
# Apps that put codes of their own on papers and pictures of them.
_APPS = (
    "weixin.qq.com", "wechat.com", "qq.com", "alipay.com", "alipayobjects.com", "camscanner.com", "intsig.com",
    "intsig.net", "wps.cn", "kdocs.cn", "quark.cn",
)  # fmt: skip
_LINK = re.compile(r"(?:https?://|www\.)[^\s;；,，|。、]+", re.IGNORECASE)
_TOKEN = re.compile(r"(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])")
_DIVISION = re.compile(r"regOrg[:=](\d{6})(?!\d)")
_JAVA_STRING = re.compile(r"jumpid=(rO0AB[A-Za-z0-9+/]+)")
_MILLISECONDS = re.compile(r"-(1[3-9]\d{11})(?!\d)")
_LABELS = {
    "统一社会信用代码": "",
    "注册号": "",
    "企业名称": "company_name",
    "字号名称": "company_name",
    "名称": "company_name",
    "注册资本": "registered_capital",
    "成立日期": "establishment_date",
}
# A comma ends a fact, but for the one between the thousands of an amount.
_LABELED = re.compile(
    rf"({'|'.join(_LABELS)})\s*[:：]\s*((?:[^;；,，|\r\n:：]|,(?=\d{{3}}))+?)\s*(?=[;；，|\r\n]|,(?!\d{{3}})|$)"
)
_CHINA = timedelta(hours=8)


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenseQr:
    """`official`: the link leads to a registry. `labeled`: the text repeats facts of the sheet under their labels.
    `uscc`: the one code in clear whose check digits hold. `facts`: contract field names and the texts given for them.
    `division`: the six digits of the registering authority. `made_on`: the day in the link of the national site."""

    host: str | None
    official: bool
    foreign: bool
    names_nobody: bool
    labeled: bool
    uscc: str | None
    facts: tuple[tuple[str, str], ...]
    division: str | None
    made_on: date | None

    @property
    def of_a_registry(self) -> bool:
        return self.official or (self.labeled and self.host is None)


def parse(text: str) -> LicenseQr:
    """Every text says something, be it nothing about a license; raises nothing."""
    link = _LINK.search(text)
    host, path = _split(link.group()) if link else (None, "")
    labeled = _LABELED.findall(text)
    official = host is not None and _below(host, ("gov.cn", *_OTHER_HOSTS))
    facts = {name: {value for label, value in labeled if _LABELS[label] == name} for name in _LABELS.values() if name}
    return LicenseQr(
        host=host,
        official=official,
        foreign=host is not None and not official and not _below(host, _APPS),
        names_nobody=official and not labeled and path.strip("/") in {"", "index.html", "index.jsp"},
        labeled=bool(labeled),
        uscc=_only_one({each for each in _TOKEN.findall(unquote(text).upper()) if _holds(each)}),
        facts=tuple((name, value) for name, values in facts.items() if (value := _only_one(values)) is not None),
        division=_only_one(set(_DIVISION.findall(text)) | set(_DIVISION.findall(_java_string(text)))),
        made_on=_day(text),
    )


def _split(link: str) -> tuple[str | None, str]:
    """Host, and what follows it; no host where the link is malformed."""
    try:
        parts = urlsplit(link if "://" in link else f"http://{link}")
        host = parts.hostname
    except ValueError:
        return None, ""
    return (host.rstrip(".").lower() if host else None), f"{parts.path}{parts.query}{parts.fragment}"


def _below(host: str, domains: tuple[str, ...]) -> bool:
    return any(host == each or host.endswith(f".{each}") for each in domains)


def _holds(code: str) -> bool:
    return uscc.long_check_holds(code) and uscc.inner_check_holds(code)


def _only_one(values: set[str]) -> str | None:
    return values.pop() if len(values) == 1 else None


def _java_string(text: str) -> str:
    """The characters of Guangdong's `jumpid`, a serialized Java string; never deserialized."""
    found = _JAVA_STRING.search(text)
    if found is None:
        return ""
    signs = found.group(1)
    try:
        return base64.b64decode(signs[: len(signs) - len(signs) % 4]).decode("latin-1")
    except binascii.Error:
        return ""


def _day(text: str) -> date | None:
    """The day in China of the one Unix time, in milliseconds, at the end of the national site's token."""
    times = _only_one(set(_MILLISECONDS.findall(text)))
    if times is None:
        return None
    return (datetime.fromtimestamp(int(times) / 1000, UTC) + _CHINA).date()
