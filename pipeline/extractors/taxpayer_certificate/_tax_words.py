"""The words of which a clause is made that states a payer's status: who, from when, by whom, and that it is so.

Any other word may turn it (是否…, 建议…, 预计…, 原定…的决定): offices have many ways not to decide, and few to decide.
So a clause with a word that is none of these is for a person.
"""

from __future__ import annotations

import re

from pipeline.extractors._phrases import DAY
from pipeline.values import names

_SHORTEST, _LONGEST = 4, 11
"""Signs of a company's short name with 公司 behind it."""
_PAYER = "该公司"
_WORDS = (
    "(?:[我本]局|现|经?研究)决定",  # before the words it is made of
    *(
        DAY,
        r"\d{4}年\d{1,2}月",
        r"[0-9A-Z]{15,20}",
        r"\((?:原|曾用名)[^()]*\)",
        r"[当次]月",
        r"[,:|()\"“”‘’、\s\d]",
        "日期|时间|日|月|年",
    ),
    *(r"[你贵您该本我其](?:\(单位\)|单位|分?公司|企业|纳税人|[司户厂店局所社])", "您|[我本]?(?:市|区|县)?分?局|税务所"),
    "国家税务总局[\u4e00-\u9fff]{2,12}?税务局|[\u4e00-\u9fff]{2,3}[省市区县](?:国家|地方)?税务局",
    "(?:主管|上级)?税务(?:机关)?",
    "[我本]?[管所]?辖(?:区|范围)?",
    "(?:增值税)?(?:一般|小规模)?纳税人",
    "增值税|辅导期|正式|简易|识别号|税号|(?:统一)?社会信用代码|名称",
    "现将|将(?=[你贵您该其])",
    "登记表?|认定|确认|核准|批准|核定|审核|审查|审批|核实|核对|核查|查询|查|受理|收悉|办理|予以|准予|同意|行政许可",
    "完[成毕结]|办[结妥]|通过|成功|生效|有效期?|期限|长期|执行|施行|开始|起始|起|始|止|至",
    "提[出交]|报送|填报|申请|资料|手续|事项|信息|情况|属实|齐全|结果|内容|条件|标准|符合|满足|具[有备]|取得",
    "年?应[税征]|销售额|累计|已?超过|达到|会计核算|健全|要求",
    "经|依照?|依据|按照?|根据|据|依法|规定|有关|相关|上述|现|已经?|业已|目前|当前|仍|继续|均|被|由|从|自|于|在|的|之|对|给|向|和|及|并|且|为|成|作|是|系|了|属于?",
    "转|变更|身份|类型|资格|资质|状态|企业|单位|公司|用户|户|内|兹|特此?|关于|通知|告知|证明|致|以下简称|中华人民共和国|暂行条例|税法|第[\\d一二三四五六七八九十]+[条款项]",
)
_WORD = re.compile("|".join(_WORDS))


def plain(clause: str, company: str | None) -> bool:
    """Whether the clause, whatever the payer is called, is made of such words alone."""
    return not _WORD.sub("", _nameless(clause, company or ""))


def _nameless(clause: str, company: str) -> str:
    """The clause with a pronoun for the company's name, be it with a slip or short (禾木公司)."""
    if not company:
        return clause
    for match in reversed(list(re.finditer("公司", clause))):
        end = match.end()
        sizes = (len(company), len(company) - 1, len(company) + 1)
        whole = (
            end - size for size in sizes if names.compare(clause[max(end - size, 0) : end], company) != "different"
        )
        short = (end - size for size in range(_LONGEST, _SHORTEST - 1, -1) if clause[end - size : end - 2] in company)
        start = next((place for place in (*whole, *short) if place >= 0), None)
        clause = clause if start is None else clause[:start] + _PAYER + clause[end:]
    return clause.replace(company, _PAYER)
