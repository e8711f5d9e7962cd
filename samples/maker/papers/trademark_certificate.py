"""商标注册证: the sheet of the national IP administration (since 2018) and the older red-bordered one."""

from __future__ import annotations

from random import Random

from samples.maker.fonts import Typefaces
from samples.maker.ornaments import emblem, guilloche, qr, wave_border
from samples.maker.paper import Paper, Truth, chinese, iso
from samples.maker.papers.trademark_facts import Mark
from samples.maker.seals import round_seal
from samples.maker.sheet import Pen, Sheet

SIZE = (1654, 2339)
OFFICE, OLD_OFFICE = "国家知识产权局", "国家工商行政管理总局商标局"


def draw(mark: Mark, rng: Random) -> Paper:
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(*SIZE)
    guilloche(sheet, (222, 226, 206), paper=(253, 253, 248))
    wave_border(sheet, 80, (150, 120, 62))
    emblem(sheet, (SIZE[0] / 2, 290), 88)
    sheet.write((SIZE[0] / 2, 500), "商标注册证", Pen(face=faces.bold, size=92, tracking=24), "middle")
    _number(sheet, mark, faces, 610)
    _picture(sheet, mark, faces, (SIZE[0] / 2, 830))
    pen = Pen(face=faces.song, size=34)
    multi = "、".join(str(number) for number in mark.classes)
    sheet.write((220, 1090), f"核定使用商品/服务项目（国际分类：{multi}）", Pen(face=faces.hei, size=34))
    y = 1160.0
    for number, goods in zip(mark.classes, mark.goods, strict=True):
        head = f"第{number}类：" if len(mark.classes) > 1 else ""
        y = sheet.wrap((220, y), f"{head}{goods}", pen, 1210, 54) + 62
    y = max(y + 40, 1450.0)
    sheet.write((220, y), "注　册　人", Pen(face=faces.hei, size=34))
    sheet.write((470, y), mark.registrant, pen)
    sheet.write((220, y + 90), "注册人地址", Pen(face=faces.hei, size=34))
    y = sheet.wrap((470, y + 90), mark.address, pen, 960, 54) + 90
    sheet.write((220, y), "注册日期", Pen(face=faces.hei, size=34))
    sheet.write((420, y), chinese(mark.registered), pen)
    sheet.write((860, y), "有效期至", Pen(face=faces.hei, size=34))
    sheet.write((1060, y), chinese(mark.valid_until), pen)
    sheet.write((220, 2000), "局长签发", Pen(face=faces.hei, size=34))
    sheet.write((420, 2010), "申　泽　言", Pen(face=faces.kai, size=50))
    sheet.write((960, 2000), "发证机关", Pen(face=faces.hei, size=34))
    qr(sheet, (220, 2050), f"https://wcjs.sbj.cnipa.gov.cn/cert?n={mark.number}", 150)
    sheet.stamp((1230, 1990), round_seal(OFFICE, faces.song, rng, size=330))
    return Paper(sheet=sheet, layout="mark-2018", records=(_truth(mark),))


def draw_old(mark: Mark, rng: Random) -> Paper:
    """The sheet of the former trademark office: one line per label, term from … to …."""
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(*SIZE)
    guilloche(sheet, (240, 214, 206), paper=(254, 250, 247))
    wave_border(sheet, 90, (188, 44, 44), second=(60, 132, 76))
    emblem(sheet, (SIZE[0] / 2, 300), 84)
    sheet.write(
        (SIZE[0] / 2, 500), "商标注册证", Pen(face=faces.kai, size=104, tracking=30, color=(170, 30, 30)), "middle"
    )
    _number(sheet, mark, faces, 610)
    _picture(sheet, mark, faces, (SIZE[0] / 2, 830))
    pen, y = Pen(face=faces.kai, size=38), 1100.0
    for number, goods in zip(mark.classes, mark.goods, strict=True):
        sheet.write((230, y), f"核定使用商品（第 {number} 类）", pen)
        y = sheet.wrap((270, y + 62), goods, Pen(face=faces.song, size=34), 1140, 54) + 80
    sheet.write((230, y), "注册人", pen)
    sheet.write((470, y), mark.registrant, pen)
    sheet.write((230, y + 84), "注册地址", pen)
    y = sheet.wrap((470, y + 84), mark.address, pen, 940, 58) + 84
    sheet.write((230, y), "注册有效期限", pen)
    sheet.write((510, y), f"自公元 {chinese(mark.registered)}", pen)
    sheet.write((510, y + 64), f"至公元 {chinese(mark.valid_until)} 止", pen)
    sheet.write((1390, 1980), "中华人民共和国", Pen(face=faces.song, size=36), "right")
    sheet.write((1390, 2040), OLD_OFFICE, Pen(face=faces.song, size=36), "right")
    sheet.stamp((1180, 2010), round_seal(OLD_OFFICE, faces.song, rng, size=330))
    return Paper(sheet=sheet, layout="mark-old", records=(_truth(mark),))


def _number(sheet: Sheet, mark: Mark, faces: Typefaces, y: float) -> None:
    pen = Pen(face=faces.song, size=40)
    sheet.write((SIZE[0] / 2 - 190, y), "第", pen)
    sheet.write((SIZE[0] / 2, y), mark.number, Pen(face=faces.bold, size=42), "middle")
    sheet.write((SIZE[0] / 2 + 150, y), "号", pen)


def _picture(sheet: Sheet, mark: Mark, faces: Typefaces, center: tuple[float, float]) -> None:
    size = min(150, round(560 / len(mark.name)))
    sheet.draw.rectangle((center[0] - 330, center[1] - 140, center[0] + 330, center[1] + 140), fill=(255, 255, 255))
    sheet.write((center[0], center[1] + size * 0.36), mark.name, Pen(face=faces.bold, size=size), "middle")


def _truth(mark: Mark) -> Truth:
    return Truth(
        type="trademark_certificate",
        fields={
            "registration_no": mark.number,
            "mark_name": mark.name,
            "nice_class": list(mark.classes),
            "goods": "；".join(mark.goods),
            "registrant": mark.registrant,
            "registrant_address": mark.address,
            "registration_date": iso(mark.registered),
            "valid_until": iso(mark.valid_until),
        },
    )
