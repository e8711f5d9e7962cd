"""Records + pixels -> the same records, whose deciding fields carry independent supports.

A support is a source and the value it gives; sources that disagree are kept, so that a check can see the
dissent. What costs nothing is asked first (check digits, the document's own arithmetic, another document,
the text layer); the second readers read the field's own crop only while the field still stands alone, and what the
applicant declares comes last.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from pipeline.corroborate import _arithmetic, _check_digits, _declaration, _other_document, _qr, _reread, _text_layer
from pipeline.corroborate._again import ask_again
from pipeline.corroborate._voices import Voice, add, heard, own_voice
from pipeline.model import Field, ScannedCode
from pipeline.raster import Raster, Readers
from pipeline.records import DeclaredStore, Record, printed_fields

__all__ = ["ask_again", "support"]


def support(
    records: Sequence[Record],
    rasters: Sequence[Raster],
    readers: Readers,
    decisive: Collection[tuple[type, str]],
    codes: Sequence[ScannedCode] = (),
    stores: Sequence[DeclaredStore] = (),
) -> tuple[Record, ...]:
    """Every record, the supports of its deciding fields filled in. `decisive` names them: (record type, field);
    `codes` are the QR codes on the pages, `stores` the ones that are declared."""
    pages = {(each.page.file, each.page.number): each for each in rasters}

    def supported(name: str, field: Field[object], record: Record) -> Field[object]:
        doubted = _other_document.doubted(name, field, record, records)
        spoken = [
            own_voice(name, field),
            *_unasked(name, field, record),
            *(() if doubted else _other_document.voices(name, field, record, records)),
            *_qr.voices(name, field, record, codes),
        ]
        return _declared(name, _heard_out(field, spoken, name, pages, readers, doubted=doubted), stores)

    def corroborated(record: Record) -> Record:
        changed = {
            name: supported(name, field, record)
            for name, field in printed_fields(record)
            if field.value is not None and (type(record), name) in decisive
        }
        return replace(record, **changed) if changed else record  # type: ignore[arg-type]  # names are its own fields

    return tuple(corroborated(_declaration.named(each, stores)) for each in records)


def _unasked(name: str, field: Field[object], record: Record) -> list[Voice]:
    """What the paper says of itself, without anybody looking again."""
    return [*_check_digits.voices(name, field, record), *_arithmetic.voices(name, field, record)]


def _heard_out(
    field: Field[object],
    spoken: Sequence[Voice],
    name: str,
    pages: dict[tuple[str, int], Raster],
    readers: Readers,
    *,
    doubted: bool,
) -> Field[object]:
    voices = [*spoken, *_text_layer.voices(name, field, pages)]
    for reader in readers.seconds:
        if _settled(field, voices):
            break
        voices += _reread.voices(name, field, pages, reader, doubted=doubted)
    return heard(field, voices)


def _declared(name: str, field: Field[object], stores: Sequence[DeclaredStore]) -> Field[object]:
    """The field, seconded by the declaration where nobody else seconds it."""
    agreeing = [each for each in field.supports if each.value == field.value]
    return add(field, _declaration.voices(name, field, stores)) if len(agreeing) == 1 else field


def _settled(field: Field[object], voices: Sequence[Voice]) -> bool:
    """Two sources give the field's value and none gives another."""
    given = [each.support for each in voices if each.support is not None]
    return len(given) > 1 and all(each.value == field.value for each in given)
