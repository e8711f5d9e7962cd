"""Which pages are one document."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.classify import group
from pipeline.model import DocumentType, ReadPage

Draw = Callable[..., ReadPage]

CERTIFICATE = """
# 商标注册证
第12345678号
核定使用商品/服务项目(国际分类：9)
注册人  上海禾木电子商务有限公司
注册日期  2016年05月07日  有效期至  2026年05月06日
"""
LICENSE = """
# 营业执照
统一社会信用代码  91310115MA1K4L2X0Q
名称  上海禾木电子商务有限公司
法定代表人  陈禾木
注册资本  伍佰万元整
"""
LIST = "# 员工花名册\n序号  姓名  部门  岗位  入职日期\n1  陈一  运营部  店铺运营  2022-03-01"
UNTITLED_LIST = LIST.replace("# 员工花名册", "")
GOODS = "耳机；手机壳；数据线；充电器"


def kinds(pages: list[ReadPage]) -> list[tuple[str, DocumentType, int]]:
    return [(each.id, each.type, len(each.pages)) for each in group(pages)]


def test_a_goods_list_continues_its_certificate(draw: Draw) -> None:
    pages = [draw(CERTIFICATE), draw(GOODS, number=2), draw(LICENSE, number=3)]
    assert kinds(pages) == [
        ("d1", DocumentType.TRADEMARK_CERTIFICATE, 2),
        ("d2", DocumentType.BUSINESS_LICENSE, 1),
    ]


def test_another_file_or_a_gap_does_not_continue(draw: Draw) -> None:
    assert len(group([draw(CERTIFICATE), draw(GOODS, file="b.pdf", number=2)])) == 2
    assert len(group([draw(CERTIFICATE), draw(GOODS, number=3)])) == 2


def test_two_licenses_in_one_file_stay_two(draw: Draw) -> None:
    assert kinds([draw(LICENSE), draw(LICENSE, number=2)]) == [
        ("d1", DocumentType.BUSINESS_LICENSE, 1),
        ("d2", DocumentType.BUSINESS_LICENSE, 1),
    ]


def test_a_license_takes_no_further_page(draw: Draw) -> None:
    assert [kind for _, kind, _ in kinds([draw(LICENSE), draw(GOODS, number=2)])] == [
        DocumentType.BUSINESS_LICENSE,
        DocumentType.OTHER,
    ]


def test_two_certificates_in_one_file_stay_two(draw: Draw) -> None:
    assert len(group([draw(CERTIFICATE), draw(CERTIFICATE, number=2)])) == 2


def test_a_list_goes_on_without_title_or_with_a_page_number(draw: Draw) -> None:
    assert len(group([draw(LIST), draw(UNTITLED_LIST, number=2), draw(LIST + "\n第3页", number=3)])) == 1
    assert len(group([draw(LIST), draw(LIST, number=2)])) == 2


def test_a_blank_page_stands_alone(draw: Draw) -> None:
    assert [each.looks_like for each in group([draw(CERTIFICATE), draw("", number=2)])] == [None, "blank_page"]
