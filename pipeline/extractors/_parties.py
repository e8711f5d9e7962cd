"""Names of parties as letters print them, with what is put around them: (甲方), (盖章), (以下简称…)."""

from __future__ import annotations

import re

from pipeline.extractors._reading import Sheet, read
from pipeline.extractors._sentences import agreed, find
from pipeline.model import Field
from pipeline.values import names
from pipeline.values.text import fold

_AROUND = "甲方|乙方|盖章|公章|签章|签字|全称|名称|章|丙方|许可人|被许可人|授权方|被授权方"
_BEFORE = re.compile(rf"^(?:\((?:{_AROUND}|[^()]*(?:盖章|公章|签字))\))?:?(?:\((?:{_AROUND})\):?)?")
_AFTER = re.compile(r"(?:\((?:以下|下称|下简称|简称|盖章|公章|签章|统一社会信用代码|甲方|乙方)[^()]*\))+:?$")
_PARTY = re.compile(
    r"[^,]*(?:公司|厂|店|中心|商行|经营部|合作社|工作室|事务所|集团|会社|企业|研究院|研究所|协会|学校|医院|[税国地]务局"
    r"|行|部|社|坊|馆|场|\((?:普通|有限|特殊普通)合伙\)|户)(?:[^,]{0,12}(?:分公司|分店|税务所|分局|[所科]))?"
    r"|[\u4e00-\u9fff·]{2,4}|[\u4e00-\u9fff]{1,8}·[\u4e00-\u9fff·]{1,16}|[A-Za-z0-9&.,'() -]{3,80}"
)
_PERSON = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}·[\u4e00-\u9fff·]{1,16}")
_OF_FORMS = frozenset(
    ("签章", "签字", "盖章", "公章", "签名", "证件名称", "证件号码", "联系电话", "身份证", "姓名", "经办人", "负责人")
)
_SENTENCE = re.compile(r"授权|证明|以下|上述|下列|^兹|作为|的")
_BEHIND = re.compile(r"公司.*(?:(?:19|20)\d{2}|单位|日期|编号|电话)")


def parse(text: str) -> str:
    """The bare name of an organization or a person. Raises ValueError for anything else, a sentence above all."""
    bare = _AFTER.sub("", _BEFORE.sub("", fold(text)))
    name = names.parse(bare.rstrip(",。;:"))
    if not _PARTY.fullmatch(name) or _BEHIND.search(name) or _SENTENCE.search(name):
        raise ValueError("not a party's name")
    return name


def parse_company(text: str) -> str:
    """The same, for companies alone."""
    return names.parse_company(parse(text))


def parse_person(text: str) -> str:
    """The name of a person. Raises ValueError for anything else, the words of a form among it."""
    name = parse(text)
    if not _PERSON.fullmatch(name) or name in _OF_FORMS:
        raise ValueError("not a person's name")
    return name


def named(sheet: Sheet, labels: tuple[str, ...], sentences: tuple[str, ...], stops: tuple[str, ...]) -> Field[str]:
    """The party that a label or a sentence names; ambiguous where the two name different ones."""
    return agreed(read(sheet, labels, parse, stops=stops, lines=2), find(sheet, sentences, parse))
