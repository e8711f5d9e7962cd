"""What a business licence looks like: titles, labels and phrases as they are printed (folded)."""

from __future__ import annotations

from pipeline.classify._scoring import Profile
from pipeline.model import DocumentType
from pipeline.values.specimens import NAMED
from pipeline.values.text import words

_PERMITS = ("许可证", "食品经营许可证", "食品生产许可证", "开户许可证", "卫生许可证", "备案凭证", "登记证书")

# Anybody's table prints the labels of a license, and so does what is asked of the authority.
_TABLES = words("""
    申请书 申请表 情况表 基本情况 信息表 调查表 确认书 承诺书 公司简介 企业简介 基本信息查询 预览 验证结果 核验结果
    查询结果
""")
# A picture of what the sheet will look like, or the cover of what was asked of the authority.
_NO_SHEET = (
    r"不(?:得|能|可)?(?:作为|视为|当作|代替|替代|等同于?|用作|具有?)[^,。;]{0,8}执照",
    rf"非正式(?:的|版)?(?:营业)?执照|执照\((?:{NAMED}|样式)\)",
    r"^\(?[^,。;:()]{0,8}(?:预览|草稿|样张|模拟|效果|校对|打样)(?:件|图|稿|版|页)(?:$|[,。;:)])|^\(?草稿\)?$",
    r"仅供(?:预览|校对|打印预览|演示|核对排版|参考)|以[^,。;]{0,8}(?:纸质|领取|核发)[^,。;]{0,6}为准",
    r"^\((?![^()]*[仅限供用])[^()]{0,8}(?:申请|申请补发|申请换发|未生效|待领取|待审核|审核中|未核准)\)$",
    r"(?:补领|换领|补办|换发|补发|换照)(?:营业执照)?(?:登记)?(?:的)?(?:申请|受理|凭证|回执|通知)",
    r"执照(?:[正副、]*本)?(?:补[领办]|换[领发]|遗失|[注吊缴]销|作废)?(?:领取)?(?:申请|受理|凭证|回执|通知|证明|公告|声明|决定)[书表单]?\)?$",
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
    never=words("""
        登记状态 经营状态 主体业态 许可证编号 纳税人识别号 纳税人名称 开户银行 税务登记证 参保人数 股东及出资信息
        变更事项 核准号 公告期 公告期限 公告状态 公告日期 公告内容 公告名称 公告类型
    """),
    not_titled=(
        *_PERMITS,
        *_TABLES,
        *words("""
            注销公告 清算公告 债权人公告 吊销公告 听证公告 减资公告 遗失公告 遗失声明 作废声明 通知书 信用报告
            公示报告 公司章程 税务登记证 基础信息 营业执照信息
        """),
    ),
    unless=_NO_SHEET,
)
