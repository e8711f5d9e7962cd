from datetime import date

import pytest

from pipeline.records import Declaration, OtherPaper, Record
from tests.checks.builders import (
    ABSENT,
    AS_OF,
    COMPANY,
    OTHER_COMPANY,
    authorization,
    certificate,
    dossier,
    finding,
    notice,
    outcome,
    read,
    renewal,
    transfer,
    unread,
)

EXPIRED = {"registration_date": read(date(2016, 5, 7)), "valid_until": read(date(2026, 4, 30))}
LONG_AGO = {"registration_date": read(date(2006, 3, 1)), "valid_until": read(date(2016, 2, 29))}
IN_GRACE = {"registration_date": read(date(2016, 5, 7)), "valid_until": read(date(2026, 5, 1))}


@pytest.mark.parametrize(
    ("papers", "expected"),
    [
        ((certificate(),), ("pass", "met")),
        ((certificate(valid_until=read(AS_OF)),), ("pass", "met")),
        ((certificate(**IN_GRACE),), ("review", "grace_period")),
        ((certificate(**EXPIRED),), ("fail", "expired")),
        ((certificate(**EXPIRED), renewal(valid_until=read(date(2036, 4, 30)))), ("pass", "renewed")),
        ((certificate(**EXPIRED), renewal(valid_until=read(date(2036, 5, 6)))), ("review", "grace_period")),
        ((certificate(**LONG_AGO), renewal(valid_until=read(date(2036, 2, 28)))), ("pass", "renewed")),
        ((certificate(**LONG_AGO), renewal(valid_until=read(date(2026, 2, 28)))), ("review", "grace_period")),
        ((certificate(**EXPIRED), renewal(registration_no=read("99999999"))), ("review", "grace_period")),
        ((certificate(**EXPIRED), renewal(valid_until=unread())), ("review", "grace_period")),
        ((certificate(**EXPIRED), certificate("d9")), ("pass", "met")),
        ((certificate(valid_until=ABSENT),), ("review", "unreadable")),
        ((certificate(registration_date=read(date(2026, 12, 1))),), ("review", "date_in_future")),
        ((certificate(valid_until=read(date(2030, 5, 6), sources=("rapidocr",))),), ("review", "not_corroborated")),
        ((notice(),), ("fail", "only_applied_for")),
        ((notice(application_no=unread()),), ("review", "only_applied_for")),
        ((notice(application_no=read("87654321", sources=("rapidocr",))),), ("review", "not_corroborated")),
        ((notice(application_date=ABSENT),), ("review", "only_applied_for")),
        ((notice(application_date=unread()),), ("review", "only_applied_for")),
        ((notice(application_date=read(date(2026, 3, 2), sources=("rapidocr",))),), ("review", "not_corroborated")),
        (
            (notice(application_date=read(date(2026, 3, 2), tesseract=date(2020, 3, 2))),),
            ("review", "readings_disagree"),
        ),
        ((notice(), OtherPaper(document="d9")), ("review", "only_applied_for")),
        ((notice(), OtherPaper(document="d9", looks_like="unclear")), ("review", "only_applied_for")),
        ((notice(), OtherPaper(document="d9", looks_like="food_permit")), ("fail", "only_applied_for")),
        ((certificate(**EXPIRED), OtherPaper(document="d9")), ("review", "expired")),
        ((notice("d9"), certificate()), ("pass", "met")),
        ((), ("review", "document_missing")),
    ],
)
def test_mark(papers: tuple[Record, ...], expected: tuple[str, str]) -> None:
    assert outcome("trademark_registered", dossier(*papers)) == expected


def test_a_file_that_was_not_read_may_be_the_certificate() -> None:
    unread_files = ("mark.pdf",)
    found = outcome("trademark_registered", dossier(notice(), unread_files=unread_files))
    assert found == ("review", "only_applied_for")
    found = outcome("trademark_registered", dossier(certificate(**EXPIRED), unread_files=unread_files))
    assert found == ("review", "expired")


def test_a_renewal_counts_only_when_two_sources_read_it() -> None:
    alone = renewal(valid_until=read(date(2036, 4, 30), sources=("rapidocr",)))
    assert outcome("trademark_registered", dossier(certificate(**EXPIRED), alone)) == ("review", "not_corroborated")


def test_a_class_of_services_alone_is_noted_and_passes() -> None:
    found = finding("trademark_registered", dossier(certificate(nice_class=read((35,)))))
    assert (found.verdict.value, found.reason) == ("pass", "met")
    assert "Note: class 35 alone is of services" in found.summary
    assert ("services_only", "35") in found.params
    assert ("d3", "nice_class") in [(each.document, each.field) for each in found.evidence]


def test_beside_a_class_of_goods_services_are_not_noted() -> None:
    both = (certificate(nice_class=read((35,)), valid_until=read(date(2031, 5, 6))), certificate("d9"))
    for papers in (both, (certificate(nice_class=read((25, 35))),)):
        assert "Note" not in finding("trademark_registered", dossier(*papers)).summary


def test_application_papers_beside_signs_of_a_registered_mark_do_not_fail() -> None:
    for paper in (renewal(), authorization(COMPANY, OTHER_COMPANY), transfer(OTHER_COMPANY, COMPANY)):
        assert outcome("trademark_registered", dossier(notice(), paper)) == ("review", "only_applied_for")
    assert outcome("trademark_registered", dossier(certificate(**EXPIRED), notice("d5"))) == ("review", "expired")


def test_a_mark_of_another_name_than_the_declared_brand_is_looked_at() -> None:
    other, drawn = certificate("d9", mark_name=read("云裳")), certificate("d9", mark_name=ABSENT)
    assert outcome("trademark_registered", dossier(other)) == ("review", "values_differ")
    assert outcome("trademark_registered", dossier(other, certificate())) == ("pass", "met")
    assert outcome("trademark_registered", dossier(drawn)) == ("pass", "met")
    assert outcome("trademark_registered", dossier(certificate(mark_name=read("HEMU 禾木优品")))) == ("pass", "met")
    assert outcome("trademark_registered", dossier(other, declaration=Declaration())) == ("pass", "met")


def test_a_paper_about_the_end_of_a_mark_leaves_all_to_a_person() -> None:
    ended = OtherPaper(document="d7", looks_like="trademark_ended")
    found = finding("trademark_registered", dossier(certificate(), ended))
    assert (found.verdict.value, found.reason) == ("review", "mark_ended")
    assert found.summary.startswith("d7 tells")
    harmless = OtherPaper(document="d7", looks_like="trademark_pending_notice")
    assert outcome("trademark_registered", dossier(certificate(), harmless)) == ("pass", "met")
