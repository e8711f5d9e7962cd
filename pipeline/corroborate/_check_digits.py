"""A code whose check digits hold supports itself.

18 signs by GB 32100-2015 (mod 31) and GB 11714 (mod 11), 15 digits by ISO 7064 MOD 11,10. A 13-digit number has no
check digit.
"""

from __future__ import annotations

from pipeline.corroborate._voices import Voice
from pipeline.model import Field, Support
from pipeline.records import BusinessLicense, Record
from pipeline.values import registration_no, uscc


def voices(name: str, field: Field[object], record: Record) -> list[Voice]:
    code = field.value
    if not isinstance(code, str) or not _holds(name, code, record):
        return []
    return [Voice(support=Support(source="check-digits", value=code))]


def _holds(name: str, code: str, record: Record) -> bool:
    if name == "uscc":
        return uscc.long_check_holds(code) and uscc.inner_check_holds(code)
    # Trademarks have a registration_no too, but theirs carries no check digit.
    return name == "registration_no" and isinstance(record, BusinessLicense) and registration_no.check_digit_holds(code)
