"""What the sentences tell that say how many people the team has: that it is there, and the company's own."""

from __future__ import annotations

import re
from typing import Final

from pipeline.extractors._left_over import any_of, left_over
from pipeline.extractors._phrases import DAY
from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import prose, told
from pipeline.extractors.operations_team._operating import HOW_MANY
from pipeline.model import Reading

_BEGIN = r"(?:^|(?<=[,。;:(\n]))"
_COUNT = re.compile(rf"{HOW_MANY}[人名位]")
_KINDS = (
    # What is not so, was before with one of them, or comes on top.
    r"(?:不|未|无|非)(?:存在|委托|涉及|属于|是)?[^,。;]{0,6}(?:劳务派遣|外包|代运营|第三方)[^,。;]{0,6}",
    r"(?:负责人|总监|主管|经理|成员|店长)曾(?:任|就|供)[^,。;]{2,30}",
    rf"{_BEGIN}并?(?:\d{{4}}年)?(?:计划|拟|将)(?:于?\d{{4}}年)?(?:扩充|扩大|扩招|增加|新增|招聘)[^,。;]{{1,16}}",
    r"(?:仓储|物流|发货|配送)[^,。;]{0,4}由[^,。;]{2,30}负责",
    rf"(?:[\u4e00-\u9fff]{{2,4}}、)+[\u4e00-\u9fff]{{2,4}}?等?(?={HOW_MANY}[人名位])",
    r"(?:的?[\u4e00-\u9fff]{2,3}、)+[\u4e00-\u9fff]{2,3}(?=\d)",
    r"[一二两三四五六七八九十百]{1,5}(?=[人名位年])",
)
_KNOWN = re.compile("|".join(f"(?:{kind})" for kind in _KINDS))
_WORDS: Final = """
我司 我公司 本公司 本单位 我单位 公司 企业 单位 兹 现 特此 证明 说明 承诺 确认 如下 其中 其 该 此 为 是 系 均
均为 皆为 全部 都 的 和 与 及 以及 并 且 在 于 由 了 等 各 各类 以 截至 截止 至今 自 起 拥有 设有 设立 设 有 共
共有 共计 合计 总计 总人数 人数 人员 成员 员工 职工 团队 小组 组 部门 部 中心 队伍 人 名 位 规模 组成 构成 组建
成立 建立 配备 配有 配置 现有 目前 在职 在岗 到岗 实际 编制 定编 参保 缴费 自有 自建 自营 自主 独立 专业 专门
专职 专属 全职 正式 资深 稳定 完善 成熟 完整 齐全 核心 骨干 已 具备 能力 经验 丰富 多年 平均 年 以上 以内 包括
包含 含 下设 分为 分别 分工 明确 结构 运营 电商 电子商务 店铺 网店 线上 京东 天猫 淘宝 拼多多 抖音 平台 业务
日常 工作 管理 负责 开展 承担 从事 保障 提供 服务 支持 执行 独 独立负责 全面 全权 总监 主管 经理 店长 专员 助理
主播 客服 售前 售后 美工 设计 设计师 视觉 推广 营销 策划 文案 直播 摄影 数据 分析 数据分析 商品 采购 仓储 物流
财务 行政 技术 内容 新媒体 投放 活动 选品 店铺运营 产品 每日 每月 共享给 签订 签署 劳动合同 劳动 合同 缴纳
社会保险 社保 保险 依法 建立劳动关系 关系 花名册 名单 名册 主营 销售 家居 日用品 用品 团队成员 负责人 平均年龄
年龄 岁 本科 大专 学历 附 详见 真实 有效 情况 属实 以下 上述 以上人员 年份 成立于 运营部 月 日
"""
_WORD: Final = any_of(_WORDS)
_USUAL: Final = re.compile(rf"{DAY}|\d{{4}}年(?:\d{{1,2}}月)?|{_WORD.pattern}")


def unusual(sheet: Sheet, own: str | None) -> tuple[Reading, ...]:
    """The sentences with a number of people that say more than how many of what the company `own` has; rows of lists
    are none."""
    names = [own] if own else []
    return tuple(
        reading
        for page in (prose(leaf) for leaf in sheet.leaves)
        for match in told(page)
        if _COUNT.search(match[0]) and "|" not in match[0] and left_over(match[0], _KNOWN, _USUAL, names)
        for reading in page.readings(*match.span())
    )
