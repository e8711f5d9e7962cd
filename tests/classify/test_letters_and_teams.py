"""Papers about an invitation or a team that carry no title of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.classify import group
from pipeline.model import DocumentType, ReadPage

COMPANY = "上海禾木电子商务有限公司"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (
            f"# 邀请撤销通知\n{COMPANY}：\n我部发出的入驻邀请（邀请码JDZY-402913）现予以撤销。\n京东自营采销部",
            DocumentType.INVITATION_LETTER,
        ),
        (
            f"# 关于撤回邀请的通知\n{COMPANY}：\n此前发出的京东自营入驻邀请现予撤回。\n京东自营采销部",
            DocumentType.INVITATION_LETTER,
        ),
        (
            f"# 关于终止授权的通知\n{COMPANY}：\n现终止对贵司的授权，此前的合作邀请取消。\n杭州云裳服饰贸易有限公司",
            DocumentType.OTHER,
        ),
        (
            f"# 关于取消邀请的通知\n{COMPANY}：\n现取消对贵司的邀请，原邀请码：JDZY-402913。\n京东自营采销部",
            DocumentType.INVITATION_LETTER,
        ),
        (
            f"# 承诺函\n本公司{COMPANY}承诺：本公司拥有自有运营团队，团队成员8人，不委托第三方代运营。\n2026年11月2日",
            DocumentType.OPERATIONS_TEAM,
        ),
        (
            f"# 声明\n我司声明：{COMPANY}是我司“禾木”品牌在京东自营的授权供应商。\n授权期自2026年5月1日起。",
            DocumentType.TRADEMARK_AUTHORIZATION,
        ),
        (
            f"# LETTER OF AUTHORIZATION\nWe are the owner of the trademark HEMU.\nWe hereby authorize {COMPANY}.",
            DocumentType.TRADEMARK_AUTHORIZATION,
        ),
        (
            f"# 授权委托书\n委托方：杭州云裳公司\n受托方：{COMPANY}\n委托期限：2026年\n授权受托方销售“禾木”商标商品",
            DocumentType.TRADEMARK_AUTHORIZATION,
        ),
        (f"# 授权委托书\n兹委托陈一办理{COMPANY}的工商登记。\n2026年11月2日", DocumentType.OTHER),
        (
            f"# 公司团队架构说明\n{COMPANY}\n部门  人数  主要职责\n运营部  5  店铺日常运营\n合计  5",
            DocumentType.OPERATIONS_TEAM,
        ),
        (
            f"# 部门职责及人员配置表\n{COMPANY}\n部门  人数  主要职责\n运营部  5  店铺日常运营\n合计  5",
            DocumentType.OPERATIONS_TEAM,
        ),
        (f"# 我们的团队\n{COMPANY}\n电商运营中心，目前在职18人。", DocumentType.OPERATIONS_TEAM),
        (f"# 电商事业部人员信息表\n{COMPANY}\n姓名  岗位\n陈一  店长", DocumentType.OPERATIONS_TEAM),
        (f"# 人员情况说明\n{COMPANY}电商部现有在职人员7人，运营2名。", DocumentType.OPERATIONS_TEAM),
        (f"# 人员情况说明\n{COMPANY}的陈一出差在外。", DocumentType.OTHER),
        (f"# 承诺函\n本公司{COMPANY}承诺：所提交的材料真实有效。\n2026年11月2日", DocumentType.OTHER),
        (
            f"# 在职证明\n兹证明陈一、陈二3人为{COMPANY}电商运营部员工。\n2026年11月2日",
            DocumentType.OPERATIONS_TEAM,
        ),
    ],
)
def test_what_a_paper_without_its_title_is(text: str, type_: DocumentType, draw: Callable[[str], ReadPage]) -> None:
    (document,) = group([draw(text)])
    assert document.type is type_
