"""Letters: 商标授权书 from a mark's owner, 邀请函 from the marketplace's buyer."""

from __future__ import annotations

from datetime import date
from random import Random

from samples.maker.company import Company
from samples.maker.fonts import Typefaces
from samples.maker.paper import Paper, Truth, chinese, iso
from samples.maker.papers.trademark_facts import Mark
from samples.maker.seals import round_seal
from samples.maker.sheet import RED, Pen, Sheet

SIZE = (1654, 2339)


def authorization(mark: Mark, rng: Random, *, from_party: str, to_party: str, start: date, end: date) -> Paper:
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(*SIZE)
    pen = Pen(face=faces.song, size=36)
    title = rng.choice(("商标授权书", "品牌授权书", "商标使用授权书"))
    sheet.write((SIZE[0] / 2, 270), title, Pen(face=faces.bold, size=66, tracking=14), "middle")
    y = 440.0
    for label, value in (
        ("授权方", from_party),
        ("被授权方", to_party),
        ("授权品牌", mark.name),
        ("商标注册号", mark.number),
        ("类　　别", "、".join(f"第{number}类" for number in mark.classes)),
        ("授权性质", rng.choice(("普通授权", "独占授权", "排他授权"))),
        ("授权渠道", "京东商城（自营）及其他线上渠道，中国大陆地区"),
        ("授权期限", f"自{chinese(start)}至{chinese(end)}"),
    ):
        y = sheet.wrap((200, y), f"{label}：{value}", pen, 1250, 60) + 80
    text = (
        f"　　授权方系上述注册商标的合法权利人，现授权被授权方在授权期限内使用该商标销售“{mark.name}”品牌商品，"
        "并授权其以自己的名义与京东开展自营合作。未经授权方书面同意，被授权方不得转授权。特此授权。"
    )
    y = sheet.wrap((200, y + 30), text, pen, 1250, 66)
    sheet.write((1440, y + 240), f"授权方（盖章）：{from_party}", pen, "right")
    sheet.write((1440, y + 320), f"签署日期：{chinese(start)}", pen, "right")
    sheet.stamp((1200, y + 240), round_seal(from_party, faces.song, rng, size=330))
    fields = {
        "registration_no": mark.number,
        "from_party": from_party,
        "to_party": to_party,
        "start_date": iso(start),
        "end_date": iso(end),
        "nice_class": list(mark.classes),
    }
    truth = Truth(type="trademark_authorization", fields={**fields})
    return Paper(sheet=sheet, layout="mark-authorization", records=(truth,))


def invitation(firm: Company, rng: Random, *, code: str, day: date) -> Paper:
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(*SIZE)
    pen = Pen(face=faces.song, size=36)
    sheet.write((150, 180), "京东自营", Pen(face=faces.bold, size=54, color=RED))
    sheet.draw.line((150, 215, 1504, 215), fill=RED, width=5)
    sheet.write(
        (SIZE[0] / 2, 380), rng.choice(("邀请函", "京东自营供应商入驻邀请函")), Pen(face=faces.bold, size=64), "middle"
    )
    sheet.write((1500, 460), f"邀请编号：{code}", Pen(face=faces.song, size=32), "right")
    sheet.write((180, 570), f"{firm.name}：", Pen(face=faces.hei, size=38))
    text = (
        f"　　经我司采销部门对贵司“{firm.brand}”品牌及经营情况的综合评估，现诚邀贵司作为供应商入驻京东自营平台，"
        "合作品类以双方签署的协议为准。请贵司于收到本邀请函之日起30日内登录供应商系统，凭上述邀请编号提交公司资质、"
        "品牌资质及财务信息。本邀请函仅限贵司使用，不得转让。"
    )
    y = sheet.wrap((180, 670), text, pen, 1290, 68)
    sheet.write(
        (180, y + 120), f"采销经理：{rng.choice('王李张刘陈')}{rng.choice('晓建志雅')}{rng.choice('明林华宁')}", pen
    )
    sheet.write((1440, y + 320), "京东自营采销部", pen, "right")
    sheet.write((1440, y + 390), chinese(day), pen, "right")
    sheet.stamp((1300, y + 330), round_seal("京东自营供应商管理部", faces.song, rng, size=310, line="招商专用章"))
    fields = {"company_name": firm.name, "code": code, "date": iso(day), "valid_until": None}
    invites = {"invited_to": "京东自营", "invited_by": "京东自营采销部"}
    return Paper(
        sheet=sheet,
        layout="invitation",
        records=(Truth(type="invitation_letter", fields={**fields, **invites}),),
    )
