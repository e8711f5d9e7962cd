"""The tax office as the ring of its seal names it, where a form leaves its name to the seal."""

from __future__ import annotations

import re

from pipeline.extractors._reading import Sheet, one_value, present
from pipeline.extractors._sheet import Leaf, folded
from pipeline.model import Field, Reading
from pipeline.values.text import fold

# Until 2018 the offices of VAT were 国家税务局 of a place.
_OFFICE = re.compile(
    r"国家税务总局(?P<place>[\u4e00-\u9fff]{2,16}?)税务(?:局(?:第[一二三四五六七八九十]+(?:税务所|税务分局))?)?"
    r"|(?!国家)(?P<former>[\u4e00-\u9fff]{2,16}?)国家税务局(?:[\u4e00-\u9fff]{2,6}(?:税务所|分局))?"
)


def office(sheet: Sheet) -> Field[str]:
    """The whole name of a ring, where the paper prints its place as well: a ring loses signs easily. The day is printed
    over its end, whose 局 is then the one that can be lost. Two offices are ambiguous."""
    found = {name: reading for leaf in sheet.leaves for name, reading in _named(leaf)}
    return one_value([present(name, (reading,)) for name, reading in found.items()])


def _named(leaf: Leaf) -> list[tuple[str, Reading]]:
    lines = [folded(run) for run in leaf.runs]
    found = []
    for seal in leaf.page.seals:
        match = _OFFICE.fullmatch(fold(seal.text))
        if match and any((match["place"] or match["former"]) in line for line in lines):
            quad = leaf.page.to_upload.quad(seal.box)
            reading = Reading(
                source=leaf.page.engine, text=seal.text, confidence=seal.confidence, page=leaf.page.page, quad=quad
            )
            found.append((f"{match[0]}局" if match[0].endswith("税务") else match[0], reading))
    return found
