"""Asks the remaining readers for fields whose two sources are not enough (one misread digit would turn the verdict)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from pipeline.corroborate import _reread
from pipeline.corroborate._voices import add
from pipeline.model import Field
from pipeline.raster import Raster, Readers
from pipeline.records import Record, printed_fields


def ask_again(
    records: Sequence[Record], rasters: Sequence[Raster], readers: Readers, fields: Collection[tuple[str, str]]
) -> tuple[Record, ...]:
    """The records, where `fields` names (document, field): each is read by every second reader that has not read it."""
    pages = {(each.page.file, each.page.number): each for each in rasters}

    def asked(record: Record) -> Record:
        changed = {
            name: _asked(name, field, pages, readers)
            for name, field in printed_fields(record)
            if field.value is not None and (record.document, name) in fields
        }
        return replace(record, **changed) if changed else record  # type: ignore[arg-type]  # names are its own fields

    return tuple(asked(each) for each in records)


def _asked(name: str, field: Field[object], pages: dict[tuple[str, int], Raster], readers: Readers) -> Field[object]:
    known = {each.source for each in field.readings}
    own = replace(field, readings=tuple(each for each in field.readings if each.source == field.readings[0].source))
    fresh = [
        voice
        for reader in readers.seconds
        if reader.name not in known
        for voice in _reread.voices(name, own, pages, reader)
    ]
    return add(field, fresh)
