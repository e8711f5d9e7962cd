"""What back ends print over and beside their figures: of what they are, if not of the whole shop's month."""

from __future__ import annotations

import re
from typing import Final

from pipeline.values.text import words

SUBJECTS: Final = words("""
    商品名称 商品标题 商品信息 商品id 商品编号 商品编码 商品货号 宝贝名称 宝贝标题 宝贝id 宝贝 产品名称 skuid
    sku编号 sku spu asin 直播间名称 直播间 主播 达人 活动名称 类目 类目名称 商品 单品 终端 渠道 载体 关键词 品牌
""")
"""Labels of the one product, channel or campaign that the figures below are of."""

FILTERS: Final = words("""
    单品分析 商品分析 商品筛选 商品分组 宝贝筛选 宝贝分组 测款 测款计划 测款宝贝 流量渠道 流量来源 访客来源 店铺来源
    入店来源 成交渠道 推广渠道 推广计划 推广单元 推广场景 计划名称 单元名称 投放计划 直播场次 场次 地域 地区 省份 城市
    人群 客群 人群标签 会员等级 子账号 客服账号 仓库 发货仓 门店
""")
"""Labels of a choice among the shop's figures; without what is chosen they are entries of a menu."""

WHOLES: Final = words("全部 所有 不限 请输入 请选择 全店 整体 全国 默认 合计 汇总 全渠道 -")
"""What stands behind such a label when the figures are of the whole shop after all."""

PART_PAGES: Final = words("""
    单品 宝贝详情 商品详情 商品360 直通车 推广 万相台 引力魔方 超级推荐 钻展 投放 单场 直播间 达人 人群 地域
    渠道分析 子账号 测款 活动分析 竞店 竞品 行业 市场
""")
"""Pages of a part of the shop, or of others, as the way to a page names them."""

LIVE_TITLES: Final = (
    *("实时概况", "实时数据", "实时总览", "实时看板", "实时成交", "实时经营", "实时战报", "实时指标", "今日实时"),
    *("今日数据", "今日概况", "今日成交", "今日经营", "今日经营数据", "今日战报", "今日实时数据", "昨日数据"),
    *("昨日概况", "昨日经营", "昨日成交", "昨日战报", "近7天数据", "近7日数据", "实时交易", "实时交易概况"),
    *("今日核心数据", "实时核心数据", "实时核心指标", "今日核心指标", "今日", "今天", "实时"),
)
"""Titles of cards that show the running day or a week without dates."""

TABS: Final = (
    *("日", "周", "月", "年", "1天", "7天", "30天", "90天", "近1天", "近1日", "近7天", "近7日", "近30天", "近30日"),
    *("自定义", "自然日", "自然周", "自然月", "近90天", "近90日", "近180天", "近365天", "近半年", "近一年", "本季"),
    *("本年", "今天", "今日", "昨天", "昨日", "实时", "本月", "上月", "大促"),
)
"""Buttons of a period picker: two of them on a line are choices, not titles."""

WHOLE_LABELS: Final = re.compile(
    r".*(?:时间|日期|周期).*|https?|.*(?:区间|月份|年月|店铺|店名|商家|公司|企业|主体|账号|帐号|账户|用户|店长|所在地|平台|站点|国家|币种|粒度|口径"
    r"|更新|操作员|登录名|保证金|信用等级|综合体验分|版权所有|维度|统计方式|对比|比较|环比|同比|排序|指标|版本|页码|电话|热线|[示明醒迎好人])"
    r"|(?:店铺|商家|公司|企业|主营|经营|报表|数据)(?!.*(?:活动|播|会员|客|券|广告|推广|视频|单品)).*|[备附]?注|公告|通知|消息|热[销门].*|测试|[示案]例|较.*"
)
"""Labels beside a period and its figures that choose nothing among the shop's sales, whatever stands behind them."""

GOODS_FACTS: Final = ("价格", "售价", "现价", "一口价", "促销价", "吊牌价", "商品价格", "货号", "款号", "库存")
"""What is printed of one product beside its picture, with the value behind it."""

SHOP_SUBJECTS: Final = words("""
    交易 经营 销售 成交 支付 店铺 全店 整体 数据 运营 业务 业绩 营业 财务 利润 综合 核心 基础 关键 趋势 月度 月 年度
    环比 同比 对比
""")
"""What a page says it analyses when its figures are of the whole shop."""

OTHERS_TITLES: Final = ("行业", "同行", "竞店", "竞品", "竞争", "大盘", "对手", "对标")
"""What a title says of figures that are of other shops."""

AIMED: Final = ("目标", "预测", "预估", "计划", "规划")
"""What a title says of figures that were not sold."""

MEANS: Final = ("日均值", "平均值", "日均", "日平均", "每日平均", "周均", "周均值", "月均", "月均值")
"""Captions of a figure that is a mean."""

PARTS: Final = words("""
    单品 商品详情 宝贝详情 商品360 排行 榜 热销 top 爆款 构成 分布 来源 渠道 明细 直播间 直播数据 直播概览 直播分析
    直播成交 直播大屏 短视频数据 短视频成交 商品卡数据 商品卡成交 联盟数据 达人 分析表
""")
"""Titles of cards that show a part of the shop's sales: one product, one channel."""

NOTICES: Final = words("""
    报名 活动 大促 公告 通知 优惠 招商 培训 规则 有效期 合同 到期 服务期 保证金 直播预告 节 双11 618 发布 注册 开店
    入驻 成立 账单 对账 结算 发票 提现 回款 货款 考核 处罚 续费 缴费 待办 对比 比较 上期 同期 去年 上一周期
""")
"""What dates beside these words say is not what the figures cover."""

NEWS: Final = (*NOTICES, "已更新", "已生成", "已出", "已上线", "已发送", "待确认", "请", "即将", "查看", "新增")
"""What is told of a period behind it: 2026年8月账单已出."""
