"""The finished cases of a run -> what two applicants share that should be one applicant's alone.

Made from what each case left behind (report.json, evidence.json), after all of them are done: a case's own files say
nothing of other applicants, so a case alone gives the same bytes as in a batch. Sharing proves nothing by itself (two
dealers sell one brand, two people have one name); a person sees both cases side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from pipeline.batch.across._pictures import near_pictures, same_pictures
from pipeline.batch.across._same import by_key, same_screenshots
from pipeline.batch.across._shared import Shared
from pipeline.batch.across._traits import Traits, traits

__all__ = ["Shared", "shared"]


def shared(folders: Iterable[Path]) -> tuple[Shared, ...]:
    """What the cases in these folders share, the gravest kind first."""
    cases = [each for folder in folders if (each := traits(folder)) is not None]
    return _each_once(
        [
            *by_key("same_company", cases, Traits.companies, apart=False),
            *by_key("same_file", cases, Traits.contents),
            *same_pictures(cases),
            *near_pictures(cases),
            *same_screenshots(cases),
            *by_key("same_store", cases, Traits.stores),
            *by_key("same_link", cases, Traits.links),
            *by_key("same_mark", cases, Traits.marks),
            *by_key("same_person", cases, Traits.persons),
        ]
    )


def _each_once(found: Sequence[Shared]) -> tuple[Shared, ...]:
    """Without pictures of files that are named as the same file already."""
    files = {(place.case, place.file) for each in found if each.kind == "same_file" for place in each.places}
    return tuple(
        each
        for each in found
        if each.kind not in ("same_picture", "near_picture")
        or not {(place.case, place.file) for place in each.places} <= files
    )
