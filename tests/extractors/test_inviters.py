"""Who invites: JD, and neither an agent of it nor somebody who uses its name."""

from __future__ import annotations

import pytest

from tests.checks.builders import COMPANY
from tests.extractors.conftest import ReadOne
from tests.extractors.invitations import CODE, JD, TO_JD, Judged, judged_by, letter


@pytest.fixture
def judged(read_one: ReadOne) -> Judged:
    return judged_by(read_one)


@pytest.mark.parametrize(
    ("body", "to", "signed"),
    [
        (TO_JD, f"{COMPANY}：", "杭州优启电子商务服务有限公司"),
        (TO_JD, f"{COMPANY}：", "南京东方贸易有限公司"),
        (TO_JD, f"{COMPANY}：", "京东方科技集团有限公司"),
        (TO_JD, f"{COMPANY}：", "优启招商服务中心"),
        (TO_JD, f"{COMPANY}：", "优启招商服务中心（盖章）"),
        (TO_JD, f"{COMPANY}：", "优启电商王经理13800000000"),
        (f"诚邀贵公司入驻京东自营，{CODE}，入驻费50000元。", f"{COMPANY}：", "招商部"),
        (TO_JD, f"{COMPANY}：", "京东自营官方合作机构云帆有限公司"),
        (TO_JD, f"{COMPANY}：", "京东自营授权招商中心"),
        (TO_JD, f"{COMPANY}：", "京东电商学院"),
        (TO_JD, f"{COMPANY}：", "京东代办中心"),
        (TO_JD, f"{COMPANY}：", "京东超市第三方采销团队"),
        (TO_JD, f"{COMPANY}：", "京东入驻咨询中心"),
        (f"{TO_JD}由京东自营经销商杭州丝路商贸有限公司结算。", f"{COMPANY}：", JD),
        (TO_JD, f"{COMPANY}：", COMPANY),
        (TO_JD, "尊敬的合作伙伴：", COMPANY),
        (f"诚邀贵公司成为我司合作供应商，{CODE}。", f"{COMPANY}：", "杭州优启电子商务服务有限公司"),
        (f"受{JD}委托，{TO_JD}", f"{COMPANY}：", "优启招商"),
        (f"经我司推荐，诚邀贵公司入驻京东自营，{CODE}，服务费38000元。", f"{COMPANY}：", "招商部"),
        (f"{TO_JD}我司为京东官方授权招商服务商。", f"{COMPANY}：", "招商部"),
        (f"您好，我司希望获得京东自营入驻邀请码，盼复。参考同行{CODE}。", "京东采销老师：", COMPANY),
    ],
)
def test_a_letter_of_somebody_else(judged: Judged, body: str, to: str, signed: str) -> None:
    found, record = judged(letter(body, to=to, signed=signed))
    assert (found, record.invited_by.problem) == (("review", "ambiguous"), "ambiguous")


def test_a_mail_that_comes_from_elsewhere(judged: Judged) -> None:
    text = f"#京东自营入驻邀请函\n发件人：京东招商 <caixiao@jd-zhaoshang.cn>\n{COMPANY}：\n现{TO_JD}\n"
    found, record = judged(text)
    assert (found, record.invited_by.problem) == (("review", "ambiguous"), "ambiguous")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("请查收我司资料，谢谢。", ("pass", "met")),
        (f"{TO_JD}", ("review", "ambiguous")),
    ],
)
def test_the_mail_that_is_answered(judged: Judged, asked: str, found: tuple[str, str]) -> None:
    """It comes from the applicant; one that invites itself is read like any other."""
    answered = f"-----Original Message-----\nFrom: bd@hemu.com\n{asked}\n"
    text = f"#京东自营入驻邀请函\n发件人：京东自营家居采销 <home@jd.com>\n{COMPANY}：\n您好，{TO_JD}\n{answered}"
    assert judged(text)[0] == found


def test_a_name_ends_at_a_bracket(judged: Judged) -> None:
    _, record = judged(f"【京东】尊敬的{COMPANY}，您好！{TO_JD}京东零售母婴采销部\n")
    assert record.invited_by.value == "京东零售母婴采销部"
