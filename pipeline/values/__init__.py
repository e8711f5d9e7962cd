"""printed text -> typed value.

Every module has `parse(text) -> value`: strict over the whole text, ValueError with a short reason otherwise.
`PARSE` and `MEND` say, for the contract's field names, how a field is read again from its own crop.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from pipeline.values import (
    capitals,
    counts,
    dates,
    effective_dates,
    invitation_code,
    money,
    names,
    nice_classes,
    periods,
    platforms,
    registration_no,
    taxpayer_status,
    terms,
    trademark_no,
    urls,
    uscc,
    years,
)
from pipeline.values.text import LISTED


def _either_registration(text: str) -> str:
    """Both a license and a trademark certificate print a `registration_no`; their lengths tell them apart."""
    try:
        return trademark_no.parse(text)
    except ValueError:
        return registration_no.parse(text)


def _period_start(text: str) -> date:
    return periods.parse(text.rstrip(LISTED))[0]


def _period_end(text: str) -> date:
    return periods.parse(text.rstrip(LISTED))[1]


PARSE: dict[str, Callable[[str], object]] = {
    "uscc": uscc.parse,
    "registration_no": _either_registration,
    "application_no": trademark_no.parse,
    "company_name": names.parse_company,
    "legal_representative": names.parse,
    "registrant": names.parse,
    "from_party": names.parse,
    "to_party": names.parse,
    "store_name": names.parse_shop,
    "registered_capital": money.parse,
    "establishment_date": dates.parse,
    "issue_date": dates.parse,
    "effective_date": effective_dates.parse,
    "registration_date": dates.parse,
    "application_date": dates.parse,
    "date": dates.parse,
    "start_date": dates.parse,
    "end_date": dates.parse_end,
    "valid_until": dates.parse_end,
    "term_start": terms.parse_start,
    "term_end": terms.parse_last,
    "taxpayer_status": taxpayer_status.parse_shown,
    "nice_class": nice_classes.parse,
    "platform": platforms.parse,
    "period_start": _period_start,
    "period_end": _period_end,
    "store_url": urls.parse_url,
    "orders": counts.parse,
    "units": counts.parse,
    "buyers": counts.parse,
    "sales_amount": money.parse_displayed,
    "annual_sales": money.parse_displayed,
    "year": years.parse,
    "members": counts.parse_people,
    "code": invitation_code.parse,
}
MEND: dict[str, Callable[[str], str]] = {
    "uscc": uscc.mend,
    "company_name": names.mend,
    "registrant": names.mend,
    "registration_no": registration_no.mend,
    "registered_capital": capitals.mend,
    "sales_amount": counts.mend,
    "annual_sales": money.mend,
    "orders": counts.mend,
    "units": counts.mend,
    "buyers": counts.mend,
    **dict.fromkeys(
        (
            "establishment_date",
            "issue_date",
            "effective_date",
            "registration_date",
            "application_date",
            "date",
            "start_date",
            "end_date",
            "valid_until",
        ),
        dates.mend,
    ),
    "term_start": terms.mend,
    "term_end": terms.mend,
}
