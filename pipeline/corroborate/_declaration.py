"""How a store's name is spelled, by somebody who did not read these pixels: the applicant, who declares its stores.

It seconds a name that was read on the page and stood alone when every reader had been asked; it supplies none, and
outvotes nobody. Of two declared names that differ by a sign it seconds neither: a slip leads from one to the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.corroborate._voices import Voice
from pipeline.model import Field, Support
from pipeline.records import DeclaredStore
from pipeline.values import names


def voices(name: str, field: Field[object], stores: Sequence[DeclaredStore]) -> list[Voice]:
    if name != "store_name" or not isinstance(field.value, str):
        return []
    found = {names.compare(field.value, each.name) for each in stores} - {"different"}
    return [Voice(support=Support(source="declaration", value=field.value))] if found == {"same"} else []
