"""Whether the store of the screenshots is the one that is declared: by name, by marketplace, by link."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.checks.reasons import Reason
from pipeline.records import DeclaredStore, Dossier, SalesScreenshot
from pipeline.values import names, urls
from pipeline.values.platforms import back_office


def declared_otherwise(records: Sequence[SalesScreenshot], dossier: Dossier) -> tuple[Reason, str] | None:
    """Why the screenshots are not of a declared store; None where they can be, or where nothing is declared."""
    stores = dossier.declaration.stores
    if not stores:
        return None
    named = [each for each in stores if any(_may_be(each.name, record) for record in records)]
    if not named:
        return Reason.STORES_DIFFER, "The store of the screenshots is none of the declared ones."
    problems = [_problem(each, records) for each in named]
    return None if None in problems else problems[0]


def _may_be(name: str, record: SalesScreenshot) -> bool:
    shown = record.store_name.value
    return shown is not None and names.compare(shown, name) != "different"


def _problem(store: DeclaredStore, records: Sequence[SalesScreenshot]) -> tuple[Reason, str] | None:
    for record in records:
        shown = record.platform.value
        if shown is not None and not _one_market(shown, store.platform):
            told = f"{record.document} is of {shown}; {store.name} is declared on {store.platform}."
            return Reason.STORES_DIFFER, told
        if store.url is not None and record.store_url.value is not None and _other_link(store.url, record):
            told = f"{record.document} shows the link {record.store_url.value}; declared is {store.url}."
            return Reason.STORES_DIFFER, told
    if store.url is not None and urls.is_shop(store.url):
        leads_to = urls.parse(store.url).platform
        if not _one_market(leads_to, store.platform):
            told = f"{store.name} is declared on {store.platform}; its link {store.url} leads to {leads_to}."
            return Reason.STORES_DIFFER, told
    return None


def _one_market(one: str, other: str) -> bool:
    """`other` stands for a marketplace nobody knows, which may be any."""
    return "other" in (one, other) or back_office(one) == back_office(other)


def _other_link(declared: str, record: SalesScreenshot) -> bool:
    """Two links of shops, of one marketplace, with different hosts."""
    shown = str(record.store_url.value)
    if not (urls.is_shop(declared) and urls.is_shop(shown)):
        return False
    first, second = urls.parse(declared), urls.parse(shown)
    return first.platform == second.platform != "other" and first.host != second.host
