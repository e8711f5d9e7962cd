"""企业法人营业执照 until February 2014: landscape, red or green frame, 15-digit 注册号, 实收资本, 年检 boxes."""

from __future__ import annotations

from random import Random

from samples.maker.fonts import Typefaces
from samples.maker.ornaments import emblem, guilloche, wave_border
from samples.maker.paper import Paper, chinese
from samples.maker.papers.license_facts import License
from samples.maker.seals import round_seal
from samples.maker.sheet import Color, Pen, Sheet

SIZE = (2339, 1654)
FRAMES: tuple[Color, ...] = ((186, 40, 44), (44, 120, 70))
PRINTER = "中华人民共和国国家工商行政管理总局制"


def draw(license_: License, rng: Random) -> Paper:
    faces, firm = Typefaces.pick(rng), license_.company
    sheet = Sheet.blank(*SIZE)
    guilloche(sheet, (238, 222, 214), paper=(254, 251, 247))
    wave_border(sheet, 80, rng.choice(FRAMES), foot=40)
    emblem(sheet, (720, 250), 88)
    title = "企业法人营业执照" if license_.form == "company" else "营业执照"
    sheet.write((720, 450), title, Pen(face=faces.kai, size=92, tracking=14), "middle")
    sheet.write((720, 530), "（副　本）", Pen(face=faces.hei, size=36), "middle")
    y = _lines(sheet, license_, faces)
    scope = Pen(face=faces.song, size=32)
    sheet.spread((190, y), "经营范围", Pen(face=faces.hei, size=34), 250)
    sheet.wrap((480, y), firm.scope + "**", scope, 760, 48)
    _right_page(sheet, license_, faces, rng)
    sheet.write((SIZE[0] / 2, 1600), PRINTER, Pen(face=faces.hei, size=24), "middle")
    return Paper(sheet=sheet, layout="license-old", records=(license_.truth(number=firm.former_number),))


def _lines(sheet: Sheet, license_: License, faces: Typefaces) -> float:
    firm, y = license_.company, 640.0
    sheet.write((190, y), "注册号", Pen(face=faces.hei, size=34))
    sheet.write((340, y), firm.former_number, Pen(face=faces.song, size=36))
    y += 90
    for label, value in (
        ("名称", firm.name),
        ("住所", firm.address),
        ("法定代表人姓名", firm.person),
        ("注册资本", license_.capital_text or ""),
        ("实收资本", license_.capital_text or ""),
        ("公司类型", license_.type_text),
    ):
        if value:
            sheet.spread((190, y), label, Pen(face=faces.hei, size=34), 250)
            y = sheet.wrap((480, y), value, Pen(face=faces.song, size=34), 760, 48) + 78
    return y


def _right_page(sheet: Sheet, license_: License, faces: Typefaces, rng: Random) -> None:
    firm, label, pen = license_.company, Pen(face=faces.hei, size=34), Pen(face=faces.song, size=34)
    sheet.draw.line((1290, 180, 1290, 1480), fill=(205, 190, 180), width=2)
    y = 300.0
    sheet.write((1350, y), "成立日期", label)
    sheet.write((1560, y), chinese(firm.established), pen)
    if license_.term_text:
        sheet.write((1350, y + 80), "营业期限", label)
        sheet.write((1560, y + 80), license_.term_text, pen)
    sheet.write((1700, 520), "年度检验情况", label, "middle")
    for place in range(4):
        x, top = 1360 + 370 * (place % 2), 560 + 210 * (place // 2)
        sheet.draw.rectangle((x, top, x + 340, top + 180), outline=(150, 130, 120), width=2)
    sheet.write((1400, 1180), "登记机关", Pen(face=faces.hei, size=40))
    day = license_.issued
    sheet.write((1560, 1330), f"{day.year} 年 {day.month} 月 {day.day} 日", Pen(face=faces.song, size=40))
    sheet.stamp((1740, 1230), round_seal(firm.market_office, faces.song, rng, size=360))
