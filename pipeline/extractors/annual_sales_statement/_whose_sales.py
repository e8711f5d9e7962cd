"""Whose sales a statement tells, and who signs for it."""

from __future__ import annotations

import re

from pipeline.extractors import _parties
from pipeline.extractors._phrases import DAY, NAME, PRONOUN
from pipeline.extractors._reading import Sheet, missing, read
from pipeline.extractors._sentences import find, first_read, prose
from pipeline.extractors._statements import lines, statements
from pipeline.model import Field
from pipeline.values import names
from pipeline.values.text import words

LABELS = words("""
    编制单位 编报单位 纳税人名称 公司名称 企业名称 单位名称 报送单位 填报单位 编制单位(盖章) 被审计单位
    被审计单位名称 会企02表编制单位
""")
_CODED = r"\((?:统一社会信用代码|纳税人识别号|信用代码|税号|以下简称)"
_SAID = (
    rf"(?:编制单位|编报单位|纳税人名称|公司名称|企业名称|单位名称)[:|]+(?P<value>{NAME})",
    rf"(?:我公司|我司|本公司)[,:]?\(?(?P<value>(?![及与]|和(?![田平静县龙政])){NAME})\)?[,]?",
    rf"(?:证明|查询|商家|商户|供应商|经[我本]?所?(?:审计|审核|核实|鉴证|审验)),?[“\"]?(?P<value>(?!{PRONOUN}|[依根]据|[依按]照|基于){NAME})[”\"]?(?:在|于|系|为|,|20\d\d年|{_CODED})",
    rf"^(?P<value>(?!{PRONOUN}){NAME})\|?(?:全体股东|董事会)(?=[:,]|$)",
    rf"^(?P<value>(?![^,。;:\n|]{{0,8}}[我本贵](?:公司|司)|{PRONOUN}){NAME})\|?(?:20\d\d年|于|在|全年|年度|\||{_CODED})",
)
_OF_ANOTHER = re.compile(r"[我本]平台|贵公司|贵司|贵店|兹证明|[我本]所")
_OTHERS_NAMED = re.compile("商家|会计师事务所")
_OF_ITSELF = re.compile("[我本](?:公司|司)")
_AT_FOOT = (
    rf"^(?P<value>(?!{PRONOUN}){NAME})(?:\((?:盖章|公章|签章)\))?$",
    rf"^(?:(?:声明|证明|出具|申报|申请|说明|承诺)?(?:单位|人|公司|企业)(?:\([^()]{{0,4}}\))?):(?P<value>(?!{PRONOUN}){NAME})$",
)
_SIGNER = re.compile(
    rf"(?:(?!致)[\u4e00-\u9fff]{{0,8}}(?:\([^()]{{0,8}}\))?:)?(?P<name>(?!{PRONOUN}|兹){NAME}|[^,。;:()]{{4,24}}税务[局所])"
    rf"(?:\([^()]{{0,8}}\))*(?:{DAY}|(?:日期|法定代表人|负责人|经办人).*)?"
)
_LABELLED = re.compile(rf"(?:公司|企业|单位|纳税人|商家|商户)名称:{NAME}|(?:编制|填报|报送)单位:{NAME}")


def company(sheet: Sheet, stops: tuple[str, ...]) -> Field[str]:
    """By label, in a sentence, or at the foot; ambiguous where label and sentence name different ones."""
    labelled = read(sheet, LABELS, _parties.parse_company, stops=stops, lines=2)
    said = find(sheet, _SAID, _parties.parse_company)
    if labelled.value and said.value and names.compare(labelled.value, said.value) == "different":
        return missing("ambiguous", (*labelled.readings, *said.readings))
    signs = missing("label_not_found") if _told_by_another(sheet) else find(sheet, _AT_FOOT, _parties.parse_company)
    return first_read(labelled, said, signs)


def _told_by_another(sheet: Sheet) -> bool:
    """Whether a marketplace or an auditor tells of a company: then it is not that company that signs."""
    text = "\n".join(prose(leaf).text for leaf in sheet.leaves)
    return bool(_OF_ANOTHER.search(text) or (_OTHERS_NAMED.search(text) and not _OF_ITSELF.search(text)))


def signed(sheet: Sheet) -> bool:
    """Whether a name stands apart from the sentences, or behind a label."""
    return bool(_signers(sheet)) or any(_LABELLED.search(line.text) for line in lines(sheet))


def _signers(sheet: Sheet) -> list[str]:
    told = (*lines(sheet), *statements(sheet))
    return [match["name"] for each in told if (match := _SIGNER.fullmatch(each.text)) is not None]


def signed_by_another(sheet: Sheet, told: Field[str]) -> str:
    """The name of another company that signs, where it is no marketplace or auditor that tells of this one."""
    signers = _signers(sheet)
    if told.value is None or any(names.compare(each, told.value) != "different" for each in signers):
        return ""
    return "" if _told_by_another(sheet) else next(iter(signers), "")
