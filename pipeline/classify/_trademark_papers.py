"""What the papers of a mark look like: certificate, renewal, transfer, change, authorization, application."""

from __future__ import annotations

from pipeline.classify._scoring import Profile
from pipeline.model import DocumentType
from pipeline.values.text import words

_APPLICATION = words("""
    受理通知书 缴费通知书 公告通知书 驳回通知书 补正通知书 申请书 初步审定公告 不予受理通知书
""")

TRADEMARK_CERTIFICATE = Profile(
    type=DocumentType.TRADEMARK_CERTIFICATE,
    titles=("商标注册证", "商标注册证明", "注册商标证明", "出具商标注册证明"),
    strong=(
        ("核定使用商品", "核定使用服务", "核定使用商品/服务项目", "核定商品"),
        ("注册人地址", "注册地址"),
        ("注册有效期限", "注册有效期", "有效期至", "有效期限"),
        ("局长", "签发人"),
    ),
    labels=(
        ("注册人", "商标注册人"),
        ("注册日期",),
        ("国际分类", "类别", "国际分类号"),
        ("发证机关", "国家知识产权局", "国家工商行政管理总局商标局", "中华人民共和国国家工商行政管理总局商标局"),
        ("注册号", "商标注册号"),
    ),
    patterns=(r"^第[G]?\d{5,8}A?号", r"国际分类:?\d{1,2}", r"自公元"),
    # Anybody lists numbers, owners and terms of marks, and says that there is a certificate.
    signs=(
        ("商标注册证", "商标注册证明", "注册商标证明", "出具商标注册证明"),
        ("核定使用", "核定商品", "核定服务"),
        (
            *words("局长 签发人 发证机关 国家知识产权局 中华人民共和国国家知识产权局 商标局"),
            *(f"{state}国家工商行政管理{rank}局商标局" for state in ("", "中华人民共和国") for rank in ("", "总")),
        ),
    ),
    never=words("""
        申请号 申请日期 申请人 被授权方 授权方 受让人 转让人 被授权人 被许可人 商标状态 商标流程 法律状态
        初审公告期号 注册公告期号
    """),
    # A heading under which somebody tells of marks in rows of the same labels: 商标信息表.
    unless=(r"^(?!商标注册证)[^,。;:]{0,12}(?:商标|品牌)[^,。;:]{0,8}(?:表|清单|明细|一览|说明|介绍|声明|简介)$",),
    not_titled=(*_APPLICATION, "授权书", "续展注册证明", "转让证明", "变更证明", "商标详情", "商标公告", "注册公告"),
)
_ENDING = ("终止", "取消", "撤销", "解除", "收回", "撤回", "停止", "中止")
_TELLING = ("通知", "函", "声明", "公告", "告知", "决定", "说明", "协议")
# It ends an authorization of which it shows neither number nor term.
AUTHORIZATION_ENDED = Profile(
    type=DocumentType.OTHER,
    looks_like="authorization_ended",
    titles=tuple(
        title
        for ending in _ENDING
        for telling in _TELLING
        for title in (
            *(f"{ending}{of}授权{telling}" for of in ("", "商标", "品牌")),
            *(f"{ending}{of}授权的{telling}" for of in ("", "商标", "品牌")),
            f"授权{ending}{telling}",
            f"授权书{ending}{telling}",
        )
    ),
    strong=(
        words("不得继续使用 停止使用 不再享有 不再授权 停止销售 不得再使用 不得再以 立即下架 予以收回"),
        ("日起终止", "日起撤销", "日起解除", "日起取消", "日起失效", "日起作废", "日起收回", "日起撤回", "即日起"),
    ),
    patterns=(
        r"(终止|取消|撤销|解除|收回|撤回)[^。]{0,30}授权|授权[^。]{0,30}(终止|取消|撤销|解除|作废|失效|收回|撤回)",
    ),
    musts=("授权",),
    not_titled=("商标授权书", "品牌授权书"),
)
# The office's word that a mark is none any more, or that somebody asks for that.
TRADEMARK_ENDED = Profile(
    type=DocumentType.OTHER,
    looks_like="trademark_ended",
    titles=words("""
        商标注销证明 注册商标注销证明 核准商标注销证明 商标撤销证明 无效宣告请求裁定书 撤销注册商标公告
        商标注销申请书 注册商标注销申请书 商标注销申请受理通知书 注销申请受理通知书
    """),
    strong=(
        ("注销日期", "撤销日期"),
        ("予以撤销", "予以注销", "宣告无效", "予以无效宣告", "决定撤销", "决定:撤销", "核准注销", "商标注销"),
    ),
    patterns=(
        r"第G?\d{5,8}[A-Z]?号.{0,30}商标.{0,6}(撤销|注销|无效|连续三年)",
        r"(撤销|注销|无效宣告)(复审)?(申请|请求)?的?(决定|裁定|公告|证明|通知)",
        r"(撤销|注销)(?:上述|该|第G?\d{5,8}[A-Z]?号).{0,30}商标",
    ),
    musts=("商标",),
)
TRADEMARK_RENEWAL = Profile(
    type=DocumentType.TRADEMARK_RENEWAL,
    titles=("商标续展注册证明", "核准续展注册证明", "核准商标续展注册证明", "续展注册证明", "商标续展证明", "续展证明"),
    strong=(
        ("核准续展", "续展注册有效期", "准予续展", "核准该商标续展", "续展有效期", "续展注册的有效期"),
        ("兹核准", "经核准", "核准第"),
    ),
    labels=(
        ("注册人", "商标注册人", "注册人名称"),
        ("有效期至", "有效期", "续展注册有效期", "注册有效期限"),
        ("商标注册号", "注册号", "商标号"),
        ("类别", "国际分类", "核定使用商品"),
    ),
    patterns=(r"第G?\d{5,8}A?号",),
    musts=("续展",),
    not_titled=_APPLICATION,
)
TRADEMARK_TRANSFER = Profile(
    type=DocumentType.TRADEMARK_TRANSFER,
    titles=words("""
        商标转让证明 核准商标转让证明 核准转让商标证明 商标转让核准证明 商标转让/移转证明 核准商标移转证明 转让证明
        注册商标转让证明 核准转让注册商标证明 核准商标转让/移转证明
    """),
    strong=(
        ("受让人", "受让人名称", "受让方"),
        ("转让人", "转让人名称", "转让方"),
        ("核准转让", "准予转让", "核准上述商标转让"),
    ),
    labels=(("商标注册号", "注册号", "商标号"), ("核准日期", "转让日期"), ("类别",), ("兹核准", "核准第")),
    patterns=(r"第G?\d{5,8}A?号",),
    musts=("转让", "移转"),
    never=("甲方", "乙方", "转让价格", "转让费"),
    not_titled=(*_APPLICATION, "协议", "合同", "协议书"),
)
TRADEMARK_CHANGE = Profile(
    type=DocumentType.TRADEMARK_CHANGE,
    titles=words("""
        商标变更证明 核准变更商标注册人名义证明 核准商标变更证明 变更证明 核准变更证明
        核准变更商标注册人名义/地址证明 注册人名义变更证明 变更商标注册人名义证明 注册商标变更证明
        核准变更商标申请人/注册人名义/地址证明 核准变更商标注册事项证明 变更注册人名义证明 商标注册人名义变更证明
        变更商标申请人/注册人名义/地址证明 核准变更商标注册人地址证明
    """),
    strong=(
        ("变更前", "变更前名义", "变更前注册人名义", "原注册人", "原名义", "变更前名称"),
        ("变更后", "变更后名义", "变更后注册人名义", "变更后名称", "现注册人"),
        ("核准变更", "准予变更", "变更事项"),
    ),
    labels=(("商标注册号", "注册号", "商标号"), ("注册人", "注册人名义"), ("核准日期", "变更日期"), ("兹核准", "类别")),
    patterns=(r"第G?\d{5,8}A?号",),
    musts=("商标",),
    never=("受让人", "统一社会信用代码", "纳税人识别号"),
    not_titled=(*_APPLICATION, "登记通知书"),
)
TRADEMARK_AUTHORIZATION = Profile(
    type=DocumentType.TRADEMARK_AUTHORIZATION,
    titles=words("""
        商标授权书 品牌授权书 商标使用授权书 品牌使用授权书 授权书 商标授权使用书 授权证书 授权委托书 销售授权书
        商标使用许可合同 商标许可使用合同 商标许可合同 商标使用许可证明 商标使用许可备案通知书 品牌授权证书 授权函
        授权证明 商标许可使用授权书 经销授权书 网络销售授权书 商标授权证明 独占授权书 商标使用许可合同备案通知书
        商标授权使用声明 授权声明 授权声明书 授权证明书 LETTEROFAUTHORIZATION LetterofAuthorization
        AUTHORIZATIONLETTER AuthorizationLetter
    """),
    strong=(
        ("被授权方", "被授权人", "被许可人", "被许可方", "被授权单位", "被授权公司", "受权方", "受托方", "受托人"),
        words("""
            兹授权 特授权 特此授权 现授权 授权使用 许可使用 兹许可 在此授权 同意授权 herebyauthorize herebyauthorise
        """),
        words("""
            授权期限 授权期自 授权期为 授权有效期 授权时间 许可期限 有效期限 授权有效期限 委托期限 代理期限 使用期限
        """),
        tuple(f"授权{dealer}商" for dealer in ("经销", "代理", "供应", "分销", "供货", "运营")),
    ),
    labels=(
        ("授权方", "授权人", "许可人", "许可方", "授权单位", "授权公司"),
        ("授权品牌", "授权商标", "商标名称", "品牌名称", "授权内容"),
        ("授权范围", "授权区域", "授权渠道", "授权平台", "授权性质", "授权类型", "授权商品"),
        ("注册号", "商标注册号", "注册证号", "商标注册证号"),
    ),
    patterns=(r"授权.{2,40}(公司|店|厂|中心).{0,40}(使用|销售|经营)",),
    musts=("商标", "品牌", "trademark", "Trademark", "TRADEMARK"),
    not_titled=("商标注册证", "邀请函", "受理通知书"),
)
TRADEMARK_ACCEPTANCE_NOTICE = Profile(
    type=DocumentType.TRADEMARK_ACCEPTANCE_NOTICE,
    titles=words("""
        商标注册申请受理通知书 注册申请受理通知书 商标注册申请缴费通知书 商标注册申请书 商标初步审定公告通知书
        初步审定公告通知书 商标初步审定公告 商标驳回通知书 商标部分驳回通知书 部分驳回通知书 商标驳回复审受理通知书
        商标注册申请补正通知书 商标注册申请不予受理通知书 商标注册申请通知书 商标申请受理通知书
    """),
    strong=(
        ("申请号", "商标申请号", "申请编号"),
        ("申请日期", "申请日"),
        ("予以受理", "决定受理", "已受理", "初步审定", "驳回"),
    ),
    labels=(
        ("申请人", "申请人名称", "商标申请人"),
        ("类别", "国际分类", "商标类别"),
        ("商标名称", "商标"),
        ("国家知识产权局", "国家知识产权局商标局", "商标局", "国家工商行政管理总局商标局"),
        ("代理机构", "商标代理机构", "代理机构名称"),
    ),
    patterns=(r"TMZC\d{6,}", r"\d{6,9}(ZCSL|JFTZ|CSGG|BHTZ|BFBH|BHFS)"),
    musts=("商标",),
    never=("转让人", "受让人", "商标状态", "商标流程", "法律状态", "专用权期限"),
    not_titled=words("""
        转让申请受理通知书 续展申请受理通知书 变更申请受理通知书 商标注册证 商标详情 续展注册申请受理通知书
        名义/地址申请受理通知书 名义申请受理通知书 地址申请受理通知书 注册证申请受理通知书 许可备案申请受理通知书
        更正申请受理通知书 质权登记
    """),
)
