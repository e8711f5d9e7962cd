"""What a statement of annual sales prints against its own figure.

That it is planned and not achieved, that others had part in it, that part of it was never paid or went back, that an
auditor does not vouch for it, or that nobody signs for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.extractors._reading import Sheet
from pipeline.extractors._sentences import matches, prose
from pipeline.extractors._signed import day_below
from pipeline.extractors._specimens import SPECIMEN
from pipeline.extractors._statements import statements
from pipeline.extractors.annual_sales_statement import _whose_sales
from pipeline.model import Field, Money
from pipeline.values import money
from pipeline.values.text import fold, simplified

_PLAN = "预算|预测|计划|测算|模拟|备考|试算|规划"
_OF_SHEET = (
    SPECIMEN,
    re.compile(rf"(?:{_PLAN}|目标)(?:利润表|损益表)|(?:利润|损益)表\(?(?:{_PLAN}|目标)", re.IGNORECASE),
    re.compile(
        r"(?:无法|不)(?:对(?!内部控制)[^。;\n]{0,40}?)?(?:表示|发表|出具)(?:审计)?意见|(?<!无)保留意见|否定意见|未能?(?:在所有重大方面)?公允反映"
        r"|除[^。;\n]{0,30}?影响外"
    ),
    re.compile(
        r"合并(?:利润表|损益表)|(?:利润|损益)表\(汇总\)|等[\d一二两三四五六七八九十]{1,2}[家个](?:公司|企业|单位)"
    ),
    re.compile(
        rf"(?:^|\n)(?![^\n]*(?:完成|达成))[^\n。;,:]{{0,24}}?(?:{_PLAN}|目标|任务)[^\n。;,:]{{0,6}}(?:表|书|说明|方案|报告|函)(?=\n|$)"
    ),
    re.compile(r"(?:说明|证明|声明|报告|本件)(?:(?!涂改|复印|逾期|过期)[^。;,\n]){0,6}?(?:作废|撤回|撤销|更正)"),
)
_NOT_SOLD = (
    re.compile(r"GMV|拍下|下单(?:金额|总额)|刷单|补单", re.IGNORECASE),
    re.compile(r"(?<!不)(?:含|包括|包含)[^。;,)\n]{0,6}?(?:未付款|未支付|未发货|未成交|退款|退货|取消|定金|预售)"),
    re.compile(r"(?:退款|退货|退回|拒收|未付款|未支付)(?![率])[^。;\n\d]{0,10}[1-9][\d,.]{3,}"),
    re.compile(r"(?:终端|零售)(?:销售|成交|零售)?额|虚开|虚增|代收(?:代付|货?款)|[未待]经?(?:核实|确认|核对)"),
    re.compile(r"[\d,.]{4,}[万亿]?元[^。;\n]{0,4}?(?:其中|中)(?:我公司|我司|本公司|本司)[^。;\n\d]{0,14}\d"),
)
_NOTED = re.compile(
    r"(?:数据|金额|数字|数额|以上|上述)[^。;\n]{0,6}[为系是][^。;\n]{0,4}(?:预估|估算|预计|测算|暂估|推算|模拟|计划|目标)"
    r"|(?:单位|币种|货币)[:为]*(?:[百千万亿])?(?:港|美|欧|日|英|澳)[元币镑]"
    r"|(?<!不)(?:含|包括|包含)[^。;,\n]{0,4}20\d\d年[^。;,\n]{0,6}部分"
)
_HEADED = re.compile(
    rf"(?:年度?|销售额?|金额|全年)(?:{_PLAN}|目标|任务|指标|预计|预估)|(?:{_PLAN}|目标|预计|预估)(?:年度)?(?:销售|金额|营业)"
)
# A second figure that says how much of the first one is the company's sales.
_SECOND = re.compile(
    r"(?:净(?:销售额|销售收入|营业收入|收入|成交额|额)|实际(?![缴经控])[^,。;\d]{0,8}|实[收付][^,。;\d]{0,6}|到账[^,。;\d]{0,6}|不含税[^,。;\d]{0,12}"
    r"|(?:扣除|剔除|扣减)(?![^,。;\d]*(?:利润|成本|费用))[^,。;\d]{0,20})(?:为|:|是|人民币|¥)*(?P<value>[1-9][\d,.]*[万亿]?元)"
)
_AHEAD = re.compile(
    "拟|预计|预估|预期|预测|预算|[可应需须](?:实现|达|望|完成|有)|有望|力争|目标|计划|规划|争取|[估测推]算|如果|假[设定]|一旦|若(?!干)|约定"
    "|(?<!现)将(?![^,]*(?:说明|证明|报告|公布|声明|汇报|披露|情况|数据))"
)
_REAL = re.compile("实际|已|完成|达成|经审计|超额")
_NOUN = "(?:主营业务|营业|销售|成交|交易)(?:总额|额|总收入|收入|金额)|总收入"
_OF_BRAND = re.compile(r"品牌(?!店|旗舰)")
_OWN = re.compile(r"[我本](?:公司|司|店|厂|平台)|[贵该]公司|公司")
_PLAIN = re.compile(
    rf"{_NOUN}|\(,?(?:统一社会信用代码|纳税人识别号|以下简称|简称)[^()]*\)|[“\"《][^”\"》]*[”\"》]|[0-9A-Z]{{15,20}}|[\d,.~-]"
    "|[我本贵该](?:公司|司|店|厂|平台|们)|公司|各(?:大|个)?|全(?:年|部|渠道|网)?|年度?|月份?|日|[自从起止于在至到截]|期间|内|中"
    "|实现|完成|取得|达成|产生|实际|已|共|总|合|计|累计|为|是|达|的|净|不?含税|不含|未税|税|额|人民币|元|开具|申报|纳税人|增值税|发票|¥|及|和|与|等|、|旗下|所属"
    "|线[上下]|电商|网络|直[营播]|自营|渠道|平台|店铺?|网店|门店|旗舰|专[卖营]|官方|所有|通过|开设|经营|运营|国内|品牌"
    "|天猫|京东|淘宝|拼多多|抖音|快手|小红书|其他|销售|情况|产品|商品|货物|业务|收入"
    '|现将|兹|特此|证明|声明|说明|报告|如下|以下|经|核算|审计|统计|根据|依据|财务|报表|账簿|数据|系统|显示|确认|上述|该|书|函|关于|[()“”":|?]'
)
"""The words by which a clause says what the company itself sold in the year."""
_TAXED = re.compile(r"[^,。;:()\n|]{0,12}(?<![不未])(?:含(?:增值)?税|价税合计)")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_BRACKET = re.compile(
    r"\((?!(?:不?含税|未税|税[前后]|[大小]写|人民币|RMB|已?(?:扣除|剔除)|不含|数据来源|详?见附|其中|¥|[零壹贰叁肆伍陆柒捌玖拾\d])[^()]*\))[^()]*\)"
    r"|\(含税[及和、][^()]*\)"
)


def of_sheet(sheet: Sheet) -> str:
    """What makes any sheet no proof, as printed: a draft, a budget, accounts of a group, an auditor who does not vouch;
    "" where nothing does."""
    return _of_pages(sheet, _OF_SHEET)


def of_letter(sheet: Sheet, company: Field[str], year: Field[int], sales: Field[Money]) -> str:
    """What a letter or a table of one's own says against its figure."""
    return (
        _of_pages(sheet, (*_NOT_SOLD, _NOTED))
        or _unplain(sheet, company, year, sales.raw or "")
        or _second(sheet, sales)
        or _too_early(sheet, year)
        or _whose_sales.signed_by_another(sheet, company)
    )


def with_tax(sheet: Sheet) -> str:
    """What says that a letter's figure holds the tax, which is no sales; "" where nothing does."""
    return _of_pages(sheet, (_TAXED,))


def _of_pages(sheet: Sheet, patterns: tuple[re.Pattern[str], ...]) -> str:
    return next((match[0].strip("\n|。") for _, match in matches(sheet, *patterns)), "")


def _unplain(sheet: Sheet, company: Field[str], year: Field[int], printed: str) -> str:
    """The words about the figure, where every sentence that prints it says something else than what the company sold in
    the year, or adds to it; of a table, a head that does."""
    figure = simplified(fold(printed)).removeprefix("人民币")
    told = [each for leaf in sheet.leaves for each in _about(prose(leaf).text, figure)]
    against = [_said_besides(*each, simplified(company.value or ""), year.value) for each in told]
    if not told:
        return _of_pages(sheet, (_HEADED,))
    return against[0] if all(against) else ""


def _about(text: str, figure: str) -> Iterator[tuple[str, str, str]]:
    """For every place of a figure in a sentence: the clauses before its own, its own, what follows."""
    for match in re.finditer(re.escape(figure), text) if figure else ():
        rows = text[: match.start()].rstrip("|").split("\n")
        # A paragraph may seem to end within a sentence; behind a label or a full stop it does end.
        while len(rows) > 1 and not re.search("[:。;]", rows[-2]):
            rows[-2:] = ["".join(rows[-2:])]
        before = re.split("[。;|]", rows[-1])[-1]
        starts = [0, *(each.end() for each in re.finditer(r"[,:](?![^()]*\))", before))]
        own = next((each for each in reversed(starts) if re.search(_NOUN, before[each:])), None)
        if own is not None:
            yield before[:own], before[own:], text[match.end() :].lstrip("元")


def _said_besides(before: str, own: str, behind: str, company: str, year: int | None) -> str:
    bare = own.replace(company, "") if company else own
    bare = next(
        (bare.removeprefix(company[at:]) for at in range(len(company) - 1) if bare.startswith(company[at:])), bare
    )
    brand = _OF_BRAND.search(own)
    years = {int(each) for each in _YEARS.findall(re.sub(r"\([^()]*\)", "", bare))}
    bracket = _BRACKET.match(behind)
    if company and re.search(rf"[\u4e00-\u9fff][和与及、]{re.escape(company)}", own):
        return own
    if _AHEAD.search(bare) or _PLAIN.sub("", bare) or not years <= {year}:
        return own
    if brand and not _OWN.search(own[: brand.start()]) and company not in own[: brand.start()]:
        return own
    if _AHEAD.search(before.replace(company, "") if company else before) and not _REAL.search(before + own):
        return before
    return bracket[0] if bracket else ""


def _second(sheet: Sheet, sales: Field[Money]) -> str:
    stated = sales.value.amount if sales.value else None
    for each in statements(sheet):
        for match in _SECOND.finditer(each.text):
            if _amount(match["value"]) not in (None, stated):
                return match[0]
    return ""


def _amount(text: str) -> Decimal | None:
    try:
        return money.parse(text).amount
    except ValueError:
        return None


def _too_early(sheet: Sheet, year: Field[int]) -> str:
    """The day of a letter of before the end of the year it tells of, or one that was not read whole."""
    day = day_below(sheet)
    if day.problem == "not_parsed":
        return day.readings[0].text
    if day.value is None or year.value is None or (day.value.month, day.value.day) == (12, 31):
        return ""
    return day.raw or "" if day.value.year <= year.value else ""
