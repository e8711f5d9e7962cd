"""税务事项通知书: the tax office's letter. The same heading serves the registration and mere tax kinds."""

from __future__ import annotations

from datetime import date
from random import Random

from samples.maker.company import Company
from samples.maker.fonts import Typefaces
from samples.maker.paper import Paper, Truth, chinese, iso
from samples.maker.seals import round_seal
from samples.maker.sheet import Pen, Sheet
from samples.maker.tables import table

SIZE = (1654, 2339)
MATTER = ("增值税一般纳税人登记", "一般纳税人登记", "增值税一般纳税人资格登记通知")
BASIS = "《中华人民共和国增值税暂行条例》《增值税一般纳税人登记管理办法》（国家税务总局令第43号）"
CONTENT = (
    "你单位提交的增值税一般纳税人登记资料收悉，经审核，准予登记为增值税一般纳税人，自{day}起生效。",
    "经核实，你单位自{day}起登记为增值税一般纳税人，请按一般计税方法申报缴纳增值税。",
)
KINDS = "根据你单位申报的经营情况，现将你单位税（费）种认定信息通知如下："
HEADER = ("征收项目", "征收品目", "认定有效期起", "认定有效期止", "税率", "申报期限", "纳税期限")
OLD_TITLE = "增值税一般纳税人认定通知书"
OLD_CONTENT = (
    "你单位申请认定增值税一般纳税人收悉，经审核，同意认定你单位为增值税一般纳税人，认定日期为{day}。特此通知。"
)


def draw(firm: Company, rng: Random, *, effective: date) -> Paper:
    faces, sheet = _letter(firm, rng, "税务事项通知书")
    pen = Pen(face=faces.song, size=34)
    sheet.write((180, 650), f"事由：{rng.choice(MATTER)}", pen)
    y = sheet.wrap((180, 720), f"依据：{BASIS}", pen, 1300, 58)
    content = rng.choice(CONTENT).format(day=chinese(effective))
    y = sheet.wrap((180, y + 70), f"通知内容：{content}", pen, 1300, 58)
    _signed(sheet, firm, faces, rng, y + 260, effective)
    return Paper(sheet=sheet, layout="tax-notice", records=(_truth(firm, "general", effective),))


def draw_old(firm: Company, rng: Random, *, effective: date) -> Paper:
    """一般纳税人认定通知书, as before 2015."""
    faces, sheet = _letter(firm, rng, OLD_TITLE)
    text = OLD_CONTENT.format(day=chinese(effective))
    y = sheet.wrap((180, 660), text, Pen(face=faces.song, size=34), 1300, 58)
    _signed(sheet, firm, faces, rng, y + 280, effective)
    return Paper(sheet=sheet, layout="tax-notice-old", records=(_truth(firm, "general", effective),))


def draw_tax_kinds(firm: Company, rng: Random, *, day: date) -> Paper:
    """税（费）种认定: looks alike, proves nothing about the status."""
    faces, sheet = _letter(firm, rng, "税务事项通知书")
    pen = Pen(face=faces.song, size=34)
    sheet.write((180, 650), "事由：税（费）种认定", pen)
    y = sheet.wrap((180, 720), "依据：《中华人民共和国税收征收管理法》及其实施细则", pen, 1300, 58)
    y = sheet.wrap((180, y + 70), f"通知内容：{KINDS}", pen, 1300, 58)
    start, end = day.isoformat(), "9999-12-31"
    rows = [HEADER] + [
        (name, item, start, end, rate, term, kind)
        for name, item, rate, term, kind in (
            ("增值税", "商业(13%)", "13%", "15日", "月"),
            ("城市维护建设税", "市区", "7%", "15日", "月"),
            ("教育费附加", "增值税教育费附加", "3%", "15日", "月"),
            ("企业所得税", "应纳税所得额", "25%", "15日", "季"),
        )
    ]
    bottom = table(sheet, (140, y + 50), (210, 240, 220, 220, 130, 170, 170), rows, Pen(face=faces.song, size=26))
    _signed(sheet, firm, faces, rng, bottom + 200, day)
    return Paper(sheet=sheet, layout="tax-kinds-notice", records=(_truth(firm, None, None),))


def _letter(firm: Company, rng: Random, title: str) -> tuple[Typefaces, Sheet]:
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(*SIZE)
    sheet.write((SIZE[0] / 2, 260), firm.tax_office, Pen(face=faces.bold, size=50), "middle")
    sheet.write((SIZE[0] / 2, 350), title, Pen(face=faces.bold, size=58, tracking=8), "middle")
    number = f"{firm.place.short[0]}税 税通〔{rng.randint(2016, 2025)}〕{rng.randint(1000, 99999)}号"
    sheet.write((SIZE[0] / 2, 430), number, Pen(face=faces.song, size=32), "middle")
    sheet.write((180, 550), f"{firm.name}：（纳税人识别号：{firm.code}）", Pen(face=faces.song, size=34))
    return faces, sheet


def _signed(sheet: Sheet, firm: Company, faces: Typefaces, rng: Random, y: float, day: date) -> None:
    sheet.write((1380, y), firm.tax_office, Pen(face=faces.song, size=34), "right")
    sheet.write((1360, y + 70), chinese(day), Pen(face=faces.song, size=34), "right")
    sheet.stamp((1160, y + 5), round_seal(firm.tax_office, faces.song, rng, size=340))


def _truth(firm: Company, status: str | None, effective: date | None) -> Truth:
    if status is None:
        return Truth(type="other", fields={}, looks_like="tax_kinds_notice")
    fields = {
        "company_name": firm.name,
        "uscc": firm.code,
        "taxpayer_status": status,
        "effective_date": iso(effective),
        "valid_until": None,
        "tax_authority": firm.tax_office,
        "legal_representative": None,
    }
    return Truth(type="taxpayer_certificate", fields={**fields})
