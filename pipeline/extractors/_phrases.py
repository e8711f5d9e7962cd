"""Pieces of the patterns for `_sentences.find`, in the form of folded text."""

from __future__ import annotations

_STOP = r"[^,。;:、\n|()《》\"“”]"

_KIND = "(?:公司|厂|中心|商行|经营部|合作社|工作室|事务所)"
NAME = rf"{_STOP}{{2,30}}?(?:\([^()]{{1,10}}\){_STOP}{{0,24}}?)?{_KIND}(?:{_STOP}{{2,12}}分公司)?"
"""An organization's name: up to the first word for its kind, and the branch behind it."""

_SIGN = r"[^,。;:、\n|()《》\"“”!<>@]"
LIMITED = rf"{_SIGN}{{2,30}}?(?:\([^()]{{1,10}}\){_SIGN}{{0,24}}?)?有限(?:责任)?公司"
"""A company's name up to its legal form, where nothing but the form tells where it ends."""

PRONOUN = (
    r"(?:您|[我你贵该](?:公司|单位|企业|集团|品牌|平台|部门|商[户家]|[们司方店厂户社局所院行校处部会国省市区县和与及])"
    r"|本(?![溪田]))"
)
"""我司, 贵公司, 该单位 and whatever is called 本…, but no name that begins with such a sign: 贵州…, 我爱我家…."""

_NUMERAL = "一二三四五六七八九十廿卅〇○零"
DAY = (
    rf"(?:公元)?\|?(?:\d{{4}}|[{_NUMERAL}O]{{4}})\|?[年./-]\|?[\d{_NUMERAL}]{{1,3}}"
    rf"\|?[月./-]\|?(?:[\d{_NUMERAL}]{{1,4}}\|?[日号]|\d{{1,2}})"
)

MARKETS = "天猫|淘宝|拼多多|抖音|抖店|快手|小红书|1688|阿里巴巴|亚马逊|唯品会|苏宁|微信小店|视频号|得物|美团"
"""Marketplaces of others than JD."""

MARK_NUMBER = r"G?\d{5,8}[A-Z]?"
"""Number of a mark, as `values.trademark_no` takes it."""

_QUOTED = r"[“\"《「][^”\"》」。\n]{1,30}[”\"》」]"
_LISTED = r"(?:第|注册号|注册证号|商标号|注册证)(?:为|是|:|\||第)*"
_AND = rf"\|?号?\|?(?:{_QUOTED})?(?:\([^()。\n]{{1,16}}\))?(?:商标|注册商标)?\|?(?:[、,/;]|和|及|与|以及)\|?第?\|?"
_MOST_LISTED = 12
LISTED_MARKS = (
    rf"第\|?(?P<value>{MARK_NUMBER})\|?号{_QUOTED}",
    rf"{_LISTED}(?P<value>{MARK_NUMBER}){_AND}{MARK_NUMBER}(?![0-9A-Z])",
    *(
        rf"{_LISTED}(?:{MARK_NUMBER}{_AND}){{{before}}}(?P<value>{MARK_NUMBER})(?![0-9A-Z])"
        for before in range(1, _MOST_LISTED)
    ),
)
"""Numbers of marks in one list: 第…号、第…号."""

WITH_MARK = (
    r"[至到~]\|?(?:该|上述|本|此|授权|许可|注册|其|“[^”]{1,20}”)*商标(?:注册证)?的?(?:注册)?(?:专用权)?(?:有效期|期限|专用期)限?"
    r"(?:届|期)?(?:满|截?止)(?:之?[日时])?(?:为?止)?"
)
"""As long as the mark itself: the last day stands on its certificate."""

MOMENT = (
    rf"(?P<value>{DAY})(?<=[日号])\|?(?:\(?(?:星期|周)[一二三四五六日天]\)?)?\|?(?:上午|下午|晚上)?\d?\d:\d{{2}}",
    r"(?P<value>\d{4}([-/.])\d{2}\2\d{2})\|?\d{2}:\d{2}",
)
"""The day before an hour, as messages and printers put it. Of 2026/12/309:41 nobody can tell the day from the hour: a
month, a day and an hour in digits alone need two each."""
