"""增值税一般纳税人登记表: only what the office filled in, sealed or ticked off makes it a proof."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from pipeline.extractors import taxpayer_certificate
from pipeline.geometry import Box
from pipeline.model import Document, DocumentType, Word
from pipeline.records import TaxpayerCertificate
from pipeline.values import effective_dates
from tests.extractors.conftest import ReadOne
from tests.extractors.tax_papers import CODE, FORM, OFFICE, notice

DrawPaper = Callable[..., Document]
Read = Callable[..., TaxpayerCertificate]


@pytest.fixture
def read(read_one: ReadOne) -> Read:
    return partial(read_one, TaxpayerCertificate)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("准予登记为增值税一般纳税人，资格生效之日：2016年05月01日。", ("general", date(2016, 5, 1))),
        ("经审核，不予登记为增值税一般纳税人。生效之日：/", (None, None)),
    ],
)
@pytest.mark.parametrize("name", ["增值税一般纳税人登记表", "增值税一般纳税人资格登记表"])
def test_a_notice_that_answers_the_form_is_no_form(
    read: Read, name: str, answer: str, expected: tuple[str | None, date | None]
) -> None:
    record = read(notice("增值税一般纳税人登记", f"你单位报送的《{name}》收悉，{answer}"))
    assert (record.taxpayer_status.value, record.effective_date.value) == expected


def test_a_form_with_its_title_in_quotes_is_a_form(read: Read) -> None:
    quoted = FORM.replace("#增值税一般纳税人登记表", "#《增值税一般纳税人登记表》")
    assert read(quoted).taxpayer_status.value is None
    assert read(quoted + OFFICE).effective_date.value == date(2019, 4, 1)


def test_form_filled_by_the_office(read: Read) -> None:
    record = read(FORM + OFFICE)
    assert record.taxpayer_status.value == "general"
    assert record.effective_date.value == date(2019, 4, 1)
    assert record.company_name.value == "上海禾木电子商务有限公司"
    assert record.uscc.value == CODE
    assert record.tax_authority.value == "国家税务总局上海市浦东新区税务局"


def test_form_with_the_next_month_ticked(read: Read) -> None:
    text = (FORM + OFFICE).replace("☑当月1日    □次月1日", "□当月1日    ☑次月1日")
    assert read(text).effective_date.value == date(2019, 5, 1)


def test_form_with_no_tick_gives_no_day(read: Read) -> None:
    text = (FORM + OFFICE).replace("☑当月1日    □次月1日", "当月1日    次月1日")
    day = read(text).effective_date
    assert (day.value, day.problem, [each.text for each in day.readings]) == (
        None,
        "label_not_found",
        ["当月1日", "次月1日", "2019年04月15日"],
    )


@pytest.mark.parametrize(
    "office", ["", "\n以下由税务机关填写\n主管税务机关受理情况    受理人:\n受理税务机关(章)    年 月 日\n"]
)
def test_form_that_the_office_left_empty_is_no_proof(read: Read, office: str) -> None:
    record = read(FORM + office)
    assert (record.taxpayer_status.value, record.taxpayer_status.problem) == (None, "not_parsed")
    assert record.taxpayer_status.readings[0].text == "增值税一般纳税人"
    assert record.effective_date.problem == "not_parsed"
    assert record.tax_authority.problem == "label_not_found"


def test_an_empty_box_leaves_the_other_option(read: Read) -> None:
    text = (FORM + OFFICE).replace("☑当月1日    □次月1日", "当月1日    □次月1日")
    assert read(text).effective_date.value == date(2019, 4, 1)


@pytest.mark.parametrize(
    ("printed", "month"),
    [
        ("当月1日☑ 次月1日□", 4),
        ("当月1日□ 次月1日☑", 5),
        ("当月1日□ 次月1日", 5),
        ("当月1日 次月1日□", 4),
        ("当月1日（√）  次月1日（ ）", 4),
        ("当月1日（ ）  次月1日（√）", 5),
        ("□当月1日 次月1日", 5),
    ],
)
def test_boxes_stand_before_or_behind_the_options(read: Read, printed: str, month: int) -> None:
    """The form of the tax administration prints them behind; an engine drops a ticked one."""
    text = (FORM + OFFICE).replace("☑当月1日    □次月1日", printed)
    assert read(text).effective_date.value == date(2019, month, 1)


def test_a_box_halfway_between_the_options_is_nobodys(read: Read) -> None:
    text = (FORM + OFFICE).replace("☑当月1日    □次月1日", "当月1日□次月1日")
    assert read(text).effective_date.value is None


@pytest.mark.parametrize("words", ["资料不齐，不予登记。", "退回补正", "审核未通过"])
def test_a_form_that_the_office_refused_is_no_proof(read: Read, words: str) -> None:
    record = read((FORM + OFFICE).replace("受理人:李某", f"受理人:李某  {words}"))
    assert record.taxpayer_status.problem == "not_parsed"


SEALED = OFFICE.replace("国家税务总局上海市浦东新区税务局", "")
HEADING = 11  # row of 以下由税务机关填写


def sealed(draw_paper: DrawPaper, seal: str, *, row: int = HEADING + 2, office: str = SEALED) -> TaxpayerCertificate:
    paper = draw_paper(DocumentType.TAXPAYER_CERTIFICATE, FORM + office)
    top = 60 + row * 36
    ring = Word(text=seal, box=Box(left=800, top=top - 100, right=1000, bottom=top + 100), confidence=0.9)
    page = replace(paper.pages[0], seals=(ring,))
    (record,) = taxpayer_certificate.extract(replace(paper, pages=(page,)))
    return record


@pytest.mark.parametrize("seal", ["国家税务总局上海市浦东新区税务局", "环国家税务总局上海市浦东新区税务"])
def test_form_whose_office_left_its_name_to_its_seal(draw_paper: DrawPaper, seal: str) -> None:
    record = sealed(draw_paper, seal)
    assert record.taxpayer_status.value == "general"
    assert record.effective_date.value == date(2019, 4, 1)


def test_only_a_tax_offices_seal_in_its_own_part_accepts_a_form(draw_paper: DrawPaper) -> None:
    office = "国家税务总局上海市浦东新区税务局"
    assert sealed(draw_paper, "上海禾木税务师事务所有限公司").taxpayer_status.problem == "not_parsed"
    assert sealed(draw_paper, "上海禾木电子商务有限公司").taxpayer_status.problem == "not_parsed"
    assert sealed(draw_paper, office, row=4).taxpayer_status.problem == "not_parsed"
    undated = SEALED.replace("2019年04月15日", "")
    assert sealed(draw_paper, office, office=undated).taxpayer_status.problem == "not_parsed"


def test_an_office_may_say_under_its_seal_that_it_registered_whose_day_is_hidden(draw_paper: DrawPaper) -> None:
    undated = SEALED.replace("2019年04月15日", "经核对，已登记为增值税一般纳税人。")
    record = sealed(draw_paper, "国家税务总局上海市浦东新区税务局", office=undated)
    assert record.taxpayer_status.value == "general"
    assert (record.effective_date.value, record.effective_date.problem) == (None, "not_parsed")
    unsealed = sealed(draw_paper, "上海禾木电子商务有限公司", office=undated)
    assert unsealed.taxpayer_status.problem == "not_parsed"
    denied = undated.replace("已登记为", "不予登记为")
    refused = sealed(draw_paper, "国家税务总局上海市浦东新区税务局", office=denied)
    assert refused.taxpayer_status.problem == "not_parsed"


@pytest.mark.parametrize("day", ["2019年04月15E", "2019年04115日", "20194月15日"])
def test_a_day_of_handling_that_a_seal_spoils(read: Read, day: str) -> None:
    record = read((FORM + OFFICE).replace("2019年04月15日", day))
    assert record.effective_date.value == date(2019, 4, 1)


def test_the_form_names_the_legal_representative_of_its_day(read: Read) -> None:
    assert read(FORM + OFFICE).legal_representative.value == "陈禾木"


def test_a_label_without_a_name_gives_nobody(read: Read) -> None:
    record = read((FORM + OFFICE).replace("陈禾木    证件名称", "证件名称"))
    assert record.legal_representative.value is None


@pytest.mark.parametrize(
    ("ring", "office"),
    [
        ("国家税务总局上海市浦东新区税务局第二税务所", "国家税务总局上海市浦东新区税务局第二税务所"),
        ("国家税务总局上海市浦东新区税务", "国家税务总局上海市浦东新区税务局"),  # the day over its end
        ("国家税务总局上海市浦乐新区税务局", None),  # no place of the paper
        ("国家税务总局上海市浦乐新区税务", None),
        ("国家税务总局上海市浦东新区税务局第二税务", None),
        ("国家税务总局上海市浦东新区税务局二税所", None),
        ("上海禾木电子商务有限公司", None),
    ],
)
def test_the_office_that_only_a_seal_names(draw_paper: DrawPaper, ring: str, office: str | None) -> None:
    text = FORM + OFFICE.replace("国家税务总局上海市浦东新区税务局    ", "")
    document = draw_paper(DocumentType.TAXPAYER_CERTIFICATE, text)
    heading = next(word for word in document.pages[0].words if "以下由税务机关填写" in word.text)
    below = heading.box.bottom + 20
    seal = Word(text=ring, box=Box(left=900, top=below, right=1060, bottom=below + 160), confidence=0.98)
    page = replace(document.pages[0], seals=(seal,))
    (record,) = taxpayer_certificate.extract(replace(document, pages=(page,)))
    assert record.tax_authority.value == office


def test_a_seal_of_an_office_of_before_2018(draw_paper: DrawPaper) -> None:
    record = sealed(draw_paper, "上海市浦东新区国家税务局")
    assert record.tax_authority.value == "上海市浦东新区国家税务局"


@pytest.mark.parametrize("printed", ["2027年1月1日", "2027-01-01"])
def test_a_form_that_prints_the_day_of_effect(read: Read, printed: str) -> None:
    text = (FORM + OFFICE).replace("☑当月1日    □次月1日", printed)
    assert read(text).effective_date.value == date(2027, 1, 1)


@pytest.mark.parametrize("printed", ["2019年4月05日", "2019年04月5日"])
def test_a_form_handled_on_a_day_that_lost_a_digit_tells_no_day_of_effect(read: Read, printed: str) -> None:
    assert read((FORM + OFFICE).replace("2019年04月15日", printed)).effective_date.value is None
    assert read((FORM + OFFICE).replace("2019年04月15日", "2019年4月5日")).effective_date.value == date(2019, 4, 1)


@pytest.mark.parametrize("options", ["", "□当月1日"])
def test_a_form_without_both_options_shows_its_handling_as_an_entry(read: Read, options: str) -> None:
    day = read((FORM + OFFICE).replace("☑当月1日    □次月1日", options)).effective_date
    assert (day.value, day.problem, day.raw) == (None, "label_not_found", "增值税一般纳税人登记表2019年04月15日")
    assert effective_dates.latest(str(day.raw)) == date(2019, 5, 1)
