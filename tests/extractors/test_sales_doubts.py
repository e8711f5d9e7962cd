"""What a statement says of its figure, and what the check makes of it: sales count only as achieved in the one year by
the company alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from pipeline.records import AnnualSalesStatement
from tests.checks.builders import CODE, COMPANY, OTHER_CODE, OTHER_COMPANY, dossier, license_, outcome
from tests.checks.supported import supported
from tests.extractors.conftest import ReadOne

Judged = Callable[..., tuple[tuple[str, str], AnnualSalesStatement]]
SALES = "16,800,000.00元"
PLAIN = f"我公司2025年度销售额为{SALES}。"
AUDITOR = "浙江正信会计师事务所有限公司"
BELOW = " " * 70
PROFIT = f"""
                        #利润表
编制单位：{COMPANY}    2025年12月    单位：元
项目              行次    本月金额        本年累计金额
一、营业收入      1       1,400,000.00    16,800,000.00
减：营业成本      2       800,000.00      9,000,000.00
"""
AUDIT = f"""
                        #审计报告
{COMPANY}全体股东：
    我们审计了{COMPANY}（以下简称贵公司）的财务报表，包括2025年12月31日的资产负债表，2025年度的利润表。
    2025年度贵公司营业收入为16,800,000.00元，净利润为1,926,000.00元。
    我们认为，后附的财务报表公允反映了贵公司的财务状况。目的并非对内部控制的有效性发表意见，否则应当发表非无保留意见。
{BELOW}{AUDITOR}
{BELOW}2026年03月20日
"""
TABLE = f"""
                    #2025年度销售额证明
公司名称：{COMPANY}                单位：元
销售渠道      店铺名称            2025年度销售额
天猫          禾木旗舰店          8,600,000.00
京东          禾木专营店          8,200,000.00
合计                              16,800,000.00
"""


def letter(
    body: str, *, title: str = "2025年度销售情况说明", signed: str = COMPANY, day: str = "2026年01月15日"
) -> str:
    return f"{' ' * 20}#{title}\n    {body}\n    特此说明。\n{BELOW}{signed}\n{BELOW}{day}\n"


@pytest.fixture
def judged(read_one: ReadOne) -> Judged:
    """The finding where two sources read every value, and the record."""

    def one(text: str) -> tuple[tuple[str, str], AnnualSalesStatement]:
        record = replace(supported(read_one(AnnualSalesStatement, text)), document="d8")
        return outcome("annual_sales", dossier(license_(), record)), record

    return one


@pytest.mark.parametrize(
    "text",
    [
        *(
            letter(body)
            for body in (
                PLAIN,
                "我司2025年1月至12月实现销售收入人民币18,600,000.00元（含税）。",
                f"{COMPANY}（统一社会信用代码：{CODE}）2025年度全渠道销售额合计为人民币{SALES}，以上数据与账簿一致。",
                f"我公司（{COMPANY}）2025年度销售收入总额为{SALES}，数据来源于公司财务系统。",
                f"现将我公司2025年度销售情况说明如下：全年销售额为{SALES}，其中天猫渠道9,120,000.00元，其余为线下渠道。",
                "我公司2025年度销售总额为人民币壹仟陆佰捌拾万元整（¥16,800,000.00）。如有虚假，愿承担法律责任。",
                f"2025年度，本公司实现营业收入{SALES}，较2024年度增长12.3%。2026年度目标为20,000,000.00元。",
                f"我公司2024年度销售额为12,380,000.00元，2025年度销售额为{SALES}。",
                f"我公司2025年度净销售额为{SALES}（已扣除退款）。",
                f"我公司2025年度不含税销售额为{SALES}，以上数据真实有效。",
                f"经核算，我公司2025年度累计销售额为{SALES}，不含经销商销售。",
                f"我公司2025年度目标销售额为15,500,000.00元，实际销售额为{SALES}。",
                f"我公司旗下“禾木优品”旗舰店等店铺2025年度销售额合计为{SALES}，将继续提升服务。",
                f"我公司（{COMPANY}，统一社会信用代码：{CODE}）2025年度销售额为{SALES}（不含税）。",
                f"自2025年1月1日起截至2025年12月31日，我公司累计销售额为{SALES}。",
                f"我公司2025年度通过直营渠道实现销售收入{SALES}，预计2026年将突破2,000万元。",
                f"本公司2025年度销售额为人民币{SALES}，该数据已经会计师事务所审计。",
                f"我公司2025年度销售收入为{SALES}，实际缴纳增值税1,200,000.00元，退款率为2.1%。",
                f"致京东：我公司2025年度营业收入为{SALES}，特此声明，如有不实愿承担责任。",
            )
        ),
        letter(PLAIN, signed=f"声明单位（盖章）：{COMPANY}"),
        letter(
            f"兹证明{COMPANY}（统一社会信用代码：{CODE}）2025年度实现销售收入人民币{SALES}（不含税）。", signed=AUDITOR
        ),
        letter(
            f"兹证明{COMPANY}在我平台开设的店铺自2025年1月1日至2025年12月31日成交总额为人民币{SALES}。",
            signed="浙江某猫技术有限公司",
        ),
        # rows that seem to end a paragraph
        letter(f"兹证明{COMPANY}（统一社会信用代码：\n{CODE}）2025年度实现销售收入人民币{SALES}。", signed=AUDITOR),
        PROFIT,
        AUDIT,
        TABLE,
    ],
)
def test_sales_that_the_company_achieved(judged: Judged, text: str) -> None:
    found, record = judged(text)
    assert (found, record.company_name.value, record.doubt) == (("pass", "met"), COMPANY, "")


@pytest.mark.parametrize(
    "body",
    [
        # not achieved
        f"我公司2025年度拟实现销售额人民币{SALES}。",
        f"我公司2025年度预计可实现销售收入人民币{SALES}。",
        f"我公司2025年度将实现销售额{SALES}。",
        f"我公司2025年度应实现销售收入{SALES}。",
        f"我公司2025年度拟实现销售额        {SALES}。",
        f"我公司2025年度销售额为{SALES}（预算数）。",
        f"按目前进度测算，我公司2025年度销售额为{SALES}。",
        f"若新渠道上线，我公司2025年度销售额为{SALES}。",
        f"如我公司2025年度销售额为{SALES}，则符合条件。",
        f"股东会要求我公司2025年度销售额为{SALES}。",
        f"我公司不确认2025年度销售额为{SALES}的说法。",
        f"税务机关认定我公司2025年度销售额为{SALES}系虚开。",
        f"我公司2025年全年销售额为{SALES}，未经核实。",
        f"本说明为样本，我公司2025年度销售额为{SALES}。",
        # in more than the year
        f"2023-2025年度，我公司累计实现销售收入{SALES}。",
        f"截至2025年12月31日，我公司累计销售额为{SALES}。",
        f"我公司2025年度及以前年度合计销售额为{SALES}。",
        f"我公司2024、2025年度销售额合计为{SALES}。",
        # by others, or with them
        f"“禾木优品”品牌全渠道（含经销商）2025年度销售额为{SALES}。",
        f"“禾木优品”品牌商品2025年度销售额为{SALES}。",
        f"我公司及关联公司2025年度销售额为{SALES}。",
        f"我公司2025年度销售额（合并口径）为{SALES}。",
        f"我公司客户2025年度销售额为{SALES}。",
        f"我公司客户\n2025年度销售额为{SALES}。",
        f"我公司代理的品牌方2025年度销售额为{SALES}。",
        f"我公司所在产业园2025年度销售额为{SALES}。",
        f"我公司2025年度代销商品销售额为{SALES}，佣金收入900,000.00元。",
        f"我公司2025年度销售额为{SALES}，其中我公司自营9,000,000.00元，其余为合作商家。",
        # of which a part is none
        f"我公司2025年度销售额为{SALES}，其中退款金额6,300,000.00元，净销售额10,500,000.00元。",
        f"我公司2025年度GMV交易额为{SALES}（含未付款订单），实际支付8,300,000.00元。",
        f"我公司2025年度销售额为{SALES}，到账金额8,000,000.00元。",
        f"我公司2025年度销售额为{SALES}（含税及运费、押金）。",
        "我公司2025年度销售额为15,820,000.00元（含税），不含税14,000,000.00元。",
        f"我公司2025年度销售额为{SALES}，其中代发货物（代收代付）9,000,000.00元。",
        # in another currency
        f"我公司2025年度销售额为{SALES}（港币）。",
        f"我公司2025年度销售额为{SALES}（单位：日元）。",
    ],
)
def test_what_a_letter_says_against_its_figure(judged: Judged, body: str) -> None:
    found, record = judged(letter(body))
    assert found == ("review", "proves_nothing")
    assert record.doubt


@pytest.mark.parametrize(
    "text",
    [
        letter(PLAIN, title="2025年度销售情况说明（征求意见稿）"),
        letter(PLAIN, title="2025年度销售情况说明（草稿）"),
        letter(PLAIN, title="2025年度销售计划说明"),
        letter(PLAIN, title="关于销售额说明作废的通知"),
        letter(PLAIN, day="2025年03月20日"),
        letter(f"{COMPANY}2025年度销售额为{SALES}。", signed=OTHER_COMPANY),
        AUDIT.replace("我们认为，", "我们不对后附的财务报表发表审计意见，"),
        AUDIT.replace("我们认为，", "由于未能获取充分证据，我们无法对营业收入的真实性发表意见，"),
        AUDIT.replace("我们认为，", "除上述事项可能产生的影响外，我们认为，"),
        AUDIT.replace("#审计报告", "#审计报告（征求意见稿）"),
        AUDIT.replace("2025年度贵公司营业收入为", "2023年至2025年贵公司累计营业收入为"),
        AUDIT.replace("公允反映了", "未能公允反映"),
        TABLE.replace("2025年度销售额\n天猫", "2025年度目标销售额\n天猫"),
        TABLE + "\n    注：以上含退款订单6,000,000.00元。\n",
        TABLE + "\n    注：以上数据为预估数。\n",
        TABLE + "\n    单位：港元\n",
        PROFIT.replace("#利润表", "#利润表（样表）"),
        PROFIT.replace("#利润表", "#利润表（预算）"),
        PROFIT.replace("#利润表", "#合并利润表"),
        PROFIT.replace("#利润表", "#模拟利润表"),
    ],
)
def test_a_sheet_that_vouches_for_no_sales(judged: Judged, text: str) -> None:
    found, record = judged(text)
    assert found == ("review", "proves_nothing")
    assert record.doubt


@pytest.mark.parametrize("who", ["我店与", "我和", "本公司及"])
def test_a_sum_of_two_is_not_the_companys_own(judged: Judged, who: str) -> None:
    assert judged(letter(f"{who}{COMPANY}2025年度销售额为{SALES}。"))[0] == ("review", "proves_nothing")
    assert judged(letter(f"我公司{COMPANY}2025年度销售额为{SALES}。"))[0] == ("pass", "met")


def test_a_letter_of_a_day_that_lost_a_digit(judged: Judged) -> None:
    assert judged(letter(PLAIN, day="2025年6月01日"))[0] == ("review", "proves_nothing")
    assert judged(letter(PLAIN, day="2026年06月01日"))[0] == ("pass", "met")


def test_a_letter_that_nobody_signs(judged: Judged) -> None:
    for company, below in ((COMPANY, ""), (f"兹证明{COMPANY}", f"{BELOW}公司（盖章）：\n")):
        text = f"    #2025年度销售情况说明\n    {company}2025年度销售额为{SALES}。\n    特此说明。\n{below}"
        found, record = judged(text)
        assert (found, record.signed, record.company_name.value) == (("review", "label_not_found"), False, COMPANY)


def test_whose_sales_they_are_has_to_be_known(judged: Judged) -> None:
    found, record = judged(TABLE.replace(f"公司名称：{COMPANY}", " " * 36))
    assert (found, record.company_name.problem) == (("review", "label_not_found"), "label_not_found")
    both = TABLE + f"\n    {OTHER_COMPANY}2025年度销售情况良好。\n"
    found, record = judged(both)
    assert (found, record.company_name.problem) == (("review", "ambiguous"), "ambiguous")


def test_a_certificate_of_another_company(judged: Judged) -> None:
    body = f"兹证明{OTHER_COMPANY}（统一社会信用代码：{OTHER_CODE}）2025年度实现销售收入人民币{SALES}。"
    found, record = judged(letter(body, signed=AUDITOR))
    assert (found, record.company_name.value) == (("review", "names_differ"), OTHER_COMPANY)


def test_signs_of_a_name_are_no_condition(judged: Judged) -> None:
    name = "若川（杭州）科技有限公司"
    _, record = judged(letter(f"{name}2025年度销售额为{SALES}。", signed=name))
    assert (record.company_name.value, record.doubt) == ("若川(杭州)科技有限公司", "")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"我公司2025年度含税销售额为{SALES}。", ("review", "proves_nothing")),
        (f"我公司2025年度销售额为{SALES}（含税）。", ("review", "proves_nothing")),
        ("我公司2025年度销售额为36,000,000.00元（含税）。", ("pass", "met")),
        (f"我公司2025年度未税销售额为{SALES}。", ("pass", "met")),
    ],
)
def test_a_figure_with_the_tax_in_it_has_to_be_enough_without(
    judged: Judged, body: str, expected: tuple[str, str]
) -> None:
    found, record = judged(letter(body))
    assert (found, record.doubt) == (expected, "")
