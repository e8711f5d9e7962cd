"""Every form of the proof, and every way in which the words 一般纳税人 prove nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from pipeline.extractors import taxpayer_certificate
from pipeline.geometry import Box
from pipeline.model import Document, DocumentType, Word
from pipeline.records import TaxpayerCertificate
from pipeline.values import effective_dates
from tests.extractors.conftest import ReadOne

DrawPaper = Callable[..., Document]
CODE = "91350100M000100Y43"
FORM = f"""
                    #增值税一般纳税人登记表
纳税人名称    上海禾木电子商务有限公司    社会信用代码(纳税人识别号)    {CODE}
法定代表人(负责人、业主)    陈禾木    证件名称及号码    居民身份证    联系电话    13800000000
税务登记日期    2019年03月20日    生产经营地址    上海市浦东新区某路1号
纳税人类别    企业    主营业务类别    商业
会计核算健全    是
一般纳税人生效之日    ☑当月1日    □次月1日
纳税人(代理人)承诺:会计核算健全
"""
OFFICE = """
以下由税务机关填写
主管税务机关受理情况    受理人:李某
受理税务机关(章)    国家税务总局上海市浦东新区税务局    2019年04月15日
"""


def notice(matter: str, content: str) -> str:
    return f"""
            国家税务总局上海市浦东新区税务局
                    #税务事项通知书
            沪税通〔2019〕12345号
上海禾木电子商务有限公司：(纳税人识别号：{CODE})
事由：{matter}
依据：《增值税一般纳税人登记管理办法》
通知内容：{content}
                                        2019年3月28日
"""


@pytest.fixture
def read(read_one: ReadOne) -> Callable[..., TaxpayerCertificate]:
    return partial(read_one, TaxpayerCertificate)


Read = Callable[..., TaxpayerCertificate]


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


@pytest.mark.parametrize(
    ("content", "status"),
    [
        ("你单位自2019年4月1日起登记为增值税一般纳税人。", "general"),
        ("经审核，准予你单位增值税一般纳税人资格登记，自2019年4月1日起生效。", "general"),
        ("现将你单位认定为增值税一般纳税人，一经登记不得转为小规模纳税人，自2019年4月1日起执行。", "general"),
        ("你单位的增值税一般纳税人登记已办理完毕，资格自2019年4月1日起生效。", "general"),
        ("我局已为你单位办理增值税一般纳税人登记，登记生效日期：2019年4月1日。", "general"),
        ("你单位由一般纳税人转登记为小规模纳税人，自2019年4月1日起执行。", "small_scale"),
    ],
)
def test_notice_that_states_a_status(read: Read, content: str, status: str) -> None:
    record = read(notice("增值税一般纳税人登记", content))
    assert record.taxpayer_status.value == status
    assert record.effective_date.value == date(2019, 4, 1)
    assert record.company_name.value == "上海禾木电子商务有限公司"
    assert record.uscc.value == CODE
    assert record.tax_authority.value == "国家税务总局上海市浦东新区税务局"


@pytest.mark.parametrize(
    "content",
    [
        "经审核，你单位不属于增值税一般纳税人。",
        "你单位为非一般纳税人。",
        "未查询到你单位的增值税一般纳税人信息。",
        "你单位不符合增值税一般纳税人登记条件。",
        "你单位的一般纳税人登记申请不予受理。",
        "你单位年销售额已超过标准，可申请成为一般纳税人。",
        "请于十五日内办理增值税一般纳税人登记手续。",
        "你单位应当办理一般纳税人登记，逾期不办理的按销售额计算应纳税额。",
        "你单位申请的事项已收到。",
        "已办理增值税一般纳税人登记的，不得转为小规模纳税人。",
    ],
)
def test_notice_that_proves_nothing(read: Read, content: str) -> None:
    status = read(notice("增值税一般纳税人登记", content)).taxpayer_status
    assert status.value is None
    assert status.problem in {"not_parsed", "label_not_found"}


def test_a_denial_beside_a_statement_is_ambiguous(read: Read) -> None:
    text = "你单位登记为增值税一般纳税人。2020年起取消一般纳税人资格。"
    assert read(notice("增值税一般纳税人登记", text)).taxpayer_status.problem == "ambiguous"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("准予登记为增值税一般纳税人，资格生效之日：2016年05月01日。", ("general", date(2016, 5, 1))),
        ("经审核，不予登记为增值税一般纳税人。生效之日：/", (None, None)),
    ],
)
@pytest.mark.parametrize("name", ["增值税一般纳税人登记表", "增值税一般纳税人资格登记表"])
def test_a_notice_that_answers_the_form_is_no_form(
    read: Read, name: str, answer: str, expected: tuple[str | None, date | None]
) -> None:
    record = read(notice("增值税一般纳税人登记", f"你单位报送的《{name}》收悉，{answer}"))
    assert (record.taxpayer_status.value, record.effective_date.value) == expected


def test_a_form_with_its_title_in_quotes_is_a_form(read: Read) -> None:
    quoted = FORM.replace("#增值税一般纳税人登记表", "#《增值税一般纳税人登记表》")
    assert read(quoted).taxpayer_status.value is None
    assert read(quoted + OFFICE).effective_date.value == date(2019, 4, 1)


def test_form_filled_by_the_office(read: Read) -> None:
    record = read(FORM + OFFICE)
    assert record.taxpayer_status.value == "general"
    assert record.effective_date.value == date(2019, 4, 1)
    assert record.company_name.value == "上海禾木电子商务有限公司"
    assert record.uscc.value == CODE
    assert record.tax_authority.value == "国家税务总局上海市浦东新区税务局"


def test_form_with_the_next_month_ticked(read: Read) -> None:
    text = (FORM + OFFICE).replace("☑当月1日    □次月1日", "□当月1日    ☑次月1日")
    assert read(text).effective_date.value == date(2019, 5, 1)


def test_form_with_no_tick_gives_no_day(read: Read) -> None:
    text = (FORM + OFFICE).replace("☑当月1日    □次月1日", "当月1日    次月1日")
    day = read(text).effective_date
    assert (day.value, day.problem, [each.text for each in day.readings]) == (
        None,
        "label_not_found",
        ["当月1日", "次月1日", "2019年04月15日"],
    )


@pytest.mark.parametrize(
    "office", ["", "\n以下由税务机关填写\n主管税务机关受理情况    受理人:\n受理税务机关(章)    年 月 日\n"]
)
def test_form_that_the_office_left_empty_is_no_proof(read: Read, office: str) -> None:
    record = read(FORM + office)
    assert (record.taxpayer_status.value, record.taxpayer_status.problem) == (None, "not_parsed")
    assert record.taxpayer_status.readings[0].text == "增值税一般纳税人"
    assert record.effective_date.problem == "not_parsed"
    assert record.tax_authority.problem == "label_not_found"


def test_a_listing_of_a_third_party_is_no_proof(read: Read) -> None:
    text = f"""
天眼查
企业名称：上海禾木电子商务有限公司
纳税人识别号：{CODE}
纳税人资质：增值税一般纳税人
主管税务机关：浦东税务局
"""
    status = read(text).taxpayer_status
    assert (status.value, status.problem, status.readings[0].text) == (None, "not_parsed", "增值税一般纳税人")


def test_a_page_that_names_no_tax_office_is_no_proof(read: Read) -> None:
    text = "纳税人名称：上海禾木电子商务有限公司\n纳税人类型：一般纳税人"
    assert read(text).taxpayer_status.problem == "not_parsed"


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


def test_a_company_that_certifies_itself_is_no_proof(read: Read) -> None:
    text = "#一般纳税人证明\n    我公司上海禾木电子商务有限公司为增值税一般纳税人，特此证明。"
    assert (read(text).taxpayer_status.value, read(text).taxpayer_status.problem) == (None, "not_parsed")


def test_an_empty_box_leaves_the_other_option(read: Read) -> None:
    text = (FORM + OFFICE).replace("☑当月1日    □次月1日", "当月1日    □次月1日")
    assert read(text).effective_date.value == date(2019, 4, 1)


@pytest.mark.parametrize(
    ("printed", "month"),
    [
        ("当月1日☑ 次月1日□", 4),
        ("当月1日□ 次月1日☑", 5),
        ("当月1日□ 次月1日", 5),
        ("当月1日 次月1日□", 4),
        ("当月1日（√）  次月1日（ ）", 4),
        ("当月1日（ ）  次月1日（√）", 5),
        ("□当月1日 次月1日", 5),
    ],
)
def test_boxes_stand_before_or_behind_the_options(read: Read, printed: str, month: int) -> None:
    """The form of the tax administration prints them behind; an engine drops a ticked one."""
    text = (FORM + OFFICE).replace("☑当月1日    □次月1日", printed)
    assert read(text).effective_date.value == date(2019, month, 1)


def test_a_box_halfway_between_the_options_is_nobodys(read: Read) -> None:
    text = (FORM + OFFICE).replace("☑当月1日    □次月1日", "当月1日□次月1日")
    assert read(text).effective_date.value is None


@pytest.mark.parametrize("words", ["资料不齐，不予登记。", "退回补正", "审核未通过"])
def test_a_form_that_the_office_refused_is_no_proof(read: Read, words: str) -> None:
    record = read((FORM + OFFICE).replace("受理人:李某", f"受理人:李某  {words}"))
    assert record.taxpayer_status.problem == "not_parsed"


def read_at(draw_paper: DrawPaper, places: Sequence[tuple[str, int, int, int, int]]) -> TaxpayerCertificate:
    """The paper on which each text stands at its left, top, right and bottom."""
    words = tuple(
        Word(text=text, box=Box(left=left, top=top, right=right, bottom=bottom), confidence=0.99)
        for text, left, top, right, bottom in places
    )
    drawn = draw_paper(DocumentType.TAXPAYER_CERTIFICATE, "")
    (record,) = taxpayer_certificate.extract(replace(drawn, pages=(replace(drawn.pages[0], words=words),)))
    return record


def test_values_that_wrap_in_narrow_cells(draw_paper: DrawPaper) -> None:
    places = [
        ("纳税人名称", 172, 241, 306, 276),
        ("临沂市兰山区木森日用品经营", 383, 226, 710, 257),
        ("部", 526, 256, 567, 295),
        ("社会信用代码（纳税人", 734, 226, 989, 257),
        ("识别号)", 806, 256, 902, 294),
        ("91350100M000100Y", 1037, 226, 1301, 257),
        ("43", 1152, 257, 1185, 290),
    ]
    record = read_at(draw_paper, places)
    assert record.company_name.value == "临沂市兰山区木森日用品经营部"
    assert [each.text for each in record.company_name.readings] == ["临沂市兰山区木森日用品经营", "部"]
    assert record.uscc.value == CODE


@pytest.mark.parametrize("down", [0, 4], ids=["the label meets both lines", "the label meets the second alone"])
def test_a_name_that_wraps_from_the_left_of_its_cell_beside_labels_of_two_lines(
    draw_paper: DrawPaper, down: int
) -> None:
    """The other labels of the row look like headers. What stands on the label's row is no name of a payer."""
    places = [
        ("纳税人名称", 162, 317 + down, 300, 360 + down),
        ("上海禾木电子商务有限公", 365, 302, 640, 339),
        ("司", 363, 338, 405, 380),
        ("社会信用代码", 660, 300, 815, 339),
        ("(纳税人识别号)", 660, 338, 851, 380),
        (CODE, 1012, 300, 1252, 339),
        ("法定代表人", 168, 395, 304, 437),
        ("陈一", 366, 395, 432, 437),
        ("证件名称及号码", 660, 395, 851, 437),
        ("居民身份证", 1012, 395, 1252, 437),
    ]
    record = read_at(draw_paper, places)
    assert (record.company_name.value, record.uscc.value) == ("上海禾木电子商务有限公司", CODE)


def test_a_label_with_the_rest_of_a_name_whose_first_line_is_unread_is_no_name(draw_paper: DrawPaper) -> None:
    places = [
        ("社会信用代码", 600, 276, 740, 318),
        ("纳税人名称", 188, 297, 310, 341),
        ("公司", 360, 305, 420, 348),
        ("(纳税人识别号)", 618, 311, 771, 355),
        (CODE, 914, 316, 1110, 350),
    ]
    record = read_at(draw_paper, places)
    assert (record.company_name.value, record.company_name.problem) == (None, "not_parsed")


SEALED = OFFICE.replace("国家税务总局上海市浦东新区税务局", "")
HEADING = 11  # row of 以下由税务机关填写


def sealed(draw_paper: DrawPaper, seal: str, *, row: int = HEADING + 2, office: str = SEALED) -> TaxpayerCertificate:
    paper = draw_paper(DocumentType.TAXPAYER_CERTIFICATE, FORM + office)
    top = 60 + row * 36
    ring = Word(text=seal, box=Box(left=800, top=top - 100, right=1000, bottom=top + 100), confidence=0.9)
    page = replace(paper.pages[0], seals=(ring,))
    (record,) = taxpayer_certificate.extract(replace(paper, pages=(page,)))
    return record


@pytest.mark.parametrize("seal", ["国家税务总局上海市浦东新区税务局", "环国家税务总局上海市浦东新区税务"])
def test_form_whose_office_left_its_name_to_its_seal(draw_paper: DrawPaper, seal: str) -> None:
    record = sealed(draw_paper, seal)
    assert record.taxpayer_status.value == "general"
    assert record.effective_date.value == date(2019, 4, 1)


def test_only_a_tax_offices_seal_in_its_own_part_accepts_a_form(draw_paper: DrawPaper) -> None:
    office = "国家税务总局上海市浦东新区税务局"
    assert sealed(draw_paper, "上海禾木税务师事务所有限公司").taxpayer_status.problem == "not_parsed"
    assert sealed(draw_paper, "上海禾木电子商务有限公司").taxpayer_status.problem == "not_parsed"
    assert sealed(draw_paper, office, row=4).taxpayer_status.problem == "not_parsed"
    undated = SEALED.replace("2019年04月15日", "")
    assert sealed(draw_paper, office, office=undated).taxpayer_status.problem == "not_parsed"


def test_an_office_may_say_under_its_seal_that_it_registered_whose_day_is_hidden(draw_paper: DrawPaper) -> None:
    undated = SEALED.replace("2019年04月15日", "经核对，已登记为增值税一般纳税人。")
    record = sealed(draw_paper, "国家税务总局上海市浦东新区税务局", office=undated)
    assert record.taxpayer_status.value == "general"
    assert (record.effective_date.value, record.effective_date.problem) == (None, "not_parsed")
    unsealed = sealed(draw_paper, "上海禾木电子商务有限公司", office=undated)
    assert unsealed.taxpayer_status.problem == "not_parsed"
    denied = undated.replace("已登记为", "不予登记为")
    refused = sealed(draw_paper, "国家税务总局上海市浦东新区税务局", office=denied)
    assert refused.taxpayer_status.problem == "not_parsed"


@pytest.mark.parametrize("day", ["2019年04月15E", "2019年04115日", "20194月15日"])
def test_a_day_of_handling_that_a_seal_spoils(read: Read, day: str) -> None:
    record = read((FORM + OFFICE).replace("2019年04月15日", day))
    assert record.effective_date.value == date(2019, 4, 1)


def test_old_notice_names_the_day_in_its_sentence(read: Read) -> None:
    record = read(notice("认定", "同意认定你单位为增值税一般纳税人，认定日期为2014年06月01日。"))
    assert record.effective_date.value == date(2014, 6, 1)
    assert record.effective_date.readings[0].text == "2014年06月01日"


def test_a_signature_whose_beginning_a_seal_hides_is_no_second_office(read: Read) -> None:
    text = notice("登记", "准予登记为增值税一般纳税人，自2019年4月1日起生效。")
    record = read(text.replace("2019年3月28日", "务总局上海市浦东新区税务局"))
    assert record.tax_authority.value == "国家税务总局上海市浦东新区税务局"


def test_a_directory_that_names_the_tax_office_is_no_proof(read: Read) -> None:
    record = read(
        f"""
企信典 · 公司资料
统一社会信用代码    {CODE}    法定代表人    陈禾木
注册资本    300万人民币    纳税人资质    增值税一般纳税人
主管税务机关    国家税务总局上海市浦东新区税务局    有效期    2019-04-01至无固定期限
"""
    )
    assert (record.taxpayer_status.value, record.taxpayer_status.problem) == (None, "not_parsed")
    assert record.taxpayer_status.readings[0].text == "增值税一般纳税人"


def test_the_form_names_the_legal_representative_of_its_day(read: Read) -> None:
    assert read(FORM + OFFICE).legal_representative.value == "陈禾木"


def test_a_label_without_a_name_gives_nobody(read: Read) -> None:
    record = read((FORM + OFFICE).replace("陈禾木    证件名称", "证件名称"))
    assert record.legal_representative.value is None


@pytest.mark.parametrize(
    ("ring", "office"),
    [
        ("国家税务总局上海市浦东新区税务局第二税务所", "国家税务总局上海市浦东新区税务局第二税务所"),
        ("国家税务总局上海市浦东新区税务", "国家税务总局上海市浦东新区税务局"),  # the day over its end
        ("国家税务总局上海市浦乐新区税务局", None),  # no place of the paper
        ("国家税务总局上海市浦乐新区税务", None),
        ("国家税务总局上海市浦东新区税务局第二税务", None),
        ("国家税务总局上海市浦东新区税务局二税所", None),
        ("上海禾木电子商务有限公司", None),
    ],
)
def test_the_office_that_only_a_seal_names(draw_paper: DrawPaper, ring: str, office: str | None) -> None:
    text = FORM + OFFICE.replace("国家税务总局上海市浦东新区税务局    ", "")
    document = draw_paper(DocumentType.TAXPAYER_CERTIFICATE, text)
    heading = next(word for word in document.pages[0].words if "以下由税务机关填写" in word.text)
    below = heading.box.bottom + 20
    seal = Word(text=ring, box=Box(left=900, top=below, right=1060, bottom=below + 160), confidence=0.98)
    page = replace(document.pages[0], seals=(seal,))
    (record,) = taxpayer_certificate.extract(replace(document, pages=(page,)))
    assert record.tax_authority.value == office


def test_a_name_beside_a_label_of_two_lines(read: Read) -> None:
    text = (FORM + OFFICE).replace("社会信用代码(纳税人识别号)", "(纳税人识别号)")
    assert read(text.replace("有限公司    (", "有限公司  (")).company_name.value == "上海禾木电子商务有限公司"


OFFICE_NAME = "国家税务总局上海市浦东新区税务局"
PAIRS = f"""
纳税人名称    上海禾木电子商务有限公司    社会信用代码    {CODE}
增值税纳税人类型    增值税一般纳税人    一般纳税人生效日期    2019-04-01
主管税务机关    {OFFICE_NAME}    登记注册类型    有限责任公司
"""
STATEMENT = f"""
                    #{{title}}
    {{who}}
纳税人名称：上海禾木电子商务有限公司
纳税人识别号：{CODE}
纳税人类型：增值税一般纳税人
主管税务机关：{OFFICE_NAME}
                                        {{signed}}
                                        2026年9月15日
"""


@pytest.mark.parametrize(
    "text",
    [
        "供应商信息登记表\n" + PAIRS,
        f"纳税人类型：增值税一般纳税人\n所属税务局    {OFFICE_NAME}\n",
        "供应商信息登记表\n" + PAIRS + "已提交：营业执照、税务登记证\n附件    税务登记证    资格证书、认定通知书\n",
        "企业名录网 一般纳税人查询\n" + PAIRS + "本站数据来自国家税务总局电子税务局\n",
        STATEMENT.format(
            title="一般纳税人资格说明", who="我公司经税务局登记为增值税一般纳税人。", signed="上海禾木电子商务有限公司"
        ),
        STATEMENT.format(
            title="一般纳税人资格说明", who="经电子税务局查询，情况如下：", signed="上海禾木电子商务有限公司"
        ),
        "纳税人资质\n主管税务机关\n" + OFFICE_NAME + "\n纳税人类型：增值税一般纳税人\n",
        "浙江税务咨询 · 纳税人信息\n" + PAIRS,
        "浙江税务\n" + PAIRS,
        "浙江税务 · 纳税人信息\n本公司情况如下\n" + PAIRS,
        "浙江财税 · 纳税人信息\n" + PAIRS,
        "国家税务总局四川省税务局    合作企业    一般纳税人资格查询结果\n" + PAIRS,
        PAIRS + "国家税务总局四川省税务局    填写日期 2026-09-12\n",
    ],
)
def test_an_office_that_others_name_does_not_speak(read: Read, text: str) -> None:
    record = read(text)
    assert (record.taxpayer_status.value, record.taxpayer_status.problem) == (None, "not_parsed")


@pytest.mark.parametrize(
    "text",
    [
        "国家税务总局上海市电子税务局\n" + PAIRS,
        "12366纳税服务平台\n" + PAIRS,
        "浙江税务 · 纳税人信息\n" + PAIRS,
        "上海税务-一般纳税人资格查询\n" + PAIRS,
        STATEMENT.format(title="证明", who="兹证明下列纳税人的登记情况：", signed=OFFICE_NAME),
        "国家税务总局四川省税务局    纳税服务    一般纳税人资格查询结果\n" + PAIRS,
        PAIRS + "国家税务总局四川省税务局    数据查询时间 2026-09-12 10:07:51\n",
    ],
)
def test_an_office_speaks_on_its_site_and_where_it_signs(read: Read, text: str) -> None:
    assert read(text).taxpayer_status.value == "general"


def test_an_offices_seal_speaks_for_it(draw_paper: DrawPaper) -> None:
    paper = draw_paper(DocumentType.TAXPAYER_CERTIFICATE, "纳税人信息\n" + PAIRS)
    for text, value in ((OFFICE_NAME, "general"), ("上海禾木电子商务有限公司", None)):
        seal = Word(text=text, box=Box(left=800, top=900, right=1000, bottom=1100), confidence=0.9)
        (record,) = taxpayer_certificate.extract(replace(paper, pages=(replace(paper.pages[0], seals=(seal,)),)))
        assert record.taxpayer_status.value == value


@pytest.mark.parametrize(("state", "value"), [("正常", "general"), ("注销", None), ("非正常户", None)])
def test_a_payer_that_is_none_any_more_has_no_status(read: Read, state: str, value: str | None) -> None:
    status = read(
        f"国家税务总局上海市电子税务局\n{PAIRS}纳税人状态    {state}    注销日期    2024-05-06\n"
    ).taxpayer_status
    assert status.value == value
    assert status.problem == (None if value else "ambiguous")


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


def test_the_place_for_the_seal_behind_the_offices_name_is_no_part_of_it(read: Read) -> None:
    record = read((FORM + OFFICE).replace(f"{OFFICE_NAME}    ", f"{OFFICE_NAME}（章）    "))
    assert record.tax_authority.value == OFFICE_NAME


CARD = f"""
国家税务总局深圳市电子税务局
#纳税人信息查询
纳税人识别号：  {CODE}    纳税人名称：  深圳栖木科技公司
登记日期：  2019-01-28    纳税人状态：  正常
增值税纳税人类型：  增值税一般纳税人    主管税务机关：  国家税务总局深圳市南山区税务局
"""


@pytest.mark.parametrize("label", ["登记日期", "登记时间", "税务登记日期", "一般纳税人登记日期"])
def test_the_day_of_an_entry_is_not_the_day_the_status_takes_effect(read: Read, label: str) -> None:
    record = read(CARD.replace("登记日期", label))
    assert record.taxpayer_status.value == "general"
    assert (record.effective_date.value, record.effective_date.problem) == (None, "label_not_found")
    assert record.effective_date.raw == f"{label}2019-01-28"


@pytest.mark.parametrize("label", ["一般纳税人生效之日", "资格生效日期", "一般纳税人资格生效之日"])
def test_beside_the_day_of_the_entry_the_day_of_effect_counts(read: Read, label: str) -> None:
    record = read(CARD.replace("纳税人状态：  正常", f"{label}：  2027-01-01"))
    assert record.effective_date.value == date(2027, 1, 1)


def test_a_column_of_entries_is_a_column_of_its_own(read: Read) -> None:
    record = read(
        f"""
国家税务总局深圳市电子税务局
纳税人识别号          纳税人名称         登记日期    纳税人资格  资格生效日期  主管税务机关
{CODE}    深圳栖木科技公司    2019-01-28  一般纳税人  2027-01-01    国家税务总局深圳市南山区税务局
"""
    )
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", date(2027, 1, 1))


def test_the_office_above_and_the_one_below_it_are_no_contradiction(read: Read) -> None:
    office = "国家税务总局深圳市南山区税务局"
    record = read(f"{CARD}主管税务所（科、分局）：  {office}粤海税务所\n")
    assert record.tax_authority.value == office


def test_a_day_from_which_a_status_is_taken_away_is_none_of_effect(read: Read) -> None:
    record = read(notice("取消一般纳税人资格", "自2025年6月30日起取消你单位增值税一般纳税人资格。"))
    assert (record.taxpayer_status.value, record.effective_date.value) == (None, None)


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


def test_the_second_line_of_a_label_is_no_part_of_the_name_beside_it(draw_paper: DrawPaper) -> None:
    places = [
        ("纳税人名称", 95, 211, 219, 244),
        ("上海屿禾家居用品有限公司", 291, 214, 567, 240),
        ("社会信用代码(纳税", 644, 195, 860, 222),
        ("人识别号)", 644, 225, 756, 262),
        (CODE, 880, 214, 1100, 240),
    ]
    record = read_at(draw_paper, places)
    assert record.company_name.value == "上海屿禾家居用品有限公司"


def test_a_seal_of_an_office_of_before_2018(draw_paper: DrawPaper) -> None:
    record = sealed(draw_paper, "上海市浦东新区国家税务局")
    assert record.tax_authority.value == "上海市浦东新区国家税务局"


SMALL = "小规模纳税人      2017-07-01  2019-06-30"
GENERAL = "增值税一般纳税人  2019-07-01  9999-12-31"
AGAIN = "小规模纳税人      2019-07-01  9999-12-31"


def history(*rows: str, codes: tuple[str, str] = (CODE, CODE)) -> str:
    lines = "\n".join(f"{code}    上海禾木电子商务公司  {row}" for code, row in zip(codes, rows, strict=True))
    return f"""
国家税务总局上海市电子税务局
纳税人资格信息查询
纳税人识别号          纳税人名称            纳税人资格类型    有效期起    有效期止
{lines}
"""


@pytest.mark.parametrize("rows", [(SMALL, GENERAL), (GENERAL, SMALL)])
def test_of_the_periods_of_one_payer_the_open_one_counts(read: Read, rows: tuple[str, str]) -> None:
    record = read(history(*rows))
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", date(2019, 7, 1))
    assert record.valid_until.value == date(9999, 12, 31)


@pytest.mark.parametrize(
    "rows",
    [
        ("增值税一般纳税人  2017-07-01  2019-06-30", AGAIN),
        (SMALL.replace("2019-06-30", "9999-12-31"), GENERAL),
        (SMALL.replace("2019-06-30", "2019-08-31"), GENERAL),
        (SMALL, GENERAL.replace("9999-12-31", "2024-06-30")),
        (SMALL.replace("2019-06-30", "          "), GENERAL),
    ],
)
def test_periods_that_do_not_lead_to_a_general_taxpayer_are_for_a_person(read: Read, rows: tuple[str, str]) -> None:
    assert read(history(*rows)).taxpayer_status.problem == "ambiguous"


PERIODS = f"""
国家税务总局上海市电子税务局
纳税人资格信息查询
纳税人识别号：{CODE}    纳税人名称：上海禾木电子商务公司
纳税人资格类型    认定日期    有效期起    有效期止
小规模纳税人      2017-03-01  2017-03-01  2019-06-30
增值税一般纳税人  2019-07-08  2019-07-01  9999-12-31
"""


def test_periods_without_a_name_are_those_of_the_pages_one_payer(read: Read) -> None:
    record = read(PERIODS)
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", date(2019, 7, 1))
    two = PERIODS.replace(f"号：{CODE}", f"号：{CODE}    税号：91110108305512082R")
    assert read(two).taxpayer_status.problem == "ambiguous"


def test_the_day_it_was_granted_counts_where_no_other_is_told(read: Read) -> None:
    small = "小规模纳税人      2017-03-01  2017-03-01  2019-06-30\n"
    granted = PERIODS.replace(small, "").replace("有效期起", "        ").replace("2019-07-01", " " * 10)
    assert read(granted).effective_date.value == date(2019, 7, 8)


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


def test_a_kind_of_general_taxpayer_is_a_status(read: Read) -> None:
    table = """
国家税务总局江苏省电子税务局
纳税人识别号          纳税人名称            一般纳税人类型    有效期起    有效期止
{code}    上海禾木电子商务公司  {kind}        2019-05-01  9999-12-31
"""
    assert read(table.format(code=CODE, kind="一般纳税人")).taxpayer_status.value == "general"
    assert read(table.format(code=CODE, kind="已取消    ")).taxpayer_status.value is None


def test_a_title_is_no_question(read: Read) -> None:
    record = read(
        f"""
                    #增值税一般纳税人资格证明
    兹证明上海禾木电子商务公司（纳税人识别号：{CODE}）自2019年05月01日起登记为增值税一般纳税人。
                                        {OFFICE_NAME}
"""
    )
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", date(2019, 5, 1))


def test_rows_of_two_payers_are_no_periods_of_one(read: Read) -> None:
    assert read(history(SMALL, GENERAL, codes=("91110108305512082R", CODE))).taxpayer_status.problem == "ambiguous"


@pytest.mark.parametrize(
    "words",
    [
        "从2027年1月1日起生效。",
        "于2027年1月1日生效。",
        "2027年1月1日起生效。",
        "生效日期：2027年1月1日。",
        "资格生效起始时间：2027年1月1日。",
        "生效时间为2027年1月1日，请知悉。",
        "自2027年1月1日按照一般计税方法计算缴纳增值税。",
    ],
)
def test_words_of_a_notice_for_the_day_of_effect(read: Read, words: str) -> None:
    record = read(notice("登记", f"准予你单位登记为增值税一般纳税人，{words}"))
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", date(2027, 1, 1))


@pytest.mark.parametrize(
    ("words", "raw"),
    [
        ("自2027年1月起按一般计税方法计税。", "2027年1月"),
        ("按月申报的首日为2027年1月1日。", "2027年1月1日"),
        ("特此通知。", "2019年3月28日"),
    ],
)
def test_a_paper_without_a_day_of_effect_shows_the_last_day_it_prints(read: Read, words: str, raw: str) -> None:
    day = read(notice("登记", f"准予你单位登记为增值税一般纳税人，{words}")).effective_date
    assert (day.value, day.problem, day.raw) == (None, "label_not_found", raw)


def test_the_next_month_of_a_day_that_is_not_told_is_for_a_person(read: Read) -> None:
    day = read(notice("登记", "准予你单位登记为增值税一般纳税人，自次月1日起生效。")).effective_date
    assert (day.value, day.problem) == (None, "not_parsed")


def test_the_end_of_the_validity_is_no_day_on_which_it_begins(read: Read) -> None:
    record = read(CARD.replace("登记日期：  2019-01-28", "有效期止：  2099-12-31"))
    assert (record.valid_until.value, record.effective_date.raw) == (date(2099, 12, 31), None)


def test_a_certificate_that_tells_of_the_registering_alone(read: Read) -> None:
    record = read(
        """
                    #证明
    兹证明上海禾木电子商务有限公司已于2016年1月1日登记为增值税一般纳税人。
                                        国家税务总局上海市浦东新区税务局
"""
    )
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", None)
    assert record.effective_date.raw == "于2016年1月1日登记为"


@pytest.mark.parametrize("state", ["税务注销", "已清税", "清税注销"])
def test_a_payer_whose_taxes_were_cleared_is_none_any_more(read: Read, state: str) -> None:
    assert read(CARD.replace("正常", state)).taxpayer_status.value is None


@pytest.mark.parametrize(
    "content",
    [
        "你单位增值税一般纳税人登记申请自受理之日起5个工作日内办结。",
        "受理你单位登记为增值税一般纳税人的申请。",
        "撤销2019年将你单位登记为增值税一般纳税人的决定。",
        "对年应税销售额超过500万元的纳税人，应登记为增值税一般纳税人。",
        "你单位如登记为增值税一般纳税人，自登记生效之日起按一般计税。",
        "你单位增值税一般纳税人资格自2025年7月1日起注销。",
        "你单位增值税一般纳税人登记待生效。",
    ],
)
def test_what_is_asked_for_or_taken_back_is_not_stated(read: Read, content: str) -> None:
    assert read(notice("增值税一般纳税人登记", content)).taxpayer_status.value is None


@pytest.mark.parametrize("word", ["现为", "目前为", "已是"])
def test_what_a_payer_is_by_now_is_stated(read: Read, word: str) -> None:
    assert read(notice("告知", f"你单位{word}增值税小规模纳税人。")).taxpayer_status.value == "small_scale"


def test_a_status_from_a_day_on_is_stated(read: Read) -> None:
    record = read(notice("认定", "根据规定，认定你单位自2009年1月1日起为增值税一般纳税人。"))
    assert (record.taxpayer_status.value, record.effective_date.value) == ("general", date(2009, 1, 1))


ADDRESSED = "国家税务总局武汉市江汉区税务局"


@pytest.mark.parametrize(
    "letter",
    [
        f"{ADDRESSED}：\n    我公司上海禾木电子商务有限公司为增值税一般纳税人，特此证明。",
        f"    本公司为增值税一般纳税人，主管税务机关为\n{ADDRESSED}\n特此说明。",
    ],
)
def test_an_office_that_a_company_writes_to_or_of_does_not_speak(read: Read, letter: str) -> None:
    assert read(f"#一般纳税人证明\n{letter}").taxpayer_status.problem == "not_parsed"


@pytest.mark.parametrize(
    ("printed", "instead"),
    [
        ("纳税人状态：  正常", "审核状态：  待审核"),
        ("纳税人状态：  正常", "办理状态：  已受理（审核中）"),
        ("纳税人状态：  正常", "审批状态：  不通过"),
        ("正常", "正常\n提交成功，等待税务机关审核"),
        ("增值税纳税人类型：", "申请纳税人类型："),
        ("增值税纳税人类型：", "原纳税人类型："),
    ],
)
def test_a_page_of_an_application_or_of_the_past_states_nothing(read: Read, printed: str, instead: str) -> None:
    assert read(CARD.replace(printed, instead)).taxpayer_status.value is None


def test_an_application_that_was_granted_states_the_status(read: Read) -> None:
    record = read(CARD.replace("纳税人状态：  正常", "审核状态：  审核通过"))
    assert record.taxpayer_status.value == "general"


@pytest.mark.parametrize("printed", ["2027年1月1日", "2027-01-01"])
def test_a_form_that_prints_the_day_of_effect(read: Read, printed: str) -> None:
    text = (FORM + OFFICE).replace("☑当月1日    □次月1日", printed)
    assert read(text).effective_date.value == date(2027, 1, 1)


@pytest.mark.parametrize("printed", ["2019年4月05日", "2019年04月5日"])
def test_a_form_handled_on_a_day_that_lost_a_digit_tells_no_day_of_effect(read: Read, printed: str) -> None:
    assert read((FORM + OFFICE).replace("2019年04月15日", printed)).effective_date.value is None
    assert read((FORM + OFFICE).replace("2019年04月15日", "2019年4月5日")).effective_date.value == date(2019, 4, 1)


@pytest.mark.parametrize("options", ["", "□当月1日"])
def test_a_form_without_both_options_shows_its_handling_as_an_entry(read: Read, options: str) -> None:
    day = read((FORM + OFFICE).replace("☑当月1日    □次月1日", options)).effective_date
    assert (day.value, day.problem, day.raw) == (None, "label_not_found", "增值税一般纳税人登记表2019年04月15日")
    assert effective_dates.latest(str(day.raw)) == date(2019, 5, 1)
