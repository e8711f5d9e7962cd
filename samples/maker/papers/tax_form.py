"""增值税一般纳税人登记表 (before 2018: …资格登记表): the form a company fills in and the tax office hands back."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.maker.company import Company, person
from samples.maker.fonts import Typefaces
from samples.maker.paper import Paper, Truth, chinese, iso
from samples.maker.seals import name_seal, round_seal
from samples.maker.sheet import Pen, Sheet
from samples.maker.tables import merged, table

SIZE = (1654, 2339)
PROMISE = (
    "纳税人（代理人）承诺：会计核算健全，能够提供准确税务资料，上述各项内容真实、可靠、完整。"
    "如有虚假，愿意承担相关法律责任。"
)
NOTES = (
    "填表说明：1.本表由纳税人如实填写。2.表中“证件名称及号码”相关栏次，根据纳税人的法定代表人、财务负责人、"
    "办税人员的居民身份证、护照等有效身份证件及号码填写。3.表中“一般纳税人生效之日”由纳税人自行勾选。"
    "4.本表一式二份，主管税务机关和纳税人各留存一份。"
)


def draw(firm: Company, rng: Random, *, effective: date, office_sealed: bool = True) -> Paper:
    """`effective` is the first of a month: of the month of handling or of the next one, as the box says.

    `office_sealed` False leaves the tax office's part empty: an application, no proof."""
    faces = Typefaces.pick(rng)
    sheet = Sheet.blank(*SIZE)
    old = effective.year < 2018
    title = "增值税一般纳税人资格登记表" if old else "增值税一般纳税人登记表"
    sheet.write((SIZE[0] / 2, 190), title, Pen(face=faces.bold, size=56), "middle")
    pen = Pen(face=faces.song, size=29)
    same_month = rng.random() < 0.5
    handled = effective + timedelta(days=rng.randint(2, 24) - (0 if same_month else 28))
    bottom = _body(sheet, firm, rng, pen, old=old, same_month=same_month)
    _promise(sheet, firm, faces, rng, bottom, handled)
    if office_sealed:
        _accepted(sheet, firm, faces, rng, bottom, handled)
    sheet.wrap((130, 2150), NOTES, Pen(face=faces.song, size=22), 1390, 33)
    truth = Truth(
        type="taxpayer_certificate",
        fields={
            "company_name": firm.name,
            "uscc": firm.code,
            "taxpayer_status": "general" if office_sealed else None,
            "effective_date": iso(effective) if office_sealed else None,
            "valid_until": None,
            "tax_authority": firm.tax_office if office_sealed else None,
            "legal_representative": firm.person,
        },
    )
    return Paper(sheet=sheet, layout="tax-form" + ("" if office_sealed else "-unsealed"), records=(truth,))


def _body(sheet: Sheet, firm: Company, rng: Random, pen: Pen, *, old: bool, same_month: bool) -> float:
    def phone() -> str:
        return "1" + rng.choice("3589") + "".join(rng.choice("0123456789") for _ in range(9))

    def identity() -> str:
        return f"居民身份证 {firm.place.code}19{rng.randint(70, 95)}****{rng.randint(1000, 9999)}"

    top = table(
        sheet,
        (130, 250),
        (300, 420, 320, 354),
        [
            ("纳税人名称", firm.name, "社会信用代码" if old else "社会信用代码（纳税人识别号）", firm.code),
            ("法定代表人（负责人、业主）", firm.person, "证件名称及号码", identity()),
            ("联系电话", phone(), "税务登记日期", iso(firm.established) or ""),
            ("财务负责人", person(rng), "证件名称及号码", identity()),
            ("办税人员", person(rng), "证件名称及号码", identity()),
        ],
        pen,
        row_height=92,
    )
    first_month = "☑当月1日　□次月1日" if same_month else "□当月1日　☑次月1日"
    return table(
        sheet,
        (130, top),
        (430, 964),
        [
            ("生产经营地址", firm.address),
            ("注册地址", firm.address),
            ("纳税人类别：企业☑　非企业性单位□", "个体工商户□　其他□"),
            ("主营业务类别：工业□　商业☑", "服务业□　其他□"),
            ("会计核算健全：是☑　否□", f"主管税务机关：{firm.tax_office}"),
            ("一般纳税人资格生效之日" if old else "一般纳税人生效之日", first_month),
        ],
        pen,
        row_height=84,
    )


def _promise(sheet: Sheet, firm: Company, faces: Typefaces, rng: Random, top: float, effective: date) -> None:
    pen = Pen(face=faces.song, size=29)
    merged(sheet, (130, top, 1524, top + 330), PROMISE, pen)
    sheet.write((180, top + 270), "经办人：", pen)
    sheet.write((520, top + 270), f"法定代表人：{firm.person}", pen)
    sheet.write((1040, top + 270), f"（签章）　{chinese(effective, padded=False)}", pen)
    sheet.stamp((1110, top + 190), round_seal(firm.name, faces.song, rng, size=320))
    sheet.stamp((800, top + 250), name_seal(firm.person, faces.kai, rng, size=90))


def _accepted(sheet: Sheet, firm: Company, faces: Typefaces, rng: Random, promise_top: float, effective: date) -> None:
    pen, top = Pen(face=faces.song, size=29), promise_top + 330
    sheet.draw.rectangle((130, top, 1524, top + 70), outline=(60, 60, 64), width=2)
    sheet.write((SIZE[0] / 2, top + 46), "以下由税务机关填写", Pen(face=faces.hei, size=29), "middle")
    merged(sheet, (130, top + 70, 380, top + 400), "主管税务机关受理情况", pen, middle=True)
    sheet.draw.rectangle((380, top + 70, 1524, top + 400), outline=(60, 60, 64), width=2)
    sheet.write((420, top + 140), "经核对，符合登记条件，已登记为增值税一般纳税人。", pen)
    sheet.write((420, top + 330), f"受理人：{person(rng)}", pen)
    # Some offices type their name beside the seal, some leave it to the seal.
    typed = firm.tax_office if rng.random() < 0.5 else ""
    sheet.write((420, top + 250), f"受理税务机关（章）：{typed}", pen)
    sheet.write((1180, top + 340), chinese(effective), pen)
    sheet.stamp((1190, top + 240), round_seal(firm.tax_office, faces.song, rng, size=330, line="税收业务专用章"))
