"""What is titled 营业执照 and says of itself that it is none."""

from __future__ import annotations

import pytest

from pipeline.classify import group
from pipeline.model import DocumentType
from tests.classify.test_deciding import LICENSE, Draw


@pytest.mark.parametrize(
    "line",
    [
        "（预览件，不作为正式执照使用）",
        "（预览件）",
        "本图不得作为营业执照使用",
        "打印预览图",
        "仅供预览，请以领取的纸质执照为准",
        "（遗失补领申请）",
        "营业执照换领申请",
        "（营业执照遗失补领申请表）",
        "营业执照注销证明",
        "营业执照（样本）",
        "营业执照吊销决定书",
        "（非正式营业执照）",
        "校对稿",
        "营业执照领取凭证",
        "此件不能代替营业执照",
        "（电子营业执照预览版）",
        "（变更申请）",
        "（待领取）",
        "（草稿）",
        "（仅供参考，以纸质执照为准）",
    ],
)
def test_a_preview_or_a_cover_is_no_license(draw: Draw, line: str) -> None:
    (document,) = group([draw(LICENSE.replace("(副本)", line))])
    assert document.type is DocumentType.OTHER


@pytest.mark.parametrize(
    "line",
    [
        "(副本)",
        "（副本）（1-1）",
        "仅供京东自营入驻申请使用",
        "此复印件仅供办理商标变更申请",
        "再次复印无效，不作他用",
        "电子营业执照",
        "与原件一致",
        "（仅供京东入驻申请）",
        "本复印件不得用于其他用途",
    ],
)
def test_what_is_written_on_a_license(draw: Draw, line: str) -> None:
    (document,) = group([draw(LICENSE.replace("(副本)", line))])
    assert document.type is DocumentType.BUSINESS_LICENSE


@pytest.mark.parametrize(
    "title", ["简易注销公告", "注销公告", "债权人公告", "吊销营业执照听证公告", "营业执照遗失声明"]
)
def test_an_announcement_of_the_company_is_no_license(draw: Draw, title: str) -> None:
    """What the registry's site prints around it are words of a license."""
    page = f"""
国家企业信用信息公示系统
#{title}
企业名称    上海禾木电子商务有限公司
统一社会信用代码    91310115MA1K4L2X0Q
登记机关    上海市浦东新区市场监督管理局
"""
    for more in ("", "公告期    2026-10-01至2026-10-20\n公告状态    公告期满\n"):
        (document,) = group([draw(page + more)])
        assert document.type is DocumentType.OTHER
