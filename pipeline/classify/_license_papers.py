"""What a business licence looks like: titles, labels and phrases as they are printed (folded)."""

from __future__ import annotations

from pipeline.classify._scoring import Profile
from pipeline.model import DocumentType

_PERMITS = ("许可证", "食品经营许可证", "食品生产许可证", "开户许可证", "卫生许可证", "备案凭证", "登记证书")

# Anybody's table prints the labels of a license, and so does what is asked of the authority.
_TABLES = (
    *("申请书", "申请表", "情况表", "基本情况", "信息表", "调查表", "确认书", "承诺书", "公司简介", "企业简介"),
    *("基本信息查询", "预览"),
)

BUSINESS_LICENSE = Profile(
    type=DocumentType.BUSINESS_LICENSE,
    titles=("营业执照", "企业法人营业执照", "个体工商户营业执照", "合伙企业营业执照", "个人独资企业营业执照"),
    strong=(
        ("国家企业信用信息公示系统", "企业信用信息公示系统"),
        ("市场监督管理总局监制", "工商行政管理总局监制", "工商行政管理总局制", "工商行政管理局制"),
        ("市场主体应当于每年", "报送公示年度报告", "报送公示上一年度"),
        ("登记机关",),
    ),
    labels=(
        ("统一社会信用代码", "社会信用代码", "注册号"),
        ("名称", "企业名称", "字号名称"),
        ("类型", "公司类型", "主体类型", "组成形式"),
        ("法定代表人", "负责人", "经营者", "投资人", "执行事务合伙人"),
        ("注册资本", "注册资金", "出资额", "成员出资总额"),
        ("成立日期", "注册日期"),
        ("营业期限", "经营期限", "合伙期限"),
        ("经营范围",),
        ("住所", "经营场所", "营业场所", "主要经营场所"),
    ),
    never=(
        *("登记状态", "经营状态", "主体业态", "许可证编号", "纳税人识别号", "纳税人名称", "开户银行", "税务登记证"),
        *("参保人数", "股东及出资信息", "变更事项", "核准号"),
    ),
    not_titled=(
        *_PERMITS,
        *_TABLES,
        "通知书",
        "信用报告",
        "公示报告",
        "公司章程",
        "税务登记证",
        "基础信息",
        "营业执照信息",
    ),
)
