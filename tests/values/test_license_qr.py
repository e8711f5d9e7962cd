"""What the QR codes of licenses say; all contents are invented in the forms that registries use."""

import base64
from datetime import date

import pytest

from pipeline.values.license_qr import parse

CODE, OTHER = "91350100M000100Y43", "91110000600037341L"


@pytest.mark.parametrize(
    "text",
    [
        f"http://www.gsxt.gov.cn/index.html?uniscid={CODE}",
        f"http://www.szcredit.com.cn/web/GSZJGSPT/QyxyDetail.aspx?rid=0f&cid={CODE}",
        f"统一社会信用代码：{CODE},企业注册号:350100000000001;企业名称:某公司;登记机关:某局",
        f"统一社会信用代码:{CODE.lower()}\n网址:http://sdxy.gov.cn",
    ],
)
def test_the_code_in_clear(text: str) -> None:
    said = parse(text)
    assert (said.uscc, said.of_a_registry, said.foreign, said.names_nobody) == (CODE, True, False, False)


@pytest.mark.parametrize(
    "text", [f"http://a.gov.cn/?x={CODE}&y={OTHER}", f"http://a.gov.cn/?x={CODE[:-1]}5", f"http://a.gov.cn/?x=A{CODE}"]
)
def test_two_codes_a_wrong_one_and_a_longer_token_are_none(text: str) -> None:
    assert parse(text).uscc is None


@pytest.mark.parametrize(
    ("text", "foreign", "nobody"),
    [
        ("http://www.gsxt.gov.cn", False, True),
        ("http://www.gsxt.gov.cn/index.html", False, True),
        ("http://zj.gsxt.gov.cn/%7B4F02-1646956800000%7D", False, False),
        ("http://218.95.241.36:8035/toHandleQuery.do?id=YmdqbG9x&jumpFlag=false", False, False),
        ("http://218.57.139.24/", False, True),
        ("http://118.218.57.139/pub/a", True, False),
        ("http://218.57.139.24.example/pub/a", True, False),
        ("http://www.gsxt-gov.cn/index.html?id=1", True, False),
        ("http://gsxt.gov.cn.qrcode.example/a", True, False),
        ("http://user@gov.cn@evil.example/", True, False),
        ("https://qr.alipay.com/a1", False, False),
        ("http://[bad", False, False),
        ("", False, False),
    ],
)
def test_where_a_link_leads(text: str, *, foreign: bool, nobody: bool) -> None:
    assert (parse(text).foreign, parse(text).names_nobody) == (foreign, nobody)


def test_the_division_inside_a_serialized_string() -> None:
    inside = base64.b64encode(b"\xac\xed\x00\x05t\x00\x27{service:entInfo,entNo:7,regOrg:440508}").decode()
    assert parse(f"http://gsxt.gdgs.gov.cn//GSpublicity/GSpublicityList.html?jumpid={inside}").division == "440508"
    assert parse("http://gsxt.gdgs.gov.cn/?jumpid=rO0AB").division is None


def test_the_day_of_a_token_is_that_of_china() -> None:
    # 2022-03-10 16:30 UTC
    assert parse("http://www.gsxt.gov.cn/%7B4F-1646929800000%7D").made_on == date(2022, 3, 11)


def test_a_fact_given_twice_differently_is_none() -> None:
    assert parse("名称:甲公司;名称:乙公司;注册资本:壹佰万元整").facts == (("registered_capital", "壹佰万元整"),)
