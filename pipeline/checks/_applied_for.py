"""Whether application papers show that a mark is only applied for.

They do where they are of a first application of the applicant's own that nobody can have decided yet: the office has
nine months for it (Trademark Law, art. 28), and three more pass after the publication (art. 33). One whose day was not
read may be of any age. What tells of a registration, or is of another company's application, shows nothing of the
applicant's mark.
"""

from __future__ import annotations

from pipeline.checks._known import all_known, looking_like
from pipeline.checks._needs import maybe
from pipeline.records import (
    BusinessLicense,
    Dossier,
    TrademarkAcceptanceNotice,
    TrademarkAuthorization,
    TrademarkChange,
    TrademarkRenewal,
    TrademarkTransfer,
)
from pipeline.values import names
from pipeline.values.calendar_sums import plus_months

_DECIDED_AFTER = 12  # months
# Papers that only a registered mark gets, and papers that may tell of one.
_OF_REGISTERED = (TrademarkRenewal, TrademarkTransfer, TrademarkChange, TrademarkAuthorization)
_OF_MARKS = ("trademark_registry_page", "trademark_pending_notice", "trademark_ended")
_APPLICANT = maybe(BusinessLicense, "company_name", str)


def not_shown(dossier: Dossier) -> str:
    """Why the application papers of the case do not show that the mark is applied for alone; "" where they do."""
    notices = [each for each in dossier.records if isinstance(each, TrademarkAcceptanceNotice)]
    if any(each.application_no.value is None for each in notices) or not all_known(dossier):
        return "not every paper was read"
    if any(isinstance(each, _OF_REGISTERED) for each in dossier.records) or any(
        looking_like(dossier, kind) for kind in _OF_MARKS
    ):
        return "other papers are of a registered mark, or may be"
    for notice in notices:
        if found := _doubt(notice, dossier):
            return f"{notice.document} {found}"
    return ""


def _doubt(notice: TrademarkAcceptanceNotice, dossier: Dossier) -> str:
    day, company, applicant = notice.application_date.value, notice.registrant.value, _APPLICANT.optional(dossier)
    if notice.approved:
        return f"tells of more than an application: {notice.approved}"
    if day is None:
        return "shows no day of application that could be read, and may have been decided since"
    if plus_months(day, _DECIDED_AFTER) < dossier.as_of:
        return f"is of {day}, and may have been decided since"
    if company is not None and applicant is not None and names.compare(company, applicant) == "different":
        return f"is of {company}"
    return ""
