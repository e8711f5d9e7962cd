"""Labels and sentences of the proofs of VAT status, as they are printed (folded)."""

from __future__ import annotations

from pipeline.extractors._phrases import DAY, NAME
from pipeline.values.text import words

NAME_LABELS = ("纳税人名称", "企业名称", "单位名称", "公司名称", "纳税人全称", "名称", "纳税人名称(盖章)")
CODE = words("""
    纳税人识别号 社会信用代码(纳税人识别号) 统一社会信用代码(纳税人识别号) 统一社会信用代码 社会信用代码
    纳税人识别号(统一社会信用代码) 纳税人识别号/社会信用代码 税号 统一社会信用代码/纳税人识别号 税务登记号
    社会信用代码/纳税人识别号 纳税人税号
""")
STATUS = words("""
    纳税人资格类型 纳税人资格 纳税人类型 增值税纳税人类型 纳税人身份 一般纳税人资格类型 纳税人资格名称
    增值税纳税人资格 增值税纳税人身份 纳税人资质 增值税纳税人资格类型 资格类型 纳税人状态类型 税务资质 资格认定类型
    纳税人资格认定类型 增值税纳税人分类 纳税人种类 纳税人资质类型 资质类型 增值税企业类型 资格名称 登记类型
    一般纳税人类型
""")
# Labels that name one of the two themselves and are answered with a word.
ASKED = tuple(
    f"{label}{answers}"
    for answers in ("", "(是/否)", "(是否)")
    for payer in ("一般纳税人", "增值税一般纳税人")
    for label in (
        # The bare words stand everywhere, so they are a label only with the answers behind them.
        *((payer,) if answers else ()),
        *(
            f"{payer}{what}"
            for what in ("资格", "资格状态", "状态", "标志", "标识", "登记状态", "认定状态", "资格认定状态")
        ),
        *(f"{asked}{payer}{kind}" for asked in ("是否", "是否为", "是否是", "是否属于") for kind in ("", "企业")),
        *(f"{asked}{payer}资格" for asked in ("是否", "是否具有", "是否具备")),
    )
)
# Beside other days the label of a day says whose it is (一般纳税人有效期起).
_OF_STATUS = ("", "认定", "资格", "一般纳税人", "一般纳税人资格", "增值税一般纳税人", "增值税一般纳税人资格")
SINCE = tuple(
    f"{whose}{day}"
    for whose in _OF_STATUS
    for day in (
        *("有效期起", "有效期起始", "有效期自", "有效期开始", "有效起期", "有效日期起"),
        *("有效期起始日期", "有效期开始日期", "有效期开始时间", "有效起始日期", "有效开始日期"),
        *("起始日期", "起始时间", "生效日期", "生效时间", "生效之日"),
    )
)
# Where nothing else is said the status holds from the day it was granted; beside 有效期起 that is another day.
GRANTED = tuple(f"{whose}{day}" for whose in _OF_STATUS for day in ("认定日期", "认定时间"))
# The day of an entry, often that of the company's registration with the tax office: the status takes effect on
# the first of that month or of the next, or years later.
ENTERED = (*(f"{whose}{day}" for whose in _OF_STATUS for day in ("登记日期", "登记时间")), "税务登记日期")
UNTIL = (
    *(
        f"{whose}{day}"
        for whose in _OF_STATUS
        for day in (
            *("有效期止", "有效期至", "有效期截止", "有效期终止", "有效期结束", "有效日期止"),
            *("有效截止日期", "有效期截止日期", "有效结束日期", "失效日期", "终止日期"),
        )
    ),
    "资格截止日期",
)
# The end of a print-out, which is none of the status.
UNTIL_OF_PRINT = tuple(
    f"{this}{what}{end}"
    for this in ("", "本")
    for what in (
        "打印",
        "打印件",
        "打印页",
        "证明",
        "查询结果",
        "查询页",
        "验证",
        "验证码",
        "二维码",
        "截图",
        "文件",
        "凭证",
    )
    for end in ("有效期至", "有效期止", "有效期截止", "有效截止日期", "有效期", "有效至", "有效期限")
)
TERM = (
    *(f"{whose}{term}" for whose in _OF_STATUS for term in ("有效期", "有效期限", "有效期间", "有效期起止")),
    "资质有效期",
)
STATE = ("纳税人状态", "税务登记状态", "登记状态", "纳税人登记状态", "纳税人状态名称")
PROGRESS = words("""
    审核状态 审批状态 办理状态 受理状态 申请状态 业务状态 流程状态 办理进度 办理结果 审核结果 审批结果 受理结果
""")
# Words of a site beside what was asked for and is not granted yet.
PENDING = ("审核中", "待审核", "等待税务机关", "待受理", "申请已提交", "提交成功", "待审批", "审批中")
OFFICE = words("主管税务机关 主管税务机关名称 税务机关 受理税务机关 发证税务机关 认定机关")
BRANCH_OFFICE = ("主管税务所", "主管税务所(科、分局)")
PERSON = ("法定代表人(负责人、业主)", "法定代表人(负责人,业主)", "法定代表人(负责人)", "法定代表人姓名", "法定代表人")
# What a payer asks to be, or was.
NOT_STATUS = tuple(
    f"{before}{label}"
    for before in ("申请", "拟登记", "原", "变更前")
    for label in ("纳税人类型", "纳税人资格", "资格类型")
)
# Whom the payer trades with; a page with such a label is of no payer that it does not name.
PARTNERS = tuple(
    f"{who}{what}"
    for who in (
        *("供应商", "供货方", "供货单位", "销售方", "销货方", "销货单位", "销方", "卖方", "对方", "对方单位", "合作方"),
        *("客户", "购买方", "购货方", "购货单位", "购方", "购方单位", "受票方", "买方", "采购方", "委托方", "经销商"),
    )
    for what in ("名称", "企业名称", "公司名称", "单位名称", "纳税人名称", ":")
)
OTHERS = (
    *NOT_STATUS,
    *PARTNERS,
    *("纳税人资格证明", "纳税人资格证书", "纳税人资格查询", "纳税人资格登记", "纳税人资格信息", "纳税人资质查询"),
    *(
        f"{tax}一般纳税人资格{what}"
        for tax in ("", "增值税")
        for what in ("证明", "证书", "查询", "登记", "登记表", "信息", "认定", "认定书", "通知书")
    ),
    *(
        "序号",
        "法定代表人",
        "法定代表人(负责人、业主)",
        "财务负责人",
        "办税人员",
        "生产经营地址",
        "注册地址",
    ),
    *(
        "纳税人类别",
        "主营业务类别",
        "会计核算健全",
        "登记注册类型",
        "证件名称",
        "证件名称及号码",
        "联系电话",
    ),
    *(
        "事由",
        "依据",
        "通知内容",
        "操作",
        "经营范围",
        "地址",
        "受理人",
        "行业",
        "数据更新时间",
        "查询日期",
        "查询时间",
        "打印日期",
        "打印时间",
        "(纳税人识别号)",
        # What is left on the second line of 社会信用代码(纳税人识别号).
        "纳税人识别号)",
        "税人识别号)",
        "人识别号)",
        "识别号)",
        "(统一社会信用代码)",
        "(负责人、业主)",
    ),
)
STOPS = (
    *NAME_LABELS,
    *CODE,
    *STATUS,
    *ASKED,
    *SINCE,
    *GRANTED,
    *ENTERED,
    *UNTIL,
    *UNTIL_OF_PRINT,
    *TERM,
    *OFFICE,
    *BRANCH_OFFICE,
    *PERSON,
    *STATE,
    *PROGRESS,
    *OTHERS,
)
_LEAD = (
    r"(?:[我本在]?(?:市|区|县|省)?(?:分?局|税务所|所)?(?:所?辖区?|管辖|所属)(?:范围)?内?的?(?:企业|纳税人|单位|公司|户)?"
    r"|[我本]分?局|兹|特此|现[将就]|[特现](?=证明|通知|告知|经|准予|同意|核准|批准|认定|确认|对)|经(?:依法|我局|本局)?(?:审核|核查|核实|查询|查|核对)|准予|同意|核准|批准|认定|确认|证明|对|纳税人(?!名称))*"
)
# What a payer's name does not begin with: words of the sentence, and the label of a name whose first line stands above.
_NO_NAME = "|".join(("兹", "证明", "尊敬", *NAME_LABELS))
ADDRESSEE = (
    rf"(?:^|\||证明)(?:[我本贵该](?:公司|司|单位))?{_LEAD}(?P<value>(?!{_NO_NAME}){NAME}):?\|?\((?:纳税人识别号|(?:统一)?社会信用代码|税号|[0-9A-Z]{{18}}\))",
    rf"^(?P<value>{NAME}):$",
    # Alone on its line over its code, as the card of a company in an app.
    rf"(?:^|\n)(?P<value>(?!{_NO_NAME}){NAME})\n(?:纳税人识别号|(?:统一)?社会信用代码|税号)[:|]",
)
ASKED_SENTENCES = (r"(?:^|\|)(?P<value>(?:是否)?(?:增值税)?一般纳税人[?:]+\|?[^,。;:|\n]{1,12})(?=$|[,。;|])",)
# Who is said to be a taxpayer, where nobody is addressed.
NAMED = (
    rf"(?:^|[,。;:|]){_LEAD}(?:[我本该](?:公司|司|单位))?(?P<value>(?!{_NO_NAME}){NAME})(?=[^。;\n]{{0,40}}(?:为|是|系|属于|成为)[^,。;\n]{{0,12}}(?:一般|小规模)纳税人)",
)
CODE_SENTENCES = (r"\((?:纳税人识别号|(?:统一)?社会信用代码|税号)(?:为|:)*(?P<value>[0-9A-Z]{18})\)",)
_NO_START = r"(?!,?(?:取消|终止|注销|停止|失效|不再|施行|实施))"
SINCE_SENTENCES = (
    rf"[自从]\|?(?P<value>{DAY})\|?(?:起|开始|生效|按照?|适用|成为){_NO_START}",
    rf"(?:^|[于,;:(|])\|?(?P<value>{DAY})\|?(?:起|开始)?生效",
    rf"(?:生效|起始|有效期起|认定)(?:起始|开始)?(?:日期|时间|之日|日)?(?:为|是|:|\|)*(?P<value>{DAY})",
    # Counted from a day that only a person finds: no value, but something to look at.
    r"(?P<value>(?:次|下|下个)月(?:1日|一日|初)?)(?:起|开始|生效)",
)
# 已于2016年1月1日登记为…: the day of the entry, as in ENTERED.
ENTERED_SENTENCES = (rf"(?P<value>于{DAY}\|?(?:起|被|已|办理)?(?:登记|认定)[为成])",)
UNTIL_SENTENCES = (
    rf"(?<!打印)(?<!打印件)(?<!证明)(?<!结果)(?<!验证)(?<!验证码)(?<!截图)(?<!文件)(?<!凭证)(?:{'|'.join(UNTIL)})(?:为|是|:|\|)*(?P<value>{DAY}|长期(?:有效)?)",
)
UNTIL_OF_PRINT_SENTENCES = (rf"(?:{'|'.join(UNTIL_OF_PRINT)})(?:为|是|:|\|)*(?P<value>{DAY})",)
STATUS_SENTENCES = (
    rf"(?<!申请)(?<!登记)(?<!原)(?<!前)(?:{'|'.join(STATUS)}):?\|(?P<value>(?:增值税)?(?:一般|小规模)纳税人)(?!资格|登记|申请|[\u4e00-\u9fff]*表)",
)
# 注册资本 stands in company directories, on no paper of a tax office about the status.
LISTINGS = words("""
    企查查 天眼查 爱企查 启信宝 水滴信用 qcc.com tianyancha.com 企业信息查询 注册资本 企查猫 企业名录 本站 数据来源
    数据来自
""")
STAMP = "增值税一般纳税人"
