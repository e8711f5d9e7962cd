"""A status that a label names, and the word that affirms or denies it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from pipeline.model import Field
from pipeline.records import TaxpayerCertificate
from pipeline.values import taxpayer_status
from tests.extractors.conftest import ReadOne

Read = Callable[[str], Field[str]]
COMPANY, CODE = "上海禾木电子商务有限公司", "91350100M000100Y43"
OFFICE = "国家税务总局上海市浦东新区税务局"
ASKED = [
    *("一般纳税人资格", "增值税一般纳税人资格", "是否一般纳税人", "一般纳税人资格状态", "增值税一般纳税人标志"),
    *("增值税一般纳税人（是/否）", "是否为增值税一般纳税人（是/否）"),
]
YES = ["是", "有", "有效", "正常", "已认定", "是（有效）", "Y", "√"]
NO = [
    "否",
    "无",
    "取消",
    "已取消",
    "未登记",
    "未认定",
    "不是",
    "已失效",
    "已注销",
    "待认定",
    "审核中",
    "N",
]


def column(text: str) -> str:
    wide = sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
    return text + " " * (28 - wide)


def row(*cells: str) -> str:
    return "".join(map(column, cells))


def beneath(label: str, *answers: str) -> str:
    return "\n".join(
        (
            "国家税务总局上海市电子税务局",
            "一般纳税人资格查询",
            row("纳税人识别号", "纳税人名称", label, "主管税务机关", "有效期起"),
            *(row(CODE, COMPANY, answer, OFFICE, "2019-04-01") for answer in answers),
        )
    )


def beside(label: str, answer: str) -> str:
    return f"""
国家税务总局上海市电子税务局
纳税人信息查询
纳税人名称：{COMPANY}
纳税人识别号：{CODE}
{label}：{answer}
有效期起：2019-04-01
"""


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return lambda text: read_one(TaxpayerCertificate, text).taxpayer_status


@pytest.mark.parametrize("label", ASKED)
@pytest.mark.parametrize("answer", YES)
def test_a_yes_beside_or_under_the_label(read: Read, label: str, answer: str) -> None:
    for text in (beneath(label, answer), beside(label, answer)):
        status = read(text)
        assert status.value == "general"
        assert [each.text for each in status.readings] == [label, answer]
        assert taxpayer_status.parse_shown("".join(each.text for each in status.readings)) == "general"


@pytest.mark.parametrize("label", ASKED)
@pytest.mark.parametrize("answer", NO)
def test_a_no_leaves_the_status_open(read: Read, label: str, answer: str) -> None:
    for text in (beneath(label, answer), beside(label, answer)):
        assert (read(text).value, read(text).problem) == (None, "not_parsed")


@pytest.mark.parametrize("label", ASKED)
def test_the_status_beside_or_under_the_label(read: Read, label: str) -> None:
    for answer, value in (("增值税一般纳税人", "general"), ("一般纳税人", "general"), ("小规模纳税人", "small_scale")):
        for text in (beneath(label, answer), beside(label, answer)):
            assert (read(text).value, read(text).readings[0].text) == (value, answer)


@pytest.mark.parametrize("label", ["增值税一般纳税人", "是否为增值税一般纳税人"])
def test_the_status_itself_as_a_label(read: Read, label: str) -> None:
    assert read(beside(label, "是")).value == "general"
    assert read(beside(label, "否")).value is None


@pytest.mark.parametrize(
    ("answer", "value"),
    [("☑是 □否", "general"), ("是☑ 否□", "general"), ("□是 ☑否", None), ("是□ 否☑", None), ("是 □否", None)],
)
def test_boxes_that_are_ticked(read: Read, answer: str, value: str | None) -> None:
    assert read(beside("是否一般纳税人", answer)).value == value


@pytest.mark.parametrize("answer", ["无", "已取消", "X", "尚未取得", "已转为小规模", "有效期已过", "否（小规模）"])
def test_a_no_beside_a_status_is_ambiguous(read: Read, answer: str) -> None:
    text = beside("一般纳税人资格", answer)
    assert read(f"{text}纳税人类型：一般纳税人\n").problem == "ambiguous"
    assert read(f"{text}你单位自2019年4月1日起登记为增值税一般纳税人。\n").problem == "ambiguous"
    assert read(beneath("一般纳税人资格", "有效", answer)).problem == "ambiguous"


def test_a_yes_beside_the_other_status_is_ambiguous(read: Read) -> None:
    assert read(f"{beside('一般纳税人资格', '有效')}纳税人类型：小规模纳税人\n").problem == "ambiguous"


def test_a_title_is_no_label(read: Read) -> None:
    title = "国家税务总局上海市电子税务局\n一般纳税人资格查询    有效\n"
    assert read(f"{title}纳税人名称：{COMPANY}\n").value is None


def test_a_directory_says_so_in_vain(read: Read) -> None:
    page = beside("一般纳税人资格", "有效").replace("国家税务总局上海市电子税务局", "企查查")
    assert (read(page).value, read(page).problem) == (None, "not_parsed")
