"""Every form of the proof: query pages, notices, certificates, cards of companies, apps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from pipeline.records import TaxpayerCertificate
from tests.extractors.conftest import ReadOne
from tests.extractors.tax_papers import CODE, notice

Read = Callable[..., TaxpayerCertificate]


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, TaxpayerCertificate)


def test_the_code_in_the_brackets_of_the_addressee_is_mended(read: Read) -> None:
    misread = CODE.replace("0", "O")
    assert misread != CODE
    body = notice("增值税一般纳税人登记", "你单位登记为增值税一般纳税人，自2019年4月1日起生效。").replace("：(", "(")
    record = read(body.replace(f"{CODE})", f"{misread})："))
    assert (record.uscc.value, record.uscc.repaired) == (CODE, True)
    assert record.company_name.value == "上海禾木电子商务有限公司"


@pytest.mark.parametrize("size", [12, 40])
def test_query_table(read: Read, size: int) -> None:
    record = read(
        f"""
国家税务总局上海市电子税务局
一般纳税人资格查询
序号  纳税人识别号          纳税人名称            纳税人资格类型    主管税务机关                  有效期起    有效期止
1     {CODE}    上海禾木电子商务公司  增值税一般纳税人  国家税务总局上海市浦东税务局  2019-04-01  9999-12-31
共1条
""",
        size=size,
    )
    assert record.uscc.value == CODE
    assert record.company_name.value == "上海禾木电子商务公司"
    assert record.taxpayer_status.value == "general"
    assert record.taxpayer_status.readings[0].text == "增值税一般纳税人"
    assert record.effective_date.value == date(2019, 4, 1)
    assert record.valid_until.value == date(9999, 12, 31)
    assert record.tax_authority.value == "国家税务总局上海市浦东税务局"


def test_rows_of_two_companies_are_ambiguous(read: Read) -> None:
    record = read(
        """
主管税务机关查询
序号  纳税人识别号          纳税人名称                纳税人资格类型      有效期起    有效期止
1     91350100M000100Y43    上海禾木电子商务有限公司  增值税一般纳税人    2019-04-01  9999-12-31
2     91110000600037341L    杭州木林贸易有限公司      小规模纳税人        2018-04-01  9999-12-31
"""
    )
    assert [record.company_name.problem, record.uscc.problem, record.taxpayer_status.problem] == ["ambiguous"] * 3
    assert record.valid_until.value == date(9999, 12, 31)


def test_labels_and_small_scale(read: Read) -> None:
    record = read(
        f"""
国家税务总局上海市电子税务局
纳税人信息查询
纳税人名称：上海禾木电子商务有限公司
纳税人识别号：{CODE}
纳税人类型：小规模纳税人
有效期：2019-04-01 至 长期
"""
    )
    assert (record.company_name.value, record.uscc.value) == ("上海禾木电子商务有限公司", CODE)
    assert record.taxpayer_status.value == "small_scale"
    assert (record.effective_date.value, record.valid_until.value) == (date(2019, 4, 1), date(9999, 12, 31))


def test_stamp_on_the_old_registration_certificate(read: Read) -> None:
    text = """
#税务登记证
税字310115123456789号
纳税人名称  上海禾木贸易有限公司
增值税一般纳税人
发证税务机关  上海市浦东新区国家税务局
"""
    record = read(text)
    assert (record.taxpayer_status.value, record.tax_authority.value) == ("general", "上海市浦东新区国家税务局")


def test_certificate_of_a_tax_office_in_one_sentence(read: Read) -> None:
    record = read(
        f"""
            #纳税人资格证明
    兹证明上海禾木电子商务有限公司（纳税人识别号：{CODE}）
为增值税一般纳税人，资格有效期起始日为2019年04月01日。
                                        国家税务总局上海市浦东新区税务局
"""
    )
    assert (record.company_name.value, record.uscc.value) == ("上海禾木电子商务有限公司", CODE)
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", date(2019, 4, 1))


def test_values_at_the_far_end_of_the_rows_of_an_app(read: Read) -> None:
    wide = " " * 60
    record = read(
        f"""
国家税务总局上海市电子税务局
纳税人名称{wide}上海禾木电子商务有限公司
纳税人资格类型{wide}增值税一般纳税人
有效期起{wide}2019-04-01
有效期止{wide}9999-12-31
"""
    )
    assert record.taxpayer_status.value == "general"
    assert (record.effective_date.value, record.valid_until.value) == (date(2019, 4, 1), date(9999, 12, 31))


def test_a_qualification_with_its_days_and_a_term_above_the_day_of_the_query(read: Read) -> None:
    site = "国家税务总局上海市电子税务局\n"
    told = read(f"{site}资格认定类型    增值税一般纳税人          认定日期    2019-04-01\n")
    assert (told.taxpayer_status.value, told.effective_date.value) == ("general", date(2019, 4, 1))
    listed = read(f"{site}资格名称  资格起始日期  资格终止日期\n增值税一般纳税人  2019-04-01  9999-12-31\n")
    assert (listed.taxpayer_status.value, listed.effective_date.value) == ("general", date(2019, 4, 1))
    assert listed.valid_until.value == date(9999, 12, 31)
    termed = read(
        f"{site}纳税人资格类型    增值税一般纳税人\n有效期      2018-07-01 至 2020-06-30\n查询日期    2026-10-09\n"
    )
    assert (termed.effective_date.value, termed.valid_until.value) == (date(2018, 7, 1), date(2020, 6, 30))


def test_a_code_that_goes_on_in_the_next_row_of_a_letter(read: Read) -> None:
    record = read(
        f"""
                    #证明
    兹证明上海禾木电子商务有限公司（纳税人识别号：{CODE[:16]}
{CODE[16:]}）已登记为增值税一般纳税人，自2019年4月1日起生效，特此证明，仅供办理业务时使用。
                                        国家税务总局上海市浦东新区税务局
"""
    )
    assert (record.uscc.value, record.company_name.value) == (CODE, "上海禾木电子商务有限公司")


def test_words_for_oneself_are_no_part_of_a_name(read: Read) -> None:
    record = read(f"#一般纳税人证明\n我公司上海禾木电子商务有限公司（统一社会信用代码：{CODE}）系增值税一般纳税人。")
    assert record.company_name.value == "上海禾木电子商务有限公司"


def test_the_card_of_a_company_names_it_over_its_code(read: Read) -> None:
    card = f"""
一般纳税人查询
国家税务总局上海市税务局

上海禾木电子商务公司
纳税人识别号：{CODE}
是否一般纳税人：是
一般纳税人有效期起：2019-05-01
"""
    record = read(card)
    assert (record.company_name.value, record.taxpayer_status.value) == ("上海禾木电子商务公司", "general")
    other = card.replace("上海禾木电子商务公司\n", "上海禾木电子商务公司\n经营范围：服装\n")
    assert read(other).company_name.value is None
