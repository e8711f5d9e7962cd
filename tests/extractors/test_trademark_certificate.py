"""Old and new sheets, with the values where the office prints them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from pipeline.extractors import trademark_certificate
from pipeline.geometry import Box
from pipeline.model import Document, DocumentType, Word
from pipeline.records import TrademarkCertificate
from tests.extractors.conftest import ReadOne

Read = Callable[..., TrademarkCertificate]
SHEET = """
                 #商标注册证
                第 12345678 号

                      #禾木优品

核定使用商品/服务项目（国际分类：9）
耳机；手机壳；数据线；充电器；电池；麦克风；便携式计算机；计算机外围设备；鼠标；键盘；
音箱；照相机
注 册 人      上海禾木电子商务有限公司
注册人地址    上海市浦东新区某路1号
注册日期  2016年05月07日        有效期至  2026年05月06日
局长签发                        发证机关
"""
OLD = """
                 #商标注册证
                第1234567号
核定使用商品（第 25 类）
服装；鞋；帽
注册人  上海禾木贸易有限公司
注册地址  上海市黄浦区某路2号
注册有效期限  自公元2008年05月07日至2018年05月06日止
"""


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, TrademarkCertificate)


def test_sheet_of_today(read: Read) -> None:
    record = read(SHEET)
    assert record.registration_no.value == "12345678"
    assert record.registration_no.readings[0].text == "12345678"
    assert record.mark_name.value == "禾木优品"
    assert record.nice_class.value == (9,)
    assert record.goods.value is not None
    assert record.goods.value.startswith("耳机;手机壳")
    assert record.goods.value.endswith("照相机")
    assert record.registrant.value == "上海禾木电子商务有限公司"
    assert record.registrant_address.value == "上海市浦东新区某路1号"
    assert record.registration_date.value == date(2016, 5, 7)
    assert record.valid_until.value == date(2026, 5, 6)
    assert record.valid_until.readings[0].text == "2026年05月06日"


def test_old_sheet(read: Read) -> None:
    record = read(OLD)
    assert record.registration_no.value == "1234567"
    assert record.nice_class.value == (25,)
    assert record.goods.value == "服装;鞋;帽"
    assert record.registrant.value == "上海禾木贸易有限公司"
    assert record.registrant_address.value == "上海市黄浦区某路2号"
    assert (record.registration_date.value, record.valid_until.value) == (date(2008, 5, 7), date(2018, 5, 6))
    assert record.valid_until.raw == "2018年05月06日"
    assert record.mark_name.problem == "label_not_found"


def test_number_printed_between_its_signs(read: Read) -> None:
    assert read(SHEET.replace("第 12345678 号", "第      12345678      号")).registration_no.value == "12345678"


@pytest.mark.parametrize("printed", ["第 12345678", "12345678 号"])
def test_number_alone_on_its_line_beside_one_of_its_signs(read: Read, printed: str) -> None:
    record = read(SHEET.replace("第 12345678 号", printed))
    assert (record.registration_no.value, record.mark_name.value) == ("12345678", "禾木优品")


@pytest.mark.parametrize("number", ["G1234567", "1234567A"])
def test_international_and_split_numbers(read: Read, number: str) -> None:
    assert read(SHEET.replace("12345678", number)).registration_no.value == number


def test_several_classes_are_all_taken(read: Read) -> None:
    text = SHEET.replace("（国际分类：9）", "").replace("耳机；", "第9类：耳机；").replace("音箱", "第35类：广告；音箱")
    assert read(text).nice_class.value == (9, 35)


def test_goods_on_a_second_page(read: Read) -> None:
    record = read(SHEET, "第12345678号\n核定使用商品/服务项目（续）\n耳机套；扬声器")
    assert record.registration_no.value == "12345678"


def test_two_numbers_are_ambiguous(read: Read) -> None:
    assert read(SHEET, "第87654321号").registration_no.problem == "ambiguous"


def test_a_term_printed_twice_differently_is_ambiguous(read: Read) -> None:
    record = read(SHEET + "续展注册有效期 自2026年05月07日至2036年05月06日")
    assert (record.valid_until.value, record.valid_until.problem) == (None, "ambiguous")


def test_a_day_that_does_not_parse_whole_has_no_value(read: Read) -> None:
    record = read(SHEET.replace("2026年05月06日", "2026年05月O"))
    assert (record.valid_until.problem, record.valid_until.raw) == ("not_parsed", "2026年05月O")


def test_a_mark_of_two_lines_gives_no_name(read: Read) -> None:
    assert read(SHEET.replace("#禾木优品", "#禾木优品\n        HEMU")).mark_name.problem == "label_not_found"


def test_an_empty_sheet_gives_nothing(read: Read) -> None:
    assert read("#商标注册证").registrant.problem == "label_not_found"


MANY = """
                 #商标注册证
                第 12345678 号

                      #禾木优品

核定使用商品/服务项目（国际分类：24、25、30）
第24类：毛巾
第25类：服装；鞋
第30类：茶；茶饮料；花茶；糖果；蜂蜜；糕点；谷类制
品；调味品

注 册 人      上海禾木电子商务有限公司
注册人地址    上海市浦东新区某路1号
注册日期  2016年05月07日        有效期至  2026年05月06日
"""


def test_goods_of_every_class(read: Read) -> None:
    goods = read(MANY).goods
    assert goods.value == "毛巾;服装;鞋;茶;茶饮料;花茶;糖果;蜂蜜;糕点;谷类制品;调味品"
    assert [reading.text for reading in goods.readings][:2] == ["毛巾", "服装；鞋"]
    assert goods.readings[-1].text == "品；调味品"


def test_a_class_without_goods_gives_no_goods(read: Read) -> None:
    goods = read(MANY.replace("第25类：服装；鞋", "服装；鞋")).goods
    assert (goods.value, goods.problem) == (None, "not_parsed")


def test_term_over_two_rows(read: Read) -> None:
    record = read(OLD.replace("日至2018", "日\n              至公元2018"))
    assert record.registration_date.value == date(2008, 5, 7)
    assert record.valid_until.value == date(2018, 5, 6)


def test_a_piece_of_a_watermark_is_no_address(read: Read) -> None:
    address = read(SHEET.replace("上海市浦东新区某路1号", "质审")).registrant_address
    assert (address.value, address.problem) == (None, "not_parsed")


def test_labels_that_the_reader_joined_with_their_days(read: Read) -> None:
    joined = SHEET.replace(
        "注册日期  2016年05月07日        有效期至  2026年05月06日", "注册日期2016年05月07日有效期至2026年05月06日"
    )
    record = read(joined)
    assert (record.registration_date.value, record.valid_until.value) == (date(2016, 5, 7), date(2026, 5, 6))


def test_a_renewal_stamped_on_the_sheet_leaves_its_end_to_a_person(read: Read) -> None:
    record = read(OLD + "\n续展注册，有效期至2028年5月6日。\n")
    assert (record.valid_until.value, record.valid_until.problem) == (None, "ambiguous")


RENEWED = SHEET + "\n续展注册有效期自2026年05月07日至2036年05月06日\n        国家知识产权局\n"


def test_a_renewal_below_goes_on_where_the_term_ended(read: Read) -> None:
    record = read(RENEWED)
    assert (record.registration_date.value, record.valid_until.value) == (date(2016, 5, 7), date(2036, 5, 6))
    assert record.valid_until.readings[0].text == "2036年05月06日"
    told = RENEWED.replace("续展注册有效期", "兹核准第12345678号商标续展注册，续展注册有效期")
    assert read(told).valid_until.value == date(2036, 5, 6)
    twice = read(RENEWED + "\n续展注册有效期自2036年05月07日至2046年05月06日\n        国家知识产权局\n")
    assert (twice.registration_date.value, twice.valid_until.value) == (date(2016, 5, 7), date(2046, 5, 6))


@pytest.mark.parametrize(
    ("printed", "other"),
    [
        ("自2026年05月07日至2036", "自2026年08月07日至2036"),  # does not go on
        ("局长签发", "专用期至  2027年01月01日"),
        ("至2036年", "至2046年"),  # of twenty years
        ("续展注册有效期自", "续展注册申请已受理，续展后有效期自"),
        ("2036年05月06日", "2036年05月06日，以核准为准"),
        ("有效期至  2026年05月06日", "有效期至  2025年05月06日"),
        ("国家知识产权局", "上海禾木"),
        ("续展注册有效期自", "尚未续展注册有效期自"),
        ("续展注册有效期自", "如按时缴费，续展注册有效期自"),
        ("续展注册有效期自", "第87654321号商标续展注册有效期自"),
        ("2036年05月06日", "2036年05月06日，现已失效"),
    ],
)
def test_a_renewal_that_does_not_hold_is_for_a_person(read: Read, printed: str, other: str) -> None:
    assert printed in RENEWED
    assert read(RENEWED.replace(printed, other)).valid_until.problem == "ambiguous"


def test_labels_that_are_followed_by_their_english_name(read: Read) -> None:
    record = read(
        """
                 #商标注册证
          TRADEMARK REGISTRATION CERTIFICATE
                第12345678号
                      #禾木优品
核定使用商品/服务项目 Goods/Services（国际分类 International Class：25）
服装；鞋；帽；袜；围巾（截止）
注册人 Registrant：上海禾木电子商务有限公司
注册人地址 Address：上海市浦东新区某路1号
注册日期 Registration Date：2020年05月07日
有效期至 Valid Until：2030年05月06日
                                   国家知识产权局
"""
    )
    assert (record.registration_date.value, record.valid_until.value) == (date(2020, 5, 7), date(2030, 5, 6))
    assert (record.registrant.value, record.nice_class.value) == ("上海禾木电子商务有限公司", (25,))
    assert record.registrant_address.value == "上海市浦东新区某路1号"
    assert record.goods.value == "服装;鞋;帽;袜;围巾(截止)"


def test_a_sheet_that_says_it_is_electronic(read: Read) -> None:
    record = read(SHEET + "注：本商标注册证为电子证书，可在中国商标网查询核验\n")
    assert (record.doubt, record.valid_until.value) == ("", date(2026, 5, 6))
    assert read(SHEET + "注：本商标注册证为电子证书，尚未核准注册公告期满前不得使用\n").doubt


def test_english_names_in_brackets(read: Read) -> None:
    record = read(
        SHEET.replace("（国际分类：9）", "（Goods/Services）：").replace(
            "第 12345678 号", "第 12345678 号\n国际分类（Class）：9"
        )
    )
    assert record.nice_class.value == (9,)
    assert record.goods.value is not None
    assert record.goods.value.startswith("耳机;手机壳")


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("核准变更商标注册人地址，变更后地址：上海市浦东新区某路18号", ""),
        ("核准变更商标注册人名义，变更后名义：上海某某贸易公司", "shared"),
        ("核准变更商标注册人地址，变更后地址：上海市某路18号，变更后名义：上海某某贸易公司", "shared"),
    ],
)
def test_a_change_below(read: Read, note: str, told: str) -> None:
    record = read(f"{SHEET}\n{note}\n        国家知识产权局\n")
    assert bool(record.shared) is (told == "shared")
    assert (record.registrant.value is None) is bool(told)


def test_an_english_name_below_is_not_part_of_the_registrant(read: Read) -> None:
    english = "注 册 人      上海禾木电子商务有限公司\n              SHANGHAI HEMU E-COMMERCE CO., LTD.\n"
    record = read(SHEET.replace("注 册 人      上海禾木电子商务有限公司\n", english))
    assert record.registrant.value == "上海禾木电子商务有限公司"
    assert [each.text for each in record.registrant.readings] == ["上海禾木电子商务有限公司"]


def test_a_name_read_twice_is_taken_once(read: Read) -> None:
    twice = "注 册 人      上海禾木电子商务有限公司\n              京东上海禾木电子商务有限公司\n"
    record = read(SHEET.replace("注 册 人      上海禾木电子商务有限公司\n", twice))
    assert record.registrant.value == "上海禾木电子商务有限公司"


@pytest.mark.parametrize(
    "below", ["杭州云裳服饰有限公司", "张晓明", "、杭州云裳服饰有限公司", "（共有人：张晓明）", "及张晓明"]
)
def test_of_two_who_share_a_mark_none_is_the_registrant(read: Read, below: str) -> None:
    both = f"注 册 人      上海禾木电子商务有限公司\n              {below}\n"
    record = read(SHEET.replace("注 册 人      上海禾木电子商务有限公司\n", both))
    assert (record.registrant.value, record.registrant.problem) == (None, "not_parsed")
    assert record.registrant.raw == f"上海禾木电子商务有限公司{below}"


@pytest.mark.parametrize(
    ("printed", "registrant"),
    [
        ("共有人：杭州云裳服饰有限公司", None),
        ("共有商标代表人：上海禾木电子商务有限公司", None),
        ("其他注册人名单：张晓明", None),
        ("是否共有商标：否", "上海禾木电子商务有限公司"),
        ("共有人：", "上海禾木电子商务有限公司"),
    ],
)
def test_who_shares_the_mark_beside_a_label_of_its_own(read: Read, printed: str, registrant: str | None) -> None:
    record = read(SHEET.replace("注册日期", f"{printed}\n注册日期"))
    assert (record.registrant.value, record.registrant.problem) == (registrant, None if registrant else "ambiguous")


def test_a_stamp_that_the_mark_is_none_any_more(read: Read) -> None:
    assert read(SHEET + "注：本商标已于2024年5月6日注销\n").valid_until.problem == "ambiguous"
    assert read(SHEET + "注册商标连续三年不使用的，可以被撤销。\n").valid_until.value == date(2026, 5, 6)


def test_a_note_aslant_between_number_and_goods_and_pieces_of_it_are_no_mark(
    draw_paper: Callable[..., Document],
) -> None:
    paper = draw_paper(DocumentType.TRADEMARK_CERTIFICATE, SHEET)
    (page,) = paper.pages
    goods = next(word.box for word in page.words if word.text.startswith("核定使用商品"))
    aslant = Box(left=goods.left + 300, top=goods.top - 70, right=goods.left + 480, bottom=goods.top - 10)
    note = Word(text="仅供京东入驻", box=aslant, confidence=1.0, slope=-0.3)
    level = replace(note, text="京东入", box=replace(aslant, top=goods.top - 40), slope=0.0)

    def noted(*words: Word) -> TrademarkCertificate:
        (record,) = trademark_certificate.extract(replace(paper, pages=(replace(page, words=words),)))
        return record

    assert noted(*page.words, note, level).mark_name.value == "禾木优品"
    assert noted(*page.words, level).mark_name.problem == "label_not_found"
    picture = [word for word in page.words if word.text != "禾木优品"]
    assert noted(*picture, note, level).mark_name.problem == "label_not_found"


def test_the_office_certifies_in_a_sentence(read: Read) -> None:
    record = read(
        """
                 #商标注册证明
  兹证明第5512345号商标在国际分类第25类商品上经我局核准注册，注册日期为2019年10月28日，有效期至2029年10月27日。
                                    国家知识产权局
"""
    )
    assert (record.registration_no.value, record.nice_class.value) == ("5512345", (25,))
    assert (record.registration_date.value, record.valid_until.value) == (date(2019, 10, 28), date(2029, 10, 27))
