"""The right row, the right column, the right unit, the whole year."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial

import pytest

from pipeline.records import AnnualSalesStatement
from tests.extractors.conftest import ReadOne

Read = Callable[[str], AnnualSalesStatement]
PROFIT = """
                        #利润表
编制单位：上海禾木电子商务有限公司    2025年12月    单位：元
项目              行次    本月金额        本年累计金额
一、营业收入      1       1,400,000.00    16,800,000.00
减：营业成本      2       800,000.00      9,000,000.00
二、营业利润      3       100,000.00      1,200,000.00
"""
RETURN = """
            #增值税及附加税费申报表
                （一般纳税人适用）
税款所属时间：自2025年12月01日至2025年12月31日    填表日期：2026年01月10日    金额单位：元（列至角分）
纳税人名称：上海禾木电子商务有限公司
项目                          栏次    一般项目                        即征即退项目
                                      本月数          本年累计        本月数    本年累计
（一）按适用税率计税销售额    1       1,400,000.00    16,800,000.00   0.00      0.00
（二）按简易办法计税销售额    5       0.00            0.00            0.00      0.00
"""
STATEMENT = """
                #2025年度销售情况说明
    上海禾木电子商务有限公司2025年度销售额为人民币16,800,000.00元，特此说明。
                                2026年01月15日
"""


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, AnnualSalesStatement)


@pytest.mark.parametrize("text", [PROFIT, RETURN, STATEMENT])
def test_company_year_and_sales(read: Read, text: str) -> None:
    record = read(text)
    assert record.company_name.value == "上海禾木电子商务有限公司"
    assert record.year.value == 2025
    assert record.annual_sales.value is not None
    assert record.annual_sales.value.amount == Decimal(16800000)


def test_the_unit_in_the_heading_counts(read: Read) -> None:
    record = read(PROFIT.replace("单位：元", "单位：万元").replace("16,800,000.00", "1,680.00"))
    assert record.annual_sales.value is not None
    assert record.annual_sales.value.amount == Decimal(16800000)
    assert record.annual_sales.value.low == Decimal(16799950)


def test_no_unit_no_amount(read: Read) -> None:
    sales = read(PROFIT.replace("单位：元", "")).annual_sales
    assert (sales.value, sales.problem, sales.raw) == (None, "not_parsed", "16,800,000.00")


def test_part_of_a_year_gives_no_annual_sales(read: Read) -> None:
    record = read(PROFIT.replace("2025年12月", "2025年9月"))
    assert (record.year.value, record.annual_sales.problem) == (2025, "not_parsed")


def test_other_taxed_sales_would_have_to_be_added(read: Read) -> None:
    text = RETURN.replace("5       0.00            0.00 ", "5       0.00            500,000.00 ")
    assert read(text).annual_sales.problem == "ambiguous"


FIELDS = """
                 #利润表
纳税人识别号：91310115MA1KABCAX8    纳税人名称：上海禾木电子商务有限公司
所属时期起：2025-01-01    所属时期止：2025-12-31    报送日期：2026-04-20    单位：元
项目                行次    本期金额         上期金额
一、营业收入        1       16,800,000.00    12,300,000.00
减：营业成本        2       9,000,000.00     8,000,000.00
"""


def test_a_year_in_two_fields_of_a_form(read: Read) -> None:
    record = read(FIELDS)
    assert record.year.value == 2025
    assert record.annual_sales.value is not None
    assert record.annual_sales.value.amount == Decimal(16800000)
    assert read(FIELDS.replace("起：2025-01-01", "起：2025-02-01")).annual_sales.value is None
    assert read(FIELDS.replace("2025-01-01", "2024-01-01")).year.problem == "ambiguous"
    assert read(FIELDS.replace("2025-12-31", "2025-06-30")).annual_sales.value is None


def test_what_a_tax_office_was_told(read: Read) -> None:
    record = read(
        """
                    #纳税人销售收入证明
    兹证明上海禾木电子商务有限公司（统一社会信用代码：91310115MA1KABCAX8）2025年度申报增值税不含税销售额为16,800,000.00元。
                                      国家税务总局上海市浦东新区税务局
                                      2026年10月15日
"""
    )
    assert (record.company_name.value, record.doubt, record.signed) == ("上海禾木电子商务有限公司", "", True)


def test_the_company_that_an_auditor_has_audited(read: Read) -> None:
    record = read(
        """
                    #专项审核报告
上海禾木电子商务有限公司：
    我们接受委托，对上海禾木电子商务有限公司2025年度的营业收入进行了专项审核。
    经审核，上海禾木电子商务有限公司2025年度实现营业收入人民币16,800,000.00元。
                                      上海信会会计师事务所（普通合伙）
                                      2026年3月15日
"""
    )
    assert (record.company_name.value, record.year.value) == ("上海禾木电子商务有限公司", 2025)
    assert (record.doubt, record.signed) == ("", True)


def test_columns_of_two_years(read: Read) -> None:
    text = """
                        #利润表
编制单位：上海禾木电子商务有限公司    2025年度    单位：元
项目              本期金额          上期金额
一、营业收入      16,800,000.00     14,000,000.00
"""
    record = read(text)
    assert record.annual_sales.value is not None
    assert (record.year.value, record.annual_sales.value.amount) == (2025, Decimal(16800000))


def test_last_year_is_not_taken_for_this_one_where_its_header_is_hidden(read: Read) -> None:
    """A purpose note over 上年金额 and over the figure of this year leaves one header and one figure."""
    text = """
                        #利润表
编制单位：上海禾木电子商务有限公司    2025年度    单位：元
项目              行次    本年金额
一、营业收入      1                         14,000,000.00
减：营业成本      2       8,000,000.00      7,000,000.00
税金及附加        3       120,000.00        100,000.00
"""
    sales = read(text).annual_sales
    assert (sales.value, sales.problem) == (None, "unreadable")


@pytest.mark.parametrize("amount", ["约1680万元", "1680余万元", "超过1500万元"])
def test_a_vague_amount_is_none(read: Read, amount: str) -> None:
    assert read(STATEMENT.replace("人民币16,800,000.00元", amount)).annual_sales.value is None


def test_capitals_and_digits(read: Read) -> None:
    text = STATEMENT.replace("人民币16,800,000.00元", "人民币壹仟陆佰捌拾万元整（¥16,800,000.00）")
    sales = read(text).annual_sales
    assert sales.value is not None
    assert sales.value.amount == Decimal(16800000)


def test_two_amounts_are_ambiguous(read: Read) -> None:
    assert read(STATEMENT + "2025年度销售额为17,000,000.00元。").annual_sales.problem == "ambiguous"


@pytest.mark.parametrize("period", ["2025年1-9月", "2025年上半年", "2025年前三季度"])
def test_a_statement_about_part_of_a_year_gives_no_annual_sales(read: Read, period: str) -> None:
    sales = read(STATEMENT.replace("有限公司2025年度销售额", f"有限公司{period}销售额")).annual_sales
    assert (sales.value, sales.problem) == (None, "not_parsed")


def test_one_platform_of_a_total_is_not_the_total(read: Read) -> None:
    text = STATEMENT.replace("元，特此说明", "元，其中京东平台销售额为8,200,000.00元，特此说明")
    sales = read(text).annual_sales
    assert sales.value is not None
    assert sales.value.amount == Decimal(16800000)


def test_the_total_row_of_a_table(read: Read) -> None:
    text = """
                        #2025年度销售额证明
公司名称：上海禾木电子商务有限公司                单位：元
销售渠道      店铺名称            2025年度销售额
天猫          禾木旗舰店          8,600,000.00
京东          禾木专营店          8,200,000.00
合计                              16,800,000.00
"""
    sales = read(text).annual_sales
    assert sales.value is not None
    assert sales.value.amount == Decimal(16800000)


def test_the_period_of_a_december_sheet_is_a_month(read: Read) -> None:
    text = PROFIT.replace("本月金额        本年累计金额", "上期金额        本期金额")
    assert read(text).annual_sales.value is None


def test_columns_named_behind_the_kind_of_business(read: Read) -> None:
    sales = read(
        """
            #增值税及附加税费申报表
税款所属时间：自2025年12月01日至2025年12月31日    金额单位：元（列至角分）
项目                          栏次    一般项目本月数    一般项目本年累计
（一）按适用税率计税销售额    1       1,400,000.00      16,800,000.00
"""
    ).annual_sales
    assert sales.value is not None
    assert sales.value.amount == Decimal(16800000)


@pytest.mark.parametrize(
    "text",
    [
        """
                #年度销售额说明
    上海禾木电子商务有限公司（统一社会信用代码：91350100M000100Y43）2025年度全渠道销售额合计为人民币16,800,000.00元。
""",
        """
                #年度销售额说明
    2025年度全渠道销售额合计为人民币16,800,000.00元，以上数据与账簿一致，特此说明，并保证上述内容真实。
                                                                  上海禾木电子商务有限公司
                                                                  2026年03月05日
""",
    ],
)
def test_company_of_a_letter(read: Read, text: str) -> None:
    record = read(text)
    assert record.company_name.value == "上海禾木电子商务有限公司"
    assert record.year.value == 2025


@pytest.mark.parametrize("source", ["依据公司", "根据公司", "依据本公司"])
def test_what_a_letter_rests_on_is_no_company(read: Read, source: str) -> None:
    record = read(
        "            #2025年度销售情况证明\n    上海禾木电子商务有限公司2025年度销售收入总额为16,800,000.00元。\n"
        f"    本证明{source}2025年度财务报表及增值税纳税申报表出具。\n          上海禾木电子商务有限公司\n"
        "                2026年01月15日\n"
    )
    assert (record.company_name.value, record.doubt) == ("上海禾木电子商务有限公司", "")


def test_an_amount_that_goes_on_in_the_next_row_is_not_half_taken(read: Read) -> None:
    sales = read(
        """
                #年度销售额说明
2025年度全渠道销售额合计为人民币16
,800,000.00元，以上数据与我司财务账簿一致，特此说明，并保证上述全部内容真实、准确、完整。
"""
    ).annual_sales
    assert sales.value is None or sales.value.amount == Decimal(16800000)


def test_the_heading_of_a_letter_goes_before_its_signature(read: Read) -> None:
    record = read(
        """
                #年度销售额说明
    上海禾木电子商务有限公司（统一社会信用代码：91350100M000100Y43）2025年度销售额合计为人民币16,800,000.00元。
                                                                              上海禾本电子商务有限公司
"""
    )
    assert record.company_name.value == "上海禾木电子商务有限公司"


AUDITED = """
                        #利润表
编制单位：上海禾木电子商务有限公司              单位：人民币元
项目              附注      2025年度         2024年度
一、营业收入      五、21    16,800,000.00    12,000,000.00
减：营业成本      五、21    9,000,000.00     8,000,000.00
"""


@pytest.mark.parametrize("text", [AUDITED, AUDITED.replace("编制单位", "          2025年度\n编制单位")])
def test_years_over_columns(read: Read, text: str) -> None:
    record = read(text)
    assert record.year.value == 2025
    assert record.annual_sales.value is not None
    assert record.annual_sales.value.amount == Decimal(16_800_000)


def test_years_over_columns_in_the_other_order(read: Read) -> None:
    record = read(AUDITED.replace("2025年度         2024年度", "2024年度         2025年度"))
    assert record.year.value == 2025
    assert record.annual_sales.value is not None
    assert record.annual_sales.value.amount == Decimal(12_000_000)


def test_a_title_over_a_column_does_not_head_it(read: Read) -> None:
    text = PROFIT.replace("2025年12月", "          ").replace("#利润表", "#利润表\n" + " " * 49 + "2025年度")
    record = read(text.replace("本年累计金额", "上年同期累计"))
    assert record.annual_sales.value is None


def test_two_years_in_one_sentence_are_ambiguous(read: Read) -> None:
    record = read("    我公司2024年度销售额为1300万元，2025年度销售额为1600万元。\n")
    assert record.year.problem == "ambiguous"


def test_a_year_that_the_sales_are_compared_with(read: Read) -> None:
    record = read("    我公司2025年度实现营业总收入15,203,340.18元，较2024年度增长12.30%。\n")
    assert record.year.value == 2025
    assert record.annual_sales.value is not None
    assert record.annual_sales.value.amount == Decimal("15203340.18")


@pytest.mark.parametrize(
    "told",
    [
        "近三年累计销售额4,500万元，其中2025年度1,480万元",
        "自成立至2025年度累计销售额30,000,000元",
        "旗下三家公司2025年度合计销售额38,000,000元",
        "集团2025年度销售额38,000,000元",
        "2025年度签约销售额20,000,000元，到账12,000,000元",
    ],
)
def test_sales_of_more_than_the_year_or_the_company(read: Read, told: str) -> None:
    assert read(f"    #2025年度销售情况说明\n    上海禾木电子商务有限公司，{told}。\n").annual_sales.value is None


@pytest.mark.parametrize("company", ["上海禾木集团有限公司", "我司旗下品牌店铺"])
def test_a_group_in_the_name_of_the_company_is_no_other(read: Read, company: str) -> None:
    sales = read(STATEMENT.replace("上海禾木电子商务有限公司", company)).annual_sales.value
    assert sales is not None


YEARS = """
                #2025年度销售情况说明
    上海禾木电子商务有限公司2024年度销售额为12,380,000.00元，2025年度销售额为人民币16,800,000.00元（含税），2026年
预计销售额20,000,000.00元。其中天猫渠道9,120,000.00元。
                                2026年01月15日
"""


def test_of_several_years_the_title_tells_which_is_meant(read: Read) -> None:
    record = read(YEARS)
    assert record.year.value == 2025
    assert record.annual_sales.value is not None
    assert record.annual_sales.value.amount == 16_800_000


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("2025年度销售额为人民币16,800,000.00元", "2025年度稳步增长"),
        ("2025年度销售额为人民币16,800,000.00元", "2025年度天猫渠道销售额为人民币9,120,000.00元"),
        ("2025年度销售额为人民币16,800,000.00元", "2025年度销售额为16,800,000.00元，2025年销售额为9,120,000.00元"),
    ],
)
def test_sales_that_are_tied_to_no_year_or_to_part_of_it_are_not_of_it(read: Read, printed: str, meant: str) -> None:
    assert read(YEARS.replace(printed, meant)).annual_sales.value is None


def test_a_year_that_is_expected_is_not_that_of_the_statement(read: Read) -> None:
    record = read("    我公司2025年度营业收入为1,320.50万元，预计2026年度营业收入可达2,000万元。\n")
    assert record.year.value == 2025
    assert record.annual_sales.value is not None
    assert record.annual_sales.value.amount == 13_205_000


def test_a_marketplace_that_tells_of_a_shop_is_not_the_company(read: Read) -> None:
    record = read(
        """
                        #销售额证明
    兹证明上海禾木电子商务有限公司在我平台开设的店铺自2025年1月1日至2025年12月31日成交总额为人民币16,800,000.00元。
                                                                      浙江某猫技术有限公司
                                                                      2026年01月20日
"""
    )
    assert record.company_name.value == "上海禾木电子商务有限公司"


@pytest.mark.parametrize("printed", ["16.800.000.00", "16.800,000.00"])
def test_points_read_for_commas(read: Read, printed: str) -> None:
    field = read(PROFIT.replace("16,800,000.00", printed)).annual_sales
    assert field.value is not None
    assert (field.value.amount, field.repaired, field.raw) == (Decimal(16_800_000), True, printed)


def test_an_auditor_that_signs_is_not_the_company(read: Read) -> None:
    text = (
        "    经我所审计，该公司2025年度营业收入为人民币16,800,000.00元。\n"
        + " " * 60
        + "浙江某信会计师事务所有限公司\n"
    )
    assert read(text).company_name.problem == "label_not_found"


@pytest.mark.parametrize(
    "told",
    [
        *("2025年度目标销售额", "预计2025年度销售额", "2025年度退款成交额", "2025年预计年度销售额"),
        *("2025年度月均销售额", "2025年每月销售额", "2025年度行业销售额", "禾木品牌2025年度全网销售额"),
    ],
)
def test_what_was_not_sold_is_no_sale(read: Read, told: str) -> None:
    sales = read(f"    {told}为16,800,000.00元。\n").annual_sales
    assert (sales.value, sales.problem) == (None, "label_not_found")


def test_what_was_sold_stands_beside_what_was_aimed_at(read: Read) -> None:
    sales = read("    2025年度目标销售额为16,800,000.00元，实际销售额为12,000,000.00元。\n").annual_sales.value
    assert sales is not None
    assert sales.amount == 12_000_000


SHOPS = """
                    #2025年度销售情况说明
    我公司上海禾木电子商务有限公司2025年度销售情况如下：{unit}
渠道        店铺名称            {head}
天猫        禾木旗舰店          1,120.30
抖音        禾木官方旗舰店      480.20
合计                            1,600.50
    特此说明。
"""


@pytest.mark.parametrize(
    ("head", "unit", "sales"),
    [
        ("销售额（万元）", "", Decimal(16005000)),
        ("销售额（元）", "", Decimal("1600.50")),
        ("2025年度销售额（万元）", "", Decimal(16005000)),
        ("销售额", "金额单位：万元", Decimal(16005000)),
        ("销售额（万元）", "金额单位：万元", Decimal(16005000)),
        ("销售额（元）", "金额单位：万元", None),
        ("销售额", "", None),
    ],
)
def test_the_unit_of_a_column(read: Read, head: str, unit: str, sales: Decimal | None) -> None:
    record = read(SHOPS.format(head=head, unit=unit))
    assert (record.annual_sales.value.amount if record.annual_sales.value else None) == sales


@pytest.mark.parametrize(
    "text",
    [
        "#审计报告\n上海禾木电子商务有限公司全体股东：\n我们审计了2025年度财务报表。\n中联会计师事务所",
        "#销售额证明\n    兹证明上海禾木电子商务有限公司2025年度销售额为人民币16,800,000.00元。",
    ],
)
def test_the_company_that_others_tell_of(read: Read, text: str) -> None:
    assert read(text).company_name.value == "上海禾木电子商务有限公司"


FULL = """
                        #利润表
编制单位：上海禾木电子商务有限公司    2025年度    单位：元
项目              行次    本期金额         上期金额
一、营业收入      1       {income}    12,000,000.00
减：营业成本      2       {cost}     9,000,000.00
税金及附加        3       100,000.00       90,000.00
销售费用          4       900,000.00       800,000.00
管理费用          5       1,000,000.00     900,000.00
财务费用          6       0.00             0.00
{more}
二、营业利润      7       1,800,000.00     1,210,000.00
"""


@pytest.mark.parametrize(
    ("income", "cost", "more", "doubt"),
    [
        ("16,800,000.00", "13,000,000.00", "", ""),
        ("16,800,000.40", "13,000,000.00", "", ""),
        ("18,600,000.00", "13,000,000.00", "", "营业利润 1,800,000.00"),
        ("16,800,000.00", "3,000,000.00", "", "营业利润 1,800,000.00"),
        ("16,800,000.00", "12,800,000.00", "研发费用          8       200,000.00       0.00", ""),
        ("16,800,000.00", "13,200,000.00", "加：其他收益      8       200,000.00       0.00", ""),
    ],
)
def test_income_less_costs_is_the_profit(read: Read, income: str, cost: str, more: str, doubt: str) -> None:
    record = read(FULL.format(income=income, cost=cost, more=more))
    assert record.annual_sales.value is not None
    assert record.doubt == doubt


def test_a_profit_statement_without_all_of_its_costs_is_not_added_up(read: Read) -> None:
    assert read(PROFIT).doubt == ""
    assert read(PROFIT.replace("1,200,000.00", "9,200,000.00")).doubt == "营业利润 9,200,000.00"


@pytest.mark.parametrize("sign", ["¥", ""])
def test_a_currency_sign_before_each_figure(read: Read, sign: str) -> None:
    sales = read(PROFIT.replace("16,800,000.00", f"{sign}16,800,000.00")).annual_sales
    assert sales.value is not None
    assert sales.value.amount == Decimal(16800000)


@pytest.mark.parametrize(
    ("unit", "figure", "problem"),
    [("万元", "16,800,000.00", "ambiguous"), ("万元", "999,999.00", None), ("千元", "16,800.00", None)],
)
def test_a_figure_in_yuan_under_a_larger_unit(read: Read, unit: str, figure: str, problem: str | None) -> None:
    text = PROFIT.replace("单位：元", f"单位：{unit}").replace("16,800,000.00", figure)
    assert read(text).annual_sales.problem == problem


@pytest.mark.parametrize(("now", "before"), [("本年累计金额", "上年累计金额"), ("本年累计数", "上年累计数")])
def test_the_column_of_the_year_before_is_not_this_years_misread(read: Read, now: str, before: str) -> None:
    head = PROFIT.replace("本月金额    ", f"{before}").replace("本年累计", now)
    sales = read(head).annual_sales
    assert sales.value is not None
    assert sales.value.amount == Decimal(16800000)
    for other in ("去年累计数", "历年累计", "三年累计金额", "本年预计", "本季累计"):
        assert read(head.replace(now, other)).annual_sales.value is None


@pytest.mark.parametrize("note", ["本表为填写示例，数据均为虚构", "以上数据为模拟数据"])
def test_a_statement_that_says_it_is_an_example(read: Read, note: str) -> None:
    assert read(f"{PROFIT}\n{note}\n").doubt
    assert not read(f"{PROFIT}\n以上数据真实有效\n").doubt


@pytest.mark.parametrize(
    ("printed", "told"), [("利润表（汇总）", "利润表(汇总)"), ("上海禾木电子商务有限公司等3家公司", "等3家公司")]
)
def test_a_statement_of_many_companies(read: Read, printed: str, told: str) -> None:
    old = "利润表" if printed.startswith("利润表") else "上海禾木电子商务有限公司"
    assert read(PROFIT.replace(old, printed)).doubt == told
