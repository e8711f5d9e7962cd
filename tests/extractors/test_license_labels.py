"""Labels of a license that are split, lost in part, misread or joined with their neighbors."""

from __future__ import annotations

from datetime import date

from pipeline.geometry import Box
from pipeline.model import Word
from tests.extractors.license_sheets import NAME, SCOPE, Row, joined, landscape, license_of, state


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
