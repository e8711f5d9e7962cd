"""What the QR code of the same page says of a license's field.

A code in it that is another company's is shown beside the printed one and lends no support: what it means is for
`code_integrity` to say, not for a vote. Other facts in it support the print, or contradict it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.corroborate._voices import Voice
from pipeline.model import Field, Reading, ScannedCode, Support
from pipeline.records import BusinessLicense, Record
from pipeline.values import PARSE, license_qr, names


def voices(name: str, field: Field[object], record: Record, codes: Sequence[ScannedCode]) -> list[Voice]:
    if not isinstance(record, BusinessLicense):
        return []
    pages = {(each.page.file, each.page.number) for each in field.readings if each.page is not None}
    beside = [each for each in codes if (each.page.file, each.page.number) in pages]
    return [voice for code in beside for voice in _said(name, field, code)]


def _said(name: str, field: Field[object], code: ScannedCode) -> Iterator[Voice]:
    said = license_qr.parse(code.text)
    text = said.uscc if name == "uscc" else dict(said.facts).get(name)
    if text is None or not said.of_a_registry:
        return
    reading = Reading(source="qr", text=text, confidence=1.0, page=code.page, quad=code.quad)
    try:
        value = PARSE[name](text)
    except ValueError:
        return
    if name == "company_name" and names.same(text, str(field.value)):
        value = field.value
    if name == "uscc" and value != field.value:
        yield Voice(readings=(reading,))
        return
    yield Voice(readings=(reading,), support=Support(source="qr", value=value))
