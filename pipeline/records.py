"""What each kind of document says: one typed record per kind, one `Field` per printed field.

Field names and their order are the contract's (report.json). `document` is the id of the Document.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from pipeline.model import Count, DocumentType, Field, Fingerprint, Money, Reading, SameChart, ScannedCode, Trace

_Day = date  # by another name, for the record that has a field `date` before it
_NOT_PRINTED: Field[Any] = Field(value=None, problem="label_not_found", readings=())


@dataclass(frozen=True, slots=True, kw_only=True)
class BusinessLicense:
    """营业执照. `uscc` has 18 signs; sheets printed before October 2015 carry `registration_no` (13 or 15
    digits) instead. `term_end` is 9999-12-31 for 长期. `without_term` says that the whole sheet was read and its
    layout has no room for a term; False is no statement."""

    document: str
    uscc: Field[str]
    registration_no: Field[str]
    company_name: Field[str]
    company_type: Field[str]
    legal_representative: Field[str]
    registered_capital: Field[Money]
    establishment_date: Field[date]
    term_start: Field[date]
    term_end: Field[date]
    address: Field[str]
    business_scope: Field[str]
    registration_authority: Field[str]
    issue_date: Field[date]
    without_term: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxpayerCertificate:
    """Proof of VAT status in any of its forms. `taxpayer_status` is "general" or "small_scale". The registration form
    alone prints the `legal_representative` of its day. `no_vat_invoices` is what it forbids (不得使用增值税专用
    发票); "" is no statement. `told_on` is the day of which it tells, None where it prints none or a period alone;
    `shown_until` the last day on which a print-out may be shown; `ends_something_else` says that `valid_until` is the
    end of a tutoring period or of the paper, not of the status."""

    document: str
    company_name: Field[str]
    uscc: Field[str]
    taxpayer_status: Field[str]
    effective_date: Field[date]
    valid_until: Field[date]
    tax_authority: Field[str]
    legal_representative: Field[str] = _NOT_PRINTED
    no_vat_invoices: str = ""
    told_on: _Day | None = None
    shown_until: _Day | None = None
    ends_something_else: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TrademarkCertificate:
    """商标注册证. `ended` is what it prints of the mark's end (被撤销, 在…商品上注销), `shared` of others who own it
    with the registrant or after it, `doubt` why it proves no registration here (样本, of another country); "" is no
    statement."""

    document: str
    registration_no: Field[str]
    mark_name: Field[str]
    nice_class: Field[tuple[int, ...]]
    goods: Field[str]
    registrant: Field[str]
    registrant_address: Field[str]
    registration_date: Field[date]
    valid_until: Field[date]
    ended: str = ""
    shared: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrademarkRenewal:
    """商标续展注册证明."""

    document: str
    registration_no: Field[str]
    registrant: Field[str]
    valid_until: Field[date]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrademarkTransfer:
    """商标转让证明: from 转让人 to 受让人."""

    document: str
    registration_no: Field[str]
    from_party: Field[str]
    to_party: Field[str]
    date: Field[date]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrademarkChange:
    """变更证明: the same owner under a former name (`from_party`) and a new one (`to_party`)."""

    document: str
    registration_no: Field[str]
    from_party: Field[str]
    to_party: Field[str]
    date: Field[date]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrademarkAuthorization:
    """商标授权书: 授权方 lets 被授权方 use the mark from `start_date` to `end_date`, for goods of `nice_class`. `last`
    says that whom it names must not authorize others (不得转授权); False is no statement. `limit` is what it says or
    lacks that keeps it from granting (草稿, 仅限…, nobody signs), "" where nothing does; `takes_back` that it ends a
    grant."""

    document: str
    registration_no: Field[str]
    from_party: Field[str]
    to_party: Field[str]
    start_date: Field[date]
    end_date: Field[date]
    nice_class: Field[tuple[int, ...]] = _NOT_PRINTED
    last: bool = False
    limit: str = ""
    takes_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TrademarkAcceptanceNotice:
    """Application papers (受理, 缴费, 初审公告, 驳回): filed, not registered (TM). `approved` is what one prints of a
    registration that follows or is there (初步审定, 核准注册), "" where it prints none."""

    document: str
    application_no: Field[str]
    registrant: Field[str]
    mark_name: Field[str]
    nice_class: Field[tuple[int, ...]]
    application_date: Field[date]
    approved: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesScreenshot:
    """One period of one shop's back end. A page that tabulates several months gives one record a month.
    `platform` is one of jd taobao tmall pdd douyin kuaishou xiaohongshu 1688 wechat amazon other. `spend_per_buyer`
    is 客单价, which the back end computes from the others. `doubt` says why it shows no sales (演示数据, a table of
    one's own), "" where nothing does; `part` that it shows one channel, product or group of the shop alone, or that its
    figures are not complete. `frame` is what stands around the figures where no text looks like a shop's name;
    `period_again` that the page says its month in two places."""

    document: str
    platform: Field[str]
    store_name: Field[str]
    store_url: Field[str]
    period_start: Field[date]
    period_end: Field[date]
    orders: Field[Count]
    units: Field[Count]
    buyers: Field[Count]
    sales_amount: Field[Money]
    spend_per_buyer: Field[Money] = _NOT_PRINTED
    doubt: str = ""
    part: bool = False
    frame: tuple[Reading, ...] = ()
    period_again: bool = False


SALES_FIGURES = ("orders", "units", "buyers", "sales_amount")
"""What a screenshot counts, field by field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnualSalesStatement:
    """Profit statement, VAT return summary, audit report or letter: sales of one calendar year. `doubt` is what it
    prints against its figure (预计, 征求意见稿, 含经销商), "" where nothing does; `taxed` what says that the tax is in
    the figure (含税); a letter that nobody signs is not `signed`."""

    document: str
    company_name: Field[str]
    year: Field[int]
    annual_sales: Field[Money]
    doubt: str = ""
    taxed: str = ""
    signed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationsTeam:
    """Social-insurance list, staff list or organisation chart. `not_own` is what it says of others who run the shop, or
    of a team that is not there; "" is no statement."""

    document: str
    company_name: Field[str]
    members: Field[int]
    date: Field[date]
    not_own: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationLetter:
    """邀请函: who is invited, under which code, when. `valid_until` is the last day of its validity, or the day
    before which it has to be answered. `invited_to` is the channel (京东自营), `invited_by` who of JD invites; both are
    ambiguous where the letter invites to anything else or no more, or where anybody else invites. `doubt` is what else
    it says that no such letter does, "" is nothing."""

    document: str
    company_name: Field[str]
    code: Field[str]
    date: Field[date]
    valid_until: Field[_Day] = _NOT_PRINTED
    invited_to: Field[str] = _NOT_PRINTED
    invited_by: Field[str] = _NOT_PRINTED
    doubt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameChange:
    """准予变更登记通知书: a registry's notice of the company's former name (`from_party`) and the one it got
    (`to_party`). A page nobody asked for, which explains why a paper carries the former name."""

    document: str
    from_party: Field[str]
    to_party: Field[str]
    date: Field[date]


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherPaper:
    """A page that is none of the papers asked for; `looks_like` says which one it is, where that is known. Whatever it
    is, it may end an authorization, be a letter about marks (`letter_of` are the companies it names), or list marks
    that are none any more: their numbers, "" for one whose number was not read. The fields are what it objects against
    the papers asked for, of whom and on which day at the latest: a state of the company other than well, its capital
    and its first day as the registry holds them, that it has no team of its own, that it may not use VAT invoices,
    another end of its business term; none is read on a paper that objects nothing."""

    document: str
    looks_like: str | None = None
    ends_authorization: bool = False
    letter_of: tuple[str, ...] = ()
    ended_marks: tuple[str, ...] = ()
    company_name: Field[str] = _NOT_PRINTED
    uscc: Field[str] = _NOT_PRINTED
    company_state: Field[str] = _NOT_PRINTED
    registered_capital: Field[Money] = _NOT_PRINTED
    establishment_date: Field[_Day] = _NOT_PRINTED
    no_own_team: Field[str] = _NOT_PRINTED
    no_vat_invoices: Field[str] = _NOT_PRINTED
    term_end: Field[_Day] = _NOT_PRINTED
    date: Field[_Day] = _NOT_PRINTED


Record = (
    BusinessLicense
    | TaxpayerCertificate
    | TrademarkCertificate
    | TrademarkRenewal
    | TrademarkTransfer
    | TrademarkChange
    | TrademarkAuthorization
    | TrademarkAcceptanceNotice
    | SalesScreenshot
    | AnnualSalesStatement
    | OperationsTeam
    | InvitationLetter
    | NameChange
    | OtherPaper
)

RECORD_TYPES: dict[DocumentType, type[Record]] = {
    DocumentType.BUSINESS_LICENSE: BusinessLicense,
    DocumentType.TAXPAYER_CERTIFICATE: TaxpayerCertificate,
    DocumentType.TRADEMARK_CERTIFICATE: TrademarkCertificate,
    DocumentType.TRADEMARK_RENEWAL: TrademarkRenewal,
    DocumentType.TRADEMARK_TRANSFER: TrademarkTransfer,
    DocumentType.TRADEMARK_CHANGE: TrademarkChange,
    DocumentType.TRADEMARK_AUTHORIZATION: TrademarkAuthorization,
    DocumentType.TRADEMARK_ACCEPTANCE_NOTICE: TrademarkAcceptanceNotice,
    DocumentType.SALES_SCREENSHOT: SalesScreenshot,
    DocumentType.ANNUAL_SALES_STATEMENT: AnnualSalesStatement,
    DocumentType.OPERATIONS_TEAM: OperationsTeam,
    DocumentType.INVITATION_LETTER: InvitationLetter,
    DocumentType.OTHER: OtherPaper,
}


def printed_fields(record: Record) -> tuple[tuple[str, Field[object]], ...]:
    """(name, field) of every printed field, in the order of the contract. On a paper that nobody asked for nothing is
    missing."""
    named = ((each.name, getattr(record, each.name)) for each in fields(record))
    return tuple(
        (name, field)
        for name, field in named
        if isinstance(field, Field) and not (isinstance(record, OtherPaper) and field.problem == "label_not_found")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredStore:
    """A shop the applicant names in application.toml."""

    platform: str
    name: str
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """What application.toml says; None where it is silent. `problem` tells, with the line, why the file
    could not be used: then every other member is empty. `readings` holds one `declared` reading per entry
    used as evidence, keyed by dotted name ("invitation.code", "operations_team.members", "stores.0.url")."""

    company_name: str | None = None
    brand: str | None = None
    invitation_code: str | None = None
    invitation_date: date | None = None
    team_members: int | None = None
    team_evidence: tuple[str, ...] = ()
    stores: tuple[DeclaredStore, ...] = ()
    annual_sales_year: int | None = None
    annual_sales: Money | None = None
    problem: str | None = None
    readings: tuple[tuple[str, Reading], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that was read and declared for one applicant, on the day it is judged. `unread_files` names the files
    that could not be read, or only in part: what is missing may stand there."""

    case: str
    as_of: date
    records: tuple[Record, ...]
    declaration: Declaration
    fingerprints: tuple[Fingerprint, ...] = ()
    traces: tuple[Trace, ...] = ()
    unread_files: tuple[str, ...] = ()
    codes: tuple[ScannedCode, ...] = ()
    same_charts: tuple[SameChart, ...] = ()
