"""Social-insurance lists, staff lists, team descriptions: whose, how many, when.

A team of an agency (代运营), or one that is only planned, has no members.
Trap: a list without a printed total is counted by its serial numbers, and only where it is seen whole; one that goes
on elsewhere, or whose total is not that of its rows, gives no number.
"""

from __future__ import annotations

import re
from datetime import date

from pipeline.extractors import _parties
from pipeline.extractors._mentioned import only_company
from pipeline.extractors._phrases import DAY, MOMENT, NAME, PRONOUN
from pipeline.extractors._reading import Sheet, missing, read
from pipeline.extractors._sentences import agreed, as_in_prose, find, first_read
from pipeline.extractors._signed import day_below
from pipeline.extractors._team_of_others import not_of_its_own
from pipeline.extractors.operations_team._operating import HOW_MANY, team_of
from pipeline.extractors.operations_team._rosters import people
from pipeline.extractors.operations_team._row_told import ListOf
from pipeline.extractors.operations_team._told import unusual
from pipeline.model import Document, DocumentType
from pipeline.records import OperationsTeam
from pipeline.values import counts, dates, periods
from pipeline.values.text import fold, words

KIND = DocumentType.OPERATIONS_TEAM

COMPANY = words("""
    承诺单位 出具单位 证明单位 制表单位 申报单位 说明单位 单位名称 公司名称 用人单位 用人单位名称 参保单位
    参保单位名称 企业名称 缴费单位 编制单位 缴费单位名称 填报单位 单位名称(盖章) 单位(盖章) 单位全称 所属公司
""")
TOTAL = words("""
    参保人数 缴费人数 总人数 合计人数 团队人数 人数合计 员工人数 参保缴费人数 参保总人数 人员总数 团队总人数
    职工人数 员工总数 在职人数 在册人数 运营团队人数 实缴人数 团队规模
""")
DATE = words("""
    打印日期 制表日期 出具日期 日期 查询日期 制表时间 打印时间 填表日期 截止日期 统计日期 更新日期 出具时间
""")
OTHERS = words("""
    序号 姓名 部门 岗位 职务 职位 入职日期 入职时间 单位编号 社保编号 统一社会信用代码 养老保险 失业保险 工伤保险
    医疗保险 缴费基数 缴费月份 费款所属期 制表人 审核人 经办人 验证码 校验码 查询码 防伪码
""")
STOPS = (*COMPANY, *TOTAL, *DATE, *OTHERS)
_HAS = "(?:目前|现有|现|已)?(?:在职|设有|设立|组建)?(?:了|独立的)*"
_TEAM = f"{_HAS}(?:员工|人员|运营|电商|组织|社会保险|社保|职工|花名册|团队)"
COMPANIES = (
    rf"(?:^|\||[A-Z]\d)(?:关于)?(?P<value>(?!\d|关于|[我本贵该]公?司){NAME})\|?{_TEAM}",
    rf"(?:^|\|)(?:公司|单位):(?P<value>{NAME})",
)
SIGNED = (rf"^(?P<value>(?!{PRONOUN}){NAME})(?<=公司)(?:\((?:盖章|公章|签章)\))?$",)
TOTALS = (
    r"(?:在岗|到岗)(?:人[数员])?(?:为|共|[:|])*(?P<value>\d{1,4}[人名位])",
    rf"(?:合计|总计|共计|共有|共|总人数|人数)(?:为|是|[:,]|\||\()*(?P<value>{HOW_MANY}\|?[人名位])",
    rf"以上(?:人员)?(?:合计|共计|共)?(?P<value>{HOW_MANY}[人名位])",
    r"(?:团队|成员|参保(?:员工|职工|人员))[^。,:;\n\d由]{0,12}?:?(?<!编制)(?<!定编)(?P<value>\d{1,4}[人名位])(?!以上|左右)",
)
# A seal over 打印日期 leaves its end, or the colon alone.
DATES = (
    rf"(?:更新|统计|截[止至]|编制|填报|制表)(?:日期|时间|截止)?(?:为|:|\|)*(?P<value>{DAY})",
    rf"^(?P<value>{DAY})$",
    rf"^(?:[打制填][印表]?)?(?:日?期|时?间)?:(?P<value>{DAY})(?=$|\|)",
)
# The month in which it was founded or began is none of the paper.
MONTHS = (
    r"(?:^|(?<!组建时间)(?<!成立时间)(?<!入职时间)(?<!组建日期)(?<!成立日期)(?<!入职日期)\|)(?P<value>\d{4}年\d{1,2}月)$",
)
_MONTH = re.compile(r"\d{4}年\d{1,2}月")


def extract(document: Document) -> tuple[OperationsTeam, ...]:
    sheet = Sheet.of(document)
    company = first_read(
        read(sheet, COMPANY, _parties.parse_company, stops=STOPS, lines=2),
        find(sheet, COMPANIES, _parties.parse_company),
        find(sheet, SIGNED, _parties.parse_company),
        only_company(sheet),
    )
    own = as_in_prose(company.value)
    others = (*not_of_its_own(sheet, own), *unusual(sheet, own))
    day = first_read(
        read(sheet, DATE, _last_day, mend=dates.mend, stops=STOPS),
        find(sheet, DATES, dates.parse, mend=dates.mend),
        day_below(sheet),
        find(sheet, MOMENT, dates.parse),
        find(sheet, MONTHS, _last_day),
    )
    return (
        OperationsTeam(
            document=document.id,
            company_name=company,
            members=missing("ambiguous", others)
            if others
            else people(
                sheet,
                team_of(
                    sheet,
                    agreed(
                        read(sheet, TOTAL, counts.parse_people, mend=counts.mend, stops=STOPS),
                        find(sheet, TOTALS, counts.parse_people),
                    ),
                ),
                ListOf(own=own, day=day.value),
            ),
            not_own="".join(each.text for each in others),
            date=day,
        ),
    )


def _last_day(text: str) -> date:
    """A day, or the last one of a month."""
    return periods.parse(text)[1] if _MONTH.fullmatch(fold(text)) else dates.parse(text)
