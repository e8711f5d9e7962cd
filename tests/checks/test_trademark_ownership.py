from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from pipeline.checks._chain import Link, lending
from pipeline.model import Field
from pipeline.records import Declaration, NameChange, OtherPaper, Record, TrademarkChange
from pipeline.values import names
from tests.checks.builders import (
    COMPANY,
    MARK_NO,
    OTHER_COMPANY,
    authorization,
    certificate,
    dossier,
    finding,
    license_,
    outcome,
    read,
    transfer,
    unread,
    with_fields,
)

OTHERS = certificate(registrant=read(OTHER_COMPANY))
A, B, C = "宁波甲商贸有限公司", "无锡乙贸易有限公司", "青岛丙实业有限公司"


@pytest.mark.parametrize(
    ("papers", "expected"),
    [
        ((certificate(),), ("pass", "met")),
        ((certificate(registrant=read("上海禾本电子商务有限公司")),), ("review", "name_similar")),
        ((certificate(registrant=unread()),), ("review", "unreadable")),
        ((OTHERS,), ("review", "chain_incomplete")),
        ((OTHERS, transfer(OTHER_COMPANY, COMPANY)), ("pass", "chain_complete")),
        ((OTHERS, transfer(OTHER_COMPANY, COMPANY, registration_no=read("999999"))), ("review", "chain_incomplete")),
        ((OTHERS, transfer(OTHER_COMPANY, COMPANY, to_party=unread())), ("review", "chain_incomplete")),
        ((OTHERS, authorization(OTHER_COMPANY, COMPANY)), ("pass", "chain_complete")),
        (
            (OTHERS, authorization(OTHER_COMPANY, COMPANY, end_date=read(date(2026, 10, 31)))),
            ("review", "chain_incomplete"),
        ),
        (
            (OTHERS, authorization(OTHER_COMPANY, COMPANY, start_date=read(date(2026, 11, 2)))),
            ("review", "chain_incomplete"),
        ),
        ((OTHERS, authorization(OTHER_COMPANY, COMPANY, end_date=unread())), ("review", "chain_incomplete")),
        ((OTHERS, authorization(OTHER_COMPANY, A), authorization(A, COMPANY, "d7")), ("pass", "chain_complete")),
        ((OTHERS, authorization(OTHER_COMPANY, A), authorization(B, COMPANY, "d7")), ("review", "chain_incomplete")),
        ((OTHERS, transfer(OTHER_COMPANY, A), authorization(A, COMPANY, "d7")), ("pass", "chain_complete")),
        ((certificate(), transfer(COMPANY, OTHER_COMPANY)), ("review", "transferred_away")),
        ((certificate("d9", registrant=read(OTHER_COMPANY)), certificate()), ("pass", "met")),
        ((), ("review", "document_missing")),
    ],
)
def test_owner(papers: tuple[Record, ...], expected: tuple[str, str]) -> None:
    assert outcome("trademark_ownership", dossier(license_(), *papers)) == expected


def test_at_most_three_levels() -> None:
    three = (authorization(OTHER_COMPANY, A, "d6"), authorization(A, B, "d7"), authorization(B, COMPANY, "d8"))
    assert outcome("trademark_ownership", dossier(license_(), OTHERS, *three)) == ("pass", "chain_complete")
    four = (*three[:2], authorization(B, C, "d8"), authorization(C, COMPANY, "d9"))
    assert outcome("trademark_ownership", dossier(license_(), OTHERS, *four)) == ("review", "chain_incomplete")


def test_a_circle_of_papers_ends() -> None:
    circle = (authorization(OTHER_COMPANY, A, "d6"), authorization(A, OTHER_COMPANY, "d7"))
    assert outcome("trademark_ownership", dossier(license_(), OTHERS, *circle)) == ("review", "chain_incomplete")


def test_copies_of_letters_do_not_multiply(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def same(first: str, second: str) -> bool:
        asked.append(first)
        return first == second

    monkeypatch.setattr(names, "same", same)
    parties = (OTHER_COMPANY, A, B, C)
    copies = [
        Link(source=source, target=target, kind="authorization", document=f"d{copy}", day=None, doubt="", fields=())
        for source, target in pairwise(parties)
        for copy in range(50)
    ]
    assert lending([OTHER_COMPANY], COMPANY, tuple(copies), 3) is None
    assert len(asked) < 1000


def test_only_the_mark_in_force_counts() -> None:
    expired = certificate("d9", registration_date=read(date(2010, 1, 1)), valid_until=read(date(2019, 12, 31)))
    assert outcome("trademark_ownership", dossier(license_(), OTHERS, expired)) == ("review", "chain_incomplete")


def test_every_link_needs_two_sources() -> None:
    alone = transfer(OTHER_COMPANY, COMPANY, to_party=read(COMPANY, sources=("rapidocr",)))
    assert outcome("trademark_ownership", dossier(license_(), OTHERS, alone)) == ("review", "not_corroborated")


def test_the_chain_is_told() -> None:
    found = finding("trademark_ownership", dossier(license_(), OTHERS, transfer(OTHER_COMPANY, COMPANY)))
    assert found.measured == f"{OTHER_COMPANY} → {COMPANY}"
    assert ("d5", "to_party") in [(each.document, each.field) for each in found.evidence]


def rename(source: str, target: str, document: str = "d7", /, **changes: Field[Any]) -> TrademarkChange:
    record = TrademarkChange(
        document=document,
        registration_no=read(MARK_NO),
        from_party=read(source),
        to_party=read(target),
        date=read(date(2024, 6, 3)),
    )
    return with_fields(record, changes)


FORMER = "上海禾木贸易有限公司"


@pytest.mark.parametrize(
    ("papers", "expected"),
    [
        # The mark went on: what came before proves nothing any more.
        ((OTHERS, transfer(OTHER_COMPANY, A), authorization(OTHER_COMPANY, COMPANY)), ("review", "chain_incomplete")),
        (
            (OTHERS, transfer(OTHER_COMPANY, COMPANY), transfer(COMPANY, A, "d7", date=read(date(2024, 2, 6)))),
            ("review", "transferred_away"),
        ),
        (
            (OTHERS, transfer(OTHER_COMPANY, COMPANY), transfer(OTHER_COMPANY, A, "d7")),
            ("review", "chain_incomplete"),
        ),
        ((certificate(), transfer(COMPANY, A), transfer(A, COMPANY, "d7")), ("pass", "chain_complete")),
        (
            (OTHERS, transfer(OTHER_COMPANY, COMPANY), transfer(OTHER_COMPANY, COMPANY, "d7")),
            ("pass", "chain_complete"),
        ),
        # Days.
        (
            (OTHERS, transfer(OTHER_COMPANY, COMPANY, date=read(date(2026, 11, 2)))),
            ("review", "chain_incomplete"),
        ),
        (
            (OTHERS, transfer(OTHER_COMPANY, COMPANY, date=read(date(2020, 5, 6)))),
            ("review", "chain_incomplete"),
        ),
        ((OTHERS, transfer(OTHER_COMPANY, COMPANY, date=unread())), ("review", "chain_incomplete")),
        ((OTHERS, transfer(OTHER_COMPANY, COMPANY, date=unread("label_not_found"))), ("pass", "chain_complete")),
        # A new name is no new owner.
        ((certificate(registrant=read(FORMER)), rename(FORMER, COMPANY)), ("pass", "chain_complete")),
        ((OTHERS, rename(OTHER_COMPANY, A), authorization(OTHER_COMPANY, COMPANY)), ("pass", "chain_complete")),
        ((certificate(), rename(COMPANY, A)), ("review", "transferred_away")),
    ],
)
def test_who_holds_the_mark_in_the_end(papers: tuple[Record, ...], expected: tuple[str, str]) -> None:
    assert outcome("trademark_ownership", dossier(license_(), *papers)) == expected


def test_what_does_not_count_is_told() -> None:
    ended = authorization(OTHER_COMPANY, COMPANY, end_date=read(date(2026, 10, 31)))
    found = finding("trademark_ownership", dossier(license_(), OTHERS, ended))
    assert "D6 does not count: it ended on 2026-10-31." in found.summary
    assert ("d6", "end_date") in [(each.document, each.field) for each in found.evidence]
    sold = finding(
        "trademark_ownership",
        dossier(license_(), OTHERS, transfer(OTHER_COMPANY, A), authorization(OTHER_COMPANY, COMPANY)),
    )
    assert f"D6 is of {OTHER_COMPANY}, which the mark has left." in sold.summary


def test_a_person_as_registrant_is_told_from_a_stranger() -> None:
    found = finding("trademark_ownership", dossier(license_(), certificate(registrant=read("林小禾"))))
    assert (found.verdict.value, found.reason) == ("review", "chain_incomplete")
    assert "legal representative in person" in found.summary


def test_a_registrys_notice_of_the_name_is_of_every_mark() -> None:
    notice = NameChange(
        document="d8", from_party=read(OTHER_COMPANY), to_party=read(COMPANY), date=read(date(2026, 2, 3))
    )
    found = finding("trademark_ownership", dossier(license_(), OTHERS, notice))
    assert (found.verdict.value, found.reason) == ("pass", "chain_complete")
    assert {"d8"} <= {each.document for each in found.evidence}
    ahead = with_fields(notice, {"date": read(date(2026, 11, 2))})
    assert outcome("trademark_ownership", dossier(license_(), OTHERS, ahead)) == ("review", "chain_incomplete")


@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        ((25,), ("pass", "chain_complete")),
        ((18, 25), ("pass", "chain_complete")),
        ((9,), ("review", "chain_incomplete")),
    ],
)
def test_an_authorization_for_other_goods(classes: tuple[int, ...], expected: tuple[str, str]) -> None:
    lent = authorization(OTHER_COMPANY, COMPANY, nice_class=read(classes))
    found = finding("trademark_ownership", dossier(license_(), OTHERS, lent))
    assert (found.verdict.value, found.reason) == expected
    assert ("it is for class 9, the mark is registered for class 25" in found.summary) is (classes == (9,))


def test_who_owns_another_mark_does_not_own_that_of_the_declared_brand() -> None:
    theirs = certificate("d9", registrant=read(OTHER_COMPANY), mark_name=read("禾木优品"))
    own = certificate(mark_name=read("青云户外"))
    for brand, expected in (("禾木优品", ("review", "chain_incomplete")), (None, ("pass", "met"))):
        papers = dossier(license_(), theirs, own, declaration=Declaration(brand=brand))
        assert outcome("trademark_ownership", papers) == expected


def test_beside_a_letter_that_ends_an_authorization_none_lends() -> None:
    ended = OtherPaper(document="d9", looks_like="authorization_ended")
    found = finding("trademark_ownership", dossier(license_(), OTHERS, authorization(OTHER_COMPANY, COMPANY), ended))
    assert (found.verdict.value, found.reason) == ("review", "chain_incomplete")
    assert found.summary.endswith("D9 tells that an authorization was ended.")
    assert outcome("trademark_ownership", dossier(license_(), certificate(), ended)) == ("pass", "met")


def test_what_may_not_be_lent_on_reaches_its_own_party_alone() -> None:
    last = replace(authorization(OTHER_COMPANY, A), last=True)
    onward = dossier(license_(), OTHERS, last, authorization(A, COMPANY, "d7"))
    found = finding("trademark_ownership", onward)
    assert (found.verdict.value, found.reason) == ("review", "chain_incomplete")
    assert found.summary.endswith("D6 may not be lent on.")
    own = replace(authorization(OTHER_COMPANY, COMPANY), last=True)
    assert outcome("trademark_ownership", dossier(license_(), OTHERS, own)) == ("pass", "chain_complete")
