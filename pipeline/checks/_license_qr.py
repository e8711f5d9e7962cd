"""What the QR code on a license says against the print of the same sheet.

Registries print both at once, so a difference is a sign of editing, or of a code that was put on the sheet later. Only
codes of registries are compared: other codes say nothing about the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks._contradictions import Contradiction
from pipeline.checks.reasons import Reason
from pipeline.model import Evidence
from pipeline.records import BusinessLicense, Dossier, printed_fields
from pipeline.values import divisions, license_qr
from pipeline.values.license_qr import LicenseQr


def other_code(dossier: Dossier, record: BusinessLicense) -> str | None:
    """The code of another company in the one registry's QR code on the license; None where there is none, or where
    several QR codes leave open which is the sheet's own."""
    said = [each for each in beside(dossier, record) if each.uscc is not None]
    return said[0].uscc if len(said) == 1 and said[0].uscc != record.uscc.value else None


def beside(dossier: Dossier, record: BusinessLicense) -> list[LicenseQr]:
    """The registries' QR codes on the pages of the license."""
    pages = {
        (reading.page.file, reading.page.number)
        for _, field in printed_fields(record)
        for reading in field.readings
        if reading.page is not None
    }
    codes = (each for each in dossier.codes if (each.page.file, each.page.number) in pages)
    return [said for each in codes if (said := license_qr.parse(each.text)).of_a_registry]


def differences(dossier: Dossier) -> Iterator[Contradiction]:
    for record in dossier.records:
        if isinstance(record, BusinessLicense):
            for said in beside(dossier, record):
                yield from _origin(said, record, dossier)


def _origin(said: LicenseQr, record: BusinessLicense, dossier: Dossier) -> Iterator[Contradiction]:
    """Where and when the code was made. A company may move, so its province is that of its code or of its address."""
    if said.made_on is not None and said.made_on > dossier.as_of:
        told = f"the QR code on {record.document} was made on {said.made_on}, after {dossier.as_of}"
        yield _contradiction(Reason.DATE_IN_FUTURE, told, record, "uscc")
    code, address = record.uscc.value, record.address.value
    if said.division is None or code is None or address is None:
        return
    homes = {divisions.province_of_code(code), divisions.province_of_address(address)}
    made_in = divisions.province_of_code(said.division)
    if made_in is not None and None not in homes and made_in not in homes:
        told = f"the QR code on {record.document} was made in {made_in}, neither the code nor the address is from there"
        yield _contradiction(Reason.PROVINCE_DIFFERS, told, record, "address")


def _contradiction(reason: Reason, told: str, record: BusinessLicense, field: str) -> Contradiction:
    return Contradiction(reason=reason, told=told, evidence=(Evidence(document=record.document, field=field),))
