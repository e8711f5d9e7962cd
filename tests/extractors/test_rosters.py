"""Whether a list of people is seen whole, so that its rows can be counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from pipeline.extractors import operations_team
from pipeline.model import Document, DocumentType, Field
from pipeline.records import OperationsTeam
from tests.extractors.conftest import ReadOne

Read = Callable[..., Field[int]]
ROSTER = """
        #上海禾木电子商务有限公司员工花名册
序号    姓名      部门        岗位        入职日期
1       陈一      运营部      店铺运营    2022-03-01
2       陈二      运营部      客服        2022-04-01
3       陈三      设计部      美工        2022-05-01
"""
SECOND_BLOCK = """
        #上海禾木电子商务有限公司员工花名册
序号    姓名      部门      序号    姓名      部门
1       陈一      运营部    3       陈三      设计部
2       陈二      运营部    4       陈四      推广部
"""


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return lambda *pages: read_one(OperationsTeam, *pages).members


def ending_at(paper: Document, bottom: int) -> Document:
    """The paper on an upload that ends at that height."""
    pages = (replace(each, page=replace(each.page, height=bottom), height=bottom) for each in paper.pages)
    return replace(paper, pages=tuple(pages))


def test_a_list_that_touches_the_edge_may_go_on(draw_paper: Callable[..., Document]) -> None:
    paper = draw_paper(DocumentType.OPERATIONS_TEAM, ROSTER)
    last = max(word.box.bottom for word in paper.pages[0].words)
    (whole,) = operations_team.extract(ending_at(paper, last + 60))
    (cut,) = operations_team.extract(ending_at(paper, last + 20))
    assert whole.members.value == 3
    assert (cut.members.value, cut.members.problem) == (None, "unreadable")
    assert [each.text for each in cut.members.readings] == ["3"]


def test_a_paper_that_ends_at_its_last_row_on_a_wider_photo_may_go_on(draw_paper: Callable[..., Document]) -> None:
    """The readable page is the sheet alone; the upload around it goes on."""
    paper = draw_paper(DocumentType.OPERATIONS_TEAM, ROSTER)
    last = max(word.box.bottom for word in paper.pages[0].words)
    sheet = replace(paper, pages=(replace(paper.pages[0], height=last + 20),))
    assert operations_team.extract(sheet)[0].members.problem == "unreadable"


@pytest.mark.parametrize(
    "below",
    ["  Sheet1    Sheet2    就绪", "4       陈", "首页      消息      工作台    我的", "            查看更多"],
)
def test_what_stands_where_the_next_row_would_hides_it(read: Read, below: str) -> None:
    assert read(f"{ROSTER}{below}\n").problem == "unreadable"


@pytest.mark.parametrize(
    "below", ["注：以上人员均在职", "制表人：陈一    审核：陈二", "        第1页 共1页", "以下空白"]
)
def test_what_closes_a_list_stands_below_it(read: Read, below: str) -> None:
    assert read(f"{ROSTER}{below}\n").value == 3


@pytest.mark.parametrize(
    ("printed", "problem"),
    [
        ("第1页 共3页", "unreadable"),
        ("第 1 页 / 共 2 页", "unreadable"),
        ("第一页，共二页", "unreadable"),
        ("第一页 共两页", "unreadable"),
        ("（共2页，第1页）", "unreadable"),
        ("Page 1 of 2", "unreadable"),
        ("- 2/5 -", "unreadable"),
        ("其余人员见附件", "unreadable"),
        ("……", "unreadable"),
        ("1/1", None),
        ("共 35 条    上一页  1  2  3  4  下一页", "unreadable"),
        ("共35条记录", "unreadable"),
        ("（接下页）", "unreadable"),
        ("点击加载更多", "unreadable"),
        ("共 3 条    上一页  1  下一页", None),
        ("第1页 共1页", None),
    ],
)
def test_pages_and_rows_that_are_announced_and_not_there(read: Read, printed: str, problem: str | None) -> None:
    members = read(f"{ROSTER}\n\n\n\n{' ' * 30}{printed}\n")
    assert (members.value, members.problem) == (None if problem else 3, problem)


def test_a_list_with_its_numbers_under_another_header(read: Read) -> None:
    assert read(ROSTER.replace("序号", "No. ")).value == 3


def test_a_list_that_goes_on_without_its_header(read: Read) -> None:
    assert read(ROSTER, "4       陈四      运营部      推广\n").problem == "unreadable"
    assert read(ROSTER, "        上海禾木电子商务有限公司（盖章）\n").value == 3


@pytest.mark.parametrize(
    ("roster", "printed", "members"),
    [
        (ROSTER, "共3人", 3),
        (ROSTER, "共12人", None),
        (ROSTER, "合计：2人", None),
        (ROSTER.replace("2       陈二", "        陈二"), "合计：3人", 3),
        (ROSTER.replace("2       陈二", "        陈二"), "合计：2人", None),
        (ROSTER.replace("1  ", "34 ").replace("2  ", "35 ").replace("3  ", "36 "), "合计：36人", 36),
        (ROSTER.replace("1  ", "34 ").replace("2  ", "35 ").replace("3  ", "36 "), "合计：35人", None),
    ],
)
def test_a_printed_total_has_to_fit_the_rows(read: Read, roster: str, printed: str, members: int | None) -> None:
    found = read(f"{roster}\n{' ' * 60}{printed}\n")
    assert (found.value, found.problem) == (members, None if members else "ambiguous")


def test_a_total_close_below_the_last_number_is_none_of_its_row(
    draw_paper: Callable[..., Document],
) -> None:
    paper = draw_paper(DocumentType.OPERATIONS_TEAM, ROSTER + "共3人\n")
    *words, total = paper.pages[0].words
    box = replace(total.box, top=total.box.top - 16, bottom=total.box.bottom - 16)
    close = replace(paper, pages=(replace(paper.pages[0], words=(*words, replace(total, box=box))),))
    (record,) = operations_team.extract(close)
    assert (record.members.value, record.members.problem) == (3, None)


@pytest.mark.parametrize(
    ("foot", "members"),
    [
        ("合计：3人 制表日期：2026年10月08日", 3),
        ("参保人数合计：3人 打印日期：2026-10-12", 3),
        ("共3人 制表：区咏仪", 3),
        ("共3人 制表：已离职", None),
        ("合计：3人 拟于2026年10月08日到岗", None),
    ],
)
def test_who_made_a_list_and_when_beside_its_total(read: Read, foot: str, members: int | None) -> None:
    assert read(f"{ROSTER}\n{foot}\n").value == members


@pytest.mark.parametrize("first", [2, 11])
def test_a_list_whose_beginning_is_missing_gives_no_number(read: Read, first: int) -> None:
    rows = "\n".join(f"{first + step:<8}陈一      运营部      客服        2022-03-01" for step in range(3))
    header = "\n".join(ROSTER.splitlines()[:3])
    assert read(f"{header}\n{rows}\n").problem == "not_parsed"


def test_two_blocks_beside_each_other_are_one_list(read: Read) -> None:
    assert read(SECOND_BLOCK).value == 4
    assert read(SECOND_BLOCK.replace("4       陈四      推广部", "")).value == 3
    assert read(SECOND_BLOCK.replace("4       陈四", "        陈四")).problem == "not_parsed"


def test_posts_and_kinds_of_insurance_are_no_people(read: Read) -> None:
    posts = "序号    岗位      部门      人数\n1       客服      运营部    3\n2       美工      设计部    2\n"
    kinds = "序号    参保险种    单位缴费    个人缴费\n1       养老保险    100.00      80.00\n"
    named = posts.replace("部门", "姓名")
    for listed in (posts, kinds, named):
        assert read(f"        #运营团队\n{listed}").problem == "label_not_found"


@pytest.mark.parametrize("state", ["离职", "停保", "待入职"])
def test_who_left_or_is_yet_to_come_is_none_of_the_team(read: Read, state: str) -> None:
    states = ROSTER.replace("入职日期", "在职状态").replace("2022-03-01", "在职").replace("2022-04-01", "在职")
    assert read(states.replace("2022-05-01", "在职")).value == 3
    assert read(states.replace("2022-05-01", state)).problem == "ambiguous"
    left = ROSTER.replace("入职日期", "离职日期").replace("2022-03-01", "").replace("2022-04-01", "/")
    assert read(left).problem == "ambiguous"
    assert read(left.replace("2022-05-01", "")).value == 3


@pytest.mark.parametrize("title", ["离职人员名单", "减员名册", "面试人员登记表"])
def test_a_list_of_those_who_are_not_there_has_no_members(read: Read, title: str) -> None:
    assert read(ROSTER.replace("员工花名册", title)).problem == "ambiguous"
    assert read(f"{ROSTER.replace('员工花名册', title)}\n合计：3人\n").problem == "ambiguous"


def test_numbers_with_a_point_and_numbers_misread(read: Read) -> None:
    pointed = ROSTER.replace("1       ", "1.      ").replace("2       ", "2、     ").replace("3       ", "03      ")
    assert read(pointed).value == 3
    for misread in ("S ", "?B", "|)"):
        assert read(ROSTER.replace("3       ", f"{misread}      ")).problem == "not_parsed"
    assert read(f"{ROSTER}制表人  陈一      审核人      日期\n").value == 3


INSURED = """
        #上海市社会保险参保证明（单位专用）
单位名称：上海禾木电子商务有限公司
序号    姓名      身份证号              险种        参保状态
1       陈一      3101**********1113    养老        {}
2       陈二      3101**********1121    养老        {}
{}
"""


@pytest.mark.parametrize(
    "state",
    [
        *(
            "暂停缴费",
            "终止参保",
            "停保",
            "已停保",
            "中断缴费",
            "减员",
            "参保中断",
            "缴费终止",
            "暂停参保",
            "停缴",
            "退保",
        ),
        *("暂停", "终止", "已停止", "转出", "未参保", "注销"),
    ],
)
@pytest.mark.parametrize("total", ["", "参保人数：2人"])
def test_whose_insurance_stopped_is_no_member(read: Read, state: str, total: str) -> None:
    found = read(INSURED.format(state, state, total))
    assert (found.value, found.problem) == (None, "ambiguous")
    assert found.readings


@pytest.mark.parametrize("state", ["正常参保", "参保缴费", "正常缴费", "已缴费", "在保", "正常"])
@pytest.mark.parametrize("total", ["", "参保人数：2人"])
def test_who_is_insured_is_a_member(read: Read, state: str, total: str) -> None:
    assert read(INSURED.format(state, state, total)).value == 2


def test_a_unit_that_stopped_to_pay(read: Read) -> None:
    text = INSURED.format("养老", "养老", "参保人数：2人").replace("参保状态\n", "备注\n")
    assert read(text).value == 2
    assert read(text + "以上人员均已办理停保。\n").problem == "ambiguous"
    assert read(text.replace("序号", "单位状态：暂停缴费\n序号", 1)).problem == "ambiguous"
