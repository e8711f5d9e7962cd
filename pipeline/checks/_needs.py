"""What a check needs, declared as data, so that the runner can answer for what is missing or unread.

`one`: the papers of the kind state one and the same value; a paper that may state another one has to be read.
`each`: every paper of the kind states a value.
`if_printed`: as `one`, but papers may lack the field; where it is printed it has to be read.
`any_printed`: as `if_printed`, but papers may state different values; the check looks at each.
`maybe`: any or none; the check itself decides what a missing or unread value means.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeVar

from pipeline.checks.reasons import Reason
from pipeline.model import Evidence, Field, T_co
from pipeline.records import BusinessLicense, Dossier, Record

T = TypeVar("T")
Kind = Literal["one", "each", "if_printed", "any_printed", "maybe"]
_IF_PRINTED = ("if_printed", "any_printed")
# Names and codes of two sheets are compared by `company_identity`, and an old sheet has no code of 18 signs.
_COMPARED_ELSEWHERE = frozenset({"uscc", "company_name"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A field of one record; `place` is the record's position in the dossier."""

    place: int
    document: str
    name: str
    field: Field[object]

    @property
    def evidence(self) -> Evidence:
        return Evidence(document=self.document, field=self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmet:
    reason: Reason
    summary: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Need(Generic[T_co]):
    """A field of a kind of record; `holds` is the type of its value."""

    kind: Kind
    record: type[Record]
    field: str
    holds: type[T_co]

    def located(self, dossier: Dossier) -> tuple[Located, ...]:
        """The field on every paper of the kind, read or not."""
        return tuple(
            Located(place=place, document=record.document, name=self.field, field=getattr(record, self.field))
            for place, record in enumerate(dossier.records)
            if isinstance(record, self.record)
        )

    def read(self, dossier: Dossier) -> tuple[Located, ...]:
        return tuple(each for each in self.located(dossier) if each.field.value is not None)

    def value(self, dossier: Dossier) -> T_co:
        """The one value. Raises LookupError when the need is not met: the runner asks before."""
        found = self.optional(dossier)
        if found is None:
            raise LookupError(f"{self.record.__name__}.{self.field} was not read")
        return found

    def optional(self, dossier: Dossier) -> T_co | None:
        """The one value, or None where no paper gives it."""
        for each in self.read(dossier):
            if not isinstance(each.field.value, self.holds):
                raise TypeError(f"{self.record.__name__}.{self.field} is no {self.holds.__name__}")
            return each.field.value
        return None

    def evidence(self, dossier: Dossier) -> tuple[Evidence, ...]:
        return tuple(each.evidence for each in self.read(dossier))

    def groups(self, dossier: Dossier) -> Iterator[tuple[Located, ...]]:
        """Fields that stand for one fact: the copies of `one`, or every field for itself."""
        read = self.read(dossier)
        if self.kind in ("one", "if_printed"):
            if read:
                yield read
        else:
            yield from ((each,) for each in read)

    def unmet(self, dossier: Dossier) -> Unmet | None:
        if self.kind == "maybe":
            return None
        located = self.located(dossier)
        if not located:
            return None if self.kind in _IF_PRINTED else self._missing()
        read = self.read(dossier)
        unread = [each for each in located if each.field.value is None]
        if self.kind in _IF_PRINTED:
            unread = [each for each in unread if each.field.problem != "label_not_found"]
        if unread and (self.kind == "each" or not read):
            return self._unread(unread)
        if self.kind not in ("each", "any_printed") and len({each.field.value for each in read}) > 1:
            return self._differ(read)
        if self.kind == "one" and (open_ := self._may_state_another(read, unread, dossier)):
            return self._unread(open_)
        return None

    def _may_state_another(self, read: tuple[Located, ...], unread: list[Located], dossier: Dossier) -> list[Located]:
        """Unread papers beside those that were read, unless they are known for copies: an older or a newer paper may
        state something else there. Of a license every sheet prints what decides; a sheet issued on the same day is a
        copy. Of the others, one that does not print the field says nothing."""
        if self.record is not BusinessLicense:
            return [each for each in unread if each.field.problem != "label_not_found"]
        if self.field in _COMPARED_ELSEWHERE:
            return []
        issued = {_issued(each, dossier) for each in read}
        copies = issued if len(issued) == 1 and None not in issued else set()
        return [each for each in unread if each.field.problem == "ambiguous" or _issued(each, dossier) not in copies]

    def _missing(self) -> Unmet:
        kind = self.record.__name__
        return Unmet(
            reason=Reason.DOCUMENT_MISSING, summary=f"No {_words(kind)} was found among the files.", evidence=()
        )

    def _unread(self, unread: list[Located]) -> Unmet:
        first = unread[0]
        reason = Reason(str(first.field.problem))
        where = ", ".join(each.document for each in unread)
        return Unmet(
            reason=reason,
            summary=f"{self.field} could not be read on {where}: {reason.value.replace('_', ' ')}.",
            evidence=tuple(each.evidence for each in unread),
        )

    def _differ(self, read: tuple[Located, ...]) -> Unmet:
        where = ", ".join(each.document for each in read)
        return Unmet(
            reason=Reason.VALUES_DIFFER,
            summary=f"{where} state different values of {self.field}.",
            evidence=tuple(each.evidence for each in read),
        )


def _issued(located: Located, dossier: Dossier) -> date | None:
    record = dossier.records[located.place]
    return record.issue_date.value if isinstance(record, BusinessLicense) else None


def _words(class_name: str) -> str:
    return "".join(f" {sign.lower()}" if sign.isupper() else sign for sign in class_name).strip()


def one(record: type[Record], field: str, holds: type[T]) -> Need[T]:
    return Need(kind="one", record=record, field=field, holds=holds)


def each(record: type[Record], field: str, holds: type[T]) -> Need[T]:
    return Need(kind="each", record=record, field=field, holds=holds)


def if_printed(record: type[Record], field: str, holds: type[T]) -> Need[T]:
    return Need(kind="if_printed", record=record, field=field, holds=holds)


def any_printed(record: type[Record], field: str, holds: type[T]) -> Need[T]:
    return Need(kind="any_printed", record=record, field=field, holds=holds)


def maybe(record: type[Record], field: str, holds: type[T]) -> Need[T]:
    return Need(kind="maybe", record=record, field=field, holds=holds)
