"""One thing that stands in several cases, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "same_company",
    "same_file",
    "same_picture",
    "near_picture",
    "same_screenshot",
    "same_store",
    "same_link",
    "same_mark",
    "same_person",
]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """`document` is "" where a file as a whole is meant, `file` "" for what was declared, `page` None for both."""

    case: str
    document: str
    file: str
    page: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """`what` is the name, the number or the file that is shared."""

    kind: Kind
    what: str
    places: tuple[Place, ...]

    def as_json(self) -> dict[str, object]:
        return {
            "kind": self.kind,
            "what": self.what,
            "places": [
                {"case": each.case, "document": each.document, "file": each.file, "page": each.page}
                for each in self.places
            ],
        }
