"""Papers nobody asked for, which arrive all the same: bank permit, food permit, invoice, identity card."""

from __future__ import annotations

from datetime import date
from random import Random

from samples.maker.amounts import in_capitals
from samples.maker.company import Company
from samples.maker.fonts import Typefaces
from samples.maker.ornaments import emblem, guilloche, qr, wave_border
from samples.maker.paper import Paper, Truth, chinese
from samples.maker.seals import round_seal
from samples.maker.sheet import Pen, Sheet
from samples.maker.tables import table


def bank_permit(firm: Company, rng: Random) -> Paper:
    """基本存款账户信息 / 开户许可证."""
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(1700, 1200)
    guilloche(sheet, (206, 222, 232), paper=(250, 252, 254))
    wave_border(sheet, 60, (60, 110, 150), second=(120, 160, 190))
    sheet.write((850, 260), "开户许可证", Pen(face=faces.bold, size=86, tracking=24), "middle")
    pen = Pen(face=faces.song, size=36)
    digits = "".join(rng.choice("0123456789") for _ in range(13))
    sheet.write((180, 370), f"核准号：J{digits}", pen)
    sheet.write((1520, 370), f"编号：{rng.randint(1000, 9999)}-{digits[:8]}", pen, "right")
    y = sheet.wrap((180, 480), f"　　经审核，{firm.name}符合开户条件，准予开立基本存款账户。", pen, 1340, 62)
    for label, value in (
        ("法定代表人（单位负责人）", firm.person),
        ("开户银行", f"中国银行股份有限公司{firm.place.short}分行"),
        ("账　　号", f"{rng.randint(10**11, 10**12 - 1)}"),
    ):
        y += 84
        sheet.write((180, y), f"{label}：{value}", pen)
    sheet.write((1500, 1010), chinese(firm.issued), pen, "right")
    sheet.stamp(
        (1300, 960), round_seal(f"中国人民银行{firm.place.short}分行", faces.song, rng, size=310, line="账户管理专用章")
    )
    return _paper(sheet, "bank-permit", "bank_permit")


def food_permit(firm: Company, rng: Random) -> Paper:
    """食品经营许可证: looks like a licence, prints the same labels."""
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(2339, 1654)
    guilloche(sheet, (206, 226, 206))
    wave_border(sheet, 70, (70, 130, 80), foot=40)
    emblem(sheet, (1170, 230), 84)
    sheet.write((1170, 460), "食品经营许可证", Pen(face=faces.bold, size=104, tracking=24), "middle")
    number = "JY1" + firm.place.code + "".join(rng.choice("0123456789") for _ in range(7))
    label_pen, pen = Pen(face=faces.hei, size=37), Pen(face=faces.song, size=36)
    pairs = (
        (("经营者名称", firm.name), ("许可证编号", number)),
        (("社会信用代码", firm.code), ("日常监督管理机构", f"{firm.place.district}市场监督管理所")),
        (("法定代表人", firm.person), ("投诉举报电话", "12315")),
        (("住　　所", firm.address), ("发证机关", firm.market_office)),
        (("经营场所", firm.address), ("签发人", "孟泽言")),
        (("经营项目", "预包装食品（含冷藏冷冻食品）销售"), ("有效期至", chinese(date(2028, 5, rng.randint(1, 28))))),
    )
    y = 620.0
    for pair in pairs:
        lowest = y
        for (label, value), x in zip(pair, (210, 1240), strict=True):
            sheet.write((x, y), label, label_pen)
            lowest = max(lowest, sheet.wrap((x + 310, y), value, pen, 620, 52))
        y = lowest + 92
    qr(sheet, (210, 1290), "https://spjy.samr.gov.cn/" + number, 180)
    sheet.stamp((1800, 1280), round_seal(firm.market_office, faces.song, rng, size=340))
    return _paper(sheet, "food-permit", "food_permit")


def invoice(firm: Company, rng: Random) -> Paper:
    """电子发票（增值税专用发票） issued by the company."""
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(1800, 1180)
    brown, pen = (150, 70, 40), Pen(face=faces.song, size=27)
    sheet.write((900, 130), "电子发票（增值税专用发票）", Pen(face=faces.kai, size=56, color=brown), "middle")
    number = "26" + "".join(rng.choice("0123456789") for _ in range(18))
    sheet.write((1300, 90), f"发票号码：{number}", pen)
    sheet.write((1300, 140), f"开票日期：{chinese(date(2026, 9, rng.randint(1, 28)))}", pen)
    net = rng.randint(2000, 90000)
    rows = [("购买方：某某贸易（收票）有限公司", f"销售方：{firm.name}　{firm.code}")]
    bottom = table(sheet, (70, 200), (830, 830), rows, pen, row_height=150, rule=brown)
    goods = firm.trade.goods.split("；")[0]
    rows2 = [
        ("项目名称", "单位", "数量", "单价", "金额", "税率", "税额"),
        (f"*商品*{goods}", "件", "100", f"{net / 100:.2f}", f"{net:.2f}", "13%", f"{net * 0.13:.2f}"),
        ("合计", "", "", "", f"¥{net:.2f}", "", f"¥{net * 0.13:.2f}"),
    ]
    widths = (480, 130, 150, 220, 260, 160, 260)
    bottom = table(sheet, (70, bottom), widths, rows2, pen, row_height=110, rule=brown)
    total = f"价税合计（大写）　{in_capitals(round(net * 1.13))}　（小写）¥{round(net * 1.13)}.00"
    table(sheet, (70, bottom), (1660,), [(total,)], pen, row_height=100, rule=brown)
    sheet.write((90, 1110), f"开票人：{firm.person}", pen)
    return _paper(sheet, "invoice", "invoice")


def identity_card(firm: Company, rng: Random) -> Paper:
    """The back of an identity card: authority and term only, no person's data."""
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(1080, 680, (236, 242, 246))
    guilloche(sheet, (200, 216, 228), paper=(238, 243, 247))
    sheet.draw.rounded_rectangle((6, 6, 1073, 673), 36, outline=(170, 190, 205), width=4)
    emblem(sheet, (160, 170), 86)
    sheet.write((630, 170), "中华人民共和国", Pen(face=faces.hei, size=58, tracking=8), "middle")
    sheet.write((630, 280), "居民身份证", Pen(face=faces.bold, size=80, tracking=14), "middle")
    pen, year = Pen(face=faces.hei, size=34), rng.randint(2012, 2022)
    sheet.write(
        (250, 500), f"签发机关　{firm.place.town.removesuffix('市')}市公安局{firm.place.district.rstrip('区')}分局", pen
    )
    sheet.write((250, 580), f"有效期限　{year}.06.18-{year + 20}.06.18", pen)
    return _paper(sheet, "identity-card", "id_card")


def _paper(sheet: Sheet, layout: str, looks_like: str) -> Paper:
    return Paper(sheet=sheet, layout=layout, records=(Truth(type="other", fields={}, looks_like=looks_like),))
