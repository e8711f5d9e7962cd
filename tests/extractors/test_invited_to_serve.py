"""A letter may invite to do for JD what JD sells to nobody: to store, to carry, to write programs."""

from __future__ import annotations

import pytest

from tests.extractors.conftest import ReadOne
from tests.extractors.invitations import CODE, TO_JD, Judged, judged_by, letter


@pytest.fixture
def judged(read_one: ReadOne) -> Judged:
    return judged_by(read_one)


def test_work_with_the_suppliers_of_jd_is_no_invitation(judged: Judged) -> None:
    assert judged(letter(f"现诚邀贵公司与京东自营供应商开展深度合作，为其提供包装耗材，{CODE}。"))[0][0] == "review"
    assert judged(letter(f"现诚邀贵公司与京东自营合作方开展合作，{CODE}。"))[0][0] == "review"
    assert judged(letter(f"现诚邀贵公司与京东自营开展深度合作，{CODE}。"))[0] == ("pass", "met")


@pytest.mark.parametrize(
    "told",
    [
        "诚邀贵司为京东提供仓储服务",
        "诚挚邀请贵司作为供应商，为京东自营供应链系统提供软件开发与运维支持",
        "诚邀贵司成为京东自营保洁服务供应商",
        "邀请贵司入驻京东自营，承运华东地区干线运输",
        "诚邀贵司成为京东自营合作伙伴，共同做好华东仓的分拣、打包及装卸",
        "诚邀贵司参与京东自营供应商合作，以拍摄商品视频的方式服务自营商品",
        "诚邀贵司成为京东自营供应商，负责泡菜代工",
        "邀请贵司承接京东自营双11期间的广告投放",
        "诚邀贵司成为京东自营供应商。合作内容：仓储服务",
        "诚邀贵司成为京东自营供应商，参与本次办公楼装修项目的比选",
        "诚邀贵司入驻京东自营，为京东自营商品做分拣打包",
    ],
)
def test_what_is_done_for_jd_itself_is_no_supply(judged: Judged, told: str) -> None:
    found, record = judged(letter(f"{told}，{CODE}。", title="京东自营供应商邀请函"))
    assert (found, record.invited_to.problem) == (("review", "ambiguous"), "ambiguous")


def test_who_supplies_those_who_work_with_jd_does_not_supply_jd(judged: Judged) -> None:
    assert judged(letter(f"诚邀贵公司成为京东自营合作伙伴的供应商，{CODE}。"))[0][0] == "review"
    assert judged(letter(f"诚邀贵公司成为京东自营供应商的一员，{CODE}。"))[0] == ("pass", "met")


@pytest.mark.parametrize("kind", ["包装", "保洁", "耗材", "备选", "储备", "候选", "意向", "潜在"])
def test_a_title_of_suppliers_of_services_or_of_later(judged: Judged, kind: str) -> None:
    assert judged(letter(TO_JD, title=f"京东自营{kind}供应商邀请函"))[0][0] == "review"
    assert judged(letter(TO_JD, title="京东自营生鲜水果供应商邀请函"))[0] == ("pass", "met")


@pytest.mark.parametrize(
    "told",
    [
        "经缴纳保证金并经审核通过，正式邀请贵司成为供应商",
        "经集团审核，决定不再引入",
        "经会议审批，决定暂缓",
        "本函不构成正式入驻邀请",
        "邀请以股东会决定为准",
        "入驻以样品评审为准",
        "本函不代表京东的合作邀请",
    ],
)
def test_what_makes_an_invitation_none(judged: Judged, told: str) -> None:
    assert judged(letter(f"{TO_JD}{told}。", title="京东自营供应商邀请函"))[0][0] == "review"


@pytest.mark.parametrize("told", ["经采销推荐、品类负责人审批，同意邀请贵司入驻京东自营", "本函不构成准入承诺"])
def test_who_agreed_to_an_invitation_and_what_it_does_not_promise(judged: Judged, told: str) -> None:
    assert judged(letter(f"{TO_JD}{told}。", title="京东自营供应商邀请函"))[0] == ("pass", "met")


@pytest.mark.parametrize(
    "told",
    [
        "共享京东物流仓配一体服务",
        "携手为亿万京东用户提供优质商品与服务",
        "为京东用户提供更好的购物体验",
        "新品首发、培训、广告等多项扶持与您共创未来",
        "请向我司提供营业执照及商标注册证",
    ],
)
def test_what_jd_gives_its_suppliers_and_both_their_customers(judged: Judged, told: str) -> None:
    assert judged(letter(f"诚邀贵公司入驻京东自营，{told}，{CODE}。"))[0] == ("pass", "met")
