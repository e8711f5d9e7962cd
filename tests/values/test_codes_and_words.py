"""The small closed vocabularies: classes, numbers of marks, statuses, marketplaces, links, years, invitations."""

from datetime import date

import pytest

from pipeline.values import (
    divisions,
    effective_dates,
    invitation_code,
    nice_classes,
    platforms,
    taxpayer_status,
    text,
    trademark_no,
    urls,
    years,
)


@pytest.mark.parametrize(
    ("printed", "classes"),
    [("第9类", (9,)), ("国际分类：25", (25,)), ("9", (9,)), ("第35类、第9类", (9, 35)), ("9,9,35", (9, 35))],
)
def test_nice_classes(printed: str, classes: tuple[int, ...]) -> None:
    assert nice_classes.parse(printed) == classes


@pytest.mark.parametrize("printed", ["", "第46类", "第0类", "第类", "第九类", "9类商品", "123"])
def test_no_nice_class(printed: str) -> None:
    with pytest.raises(ValueError, match="class"):
        nice_classes.parse(printed)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("第78682220号", "78682220"),
        ("第　12345　号", "12345"),
        ("1234567A", "1234567A"),
        ("G1234567", "G1234567"),
        ("TMZC87654321ZCSL01", "87654321"),
    ],
)
def test_trademark_no(printed: str, number: str) -> None:
    assert trademark_no.parse(printed) == number


@pytest.mark.parametrize("printed", ["", "1234", "123456789", "第号", "2024年1月", "S0512345X"])
def test_no_trademark_no(printed: str) -> None:
    with pytest.raises(ValueError, match="number of a mark"):
        trademark_no.parse(printed)


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("增值税一般纳税人", "general"),
        ("一般纳税人", "general"),
        ("1.增值税一般纳税人", "general"),
        ("增值税小规模纳税人", "small_scale"),
        ("小规模纳税人", "small_scale"),
    ],
)
def test_taxpayer_status(printed: str, status: str) -> None:
    assert taxpayer_status.parse(printed) == status


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "非一般纳税人",
        "不属于增值税一般纳税人",
        "未查询到一般纳税人信息",
        "增值税一般纳税人登记表",
        "可申请成为一般纳税人",
        "《增值税一般纳税人登记管理办法》",
        "其他",
    ],
)
def test_a_phrase_is_no_status(printed: str) -> None:
    with pytest.raises(ValueError, match="stated status"):
        taxpayer_status.parse(printed)


@pytest.mark.parametrize("printed", ["", "非一般纳税人", "关于一般纳税人登记表", "一般纳税人登记管理办法"])
def test_a_title_counts_only_whole(printed: str) -> None:
    assert taxpayer_status.parse_shown("增值税一般纳税人资格登记表") == "general"
    with pytest.raises(ValueError, match="stated status"):
        taxpayer_status.parse_shown(printed)


def test_the_day_a_status_takes_effect() -> None:
    assert effective_dates.parse("次月1日 2019年12月05日") == date(2020, 1, 1)
    for printed in ("当月1日", "下月1日2019年12月05日", "次月1日2019年13月05日"):
        with pytest.raises(ValueError, match=r"date|day"):
            effective_dates.parse(printed)


@pytest.mark.parametrize(
    ("printed", "platform"),
    [
        ("mms.pinduoduo.com", "pdd"),
        ("https://sycm.taobao.com/portal/home.htm", "taobao"),
        ("fxg.jinritemai.com", "douyin"),
        ("京东商智", "jd"),
        ("天猫", "tmall"),
        ("sellercentral.amazon.co.jp", "amazon"),
        ("1688", "1688"),
    ],
)
def test_platforms(printed: str, platform: str) -> None:
    assert platforms.parse(printed) == platform


@pytest.mark.parametrize("printed", ["", "生活馆", "淘宝天猫", "jd.com.example.org", "notjd.com"])
def test_no_platform(printed: str) -> None:
    with pytest.raises(ValueError, match="marketplace"):
        platforms.parse(printed)


def test_links() -> None:
    assert urls.parse("mall.jd.com/index-1.html").platform == "jd"
    assert urls.parse("https://shop.禾木.example.com".replace("禾木", "hemu")).platform == "other"
    assert urls.parse_url("shop1.taobao.com") == "https://shop1.taobao.com"
    assert urls.is_shop("https://mobile.yangkeduo.com/mall_page.html?mall_id=1")
    assert not any(urls.is_shop(each) for each in ("https://mms.pinduoduo.com/home", "sellercentral.amazon.com", "无"))


@pytest.mark.parametrize(
    "printed", ["", "见附件", "ftp://shop.example.com", "https://u:p@shop.example.com", "localhost", "http://"]
)
def test_no_link(printed: str) -> None:
    with pytest.raises(ValueError, match="web link"):
        urls.parse(printed)


def test_years() -> None:
    assert {years.parse(each) for each in ("2025", "2025年", "2025年度")} == {2025}
    with pytest.raises(ValueError, match="year"):
        years.parse("2025年1月")


def test_invitation_codes() -> None:
    assert invitation_code.parse("jdzy — 402913") == "JDZY-402913"
    for printed in ("", "JDZY", "见附件", "A1", "-4029-"):
        with pytest.raises(ValueError, match="code"):
            invitation_code.parse(printed)


@pytest.mark.parametrize(
    "placeholder",
    ["000000", "0000", "1111", "888888", "123456", "1234567890", "654321", "JDZY-000000", "JDZY-1234", "JDZY-TEST01"],
)
def test_a_placeholder_is_no_code(placeholder: str) -> None:
    with pytest.raises(ValueError, match="code"):
        invitation_code.parse(placeholder)


@pytest.mark.parametrize("code", ["402913", "100000", "123465", "112233", "JDZY-888", "JDZY-2026-0001", "A1234B9"])
def test_a_code_may_look_plain(code: str) -> None:
    assert invitation_code.parse(code) == code


def test_divisions() -> None:
    assert divisions.province_of_code("91440300MA5C44W11X") == "广东省"
    assert divisions.province_of_code("440122000118787") == "广东省"
    assert divisions.province_of_address("广西南宁市青秀区") == "广西壮族自治区"
    assert divisions.province_of_address("海南藏族自治州共和县") == "青海省"
    assert divisions.province_of_address("海南省海口市") == "海南省"
    assert divisions.province_of_address("某路1号") is None
    assert len(divisions.PROVINCES) == 34


def test_fold() -> None:
    assert text.fold("名　　称：上海\u00a0禾木【集团】") == "名称:上海禾木(集团)"
    assert text.fold("１２—３４～５６") == "12-34~56"
