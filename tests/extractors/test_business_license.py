"""Licenses of every generation and kind of business as hand-made words; the firms are fictional."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pipeline.extractors import extract
from pipeline.extractors.business_license import KIND
from pipeline.geometry import IDENTITY, Box
from pipeline.model import Document, DocumentType, Field, Page, ReadPage, Word
from pipeline.records import BusinessLicense

CODE = "91310115MA1K9Q7T9L"
OTHER_CODE = "91110108305512082R"
NUMBER = "310115001234562"
NAME = "上海禾木电子商务有限公司"
SCOPE = (
    "许可项目：食品销售。一般项目：电子商务、企业名称设计、",
    "注册资本验资咨询（依法须经批准的项目，经相关部门批",
    "准后方可开展经营活动）",
)
Row = tuple[str, int, int]


def word(text: str, left: int, top: int) -> Word:
    """Chinese signs 20 pixels wide, Latin ones 10, all 20 high."""
    widths = [10 if sign.isascii() else 20 for sign in text]
    edges = tuple(float(left + sum(widths[:place])) for place in range(len(text) + 1))
    box = Box(left=left, top=top, right=left + sum(widths), bottom=top + 20)
    return Word(text=text, box=box, confidence=0.98, edges=edges)


def license_of(
    *rows: Row, marks: tuple[Word, ...] = (), seals: tuple[str, ...] = (), quality: tuple[str, ...] = ()
) -> BusinessLicense:
    """A sheet of words given as (text, left, top); `marks` are ready words, as of a watermark."""
    words = (*(word(*row) for row in rows), *marks)
    page = Page(file="yyzz.jpg", sha256="0" * 64, number=1, width=1400, height=1000)
    rims = (Box(left=850 + 10 * place, top=500, right=1050, bottom=700) for place in range(len(seals)))
    read = ReadPage(
        page=page,
        engine="rapidocr",
        rotation=0,
        width=1400,
        height=1000,
        to_upload=IDENTITY,
        words=words,
        quality=quality,
        seals=tuple(Word(text=text, box=rim, confidence=0.95) for text, rim in zip(seals, rims, strict=True)),
    )
    (record,) = extract(Document(id="d1", type=KIND, pages=(read,)))
    assert isinstance(record, BusinessLicense)
    return record


def state(field: Field[object]) -> tuple[object, str | None]:
    return field.value, field.problem


def box(field: Field[str]) -> list[int]:
    (reading,) = field.readings
    assert reading.box is not None
    return reading.box.as_list()


def landscape(*more: Row) -> tuple[Row, ...]:
    """The layout of 2019: two columns, the code at the upper left."""
    return (
        ("统一社会信用代码", 100, 60),
        (CODE, 100, 90),
        ("营业执照", 600, 60),
        ("（副本）", 640, 120),
        ("名", 100, 200),
        ("称", 180, 200),
        (NAME, 220, 200),
        ("注册资本", 760, 200),
        ("伍佰万元整", 860, 200),
        ("类", 100, 240),
        ("型 有限责任公司（自然人独资）", 180, 240),
        ("成立日期", 760, 240),
        ("2019年03月12日", 860, 240),
        ("法定代表人", 100, 280),
        ("陈一", 220, 280),
        ("营业期限", 760, 280),
        ("2019年03月12日至2039年03月11日", 860, 280),
        ("经营范围", 120, 320),
        (SCOPE[0], 220, 320),
        ("住", 760, 320),
        ("所", 820, 320),
        ("上海市浦东新区世纪大道", 860, 320),
        (SCOPE[1], 220, 344),
        ("1001号12层", 860, 344),
        (SCOPE[2], 220, 368),
        ("登记机关", 760, 560),
        *more,
        ("国家企业信用信息公示系统网址：http://www.gsxt.gov.cn", 60, 900),
    )


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


def test_an_issue_date_in_pieces_and_out_of_order() -> None:
    scattered = (
        ("年", 930, 640),
        ("月", 1010, 636),
        ("日", 1090, 640),
        ("15", 1040, 618),
        ("2021", 840, 620),
        ("06", 960, 619),
    )
    assert license_of(*landscape(*scattered)).issue_date.value == date(2021, 6, 15)
    merged = (("2021", 840, 620), ("06", 960, 619), ("15", 1040, 618), ("年　　月", 930, 640), ("日", 1090, 640))
    assert license_of(*landscape(*merged)).issue_date.value == date(2021, 6, 15)


def test_an_issue_date_with_a_part_missing_is_unreadable() -> None:
    without_month = (("2021", 840, 620), ("年", 930, 640), ("月", 1010, 636), ("日", 1090, 640), ("15", 1040, 618))
    field = license_of(*landscape(*without_month)).issue_date
    assert state(field) == (None, "unreadable")
    assert field.raw == "2021年月15日"


def test_an_impossible_issue_date_is_unreadable() -> None:
    assert state(license_of(*landscape(("2021年19月09日", 860, 620))).issue_date) == (None, "unreadable")


def test_no_issue_date_is_not_taken_from_elsewhere() -> None:
    record = license_of(*landscape())
    assert state(record.issue_date) == (None, "unreadable")
    assert record.establishment_date.value == date(2019, 3, 12)


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


def test_the_old_sheet_prints_paid_in_capital_beside_the_registered() -> None:
    record = license_of(
        ("企业法人营业执照", 400, 60),
        (f"注册号 {NUMBER}", 700, 120),
        ("法定代表人姓名", 100, 200),
        ("陈一", 260, 200),
        ("注册资本", 700, 200),
        ("伍拾万元", 800, 200),
        ("公司类型", 100, 240),
        ("有限责任公司", 260, 240),
        ("实收资本", 700, 240),
        ("壹拾万元", 800, 240),
        ("成立日期二〇〇八年四月九日", 100, 280),
        ("营业期限", 100, 320),
        ("自二〇〇八年四月九日至二〇二八年四月八日", 260, 320),
    )
    assert record.registered_capital.value is not None
    assert record.registered_capital.value.amount == Decimal(500_000)
    assert record.legal_representative.value == "陈一"
    assert record.establishment_date.value == date(2008, 4, 9)
    assert record.term_end.value == date(2028, 4, 8)


def test_paid_in_capital_alone_is_no_registered_capital() -> None:
    record = license_of(("实收资本", 100, 200), ("伍佰万元", 200, 200))
    assert state(record.registered_capital) == (None, "label_not_found")


def test_an_individual_business_has_no_capital() -> None:
    record = license_of(
        ("营业执照", 400, 60),
        (f"统一社会信用代码 {'92440106MA5B2C3D5A'}", 300, 120),
        ("经营者", 100, 200),
        ("陈一", 220, 200),
        ("名", 100, 240),
        ("称", 180, 240),
        ("广州市天河区禾木便利店", 220, 240),
        ("类型", 100, 280),
        ("个体工商户", 220, 280),
        ("经营场所", 100, 320),
        ("广州市天河区体育西路1号", 220, 320),
        ("组成形式", 100, 360),
        ("个人经营", 220, 360),
        ("注册日期", 100, 400),
        ("2016年10月10日", 220, 400),
    )
    assert record.uscc.value == "92440106MA5B2C3D5A"
    assert record.company_name.value == "广州市天河区禾木便利店"
    assert record.legal_representative.value == "陈一"
    assert record.company_type.value == "个体工商户"
    assert record.address.value == "广州市天河区体育西路1号"
    assert record.establishment_date.value == date(2016, 10, 10)
    assert state(record.registered_capital) == (None, "label_not_found")


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


def test_two_dates_of_establishment_are_ambiguous() -> None:
    record = license_of(
        ("成立日期", 100, 200), ("2015年03月12日", 200, 200), ("注册日期", 100, 300), ("2018年03月12日", 200, 300)
    )
    assert state(record.establishment_date) == (None, "ambiguous")


def test_a_damaged_amount_is_kept_for_a_person() -> None:
    field = license_of(("注册资本", 100, 200), ("伍个万元整", 200, 200)).registered_capital
    assert (field.value, field.problem, field.raw) == (None, "not_parsed", "伍个万元整")


def test_a_watermark_word_in_the_value_makes_it_unparsed() -> None:
    field = license_of(("成立日期", 100, 200), ("2015年03月12日", 200, 200), ("仅供入驻", 350, 204)).establishment_date
    assert (field.value, field.problem) == (None, "not_parsed")


def test_the_registering_authority_beside_its_label() -> None:
    record = license_of(("登记机关", 400, 500), ("上海市浦东新区市场监督管理局", 500, 500))
    assert record.registration_authority.value == "上海市浦东新区市场监督管理局"


def test_a_paper_of_an_unread_kind_gives_no_fields() -> None:
    page = Page(file="a.jpg", sha256="0" * 64, number=1, width=10, height=10)
    read = ReadPage(page=page, engine="rapidocr", rotation=0, width=10, height=10, to_upload=IDENTITY, words=())
    (record,) = extract(Document(id="d7", type=DocumentType.OTHER, pages=(read,)))
    assert (type(record).__name__, record.document) == ("OtherPaper", "d7")


def test_digits_typed_into_a_pre_printed_date_are_read_in_place() -> None:
    record = license_of(
        ("成立日期", 100, 200), ("2015", 200, 196), ("年　　月　　日", 250, 204), ("03", 280, 196), ("12", 340, 196)
    )
    assert record.establishment_date.value == date(2015, 3, 12)
    assert record.establishment_date.raw is not None
    assert "".join(record.establishment_date.raw.split()) == "2015年03月12日"


def test_a_label_of_which_one_sign_was_read_serves_where_the_value_speaks_for_itself() -> None:
    record = license_of(
        ("称", 180, 200),
        ("上海禾木商贸有限公司", 220, 200),
        ("型", 180, 240),
        ("个体工商户", 220, 240),
        ("所", 180, 280),
        ("上海市浦东新区世纪大道1号", 220, 280),
    )
    assert record.company_name.value == "上海禾木商贸有限公司"
    assert record.company_type.value == "个体工商户"
    assert record.address.value == "上海市浦东新区世纪大道1号"
    stray = license_of(("型", 180, 240), ("电子商务", 220, 240), ("所", 180, 280), ("陈一", 220, 280))
    assert state(stray.company_type) == (None, "label_not_found")
    assert state(stray.address) == (None, "label_not_found")


def test_a_name_beside_the_first_sign_of_its_label_goes_on_below() -> None:
    record = license_of(
        ("营业执照", 600, 60),
        ("名", 100, 200),
        ("内蒙古呼和浩特市赛罕区草原屿牧生态农业科技发", 260, 200),
        ("展（集团）有限责任公司", 262, 226),
    )
    assert record.company_name.value == "内蒙古呼和浩特市赛罕区草原屿牧生态农业科技发展(集团)有限责任公司"


def test_a_name_that_begins_with_the_sign_of_its_label_stays_whole() -> None:
    whole = "名屿优品（广州）有限责任公司"
    assert license_of(("营业执照", 600, 60), (whole, 260, 200)).company_name.value == "名屿优品(广州)有限责任公司"
    labeled = license_of(("营业执照", 600, 60), ("名", 100, 200), (whole, 260, 200))
    assert labeled.company_name.value in (None, "名屿优品(广州)有限责任公司")


def test_a_label_on_two_lines_with_its_value_beside_both() -> None:
    record = license_of(
        ("营业执照", 600, 60),
        ("名称", 100, 200),
        ("杭州屿木股权投资合伙企业（有限合伙）", 260, 200),
        ("执行事务", 100, 278),
        ("合伙人", 100, 302),
        ("杭州屿木投资管理有限公司（委派代表：", 260, 280),
        ("周岩）", 260, 308),
        ("经营范围", 100, 380),
        ("股权投资。", 260, 380),
    )
    assert record.legal_representative.value == "杭州屿木投资管理有限公司(委派代表:周岩)"


def test_half_a_label_keeps_its_value_from_the_rows_below() -> None:
    record = license_of(
        ("称", 180, 200),
        (NAME, 220, 200),
        ("型", 180, 228),
        ("股份有限公司（非上市、自然人投资或控股）", 220, 228),
        ("法定代表人", 100, 256),
        ("陈一", 220, 256),
    )
    assert record.company_type.value == "股份有限公司(非上市、自然人投资或控股)"
    assert record.legal_representative.value == "陈一"


def test_a_kind_whose_label_was_not_read_is_not_the_end_of_a_name() -> None:
    record = license_of(("名称", 100, 200), (NAME, 160, 200), ("有限责任公司（自然人独资）", 160, 224))
    assert record.company_name.value == NAME


def test_a_legal_form_that_breaks_off_goes_on_below() -> None:
    record = license_of(("名称", 100, 200), ("上海禾木电子商务有限责任", 160, 200), ("公司", 160, 224))
    assert record.company_name.value == "上海禾木电子商务有限责任公司"
    broken = license_of(("名称", 100, 200), ("上海禾木电子商务有限责任", 160, 200))
    assert state(broken.company_name) == (None, "not_parsed")


def test_a_term_parted_behind_its_first_day_goes_on_below() -> None:
    record = license_of(
        ("住所", 100, 200),
        ("上海市浦东新区世纪大道1001号12层", 160, 200),
        ("营业期限", 100, 240),
        ("2019年03月12日 至", 200, 240),
        ("2039年03月11日", 200, 264),
        ("经营范围", 100, 300),
        ("许可项目：食品销售。一般项目：电子商务、企业名称设计", 200, 300),
    )
    assert (record.term_start.value, record.term_end.value) == (date(2019, 3, 12), date(2039, 3, 11))


def test_a_line_under_a_seal_is_no_measure_of_the_margin() -> None:
    """On a photo the box of the day of issue takes strokes of the seal along, and reaches far beyond the column."""
    day = Word(text="2020年03月02日", box=Box(left=800, top=600, right=1300, bottom=626), confidence=0.98)
    rows = (("营业期限", 700, 280), ("2015年11月20日至2025年11", 800, 280), ("月19日", 800, 306))
    sealed = license_of(*rows, marks=(day,), seals=("成都市武侯区市场监督管理局",))
    assert sealed.term_end.value == date(2025, 11, 19)
    assert license_of(*rows, marks=(day,)).term_end.value is None


def test_specks_of_the_paper_belong_to_no_value_and_no_label() -> None:
    record = license_of(
        ("名·称", 100, 200),
        ("·上海禾木电子商务有限公司", 200, 200),
        ("成立日期", 100, 240),
        ("·2019年03月12日", 200, 240),
        ("住·所", 100, 280),
        (".上海市浦东新区世纪大道1001号", 200, 280),
        ("12层", 200, 304),
    )
    assert record.company_name.value == "上海禾木电子商务有限公司"
    assert record.establishment_date.value == date(2019, 3, 12)
    assert record.address.value == "上海市浦东新区世纪大道1001号12层"


def test_a_branch_name_goes_on_below() -> None:
    record = license_of(("名称", 100, 200), ("上海禾木电子商务有限公司", 160, 200), ("北京分公司", 160, 224))
    assert record.company_name.value == "上海禾木电子商务有限公司北京分公司"


def joined(*, without: tuple[str, ...]) -> tuple[Row, ...]:
    return tuple(row for row in landscape() if row[0] not in without)


def test_a_label_of_the_right_column_ends_a_value_it_was_joined_to() -> None:
    rows = joined(without=("型 有限责任公司（自然人独资）", "成立日期"))
    long = "型有限责任公司（非自然人投资或控股的法人独资）"
    record = license_of(*rows, (long + "成立日期", 760 - 20 * len(long), 240))
    assert record.company_type.value == "有限责任公司(非自然人投资或控股的法人独资)"
    assert record.establishment_date.value == date(2019, 3, 12)


def test_a_column_may_be_known_by_one_label_with_text_glued_to_it() -> None:
    gone = ("型 有限责任公司（自然人独资）", "成立日期", "注册资本", "伍佰万元整", "营业期限", "住", "所")
    long = "型有限责任公司（自然人独资）"
    record = license_of(
        *joined(without=gone), ("注册资本伍佰万元整", 755, 200), (long + "成立日期", 765 - 20 * len(long), 240)
    )
    assert record.company_type.value == "有限责任公司(自然人独资)"
    assert record.establishment_date.value == date(2019, 3, 12)


def test_a_label_parted_between_two_columns_is_found_in_its_column() -> None:
    rows = joined(without=(SCOPE[0], "住", "所", "上海市浦东新区世纪大道"))
    scope = SCOPE[0]
    record = license_of(*rows, (scope + "住", 760 - 20 * len(scope), 320), ("所上海市浦东新区世纪大道", 820, 320))
    assert record.business_scope.raw == "".join(SCOPE)
    assert record.address.value == "上海市浦东新区世纪大道1001号12层"
    assert record.term_end.value == date(2039, 3, 11)


def test_a_slanting_watermark_beside_a_value_is_no_part_of_it() -> None:
    notes = (("京东入驻", 470, 150, 560, 260), ("他用无效", 300, 240, 420, 330), ("仅供", 820, 300, 1000, 420))
    marks = tuple(
        Word(text=text, box=Box(left=left, top=top, right=right, bottom=bottom), confidence=0.9)
        for text, left, top, right, bottom in notes
    )
    record = license_of(*landscape(), marks=marks)
    assert record.company_name.value == NAME
    assert record.legal_representative.value == "陈一"
    assert record.address.value == "上海市浦东新区世纪大道1001号12层"


def current(*, without: tuple[str, ...] = (), last: tuple[Row, ...] = ()) -> tuple[Row, ...]:
    """The layout since 2022: the same two columns, with 住所 in the row of 法定代表人 and no 营业期限."""
    gone = ("营业期限", "2019年03月12日至2039年03月11日", "住", "所", "上海市浦东新区世纪大道", "1001号12层", *without)
    address = (("住", 760, 280), ("所", 820, 280), ("上海市浦东新区世纪大道", 860, 280), ("1001号12层", 860, 304))
    mark = ("国家市场监督管理总局监制", 1000, 900)
    return (*joined(without=gone), *(row for row in address if row[0] not in without), mark, *last)


def test_a_sheet_without_room_for_a_term_says_so() -> None:
    record = license_of(*current())
    assert record.without_term
    assert record.address.value == "上海市浦东新区世纪大道1001号12层"
    assert state(record.term_end) == (None, "label_not_found")


def test_a_sheet_whose_term_was_read_is_not_without_one() -> None:
    assert not license_of(*landscape()).without_term


def test_where_a_row_may_stand_a_term_that_was_not_read_is_unreadable() -> None:
    rows = joined(without=("营业期限", "2019年03月12日至2039年03月11日"))
    record = license_of(*rows, ("国家市场监督管理总局监制", 1000, 900))
    assert not record.without_term
    assert state(record.term_end) == (None, "unreadable")
    assert state(record.term_start) == (None, "unreadable")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(current(without=("注册资本",)), id="a label of the right column was not read"),
        pytest.param(current(without=("法定代表人",)), id="a label of the left column was not read"),
        pytest.param(tuple(row for row in current() if "国家" not in row[0]), id="no mark of the layout"),
        pytest.param(current(last=(("至长期", 860, 400),)), id="a word of a term stands somewhere"),
    ],
)
def test_a_sheet_that_was_not_read_whole_proves_nothing_by_its_rows(rows: tuple[Row, ...]) -> None:
    assert not license_of(*rows).without_term


def test_a_covered_sheet_proves_nothing_by_its_rows() -> None:
    assert license_of(*current()).without_term
    assert not license_of(*current(), quality=("glare",)).without_term


def test_wrapped_rows_are_no_measure_of_the_step() -> None:
    """With a name and a kind of two lines every step of the left column but one is long; a term has room then."""
    rows = tuple((text, left, top if top < 240 else top + 40) for text, left, top in current())
    wider = tuple((text, left, top if top < 310 or left < 700 else top + 40) for text, left, top in rows)
    assert not license_of(*wider).without_term


@pytest.mark.parametrize("printed", ["2019年03月1日", "2019年3月02日"])
def test_a_day_that_lost_a_digit_is_not_taken(printed: str) -> None:
    rows = joined(without=("2019年03月12日",))
    assert state(license_of(*rows, (printed, 860, 240)).establishment_date) == (None, "not_parsed")


def test_a_day_with_a_digit_less_than_the_start_of_the_term_is_ambiguous() -> None:
    gone = ("2019年03月12日", "2019年03月12日至2039年03月11日")
    term = ("2019年11月12日至2039年11月11日", 860, 280)
    rows = joined(without=gone)
    assert state(license_of(*rows, term, ("2019年11月2日", 860, 240)).establishment_date) == (None, "ambiguous")
    assert license_of(*rows, term, ("2019年11月21日", 860, 240)).establishment_date.value == date(2019, 11, 21)


def test_a_term_is_not_joined_with_what_stands_under_it() -> None:
    rows = joined(without=("住", "所", "上海市浦东新区世纪大道"))
    assert license_of(*rows, ("沪浦东新区世纪大道", 860, 304)).term_end.value == date(2039, 3, 11)


def test_a_term_beside_what_a_fold_left_of_its_label() -> None:
    rows = joined(without=("营业期限",))
    assert license_of(*rows, ("业期限", 780, 280)).term_end.value == date(2039, 3, 11)


def test_an_issue_date_under_a_label_of_which_the_seal_hides_a_sign() -> None:
    rows = joined(without=("登记机关",))
    record = license_of(*rows, ("登记机", 760, 560), ("2021年 06", 860, 620), ("月", 960, 622), ("15", 1000, 618))
    assert record.issue_date.value == date(2021, 6, 15)


def test_strokes_of_a_seal_behind_a_full_number_are_no_digits() -> None:
    assert license_of(*landscape(("2021年06月15/日", 860, 620))).issue_date.value == date(2021, 6, 15)
    assert state(license_of(*landscape(("2021年06月1/日", 860, 620))).issue_date) == (None, "unreadable")


def test_the_seal_tells_the_authority_that_is_not_printed() -> None:
    office = "上海市浦东新区市场监督管理局"
    record = license_of(*landscape(), seals=(office, "上海禾木电子商务有限公司"))
    assert record.registration_authority.value == office
    assert record.registration_authority.readings[0].box is not None
    branch = "上海市工商行政管理局浦东新区分局"
    assert license_of(*landscape(), seals=(branch,)).registration_authority.value == branch
    two = license_of(*landscape(), seals=(office, branch))
    assert state(two.registration_authority) == (None, "ambiguous")


@pytest.mark.parametrize(
    "seal",
    [
        pytest.param("市场监督管理局", id="no place"),
        pytest.param("上海市浦乐新区市场监督管理局", id="a sign is misread"),
        pytest.param("上海市浦东新区公司", id="no office"),
        pytest.param("上海市工商行政管理局浦乐新区分局", id="a sign of the branch is misread"),
    ],
)
def test_a_seal_that_the_address_does_not_confirm_tells_nothing(seal: str) -> None:
    assert state(license_of(*landscape(), seals=(seal,)).registration_authority) == (None, "unreadable")


def test_the_day_beside_the_label_is_no_reading_of_the_authority() -> None:
    record = license_of(*landscape(("2021年06月15日", 860, 560)))
    assert state(record.registration_authority) == (None, "unreadable")
    assert record.registration_authority.readings == ()
    assert record.issue_date.value == date(2021, 6, 15)


@pytest.mark.parametrize("printed", ["型 有限责任", "型 有限责任公司（自然人投资", "型 其他有限责任公司成立"])
def test_a_kind_that_breaks_off_is_not_taken(printed: str) -> None:
    rows = joined(without=("型 有限责任公司（自然人独资）",))
    assert state(license_of(*rows, (printed, 180, 240)).company_type) == (None, "not_parsed")


def test_an_amount_of_the_scope_does_not_stand_for_an_unread_one() -> None:
    rows = tuple(row for row in landscape() if row[0] not in {"伍佰万元整", SCOPE[2]})
    record = license_of(*rows, ("注册资本：壹亿元整的项目除外", 220, 368), ("注册资本：壹亿元整", 220, 392))
    assert state(record.registered_capital) == (None, "unreadable")


@pytest.mark.parametrize(
    ("currency", "problem"),
    [
        ("美元", "not_parsed"),
        ("币种：港币", "not_parsed"),
        ("人民币/美元", "not_parsed"),
        ("人民币", None),
        ("2019年", None),
    ],
)
def test_a_currency_far_to_the_right_is_of_the_amount(currency: str, problem: str | None) -> None:
    field = license_of(("注册资本", 100, 200), ("100万元", 200, 200), (currency, 700, 200)).registered_capital
    assert field.problem == problem
    assert (field.value is None) == (problem is not None)


def test_a_currency_far_to_the_right_in_one_word_with_its_amount() -> None:
    field = license_of(("注册资本", 100, 200), ("100万元          美元", 200, 200)).registered_capital
    assert state(field) == (None, "not_parsed")


@pytest.mark.parametrize(
    "seal",
    [
        pytest.param("海市浦东新区市场监督管理局", id="the first sign is lost"),
        pytest.param("上海市浦东新区市场监督管理", id="the last sign is lost"),
        pytest.param("上海市，浦东新区市场监督管珪局", id="a sign of the office is misread"),
    ],
)
def test_a_slip_in_a_ring_is_mended_by_the_address(seal: str) -> None:
    authority = license_of(*landscape(), seals=(seal,)).registration_authority
    assert (authority.value, authority.repaired, authority.raw) == ("上海市浦东新区市场监督管理局", True, seal)


def test_the_ring_of_a_seal_read_as_a_line_is_no_authority() -> None:
    record = license_of(*landscape(("商行政管理局", 860, 560)))
    assert record.registration_authority.value is None


def test_the_day_on_the_office_seal_where_it_hides_the_label() -> None:
    rows = (*joined(without=("登记机关",)), ("2021年06月15日", 860, 590))
    assert license_of(*rows, seals=("上海市浦乐新区市场监督管理局",)).issue_date.value == date(2021, 6, 15)
    assert state(license_of(*rows, seals=("上海禾木电子商务有限公司",)).issue_date) == (None, "label_not_found")
    assert state(license_of(*rows).issue_date) == (None, "label_not_found")


def test_an_amount_of_the_scope_is_no_capital() -> None:
    rows = [row for row in joined(without=("注册资本", "伍佰万元整")) if row[0] != SCOPE[1]]
    hostile = (*rows, ("注册资本：壹仟万元整", 220, 344))
    assert license_of(*hostile).registered_capital.value is None
    within = (*rows, ("投资咨询，注册资本：壹仟万元整", 220, 344))
    assert license_of(*within).registered_capital.value is None


def test_a_long_label_that_breaks_takes_no_sign_of_the_name() -> None:
    rows = (*joined(without=("法定代表人", "陈一")), ("执行事务合伙李峰", 100, 280), ("人", 100, 300))
    assert license_of(*rows).legal_representative.value == "李峰"


LONG_TYPE = "有限责任公司（台港澳与境内合资、外商投资企业投资控股）"
JOINED = f"{LONG_TYPE}成立日期2019年03月12日"
"""What the detector reads as one line where a long type ends right before the label of the other column."""


def row_joined(*, without: tuple[str, ...] = ()) -> tuple[Row, ...]:
    rows = joined(without=("型 有限责任公司（自然人独资）", "成立日期", "2019年03月12日", *without))
    return (*rows, ("型", 180, 240), (JOINED, 220, 240))


def test_a_row_read_with_the_next_column_is_no_measure_of_how_long_a_scope_is() -> None:
    narrow = ("一般项目：日用百货销售；五金产品批发；文具", "用品批发；办公用品销售；国内贸易代理。")
    record = license_of(*row_joined(without=SCOPE), (narrow[0], 220, 320), (narrow[1], 220, 344))
    assert record.company_type.raw == LONG_TYPE
    assert record.establishment_date.value == date(2019, 3, 12)
    assert record.business_scope.raw == "".join(narrow)


def test_a_label_inside_a_row_is_told_by_one_other_of_its_column_even_if_both_run_on() -> None:
    """A watermark hides the labels between which free space would stand."""
    hidden = ("注册资本", "伍佰万元整", "营业期限", "2019年03月12日至2039年03月11日", "住", "所", "登记机关")
    record = license_of(*row_joined(without=hidden), ("注册资本伍佰万元整", 760, 200))
    assert record.company_type.raw == LONG_TYPE
    assert record.establishment_date.value == date(2019, 3, 12)


def test_a_scope_that_breaks_off_is_not_shown_as_whole() -> None:
    rows = [row for row in landscape() if row[0] not in SCOPE]
    assert state(license_of(*rows, ("食品销售（依法须", 220, 320)).business_scope) == (None, "not_parsed")
    whole = "食品销售（依法须经批准的项目，经批准后方可经营活动"
    assert license_of(*rows, (whole, 220, 320)).business_scope.raw == whole


@pytest.mark.parametrize(("printed", "day"), [("2019-03-1", None), ("2019-3-1", date(2019, 3, 1))])
def test_months_and_days_of_a_dashed_date_are_written_alike(printed: str, day: date | None) -> None:
    rows = [
        row for row in landscape() if row[0] not in {"2019年03月12日", "营业期限", "2019年03月12日至2039年03月11日"}
    ]
    assert license_of(*rows, (printed, 860, 240)).establishment_date.value == day
