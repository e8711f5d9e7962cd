"""Who was not asked yet is asked about the fields that need one more."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pipeline.corroborate import ask_again, support
from pipeline.records import BusinessLicense
from tests.corroborate.test_support import FixedReader, _field, _raster, _readers, _record, _sources

DAY = "2023年05月12日"
NEED = {(BusinessLicense, "establishment_date")}


def test_only_the_named_field_and_only_the_reader_that_was_not_asked(tmp_path: Path) -> None:
    raster = _raster(tmp_path)
    day = _field(date(2023, 5, 12), DAY, raster)
    record = _record(BusinessLicense, establishment_date=day, issue_date=day)
    sibling, stranger = FixedReader("ppocr-v4", DAY), FixedReader("tesseract", "2025年05月12日")
    readers = _readers(sibling, stranger)
    (supported,) = support([record], [raster], readers, NEED)
    assert isinstance(supported, BusinessLicense)
    assert (_sources(supported.establishment_date), stranger.asked) == (["rapidocr", "ppocr-v4"], 0)
    (asked,) = ask_again([supported], [raster], readers, {("d1", "establishment_date")})
    assert isinstance(asked, BusinessLicense)
    assert [(each.source, each.value) for each in asked.establishment_date.supports] == [
        ("rapidocr", date(2023, 5, 12)),
        ("ppocr-v4", date(2023, 5, 12)),
        ("tesseract", date(2025, 5, 12)),
    ]
    assert [each.source for each in asked.establishment_date.readings] == ["rapidocr", "ppocr-v4", "tesseract"]
    assert asked.issue_date == record.issue_date
    assert (sibling.asked, stranger.asked) == (1, 1)


def test_a_reading_that_does_not_parse_is_kept_and_supports_nothing(tmp_path: Path) -> None:
    raster = _raster(tmp_path)
    record = _record(BusinessLicense, establishment_date=_field(date(2023, 5, 12), DAY, raster))
    (asked,) = ask_again(
        [record], [raster], _readers(FixedReader("tesseract", "2O23 O5")), {("d1", "establishment_date")}
    )
    assert isinstance(asked, BusinessLicense)
    assert asked.establishment_date.supports == ()
    assert [each.text for each in asked.establishment_date.readings] == [DAY, "2O23 O5"]


def test_nothing_named_nothing_asked(tmp_path: Path) -> None:
    raster = _raster(tmp_path)
    record = _record(BusinessLicense, establishment_date=_field(date(2023, 5, 12), DAY, raster))
    reader = FixedReader("tesseract", DAY)
    assert ask_again([record], [raster], _readers(reader), frozenset()) == (record,)
    assert reader.asked == 0
