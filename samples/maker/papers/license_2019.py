"""营业执照 since March 2019: landscape, two columns, code upper left, QR upper right."""

from __future__ import annotations

from random import Random

from samples.maker.fonts import Typefaces
from samples.maker.ornaments import emblem, guilloche, qr, rosette, wave_border
from samples.maker.paper import Paper
from samples.maker.papers.license_facts import License, rows
from samples.maker.seals import round_seal
from samples.maker.sheet import Pen, Sheet

SIZE = (2339, 1654)
TINTS = ((232, 214, 170), (236, 220, 190), (226, 214, 176))
BORDERS = ((176, 64, 48), (188, 132, 60), (160, 100, 52))
PROMPT = ("扫描二维码登录“国家", "企业信用信息公示系统”", "了解更多登记、备案、", "许可、监管信息。")
ANNUAL = ("市场主体应当于每年1月1日至6月30日通过", "国家企业信用信息公示系统报送公示年度报告。")
SITE = "国家企业信用信息公示系统网址：http://www.gsxt.gov.cn"
PRINTER = "国家市场监督管理总局监制"
LEFT, RIGHT = ("name", "type", "person", "scope"), ("capital", "since", "term", "place")
LABEL_WIDTH = 218


def draw(license_: License, rng: Random, *, duplicate: bool = True) -> Paper:
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(*SIZE)
    guilloche(sheet, rng.choice(TINTS))
    rosette(sheet, (SIZE[0] / 2, 980), 420, (238, 224, 190))
    wave_border(sheet, 70, rng.choice(BORDERS), foot=60)
    emblem(sheet, (SIZE[0] / 2, 245), 92)
    _head(sheet, license_, faces, rng, duplicate=duplicate)
    _columns(sheet, license_, faces)
    _authority(sheet, license_, faces, rng)
    _foot(sheet, faces, duplicate=duplicate)
    return Paper(sheet=sheet, layout="license-2019", records=(license_.truth(),))


def _head(sheet: Sheet, license_: License, faces: Typefaces, rng: Random, *, duplicate: bool) -> None:
    sheet.write((SIZE[0] / 2, 486), "营业执照", Pen(face=faces.bold, size=124, tracking=36), "middle")
    if duplicate:
        note = "（副　本）" + rng.choice(("", "（1-1）", "（2-1）"))
        sheet.write((SIZE[0] / 2, 560), note, Pen(face=faces.hei, size=40), "middle")
    sheet.write((215, 290), "统一社会信用代码", Pen(face=faces.hei, size=38))
    sheet.write((215, 350), license_.code, Pen(face=faces.song, size=42, tracking=rng.choice((0, 0, 2))))
    token = "".join(rng.choice("0123456789ABCDEF") for _ in range(64))
    stamp = 1_500_000_000_000 + rng.randrange(250_000_000_000)
    qr(sheet, (1690, 205), f"http://www.gsxt.gov.cn/%7B{token}-{stamp}%7D", 210)
    for number, line in enumerate(PROMPT):
        sheet.write((1915, 250 + 42 * number), line, Pen(face=faces.hei, size=23))
    if rng.random() < 0.6:
        serial = "".join(rng.choice("0123456789") for _ in range(12))
        sheet.write((215, 215), f"编号 S{serial}", Pen(face=faces.song, size=26))


def _columns(sheet: Sheet, license_: License, faces: Typefaces) -> None:
    printed = rows(license_)
    for keys, left, width in ((LEFT, 215, 760), (RIGHT, 1265, 590)):
        y = 690.0
        for key in keys:
            if key not in printed:
                continue
            label, value = printed[key]
            size = 31 if key == "scope" else 36
            fit = LABEL_WIDTH if len(label) < 6 else LABEL_WIDTH + 40
            label_pen = Pen(face=faces.hei, size=37 if len(label) < 6 else 34, color=(52, 40, 30))
            sheet.spread((left, y), label, label_pen, fit)
            y = sheet.wrap((left + fit + 44, y), value, Pen(face=faces.song, size=size), width, size * 1.45) + 92


def _authority(sheet: Sheet, license_: License, faces: Typefaces, rng: Random) -> None:
    sheet.write((1420, 1290), "登 记 机 关", Pen(face=faces.hei, size=40, color=(52, 40, 30)))
    day = license_.issued
    numbers, words = Pen(face=faces.song, size=42), Pen(face=faces.hei, size=38, color=(52, 40, 30))
    for x, number, word in (
        (1560, f"{day.year}", "年"),
        (1760, f"{day.month:02d}", "月"),
        (1900, f"{day.day:02d}", "日"),
    ):
        sheet.write((x, 1420), number, numbers)
        sheet.write((x + (118 if word == "年" else 76), 1420), word, words)
    shift = rng.uniform(-30, 60)
    sheet.stamp((1770 + shift, 1320 + shift / 3), round_seal(license_.company.market_office, faces.song, rng, size=370))


def _foot(sheet: Sheet, faces: Typefaces, *, duplicate: bool) -> None:
    small = Pen(face=faces.hei, size=21)
    sheet.write((150, 1592), SITE, small)
    if duplicate:
        for number, line in enumerate(ANNUAL):
            sheet.write((SIZE[0] / 2 + 60, 1568 + 30 * number), line, small, "middle")
    sheet.write((2190, 1592), PRINTER, small, "right")
