"""What a letter says, and what the check makes of it: it proves an invitation only where it says that JD invites the
addressee to its self-operated shop."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.extractors import invitation_letter
from pipeline.model import Document, DocumentType
from pipeline.records import Declaration
from pipeline.values.text import fold
from tests.checks.builders import COMPANY, OTHER_COMPANY
from tests.extractors.conftest import ReadOne
from tests.extractors.invitations import CODE, JD, TO_JD, Judged, judged_by, letter


@pytest.fixture
def judged(read_one: ReadOne) -> Judged:
    return judged_by(read_one)


@pytest.mark.parametrize(
    "body",
    [
        f"诚邀贵公司入驻京东自营，{CODE}，请于2026年12月31日前完成申请。",
        f"诚邀贵公司成为京东自营供应商，{CODE}。",
        f"经我司对贵司“若铭生活”品牌的评估，诚邀贵司入驻京东自营，{CODE}。",
        f"经我司家居事业部综合评估，现诚邀贵公司入驻京东自营平台，{CODE}，请于2026年12月31日前登录系统，逾期失效。",
        f"感谢贵公司提交入驻申请。根据贵公司提交的资料，我司现正式邀请贵公司成为京东自营家居类目供应商，{CODE}。",
        f"兹邀请{COMPANY}入驻京东自营，{CODE}，有效期至2026年12月31日。",
        f"兹诚邀{COMPANY}（以下简称“贵公司”）入驻京东自营平台，合作类目为家居日用，{CODE}。",
        f"我们诚挚地邀请您加入京东自营供应商大家庭，{CODE}。",
        f"贵公司“禾木优品”品牌在天猫、拼多多等平台口碑良好，今特邀贵公司携该品牌加盟京东自营，{CODE}。",
        f"京东自营家居采销部诚邀贵公司成为合作供应商，{CODE}。请勿转发他人。",
        f"诚邀贵公司入驻京东自营，{CODE}。此邮件由系统自动发送，请勿回复。",
        f"诚邀贵公司入驻京东自营，{CODE}。本邮件为京东系统自动发出，请勿直接回复！",
        f"现特邀贵司作为供应商与京东自营开展合作，{CODE}，合作品类以双方签署的协议为准。",
        f"恭喜贵公司获得京东自营入驻邀请，{CODE}，请凭邀请码登录供应商平台提交资质，审核通过后签署合同。",
        f"您好！您的品牌已被京东自营采销邀请入驻，{CODE}，审核期约10个工作日。",
        f"现邀请贵公司申请成为京东自营供应商，{CODE}。如有疑问请联系采销经理王晓明。",
        f"我部现向贵公司发出京东自营供应商入驻邀请，{CODE}。京东不会委托任何第三方机构代办，亦不收取任何服务费。",
        f"诚邀贵公司入驻京东自营（非POP开放平台），{CODE}。",
        f"现邀请贵司于2026年11月30日前办理京东自营供应商入驻，{CODE}。",
        f"兹邀请{COMPANY}参与京东自营厨具品类供应商入驻，{CODE}。京东自营采用邀请制，本邀请码仅限贵公司本次入驻申请使用。",
        f"现诚邀贵公司与京东自营开展深度合作，{CODE}。",
        f"现诚挚邀请贵司加入京东自营供应商队伍，{CODE}，邀请码有效期60天。",
        f"您已获得京东自营美妆类目的入驻资格，{CODE}。",
        "诚邀贵司成为京东自营供应商，邀请码如下：JDZY-402913。",
        f"京东超市拟在2026年第四季度引入一批地方特色食品供应商。现正式邀请贵公司入驻京东自营，{CODE}。",
        f"现特向贵公司发出邀请，邀请贵公司入驻京东自营灯具照明类目，{CODE}，自签发之日起三个月内有效。",
        f"诚邀贵公司入驻京东自营，{CODE}。请在收到本通知之日起60日内使用，逾期邀请码将自动失效。",
        f"贵司符合京东自营骑行运动类目供应商准入条件，诚邀贵司入驻京东自营，{CODE}。",
        f"为满足消费者日益增长的需求，京东自营拟引进一批优质品牌。{TO_JD}",
        f"时值金秋，硕果累累。京东集团始终坚持“客户为先”的价值观，1600余个仓库覆盖几乎所有区县，{TO_JD}新品首发、培训等多项扶持与您共创美好未来。",
        f"诚邀贵公司入驻京东商城自营，{CODE}，共享京东物流仓配一体服务。",
        f"经前期沟通及实地考察，我司认为贵公司具备合作条件，现郑重邀请贵公司入驻京东自营，{CODE}。",
        f"经综合评估后，我司诚邀贵公司成为京东自营供应商，{CODE}，邀请码仅可使用一次。",
        f"诚邀贵公司成为京东供应商，{CODE}，请登录京东自营供应商系统（vcp.jd.com）完成入驻。",
        f"诚挚邀请贵公司成为京东自营长期合作伙伴，{CODE}。如贵公司无意合作，请忽略本函。",
        f"诚邀贵公司入驻京东自营（食品饮料），您的{CODE}。如有疑问请联系采销经理王磊，电话010-58951234。",
        f"为进一步拓展家纺品类，京东自营特邀贵公司作为合作供应商入驻，请使用{CODE}完成注册。期待与贵司携手共赢！",
        f"{TO_JD}后续将由采销经理与贵公司对接商品、价格及合同事宜。本邀请函最终解释权归京东所有。",
        f"诚邀贵公司入驻京东自营，享受京东品牌、流量、物流等全方位支持，{CODE}。",
        f"现邀请您入驻京东自营（类目：玩具乐器），{CODE}。",
        f"经过市场调研和样品评估，特邀请贵司作为京东健康自营供应商入驻合作，{CODE}。",
        f"我们很高兴邀请贵公司作为宠物类目自营供应商入驻京东，{CODE}。",
        f"恭喜贵司！经评审，贵司已符合引入条件，特邀入驻京东自营。您的专属{CODE}",
        f"为让更多消费者用上好瓷器，我们诚挚邀请贵司以直供方式加入京东自营，{CODE}。邀请码已在系统中生成，请尽快使用。",
        f"{TO_JD}本邀约函不构成采购承诺，具体合作条款以双方签署的协议为准。",
        f"京东家居收纳类目诚邀贵厂作为自营供应商合作，{CODE}。",
        f"产品我们都看过了，部门已经批准引入。{TO_JD}",
        f"经采销推荐、品类负责人审批，同意邀请贵司入驻京东自营，{CODE}。",
        f"以下为京东时尚居家自营采销发出的正式邀请，请查收：{TO_JD}",
        f"很高兴通知贵公司，贵公司已通过京东自营招商初选，我们正式邀请贵公司入驻京东自营，{CODE}。",
        f"{TO_JD}\n采销经理：李晓宁  招商专用章\n                                        应商",
        f"{TO_JD}入驻过程中如有问题，请随时与采销李娜联系。",
        f"诚邀贵司以供应商身份入驻京东自营平台，{CODE}（请妥善保管，仅限贵公司本次入驻使用）。",
        f"北京市经济技术开发区科创十一街18号院\nQQ邮箱 写信 收件箱(3) 通讯录\n{TO_JD}",
    ],
)
def test_an_invitation_to_supply_jd(judged: Judged, body: str) -> None:
    found, record = judged(letter(body))
    assert (found, record.invited_to.value, record.invited_by.value) == (("pass", "met"), "京东自营", JD)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        (letter(f"诚邀贵公司成为我司合作供应商，{CODE}。", title="京东自营供应商入驻邀请函"), JD),
        (letter(f"诚邀贵公司入驻京东，{CODE}。", signed="京东自营采销部"), "京东自营采销部"),
        (letter(TO_JD, signed="广州晶东贸易有限公司"), "广州晶东贸易有限公司"),
        (letter(TO_JD, signed="家居采销部"), None),
        (letter(TO_JD, title="京东自营生鲜水果供应商邀请函", signed="果品采销组"), None),
        (f"      #京东自营入驻邀请函\n受邀方：{COMPANY}\n邀请编号：JDZY-402913\n有效期至：2026-12-31\n", None),
        (f"    10月18日 14:06\n    【京东自营入驻邀请】受邀企业：{COMPANY}，邀请码JDX7Q2M8，请登录系统办理。\n", None),
        (
            f"#【京东自营】入驻邀请函\n发件人：京东自营家居采销 <home@jd.com>\n{COMPANY}：\n您好，{TO_JD}\n",
            "发件人:京东自营家居采销<home@jd.com>",
        ),
    ],
)
def test_the_channel_and_the_inviter_beside_the_sentence(judged: Judged, text: str, by: str | None) -> None:
    found, record = judged(text)
    assert (found, record.invited_to.value, record.invited_by.value) == (("pass", "met"), "京东自营", by)


@pytest.mark.parametrize("name", ["若川（杭州）科技有限公司", "若川（杭州）電器有限公司"])
def test_signs_of_a_name_are_no_condition(draw_paper: Callable[..., Document], name: str) -> None:
    text = letter(f"{name}，现诚邀贵公司入驻京东自营，{CODE}。", to=f"{name}：您好，")
    (record,) = invitation_letter.extract(draw_paper(DocumentType.INVITATION_LETTER, text))
    assert (record.company_name.value, record.invited_to.value) == (fold(name), "京东自营")


@pytest.mark.parametrize(
    "body",
    [
        # to another channel
        f"现诚邀贵公司入驻京东开放平台（POP），开设旗舰店，{CODE}。自营招商目前暂未开放。",
        f"诚邀贵公司入驻京东自营旗舰店（POP模式），{CODE}。",
        f"诚邀贵公司入驻京东自营，开设POP旗舰店，{CODE}。",
        f"诚邀贵公司入驻京喜自营，{CODE}。",
        f"诚邀贵公司入驻京东到家，{CODE}。",
        f"诚邀贵公司入驻京东工业品平台，{CODE}。",
        f"诚邀贵公司入驻京东国际自营，{CODE}。",
        f"诚邀贵公司入驻得物，成为与京东自营齐名的供应商，{CODE}。",
        f"诚邀贵公司入驻京东，{CODE}。",
        f"诚邀贵公司成为京东供应商，{CODE}。",
        f"贵司推荐的工厂已符合引入条件，特邀入驻京东自营，{CODE}。",
        f"如贵司符合引入条件，特邀入驻京东自营，{CODE}。",
        f"京东工业诚邀贵厂作为自营供应商合作，{CODE}。",
        # to another part than that of a supplier of goods
        f"诚邀贵公司成为京东物流承运商，{CODE}。",
        f"诚邀贵公司成为京东联盟推广合作伙伴，{CODE}。",
        f"诚邀贵公司成为京东自营物流供应商，{CODE}。",
        f"诚邀贵公司成为京东自营仓配合作伙伴，{CODE}。",
        f"京东自营采销部诚邀贵公司成为京东自营包装耗材供应商，{CODE}。",
        f"诚邀贵公司成为京东自营代运营服务商，{CODE}。",
        f"诚邀贵公司作为经销商代理京东自营商品，{CODE}。",
        f"诚邀贵公司为京东自营提供包装材料，{CODE}。",
        f"诚邀贵公司加入京东自营商家交流群，{CODE}。",
        f"诚邀贵公司参加京东自营供应商大会，{CODE}。",
        f"诚邀贵公司参加招商会，会后可申请入驻京东自营，{CODE}。",
        f"诚邀贵公司授权我司入驻京东自营，{CODE}。",
        f"诚邀贵公司通过我司渠道入驻京东自营，{CODE}。",
        f"诚邀贵公司入驻京东自营（第二批预审），{CODE}。",
        f"诚邀贵公司竞标成为京东自营供应商，{CODE}。",
        f"诚邀贵公司试用京东自营供应商系统，{CODE}。",
        f"诚邀贵公司关注京东自营招商动态，入驻请另行申请，{CODE}。",
        f"贵公司被邀请参与京东自营供应商评选，{CODE}。",
        # not yet, not any more, under a condition
        f"我司将于2027年邀请贵公司入驻京东自营，{CODE}。",
        f"我司曾邀请贵公司入驻京东自营，{CODE}。",
        f"贵公司此前收到的京东自营入驻邀请，{CODE}，因系统错误发送，敬请谅解。",
        f"若贵公司2026年销售额达到3000万元，诚邀贵公司入驻京东自营，{CODE}。",
        f"如贵公司2026年度销售额达到3000万元，我司将邀请贵公司入驻京东自营，届时{CODE}。",
        f"待贵公司完成整改后，我司邀请贵公司入驻京东自营，{CODE}。",
        f"贵公司缴纳保证金后，我司邀请贵公司入驻京东自营，{CODE}。",
        f"我司同意在贵公司提供检测报告后邀请贵公司入驻京东自营，{CODE}。",
        f"我司不再邀请贵公司入驻京东自营，原{CODE}。",
        f"贵公司未获得京东自营入驻邀请，{CODE}。",
        # to nobody here, or told by the applicant
        f"诚邀各品牌商家入驻京东自营，{CODE}。",
        f"京东自营现面向全国诚邀优质供应商，欢迎贵公司报名，{CODE}。",
        f"希望贵司邀请我司入驻京东自营，{CODE}。",
        f"我司已获得京东自营入驻邀请，{CODE}。",
        f"我公司受邀入驻京东自营，{CODE}。",
        f"有人冒充我司发函称“诚邀贵公司入驻京东自营，{CODE}”，请勿相信。",
    ],
)
def test_a_letter_that_does_not_invite_to_supply_jd(judged: Judged, body: str) -> None:
    found, record = judged(letter(body))
    if record.code.value is None:  # an older rule knows the other channel by its name
        assert found == ("review", "ambiguous")
    else:
        assert (found, record.invited_to.problem) == (("review", "label_not_found"), "label_not_found")


@pytest.mark.parametrize(
    "told",
    [
        "该码须在贵公司缴纳平台技术保证金5万元之后由采销人工点亮。",
        "本码专属华南区华美超市连锁使用，误收请忽略。",
        "本码于发函后四十天自行注销。",
        "处理结果：已回收",
        "系统升级期间该码休眠，恢复日期见公告。",
        "本函随采销人员变动，请以新任采销通知为据。",
        "入驻主体须为贵公司在境外设立的子公司。",
        "贵公司将作为某旗舰店的上游工厂，协助其入驻。",
        "也请知悉本邀请已被其他公司使用。",
        "请退还邀请码。",
    ],
)
def test_a_sentence_that_no_such_letter_has(judged: Judged, told: str) -> None:
    """It takes nothing from a code that is declared: without the letter nobody would have read it."""
    found, record = judged(letter(f"{TO_JD}{told}"))
    assert (found, record.invited_to.value) == (("review", "ambiguous"), "京东自营")
    assert told[:6] in record.doubt
    assert judged(letter(f"{TO_JD}{told}"), Declaration(invitation_code="JDZY-402913"))[0] == ("pass", "declared")


def test_a_letter_for_the_use_of_another_company(judged: Judged) -> None:
    found, record = judged(letter(f"{TO_JD}本邀请仅限{OTHER_COMPANY}使用，不得转让。"))
    assert (found, record.company_name.problem) == (("review", "ambiguous"), "ambiguous")


def test_the_merchants_platform_beside_a_title_that_names_the_channel(judged: Judged) -> None:
    found, _ = judged(letter(f"诚邀贵公司入驻，{CODE}。合作模式见POP协议。", title="京东自营供应商入驻邀请函"))
    assert found == ("review", "ambiguous")


@pytest.mark.parametrize(
    "told", ["您即将获得", "您可获得", "贵公司曾获得", "贵司客户获得", "您尚未取得", "贵公司的竞争对手已获得"]
)
@pytest.mark.parametrize("what", ["入驻资格", "邀请资格"])
def test_what_is_not_given_now_or_not_to_the_addressee(judged: Judged, told: str, what: str) -> None:
    assert judged(letter(f"{told}京东自营{what}，{CODE}。"))[0][0] == "review"
    assert judged(letter(f"贵公司已获得京东自营{what}，{CODE}。"))[0] == ("pass", "met")


@pytest.mark.parametrize("what", ["京东自营入驻培训", "京东自营供应商满意度调研"])
def test_what_one_takes_part_in_may_be_no_shop(judged: Judged, what: str) -> None:
    assert judged(letter(f"兹邀请贵公司参与{what}，{CODE}。"))[0][0] == "review"


def test_a_row_of_words_is_read_in_one_way(judged: Judged) -> None:
    """In two for each of them, forty would take days."""
    assert judged(letter(f"诚邀贵公司入驻京东自营{'合作伙伴' * 40}终，{CODE}。"))[0][0] == "review"
    assert judged(letter(f"诚邀贵公司成为京东自营合作伙伴，{CODE}。"))[0] == ("pass", "met")
