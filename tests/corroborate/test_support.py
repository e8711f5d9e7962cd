"""Who may second a value, in which order, and that dissent is kept."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from pipeline.corroborate import support
from pipeline.geometry import Box, Quad
from pipeline.model import Count, Field, Money, Page, Reading, Word
from pipeline.raster import Pixels, Raster, Readers
from pipeline.records import (
    AnnualSalesStatement,
    BusinessLicense,
    InvitationLetter,
    OperationsTeam,
    SalesScreenshot,
    TaxpayerCertificate,
    TrademarkAuthorization,
    TrademarkCertificate,
)

CODE = "91350100M000100Y43"


class FixedReader:
    """A reader that always says the same."""

    version = "1"

    def __init__(self, name: str, *texts: str) -> None:
        self.name, self.texts, self.asked = name, list(texts), 0

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        raise AssertionError("nobody reads a page twice")

    def line(self, pixels: Pixels) -> tuple[str, float]:
        assert pixels.ndim == 3
        self.asked += 1
        return self.texts[(self.asked - 1) % len(self.texts)], 0.9


def _raster(folder: Path, name: str = "a.jpg", layer: tuple[Word, ...] = (), content: str = "") -> Raster:
    page = Page(file=name, sha256=content or name, number=1, width=400, height=200)
    path = folder / f"{name}.rgb"
    np.full((200, 400, 3), 255, dtype=np.uint8).tofile(path)
    return Raster(page=page, path=path, text_layer=layer)


def _quad(top: int = 20) -> Quad:
    return Quad.of(Box(left=100, top=top, right=300, bottom=top + 30))


def _field(value: Any, text: str, raster: Raster, *, repaired: bool = False, quad: Quad | None = None) -> Field[Any]:
    reading = Reading(source="rapidocr", text=text, confidence=0.95, page=raster.page, quad=quad or _quad())
    return Field(value=value, problem=None, readings=(reading,), raw=text, repaired=repaired)


EMPTY: Field[Any] = Field(value=None, problem="label_not_found", readings=())


def _record(kind: Any, document: str = "d1", **fields: Field[Any]) -> Any:
    names = [name for name, each in kind.__dataclass_fields__.items() if str(each.type).startswith("Field[")]
    return kind(document=document, **{name: fields.get(name, EMPTY) for name in names})


def _readers(*seconds: FixedReader) -> Readers:
    return Readers(first=FixedReader("rapidocr"), seconds=seconds, engines=())


def _supported(
    records: list[Any], rasters: list[Raster], readers: Readers, decisive: Collection[tuple[type, str]]
) -> list[Any]:
    return list(support(records, rasters, readers, decisive))


def _sources(field: Field[Any]) -> list[str]:
    return [each.source for each in field.supports]


def _five_million() -> Money:
    amount = Decimal(5000000)
    return Money(amount=amount, currency="CNY", low=amount, high=amount)


CAPITAL = {(BusinessLicense, "registered_capital")}


def test_the_second_reader_is_asked_and_the_third_only_while_support_lacks(tmp_path: Path) -> None:
    raster = _raster(tmp_path)
    record = _record(BusinessLicense, registered_capital=_field(_five_million(), "伍佰万元整", raster))
    second, third = FixedReader("ppocr-v4", "伍佰万元整"), FixedReader("tesseract", "伍佰万元整")
    (found,) = _supported([record], [raster], _readers(second, third), CAPITAL)
    assert _sources(found.registered_capital) == ["rapidocr", "ppocr-v4"]
    assert (second.asked, third.asked) == (1, 0)
    assert [each.source for each in found.registered_capital.readings] == ["rapidocr", "ppocr-v4"]


@pytest.mark.parametrize(
    ("ink", "day", "sources"),
    [
        ((210, 32, 42), 23, ["rapidocr", "tesseract"]),
        ((210, 32, 42), 21, ["rapidocr", "ppocr-v4"]),
        ((40, 40, 40), 23, ["rapidocr", "ppocr-v4"]),
    ],
    ids=["a seal over the day", "no 3 in it", "black print"],
)
def test_a_sibling_does_not_second_a_3_under_a_seal(
    tmp_path: Path, ink: tuple[int, int, int], day: int, sources: list[str]
) -> None:
    """Where the ring crosses a 5, both engines of a family see a 3."""
    raster = _raster(tmp_path)
    pixels = np.full((200, 400, 3), 255, dtype=np.uint8)
    pixels[20:50, 190:196] = ink
    pixels.tofile(raster.path)
    printed = f"2016年08月{day}日"
    record = _record(BusinessLicense, issue_date=_field(date(2016, 8, day), printed, raster))
    readers = _readers(FixedReader("ppocr-v4", printed), FixedReader("tesseract", printed))
    (found,) = _supported([record], [raster], readers, {(BusinessLicense, "issue_date")})
    assert _sources(found.issue_date) == sources


def test_a_dissenting_value_is_kept_and_the_third_reader_is_asked(tmp_path: Path) -> None:
    raster = _raster(tmp_path)
    record = _record(BusinessLicense, registered_capital=_field(_five_million(), "伍佰万元整", raster))
    readers = _readers(FixedReader("ppocr-v4", "伍拾万元整"), FixedReader("tesseract", "伍佰万元整"))
    (found,) = _supported([record], [raster], readers, CAPITAL)
    values = {each.source: each.value.amount for each in found.registered_capital.supports}
    assert values == {"rapidocr": 5000000, "ppocr-v4": 500000, "tesseract": 5000000}


@pytest.mark.parametrize("text", ["注册资本金佰万元整", "伍佰万元整等", "", "五"])
def test_what_does_not_parse_whole_supports_nothing(tmp_path: Path, text: str) -> None:
    raster = _raster(tmp_path)
    record = _record(BusinessLicense, registered_capital=_field(_five_million(), "伍佰万元整", raster))
    (found,) = _supported([record], [raster], _readers(FixedReader("ppocr-v4", text)), CAPITAL)
    assert _sources(found.registered_capital) == ["rapidocr"]
    assert len(found.registered_capital.readings) == 2


def test_only_deciding_fields_pay_for_a_second_reading(tmp_path: Path) -> None:
    raster = _raster(tmp_path)
    reader = FixedReader("ppocr-v4", "伍佰万元整")
    record = _record(BusinessLicense, registered_capital=_field(_five_million(), "伍佰万元整", raster))
    (found,) = _supported([record], [raster], _readers(reader), set())
    assert found == record
    assert reader.asked == 0


def test_an_unread_field_is_left_as_it_is(tmp_path: Path) -> None:
    reader = FixedReader("ppocr-v4", "伍佰万元整")
    (found,) = _supported([_record(BusinessLicense)], [_raster(tmp_path)], _readers(reader), CAPITAL)
    assert found.registered_capital == EMPTY
    assert reader.asked == 0


def test_check_digits_second_a_code_without_asking_anybody(tmp_path: Path) -> None:
    raster = _raster(tmp_path)
    reader = FixedReader("ppocr-v4", CODE)
    record = _record(BusinessLicense, uscc=_field(CODE, CODE, raster))
    (found,) = _supported([record], [raster], _readers(reader), {(BusinessLicense, "uscc")})
    assert _sources(found.uscc) == ["rapidocr", "check-digits"]
    assert reader.asked == 0


def test_a_mended_code_is_not_what_its_reader_said(tmp_path: Path) -> None:
    raster = _raster(tmp_path)
    record = _record(BusinessLicense, uscc=_field(CODE, "9135O100M000100Y43", raster, repaired=True))
    reader = FixedReader("ppocr-v4", CODE)
    (found,) = _supported([record], [raster], _readers(reader), {(BusinessLicense, "uscc")})
    assert _sources(found.uscc) == ["check-digits", "ppocr-v4"]


def test_nothing_follows_ten_years_after_the_last_day_of_the_calendar(tmp_path: Path) -> None:
    raster, last = _raster(tmp_path), date.max
    record = _record(
        TrademarkCertificate,
        registration_date=_field(last, "9999年12月31日", raster),
        valid_until=_field(last, "9999年12月31日", raster),
    )
    (found,) = _supported([record], [raster], _readers(), {(TrademarkCertificate, "registration_date")})
    assert _sources(found.registration_date) == ["rapidocr"]


def test_ten_years_second_both_dates_of_a_trademark(tmp_path: Path) -> None:
    raster = _raster(tmp_path)
    record = _record(
        TrademarkCertificate,
        registration_date=_field(date(2022, 5, 1), "2022年05月01日", raster),
        valid_until=_field(date(2032, 4, 30), "2032年04月30日", raster),
    )
    wanted = {(TrademarkCertificate, "registration_date"), (TrademarkCertificate, "valid_until")}
    (found,) = _supported([record], [raster], _readers(), wanted)
    assert _sources(found.registration_date) == ["rapidocr", "arithmetic"]
    assert _sources(found.valid_until) == ["rapidocr", "arithmetic"]


def test_eleven_years_second_nothing(tmp_path: Path) -> None:
    raster = _raster(tmp_path)
    record = _record(
        TrademarkCertificate,
        registration_date=_field(date(2022, 5, 1), "2022年05月01日", raster),
        valid_until=_field(date(2033, 4, 30), "2033年04月30日", raster),
    )
    (found,) = _supported([record], [raster], _readers(), {(TrademarkCertificate, "valid_until")})
    assert _sources(found.valid_until) == ["rapidocr"]


def test_another_paper_seconds_a_name_but_the_same_page_does_not(tmp_path: Path) -> None:
    license_page, tax_page = _raster(tmp_path, "a.jpg"), _raster(tmp_path, "b.jpg")
    name = "上海禾木电子商务有限公司"
    own = _record(BusinessLicense, company_name=_field(name, name, license_page))
    wanted = {(BusinessLicense, "company_name")}
    for page, expected in ((tax_page, ["rapidocr", "other-document"]), (license_page, ["rapidocr"])):
        other = _record(TaxpayerCertificate, "d2", company_name=_field(name, name, page))
        found, _ = _supported([own, other], [license_page, tax_page], _readers(), wanted)
        assert _sources(found.company_name) == expected


@pytest.mark.parametrize(
    ("own", "others", "reader", "seconded"),
    [
        (20, 20, "rapidocr", False),
        (20, 20, "ppocr-v4", False),
        (20, 20, "text-layer", True),
        (20, 26, "rapidocr", True),
        (26, 20, "rapidocr", True),
    ],
)
def test_one_reader_on_two_small_prints_is_one_source(
    tmp_path: Path, own: int, others: int, reader: str, *, seconded: bool
) -> None:
    pages = [_raster(tmp_path, "a.jpg"), _raster(tmp_path, "b.jpg")]
    name = "上海禾木电子商务有限公司"
    fields = [
        _field(name, name, page, quad=Quad.of(Box(left=100, top=20, right=300, bottom=20 + height)))
        for page, height in zip(pages, (own, others), strict=True)
    ]
    twin = replace(fields[1], readings=(replace(fields[1].readings[0], source=reader),))
    papers = [
        _record(BusinessLicense, company_name=fields[0]),
        _record(TaxpayerCertificate, "d2", company_name=twin),
    ]
    found, _ = _supported(papers, pages, _readers(), {(BusinessLicense, "company_name")})
    assert _sources(found.company_name) == ["rapidocr", *(["other-document"] if seconded else [])]


@pytest.mark.parametrize(
    ("others", "sources"),
    [
        (["上海禾木电子商务有限公司"], ["rapidocr"]),
        (["上海禾木电子商务有限公司", "海禾木电子商务有限公司"], ["rapidocr", "other-document"]),
        (["上海禾木电子商务有限公司"] * 2 + ["海禾木电子商务有限公司"], ["rapidocr"]),
        (["杭州云裳服饰贸易有限公司"], ["rapidocr", "ppocr-v4"]),
        ([], ["rapidocr", "ppocr-v4"]),
    ],
)
def test_a_name_that_is_all_but_anothers_needs_more_than_readers_of_the_same_pixels(
    tmp_path: Path, others: list[str], sources: list[str]
) -> None:
    """The edge of the picture took the first sign: every engine reads what is left of it."""
    name = "海禾木电子商务有限公司"
    pages = [_raster(tmp_path, f"{place}.jpg") for place in range(len(others) + 1)]
    papers = [_record(OperationsTeam, "d0", company_name=_field(name, name, pages[0]))]
    for place, (other, page) in enumerate(zip(others, pages[1:], strict=True), start=1):
        kind = (BusinessLicense, TaxpayerCertificate, InvitationLetter)[place - 1]
        papers.append(_record(kind, f"d{place}", company_name=_field(other, other, page)))
    readers = _readers(FixedReader("ppocr-v4", name), FixedReader("tesseract", name))
    found, *_ = _supported(papers, pages, readers, {(OperationsTeam, "company_name")})
    assert _sources(found.company_name) == sources


def test_a_paper_of_many_records_speaks_once(tmp_path: Path) -> None:
    """A letter for three marks that misreads the name outvotes no tax paper."""
    name, misread = "大连苒丘科技有限公司", "大连再丘科技有限公司"
    pages = [_raster(tmp_path, f"{place}.jpg") for place in range(3)]
    papers = [
        _record(BusinessLicense, company_name=_field(name, name, pages[0])),
        _record(TaxpayerCertificate, "d2", company_name=_field(name, name, pages[1])),
        *(_record(TrademarkAuthorization, f"d3-{n}", to_party=_field(misread, misread, pages[2])) for n in range(3)),
    ]
    found, *_ = _supported(papers, pages, _readers(), {(BusinessLicense, "company_name")})
    assert _sources(found.company_name) == ["rapidocr", "other-document"]


@pytest.mark.parametrize(("kind", "content"), [(TaxpayerCertificate, "same"), (BusinessLicense, "another")])
def test_the_same_upload_and_the_same_kind_of_paper_do_not_second_themselves(
    tmp_path: Path, kind: type, content: str
) -> None:
    pages = [_raster(tmp_path, "a.jpg", content="same"), _raster(tmp_path, "b.jpg", content=content)]
    name = "上海禾木电子商务有限公司"
    papers = [
        _record(each, page.page.file, company_name=_field(name, name, page))
        for each, page in zip((BusinessLicense, kind), pages, strict=True)
    ]
    found, _ = _supported(papers, pages, _readers(), {(BusinessLicense, "company_name")})
    assert _sources(found.company_name) == ["rapidocr"]


def test_the_same_text_gives_the_same_value_where_the_unit_stands_elsewhere(tmp_path: Path) -> None:
    raster = _raster(tmp_path)
    record = _record(AnnualSalesStatement, annual_sales=_field(_five_million(), "500.00", raster))
    readers = _readers(FixedReader("ppocr-v4", "500.00"))
    (found,) = _supported([record], [raster], readers, {(AnnualSalesStatement, "annual_sales")})
    assert _sources(found.annual_sales) == ["rapidocr", "ppocr-v4"]
    assert found.annual_sales.supports[1].value == _five_million()


def test_the_text_layer_is_read_at_the_place_of_the_pixels(tmp_path: Path) -> None:
    label = Word(text="成立日期：2019年03月12日", box=Box(left=40, top=20, right=300, bottom=40), confidence=1.0)
    edges = tuple(np.linspace(40, 100, 6)) + tuple(np.linspace(100, 300, 12))[1:]
    raster = _raster(tmp_path, layer=(replace(label, edges=edges),))
    record = _record(BusinessLicense, establishment_date=_field(date(2019, 3, 12), "2019年03月12日", raster))
    (found,) = _supported([record], [raster], _readers(), {(BusinessLicense, "establishment_date")})
    assert _sources(found.establishment_date) == ["rapidocr", "text-layer"]


def test_a_text_layer_that_says_otherwise_is_a_dissent(tmp_path: Path) -> None:
    layer = (Word(text="2009年03月12日", box=Box(left=100, top=20, right=300, bottom=40), confidence=1.0),)
    raster = _raster(tmp_path, layer=layer)
    record = _record(BusinessLicense, establishment_date=_field(date(2019, 3, 12), "2019年03月12日", raster))
    (found,) = _supported([record], [raster], _readers(), {(BusinessLicense, "establishment_date")})
    assert [each.value for each in found.establishment_date.supports] == [date(2019, 3, 12), date(2009, 3, 12)]


def test_a_value_over_two_lines_is_read_line_by_line(tmp_path: Path) -> None:
    raster = _raster(tmp_path)
    name = "上海禾木电子商务有限公司"
    first = _field(name, name[:6], raster)
    second = replace(first.readings[0], text=name[6:], quad=_quad(60))
    record = _record(BusinessLicense, company_name=replace(first, readings=(*first.readings, second), raw=name))
    reader = FixedReader("ppocr-v4", name[:6], name[6:])
    (found,) = _supported([record], [raster], _readers(reader), {(BusinessLicense, "company_name")})
    assert found.company_name.supports[-1].value == name
    assert reader.asked == 2


def test_a_count_is_seconded_as_a_count(tmp_path: Path) -> None:
    raster = _raster(tmp_path)
    record = _record(SalesScreenshot, orders=_field(Count(value=1234, low=1234, high=1234), "1,234", raster))
    readers = _readers(FixedReader("ppocr-v4", "1,234"))
    (found,) = _supported([record], [raster], readers, {(SalesScreenshot, "orders")})
    assert _sources(found.orders) == ["rapidocr", "ppocr-v4"]


class UnsureReader(FixedReader):
    """A reader that says the same in half a voice."""

    def line(self, pixels: Pixels) -> tuple[str, float]:
        return super().line(pixels)[0], 0.4


@pytest.mark.parametrize("said", ["1讯品牌店", "霁讯品牌店"])
def test_a_reader_unsure_of_itself_neither_seconds_nor_contradicts(tmp_path: Path, said: str) -> None:
    raster = _raster(tmp_path)
    record = _record(SalesScreenshot, store_name=_field("霁讯品牌店", "霁讯品牌店", raster))
    readers = _readers(UnsureReader("tesseract", said))
    (found,) = _supported([record], [raster], readers, {(SalesScreenshot, "store_name")})
    assert _sources(found.store_name) == ["rapidocr"]
    assert [each.text for each in found.store_name.readings] == ["霁讯品牌店", said]


def test_what_makes_no_value_is_looked_at_once_more_without_its_frame(tmp_path: Path) -> None:
    raster = _raster(tmp_path)
    record = _record(AnnualSalesStatement, year=_field(2025, "2025", raster))
    reader = FixedReader("ppocr-v4", "12025", "2025")
    (found,) = _supported([record], [raster], _readers(reader), {(AnnualSalesStatement, "year")})
    assert (reader.asked, _sources(found.year)) == (2, ["rapidocr", "ppocr-v4"])
    assert [each.text for each in found.year.readings] == ["2025", "2025"]


def test_what_makes_a_value_is_not_looked_at_again_until_it_agrees(tmp_path: Path) -> None:
    raster = _raster(tmp_path)
    record = _record(AnnualSalesStatement, year=_field(2025, "2025", raster))
    reader = FixedReader("ppocr-v4", "2023", "2025")
    (found,) = _supported([record], [raster], _readers(reader), {(AnnualSalesStatement, "year")})
    assert reader.asked == 1
    assert [(each.source, each.value) for each in found.year.supports] == [("rapidocr", 2025), ("ppocr-v4", 2023)]


def test_nor_is_a_value_of_which_the_reader_is_not_sure(tmp_path: Path) -> None:
    raster = _raster(tmp_path)
    record = _record(AnnualSalesStatement, year=_field(2025, "2025", raster))
    reader = UnsureReader("tesseract", "2023", "2025")
    (found,) = _supported([record], [raster], _readers(reader), {(AnnualSalesStatement, "year")})
    assert (reader.asked, _sources(found.year)) == (1, ["rapidocr"])
    assert [each.text for each in found.year.readings] == ["2025", "2023"]


@pytest.mark.parametrize(
    ("second", "sources", "values"),
    [
        (("2025", 0.9), ["rapidocr", "tesseract"], [2025, 2025]),
        (("2023", 0.9), ["rapidocr", "tesseract"], [2025, 2023]),
        (("2025", 0.4), ["rapidocr"], [2025]),
        (("2023", 0.4), ["rapidocr"], [2025]),
    ],
)
def test_a_value_seen_in_half_a_voice_is_looked_at_once_more(
    tmp_path: Path, second: tuple[str, float], sources: list[str], values: list[int]
) -> None:
    class Surer(FixedReader):
        def line(self, pixels: Pixels) -> tuple[str, float]:
            text, _ = super().line(pixels)
            return text, (0.4, second[1])[self.asked - 1]

    raster = _raster(tmp_path)
    record = _record(AnnualSalesStatement, year=_field(2025, "2025", raster))
    reader = Surer("tesseract", "2025", second[0])
    (found,) = _supported([record], [raster], _readers(reader), {(AnnualSalesStatement, "year")})
    assert (reader.asked, _sources(found.year)) == (2, sources)
    assert [each.value for each in found.year.supports] == values


@pytest.mark.parametrize(
    ("height", "said", "sources"),
    [
        (20, "禾木小店", ["rapidocr", "tesseract"]),
        (20, "木禾小店", ["rapidocr", "ppocr-v4", "tesseract"]),
        (26, "禾木小店", ["rapidocr", "ppocr-v4"]),
    ],
)
def test_on_small_print_a_sibling_may_dissent_but_its_agreement_proves_nothing(
    tmp_path: Path, height: int, said: str, sources: list[str]
) -> None:
    raster = _raster(tmp_path)
    quad = Quad.of(Box(left=100, top=20, right=180, bottom=20 + height))
    record = _record(SalesScreenshot, store_name=_field("禾木小店", "禾木小店", raster, quad=quad))
    readers = _readers(FixedReader("ppocr-v4", said), FixedReader("tesseract", "禾木小店"))
    (found,) = _supported([record], [raster], readers, {(SalesScreenshot, "store_name")})
    assert _sources(found.store_name) == sources


def test_figures_may_be_printed_smaller_than_names(tmp_path: Path) -> None:
    raster = _raster(tmp_path)
    quad = Quad.of(Box(left=100, top=20, right=180, bottom=40))
    record = _record(AnnualSalesStatement, year=_field(2025, "2025", raster, quad=quad))
    readers = _readers(FixedReader("ppocr-v4", "2025"), FixedReader("tesseract", "2025"))
    (found,) = _supported([record], [raster], readers, {(AnnualSalesStatement, "year")})
    assert _sources(found.year) == ["rapidocr", "ppocr-v4"]


@pytest.mark.parametrize(
    ("said", "sources"),
    [
        ("厦门市集美区瓷韵坊贸易有限公司", ["rapidocr", "tesseract"]),
        ("厦门市集美区瓷韶坊贸易有限公司", ["rapidocr"]),
        ("厦门市集美区韵坊贸易有限公司", ["rapidocr"]),
    ],
    ids=["in simplified signs", "another sign", "one sign less"],
)
def test_a_name_read_in_traditional_signs_is_seconded_in_simplified_ones(
    tmp_path: Path, said: str, sources: list[str]
) -> None:
    raster, name = _raster(tmp_path), "廈門市集美区瓷韻坊贸易有限公司"
    record = _record(BusinessLicense, company_name=_field(name, name, raster))
    readers = _readers(FixedReader("tesseract", said))
    (found,) = _supported([record], [raster], readers, {(BusinessLicense, "company_name")})
    agreeing = [each.source for each in found.company_name.supports if each.value == found.company_name.value]
    assert agreeing == sources
    assert found.company_name.value == (said if len(sources) > 1 else name)


@pytest.mark.parametrize(
    ("name", "said", "value", "sources"),
    [
        ("甯昇", "宁升", "甯昇", ["rapidocr"]),
        ("甯昇", "甯升", "甯昇", ["rapidocr"]),
        ("廈門昇韻", "厦门昇韵", "厦门昇韵", ["rapidocr", "tesseract"]),
        ("廈門昇韻", "厦门升韵", "廈門昇韻", ["rapidocr"]),
    ],
)
def test_a_name_keeps_the_signs_that_simplified_names_have(
    tmp_path: Path, name: str, said: str, value: str, sources: list[str]
) -> None:
    raster = _raster(tmp_path)
    record = _record(BusinessLicense, legal_representative=_field(name, name, raster))
    readers = _readers(FixedReader("tesseract", said))
    (found,) = _supported([record], [raster], readers, {(BusinessLicense, "legal_representative")})
    assert found.legal_representative.value == value
    assert [each.source for each in found.legal_representative.supports if each.value == value] == sources
