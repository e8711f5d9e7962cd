"""Query pages: the electronic tax bureau's 一般纳税人资格查询, and a third-party listing of the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from samples.maker.company import Company
from samples.maker.fonts import Typefaces
from samples.maker.paper import Paper, Truth, iso
from samples.maker.sheet import WHITE, Pen, Sheet
from samples.maker.tables import table

SIZE = (1760, 900)
BLUE = (24, 112, 202)
PALE = (216, 222, 230)
HEADER = ("序号", "纳税人识别号", "纳税人名称", "纳税人资格类型", "主管税务机关", "有效期起", "有效期止")
WIDTHS = (80, 300, 380, 250, 320, 170, 170)
# A directory is no tax office: it proves no status. Its company stands over the page, beside no label, as does the name of
# the directory itself.
NOT_OF_A_DIRECTORY = ("company_name", "taxpayer_status")
STATUS = {"general": "增值税一般纳税人", "small_scale": "增值税小规模纳税人"}
MENU = ("首页", "我的信息", "我要办税", "我要查询", "互动中心", "公众服务")


def draw(firm: Company, rng: Random, *, status: str, effective: date, until: date | None = None) -> Paper:
    """`until` None prints 9999-12-31."""
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(*SIZE, (245, 247, 250))
    pencil = sheet.draw
    pencil.rectangle((0, 0, SIZE[0], 84), fill=BLUE)
    bureau = f"国家税务总局{firm.place.province}电子税务局"
    sheet.write((40, 54), bureau, Pen(face=faces.hei, size=32, color=WHITE))
    sheet.write((1720, 52), f"您好，{firm.person}", Pen(face=faces.hei, size=20, color=WHITE), "right")
    for place, entry in enumerate(MENU):
        sheet.write((60 + 150 * place, 124), entry, Pen(face=faces.hei, size=21, color=(70, 76, 84)))
    pencil.rectangle((30, 150, 1730, 860), fill=WHITE, outline=PALE)
    sheet.write(
        (60, 200), "我要查询 > 纳税人信息查询 > 一般纳税人资格查询", Pen(face=faces.hei, size=20, color=(120, 126, 134))
    )
    sheet.write((60, 260), f"纳税人识别号：{firm.code}", Pen(face=faces.hei, size=22))
    pencil.rounded_rectangle((620, 230, 730, 272), 4, fill=BLUE)
    sheet.write((675, 259), "查询", Pen(face=faces.hei, size=21, color=WHITE), "middle")
    last = until.isoformat() if until else "9999-12-31"
    row = ("1", firm.code, firm.name, STATUS[status], firm.tax_office, effective.isoformat(), last)
    bottom = table(sheet, (45, 300), WIDTHS, [HEADER, row], Pen(face=faces.hei, size=21), row_height=64, rule=PALE)
    sheet.write((60, bottom + 50), "共 1 条　每页 10 条", Pen(face=faces.hei, size=19, color=(120, 126, 134)))
    return Paper(sheet=sheet, layout="tax-query", records=(_truth(firm, status, effective, last, firm.tax_office),))


def draw_listing(firm: Company, rng: Random, *, effective: date) -> Paper:
    """A company directory's page with the line 纳税人资质."""
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(1500, 940)
    sheet.draw.rectangle((0, 0, 1500, 70), fill=(18, 140, 236))
    sheet.write((40, 47), "企查典 · 企业信息查询", Pen(face=faces.bold, size=30, color=WHITE))
    sheet.write((50, 140), firm.name, Pen(face=faces.bold, size=36))
    sheet.write((50, 190), "存续　在业　小微企业", Pen(face=faces.hei, size=20, color=(18, 140, 236)))
    rows = [
        ("统一社会信用代码", firm.code, "法定代表人", firm.person),
        ("成立日期", iso(firm.established) or "", "注册资本", f"{firm.capital // 10_000}万人民币"),
        ("纳税人识别号", firm.code, "纳税人资质", "增值税一般纳税人"),
        ("有效期", f"{effective.isoformat()}至无固定期限", "登记机关", firm.market_office),
        ("企业类型", "有限责任公司", "登记状态", "存续（在营、开业、在册）"),
        ("注册地址", firm.address, "所属行业", "批发和零售业"),
    ]
    table(sheet, (50, 230), (220, 480, 220, 480), rows, Pen(face=faces.hei, size=22), row_height=70, rule=PALE)
    truth = _truth(firm, "general", effective, "9999-12-31", None, firm.person)
    return Paper(sheet=sheet, layout="tax-listing", records=(replace(truth, left_open=NOT_OF_A_DIRECTORY),))


def _truth(
    firm: Company, status: str, effective: date, until: str, office: str | None, person: str | None = None
) -> Truth:
    fields = {
        "company_name": firm.name,
        "uscc": firm.code,
        "taxpayer_status": status,
        "effective_date": iso(effective),
        "valid_until": until,
        "tax_authority": office,
        "legal_representative": person,
    }
    return Truth(type="taxpayer_certificate", fields={**fields})
