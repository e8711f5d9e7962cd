"""Two papers on one page are two documents; one paper is never torn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from pipeline.classify import group
from pipeline.geometry import Box, Quad
from pipeline.model import DocumentType, ReadPage, Word

Draw = Callable[..., ReadPage]

LICENSE = """
# 营业执照
统一社会信用代码  91310115MA1K4L2X0Q
名称  上海禾木电子商务有限公司  注册资本  伍佰万元整
类型  有限责任公司(自然人投资或控股)  成立日期  2019年03月12日
法定代表人  陈禾木  住所  上海市浦东新区某路1号
经营范围  日用百货、电子产品的批发与零售
"""
CERTIFICATE = """
# 商标注册证
第12345678号
核定使用商品/服务项目(国际分类：9)
注册人  上海禾木电子商务有限公司
注册人地址  上海市浦东新区某路1号
注册日期  2016年05月07日  有效期至  2026年05月06日
"""
INVITATION = """
# 京东自营入驻邀请函
尊敬的上海禾木电子商务有限公司：
诚邀贵司入驻京东自营，邀请码 JDZY-402913
受邀方  上海禾木电子商务有限公司
邀请日期  2026年10月12日
"""
LICENSE_KIND, CERTIFICATE_KIND = DocumentType.BUSINESS_LICENSE, DocumentType.TRADEMARK_CERTIFICATE


def moved(words: tuple[Word, ...], across: int, down: int) -> tuple[Word, ...]:
    return tuple(
        replace(
            word,
            box=Box(
                left=word.box.left + across,
                top=word.box.top + down,
                right=word.box.right + across,
                bottom=word.box.bottom + down,
            ),
        )
        for word in words
    )


def laid(page: ReadPage, *others: tuple[ReadPage, int, int]) -> ReadPage:
    """One page that holds the words of several, each moved to its place."""
    words = [*page.words, *(word for other, across, down in others for word in moved(other.words, across, down))]
    return replace(page, words=tuple(words), width=4000, height=4000)


def kinds(*pages: ReadPage) -> list[DocumentType]:
    return [document.type for document in group(pages)]


@pytest.mark.parametrize(("across", "down"), [(1400, 0), (0, 900), (1400, 120)], ids=["beside", "below", "aslant"])
def test_words_of_two_papers_are_parted_at_the_gap(across: int, down: int, draw: Draw) -> None:
    page = laid(draw(LICENSE), (draw(CERTIFICATE), across, down))
    first, second = group([page])
    assert (first.type, second.type) == (LICENSE_KIND, CERTIFICATE_KIND)
    assert (first.id, second.id) == ("d1", "d2")
    assert {word.text for word in first.pages[0].words} == {word.text for word in draw(LICENSE).words}
    assert {word.text for word in second.pages[0].words} == {word.text for word in draw(CERTIFICATE).words}
    assert second.pages[0].page == page.page
    assert second.pages[0].sheet is not None


def test_two_licenses_on_one_page_are_two(draw: Draw) -> None:
    assert kinds(laid(draw(LICENSE), (draw(LICENSE), 0, 700))) == [LICENSE_KIND, LICENSE_KIND]


def test_three_papers(draw: Draw) -> None:
    page = laid(draw(LICENSE), (draw(CERTIFICATE), 1400, 0), (draw(INVITATION), 0, 800))
    assert sorted(kind.value for kind in kinds(page)) == [
        "business_license",
        "invitation_letter",
        "trademark_certificate",
    ]


def test_a_number_above_the_title_stays_with_it(draw: Draw) -> None:
    page = laid(draw(LICENSE), (draw("No.00012345" + CERTIFICATE), 0, 900))
    _, second = group([page])
    assert "No.00012345" in {word.text for word in second.pages[0].words}


def test_code_and_number_beside_the_emblem_stay_with_the_license_below(draw: Draw) -> None:
    above = "编号 S12345678  扫描二维码登录  企业信用信息\n统一社会信用代码  91310115MA1K4L2X0Q  公示系统\n"
    page = laid(draw(CERTIFICATE), (draw(above + LICENSE.strip()), 0, 800))
    _, second = group([page])
    assert second.type is LICENSE_KIND
    assert "编号 S12345678" in {word.text for word in second.pages[0].words}


def test_two_columns_of_one_license_stay_together(draw: Draw) -> None:
    left = "# 营业执照\n名称  上海禾木电子商务有限公司\n类型  有限责任公司\n法定代表人  陈禾木\n经营范围  百货"
    right = "注册资本  伍佰万元整\n成立日期  2019年03月12日\n住所  上海市浦东新区某路1号\n登记机关"
    page = laid(draw(left), (draw(right), 1100, 40))
    assert kinds(page) == [LICENSE_KIND]
    assert kinds(page, sheet(draw(left)), sheet(draw(right))) == [LICENSE_KIND]


def test_cards_of_one_dashboard_stay_together(draw: Draw) -> None:
    cards = (
        "# 核心数据\n统计时间 2026-09-01~2026-09-30\n支付金额  58,321.00\n支付买家数  612\n支付子订单数  655",
        "# 交易趋势\n较上月\n支付件数  700\n客单价  95.3\n访客数  9,820",
    )
    first, second = draw(cards[0]), draw(cards[1])
    assert kinds(laid(first, (second, 1200, 0))) == [DocumentType.SALES_SCREENSHOT]
    assert kinds(laid(first, (second, 1200, 0)), sheet(first), sheet(second)) == [DocumentType.SALES_SCREENSHOT]


def sheet(page: ReadPage) -> ReadPage:
    return replace(page, sheet=Quad.of(Box(left=0, top=0, right=1600, bottom=1100)))


def test_sheets_take_the_place_of_their_page(draw: Draw) -> None:
    whole = draw(LICENSE + "注册人")
    documents = group([whole, sheet(draw(LICENSE)), sheet(draw(CERTIFICATE)), draw(INVITATION, number=2)])
    assert [document.type.value for document in documents] == [
        "business_license",
        "trademark_certificate",
        "invitation_letter",
    ]
    assert documents[0].pages[0].sheet is not None


@pytest.mark.parametrize("lower", ["登记机关\n2019年03月12日", "注册资本  伍佰万元整\n成立日期  2019年03月12日", ""])
def test_half_a_license_is_no_sheet(lower: str, draw: Draw) -> None:
    whole = draw(LICENSE + lower)
    (document,) = group([whole, sheet(draw(LICENSE)), sheet(draw(lower))])
    assert document.pages == (whole,)


QUERY = """
国家税务总局上海市电子税务局
我要查询>纳税人信息查询>一般纳税人资格查询
纳税人识别号  纳税人名称  纳税人资格类型  主管税务机关  有效期起  有效期止
91310115MA1K4L2X0Q  上海禾木电子商务有限公司  增值税一般纳税人  上海市浦东新区税务局  2019-04-01  9999-12-31
"""


def test_a_sheet_of_another_kind_needs_no_title(draw: Draw) -> None:
    """What a tax bureau's page answers carries none."""
    license_, query = sheet(draw(LICENSE)), sheet(draw(QUERY))
    documents = group([laid(draw(LICENSE), (draw(QUERY), 1800, 0)), license_, query])
    assert [(each.type.value, each.pages) for each in documents] == [
        ("business_license", (license_,)),
        ("taxpayer_certificate", (query,)),
    ]


def test_a_paper_beside_an_unknown_rest_where_the_page_tells_nothing(draw: Draw) -> None:
    license_, rest = sheet(draw(LICENSE)), sheet(draw("通知内容\n主管税务机关"))
    for whole, found in (("通知内容", [license_, rest]), (LICENSE, None)):
        page = draw(whole)
        documents = group([page, license_, rest])
        assert [each.pages[0] for each in documents] == (found or [page])


def test_a_title_named_in_a_list_parts_nothing(draw: Draw) -> None:
    wanted = INVITATION + "请携带：\n营业执照\n商标注册证\n统一社会信用代码"
    (document,) = group([draw(wanted)])
    assert document.type is DocumentType.INVITATION_LETTER
