"""The way of a mark from its registrant to the applicant, paper by paper.

Transfers and changes of name move the ownership, one after the other; what a party gave away it can lend no more.
A change of name leaves one owner with two names, and both may stand on what it lends. A registry's notice of the
company's new name carries no number of a mark: it is of all of them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pipeline.checks._marks import Mark
from pipeline.model import Evidence, Field
from pipeline.records import Dossier, NameChange, TrademarkAuthorization, TrademarkChange, TrademarkTransfer
from pipeline.values import names

PAPERS = (TrademarkTransfer, TrademarkChange, TrademarkAuthorization)
_Paper = TrademarkTransfer | TrademarkChange | TrademarkAuthorization


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """`doubt` says why the paper proves nothing, "" where it does; `day` is None where none is printed; `fields` are
    those it rests on. Behind a link that is the `last` none is an authorization."""

    source: str
    target: str
    kind: Literal["transfer", "change", "authorization"]
    document: str
    day: date | None
    doubt: str
    last: bool = False
    fields: tuple[str, ...]

    @property
    def lends(self) -> bool:
        return self.kind == "authorization"

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return tuple(Evidence(document=self.document, field=field) for field in self.fields)


def links(mark: Mark, dossier: Dossier) -> tuple[Link, ...]:
    """The papers that carry the number of this mark, and notices of a company's new name, whose two parties could be
    read."""
    found = [_link(each, mark, dossier.as_of) for each in dossier.records if isinstance(each, PAPERS)]
    found += [_renamed(each, dossier.as_of) for each in dossier.records if isinstance(each, NameChange)]
    return tuple(each for each in found if each is not None)


def _renamed(record: NameChange, as_of: date) -> Link | None:
    source, target = record.from_party.value, record.to_party.value
    if source is None or target is None:
        return None
    return Link(
        source=source,
        target=target,
        kind="change",
        document=record.document,
        day=record.date.value,
        doubt=_day_doubted(record.date, None, as_of),
        fields=("from_party", "to_party", "date"),
    )


def _link(record: _Paper, mark: Mark, as_of: date) -> Link | None:
    number, source, target = record.registration_no.value, record.from_party.value, record.to_party.value
    if number is None or number != mark.certificate.registration_no.value or source is None or target is None:
        return None
    if isinstance(record, TrademarkAuthorization):
        return Link(
            source=source,
            target=target,
            kind="authorization",
            document=record.document,
            day=None,
            doubt=_not_in_force(record, as_of) or _of_other_goods(record, mark),
            last=record.last,
            fields=("registration_no", "from_party", "to_party", "end_date"),
        )
    registered = mark.certificate.registration_date.value
    return Link(
        source=source,
        target=target,
        kind="transfer" if isinstance(record, TrademarkTransfer) else "change",
        document=record.document,
        day=record.date.value,
        doubt=_day_doubted(record.date, registered, as_of),
        fields=("registration_no", "from_party", "to_party", "date"),
    )


def _of_other_goods(record: TrademarkAuthorization, mark: Mark) -> str:
    """Classes that are printed on both papers and of which none is on both."""
    lent, owned = record.nice_class.value, mark.certificate.nice_class.value
    if not lent or not owned or set(lent) & set(owned):
        return ""
    classes = (", ".join(map(str, each)) for each in (lent, owned))
    return "it is for class {}, the mark is registered for class {}".format(*classes)


def _not_in_force(record: TrademarkAuthorization, as_of: date) -> str:
    start, end = record.start_date, record.end_date.value
    if record.limit:
        return f"it says or shows {record.limit}"
    if start.value is None and start.problem != "label_not_found":
        return "its first day could not be read"
    if start.value is not None and start.value > as_of:
        return f"it begins on {start.value} only"
    if end is None:
        return "no last day was read"
    return f"it ended on {end}" if end < as_of else ""


def _day_doubted(printed: Field[date], registered: date | None, as_of: date) -> str:
    day = printed.value
    if day is None:
        return "" if printed.problem == "label_not_found" else "its day could not be read"
    if day > as_of:
        return f"it is dated {day}, after {as_of}"
    if registered is not None and day < registered:
        return f"it is dated {day}, before the registration on {registered}"
    return ""


def ownership(holder: str, papers: Iterable[Link]) -> tuple[Link, ...] | None:
    """The moves from the registrant to the last owner, in their order; None where papers of one owner lead to
    different parties and no day tells which came first."""
    left, way, owner = [each for each in papers if not each.lends], [], holder
    while moves := [each for each in left if names.same(each.source, owner)]:
        days = {each.day for each in moves}
        if len({each.target for each in moves}) > 1 and (None in days or len(days) < len(moves)):
            return None
        # Of copies, the one that proves something.
        first = min(moves, key=lambda each: (each.day or date.min, bool(each.doubt)))
        way.append(first)
        left.remove(first)
        owner = first.target
    return tuple(way)


def names_of_owner(holder: str, way: tuple[Link, ...]) -> tuple[str, ...]:
    """The last owner's name, and those it had before it was renamed."""
    found = [way[-1].target if way else holder]
    for each in reversed(way):
        if each.kind != "change":
            break
        found.append(each.source)
    return tuple(found)


def lending(owners: Iterable[str], applicant: str, papers: tuple[Link, ...], levels: int) -> tuple[Link, ...] | None:
    """The shortest way from one of the owner's names to the applicant by at most so many authorizations. A party that
    was reached is not reached again by a copy or another letter, except by one that lets it lend on."""
    ways: deque[tuple[str, tuple[Link, ...]]] = deque((each, ()) for each in owners)
    reached: set[tuple[str, bool]] = set()
    while ways:
        party, way = ways.popleft()
        if way and names.same(party, applicant):
            return way
        if len(way) == levels or (way and way[-1].last):
            continue
        for each in papers:
            end = (each.target, each.last)
            if each.lends and not each.doubt and end not in reached and names.same(each.source, party):
                reached.add(end)
                ways.append((each.target, (*way, each)))
    return None
