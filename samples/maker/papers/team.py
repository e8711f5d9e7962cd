"""The operations team: 社会保险 list of the insured, or the company's own 花名册."""

from __future__ import annotations

from datetime import date
from random import Random

from samples.maker.company import Company, person
from samples.maker.fonts import Typefaces
from samples.maker.paper import Paper, Truth, Value, chinese, iso
from samples.maker.seals import round_seal
from samples.maker.sheet import Pen, Sheet
from samples.maker.tables import table

SIZE = (1654, 2339)
POSTS = ("店铺运营", "运营主管", "美工设计", "客服专员", "直播运营", "数据分析", "推广专员", "仓储主管")


def insured(firm: Company, rng: Random, *, members: int, day: date) -> Paper:
    """单位参保人员名单 of the social-insurance office."""
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(*SIZE)
    pen = Pen(face=faces.song, size=29)
    title = f"{firm.place.town}社会保险单位参保人员名单"
    sheet.write((SIZE[0] / 2, 200), title, Pen(face=faces.bold, size=52), "middle")
    sheet.write((110, 290), f"单位名称：{firm.name}", pen)
    sheet.write((110, 345), f"统一社会信用代码：{firm.code}", pen)
    sheet.write((1544, 345), f"缴费月份：{day:%Y年%m月}", pen, "right")
    rows = [("序号", "姓名", "证件号码", "养老保险", "医疗保险", "失业保险", "缴费状态")]
    for number in range(1, members + 1):
        identity = f"{firm.place.code}{rng.randint(1975, 2002)}****{rng.randint(100, 999)}{rng.choice('0123456789X')}"
        rows.append((str(number), person(rng), identity, "参保", "参保", "参保", "正常"))
    bottom = table(sheet, (110, 380), (100, 200, 480, 164, 164, 164, 162), rows, pen, row_height=70)
    sheet.write((110, bottom + 70), f"参保人数合计：{members}人", pen)
    sheet.write((1544, bottom + 130), f"打印日期：{chinese(day)}", pen, "right")
    office = f"{firm.place.town}社会保险事业管理中心"
    sheet.stamp((1250, bottom + 120), round_seal(office, faces.song, rng, size=330, line="社保业务专用章"))
    return Paper(sheet=sheet, layout="insured-list", records=(_truth(firm, members, day),))


def roster(firm: Company, rng: Random, *, members: int, day: date) -> Paper:
    """运营团队人员花名册, sealed by the company."""
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(*SIZE)
    pen = Pen(face=faces.song, size=31)
    sheet.write((SIZE[0] / 2, 200), "电商运营团队人员花名册", Pen(face=faces.bold, size=56), "middle")
    sheet.write((150, 300), f"公司名称：{firm.name}", pen)
    rows = [("序号", "姓名", "岗位", "入职日期", "备注")]
    for number in range(1, members + 1):
        since = f"{rng.randint(2018, 2025)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
        rows.append((str(number), person(rng), POSTS[(number - 1) % len(POSTS)], since, "全职"))
    bottom = table(sheet, (150, 340), (130, 300, 380, 340, 204), rows, pen, row_height=76)
    sheet.write((150, bottom + 80), f"合计：{members}人", pen)
    sheet.write((1500, bottom + 200), f"{firm.name}（盖章）", pen, "right")
    sheet.write((1500, bottom + 270), chinese(day), pen, "right")
    sheet.stamp((1230, bottom + 200), round_seal(firm.name, faces.song, rng, size=330))
    return Paper(sheet=sheet, layout="roster", records=(_truth(firm, members, day),))


def _truth(firm: Company, members: int, day: date) -> Truth:
    fields: dict[str, Value] = {"company_name": firm.name, "members": members, "date": iso(day)}
    return Truth(type="operations_team", fields=fields)
