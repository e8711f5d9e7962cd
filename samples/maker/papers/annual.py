"""Sales of one calendar year: 利润表, the VAT return's yearly column, a letter of the applicant."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from random import Random

from samples.maker.amounts import in_capitals
from samples.maker.company import Company, person
from samples.maker.fonts import Typefaces
from samples.maker.paper import Paper, Truth, Value, chinese, money
from samples.maker.seals import round_seal
from samples.maker.sheet import Pen, Sheet
from samples.maker.tables import table

SIZE = (1654, 2339)


def profit_statement(firm: Company, rng: Random, *, year: int, sales: int) -> Paper:
    """利润表; the figure asked for is 营业收入 of the year (本年累计 / 本期金额)."""
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(*SIZE)
    pen = Pen(face=faces.song, size=30)
    sheet.write((SIZE[0] / 2, 190), "利　润　表", Pen(face=faces.bold, size=60), "middle")
    sheet.write((1524, 250), "会企02表", Pen(face=faces.song, size=26), "right")
    sheet.write((130, 300), f"编制单位：{firm.name}", pen)
    sheet.write((900, 300), f"{year}年度", pen)
    sheet.write((1524, 300), "单位：元", pen, "right")
    total = Decimal(sales)
    before = (total * rng.randint(62, 95) / 100).quantize(Decimal("0.01"))
    rows = [("项　　目", "行次", "本年金额", "上年金额"), ("一、营业收入", "1", f"{total:,.2f}", f"{before:,.2f}")]
    parts = (("减：营业成本", 71), ("税金及附加", 1), ("销售费用", 12), ("管理费用", 5), ("财务费用", 1))
    for number, (label, share) in enumerate(parts, 2):
        rows.append((label, str(number), f"{total * share / 100:,.2f}", f"{before * share / 100:,.2f}"))
    rows += [
        ("二、营业利润（亏损以“-”号填列）", "7", f"{total / 10:,.2f}", f"{before / 10:,.2f}"),
        ("加：营业外收入", "8", "0.00", "0.00"),
        ("减：营业外支出", "9", "0.00", "0.00"),
        ("三、利润总额（亏损总额以“-”号填列）", "10", f"{total / 10:,.2f}", f"{before / 10:,.2f}"),
        ("减：所得税费用", "11", f"{total / 40:,.2f}", f"{before / 40:,.2f}"),
        ("四、净利润（净亏损以“-”号填列）", "12", f"{total * 3 / 40:,.2f}", f"{before * 3 / 40:,.2f}"),
    ]
    bottom = table(sheet, (130, 330), (614, 100, 340, 340), rows, pen, row_height=88)
    for x, role in ((130, "单位负责人"), (620, "会计机构负责人"), (1160, "制表人")):
        sheet.write((x, bottom + 90), f"{role}：{person(rng)}", Pen(face=faces.song, size=28))
    sheet.stamp((1180, bottom + 130), round_seal(firm.name, faces.song, rng, size=330))
    return Paper(sheet=sheet, layout="profit-statement", records=(_truth(firm, year, sales),))


def vat_return(firm: Company, rng: Random, *, year: int, sales: int) -> Paper:
    """December's return for general taxpayers: the 本年累计 column holds the year."""
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(*SIZE)
    pen = Pen(face=faces.song, size=27)
    sheet.write((SIZE[0] / 2, 190), "增值税及附加税费申报表", Pen(face=faces.bold, size=54), "middle")
    sheet.write((SIZE[0] / 2, 245), "（一般纳税人适用）", Pen(face=faces.song, size=32), "middle")
    sheet.write((130, 320), f"税款所属时间：自{year}年12月01日至{year}年12月31日", pen)
    sheet.write((1524, 320), "金额单位：元（列至角分）", pen, "right")
    sheet.write((130, 375), f"纳税人识别号（统一社会信用代码）：{firm.code}", pen)
    sheet.write((130, 430), f"纳税人名称：{firm.name}", pen)
    total = Decimal(sales)
    month = (total * rng.randint(7, 12) / 100).quantize(Decimal("0.01"))
    tax, month_tax = total * 13 / 100, month * 13 / 100
    rows = [
        ("项　目", "栏次", "一般项目 本月数", "一般项目 本年累计"),
        ("（一）按适用税率计税销售额", "1", f"{month:,.2f}", f"{total:,.2f}"),
        ("其中：应税货物销售额", "2", f"{month:,.2f}", f"{total:,.2f}"),
        ("应税劳务销售额", "3", "0.00", "0.00"),
        ("（二）按简易办法计税销售额", "5", "0.00", "0.00"),
        ("（三）免、抵、退办法出口销售额", "7", "0.00", "0.00"),
        ("（四）免税销售额", "8", "0.00", "0.00"),
        ("销项税额", "11", f"{month_tax:,.2f}", f"{tax:,.2f}"),
        ("进项税额", "12", f"{month_tax * 8 / 10:,.2f}", f"{tax * 8 / 10:,.2f}"),
        ("应纳税额合计", "24", f"{month_tax * 2 / 10:,.2f}", f"{tax * 2 / 10:,.2f}"),
    ]
    bottom = table(sheet, (130, 470), (554, 100, 360, 380), rows, pen, row_height=92)
    sheet.write(
        (130, bottom + 80), "声明：此表是根据国家税收法律法规及相关规定填写的，本人对填报内容的真实性负责。", pen
    )
    sheet.write((900, bottom + 180), f"纳税人（签章）：　　{year + 1}年01月12日", pen)
    sheet.stamp((1150, bottom + 200), round_seal(firm.name, faces.song, rng, size=330))
    return Paper(sheet=sheet, layout="vat-return", records=(_truth(firm, year, sales),))


def letter(firm: Company, rng: Random, *, year: int, sales: int) -> Paper:
    """The applicant's own statement, amount in digits and in capitals."""
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(*SIZE)
    pen = Pen(face=faces.song, size=38)
    sheet.write((SIZE[0] / 2, 300), "年度销售额说明", Pen(face=faces.bold, size=66), "middle")
    text = (
        f"　　{firm.name}（统一社会信用代码：{firm.code}）{year}年度（自{year}年1月1日至{year}年12月31日）"
        f"全渠道销售额合计为人民币{sales:,}.00元（大写：{in_capitals(sales)}），以上数据与我司财务账簿一致。特此说明。"
    )
    y = sheet.wrap((180, 500), text, pen, 1290, 76)
    sheet.write((1450, y + 400), firm.name, pen, "right")
    sheet.write((1450, y + 480), chinese(date(year + 1, 3, rng.randint(1, 28))), pen, "right")
    sheet.stamp((1180, y + 410), round_seal(firm.name, faces.song, rng, size=340))
    return Paper(sheet=sheet, layout="sales-letter", records=(_truth(firm, year, sales),))


def _truth(firm: Company, year: int, sales: int) -> Truth:
    fields: dict[str, Value] = {"company_name": firm.name, "year": year, "annual_sales": money(f"{sales}.00")}
    return Truth(type="annual_sales_statement", fields=fields)
