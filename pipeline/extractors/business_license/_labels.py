"""What the sheets of all generations and kinds of business print before their values, folded.

Sources: the layouts of 2014 and 2019, the 15-digit sheets before them, and the forms for individual
businesses, partnerships, branches, sole proprietorships and co-operatives.
"""

from __future__ import annotations

from pipeline.values.text import words

CODE = words("""
    统一社会信用代码 社会信用代码 统一信用代码 统一社会信用代码/注册号 注册号/统一社会信用代码
    统一社会信用代码(注册号) 注册号(统一社会信用代码)
""")
NUMBER = ("注册号", "工商注册号", "企业注册号", "营业执照注册号", "营业执照号", "执照注册号")
NAME = ("名称", "企业名称", "单位名称", "公司名称", "字号名称", "商号名称", "机构名称")
TYPE = ("类型", "公司类型", "企业类型", "主体类型", "市场主体类型", "经济性质", "经济类型", "企业性质")
# A long label may break before its last sign, which then stands alone below.
PERSON = words("""
    法定代表人 法定代表人姓名 法定代表人(负责人) 法定代表人/负责人 法人代表 法人代表姓名 负责人 负责人姓名 经营者
    经营者姓名 投资人 投资人姓名 执行事务合伙人 执行事务合伙人(委派代表) 首席代表 执行事务合伙 执行事务
""")
CAPITAL = words("注册资本 注册资金 注册资本(金) 资金数额 出资额 认缴出资额 成员出资总额 出资总额 成员出资总")
ESTABLISHED = ("成立日期", "注册日期", "设立日期", "开业日期")
TERM = ("营业期限", "经营期限", "合伙期限", "执照有效期", "执照有效期限", "有效期限", "有效期")
TERM_PARTS = ("业期限", "营期限", "营业期", "期限")
ADDRESS = words("住所 住址 地址 经营场所 营业场所 主要经营场所 企业住所 公司住所 主要经营场所(住所) 主要经营场")
SCOPE = ("经营范围", "业务范围", "经营范围及方式", "经营范围及经营方式")
AUTHORITY = ("登记机关", "发照机关", "发证机关")
AUTHORITY_PARTS = ("登记机", "记机关")
ISSUED = ("核准日期", "登记日期", "发证日期", "发照日期", "签发日期")

# Printed beside the fields and never a field of ours: they only end a value.
_OTHERS = words("""
    实收资本 实缴资本 实缴出资额 组成形式 经营方式 股东 股东(发起人) 隶属企业名称 编号 证照编号 副本编号 副本号 副本
    (副本) (1/1) (1-1) 1-1 提示 重要提示 营业执照
""")
ALL = (
    *CODE,
    *NUMBER,
    *NAME,
    *TYPE,
    *PERSON,
    *CAPITAL,
    *ESTABLISHED,
    *TERM,
    *ADDRESS,
    *SCOPE,
    *AUTHORITY,
    *ISSUED,
    *_OTHERS,
)
