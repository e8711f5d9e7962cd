"""Papers that go with a certificate: renewal, transfer, change; and the notice that is no registration."""

from __future__ import annotations

from datetime import date
from random import Random

from samples.maker.fonts import Typefaces
from samples.maker.ornaments import guilloche, qr
from samples.maker.paper import Paper, Truth, chinese, iso
from samples.maker.papers.trademark_facts import Mark
from samples.maker.seals import round_seal
from samples.maker.sheet import Pen, Sheet

SIZE = (1654, 2339)
OFFICE = "国家知识产权局"


def renewal(mark: Mark, rng: Random, *, until: date) -> Paper:
    """商标续展注册证明."""
    text = f"兹核准第{mark.number}号商标续展注册，续展注册有效期自{chinese(mark.valid_until)}次日起至{chinese(until)}。"
    lines = [
        ("商标注册号", mark.number),
        ("商　　标", mark.name),
        ("类　　别", "、".join(map(str, mark.classes))),
        ("注　册　人", mark.registrant),
        ("续展有效期", f"{chinese(mark.valid_until)}至{chinese(until)}"),
    ]
    sheet = _proof("商标续展注册证明", lines, text, mark.valid_until, rng)
    fields = {"registration_no": mark.number, "registrant": mark.registrant, "valid_until": iso(until)}
    return Paper(sheet=sheet, layout="mark-renewal", records=(Truth(type="trademark_renewal", fields={**fields}),))


def transfer(mark: Mark, rng: Random, *, from_party: str, to_party: str, day: date) -> Paper:
    """商标转让证明: from 转让人 to 受让人."""
    text = f"兹核准第{mark.number}号商标转让，受让人自{chinese(day)}起享有商标专用权。"
    lines = [
        ("商标注册号", mark.number),
        ("商　　标", mark.name),
        ("类　　别", "、".join(map(str, mark.classes))),
        ("转　让　人", from_party),
        ("受　让　人", to_party),
        ("核准日期", chinese(day)),
    ]
    sheet = _proof("商标转让证明", lines, text, day, rng)
    return Paper(
        sheet=sheet, layout="mark-transfer", records=(_parties("trademark_transfer", mark, from_party, to_party, day),)
    )


def change(mark: Mark, rng: Random, *, from_party: str, to_party: str, day: date) -> Paper:
    """核准商标变更证明: the same owner under another name."""
    text = f"兹核准第{mark.number}号商标变更注册人名义，特此证明。"
    lines = [
        ("商标注册号", mark.number),
        ("商　　标", mark.name),
        ("变更前名义", from_party),
        ("变更后名义", to_party),
        ("核准日期", chinese(day)),
    ]
    sheet = _proof("核准商标变更证明", lines, text, day, rng)
    return Paper(
        sheet=sheet, layout="mark-change", records=(_parties("trademark_change", mark, from_party, to_party, day),)
    )


def acceptance(mark: Mark, rng: Random, *, filed: date) -> Paper:
    """商标注册申请受理通知书: filed, not registered."""
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(*SIZE)
    pen = Pen(face=faces.song, size=34)
    sheet.write((1480, 180), f"发文编号：TMZC{mark.number}ZCSL01", Pen(face=faces.song, size=28), "right")
    sheet.write((SIZE[0] / 2, 330), OFFICE, Pen(face=faces.bold, size=58), "middle")
    sheet.write((SIZE[0] / 2, 420), "商标注册申请受理通知书", Pen(face=faces.bold, size=54), "middle")
    y = 560.0
    for label, value in (
        ("申请号", mark.number),
        ("申请日期", chinese(filed)),
        ("商标", mark.name),
        ("类别", "、".join(f"第{number}类" for number in mark.classes)),
        ("申请人", mark.registrant),
        ("申请人地址", mark.address),
    ):
        y = sheet.wrap((200, y), f"{label}：{value}", pen, 1250, 58) + 76
    text = (
        "根据《中华人民共和国商标法》及其实施条例的有关规定，你申请注册商标的文件及款项已收到，我局决定予以受理。"
        "本通知仅表明申请被受理，不表示该商标已获得注册。"
    )
    y = sheet.wrap((200, y + 40), "　　" + text, pen, 1250, 60)
    sheet.write((1430, y + 260), OFFICE, pen, "right")
    sheet.write((1430, y + 330), chinese(filed), pen, "right")
    sheet.stamp((1290, y + 270), round_seal(OFFICE, faces.song, rng, size=320, line="商标业务章"))
    fields = {
        "application_no": mark.number,
        "registrant": mark.registrant,
        "mark_name": mark.name,
        "nice_class": list(mark.classes),
        "application_date": iso(filed),
    }
    truth = Truth(type="trademark_acceptance_notice", fields={**fields})
    return Paper(sheet=sheet, layout="mark-acceptance", records=(truth,))


def _proof(title: str, lines: list[tuple[str, str]], text: str, day: date, rng: Random) -> Sheet:
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(*SIZE)
    guilloche(sheet, (230, 230, 214))
    sheet.draw.rectangle((110, 110, SIZE[0] - 110, SIZE[1] - 110), outline=(150, 120, 62), width=6)
    sheet.write((SIZE[0] / 2, 420), title, Pen(face=faces.bold, size=78, tracking=10), "middle")
    y = 640.0
    for label, value in lines:
        sheet.write((240, y), label, Pen(face=faces.hei, size=38))
        y = sheet.wrap((520, y), value, Pen(face=faces.song, size=38), 900, 60) + 96
    y = sheet.wrap((240, y + 60), "　　" + text, Pen(face=faces.song, size=38), 1180, 66)
    sheet.write((1380, 1880), OFFICE, Pen(face=faces.song, size=40), "right")
    sheet.write((1380, 1960), chinese(day), Pen(face=faces.song, size=40), "right")
    sheet.stamp((1220, 1890), round_seal(OFFICE, faces.song, rng, size=340))
    qr(sheet, (240, 1830), f"https://wcjs.sbj.cnipa.gov.cn/proof?d={day.isoformat()}", 160)
    return sheet


def _parties(kind: str, mark: Mark, from_party: str, to_party: str, day: date) -> Truth:
    fields = {"registration_no": mark.number, "from_party": from_party, "to_party": to_party, "date": iso(day)}
    return Truth(type=kind, fields={**fields})
