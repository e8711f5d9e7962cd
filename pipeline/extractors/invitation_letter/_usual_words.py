"""The words in which JD invites."""

from __future__ import annotations

import re
from typing import Final

from pipeline.extractors._common_words import COMMON
from pipeline.extractors._left_over import any_of
from pipeline.extractors._phrases import DAY

_WORDS: Final = """
特邀请 现特邀请 已通过 通过 初选 很高兴 全方位 流量 账号 通道 流程 招商 体验 认可 尽快 指定 专人 上传 填写 登录
注册 引入 筛选 邀请 诚邀 特邀 敬邀 谨邀 兹邀 已被 受邀 获邀 被邀 被邀请 应邀 兹 今 现 谨 特 特此 诚恳 郑重 地 您
您好 你好 贵公司 贵司 贵方 贵店 你公司 你方 我司 我公司 我们 我部 我部门 我方 本公司 本平台 京东 京东自营
京东零售 京东商城 京东集团 自营 商城 集团 世纪贸易 采销 采购 事业群 业务部 部 组 团队 中心 入驻 进驻 加入 加盟
成为 作为 为 是 系 与 和 及 或 以 以及 并 且 在 于 向 对 由 从 至 到 自 起 止 前 后 的 之 携 携带 该 此 本 本次
其 等 各 将 供应商 供货商 供应 供货 合作伙伴 合作方 合作商 伙伴 大家庭 一员 战略 业务 频道 系统 项目 身份 方式
模式 类型 名称 官网 网站 店铺 旗舰店 等平台 邀请码 邀请代码 邀请函 邀请书 邀请信 邀请编号 邀请号 编号 专属
专属邀请码 入驻邀请码 通知 通知书 函 书 确认书 以下简称 简称 下称 详情 有效期 有效期至 有效 截止 截至 时间
邀请日期 发函日期 签发日期 过期时间 截止日期 期 年 月 日 号 时 之前 完成 申请 办理 开通 签署 签订 协议 合同 发出
发送 授予 获得 取得 收到 提交 使用 凭 受邀方 受邀企业 受邀公司 受邀单位 被邀请方 被邀请企业 被邀请单位 邀请方
邀请人 邀请单位 邀请业务 邀请时间 邀请类目 甲方 乙方 商家 尊敬 亲爱 敬启者 致 谨致 恭喜 此致 敬礼 顺颂 商祺 商安
联系电话 手机号 微信 您的 谢谢 盖章 公章 章 发件人 收件人 主题 发送时间 发件 决定 评估 综合 审核 会 名 一 次 可
可以 总 先生 女士 上午 下午 星期 周 二 三 四 五 六 七 八 九 十
"""
_TRADES: Final = """
家居 日用 家纺 家电 服装 服饰 食品 饮料 美妆 母婴 数码 个护 清洁 生鲜 图书 宠物 厨具 运动 户外 家具 建材
汽车用品 玩具 箱包 鞋靴 钟表 珠宝 医药 保健 酒水 办公 电脑 手机 家装 农资 百货 个人护理 厨房 收纳 床品
"""
TRADES: Final = any_of(_TRADES)
_WORD = any_of(_WORDS + _TRADES + COMMON)
WORDS: Final = re.compile(rf"{DAY}|{_WORD.pattern}")
