"""Papers that say of themselves that they do not count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.forensics._void import signs
from pipeline.geometry import IDENTITY, Box, Quad
from pipeline.model import Page, ReadPage, Word

SHEET = Quad.of(Box(left=0, top=0, right=1300, bottom=900))


def _page(text: str, *, as_seal: bool = False, as_stamp: bool = False) -> ReadPage:
    word = Word(text=text, box=Box(left=100, top=100, right=300, bottom=140), confidence=1.0)
    title = Word(text="商标注册证", box=Box(left=100, top=20, right=300, bottom=60), confidence=1.0)
    return ReadPage(
        page=Page(file="a.jpg", sha256="a", number=1, width=1300, height=2000),
        engine="x",
        rotation=0,
        width=1300,
        height=2000,
        to_upload=IDENTITY,
        words=(title,) if as_seal or as_stamp else (title, word),
        seals=(word,) if as_seal else (),
        stamps=(word,) if as_stamp else (),
    )


@pytest.mark.parametrize(
    "text",
    [
        *("作 废", "已注销", "样本", "(样张)", "作废章", "此件作废", "SPECIMEN", "吊销", "SAMPLE", "草稿", "DRAFT"),
        *("该执照已被吊销", "营业执照已依法注销", "本证已过期", "遗失作废", "已停业", "该企业已被吊销", "原件已收回"),
        *("此照作废", "本照无效", "吊销，未注销", "副本无效", "模板", "(预览件)", "该企业已注销", "清算中"),
    ],
)
@pytest.mark.parametrize("as_seal", [True, False])
def test_a_word_that_stands_alone_is_told(text: str, *, as_seal: bool) -> None:
    page = _page(text, as_seal=as_seal)
    (sign,) = signs((page,))
    assert (sign.code, sign.page, sign.quad) == (
        "marked_void",
        1,
        Quad.of(Box(left=100, top=100, right=300, bottom=140)),
    )
    assert sign.detail.endswith("is printed on it")


@pytest.mark.parametrize(
    "text", ["再次复印无效", "涂改作废", "注销", "复印件与原件一致", "样本科技有限公司", "逾期失效", "他用无效"]
)
def test_the_same_words_inside_others_mean_nothing(text: str) -> None:
    assert list(signs((_page(text),))) == []


@pytest.mark.parametrize("text", ["注销", "已注销", "[作废]", "撤销专用章", "失效"])
def test_what_is_stamped_over_print_needs_no_other_words(text: str) -> None:
    (sign,) = signs((_page(text, as_stamp=True),))
    assert sign.code == "marked_void"


@pytest.mark.parametrize("text", ["仅供京东入驻使用", "复印无效", "无效", "与原件一致", "销", "副本"])
def test_other_stamps_mean_nothing(text: str) -> None:
    assert list(signs((_page(text, as_stamp=True),))) == []


@pytest.mark.parametrize(
    "text",
    [
        "注销日期:2024年5月6日",
        "被吊销",
        "撤销登记",
        "已解散",
        "旧照作废",
        "正副本均已缴销",
        "仅供展示",
        "吊销,未注销",
        "本副本已失效,请换领新照",
    ],
)
def test_a_short_line_of_a_license_that_speaks_of_an_end_is_told(text: str) -> None:
    page = _page(text)
    assert [each.detail for each in signs((page,), (page,))] == [f"{text} is printed on it"]


@pytest.mark.parametrize(
    "text",
    [
        *("再次复印作废", "涂改作废", "他用作废", "仅供京东入驻使用,他用作废", "被吊销后不得经营", "应当办理注销登记"),
        *(
            "企业清算服务",
            "注销登记代理服务",
            "转借作废",
            "逾期失效",
            "涂改失效",
            "一般项目:企业登记注销代理;商务咨询;日用百货销售",
        ),
    ],
)
def test_warnings_rules_and_scopes_of_a_license_mean_nothing(text: str) -> None:
    page = _page(text)
    assert list(signs((page,), (page,))) == []


def test_a_mark_across_the_papers_of_a_page_is_told_once() -> None:
    whole = _page("作废")
    paper = replace(whole, words=whole.words[:1], sheet=SHEET)
    assert [each.detail for each in signs((paper, whole))] == ["作废 is printed on it"]
    assert list(signs((paper,))) == []
    assert len(list(signs((replace(whole, sheet=SHEET), whole)))) == 1
