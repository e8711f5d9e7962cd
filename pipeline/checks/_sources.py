"""What a QR code or a PDF's own text says otherwise than the pixels of the same page.

Readers of pixels err and are outvoted; these two do not read. A license's QR code is printed with it, and the text of a
PDF is what its maker wrote, so a difference may mean that a value was covered by another. The search text that scanner
programs lay under a page is read from pixels too, so only values with a form of their own count, not names.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pipeline.checks._contradictions import Contradiction
from pipeline.checks.reasons import Reason
from pipeline.model import Count, Evidence, Field, Money
from pipeline.records import Dossier, printed_fields

_WRITTEN = {"qr": "the QR code", "text-layer": "the text of the PDF"}


def disputed(dossier: Dossier) -> Iterator[Contradiction]:
    for record in dossier.records:
        for name, field in printed_fields(record):
            others = [each for each in field.supports if each.source in _WRITTEN and each.value != field.value]
            for other in others:
                formed = name == "uscc" or isinstance(other.value, date | Money | Count)
                if other.source == "qr" or (formed and not _same_signs(field, other.source)):
                    words = name.replace("_", " ")
                    told = f"{_WRITTEN[other.source]} of {record.document} states another {words} than the picture"
                    evidence = (Evidence(document=record.document, field=name),)
                    yield Contradiction(reason=Reason.VALUES_DIFFER, told=told, evidence=evidence)


def _same_signs(field: Field[object], source: str) -> bool:
    """Whether both print the same letters and digits: a unit in the head of a table is no difference."""
    signs = {
        "".join(sign for each in field.readings if each.source == reader for sign in each.text if sign.isalnum())
        for reader in (field.readings[0].source, source)
    }
    return len(signs) == 1
