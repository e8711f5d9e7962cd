"""Certificates, proofs and pages of the registry that do not show a mark in force of the applicant's own, beside honest
ones."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.model import Finding
from pipeline.records import Record
from tests.checks.builders import (
    COMPANY,
    OTHER_COMPANY,
    certificate,
    dossier,
    finding,
    license_,
    outcome,
    read,
    renewal,
)

ReadPapers = Callable[..., list[Record]]
Judge = Callable[..., tuple[Finding, Finding]]
SHEET = f"""
                 #商标注册证
                第 12345678 号

                      #禾木优品

核定使用商品/服务项目（国际分类：9）
耳机；手机壳；数据线；充电器；电池；麦克风；便携式计算机；计算机外围设备；鼠标；键盘；
音箱；照相机
注 册 人      {COMPANY}
注册人地址    上海市浦东新区某路1号
注册日期  2020年05月07日        有效期至  2030年05月06日
局长签发                        发证机关  国家知识产权局
"""


@pytest.fixture
def judge(read_papers: ReadPapers) -> Judge:
    """The findings on registration and ownership of these papers, drawn and told apart; every value seconded."""

    def judged(*texts: str) -> tuple[Finding, Finding]:
        case = dossier(license_(), *read_papers(*texts))
        return finding("trademark_registered", case), finding("trademark_ownership", case)

    return judged


def outcomes(found: tuple[Finding, Finding]) -> list[tuple[str, str]]:
    return [(each.verdict.value, each.reason) for each in found]


@pytest.mark.parametrize(
    "note",
    [
        "",
        "共有人：无",
        "注册商标专用权质押登记",
        "许可使用备案",
        "“优品”放弃专用权",
        "连续三年停止使用的，任何单位或者个人可以申请撤销该注册商标。",
        "自行改变注册商标的，由商标局责令限期改正或者撤销其注册商标。",
        "指定颜色",
        "商标说明：图形由禾苗组成",
        "初步审定公告日期 2020年02月06日",
        "注：本证为电子注册证，与纸质注册证具有同等法律效力",
        "核定商品以公告为准",
        "（续）",
        "证书编号 A123456",
        "查询网址 sbj.cnipa.gov.cn",
        "国际注册 第1234567号",
        "许可备案号：20210001",
        "质权登记期限2021-2023",
        "本证未经涂改有效",
        "遗失补发",
        "优先权日期 2019年1月1日",
        f"{OTHER_COMPANY}（盖章）",
        "本证为电子注册证，可登录中国商标网核验真伪",
        "本电子注册证由国家知识产权局商标局制发，扫描二维码可查询商标注册信息",
        "本电子注册证由国家知识产权局签发，其他变更、续展等情况请以商标注册簿为准",
        "注册商标专用权以核准注册的商标和核定使用的商品为限",
        "扫描全能王 创建",
        "扫描全能王 3亿人都在用的扫描App",
        "由 WPS 扫描生成",
        "由夸克扫描王生成",
        "中国人民生  国家工商行政总局道服局",
        "描金能王3亿人的扫描Aop",
        "局长申长雨发证机关 国家知识权局",
    ],
)
def test_an_honest_certificate(judge: Judge, note: str) -> None:
    assert outcomes(judge(f"{SHEET}{note}\n")) == [("pass", "met"), ("pass", "met")]


@pytest.mark.parametrize(
    "note",
    [
        "备注：2026年3月6日经第1970期商标公告，该商标在“耳机、电池”商品上被撤销。",
        "本商标于2026年3月被撤销",
        "因连续三年不使用被撤销",
        "该商标已被宣告无效",
        "备注：部分商品核准注销",
        "核准变更：注销在“音箱、照相机”商品上的注册",
        "依法撤销该商标在全部商品上的注册。",
        "2026年2月6日核准删减“音箱”商品",
        "商标局公告：该注册商标已被撤销",
        "备注：本注册商标专用权已于2026年1月终止",
        "本商标因未续展已失效",
        "部分无效宣告：在“耳机”上予以无效宣告",
        "该注册商标经法院判决撤销",
        "放弃在“照相机”商品上的专用权",
        "核准注销部分商品：音箱",
        "本证已挂失作废",
        "分割后本证商品缩减为：耳机",
        "撤三公告第1970期",
    ],
)
def test_a_certificate_that_prints_the_end_of_its_mark(judge: Judge, note: str) -> None:
    registered, _ = judge(f"{SHEET}{note}\n")
    assert (registered.verdict.value, registered.reason) == ("review", "mark_ended")
    assert "d10 itself prints" in registered.summary


@pytest.mark.parametrize(
    "note",
    [
        f"共 有 人    {OTHER_COMPANY}",
        f"共有人{OTHER_COMPANY}",
        f"其他共有商标注册人：{OTHER_COMPANY}",
        f"共有商标代表人：{COMPANY}",
        f"2026年2月6日，该商标转让给{OTHER_COMPANY}",
        f"注册商标转让：受让人 {OTHER_COMPANY}",
        "共有商标",
        f"（与{OTHER_COMPANY}共有）",
    ],
)
def test_a_certificate_that_names_other_owners(judge: Judge, note: str) -> None:
    _, owned = judge(SHEET.replace("注册人地址", f"{note}\n注册人地址"))
    assert (owned.verdict.value, owned.reason) == ("review", "shared_mark")
    assert note[-7:-1] in owned.summary or note in owned.summary


@pytest.mark.parametrize(
    ("printed", "instead"),
    [
        ("#商标注册证", "#商标注册证（样本）"),
        ("#商标注册证", "#商标注册证（预览样式）"),
        ("#商标注册证", "#商标注册证（美国）"),
        ("国家知识产权局", "United States Patent and Trademark Office"),
        ("国家知识产权局", "国家知识产权局\n本注册自2026年3月1日起不复存在"),
        ("国家知识产权局", "国家知识产权局\n权利人现为宁波海岚"),
        ("国家知识产权局", f"国家知识产权局\n注册人之二：{OTHER_COMPANY}"),
    ],
)
def test_a_specimen_another_countrys_certificate_or_one_with_an_unknown_remark(
    judge: Judge, printed: str, instead: str
) -> None:
    registered, _ = judge(SHEET.replace(printed, instead))
    assert (registered.verdict.value, registered.reason) == ("review", "proves_nothing")


def test_no_mark_runs_for_thirty_years(judge: Judge) -> None:
    assert outcomes(judge(SHEET.replace("2030年", "2050年")))[0] == ("review", "term_length")
    assert outcomes(judge(SHEET.replace("2020年", "2016年").replace("2030年", "2036年")))[0] == ("pass", "met")


def page(state: str, number: str = "12345678", flow: str = "") -> str:
    return f"""
#中国商标网 商标查询
商标详细内容
商标名称    禾木优品          申请/注册号    {number}
国际分类    9                 申请日期    2019年05月22日
申请人名称（中文）    {COMPANY}
商品/服务    耳机；手机壳        商标状态    {state}
初审公告日期    2020年02月06日    注册公告日期    2020年05月07日
专用权期限    2020年05月07日 至 2030年05月06日
商标流程
{flow}
仅供参考，无任何法律效力
"""


LISTED = f"""
#天眼查 商标信息                                        {COMPANY}
序号      商标      注册号      国际分类      法律状态
1      禾木优品      12345678      9      已无效
2      禾木      87654321      25      已注册
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (page("商标已注册"), "met"),
        (page("商标已注册", flow="商标注册申请  注册公告排版完成"), "met"),
        (page("商标无效", number="87650001"), "met"),
        (page("商标无效"), "mark_ended"),
        (page("商标无效（注册商标连续三年不使用撤销）"), "mark_ended"),
        (page("已注销"), "mark_ended"),
        (page("商标注册申请驳回"), "mark_ended"),
        (page("商标已失效"), "mark_ended"),
        (page("商标无效", number="12345679"), "mark_ended"),
        (page("商标已注册", flow="无效宣告审查中"), "mark_ended"),
        (f"#商标查询\n全部  已注册  已无效  已注销  申请中\n申请/注册号  12345678  商标状态  已注册\n{COMPANY}", "met"),
        *((page(state), "mark_ended") for state in ("已无效", "撤销注册", "已过期", "驳回", "不予注册", "注销")),
        *((page(state), "met") for state in ("已注册", "有效", "维持注册", "商标续展完成", "LIVE/REGISTRATION")),
        (LISTED, "mark_ended"),
        (LISTED.replace("已无效", "已注册"), "met"),
        (LISTED.replace("12345678", "87650001"), "met"),
        (f"#商标注销申请书\n申请人：{COMPANY}\n申请注销第12345678号“禾木优品”商标，国际分类：9。", "mark_ended"),
    ],
)
def test_a_page_of_the_registry_beside_the_certificate(judge: Judge, text: str, expected: str) -> None:
    registered, _ = judge(SHEET, text)
    assert (registered.verdict.value, registered.reason) == ("pass" if expected == "met" else "review", expected)
    assert expected == "met" or "d11" in registered.summary


TRANSFER = f"""
                #核准商标转让证明
    兹核准第12345678号“禾木优品”商标转让注册。
转让人    {OTHER_COMPANY}
受让人    {COMPANY}
                                        国家知识产权局
                                        2024年05月20日
"""


@pytest.mark.parametrize(
    ("title", "word", "expected"),
    [
        ("核准商标转让证明", "兹核准", ("pass", "chain_complete")),
        ("商标转让申请不予核准通知书", "经审查，不予核准", ("review", "chain_incomplete")),
        ("撤回商标转让申请核准通知书", "兹核准撤回", ("review", "chain_incomplete")),
        ("核准商标转让证明", "兹不核准", ("review", "chain_incomplete")),
        ("暂缓核准商标转让通知书", "暂缓核准", ("review", "chain_incomplete")),
        ("商标转让申请视为放弃通知书", "视为放弃", ("review", "chain_incomplete")),
        ("商标转让证明", "本公司同意将", ("review", "chain_incomplete")),
    ],
)
def test_a_transfer_needs_the_word_of_the_office(
    judge: Judge, title: str, word: str, expected: tuple[str, str]
) -> None:
    paper = TRANSFER.replace("核准商标转让证明", title).replace("兹核准", word)
    _, owned = judge(SHEET.replace(COMPANY, OTHER_COMPANY), paper)
    assert (owned.verdict.value, owned.reason) == expected


@pytest.mark.parametrize(
    ("title", "word", "expected"),
    [("商标续展注册证明", "兹核准", ("pass", "renewed")), ("商标续展申请不予核准通知书", "经审查，不予核准", None)],
)
def test_a_renewal_that_was_refused(judge: Judge, title: str, word: str, expected: tuple[str, str] | None) -> None:
    old = SHEET.replace("2020年", "2015年").replace("2030年05月06日", "2025年05月06日")
    paper = f"""
                #{title}
    {word}第12345678号“禾木优品”商标续展注册，续展注册有效期自2025年05月07日至2035年05月06日。
注册人    {COMPANY}
                                        国家知识产权局
"""
    registered, _ = judge(old, paper)
    assert (registered.verdict.value, registered.reason) == (expected or ("review", registered.reason))


def notice(title: str, body: str, applicant: str = COMPANY, filed: str = "2026年03月11日") -> str:
    return f"""
                #{title}
申请人：{applicant}
    {body}
申请号：81923405    申请日期：{filed}
类别：第9类
    本通知书仅表明商标注册申请已被受理，并不表明所申请商标已获准注册。
                                        国家知识产权局
                                        2026年04月02日
"""


ACCEPTED = "根据《商标法》有关规定，你（单位）提交的商标注册申请，我局已受理。"


@pytest.mark.parametrize(
    ("papers", "verdict"),
    [
        ((notice("商标注册申请受理通知书", ACCEPTED),), "fail"),
        ((notice("商标注册申请受理通知书", ACCEPTED, filed="2018年01月22日"),), "review"),
        ((notice("商标注册申请受理通知书", ACCEPTED, applicant=OTHER_COMPANY),), "review"),
        ((notice("商标注册申请受理通知书", ACCEPTED), page("商标已注册", number="81923405")), "review"),
        ((notice("商标续展注册申请受理通知书", "你单位提交的第13561937号商标续展注册申请，我局已受理。"),), "review"),
        ((notice("补发商标注册证申请受理通知书", "第13561937号商标补发注册证申请我局已受理。"),), "review"),
        ((notice("商标注册公告通知", "第81923405号商标已核准注册，请登录领取电子注册证。"),), "review"),
        ((notice("商标部分驳回通知书", "初步审定在“耳机”上使用该商标的注册申请，予以公告，驳回其余。"),), "review"),
    ],
)
def test_what_shows_that_a_mark_is_only_applied_for(judge: Judge, papers: tuple[str, ...], verdict: str) -> None:
    registered, _ = judge(*papers)
    assert registered.verdict.value == verdict
    assert verdict == "review" or registered.reason == "only_applied_for"


def test_a_mark_whose_page_was_never_sent_stays_open_after_its_end(judge: Judge) -> None:
    old = SHEET.replace("2020年", "2015年").replace("2030年05月06日", "2025年05月06日")
    assert outcomes(judge(old))[0] == ("fail", "expired")
    assert outcomes(judge(old, page("商标已注册")))[0] == ("review", "expired")


@pytest.mark.parametrize(
    ("owner", "expected"), [(COMPANY, ("pass", "met")), (OTHER_COMPANY, ("review", "shared_mark"))]
)
def test_a_renewal_for_another_owner(owner: str, expected: tuple[str, str]) -> None:
    case = dossier(license_(), certificate(), renewal(registrant=read(owner)))
    assert outcome("trademark_ownership", case) == expected
