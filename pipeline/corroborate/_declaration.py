"""How a store's name is spelled, by somebody who did not read these pixels: the applicant, who declares its stores.

It seconds a name that was read on the page and stood alone when every reader had been asked, and outvotes nobody. Shops
are called anything: where no text on a page looks like a shop's name, it tells which of those around the figures is the
name. It supplies none that the page does not print. Of two declared names that differ by a sign it does neither: a slip
leads from one to the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.corroborate._voices import Voice
from pipeline.model import Field, Support
from pipeline.records import DeclaredStore, Record, SalesScreenshot
from pipeline.values import names


def voices(name: str, field: Field[object], stores: Sequence[DeclaredStore]) -> list[Voice]:
    if name != "store_name" or not isinstance(field.value, str):
        return []
    same = _is_declared(field.value, stores)
    return [Voice(support=Support(source="declaration", value=field.value))] if same else []


def named(record: Record, stores: Sequence[DeclaredStore]) -> Record:
    """The screenshot with the one text of its frame that a store is declared by as its store's name."""
    if not isinstance(record, SalesScreenshot) or record.store_name.problem != "label_not_found":
        return record
    found = {names.parse(each.text): each for each in record.frame if _is_declared(each.text, stores)}
    if len(found) != 1:
        return record
    ((name, printed),) = found.items()
    return replace(record, store_name=Field(value=name, problem=None, readings=(printed,), raw=printed.text))


def _is_declared(name: str, stores: Sequence[DeclaredStore]) -> bool:
    return {names.compare(name, each.name) for each in stores} - {"different"} == {"same"}
