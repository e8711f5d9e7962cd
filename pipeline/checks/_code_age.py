"""What in the code and the dates of a license does not fit each other's age.

Entities founded since 2015-10-01 got organization codes beginning MA, older ones kept their digits, and sheets issued
before that day carry no 18-sign code at all. The sign behind MA tells the series: digits until about 2021, then A, B,
C, … about one a year. Re-registered and converted firms are known exceptions, and the years of the series are not
official, so each has a year of slack and all of it is soft.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pipeline.checks._contradictions import Contradiction
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence
from pipeline.records import BusinessLicense
from pipeline.values import uscc

# GB 32100-2015 came into force.
_CODES_SINCE = date(2015, 10, 1)
# Registries that had codes of digits in stock have used them up.
_DIGITS_UNTIL = date(2017, 1, 1)
# The year before the one in which the first codes of a series were seen.
_SERIES_SINCE = {"A": 2020, "B": 2020, "C": 2021, "D": 2022, "E": 2023, "F": 2024}


def ages(record: BusinessLicense) -> Iterator[Contradiction]:
    code, established, issued = record.uscc.value, record.establishment_date.value, record.issue_date.value
    if code is None:
        return
    if issued is not None and issued < _CODES_SINCE:
        told = f"issued on {issued}, before codes of 18 signs came into use on {_CODES_SINCE}"
        yield _age(record, told, "issue_date")
    if established is not None and (told := _of_another_age(code, established)):
        yield _age(record, f"established on {established}, with a code {told}", "establishment_date")


def younger(code: str, established: date) -> bool:
    """Whether the code was given out only after that day: both its check digits hold, and it is of a later kind."""
    holds = uscc.long_check_holds(code) and uscc.inner_check_holds(code)
    return holds and code[8:].startswith("MA") and bool(_of_another_age(code, established))


def _of_another_age(code: str, established: date) -> str:
    """Why its organization code was not given out on that day; "" where it may have been."""
    organization = code[8:]
    if not organization.startswith("MA"):
        return "of digits alone, as before 2016" if organization[:8].isdigit() and established >= _DIGITS_UNTIL else ""
    if established < _CODES_SINCE:
        return f"of the kind given out since {_CODES_SINCE}"
    since = _SERIES_SINCE.get(organization[2])
    later = since is not None and established.year < since
    return f"of a series that began in {since} at the earliest" if later else ""


def _age(record: BusinessLicense, told: str, field: str) -> Contradiction:
    evidence = tuple(Evidence(document=record.document, field=each) for each in ("uscc", field))
    return Contradiction(reason=Reason.CODE_AGE, told=f"{record.document} was {told}", evidence=evidence)
