"""Names of parties as letters print them, with what is put around them: (甲方), (盖章), (以下简称…)."""

from __future__ import annotations

import re

from pipeline.extractors._phrases import DAY
from pipeline.extractors._reading import Sheet, present, read
from pipeline.extractors._sentences import agreed, find, first_read
from pipeline.model import Field
from pipeline.values import names, surnames
from pipeline.values.text import fold, simplified

_AROUND = (
    "商标权人|商标注册人|商标所有人|权利人|甲方|乙方|丙方|许可人|被许可人|授权方|被授权方"
    "|盖章|公章|签章|签字|全称|名称|章"
)
# English that repeats the label (被授权方 Authorized Party: …) goes first.
_BEFORE = re.compile(
    rf"^(?:[A-Za-z][A-Za-z .]{{2,30}}:)?(?:\((?:{_AROUND}|[^()]*(?:盖章|公章|签字))\))?:?(?:\((?:{_AROUND})\):?)?"
)
_AFTER = re.compile(r"(?:\((?:以下|下称|下简称|简称|盖章|公章|签章|章|统一社会信用代码|甲方|乙方)[^()]*\))+:?$")
# What tells a party from another of its name goes, too: 欧阳文静,身份证号码:….
_IDENTIFIED = re.compile(r"[,;(](?:公民|居民)?(?:身份证|身份号码|护照|统一社会信用代码).*$")
# A name printed in Chinese and again in Latin letters, to its legal form.
_AGAIN_IN_LATIN = re.compile(
    r"(?<=[\u4e00-\u9fff)])\(?[A-Za-z][A-Za-z0-9&.,'() -]*"
    r"(?:LTD|LIMITED|INC|CORP|CORPORATION|COMPANY|LLC|GMBH|S\.?A|B\.?V|PLC)\.?\)?$",
    re.IGNORECASE,
)
_ORGANIZATION = re.compile(
    r"[^,]*(?:公司|厂|店|中心|商行|经营部|合作社|工作室|事务所|集团|会社|企业|研究院|研究所|协会|学校|医院|[税国地]务局"
    r"|行|部|社|坊|馆|场|株式会社[^,]{2,16}|\((?:普通|有限|特殊普通)合伙\)|户)(?:[^,]{0,12}(?:分公司|分店|税务所|分局|[所科]))?"
)
_SHORT = re.compile(r"[\u4e00-\u9fff]{2,4}")
_FOREIGN = re.compile(r"[\u4e00-\u9fff]{1,8}·[\u4e00-\u9fff·]{1,16}|[A-Za-zÀ-ÿ0-9&.,'() -]{3,80}")
_SHORTEST = 3
_CLOSED = re.compile(r"有限(?:责任)?公司$")
_TO_ITS_FORM = re.compile(r".*?有限(?:责任)?公司")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_SEALED = re.compile(rf"^(?:\([盖公签印]?章\))?(?:{DAY})?")
"""What stands behind a name at the place for a signature: the mark for the seal, and the day below."""
_NEXT_FIELD = re.compile(r"(?!.*共有)[\u4e00-\u9fff]{2,8}:|.*第G?\d{5,8}[A-Z]?号$")
_TWO_NAMES = re.compile(r"有限(?:责任)?公司.*有限(?:责任)?公司")
_PERSON = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}·[\u4e00-\u9fff·]{1,16}")
_OF_FORMS = frozenset(
    ("签章", "签字", "盖章", "公章", "签名", "证件名称", "证件号码", "联系电话", "身份证", "姓名", "经办人", "负责人")
)
_SENTENCE = re.compile(r"授权|邀请|证明|以下|上述|下列|^兹|作为|的|名单|名册|清单|明细|登记表|通知书")
_BEHIND = re.compile(r"公司.*(?:(?:19|20)\d{2}|单位|日期|编号|电话)|公司公司$")


def parse(text: str) -> str:
    """The bare name of an organization or a person, in the signs it is printed in. Raises ValueError for anything else,
    a sentence above all."""
    folded = fold(text)
    plain = simplified(folded)
    bare = _IDENTIFIED.sub("", _AFTER.sub("", _BEFORE.sub("", plain)))
    chinese = _AGAIN_IN_LATIN.sub("", bare)
    name = names.parse((chinese if _ORGANIZATION.fullmatch(chinese) else bare).rstrip(",。;:"))
    if not _is_party(name) or any(each.search(name) for each in (_BEHIND, _SENTENCE, _TWO_NAMES)):
        raise ValueError("not a party's name")
    at = plain.find(name)
    return name if at < 0 else folded[at : at + len(name)]


def _is_party(name: str) -> bool:
    """A few signs without the word for a kind of organization are a person's name, or the piece of a company's that
    a hand or a seal leaves open."""
    if _SHORT.fullmatch(name) and not _ORGANIZATION.fullmatch(name):
        return surnames.begins(name)
    return bool(_ORGANIZATION.fullmatch(name) or _FOREIGN.fullmatch(name))


def parse_company(text: str) -> str:
    """The same, for companies alone: four signs without the word for its kind are a person, or break off."""
    name = names.parse_company(parse(text))
    if _SHORT.fullmatch(name) and not _ORGANIZATION.fullmatch(simplified(name)):
        raise ValueError("not a company's name")
    return name


def parse_closed(text: str) -> str:
    """The same, for companies whose name is printed to its legal form: nothing of it can stand on a further line."""
    name = parse_company(text)
    if not _CLOSED.search(simplified(name)):
        raise ValueError("the name may go on")
    return name


def parse_person(text: str) -> str:
    """The name of a person. Raises ValueError for anything else, the words of a form among it."""
    name = parse(text)
    if not _PERSON.fullmatch(name) or name in _OF_FORMS:
        raise ValueError("not a person's name")
    return name


def beside(sheet: Sheet, labels: tuple[str, ...], stops: tuple[str, ...]) -> Field[str]:
    """The party beside a label, over two lines; or its first line alone, where that is a whole company's name and
    what stands below (its English name, the strokes of a watermark) makes no name with it. Below may also stand who
    shares the mark with it, or its branch that holds it: then nobody is named."""
    whole = read(sheet, labels, parse, stops=stops, lines=2)
    if whole.raw is not None and _may_name_another(whole.raw):
        return whole
    first = read(sheet, labels, parse_closed, stops=stops)
    return first if first.value is not None and first.value == whole.value else first_read(whole, first)


def _may_name_another(text: str) -> bool:
    """Whether behind a company's name stands Chinese that is neither that name again, nor of a watermark, nor
    another field: one with a label, or the number of a mark."""
    folded = fold(text)
    name = _TO_ITS_FORM.match(folded)
    if name is None:
        return False
    behind = _SEALED.sub("", folded[name.end() :].replace(name[0], ""))
    return not _NEXT_FIELD.match(behind) and not names.WATERMARK.issuperset(_CHINESE.findall(behind))


def named(sheet: Sheet, labels: tuple[str, ...], sentences: tuple[str, ...], stops: tuple[str, ...]) -> Field[str]:
    """The party that a label or a sentence names; ambiguous where the two name different ones. A name that lacks one
    sign of the other lost it under the seal of the signature."""
    ways = (beside(sheet, labels, stops), find(sheet, sentences, parse))
    told = agreed(*ways)
    return _fullest(ways) or told if told.problem == "ambiguous" else told


def _fullest(ways: tuple[Field[str], ...]) -> Field[str] | None:
    """The one name that all others are but for a sign they lost; None where they differ otherwise, or a line of one is
    no name for itself."""
    found = [each for each in ways if each.value is not None]
    for reading in (reading for each in ways if each.problem == "ambiguous" for reading in each.readings):
        try:
            name = parse(reading.text)
        except ValueError:
            name = fold(reading.text)
            if not any(_breaks_off(name, each.value or "") for each in found):
                return None
        found.append(present(name, (reading,)))
    whole = max(found, key=lambda each: len(each.value or ""))
    kept = all(
        _lacks_at_most_one(each.value or "", whole.value or "") or _breaks_off(each.value or "", whole.value or "")
        for each in found
    )
    return whole if kept else None


def _lacks_at_most_one(name: str, whole: str) -> bool:
    return name == whole or any(name == whole[:place] + whole[place + 1 :] for place in range(len(whole)))


def _breaks_off(name: str, whole: str) -> bool:
    """The beginning of a name that goes on below, in a narrow place for a signature; no organization for itself."""
    return len(name) >= _SHORTEST and whole.startswith(name) and not _ORGANIZATION.fullmatch(name)
