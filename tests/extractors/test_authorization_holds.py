"""Letters that look like an authorization and grant nothing, beside honest ones: what becomes of the chain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from pipeline.classify import group
from pipeline.extractors import extract
from pipeline.model import Document, DocumentType, Finding
from pipeline.records import OtherPaper, Record
from tests.checks.builders import COMPANY, MARK_NO, OTHER_COMPANY, certificate, dossier, finding, license_, read
from tests.checks.supported import supported

DrawPaper = Callable[..., Document]
Judge = Callable[..., Finding]
BODY = f"""
                  #商标授权书
授权方：{OTHER_COMPANY}
被授权方：{COMPANY}
    授权方系第{MARK_NO}号“禾木优品”商标的注册人，现授权被授权方在中国大陆地区京东自营及其他线上渠道销售该品牌商品。
授权期限：自2025年01月01日至2027年12月31日
"""
SIGNED = f"""授权方（盖章）：{OTHER_COMPANY}
日期：2024年12月20日
"""
LETTER = BODY + SIGNED


@pytest.fixture
def judge(draw_paper: DrawPaper) -> Judge:
    """The finding on a mark of another company with these papers, drawn and told apart; every value seconded."""

    def judged(*texts: str) -> Finding:
        pages = [
            replace(page, page=replace(page.page, file=f"{place}.png", sha256=f"{place:064d}"))
            for place, text in enumerate(texts)
            for page in draw_paper(DocumentType.OTHER, text).pages
        ]
        records = [supported(each) for paper in group(tuple(pages)) for each in extract(paper)]
        renamed = [replace(each, document=f"d1{place}") for place, each in enumerate(records)]
        return finding(
            "trademark_ownership", dossier(license_(), certificate(registrant=read(OTHER_COMPANY)), *renamed)
        )

    return judged


def outcome(found: Finding) -> tuple[str, str]:
    return found.verdict.value, found.reason


@pytest.mark.parametrize(
    "line",
    [
        "",
        "未经授权方书面同意，被授权方不得转授权。",
        "本授权书自签署之日起生效。",
        "本授权书经授权方盖章后生效，复印无效。",
        "本授权书自2025年1月1日起生效，至2027年12月31日终止。",
        "本授权仅限被授权方使用，不得转让给第三方。",
        "本授权书仅限于京东平台使用。",
        "授权区域：仅限中国大陆，不含港澳台地区。",
        "被授权方仅可在授权范围内使用上述商标。",
        "本授权书仅供入驻京东自营使用。",
        "仅限销售授权方提供的正品。",
        "不包括商标的转授权及转让。",
        "如被授权方违反上述约定，授权方有权随时终止本授权。",
        "如被授权方有违约行为，本授权自动终止。",
        "授权期满后本授权书自动失效。",
        "原授权书自本授权书签发之日起作废。",
        "不可撤销地授权被授权方在京东销售。",
        "被授权方不得在京东平台销售假冒伪劣商品。",
        "被授权方不得以低于京东自营的价格供货给其他渠道。",
        "授权范围包括但不限于京东、天猫、抖音。",
        "未经授权，任何第三方不得使用上述商标。",
        "从未授权其他公司在京东自营销售。",
        "商品样本由授权方提供。",
        "授权性质：普通许可（非独占）。",
    ],
)
def test_an_honest_letter_completes_the_chain(judge: Judge, line: str) -> None:
    assert outcome(judge(f"{BODY}    {line}\n{SIGNED}")) == ("pass", "chain_complete")


@pytest.mark.parametrize(
    "line",
    [
        # A draft, or not signed by its own words.
        "（草稿，未经盖章无效）",
        "（样本）",
        "【本文件为授权书模板】",
        "此件为扫描件，未盖章。",
        "本稿为征求意见稿。",
        # Waiting.
        "本授权书须经公证后生效。",
        "本授权书自我司收到授权费之日起生效。",
        "本授权待商标局备案后方可生效。",
        "授权期内如销售额未达标自动失效。",
        # Over.
        "本授权书于2026年6月30日提前终止。",
        "上述授权自2026年9月1日起撤销。",
        "我司现已收回对被授权方的商标授权。",
        # Elsewhere, or for something else than selling.
        "被授权方不得用于京东自营。",
        "不得向京东自营供货。",
        "授权产品：仅限赠品。",
        "仅限香港地区。",
        "仅供办理海关备案使用。",
        "仅供投标使用。",
        "本授权仅用于线下展会宣传。",
        "仅授权使用图形，不含文字商标。",
        "本授权不包括销售权。",
        "不包括线上渠道。",
        "不含电商平台的销售。",
        # No grant.
        "现不同意授权被授权方使用上述商标。",
        "我司拟授权给被授权方使用，具体以正式授权书为准。",
        "请予批准。",
    ],
)
def test_a_letter_that_grants_nothing_leaves_the_chain_open_and_says_why(judge: Judge, line: str) -> None:
    found = judge(f"{BODY}    {line}\n{SIGNED}")
    assert outcome(found) == ("review", "chain_incomplete")
    assert "D10 does not count: it says or shows" in found.summary


@pytest.mark.parametrize("where", ["授权平台：天猫、淘宝、京东POP", "授权店铺：天猫禾木旗舰店", "授权渠道：京东到家"])
def test_other_channels_that_bear_the_name_of_jd(judge: Judge, where: str) -> None:
    found = judge(LETTER.replace("在中国大陆地区京东自营及其他线上渠道", "").replace("授权期限", f"{where}\n授权期限"))
    assert outcome(found) == ("review", "chain_incomplete")


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        ("授权方（盖章）：\n日期：\n", "review"),
        ("授权方（盖章）：\n日期：    年    月    日\n", "review"),
        ("授权方（签章）：\n2024年12月20日\n", "review"),
        (f"被授权方（盖章）：{COMPANY}\n日期：2024年12月20日\n", "review"),
        (f"授权方（盖章）：        被授权方（盖章）：{COMPANY}\n日期：2024年12月20日\n", "review"),
        (f"{' ' * 60}{COMPANY}\n{' ' * 60}2024年12月20日\n", "review"),
        ("", "pass"),
        (f"{' ' * 60}{OTHER_COMPANY}\n{' ' * 60}2024年12月20日\n", "pass"),
        (f"授权方（盖章）：{OTHER_COMPANY}        被授权方（盖章）：\n日期：2024年12月20日\n", "pass"),
        (f"授权方（盖章）：\n{' ' * 20}{OTHER_COMPANY}\n", "pass"),
        ("授权方（盖章）：\n                  合同专用章\n日期：2024年12月20日\n", "pass"),
    ],
)
def test_who_signs(judge: Judge, signature: str, expected: str) -> None:
    found = judge(BODY + signature)
    assert outcome(found) == (expected, "chain_complete" if expected == "pass" else "chain_incomplete")


NOTICES = {
    "notice": f"""
                  #撤销授权通知
{COMPANY}：
    我公司于2024年12月20日出具的第{MARK_NO}号“禾木优品”商标授权书，自2026年9月1日起撤销，贵公司不得继续使用。
                                        {OTHER_COMPANY}
                                        2026年08月25日
""",
    "letter": f"""
                  #关于解除商标授权的函
{COMPANY}：
    因合作终止，我司决定自2026年8月1日起解除贵司对“禾木优品”商标的使用授权。
                                        {OTHER_COMPANY}
                                        2026年07月25日
""",
    "declaration": f"""
                  #声明
    本公司曾授权{COMPANY}使用“禾木优品”商标，现已收回上述授权，请贵公司立即停止使用。
                                        {OTHER_COMPANY}
                                        2026年07月25日
""",
    "agreement": f"""
                  #商标授权终止协议
甲方：{OTHER_COMPANY}
乙方：{COMPANY}
    双方协商一致，第{MARK_NO}号商标的授权自2026年8月31日起终止。
""",
    "mail": """
发件人：brand@yunshang.example
主题：通知
    您好，贵司持有的商标授权书已于2026年9月1日作废，我司不再授权贵司销售。
""",
}


@pytest.mark.parametrize("text", NOTICES.values(), ids=NOTICES)
def test_a_paper_that_takes_the_authorization_back_is_seen_whatever_it_is(judge: Judge, text: str) -> None:
    assert outcome(judge(LETTER)) == ("pass", "chain_complete")
    found = judge(LETTER, text)
    assert outcome(found) == ("review", "chain_incomplete")
    assert "d11 tells that an authorization was ended" in found.summary.lower()


@pytest.mark.parametrize(
    "text",
    [
        "#合作协议\n甲方：某某公司\n乙方：某某公司\n第一条  如乙方违约，甲方有权解除授权。\n",
        "#质检报告\n未经授权不得复制本报告。\n",
        "#通知\n本公司授权期满后将续签，授权不受影响。\n",
    ],
)
def test_other_papers_end_no_authorization(judge: Judge, text: str) -> None:
    assert outcome(judge(LETTER, text)) == ("pass", "chain_complete")


def test_a_paper_of_any_kind_may_end_an_authorization() -> None:
    papers: tuple[Record, ...] = (OtherPaper(document="d7", looks_like="contract", ends_authorization=True),)
    owner = certificate(registrant=read(OTHER_COMPANY))
    found = finding("trademark_ownership", dossier(license_(), owner, *papers))
    assert "d7 tells that an authorization was ended" in found.summary.lower()
