"""Names of parties as letters print them, with what is put around them: (甲方), (盖章), (以下简称…)."""

from __future__ import annotations

import re

from pipeline.values import names
from pipeline.values.text import fold

_AROUND = "甲方|乙方|盖章|公章|签章|签字|全称|名称|章|丙方|许可人|被许可人|授权方|被授权方"
_BEFORE = re.compile(rf"^(?:\((?:{_AROUND}|[^()]*(?:盖章|公章|签字))\))?:?(?:\((?:{_AROUND})\):?)?")
_AFTER = re.compile(r"(?:\((?:以下|下称|下简称|简称|盖章|公章|签章|统一社会信用代码|甲方|乙方)[^()]*\))+:?$")
_BEHIND = re.compile(r"公司.*(?:(?:19|20)\d{2}|单位|日期|编号|电话)")


def parse(text: str) -> str:
    """The bare name. Raises ValueError when the rest is not one."""
    bare = _AFTER.sub("", _BEFORE.sub("", fold(text)))
    return names.parse(bare.rstrip(",。;:"))


def parse_company(text: str) -> str:
    """The same, for companies alone; what is printed behind the name (a date, a unit) is none of it."""
    name = names.parse_company(parse(text))
    if _BEHIND.search(name):
        raise ValueError("more than a name")
    return name
