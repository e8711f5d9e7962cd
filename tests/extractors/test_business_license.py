"""营业执照 of all generations and kinds of business: which value is whose."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pipeline.extractors import extract
from pipeline.geometry import IDENTITY
from pipeline.model import Document, DocumentType, Page, ReadPage
from tests.extractors.license_sheets import CODE, NAME, NUMBER, SCOPE, Row, box, joined, landscape, license_of, state

OTHER_CODE = "91110108305512082R"


def test_the_two_columns_of_2019() -> None:
    record = license_of(*landscape(("2021年06月15日", 860, 620)))
    assert record.uscc.value == CODE
    assert record.registration_no.problem == "label_not_found"
    assert record.company_name.value == NAME
    assert record.company_type.value == "有限责任公司(自然人独资)"
    assert record.legal_representative.value == "陈一"
    assert record.registered_capital.value is not None
    assert record.registered_capital.value.amount == Decimal(5_000_000)
    assert record.establishment_date.value == date(2019, 3, 12)
    assert record.term_start.value == date(2019, 3, 12)
    assert record.term_end.value == date(2039, 3, 11)
    assert record.address.value == "上海市浦东新区世纪大道1001号12层"
    assert record.business_scope.raw == "".join(SCOPE)
    assert len(record.business_scope.readings) == 3
    assert state(record.registration_authority) == (None, "unreadable")
    assert record.issue_date.value == date(2021, 6, 15)
    assert box(record.uscc) == [100, 90, 280, 110]
    assert box(record.company_name) == [220, 200, 460, 220]
    assert box(record.company_type)[0] == 210
    assert record.uscc.readings[0].source == "rapidocr"


def test_the_sheet_of_2014_with_a_serial_beside_the_number() -> None:
    record = license_of(
        ("营业执照", 400, 60),
        ("编号 310115000201405220020", 400, 130),
        (f"注册号{NUMBER}", 400, 160),
        ("(1/1)", 780, 160),
        ("名　　称", 100, 220),
        (NAME, 220, 220),
        ("类型有限责任公司", 140, 250),
        ("住　　所", 100, 280),
        ("上海市浦东新区世纪大道1001号", 220, 280),
        ("注册资本人民币50.0000万元整", 100, 310),
        ("成立日期", 100, 340),
        ("2008年04月09日", 220, 340),
        ("营业期限", 100, 370),
        ("2008年04月09日至******", 220, 370),
        ("登记机关", 400, 600),
        ("2014", 500, 660),
    )
    assert record.registration_no.value == NUMBER
    assert state(record.uscc) == (None, "label_not_found")
    assert record.company_name.value == NAME
    assert record.company_type.value == "有限责任公司"
    assert record.registered_capital.value is not None
    assert record.registered_capital.value.amount == Decimal(500_000)
    assert record.registered_capital.raw == "人民币50.0000万元整"
    assert record.term_end.value == date(9999, 12, 31)
    assert state(record.legal_representative) == (None, "label_not_found")
    assert state(record.issue_date) == (None, "unreadable")


def test_partnerships_co_operatives_and_branches_have_their_own_labels() -> None:
    partnership = license_of(
        ("执行事务合伙人", 100, 200),
        ("上海云裳投资有限公司（委派代表：陈一）", 260, 200),
        ("主要经营场所", 100, 240),
        ("上海市浦东新区世纪大道1号", 260, 240),
        ("出资额", 700, 240),
        ("壹仟万元整", 800, 240),
        ("合伙期限", 100, 280),
        ("2018年01月02日至长期", 260, 280),
    )
    assert partnership.legal_representative.value == "上海云裳投资有限公司(委派代表:陈一)"
    assert partnership.address.value == "上海市浦东新区世纪大道1号"
    assert partnership.registered_capital.raw == "壹仟万元整"
    assert partnership.term_end.value == date(9999, 12, 31)
    cooperative = license_of(
        ("成员出资总额", 100, 200), ("60万元整", 260, 200), ("业务范围", 100, 240), ("种植", 260, 240)
    )
    assert cooperative.registered_capital.raw == "60万元整"
    assert cooperative.business_scope.value == "种植"
    branch = license_of(("负责人", 100, 200), ("陈一", 220, 200), ("营业场所", 100, 240), ("上海市静安区", 220, 240))
    assert (branch.legal_representative.value, branch.address.value) == ("陈一", "上海市静安区")
    sole = license_of(("投资人", 100, 200), ("陈一", 220, 200))
    assert sole.legal_representative.value == "陈一"


def test_a_slip_in_the_code_is_mended_by_both_check_digits() -> None:
    field = license_of(("统一社会信用代码", 100, 60), ("9131O115MA1K9Q7T9L", 300, 60)).uscc
    assert (field.value, field.repaired, field.raw) == (CODE, True, "9131O115MA1K9Q7T9L")


def test_a_code_that_no_check_digit_holds_is_not_parsed() -> None:
    field = license_of(("统一社会信用代码", 100, 60), ("91310115MA1K9Q7T8L", 300, 60)).uscc
    assert (field.value, field.problem, field.raw) == (None, "not_parsed", "91310115MA1K9Q7T8L")


def test_a_code_whose_label_was_not_read_is_found_and_two_are_not_chosen_from() -> None:
    assert license_of((f"{CODE} (1-1)", 300, 60), ("证照编号26000000201810090001", 300, 90)).uscc.value == CODE
    assert state(license_of((CODE, 300, 60), (OTHER_CODE, 300, 90)).uscc) == (None, "ambiguous")


def test_the_labeled_code_stands_against_a_stray_one() -> None:
    record = license_of(("统一社会信用代码", 100, 60), (CODE, 300, 60), (OTHER_CODE, 300, 400))
    assert record.uscc.value == CODE


def test_a_serial_with_the_length_of_a_code_is_no_code() -> None:
    record = license_of(("证照编号", 100, 60), ("123456789012345678", 300, 60))
    assert state(record.uscc) == (None, "label_not_found")


def test_a_name_without_its_label_is_found_only_when_it_is_the_only_one() -> None:
    alone = license_of((NAME, 220, 200), ("类型", 100, 240), ("有限责任公司", 220, 240))
    assert (alone.company_name.value, alone.company_name.problem) == (NAME, None)
    two = license_of((NAME, 220, 200), ("北京云裳商贸有限公司", 220, 300))
    assert state(two.company_name) == (None, "ambiguous")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param((("型其他有限责任公司", 180, 240),), id="a kind of business with the end of its label"),
        pytest.param(
            (("上海禾木国际供应链管理与综合服", 220, 200), ("务（集团）有限责任公司", 220, 226)),
            id="second line of a name",
        ),
    ],
)
def test_what_only_ends_as_a_name_does_is_none_without_its_label(rows: tuple[Row, ...]) -> None:
    record = license_of(("法定代表人", 100, 280), ("陈一", 220, 280), *rows)
    assert state(record.company_name) == (None, "label_not_found")


def test_a_watermark_word_in_the_value_makes_it_unparsed() -> None:
    field = license_of(("成立日期", 100, 200), ("2015年03月12日", 200, 200), ("仅供入驻", 350, 204)).establishment_date
    assert (field.value, field.problem) == (None, "not_parsed")


def test_a_paper_of_an_unread_kind_gives_no_fields() -> None:
    page = Page(file="a.jpg", sha256="0" * 64, number=1, width=10, height=10)
    read = ReadPage(page=page, engine="rapidocr", rotation=0, width=10, height=10, to_upload=IDENTITY, words=())
    (record,) = extract(Document(id="d7", type=DocumentType.OTHER, pages=(read,)))
    assert (type(record).__name__, record.document) == ("OtherPaper", "d7")


def test_a_legal_form_that_breaks_off_goes_on_below() -> None:
    record = license_of(("名称", 100, 200), ("上海禾木电子商务有限责任", 160, 200), ("公司", 160, 224))
    assert record.company_name.value == "上海禾木电子商务有限责任公司"
    broken = license_of(("名称", 100, 200), ("上海禾木电子商务有限责任", 160, 200))
    assert state(broken.company_name) == (None, "not_parsed")


def test_a_branch_name_goes_on_below() -> None:
    record = license_of(("名称", 100, 200), ("上海禾木电子商务有限公司", 160, 200), ("北京分公司", 160, 224))
    assert record.company_name.value == "上海禾木电子商务有限公司北京分公司"


@pytest.mark.parametrize("printed", ["型 有限责任", "型 有限责任公司（自然人投资", "型 其他有限责任公司成立"])
def test_a_kind_that_breaks_off_is_not_taken(printed: str) -> None:
    rows = joined(without=("型 有限责任公司（自然人独资）",))
    assert state(license_of(*rows, (printed, 180, 240)).company_type) == (None, "not_parsed")


def test_a_scope_that_breaks_off_is_not_shown_as_whole() -> None:
    rows = [row for row in landscape() if row[0] not in SCOPE]
    assert state(license_of(*rows, ("食品销售（依法须", 220, 320)).business_scope) == (None, "not_parsed")
    whole = "食品销售（依法须经批准的项目，经批准后方可经营活动"
    assert license_of(*rows, (whole, 220, 320)).business_scope.raw == whole
