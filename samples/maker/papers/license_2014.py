"""营业执照 of March 2014 to February 2019: portrait, one column, QR lower left; 15-digit number until October 2015."""

from __future__ import annotations

from random import Random

from samples.maker.fonts import Typefaces
from samples.maker.ornaments import emblem, guilloche, qr, wave_border
from samples.maker.paper import Paper
from samples.maker.papers.license_facts import License, rows
from samples.maker.seals import round_seal
from samples.maker.sheet import Pen, Sheet

SIZE = (1654, 2339)
ORDER = ("name", "type", "place", "person", "capital", "since", "term", "scope")
PRINTER = "中华人民共和国国家工商行政管理总局监制"
SITE = "企业信用信息公示系统网址：http://www.gsxt.gov.cn"
LABEL_WIDTH = 220


def draw(license_: License, rng: Random, *, old_number: bool = False) -> Paper:
    """`old_number` prints the 15-digit number in place of the code."""
    faces, firm = Typefaces.pick(rng), license_.company
    sheet = Sheet.blank(*SIZE)
    guilloche(sheet, rng.choice(((234, 214, 190), (222, 226, 200))))
    wave_border(sheet, 80, rng.choice(((170, 70, 50), (70, 120, 84))), foot=50)
    emblem(sheet, (SIZE[0] / 2, 290), 96)
    sheet.write((SIZE[0] / 2, 545), "营业执照", Pen(face=faces.bold, size=126, tracking=40), "middle")
    sheet.write((SIZE[0] / 2, 620), "（副　本）" + rng.choice(("", "（1-1）")), Pen(face=faces.hei, size=40), "middle")
    label = "注册号" if old_number else "统一社会信用代码"
    number = firm.former_number if old_number else firm.code
    end = sheet.write((500, 700), f"{label}　", Pen(face=faces.hei, size=36))
    sheet.write((end, 700), number, Pen(face=faces.song, size=38))
    _lines(sheet, license_, faces)
    _authority(sheet, license_, faces, rng)
    sheet.write((150, 2270), SITE, Pen(face=faces.hei, size=22))
    sheet.write((1510, 2270), PRINTER, Pen(face=faces.hei, size=22), "right")
    truth = license_.truth(number=number if old_number else None)
    return Paper(sheet=sheet, layout="license-2014" + ("-15" if old_number else ""), records=(truth,))


def _lines(sheet: Sheet, license_: License, faces: Typefaces) -> None:
    printed, y = rows(license_), 820.0
    for key in ORDER:
        if key not in printed:
            continue
        label, value = printed[key]
        fit = LABEL_WIDTH if len(label) < 6 else LABEL_WIDTH + 50
        sheet.spread((240, y), label, Pen(face=faces.hei, size=37, color=(52, 40, 30)), fit)
        y = sheet.wrap((240 + fit + 50, y), value, Pen(face=faces.song, size=36), 840, 54) + 88


def _authority(sheet: Sheet, license_: License, faces: Typefaces, rng: Random) -> None:
    qr(
        sheet,
        (240, 1880),
        f"http://gsxt.{rng.choice('abcdefgh')}xgs.gov.cn/ecipplatform?id={rng.getrandbits(96):x}",
        220,
    )
    sheet.write((820, 1890), "登 记 机 关", Pen(face=faces.hei, size=42, color=(52, 40, 30)))
    day = license_.issued
    numbers, words = Pen(face=faces.song, size=42), Pen(face=faces.hei, size=38, color=(52, 40, 30))
    spots = ((900, f"{day.year}", "年", 120), (1100, f"{day.month}", "月", 70), (1250, f"{day.day}", "日", 70))
    for x, number, word, gap in spots:
        sheet.write((x, 2040), number, numbers)
        sheet.write((x + gap, 2040), word, words)
    seal = round_seal(license_.company.market_office, faces.song, rng, size=380)
    sheet.stamp((1140 + rng.uniform(-40, 40), 1940), seal)
