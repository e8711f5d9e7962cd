"""What of a finished case can be compared with others, read from the files it left behind."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
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
    """A page's picture: its pixels' digest, its difference hash, and the documents that were read from it."""

    place: Place
    pixels_sha256: str
    difference_hash: int


@dataclass(frozen=True, kw_only=True)
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


@dataclass(frozen=True, kw_only=True)
class Traits:
    """`report` is report.json, `evidence` the examined part of evidence.json, empty where there is none."""

    case: str
    report: dict[str, Any]
    evidence: dict[str, Any]

    @cached_property
    def papers(self) -> tuple[Paper, ...]:
        return tuple(_paper(each, self.case) for each in self.report["documents"])

    @cached_property
    def company(self) -> str:
        """The code of the license, else the name on it; where neither was read, the case stands for a company of its
        own."""
        licenses = [each.values for each in self.papers if each.type == "business_license"]
        codes = [str(each["uscc"]) for each in licenses if "uscc" in each]
        names = [fold(str(each["company_name"])) for each in licenses if "company_name" in each]
        return next(iter([*codes, *names]), f"case {self.case}")

    @cached_property
    def prints(self) -> tuple[Print, ...]:
        found = self.evidence.get("dossier", {}).get("fingerprints", [])
        return tuple(
            Print(
                place=Place(case=self.case, document="", file=each["page"]["file"], page=each["page"]["number"]),
                pixels_sha256=each["pixels_sha256"],
                difference_hash=each["difference_hash"],
            )
            for each in found
        )

    def on_page(self, place: Place) -> tuple[Paper, ...]:
        return tuple(each for each in self.papers if (place.file, place.page) in each.pages)

    def companies(self) -> Keyed:
        for each in self.papers:
            if each.type == "business_license" and not self.company.startswith("case "):
                yield self.company, each.place

    def contents(self) -> Keyed:
        for each in self.report["files"]:
            if each["bytes"] > 0 and each["sha256"] and each["status"] != "ignored":
                yield each["sha256"], Place(case=self.case, document="", file=each["name"], page=None)

    def stores(self) -> Keyed:
        for each in self.papers:
            name, platform = each.values.get("store_name"), str(each.values.get("platform", ""))
            if name is not None and len(fold(str(name))) > 1:
                yield f"{back_office(platform)} {fold(str(name))}".strip(), each.place

    def links(self) -> Keyed:
        for each in self.papers:
            if "store_url" in each.values and urls.is_shop(str(each.values["store_url"])):
                yield _link(str(each.values["store_url"])), each.place
        for store in self.evidence.get("dossier", {}).get("declaration", {}).get("stores", []):
            if store["url"] is not None and urls.is_shop(store["url"]):
                yield _link(store["url"]), Place(case=self.case, document="declaration", file="", page=None)

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
    evidence: dict[str, Any] = {}
    if (folder / "evidence.json").is_file():
        evidence = json.loads((folder / "evidence.json").read_text(encoding="utf-8"))["examined"]
    return Traits(case=folder.name, report=report, evidence=evidence)


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
