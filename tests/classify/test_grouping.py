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
LOWER_HALF = """
营业期限  2011年06月14日至无固定期限
经营范围  一般项目：日用品销售；厨具卫具及日用杂品批发。
登记机关
2014年9月3日
"""
GOODS = "耳机；手机壳；数据线；充电器"


def kinds(pages: list[ReadPage]) -> list[tuple[str, DocumentType, int]]:
    return [(each.id, each.type, len(each.pages)) for each in group(pages)]


def test_a_goods_list_continues_its_certificate(draw: Draw) -> None:
    pages = [draw(CERTIFICATE), draw(GOODS, number=2), draw(LICENSE, number=3)]
    assert kinds(pages) == [
        ("d1", DocumentType.TRADEMARK_CERTIFICATE, 2),
        ("d2", DocumentType.BUSINESS_LICENSE, 1),
    ]


def test_a_certificate_in_two_pieces_is_one(draw: Draw) -> None:
    upper, lower = CERTIFICATE.split("注册日期")
    pages = [draw(upper), draw(f"注册日期{lower}局长签发", number=2), draw("有效期限  2026年05月06日", number=3)]
    assert [(each.type, len(each.pages)) for each in group(pages)] == [
        (DocumentType.TRADEMARK_CERTIFICATE, 2),
        (DocumentType.OTHER, 1),
    ]


def test_a_page_about_something_else_does_not_continue(draw: Draw) -> None:
    pages = [draw(CERTIFICATE), draw("会议记录\n参加人员到齐", number=2)]
    assert [kind for _, kind, _ in kinds(pages)] == [DocumentType.TRADEMARK_CERTIFICATE, DocumentType.OTHER]


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


def test_a_license_in_two_pieces_is_one(draw: Draw) -> None:
    assert kinds([draw(LICENSE), draw(LOWER_HALF, number=2)]) == [("d1", DocumentType.BUSINESS_LICENSE, 2)]


def test_the_lower_half_of_another_license_stays_alone(draw: Draw) -> None:
    whole = LICENSE.rstrip() + LOWER_HALF
    assert len(group([draw(whole), draw(LOWER_HALF, number=2)])) == 2
    assert len(group([draw(LICENSE), draw(whole.replace("# 营业执照", ""), number=2)])) == 2
    assert len(group([draw(LICENSE), draw(LOWER_HALF, number=2), draw(LOWER_HALF, number=3)])) == 2


def test_two_certificates_in_one_file_stay_two(draw: Draw) -> None:
    assert len(group([draw(CERTIFICATE), draw(CERTIFICATE, number=2)])) == 2


def test_a_list_goes_on_without_title_or_with_a_page_number(draw: Draw) -> None:
    assert len(group([draw(LIST), draw(UNTITLED_LIST, number=2), draw(LIST + "\n第3页", number=3)])) == 1
    assert len(group([draw(LIST), draw(LIST, number=2)])) == 2


def test_a_blank_page_stands_alone(draw: Draw) -> None:
    assert [each.looks_like for each in group([draw(CERTIFICATE), draw("", number=2)])] == [None, "blank_page"]


def test_an_audit_report_holds_its_statements(draw: Draw) -> None:
    report = "# 审计报告\n某会计师事务所\n上海禾木电子商务有限公司全体股东：\n一、审计意见"
    sheet = "# 资产负债表\n编制单位：上海禾木电子商务有限公司\n资产总计  5,000,000.00  负债合计  2,000,000.00"
    profit = "# 利润表\n2025年度  单位：元\n一、营业收入  16,800,000.00\n减：营业成本  9,000,000.00"
    pages = [draw(report), draw(sheet, number=2), draw(profit, number=3), draw(report, number=4)]
    assert kinds(pages) == [
        ("d1", DocumentType.ANNUAL_SALES_STATEMENT, 3),
        ("d2", DocumentType.ANNUAL_SALES_STATEMENT, 1),
    ]
    assert [each.type for each in group([draw(sheet), draw(profit, number=2)])] == [
        DocumentType.OTHER,
        DocumentType.ANNUAL_SALES_STATEMENT,
    ]


def test_the_cover_of_a_report_goes_before_its_text(draw: Draw) -> None:
    cover = "上海禾木电子商务有限公司\n# 审计报告\n某会审字（2026）第0417号\n2025年度\n某会计师事务所"
    report = (
        "# 审计报告\n上海禾木电子商务有限公司全体股东：\n一、审计意见\n"
        "我们审计了上海禾木电子商务有限公司（以下简称贵公司）的财务报表，包括资产负债表\n某会计师事务所"
    )
    profit = "# 利润表\n2025年度  单位：元\n一、营业收入  16,800,000.00\n减：营业成本  9,000,000.00"
    pages = [draw(cover), draw(report, number=2), draw(profit, number=3)]
    assert [len(document.pages) for document in group(pages)] == [3]
    assert [len(document.pages) for document in group([*pages[1:], draw(report, number=4)])] == [2, 1]


def test_two_proofs_of_vat_status_in_one_file_stay_two(draw: Draw) -> None:
    notice = """
    国家税务总局上海市浦东新区税务局
    # 税务事项通知书
    上海禾木电子商务有限公司：(纳税人识别号：91310115MA1K4L2X0Q)
    事由：增值税一般纳税人登记
    通知内容：你单位自2019年4月1日起登记为增值税一般纳税人。
    """
    directory = """
    统一社会信用代码  91310115MA1K4L2X0Q  法定代表人  陈禾木
    纳税人识别号  91310115MA1K4L2X0Q  纳税人资质  增值税一般纳税人
    有效期  2023-06-01至无固定期限  登记机关  浦东新区市场监督管理局
    企业类型  有限责任公司  登记状态  存续
    """
    documents = group([draw(notice, number=1), draw(directory, number=2)])
    assert [document.type for document in documents] == [DocumentType.TAXPAYER_CERTIFICATE] * 2
