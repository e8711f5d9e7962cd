"""What of a finished case can be compared with others, read from the files it left behind."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from pipeline.batch.across._shared import Place
from pipeline.values import urls
from pipeline.values.platforms import back_office
from pipeline.values.text import fold

# Many marketplaces have one page for all shops and name the shop in the query.
_NAMES_A_SHOP = frozenset(
    {"id", "mall_id", "mallid", "seller", "seller_id", "shop_id", "shopid", "store_id", "user_id"}
)
Keyed = Iterator[tuple[str, Place]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """A page's picture: its pixels' digest and its difference hash of 256 bits."""

    place: Place
    pixels_sha256: str
    difference_hash: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document of report.json; `values` are those that were read."""

    id: str
    type: str
    looks_like: str | None
    place: Place
    pages: frozenset[tuple[str, int]]
    values: dict[str, Any]

    def text(self, name: str) -> str | None:
        """A value as one text that equals another case's only when the value does."""
        value = self.values.get(name)
        return None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """All that is kept of a case while it is compared with thousands of others. `company` is the code of the license,
    else the name on it; where neither was read, the case stands for a company of its own. `files` are (sha256, name) of
    the uploads that hold something, `declared_links` the shops the applicant declares."""

    case: str
    company: str
    papers: tuple[Paper, ...]
    files: tuple[tuple[str, str], ...]
    prints: tuple[Print, ...]
    declared_links: tuple[str, ...]

    def on_page(self, place: Place) -> tuple[Paper, ...]:
        return tuple(each for each in self.papers if (place.file, place.page) in each.pages)

    def prints_of(self, paper: Paper) -> tuple[Print, ...]:
        return tuple(each for each in self.prints if (each.place.file, each.place.page) in paper.pages)

    def companies(self) -> Keyed:
        for each in self.papers:
            if each.type == "business_license" and not self.company.startswith("case "):
                yield self.company, each.place

    def contents(self) -> Keyed:
        for sha256, name in self.files:
            yield sha256, Place(case=self.case, document="", file=name, page=None)

    def stores(self) -> Keyed:
        for each in self.papers:
            name, platform = each.values.get("store_name"), str(each.values.get("platform", ""))
            if name is not None and len(fold(str(name))) > 1:
                yield f"{back_office(platform)} {fold(str(name))}".strip(), each.place

    def links(self) -> Keyed:
        for each in self.papers:
            if "store_url" in each.values and urls.is_shop(str(each.values["store_url"])):
                yield _link(str(each.values["store_url"])), each.place
        for link in self.declared_links:
            if urls.is_shop(link):
                yield _link(link), Place(case=self.case, document="declaration", file="", page=None)

    def marks(self) -> Keyed:
        for each in self.papers:
            for name in ("registration_no", "application_no"):
                if each.type.startswith("trademark_") and name in each.values:
                    yield str(each.values[name]), each.place

    def persons(self) -> Keyed:
        for each in self.papers:
            if each.type == "business_license" and "legal_representative" in each.values:
                yield fold(str(each.values["legal_representative"])), each.place


def traits(folder: Path) -> Traits | None:
    """None where no finished report lies there."""
    try:
        report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):  # damaged, or never finished: the overview names it
        return None
    dossier: dict[str, Any] = {}
    if (folder / "evidence.json").is_file():
        dossier = json.loads((folder / "evidence.json").read_text(encoding="utf-8"))["examined"]["dossier"]
    case = folder.name
    papers = tuple(_paper(each, case) for each in report["documents"])
    return Traits(
        case=case,
        company=_company(papers, case),
        papers=papers,
        files=tuple(
            (each["sha256"], each["name"])
            for each in report["files"]
            if each["bytes"] > 0 and each["sha256"] and each["status"] != "ignored"
        ),
        prints=tuple(_print(each, case) for each in dossier.get("fingerprints", ())),
        declared_links=tuple(
            each["url"] for each in dossier.get("declaration", {}).get("stores", ()) if each["url"] is not None
        ),
    )


def _company(papers: Sequence[Paper], case: str) -> str:
    licenses = [each.values for each in papers if each.type == "business_license"]
    codes = [str(each["uscc"]) for each in licenses if "uscc" in each]
    names = [fold(str(each["company_name"])) for each in licenses if "company_name" in each]
    return next(iter([*codes, *names]), f"case {case}")


def _print(fingerprint: dict[str, Any], case: str) -> Print:
    page = fingerprint["page"]
    return Print(
        place=Place(case=case, document="", file=page["file"], page=page["number"]),
        pixels_sha256=fingerprint["pixels_sha256"],
        difference_hash=fingerprint["difference_hash"],
    )


def _paper(document: dict[str, Any], case: str) -> Paper:
    pages = [(each["file"], each["number"]) for each in document["pages"]]
    file, page = pages[0] if pages else ("", None)
    return Paper(
        id=document["id"],
        type=document["type"],
        looks_like=document.get("looks_like"),
        place=Place(case=case, document=document["id"], file=file, page=page),
        pages=frozenset(pages),
        values={name: each["value"] for name, each in document["fields"].items() if each["value"] is not None},
    )


def _link(text: str) -> str:
    """Host, path, and which shop where the query names it: all else only says how somebody got there."""
    link = urls.parse(text)
    parts = urlsplit(link.url)
    path = "" if parts.path[1:] in ("index.htm", "index.html", "search.htm") else parts.path.rstrip("/")
    named = [(name, value) for name, value in parse_qsl(parts.query) if name.lower() in _NAMES_A_SHOP]
    return f"{link.host}{path}{'?' if named else ''}{urlencode(sorted(named))}"
