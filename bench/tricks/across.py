"""Tricks of two applicants of one batch, and two honest ones that look alike."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from bench.tricks.papers import Applicant, changed
from pipeline.batch.across import shared
from pipeline.model import DocumentType, Field
from pipeline.records import RECORD_TYPES, Dossier, Record, printed_fields
from pipeline.report.contract import encode

Two = tuple[Dossier, Dossier]
TYPES = {record: kind for kind, record in RECORD_TYPES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """`kind` is what the overview has to name where the trick is played, and must not where it is not."""

    name: str
    kind: str
    played: Callable[[Applicant, Applicant], Two]
    honest: Callable[[Applicant, Applicant], Two]

    def shared(self, rng: Random, *, played: bool) -> set[str]:
        """The kinds of what the two cases of one batch share."""
        first = Applicant.drawn(rng)
        second = replace(Applicant.drawn(rng), mark=str(int(first.mark) + 7))
        while second.own.person == first.own.person or second.own.name == first.own.name:
            second = replace(Applicant.drawn(rng), mark=str(int(first.mark) + 7))
        with TemporaryDirectory() as out:
            two = (self.played if played else self.honest)(first, second)
            folders = [_written(Path(out) / name, each) for name, each in zip("ab", two, strict=True)]
            return {each.kind for each in shared(folders)}


def _written(folder: Path, dossier: Dossier) -> Path:
    """What a finished case leaves behind, as far as others are compared with it."""
    folder.mkdir()
    files = [
        {"name": each.page.file, "sha256": each.pixels_sha256, "bytes": 9, "status": "read"}
        for each in dossier.fingerprints
    ]
    report = {"documents": [_document(each) for each in dossier.records], "files": files}
    prints = [
        {
            "page": {"file": each.page.file, "number": each.page.number},
            "pixels_sha256": each.pixels_sha256,
            "difference_hash": each.difference_hash,
        }
        for each in dossier.fingerprints
    ]
    stores = [{"url": each.url} for each in dossier.declaration.stores]
    examined = {"dossier": {"fingerprints": prints, "declaration": {"stores": stores}}}
    (folder / "report.json").write_text(json.dumps(report), encoding="utf-8")
    (folder / "evidence.json").write_text(json.dumps({"examined": examined}), encoding="utf-8")
    return folder


def _document(record: Record) -> dict[str, Any]:
    kind: DocumentType = TYPES[type(record)]
    fields = {name: {"value": encode(field.value)} for name, field in printed_fields(record)}
    pages = [{"file": f"{record.document}.png", "number": 1}]
    return {"id": record.document, "type": kind.value, "pages": pages, "fields": fields}


def _usual(first: Applicant, second: Applicant) -> Two:
    return first.dossier(*first.papers()), second.dossier(*second.papers())


def _one_picture(digest: str, difference: int) -> dict[str, tuple[str, int]]:
    return {"d1": (digest, difference)}


def _same_file(first: Applicant, second: Applicant) -> Two:
    picture = _one_picture("same", 5)
    return first.dossier(*first.papers(), prints=picture), second.dossier(*second.papers(), prints=picture)


def _altered_license(first: Applicant, second: Applicant) -> Two:
    """The first one's license with the second one's name on it."""
    paper = changed(first.license(), company_name=second.own.name, uscc=second.own.code)
    one = first.dossier(*first.papers(), prints=_one_picture("one", 0b111))
    return one, second.dossier(*second.papers(paper), prints=_one_picture("other", 0b1))


def _same_form(first: Applicant, second: Applicant) -> Two:
    """Two licenses of one layout look alike to a hash."""
    one = first.dossier(*first.papers(), prints=_one_picture("one", 0b111))
    return one, second.dossier(*second.papers(), prints=_one_picture("other", 0b1))


def _cropped_screenshot(first: Applicant, second: Applicant) -> Two:
    """The second one shows the first one's month, its shop's name cut off."""
    shots = first.shots()
    nameless: Field[str] = Field(value=None, problem="label_not_found", readings=())
    taken = changed(shots[0], store_name=nameless)
    return (
        first.dossier(*first.papers(*shots)),
        second.dossier(*second.papers(taken, *second.shots()[1:])),
    )


def _same_shop(first: Applicant, second: Applicant) -> Two:
    return _usual(first, replace(second, shop=first.shop))


def _like_shop(first: Applicant, second: Applicant) -> Two:
    return _usual(first, replace(second, shop=f"{first.shop}二店"))


def _same_link(first: Applicant, second: Applicant) -> Two:
    return _usual(first, replace(second, link=f"{first.link}/index.htm?spm=1"))


def _same_mark(first: Applicant, second: Applicant) -> Two:
    return _usual(first, replace(second, mark=first.mark))


def _same_person(first: Applicant, second: Applicant) -> Two:
    return _usual(first, replace(second, own=replace(second.own, person=first.own.person)))


ACROSS = (
    Pair(name="one file for two applicants", kind="same_file", played=_same_file, honest=_usual),
    Pair(name="a license with another name on it", kind="near_picture", played=_altered_license, honest=_same_form),
    Pair(
        name="another applicant's screenshot, cropped",
        kind="same_screenshot",
        played=_cropped_screenshot,
        honest=_usual,
    ),
    Pair(name="one shop for two applicants", kind="same_store", played=_same_shop, honest=_like_shop),
    Pair(name="one link for two applicants", kind="same_link", played=_same_link, honest=_usual),
    Pair(name="one mark for two applicants", kind="same_mark", played=_same_mark, honest=_usual),
    Pair(name="one person behind two applicants", kind="same_person", played=_same_person, honest=_usual),
)
