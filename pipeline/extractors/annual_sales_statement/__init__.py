"""利润表 (营业收入, 本年累计), VAT and income-tax returns, and a company's own statement of its yearly sales.

Trap: the amount counts for a year only where the sheet covers the whole year (12月, 年度, 1月1日至12月31日);
the unit in the heading (元, 万元) makes a factor of ten thousand.
"""

from __future__ import annotations

from pipeline.extractors._reading import Sheet, missing, read
from pipeline.extractors._sentences import agreed, find, first_read
from pipeline.extractors.annual_sales_statement import _beyond, _profit_sums, _sales_doubts, _whose_sales, _years
from pipeline.extractors.annual_sales_statement._ledger import amount
from pipeline.model import Document, DocumentType, Field, Money
from pipeline.records import AnnualSalesStatement
from pipeline.values import money
from pipeline.values.text import words

KIND = DocumentType.ANNUAL_SALES_STATEMENT

INCOME = (
    *("一、营业收入", "一、营业总收入", "营业收入", "营业总收入", "一、主营业务收入", "主营业务收入", "其中:营业收入"),
    *("一、营业收入(填写A101010\\101020\\103000)", "1.营业收入", "一、收入"),
)
TAXED = (
    "(一)按适用税率计税销售额",
    "按适用税率计税销售额",
    "(一)按适用税率征税货物及劳务销售额",
    "按适用税率征税销售额",
)
OTHER_SALES = words("""
    (二)按简易办法计税销售额 按简易办法计税销售额 (三)免、抵、退办法出口销售额 免、抵、退办法出口销售额
    (四)免税销售额 免税销售额
""")
WHOLE_YEAR = words("""
    本年累计金额 本年累计 本年累计数 本年金额 本年数 本年发生额 累计金额 本年实际 本年度 本年累计发生额
    本年累计金额(元) 本年金额(元)
""")
PERIOD = ("本期金额", "金额", "本期发生额", "本期数")
OTHER_COLUMNS = words("""
    本月金额 本月数 上期金额 上年金额 上年数 上年同期 行次 项目 上年累计 上期发生额 附注 上年同期累计 本月
    上年金额(元) 上年同期金额 去年同期 本季金额 上年实际 上年度 栏次
""")
STATED = words("""
    年度销售额 全年销售额 销售总额 年销售额 年度销售总额 年度营业收入 全年营业收入 年度销售收入 销售额合计
    全年销售总额 年度总销售额 全渠道销售额 年度销售金额 销售收入合计 年营业额 销售额总计 年度销售额合计 全年销售收入
    总销售额 年度营业额
""")
TOTALS = ("合计", "总计", "全年合计", "年度合计", "合计金额")
SALES_COLUMNS = words("""
    销售额 年度销售额 销售金额 营业收入 销售收入 成交金额 含税销售额 销售总额 营业额 支付金额
""")
UNITS = ("", "(元)", "(万元)")
OTHERS = words("""
    年度 统计年度 会计年度 纳税人识别号 统一社会信用代码 税款所属时间 单位 金额单位 日期 法定代表人
""")
STOPS = (*_whose_sales.LABELS, *STATED, *OTHERS)
_DIGITS = r"(?:人民币|RMB|¥)?[¥0-9][0-9,.]*(?:万|亿)?元?"
_CAPITALS = r"(?:人民币)?(?:\(大写\)|大写)?:?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整]{4,}(?:\([^()]{4,30}\))?"
_UNSOLD = words("""
    签约 意向 合同 订单 目标 计划 预计 预期 预测 预估 任务 退款 退货 行业 平台 品牌 全网 月均 日均 平均 人均 每月
    单月 当月 本月 季均 每季度
""")
# What was aimed at or expected, what went back, what others sold, and a mean are not what the company sold in the year.
_YEAR = ("", "年", "年度", "全年", r"20\d\d年", r"20\d\d年度")
_SOLD = "".join(f"(?<!{word}{year})" for word in _UNSOLD for year in _YEAR)
_SALES = (
    rf"{_SOLD}(?:销售额|销售总额|营业收入|营业总收入|销售收入|营业额|销售金额|成交总额|交易总额|成交额|交易额|总收入)"
    r"(?:\(含税\)|\(不含税\))?"
)
_IS = r"(?:合计|总计|共计|累计|总额|为|是|达|:|\||人民币(?=[¥\d]))*"
_AMOUNT = rf"{_IS}(?P<value>{_DIGITS}|{_CAPITALS})(?![0-9万亿余多]|\n[0-9,.万亿元])"
YEARLY = (
    rf"{_SOLD}(?:年度|全年|全渠道|总|年)(?:含税|不含税)?{_SALES}{_AMOUNT}",
    rf"{_SALES}(?:合计|总计|共计){_AMOUNT}",
)
SENTENCES = (rf"{_SALES}{_AMOUNT}",)
_OF_YEAR = (
    r"年\|?(?:度|全年|0?1月?(?:-|至|~|到)12月)?\|?,?(?:我公司|我司|本公司|公司)?"
    r"(?:共?实现|完成|取得|累计|全渠道|各渠道|总|的)*"
)


def extract(document: Document) -> tuple[AnnualSalesStatement, ...]:
    sheet = Sheet.of(document)
    company, year, ledger = _whose_sales.company(sheet, STOPS), _years.year(sheet), _from_ledger(sheet)
    sales = _sales(sheet, ledger)
    letter = ledger.problem == "label_not_found"
    doubt = _sales_doubts.of_sheet(sheet)
    if letter and sales.value is not None:
        doubt = doubt or _sales_doubts.of_letter(sheet, company, year, sales)
    elif not letter:
        doubt = doubt or _profit_sums.contradicted(sheet, ledger, *_of_the_year(sheet))
    else:
        doubt = doubt or next((each.text for each in (*_beyond.of_a_group(sheet), *_beyond.over_years(sheet))), "")
    return (
        AnnualSalesStatement(
            document=document.id,
            company_name=company,
            year=year,
            annual_sales=sales,
            doubt=doubt,
            taxed=_sales_doubts.with_tax(sheet) if letter else "",
            signed=not letter or _whose_sales.signed(sheet),
        ),
    )


def _sales(sheet: Sheet, ledger: Field[Money]) -> Field[Money]:
    told = ledger
    if told.problem == "label_not_found" and (group := _beyond.of_a_group(sheet)):
        return missing("ambiguous", group)
    if told.problem == "label_not_found" and (_years.several(sheet) or _beyond.over_years(sheet)):
        told = find(sheet, _tied(_years.year(sheet).value), money.parse)
    elif told.problem == "label_not_found":
        told = first_read(
            agreed(read(sheet, STATED, money.parse, stops=STOPS), find(sheet, YEARLY, money.parse)),
            find(sheet, SENTENCES, money.parse),
            amount(sheet, TOTALS, _columns(sheet), OTHER_COLUMNS),
        )
    return told if told.value is None or _years.whole(sheet) else missing("not_parsed", told.readings)


def _tied(year: int | None) -> tuple[str, ...]:
    """Sales that stand right behind their year: where a letter compares years, no others are of it."""
    return () if year is None else (rf"(?<![至到~-]){year}{_OF_YEAR}{_SALES}{_AMOUNT}",)


def _columns(sheet: Sheet) -> tuple[str, ...]:
    """Headers of a table of sales, with the year before them and the unit behind them as statements print it."""
    year = _years.year(sheet).value
    dated = [f"{year}{form}{column}" for form in ("年度", "年") for column in SALES_COLUMNS]
    return tuple(f"{each}{shown}" for each in (*SALES_COLUMNS, *(dated if year else ())) for shown in UNITS)


def _dated(year: int | None) -> tuple[str, ...]:
    """How the column of a year is headed where it stands beside that of another."""
    return () if year is None else (f"{year}年度", f"{year}年", f"{year}年1-12月")


def _of_the_year(sheet: Sheet) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The headers of the year's column, and those of the others."""
    own: tuple[str, ...] = PERIOD if _years.named(sheet) else ()
    year = _years.year(sheet).value
    columns = (*WHOLE_YEAR, *own, *_dated(year))
    return columns, (*OTHER_COLUMNS, *(column for column in PERIOD if column not in own), *_dated(year and year - 1))


def _from_ledger(sheet: Sheet) -> Field[Money]:
    """The taxed sales of a return, if it shows no other sales that would have to be added; else the income."""
    columns, others = _of_the_year(sheet)
    taxed = amount(sheet, TAXED, columns, others)
    if taxed.problem == "label_not_found":
        return amount(sheet, INCOME, columns, others)
    more = amount(sheet, OTHER_SALES, columns, others)
    if more.problem == "label_not_found":
        return taxed
    return missing("ambiguous", (*taxed.readings, *more.readings))
