from __future__ import annotations

import pytest

from pipeline.extractors.sales_screenshot._shops import Shop, shop
from pipeline.extractors.sales_screenshot._tokens import tokens
from pipeline.geometry import IDENTITY, Box
from pipeline.model import Field, Page, ReadPage, Word


def drawn(text: str, *, gaps: tuple[int, ...] = (), top: int = 20) -> Word:
    edges = [100.0]
    for at in range(len(text)):
        edges.append(edges[-1] + (24 if at in gaps or at + 1 in gaps else 16))
    box = Box(left=100, top=top, right=int(edges[-1]), bottom=top + 16)
    return Word(text=text, box=box, confidence=0.98, edges=tuple(edges))


def shop_on(*words: Word) -> Shop:
    page = ReadPage(
        page=Page(file="a.png", sha256="0" * 64, number=1, width=1400, height=900),
        engine="rapidocr",
        rotation=0,
        width=1400,
        height=900,
        to_upload=IDENTITY,
        words=words,
    )
    return shop(page, tokens(page))


def shop_of(*lines: str) -> Shop:
    """The shop of a page that prints the lines one under another."""
    return shop_on(*(drawn(line, top=20 + 40 * at) for at, line in enumerate(lines)))


def named(text: str, *, gaps: tuple[int, ...] = (), top: int = 20) -> Field[str]:
    """The name on a page that prints `text` once; before the signs `gaps` a blank stands that nobody wrote."""
    return shop_on(drawn(text, gaps=gaps, top=top)).store_name


@pytest.mark.parametrize(
    ("printed", "gaps"),
    [
        ("规则中心客服禾木优品旗舰店", (4, 6)),
        ("禾木优品旗舰店消息3退出", (7,)),
        ("首页 交易 流量 | 禾木优品旗舰店", ()),
        ("首页 禾木优品旗舰店", ()),
        ("禾木优品旗舰店▼消息12", ()),
        ("拼多多商家后台 禾木优品旗舰店", ()),
        ("生意参谋禾木优品旗舰店", ()),
        ("禾木优品旗舰店：小二 消息3 退出", ()),
    ],
)
def test_a_name_read_together_with_a_menu(printed: str, gaps: tuple[int, ...]) -> None:
    field = named(printed, gaps=gaps)
    assert (field.value, field.raw) == ("禾木优品旗舰店", "禾木优品旗舰店")


@pytest.mark.parametrize("printed", ["青岚家居生活馆", "青岚家居馆", "青岚家居:小二", "青岚茶具优品", "青岚设计工作室"])
def test_names_that_do_not_end_as_a_shop(printed: str) -> None:
    assert named(printed).value == printed.partition(":")[0]


@pytest.mark.parametrize(
    "printed",
    [
        "官方旗舰店",
        "首页 旗舰店",
        "统计时间:2026",
        "青岚家居",
        "联系人:客服小王",
        "京东优品",
        "角色:运营",
        "交易总览",
        "小红书千帆·个体店",
    ],
)
def test_what_names_no_shop(printed: str) -> None:
    assert named(printed).problem == "label_not_found"


@pytest.mark.parametrize("badge", ["抖店", "天猫", "1688"])
def test_the_badge_of_its_platform_is_no_part_of_the_name(badge: str) -> None:
    assert named(f"乐颠颠宠物用品店{badge}").value == "乐颠颠宠物用品店"


@pytest.mark.parametrize("printed", ["禾木优品旅舰店", "禾木优品旗航店"])
def test_a_misread_kind_of_shop_is_repaired(printed: str) -> None:
    field = named(printed)
    assert (field.value, field.raw, field.repaired) == ("禾木优品旗舰店", printed, True)
    assert not named("禾木优品旗舰店").repaired


@pytest.mark.parametrize(
    ("printed", "platform"),
    [
        ("千牛 · 禾木优品旗舰店", "taobao"),
        ("快手小店 | 禾木优品专营店", "kuaishou"),
        ("拼多多 · 禾木优品专卖店", "pdd"),
        ("快手小店商家后台 s.kwaixiaodian.com", "kuaishou"),
        ("禾木拼多多旗舰店", None),
    ],
)
def test_the_back_end_beside_the_shops_name(printed: str, platform: str | None) -> None:
    figures = "支付子订单数" if platform == "taobao" else "成交订单数"
    assert shop_of(printed, figures).platform.value == platform


@pytest.mark.parametrize("printed", ["拼多多·禾木优品旗舰店", "千牛·禾木优品旗舰店", "1688-禾木优品旗舰店"])
def test_a_back_end_is_no_part_of_the_name(printed: str) -> None:
    assert named(printed).value == "禾木优品旗舰店"


@pytest.mark.parametrize("printed", ["京东优选生活馆", "三·木旗舰店"])
def test_a_name_that_begins_like_a_back_end(printed: str) -> None:
    assert named(printed).value == printed


def test_what_else_a_shop_may_be_called() -> None:
    read = shop_of("微信小店", "青岚茶仓", "交易概况", "统计时间 2026-08-01 ~ 2026-08-31", "成交金额")
    assert "青岚茶仓" in [each.text for each in read.frame]
    assert "交易概况" not in [each.text for each in read.frame]
    assert shop_of("青岚旗舰店", "青岚茶仓").frame == ()


OF_1688 = ("1688生意参谋", "sycm.1688.com/ms/trade")


@pytest.mark.parametrize(
    ("frame", "name", "problem"),
    [
        ((*OF_1688, "上海禾木电子商务有限公司 ▾"), "上海禾木电子商务有限公司", None),
        (
            (*OF_1688, "禾木优品旗舰店", "上海禾木电子商务有限公司"),
            "禾木优品旗舰店",
            None,
        ),
        ((*OF_1688, "上海禾木有限公司", "宁波禾木有限公司"), None, "ambiguous"),
        ((*OF_1688, "关于上海禾木电子商务有限公司的公告"), None, "label_not_found"),
        (("京东商智", "sz.jd.com/sz/view/transaction", "上海禾木电子商务有限公司"), None, "label_not_found"),
    ],
)
def test_a_company_keeps_a_shop_of_its_own_name_on_1688_alone(
    frame: tuple[str, ...], name: str | None, problem: str | None
) -> None:
    amount = "成交金额" if frame[0] == "京东商智" else "支付金额"
    field = shop_of(*frame, "统计时间 2026-08-01 ~ 2026-08-31", amount).store_name
    assert (field.value, field.problem) == (name, problem)
