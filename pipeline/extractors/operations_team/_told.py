"""What the sentences tell that say how many people the team has: that it is there, and the company's own."""

from __future__ import annotations

import re
from typing import Final

from pipeline.extractors._common_words import COMMON
from pipeline.extractors._left_over import Usual, any_of, left_over
from pipeline.extractors._phrases import DAY
from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import prose, told
from pipeline.extractors._turning import TURNS
from pipeline.extractors.operations_team._operating import HOW_MANY
from pipeline.model import Reading

_BEGIN = r"(?:^|(?<=[,。;:(\n]))"
_TELLS = re.compile(
    rf"{HOW_MANY}[人名位]|(?:[上下]述|[上下]列|以[上下]|名单|表)[中内]?的?(?:人员|员工|成员|岗位|部门|团队)"
    "|均[为系是]|离职|辞职|解聘|调离|不再"
)
_OF_OTHERS = re.compile("(?<![不未无非])(?:其他|母|合作|关联)公司")
_KINDS = (
    r"如有(?:变[动更化]|调整|虚假|不实)[^。;]{0,20}",
    # Duties.
    rf"{_BEGIN}~?为了?(?:保[证障]|确保|满足|配合|做好)(?:(?![{TURNS}])[^,。;]){{2,30}}(?=,)",
    r"^~(?:隶属于|系|是|为)[^,。;]{2,24}(?:公司|集团)(?:的?(?:全资|控股)?子公司)?(?=,)",
    r"由(?:[我本](?:公司|司|单位)|~)(?:统一|按时|按月|直接|自行|依法|管理|发放工资|缴纳社保|聘用|招聘|录用|[并和及、])+(?=[,。;\n]|$)",
    rf"负责(?:(?![{TURNS}由交])[^,。;:]){{2,40}}",
    # Who made the list, and when, on the row of its total.
    (
        rf"(?:制表|填表|编制|打印|查询|统计|更新|出具|截止)(?:日期|时间|人)?:(?:{DAY}|[^,。;:|\n{TURNS}]{{2,4}}(?=$"
        rf"|[,。;|\n]))"
    ),
    # What is not so, was before with one of them, or comes on top.
    r"(?:不|未|无|非)(?:存在|委托|涉及|属于|是)?[^,。;]{0,6}(?:劳务派遣|外包|代运营|第三方)[^,。;]{0,6}",
    r"(?:负责人|总监|主管|经理|成员|店长)曾(?:任|就|供)[^,。;]{2,30}",
    rf"{_BEGIN}并?(?:\d{{4}}年)?(?:计划|拟|将)(?:于?\d{{4}}年)?(?:扩充|扩大|扩招|增加|新增|招聘)[^,。;]{{1,16}}",
    r"(?:负责人|经理|总监|主管|店长)(?:为|是)?[\u4e00-\u9fff]{2,3}(?=[,、拥有具任担曾统])",
    (
        r"(?:主管|专员|美工|客服|设计师?|经理|总监|店长|推广|运营)(?:(?![外派代兼、])[\u4e00-\u9fff]){2,3}"
        r"(?:、(?:(?![外派代兼])[\u4e00-\u9fff]){2,3})*(?=[,。;)]|$)"
    ),
    r"由?[^,。;]{0,6}(?:负责人|经理|总监|主管|店长)[\u4e00-\u9fff]{2,3}(?:带领|领导|牵头|统筹)",
    r"曾(?:操盘|服务|运营|任职)[^,。;]{2,24}",
    r"(?:仓储|物流|发货|配送)[^,。;]{0,4}由[^,。;]{2,30}负责",
    rf"(?:[\u4e00-\u9fff]{{2,4}}、)+[\u4e00-\u9fff]{{2,4}}?等?(?={HOW_MANY}[人名位])",
    r"(?:的?[\u4e00-\u9fff]{2,3}、)+[\u4e00-\u9fff]{2,3}(?=\d)",
    r"[一二两三四五六七八九十百]{1,5}(?=[人名位年])",
)
_KNOWN = re.compile("|".join(f"(?:{kind})" for kind in _KINDS))
_WORDS: Final = """
一支 架构 仓管 在编 个 四个 三个 两个 五个 分设 装修 独立完成 完成 直播 主播 报名 从业 涵盖 能够 年限 胜任 熟悉
覆盖 岗位 各岗位 服务经验 以来 目前已 我司 我公司 本公司 本单位 我单位 兹 现 特此 其中 其 该 此 为 是 系 均 均为
皆为 全部 都 的 和 与 及 以及 并 且 在 于 由 了 等 各 以 截至 截止 至今 自 起 拥有 设有 设立 设 有 共 共有 共计
合计 总计 总人数 人数 人员 成员 员工 职工 团队 小组 组 部 中心 队伍 人 名 位 组成 构成 组建 成立 配备 配有 配置
现有 目前 在职 在岗 到岗 实际 编制 定编 参保 缴费 自有 自建 自营 自主 独立 专门 专职 专属 全职 资深 成熟 完整
齐全 骨干 已 具备 多年 平均 年 以内 包括 包含 含 下设 分为 分别 分工 明确 结构 电商 电子商务 店铺 网店 京东 天猫
淘宝 拼多多 抖音 业务 工作 独 独立负责 全权 店长 助理 美工 设计 设计师 视觉 文案 摄影 数据分析 采购 财务 行政
新媒体 选品 店铺运营 每日 每月 共享给 签订 签署 劳动合同 劳动 合同 缴纳 社会保险 社保 保险 建立劳动关系 花名册
名单 名册 主营 销售 日用品 团队成员 平均年龄 年龄 岁 硕士 博士 研究生 本科 大专 中专
学历 附 详见 有效 属实 以上人员 年份 成立于
运营部 月 日 持有 聘用 依法 形成 专业化 顺利 配齐
"""
_WORD: Final = any_of(_WORDS + COMMON)
_WORDED: Final = re.compile(rf"{DAY}|\d{{4}}年(?:\d{{1,2}}月)?|{_WORD.pattern}")
_ABOUT = re.compile(
    "团队|人|员|岗|劳动|工资|薪|合同|编制|隶属|系[^列统]|(?<!平)均[为系是在由属]|由|归|兼|外|托管|转|[该此]|上[述列]|以上|业务"
    "|[受聘驻属挂借租雇佣派]|劳务|档案|[离辞]职|解聘|调离|不再"
)
_USUAL = Usual(known=_KNOWN, words=_WORDED, about=_ABOUT, objects=_ABOUT)


def unusual(sheet: Sheet, own: str | None) -> tuple[Reading, ...]:
    """The sentences with a number of people, or on those of a list, that say more of them than that the company `own`
    has them; rows of lists are none."""
    names = [own] if own else []
    return tuple(
        reading
        for page in (prose(leaf) for leaf in sheet.leaves)
        for match in told(page)
        if _TELLS.search(said := _said(match[0]))
        if _OF_OTHERS.search(said) or left_over(said, _USUAL, names)
        for reading in page.readings(*match.span())
    )


def _said(sentence: str) -> str:
    """What a sentence says before the rows of a list that it leads to; rows alone say nothing."""
    head, row, _ = sentence.partition("|")
    return head[: head.rfind(":") + 1] if row else sentence
