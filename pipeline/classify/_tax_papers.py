"""What the proofs of VAT status look like: forms, notices, query pages, the old stamped certificate."""

from __future__ import annotations

from pipeline.classify._scoring import Profile
from pipeline.model import DocumentType
from pipeline.values.text import words

_RETURNS = ("纳税申报表", "税费申报表", "完税证明", "缴款书", "开票信息", "开票资料", "利润表", "资产负债表")
_TAXPAYER_LABELS = (
    ("纳税人识别号", "社会信用代码", "统一社会信用代码", "社会信用代码(纳税人识别号)", "税号"),
    ("纳税人名称", "企业名称", "单位名称", "公司名称", "名称"),
    ("主管税务机关", "主管税务机关名称", "税务机关"),
    ("有效期起", "有效期止", "有效期", "有效期限", "生效日期", "登记时间", "认定日期", "认定时间"),
    ("法定代表人", "法定代表人(负责人、业主)"),
)
_QUALIFICATION = words("""
    纳税人资格类型 纳税人资格 纳税人类型 增值税纳税人类型 纳税人资质 纳税人身份 增值税纳税人资格 一般纳税人资格类型
    纳税人类别 纳税人资格认定
""")
_NOT_TAXPAYER = words("征收项目 征收品目 申报期限 纳税期限 税种认定 注册资本 销项税额 价税合计")

TAXPAYER_FORM = Profile(
    type=DocumentType.TAXPAYER_CERTIFICATE,
    titles=words("""
        增值税一般纳税人登记表 增值税一般纳税人资格登记表 一般纳税人登记表 一般纳税人申请认定表
        增值税一般纳税人资格证书 一般纳税人资格证书 一般纳税人资格证明 一般纳税人证明 一般纳税人资格证
        增值税一般纳税人认定通知书 增值税一般纳税人通知书 一般纳税人认定通知书 一般纳税人通知书
        一般纳税人资质认定税务通知书 一般纳税人资格认定书 一般纳税人登记通知书 一般纳税人资格登记
        一般纳税人资格登记通知书 小规模纳税人登记表 小规模纳税人通知书 选择按小规模纳税人纳税的情况说明
    """),
    strong=(
        ("主营业务类别",),
        ("会计核算健全", "会计核算"),
        ("生效之日", "当月1日", "次月1日"),
        ("以下由税务机关填写", "受理税务机关", "主管税务机关受理情况"),
    ),
    labels=_TAXPAYER_LABELS,
    musts=("一般纳税人", "小规模纳税人"),
    never=_NOT_TAXPAYER,
    not_titled=_RETURNS,
)
TAXPAYER_NOTICE = Profile(
    type=DocumentType.TAXPAYER_CERTIFICATE,
    titles=("税务事项通知书", "税务通知书", "税务事项告知书", "准予行政许可决定书", "税务行政许可决定书"),
    strong=(("事由",), ("通知内容",)),
    labels=(*_TAXPAYER_LABELS, ("依据",), ("你单位", "你公司", "你(单位)")),
    patterns=(
        r"(一般|小规模)纳税人(资格)?(的)?(登记|认定|生效|确认|资格)(?!管理|办法|制度)",
        r"(登记|认定|确认|核准|批准|成为|作为|属于|认为|是|为|系|取得)(增值税)?(一般|小规模)纳税人",
    ),
    musts=("一般纳税人", "小规模纳税人"),
    never=_NOT_TAXPAYER,
    not_titled=(*_RETURNS, "种认定通知书"),
)
TAXPAYER_QUERY = Profile(
    type=DocumentType.TAXPAYER_CERTIFICATE,
    titles=words("""
        一般纳税人资格查询 一般纳税人查询 增值税一般纳税人查询 纳税人信息查询 纳税人基本信息 纳税人资格查询
        一般纳税人信息查询 纳税人状态查询 纳税人登记信息 税务登记信息 纳税人信息 资格信息查询 纳税人资质
        一般纳税人资质 纳税人资格信息
    """),
    strong=(_QUALIFICATION, ("电子税务局", "国家税务总局", "税务局")),
    labels=_TAXPAYER_LABELS,
    musts=("一般纳税人", "小规模纳税人", "纳税人资格"),
    never=_NOT_TAXPAYER,
    not_titled=_RETURNS,
)
# A company directory's page: of the right kind, though no tax office speaks there.
TAXPAYER_LISTING = Profile(
    type=DocumentType.TAXPAYER_CERTIFICATE,
    strong=(("纳税人资质", "纳税人资格", "税务资质"),),
    labels=(*_TAXPAYER_LABELS, ("登记状态", "经营状态"), ("所属行业", "国标行业")),
    musts=("一般纳税人", "小规模纳税人"),
    never=("征收项目", "征收品目", "申报期限", "纳税期限", "税种认定", "销项税额", "价税合计"),
    not_titled=(*_RETURNS, "营业执照"),
)
# 证明 or 关于认定…的通知 in which a tax office says it in a sentence; a company's own letter proves nothing.
TAXPAYER_LETTER = Profile(
    type=DocumentType.TAXPAYER_CERTIFICATE,
    strong=(("兹证明", "特此证明"),),
    labels=_TAXPAYER_LABELS,
    patterns=(
        r"(登记|认定|确认|核准|批准)[^,。;:]{0,40}?(为|成为)(增值税)?(一般|小规模)纳税人",
        r"^关于.{0,40}(一般|小规模)纳税人(资格|登记|认定)*的(通知|批复|决定|函)$",
        r"(国家税务总局.{2,20}|国家|地方)税务局$",
    ),
    musts=("一般纳税人", "小规模纳税人"),
    never=_NOT_TAXPAYER,
    not_titled=(*_RETURNS, "种认定通知书"),
)
TAX_REGISTRATION = Profile(
    type=DocumentType.TAXPAYER_CERTIFICATE,
    titles=("税务登记证",),
    strong=(("扣缴义务",), ("登记注册类型",), ("批准设立机关",), ("税字",)),
    labels=(("纳税人名称",), ("法定代表人",), ("地址",), ("经营范围",), ("发证税务机关",)),
    musts=("一般纳税人", "小规模纳税人"),
    not_titled=_RETURNS,
)
