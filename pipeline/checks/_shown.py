"""What a check of all papers rests on: one field that was read on each of them."""

from __future__ import annotations

from collections.abc import Collection

from pipeline.model import Evidence
from pipeline.records import Dossier, Record, printed_fields


def one_field_each(dossier: Dossier, files: Collection[str] | None = None) -> tuple[Evidence, ...]:
    """The first field that was read on every paper, or on those from `files`; papers on which none was read are left
    out."""
    return tuple(evidence for record in dossier.records for evidence in _first(record, files))


def _first(record: Record, files: Collection[str] | None) -> tuple[Evidence, ...]:
    read = [
        name
        for name, field in printed_fields(record)
        if field.value is not None
        and (files is None or any(each.page is not None and each.page.file in files for each in field.readings))
    ]
    return tuple(Evidence(document=record.document, field=name) for name in read[:1])
