"""Each kind is told by what is printed; each look-alike is not taken for it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest

import pytest

from pipeline.classify import group
from pipeline.model import DocumentType, ReadPage

Draw = Callable[..., ReadPage]

LICENSE = """
# 营业执照
(副本)
统一社会信用代码  91310115MA1K4L2X0Q
名称  上海禾木电子商务有限公司  注册资本  伍佰万元整
类型  有限责任公司(自然人投资或控股)  成立日期  2019年03月12日
法定代表人  陈禾木  住所  上海市浦东新区某路1号
经营范围  商标代理、税务服务、发票管理、增值税一般纳税人资格登记代理，
食品经营许可证，商标授权书、邀请函、利润表、成交金额、支付金额咨询
登记机关
"""
ASKED = {
    "license": (LICENSE, DocumentType.BUSINESS_LICENSE),
    "license, title unread": (LICENSE.replace("# 营业执照", "# 营业"), DocumentType.BUSINESS_LICENSE),
    "license, old": (
        """
        # 企业法人营业执照
        注册号  310115400012345
        名称  上海禾木贸易有限公司
        住所  上海市浦东新区某路1号
        法定代表人姓名  陈禾木
        注册资本  伍佰万元  实收资本  伍佰万元
        公司类型  有限责任公司
        成立日期  二〇一二年三月十二日
        """,
        DocumentType.BUSINESS_LICENSE,
    ),
    "license, title one sign a box": (LICENSE.replace("# 营业执照", "# 营  业  执  照"), DocumentType.BUSINESS_LICENSE),
    "tax form": (
        """
        # 增值税一般纳税人登记表
        纳税人名称  上海禾木电子商务有限公司  社会信用代码(纳税人识别号)  91310115MA1K4L2X0Q
        法定代表人(负责人、业主)  陈禾木  证件名称及号码  居民身份证
        主营业务类别  工业  商业  服务业  其他
        会计核算健全  是
        一般纳税人生效之日  当月1日  次月1日
        以下由税务机关填写
        """,
        DocumentType.TAXPAYER_CERTIFICATE,
    ),
    "tax notice": (
        """
        国家税务总局上海市浦东新区税务局
        # 税务事项通知书
        沪税通〔2019〕12345号
        上海禾木电子商务有限公司：(纳税人识别号：91310115MA1K4L2X0Q)
        事由：增值税一般纳税人登记
        依据：《增值税一般纳税人登记管理办法》
        通知内容：你单位登记为增值税一般纳税人，自2019年4月1日起生效。
        """,
        DocumentType.TAXPAYER_CERTIFICATE,
    ),
    "tax notice of what a payer is": (
        """
        国家税务总局上海市浦东新区税务局
        # 税务事项通知书
        上海禾木电子商务有限公司：(纳税人识别号：91310115MA1K4L2X0Q)
        事由：纳税人资格
        依据：《增值税一般纳税人登记管理办法》
        通知内容：你单位系增值税一般纳税人，资格有效期自2019年4月1日至9999年12月31日。
        """,
        DocumentType.TAXPAYER_CERTIFICATE,
    ),
    "tax query, small print": (
        """
        一般纳税人资格查询
        序号  纳税人识别号  纳税人名称  纳税人资格类型  主管税务机关  有效期起  有效期止
        1  91310115MA1K4L2X0Q  上海禾木电子商务有限公司  增值税一般纳税人  浦东税务所  2019-04-01  9999-12-31
        """,
        DocumentType.TAXPAYER_CERTIFICATE,
    ),
    "tax query, small scale": (
        """
        国家税务总局上海市电子税务局
        纳税人信息查询
        纳税人名称：上海禾木电子商务有限公司
        纳税人识别号：91310115MA1K4L2X0Q
        纳税人类型：小规模纳税人
        """,
        DocumentType.TAXPAYER_CERTIFICATE,
    ),
    "tax registration, stamped": (
        """
        # 税务登记证
        税字310115123456789号
        纳税人名称  上海禾木贸易有限公司
        法定代表人(负责人)  陈禾木
        登记注册类型  有限责任公司
        扣缴义务  依法确定
        增值税一般纳税人
        """,
        DocumentType.TAXPAYER_CERTIFICATE,
    ),
    "trademark": (
        """
        # 商标注册证
        第12345678号
        禾木优品
        核定使用商品/服务项目(国际分类：9)
        注册人  上海禾木电子商务有限公司
        注册人地址  上海市浦东新区某路1号
        注册日期  2016年05月07日  有效期至  2026年05月06日
        局长  签发
        """,
        DocumentType.TRADEMARK_CERTIFICATE,
    ),
    "trademark, official copy": (
        """
        # 商标注册证明
        商标注册号  12345678
        商标注册人  上海禾木电子商务有限公司
        国际分类  9
        核定使用商品  耳机
        有效期至  2026年05月06日
        """,
        DocumentType.TRADEMARK_CERTIFICATE,
    ),
    "renewal": (
        """
        # 商标续展注册证明
        兹核准第12345678号商标续展注册
        注册人  上海禾木电子商务有限公司
        续展注册有效期自2026年05月07日至2036年05月06日
        """,
        DocumentType.TRADEMARK_RENEWAL,
    ),
    "transfer": (
        """
        # 商标转让证明
        兹核准第12345678号商标转让注册
        转让人  杭州木林贸易有限公司
        受让人  上海禾木电子商务有限公司
        """,
        DocumentType.TRADEMARK_TRANSFER,
    ),
    "change": (
        """
        # 商标变更证明
        兹核准第12345678号商标变更
        变更前名义  上海禾木贸易有限公司
        变更后名义  上海禾木电子商务有限公司
        """,
        DocumentType.TRADEMARK_CHANGE,
    ),
    "authorization": (
        """
        # 商标授权书
        授权方：杭州木林贸易有限公司
        被授权方：上海禾木电子商务有限公司
        兹授权上海禾木电子商务有限公司在京东平台使用第12345678号商标注册证所载商标
        授权期限：自2025年1月1日至2027年12月31日
        """,
        DocumentType.TRADEMARK_AUTHORIZATION,
    ),
    "acceptance": (
        """
        # 商标注册申请受理通知书
        TMZC78682220ZCSL01
        申请号：78682220
        申请日期：2024年05月07日
        申请人：上海禾木电子商务有限公司
        类别：第9类
        """,
        DocumentType.TRADEMARK_ACCEPTANCE_NOTICE,
    ),
    "preliminary approval": (
        """
        # 商标初步审定公告通知书
        上海禾木电子商务有限公司：
        第78682220号商标注册申请初步审定
        申请日期：2024年05月07日
        国家知识产权局
        """,
        DocumentType.TRADEMARK_ACCEPTANCE_NOTICE,
    ),
    "dashboard, taobao": (
        """
        生意参谋  首页  实时  交易
        交易概况  统计时间 2026-05-01 ~ 2026-05-31
        支付金额  支付子订单数  支付买家数  客单价
        1,234,567.00  1,234  1,100  1,122.33
        较上月 12.3%  较上月 3.1%
        """,
        DocumentType.SALES_SCREENSHOT,
    ),
    "dashboard, jd": (
        """
        sz.jd.com/sz/view/trade
        京东商智  交易概况  2026-05
        成交金额  成交单量  成交商品件数  成交客户数
        ¥12.3万  1,234  1,300  1,100
        """,
        DocumentType.SALES_SCREENSHOT,
    ),
    "dashboard, amazon": (
        """
        sellercentral.amazon.com
        Sales Dashboard
        Total order items  Units ordered  Ordered product sales
        1,234  1,300  $12,345.00
        """,
        DocumentType.SALES_SCREENSHOT,
    ),
    "profit statement": (
        """
        # 利润表
        编制单位：上海禾木电子商务有限公司  2025年12月  单位：元
        项目  行次  本年累计金额  本月金额
        一、营业收入  1  16,800,000.00  1,400,000.00
        减：营业成本  2  9,000,000.00  800,000.00
        二、营业利润  1,200,000.00
        四、净利润  1,000,000.00
        """,
        DocumentType.ANNUAL_SALES_STATEMENT,
    ),
    "tax return": (
        """
        # 增值税及附加税费申报表
        (一般纳税人适用)
        税款所属时间：2025年12月1日至2025年12月31日
        纳税人名称：上海禾木电子商务有限公司
        (一)按适用税率计税销售额  1  1,400,000.00  16,800,000.00
        销项税额  11  182,000.00  2,184,000.00
        """,
        DocumentType.ANNUAL_SALES_STATEMENT,
    ),
    "sales statement": (
        """
        # 2025年度销售情况说明
        我公司上海禾木电子商务有限公司2025年度销售额为人民币16,800,000.00元。
        特此说明
        """,
        DocumentType.ANNUAL_SALES_STATEMENT,
    ),
    "sales letter, free title": (
        """
        # 关于2025年度销售情况的说明
        致：京东自营采销部
        我公司2025年1月1日至2025年12月31日通过天猫、拼多多等平台实现销售收入共计人民币16,800,000.00元。
        以上情况属实。
        """,
        DocumentType.ANNUAL_SALES_STATEMENT,
    ),
    "page of an ERP": (
        """
        旺店通ERP  店铺销售统计
        统计时间：2026-05-01 至 2026-05-31
        店铺  平台  订单数  销售数量  销售金额
        禾木官方店  淘宝  132  149  12,305.50
        """,
        DocumentType.SALES_SCREENSHOT,
    ),
    "insurance list": (
        """
        # 社会保险缴费清单
        单位名称：上海禾木电子商务有限公司  单位编号：31011500  缴费月份：2026年10月
        序号  姓名  养老保险  失业保险  工伤保险
        1  陈一  1,200.00  30.00  12.00
        参保人数：6
        """,
        DocumentType.OPERATIONS_TEAM,
    ),
    "staff list": (
        """
        # 员工花名册
        序号  姓名  部门  岗位  入职日期
        1  陈一  运营部  店铺运营  2022-03-01
        """,
        DocumentType.OPERATIONS_TEAM,
    ),
    "staff list by another name": (
        """
        # 员工名册（2026年10月）
        编号  姓名  岗位  备注
        1  陈一  运营  在职
        """,
        DocumentType.OPERATIONS_TEAM,
    ),
    "organization chart": (
        """
        上海禾木电子商务有限公司组织架构图
        总经理
        运营部(12人)  市场部  财务部
        店铺运营  客服
        """,
        DocumentType.OPERATIONS_TEAM,
    ),
    "old tax notice": (
        """
        # 增值税一般纳税人认定通知书
        上海禾木电子商务有限公司：
        经审查，你公司现认定为增值税一般纳税人，认定有效期自2012年05月01日起。
        上海市浦东新区国家税务局
        """,
        DocumentType.TAXPAYER_CERTIFICATE,
    ),
    "invitation": (
        """
        # 邀请函
        尊敬的上海禾木电子商务有限公司：
        诚挚邀请贵司入驻京东自营。
        邀请码：JDZY-402913
        2026年10月12日
        """,
        DocumentType.INVITATION_LETTER,
    ),
}
UNASKED = {
    "food_permit": """
        # 食品经营许可证
        经营者名称  上海禾木食品有限公司  许可证编号  JY13101150012345
        统一社会信用代码  91310115MA1K4L2X0Q
        法定代表人  陈禾木
        住所  上海市浦东新区某路1号
        经营场所  上海市浦东新区某路1号
        主体业态  食品销售经营者
        经营项目  预包装食品销售
        发证机关  浦东市场监督管理局
        """,
    "bank_permit": """
        # 开户许可证
        核准号：J2900012345678
        经审核，上海禾木电子商务有限公司符合开户条件，准予开立基本存款账户。
        法定代表人(单位负责人)  陈禾木
        开户银行  某银行浦东支行
        账号  31000000000000000
        """,
    "permit": """
        # 医疗器械经营许可证
        许可证编号  沪浦食药监械经营许20190001号
        企业名称  上海禾木电子商务有限公司
        法定代表人  陈禾木
        住所  上海市浦东新区某路1号
        经营方式  零售
        发证机关
        """,
    "tax_kind_notice": """
        国家税务总局上海市浦东新区税务局
        # 税务事项通知书
        上海禾木电子商务有限公司：(纳税人识别号：91310115MA1K4L2X0Q)
        事由：税(费)种认定
        依据：《中华人民共和国税收征收管理法》
        通知内容：你单位为增值税一般纳税人，认定税种如下
        征收项目  征收品目  征收子目  认定有效期起  认定有效期止  税率  申报期限
        增值税  商业  零售  2019-04-01  9999-12-31  13%  月
        """,
    "tax_notice": """
        # 税务事项通知书
        上海禾木电子商务有限公司：(纳税人识别号：91310115MA1K4L2X0Q)
        事由：发票票种核定
        依据：《中华人民共和国发票管理办法》
        通知内容：你单位申请的发票票种核定事项已受理。
        """,
    "tax_payment_certificate": """
        # 税收完税证明
        纳税人识别号  91310115MA1K4L2X0Q  纳税人名称  上海禾木电子商务有限公司
        税种  品目名称  税款所属时期  入(退)库日期  实缴(退)金额
        增值税  一般纳税人  2025-12-01  2026-01-12  120,000.00
        """,
    "invoice": """
        # 电子发票(增值税专用发票)
        发票号码：25312000000012345678  开票日期：2025年12月12日
        购买方信息  名称：杭州木林贸易有限公司  销售方信息  名称：上海禾木电子商务有限公司
        项目名称  税率/征收率  税额
        价税合计(大写)  壹仟元整
        """,
    "billing_details": """
        # 开票信息
        单位名称：上海禾木电子商务有限公司
        税号：91310115MA1K4L2X0Q
        单位地址：上海市浦东新区某路1号
        开户银行：某银行浦东支行
        账号：31000000000000000
        纳税人类型：一般纳税人
        """,
    "id_card": """
        姓名  陈禾木
        性别 男 民族 汉
        出生 1990年1月1日
        住址  上海市浦东新区某路1号
        公民身份号码  310115199001010000
        """,
    "bank_statement": """
        # 账户交易明细
        户名：上海禾木电子商务有限公司  账号：3100000
        交易时间  借方发生额  贷方发生额  账户余额  对方户名
        """,
    "registry_page": """
        国家企业信用信息公示系统
        营业执照信息
        统一社会信用代码：91310115MA1K4L2X0Q  企业名称：上海禾木电子商务有限公司
        类型：有限责任公司  法定代表人：陈禾木
        注册资本：500万元人民币  成立日期：2019年03月12日
        登记机关：浦东新区市场监督管理局  核准日期：2022年01月01日
        登记状态：存续  住所：上海市浦东新区某路1号
        经营范围：销售
        """,
    "trademark_pending_notice": """
        # 商标转让申请受理通知书
        转让人：杭州木林贸易有限公司
        受让人：上海禾木电子商务有限公司
        商标注册号：12345678
        我局决定受理
        """,
    "trademark_registry_page": """
        商标详情
        申请/注册号  12345678  申请日期  2015年04月01日  国际分类  9
        申请人名称(中文)  上海禾木电子商务有限公司
        商标状态图标  LIVE
        专用权期限  2016年05月07日 至 2026年05月06日
        初审公告期号  1480
        """,
    "application_letter": """
        # 京东自营入驻申请书
        京东自营招商团队：
        我司上海禾木电子商务有限公司特申请入驻京东自营，望贵平台予以邀请码。
        恳请批准！
        上海禾木电子商务有限公司
        2026年11月12日
        """,
    "balance_sheet": """
        # 资产负债表
        编制单位：上海禾木电子商务有限公司  2025年12月31日  单位：元
        资产  期末余额  年初余额
        货币资金  1,000,000.00
        资产总计  5,000,000.00  负债合计  2,000,000.00
        """,
    "contract": """
        # 房屋租赁合同
        甲方：某物业有限公司
        乙方：上海禾木电子商务有限公司
        违约责任
        """,
}


@pytest.mark.parametrize("name", ASKED)
def test_knows_every_paper_asked_for(name: str, draw: Draw) -> None:
    text, kind = ASKED[name]
    (document,) = group([draw(text)])
    assert (document.type, document.looks_like) == (kind, None)


@pytest.mark.parametrize("name", UNASKED)
def test_takes_no_look_alike_for_a_paper_asked_for(name: str, draw: Draw) -> None:
    (document,) = group([draw(UNASKED[name])])
    assert (document.type, document.looks_like) == (DocumentType.OTHER, name)


@pytest.mark.parametrize("size", [12, 60])
def test_size_of_the_picture_does_not_matter(size: int, draw: Draw) -> None:
    assert [group([draw(text, size=size)])[0].type for text, _ in ASKED.values()] == [
        kind for _, kind in ASKED.values()
    ]


@pytest.mark.parametrize(
    ("printed", "read"),
    [("增值税一般纳税人登记表", "增值税一股纳税人登记表"), ("商标注册申请受理通知书", "商标注册申请受埋通知书")],
)
def test_forgives_one_misread_sign_in_a_long_title(printed: str, read: str, draw: Draw) -> None:
    text, kind = next((text, kind) for text, kind in ASKED.values() if printed in text)
    assert group([draw(text.replace(printed, read))])[0].type is kind


def test_a_rejection_without_its_title_is_no_certificate(draw: Draw) -> None:
    text = "第78682220号“禾木优品”\n类别：9\n经审查，该商标的注册与在先商标近似。\n国家知识产权局"
    assert group([draw(text)])[0].type is not DocumentType.TRADEMARK_CERTIFICATE


@pytest.mark.parametrize(
    "title",
    [
        "公司登记（备案）申请书",
        "企业基本情况",
        "企业信息表",
        "公司简介",
        "内资企业登记基本信息查询",
        "营业执照（预览）",
    ],
)
def test_a_table_with_the_labels_of_a_license_is_none(draw: Draw, title: str) -> None:
    head, _, scope = LICENSE.replace("# 营业执照", f"# {title}").partition("经营范围")
    (document,) = group([draw(f"{head}经营范围  电子商务\n{scope.splitlines()[-1]}")])
    assert document.type is DocumentType.OTHER


def test_a_title_alone_is_not_enough(draw: Draw) -> None:
    (document,) = group([draw("# 营业执照\n某某公司")])
    assert (document.type, document.looks_like) == (DocumentType.OTHER, None)


def test_title_words_in_running_text_are_worth_nothing(draw: Draw) -> None:
    text = "本公司持有营业执照、商标注册证及一般纳税人登记表，\n并有注册商标，法定代表人已核对，经营范围合规。"
    assert group([draw(text)])[0].type is DocumentType.OTHER


def test_a_file_name_says_nothing(draw: Draw) -> None:
    assert group([draw(UNASKED["food_permit"], file="营业执照.jpg")])[0].looks_like == "food_permit"


def test_a_blank_page_is_named(draw: Draw) -> None:
    assert group([draw("")])[0].looks_like == "blank_page"


def test_two_papers_on_one_picture_that_nothing_parts_are_noted(draw: Draw) -> None:
    """Their lines alternate, as when one lies over the other."""
    trademark = ASKED["trademark"][0].strip().splitlines()
    license_ = LICENSE.strip().splitlines()
    mixed = "\n".join(line for pair in zip_longest(license_, trademark, fillvalue="") for line in pair if line.strip())
    (document,) = group([draw(mixed)])
    assert {document.type.value, document.looks_like} == {"business_license", "trademark_certificate"}


def test_a_directory_that_tells_the_vat_status_is_a_tax_paper(draw: Draw) -> None:
    text = """
        企信典 · 企业信息查询
        统一社会信用代码  91310115MA1K4L2X0Q  法定代表人  陈禾木
        成立日期  2019-03-12  注册资本  300万人民币
        纳税人识别号  91310115MA1K4L2X0Q  纳税人资质  增值税一般纳税人
        有效期  2023-06-01至无固定期限  登记机关  浦东新区市场监督管理局
        企业类型  有限责任公司  登记状态  存续
        注册地址  上海市浦东新区某路1号  所属行业  批发和零售业
    """
    (decision,) = group([draw(text)])
    assert (decision.type, decision.looks_like) == (DocumentType.TAXPAYER_CERTIFICATE, None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            """
        # 品牌授权书（二级）
        我司厦门欣悦食品有限责任公司经“启泽”商标注册人泉州欣悦贸易有限公司合法授权，
        特此授权上海禾木电子商务有限公司在京东自营渠道经营该品牌产品，授权期自2025年10月22日至2028年6月30日止。
        """,
            DocumentType.TRADEMARK_AUTHORIZATION,
        ),
        (
            """
        # 平台交易数据证明
        经查询，上海禾木电子商务有限公司在我平台经营的店铺2025年全年交易总额为1680.50万元。
        特此证明
        """,
            DocumentType.ANNUAL_SALES_STATEMENT,
        ),
        (
            """
        # 证明
        兹证明我公司已组建京东自营专属运营团队，现有成员7人，分别负责店铺运营、视觉设计。
        特此证明。
        """,
            DocumentType.OPERATIONS_TEAM,
        ),
    ],
)
def test_letters_in_free_words(draw: Draw, text: str, kind: DocumentType) -> None:
    (decision,) = group([draw(text)])
    assert decision.type is kind


@pytest.mark.parametrize(
    "text",
    [
        """
        # 商标注销证明
        兹核准第12345678号商标注销。
        注册人：上海禾木电子商务有限公司
        注销日期：2025年02月10日
        国家知识产权局
        """,
        """
        关于第12345678号“禾木优品”注册商标连续三年不使用撤销申请的决定
        上海禾木电子商务有限公司：
        我局决定：撤销第12345678号“禾木优品”注册商标，原《商标注册证》作废。
        国家知识产权局
        """,
        """
        # 关于第12345678号“禾木优品”商标无效宣告请求裁定书
        依照《商标法》的规定，我局裁定如下：争议商标予以无效宣告。
        """,
    ],
)
def test_a_paper_about_the_end_of_a_mark_is_told(draw: Draw, text: str) -> None:
    (document,) = group([draw(text)])
    assert (document.type, document.looks_like) == (DocumentType.OTHER, "trademark_ended")


@pytest.mark.parametrize(
    "text",
    [
        """
        商标信息一览表
        注册号  12345678  注册日期  2019年04月07日  国际分类  21
        注册人  上海禾木电子商务有限公司  有效期至  2029年04月06日
        注册人地址  上海市浦东新区某路1号
        """,
        """
        # 商标注册公告
        第12345678号
        注册人  上海禾木电子商务有限公司
        核定使用商品  第21类：杯
        专用权期限  2019年04月07日至2029年04月06日
        """,
        """
        商标注册信息
        注册号  12345678  注册日期  2019年04月07日  国际分类  21
        注册人  上海禾木电子商务有限公司  有效期至  2029年04月06日
        商标状态  商标无效
        核定使用商品  杯；碗
        """,
    ],
)
def test_what_anybody_lists_of_a_mark_is_no_certificate(draw: Draw, text: str) -> None:
    (document,) = group([draw(text)])
    assert document.type is DocumentType.OTHER


@pytest.mark.parametrize(
    "said",
    [
        """
        # 证明
        兹证明上海禾木电子商务有限公司自2018年7月1日起登记为增值税一般纳税人。特此证明。
        """,
        """
        # 关于认定上海禾木电子商务有限公司为一般纳税人的通知
        经审核，认定你单位为增值税一般纳税人，自2018年7月1日起执行。
        """,
        """
        关于同意上海禾木电子商务有限公司登记为增值税一般纳税人的批复
        上海禾木电子商务有限公司：
        你单位自2018年7月1日起按一般纳税人征收。
        """,
    ],
)
def test_a_letter_of_a_tax_office_is_a_tax_paper(draw: Draw, said: str) -> None:
    (document,) = group([draw(f"{said}国家税务总局上海市浦东新区税务局\n2026年9月15日\n")])
    assert (document.type, document.looks_like) == (DocumentType.TAXPAYER_CERTIFICATE, None)


def test_a_letter_that_ends_an_authorization_is_told_from_one_that_gives_it(draw: Draw) -> None:
    text = """
        # 终止授权通知书
        上海禾木电子商务有限公司：
        我司自2026年5月1日起终止对贵司的商标授权，原商标授权书同时作废。
    """
    (document,) = group([draw(text)])
    assert (document.type, document.looks_like) == (DocumentType.OTHER, "authorization_ended")


ABOUT_A_MARK = {
    "a company's own statement": """
        # 商标情况说明
        我公司拥有第12345678号注册商标，核定使用商品第20类，有效期至2030年06月13日，商标注册证原件遗失，补办中。
        上海禾木电子商务有限公司
        """,
    "a receipt": """
        # 商标注册证领取回执
        注册号：12345678
        商标名称：禾木优品    类别：9
        注册人：上海禾木电子商务有限公司
        注册日期：2020年05月07日    有效期至：2030年05月06日
        """,
    "a form on a site": """
        商标备案
        商标名称：禾木优品
        注册号：12345678
        注册人：上海禾木电子商务有限公司
        类别：9
        有效期至：2030-05-06
        商标注册证：已上传
        """,
    "a company's own table": """
        # 商标信息表
        商标名称：禾木优品
        注册号：12345678
        注册人：上海禾木电子商务有限公司
        注册人地址：上海市浦东新区
        国际分类：9
        核定使用商品：耳机；手表
        注册日期：2020年05月07日
        有效期至：2030年05月06日
        发证机关：国家知识产权局
        """,
}


@pytest.mark.parametrize("text", ABOUT_A_MARK.values(), ids=ABOUT_A_MARK)
def test_what_tells_of_a_mark_without_two_signs_of_the_office_is_no_certificate(draw: Draw, text: str) -> None:
    assert group([draw(text)])[0].type is DocumentType.OTHER
