"""Tricks with license and tax proof: who applies, since when, under which code."""

from __future__ import annotations

from datetime import date, timedelta

from bench.tricks.kind import Trick, plain, trick, with_papers
from bench.tricks.papers import ABSENT, Applicant, seen
from pipeline.model import Trace
from pipeline.records import Dossier
from samples.maker import codes

PHOTOSHOP = Trace(code="pdf_editing_software", file="d1.pdf", page=None, detail="Adobe Photoshop 24.0")
DAY = timedelta(days=1)
_CHECKED = ("rapidocr", "check-digits")


def _slip(name: str) -> str:
    """One sign of the name taken for another."""
    return f"{name[:3]}{'本' if name[3] != '本' else '木'}{name[4:]}"


def _wide(name: str) -> str:
    return name.replace("(", "（").replace(")", "）").replace("贸", "貿").replace("电", "電").replace("业", "業")


def _old(a: Applicant, *, code_of: date) -> Dossier:
    """A company of 2012 on a sheet of 2019, its code of the age of `code_of`."""
    code = codes.credit_code("91", a.own.place.code, code_of, a.rng)
    proof = {"uscc": seen(code, sources=("rapidocr", "check-digits"))}
    days = {"establishment_date": date(2012, 4, 9), "term_start": date(2012, 4, 9), "issue_date": date(2019, 5, 6)}
    return a.dossier(*a.papers(a.license(**proof, **days), a.tax(**proof)))


def _moved_address(a: Applicant, *, far: bool) -> Dossier:
    other = "广东省深圳市南山区" if a.own.place.province != "广东省" else "浙江省杭州市西湖区"
    return a.dossier(*a.papers(a.license(address=(other if far else a.own.place.full) + "科技路8号")))


def _former(a: Applicant, *, proved: bool) -> Dossier:
    former = f"{a.own.place.short}旧名云岫实业有限公司"
    change = [a.moved(former, a.own.name, date(2026, 2, 3), renamed=True)] if proved else []
    return a.dossier(*a.papers(a.tax(company_name=former), *change))


def _former_by_registry(a: Applicant, *, day: date) -> Dossier:
    former = f"{a.own.place.short}旧名云岫实业有限公司"
    mark = a.certificate(registrant=former, registration_date=date(2022, 3, 9), valid_until=date(2032, 3, 8))
    return a.dossier(*a.papers(a.tax(company_name=former), mark, a.renamed(former, day)))


def _represented(a: Applicant, *, since: date) -> Dossier:
    """The form of the tax office names somebody else; it is in effect since `since`, the license of 2024."""
    form = a.tax(effective_date=since, legal_representative="欧阳云岫")
    return a.dossier(*a.papers(a.license(issue_date=date(2024, 5, 6)), form))


def _dated(a: Applicant, established: date) -> Dossier:
    """A company of that day under a code of digits alone."""
    proof = {"uscc": seen(codes.credit_code("91", a.own.place.code, date(2012, 4, 9), a.rng), sources=_CHECKED)}
    days = {"establishment_date": established, "term_start": established, "issue_date": date(2024, 5, 6)}
    return a.dossier(*a.papers(a.license(**proof, **days), a.tax(**proof, effective_date=date(2023, 5, 1))))


def _young(a: Applicant, *sources: str) -> Dossier:
    """Established in 2023, which may have been 2025, as these sources read it."""
    day = seen(date(2023, 5, 12), sources=sources)
    paper = a.license(establishment_date=day, term_start=ABSENT, issue_date=date(2026, 2, 3), uscc=a.license().uscc)
    return a.dossier(*a.papers(paper, a.tax(effective_date=date(2026, 3, 1))))


def _signs(a: Applicant, *traces: Trace) -> Dossier:
    return a.dossier(*a.papers(), traces=traces)


OF_COMPANY: tuple[Trick, ...] = (
    trick(
        "tax proof of another company",
        "company_identity",
        "other_company names_differ",
        with_papers(
            lambda a: a.tax(
                company_name=a.stranger.name, uscc=seen(a.stranger.code, sources=("rapidocr", "check-digits"))
            )
        ),
        with_papers(lambda a: a.tax(company_name=_wide(a.own.name))),
    ),
    trick(
        "name one sign off",
        "company_identity",
        "name_similar",
        with_papers(lambda a: a.tax(company_name=_slip(a.own.name))),
        with_papers(lambda a: a.tax(company_name=f" {a.own.name} ")),
    ),
    trick(
        "code of another company",
        "company_identity",
        "codes_differ",
        with_papers(lambda a: a.tax(uscc=seen(a.stranger.code, sources=("rapidocr", "check-digits")))),
        plain,
    ),
    trick(
        "former name without its change",
        "company_identity",
        "names_differ name_similar",
        lambda a: _former(a, proved=False),
        lambda a: _former(a, proved=True),
    ),
    trick(
        "former name, changed later than the as-of day",
        "company_identity",
        "names_differ name_similar",
        lambda a: _former_by_registry(a, day=date(2026, 11, 2)),
        lambda a: _former_by_registry(a, day=date(2025, 2, 3)),
    ),
    trick(
        "another representative on a younger form",
        "company_identity",
        "values_differ",
        lambda a: _represented(a, since=date(2025, 3, 1)),
        lambda a: _represented(a, since=date(2023, 3, 1)),
    ),
    trick(
        "two sheets, two representatives",
        "company_identity",
        "values_differ",
        lambda a: a.dossier(*a.papers(a.license(), a.license("d9", legal_representative="欧阳云岫"))),
        lambda a: a.dossier(*a.papers(a.license(), a.license("d9"))),
    ),
    trick(
        "code of another province",
        "code_integrity",
        "province_differs",
        lambda a: _moved_address(a, far=True),
        lambda a: _moved_address(a, far=False),
    ),
    trick(
        "young code on an old company",
        "document_authenticity",
        "code_age",
        lambda a: _old(a, code_of=date(2020, 1, 1)),
        lambda a: _old(a, code_of=date(2012, 4, 9)),
    ),
    trick(
        "old code on a young company",
        "document_authenticity",
        "code_age",
        lambda a: _dated(a, date(2021, 3, 8)),
        lambda a: _dated(a, date(2012, 4, 9)),
    ),
    trick(
        "term that begins before the company",
        "document_authenticity",
        "date_order",
        with_papers(lambda a: a.license(term_start=a.own.established - 200 * DAY)),
        with_papers(lambda a: a.license(term_start=a.own.established + 2000 * DAY)),
    ),
    trick(
        "issued before it was established",
        "document_authenticity",
        "date_order",
        with_papers(lambda a: a.license(issue_date=a.own.established - DAY)),
        with_papers(lambda a: a.license(issue_date=a.own.established)),
    ),
    trick(
        "taxpayer before it was established",
        "general_taxpayer",
        "date_order",
        with_papers(lambda a: a.tax(effective_date=a.own.established - 40 * DAY)),
        with_papers(lambda a: a.tax(effective_date=a.own.established)),
    ),
    trick(
        "application form as tax proof",
        "general_taxpayer",
        "tax_office_not_shown",
        with_papers(lambda a: a.tax(effective_date=ABSENT, tax_authority=ABSENT)),
        with_papers(lambda a: a.tax(effective_date=ABSENT)),
    ),
    trick(
        "small-scale taxpayer",
        "general_taxpayer",
        "small_scale",
        with_papers(lambda a: a.tax(taxpayer_status="small_scale")),
        plain,
    ),
    trick(
        "term ended",
        "license_in_force",
        "term_ended",
        with_papers(lambda a: a.license(term_end=date(2026, 10, 31))),
        with_papers(lambda a: a.license(term_end=date(9999, 12, 31))),
    ),
    trick(
        "one digit from too young, read by siblings",
        "company_age",
        "one_sign_turns",
        lambda a: _young(a, "rapidocr", "ppocr-v4"),
        lambda a: _young(a, "rapidocr", "ppocr-v4", "tesseract"),
    ),
    trick(
        "edited in an image editor",
        "document_authenticity",
        "editing_signs",
        lambda a: _signs(a, PHOTOSHOP),
        _signs,
    ),
)
