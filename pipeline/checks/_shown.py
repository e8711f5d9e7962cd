"""What a check of all papers rests on: one field that was read on each of them."""

from __future__ import annotations

from pipeline.model import Evidence
from pipeline.records import Dossier, Record, printed_fields


def one_field_each(dossier: Dossier) -> tuple[Evidence, ...]:
    """The first field that was read on every paper; papers on which none was read are left out."""
    return tuple(evidence for record in dossier.records for evidence in _first(record))


def _first(record: Record) -> tuple[Evidence, ...]:
    read = [name for name, field in printed_fields(record) if field.value is not None]
    return tuple(Evidence(document=record.document, field=name) for name in read[:1])
