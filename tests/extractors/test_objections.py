"""What a paper nobody asked for tells against the others, and what only sounds like it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pipeline.extractors import other
from pipeline.model import Document, DocumentType
from pipeline.records import NameChange, OtherPaper

Read = Callable[..., OtherPaper]
NAME = "上海禾木电子商务有限公司"
CODE = "91310115MA1KABCAX8"
SIGNED = """
                                        上海市浦东新区市场监督管理局
                                        2026年8月25日
"""


LIST = """
序号        列入原因            列入日期            移出日期
1           未按期公示          2019年7月8日                  —
"""
NEW_NAME = f"""
变更事项        变更前                            变更后
名称            上海云裳服饰有限公司              {NAME}
注册资本        500万元人民币                     30万元人民币
"""


def notice(title: str, body: str) -> str:
    return f"                  #{title}\n{NAME}：\n{body}\n统一社会信用代码：{CODE}{SIGNED}"


def page(state: str = "存续（在营、开业、在册）", capital: str = "500万元人民币", more: str = "") -> str:
    return f"""
国家企业信用信息公示系统
{more}
基础信息    行政许可信息    行政处罚信息    列入经营异常名录信息    列入严重违法失信名单（黑名单）信息
统一社会信用代码：    {CODE}          企业名称：      {NAME}
注册资本：            {capital}             成立日期：      2019年03月12日
登记状态：            {state}         登记机关：      上海市浦东新区市场监督管理局
"""


@pytest.fixture
def read(draw_paper: Callable[..., Document]) -> Read:
    def one(text: str, looks_like: str | None = None) -> OtherPaper:
        (record,) = other.extract(replace(draw_paper(DocumentType.OTHER, text), looks_like=looks_like))
        assert isinstance(record, OtherPaper)
        return record

    return one


STRUCK_OFF = [
    notice("准予注销登记通知书", "你单位提交的注销登记申请材料齐全，我局决定准予注销登记。"),
    notice("企业注销登记核准通知书", "经审查，核准你单位注销登记。"),
    notice("行政处罚决定书", "因连续六个月未开展经营活动，决定吊销营业执照。"),
    notice("行政处罚决定书", "当事人虚假登记，情节严重，现决定吊销当事人的营业执照，并处罚款伍万元。"),
    notice("行政处罚决定书", "依据《公司法》第二百六十条，我局决定没收违法所得、吊销营业执照。"),
    notice("撤销登记决定书", "经查实，你公司冒用他人身份信息，决定撤销你公司的设立登记。"),
    notice("列入经营异常名录决定书", "你单位未按期公示年度报告，经研究，决定将其列入经营异常名录。"),
    notice("列入严重违法失信名单决定书", "现将你单位列入严重违法失信名单。"),
    notice("清税证明", "你单位所有税务事项均已结清。"),
    notice("注销公告", "经股东会决议，拟向公司登记机关申请注销登记，请债权人申报债权。"),
    notice("股东会决议", "全体股东一致同意解散公司，并成立清算组。"),
    notice("民事裁定书", "本院裁定受理申请人对该公司的破产清算申请。"),
    notice("公告", f"经查，{NAME}等12户企业未报送年度报告，现吊销其营业执照。"),
    notice("民事裁定书", "裁定如下：受理申请人对该公司的破产清算申请。"),
    notice("通知", "你单位营业执照已被依法吊销，请停止经营。"),
    notice("责令关闭决定书", "经研究，决定责令你单位关闭。"),
    page(more="清算信息\n清算组负责人：陈禾木\n清算组成员：李青"),
    page(more="清算组负责人：    陈禾木"),
    notice("声明", "本公司营业执照副本不慎遗失，特此声明作废。"),
    notice("行政处罚告知书", "我局拟吊销你公司营业执照。"),
    notice("行政处罚决定书", "处罚内容：吊销营业执照"),
    notice("催告书", "你单位营业执照因逾期未年报已于2026年7月1日被吊销。"),
    notice("通知", "经查，你单位通过登记的住所无法联系，现予列入经营异常名录。"),
    notice("经营异常名录信息", "列入原因：通过登记的住所无法联系\n列入日期：2026年7月8日"),
    notice("合并公告", f"经股东决定，{NAME}被宁波海岚日用品有限公司吸收合并。"),
    notice("电子营业执照验证", "验证结果：该执照已失效"),
    notice("企业状态查询", f"企业名称：{NAME}\n企业状态：吊销"),
    notice("公告", "因你公司拒不缴回营业执照，现公告其营业执照作废。"),
    notice("公告", "我局于2026年8月1日作出吊销你公司营业执照的行政处罚决定。"),
    notice("公告", "本公司自2026年6月30日起停止一切经营活动，进入清算程序。"),
    notice("通知", "因提供虚假材料，撤销你单位的市场主体登记。"),
    notice("通知", "你单位已被标注为经营异常状态。"),
    notice("查询", "经查询，该企业当前状态为吊销。"),
    notice("查询", "该公司营业执照已过期。"),
    notice("查询", "根据登记机关记录，该公司已不存续。"),
    notice("通知", "你单位的营业执照被责令缴回。"),
    page("吊销，未注销"),
    page("注销"),
    page("已注销"),
    page("迁出"),
    page("撤销"),
    page("经营异常"),
    page("吊销"),
    page(more="该企业已被列入经营异常名录"),
    page(more="该企业已被市场监督管理部门列入严重违法失信名单"),
    f"企业：    {NAME}\n经营状态：    注销",
    f"执照照面信息\n{NAME}\n执照状态：已吊销",
    page("经营异常"),
    page("经营異常"),
    f"{NAME}\n{LIST}",
]


@pytest.mark.parametrize("text", STRUCK_OFF)
def test_the_state_of_the_company(read: Read, text: str) -> None:
    paper = read(text)
    assert paper.company_state.problem != "label_not_found"
    assert paper.company_state.readings


WELL = [
    page(),
    page("存续"),
    page("在业"),
    page("开业"),
    page("正常"),
    page("在营（开业）企业"),
    page("存续", more="暂无列入经营异常名录信息"),
    page("存续（未列入经营异常名录）"),
    page("存续", more="该企业未被列入经营异常名录"),
    page("存续", more=LIST.replace("          —", "2020年8月1日")),
    notice("移出经营异常名录决定书", "你单位已补报年度报告，决定将你单位移出经营异常名录。"),
    notice("租赁合同", "承租方被吊销营业执照的，出租方有权解除合同。"),
    notice("租赁合同", "如承租方被吊销营业执照，本合同自行终止。"),
    notice("公司章程", "公司因下列原因解散：依法被吊销营业执照、责令关闭或者被撤销。"),
    notice("公司章程", "因违法被吊销营业执照、责令关闭的公司的法定代表人，自被吊销营业执照之日起未逾三年。"),
    notice("公司章程", "公司解散的，应当在十五日内成立清算组。"),
    notice("承诺书", "我公司没有被吊销营业执照、列入严重违法失信名单等情形。"),
    notice("行政处罚决定书", "逾期不改正，情节严重的，吊销营业执照。现决定对你单位罚款伍仟元。"),
    notice("准予变更登记通知书", "经审查，你单位提交的变更登记申请材料齐全，决定准予变更登记。"),
    notice("准予注销登记通知书", "经审查，准予你单位的食品经营许可证注销。").replace("准予注销登记通知书", "通知书"),
    notice("通知书", "商标局决定撤销第12345678号商标注册。"),
    notice("授权委托书", "兹委托张三办理我公司营业执照换发、变更登记、注销登记等事宜。"),
    notice("公司章程", "第三十条 公司可以解散：\n（二）股东会决议解散；\n第三十一条 清算组申请注销公司登记。"),
    notice("企业信用报告", "经营状态：存续\n注销备案：0\n清算信息：0\n经营异常：0"),
    notice("股权出质注销登记通知书", "准予股权出质注销登记。"),
    notice("说明", "经营者应妥善保管营业执照，遗失应及时声明作废。"),
    notice("说明", "该企业登记状态为在业，未见吊销、注销记录。"),
    notice("合同", "合同解除后，双方应办理店铺注销手续。"),
    notice("销户证明", "该公司在我行开立的一般存款账户已于2026年3月1日注销。"),
    notice("证明", "该公司近三年未被列入经营异常名录，未被吊销营业执照。"),
]


@pytest.mark.parametrize("text", WELL)
def test_a_company_of_which_nothing_is_told(read: Read, text: str) -> None:
    assert read(text).company_state.problem == "label_not_found"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        (page(capital="20万元人民币"), 200_000),
        (page(capital="300.000000万人民币"), 3_000_000),
        (notice("准予变更登记通知书", "准予变更登记。变更前注册资本：伍佰万元整  变更后注册资本：叁拾万元整"), 300_000),
        (notice("准予变更登记通知书", "变更事项    变更前    变更后\n注册资本    500万元    30万元人民币"), 300_000),
        (notice("准予变更登记通知书", "变更事项    变更后    变更前\n注册资本    30万元人民币    500万元"), 300_000),
        (notice("减资公告", "经股东会决议，公司注册资本由人民币500万元减少至人民币30万元。"), 300_000),
        (notice("股东会决议", "同意将公司注册资本由500万元变更为30万元。"), 300_000),
        (notice("公告", "公司拟减少注册资本至30万元，请债权人申报。"), 300_000),
        (notice("情况说明", "减资后公司注册资本为30万元。"), 300_000),
        (notice("情况说明", "我公司已完成减资，现注册资本为人民币30万元。"), 300_000),
        (notice("章程修正案", "第五条 公司注册资本原为500万元，现修改为30万元。"), 300_000),
        (notice("章程修正案", "现修改为：公司注册资本30万元。"), 300_000),
        (notice("通知书", "变更事项：注册资本\n变更前内容：伍佰万元整\n变更后内容：叁拾万元整"), 300_000),
        (notice("核准通知", "注册资本变更登记已核准。变更前：伍佰万元整；变更后：叁拾万元整。"), 300_000),
        (notice("变更信息", "注册资本变更：变更前 500万元 变更后 30万元 变更日期 2026年4月2日"), 300_000),
        (notice("分立公告", f"{NAME}拟存续分立，分立后{NAME}注册资本为30万元。"), 300_000),
        (notice("通知书", "变更事项：注册资本（金）\n原登记内容：500万元\n现登记内容：30万元人民币"), 300_000),
        (notice("变更信息", "注册资本变更              500.000000              30.000000"), 300_000),
    ],
)
def test_the_capital_that_the_registry_holds(read: Read, text: str, amount: int) -> None:
    capital = read(text).registered_capital.value
    assert capital is not None
    assert capital.amount == Decimal(amount)


@pytest.mark.parametrize(
    "text",
    [
        notice("公司章程", "公司注册资本：人民币30万元。"),
        notice("采购合同", "乙方注册资本30万元，成立日期2019年3月12日。"),
        notice("准予变更登记通知书", "变更事项    变更前    变更后\n住所    禾木路8号    禾木路9号"),
    ],
)
def test_capitals_that_say_nothing_of_today(read: Read, text: str) -> None:
    assert read(text).registered_capital.problem == "label_not_found"


@pytest.mark.parametrize(
    "body",
    [
        f"我公司{NAME}目前没有自有运营团队，由杭州优启电子商务服务有限公司代运营。",
        "我公司暂无运营团队。",
        "本公司尚未组建电商运营团队。",
        "我公司未设运营部，店铺由杭州优启电子商务服务有限公司代为运营。",
        "店铺委托杭州优启电子商务服务有限公司代运营。",
        "我司店铺运营外包给杭州优启电子商务服务有限公司。",
        "公司不设专职运营人员。",
        "我公司没有自己的团队。",
        "公司运营团队已全部离职。",
        "我公司的运营团队尚在招聘中。",
        "公司无其他员工，店铺由代运营公司打理。",
        "店铺日常运营由杭州优启电子商务服务有限公司全权负责。",
    ],
)
def test_a_team_that_is_not_there(read: Read, body: str) -> None:
    assert read(notice("情况说明", body)).no_own_team.value is not None


@pytest.mark.parametrize(
    "body",
    [
        "我公司拥有自有运营团队，不委托第三方代运营。",
        "我司没有外包团队，全部由自有员工运营。",
        "公司未拖欠员工工资，无员工投诉。",
        "我公司受品牌方委托运营其旗舰店。",
        "物流由第三方服务商承运。",
        "公司由总经理负责运营，下设运营团队6人。",
        "我司店铺由自有团队运营，没有外包给任何代运营公司。",
        "我司无代运营公司参与店铺管理。",
    ],
)
def test_a_team_that_is_there(read: Read, body: str) -> None:
    assert read(notice("情况说明", body)).no_own_team.problem == "label_not_found"


def test_of_whom_and_when(read: Read) -> None:
    paper = read(STRUCK_OFF[0])
    assert (paper.company_name.value, paper.uscc.value, paper.date.value) == (NAME, CODE, date(2026, 8, 25))


def test_a_page_of_the_registry_tells_of_today(read: Read) -> None:
    assert read(page("注销")).date.problem == "label_not_found"


def test_a_new_name_and_another_capital_on_one_notice(draw_paper: Callable[..., Document]) -> None:
    text = notice("准予变更登记通知书", NEW_NAME.strip("\n"))
    change, paper = other.extract(replace(draw_paper(DocumentType.OTHER, text), looks_like="registration_notice"))
    assert isinstance(change, NameChange)
    assert isinstance(paper, OtherPaper)
    assert (change.document, paper.document) == ("d1", "d1-2")
    assert paper.registered_capital.value is not None


def test_the_day_that_the_registry_holds(read: Read) -> None:
    assert read(page()).establishment_date.value == date(2019, 3, 12)
    held = read(page().replace("登记状态", "登记状况"))
    assert held.establishment_date.problem == "label_not_found"
