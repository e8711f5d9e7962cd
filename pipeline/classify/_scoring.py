"""How well a page fits a kind of paper: anchors that are data, and what each is worth.

A *title* counts in full only where it stands as a title (a line of little else, tall or near the top);
a *label* only at the beginning of a line or before a colon; a *phrase* anywhere. The same words in the
middle of a business scope are therefore worth nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.classify._layout import Unit
from pipeline.geometry import Box
from pipeline.model import DocumentType

_TITLE_WEIGHT = 4.0
_WEAK_TITLE_WEIGHT = 1.0
_TALL = 1.3
_NEAR_TOP = 0.4
_BESIDE_TITLE = 8
_BEFORE_TITLE = 30
_SLIP_LENGTH = 6
_FIRST_LINE = 0.1
_OWNER = re.compile(r"(?:公司|厂|中心|年度?|月|[省市区县])$")
_LABEL_LEAD = 2
_SIGNS = 2
_BEHIND_TITLE = re.compile(r"[书明]?(?:\(.*\))?(?:(?:第|N[oO0]|编号)?[.:]?G?\d*[A-Z]?号?)")
_ENOUGH = 4.0
_ENOUGH_ANCHORS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One kind of paper. Every inner tuple holds ways to print one thing: it counts once.

    `strong` are labels and phrases that this kind alone carries (worth 2); `labels` (worth 1) are shared
    with others. A page with one of the labels in `never` is not this kind, whatever else it says; `not_titled`
    does the same where the text stands as a title, `unless` (patterns) wherever it stands. `musts`: at least one of
    them must stand somewhere. `signs` are what its issuer alone prints, as title or labels: two of them must be seen,
    since anybody may mention them.
    `gathers` names unasked papers that are parts of this one when they follow it.
    """

    type: DocumentType
    looks_like: str | None = None
    titles: tuple[str, ...] = ()
    strong: tuple[tuple[str, ...], ...] = ()
    labels: tuple[tuple[str, ...], ...] = ()
    patterns: tuple[str, ...] = ()
    musts: tuple[str, ...] = ()
    signs: tuple[tuple[str, ...], ...] = ()
    never: tuple[str, ...] = ()
    not_titled: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    gathers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """`titled` says that the page carries the paper's own title, where a title stands."""

    profile: Profile
    score: float
    anchors: int
    titled: bool

    @property
    def enough(self) -> bool:
        return self.score >= _ENOUGH and self.anchors >= _ENOUGH_ANCHORS


@dataclass(frozen=True, slots=True)
class Print:
    """The units of a page, and all their texts in one: most anchors of most papers stand nowhere on it."""

    units: Sequence[Unit]
    text: str

    @classmethod
    def of(cls, units: Sequence[Unit]) -> Print:
        return cls(units, "\n".join(unit.text for unit in units))

    def may_hold(self, text: str) -> bool:
        """Half of it stands somewhere, the least that `_find` asks for."""
        half = len(text) // 2
        return text[:half] in self.text or text[half:] in self.text


def fit(page: Print, profile: Profile) -> Fit:
    """The page measured against one profile; a forbidden text makes it 0."""
    if _forbidden(page, profile):
        return Fit(profile=profile, score=0.0, anchors=0, titled=False)
    title = max((_title_weight(page, text) for text in profile.titles), default=0.0)
    strong = sum(_any(page, texts) for texts in profile.strong)
    labels = sum(_any_label(page, texts) for texts in profile.labels)
    patterns = sum(any(re.search(pattern, unit.text) for unit in page.units) for pattern in profile.patterns)
    return Fit(
        profile=profile,
        score=title + 2.0 * (strong + patterns) + labels,
        anchors=(title > 0) + strong + labels + patterns,
        titled=title >= _TITLE_WEIGHT,
    )


def titles(page: Iterable[Unit], profile: Profile) -> Iterator[Box]:
    """Where one of the profile's titles stands in large print."""
    for unit in page:
        if unit.size >= _TALL and any(_as_title(unit, text) >= _TITLE_WEIGHT for text in profile.titles):
            yield unit.box


def _forbidden(page: Print, profile: Profile) -> bool:
    if profile.musts and not _any(page, profile.musts):
        return True
    if profile.signs and sum(_signed(page, texts, profile.titles) for texts in profile.signs) < _SIGNS:
        return True
    if _any_label(page, profile.never):
        return True
    if any(re.search(pattern, unit.text) for unit in page.units for pattern in profile.unless):
        return True
    return any(_title_weight(page, text) >= _TITLE_WEIGHT for text in profile.not_titled)


def _any(page: Print, texts: Sequence[str]) -> bool:
    return any(_find(text, unit.text) >= 0 for text in texts if page.may_hold(text) for unit in page.units)


def _any_label(page: Print, texts: Sequence[str]) -> bool:
    return any(_is_label(unit.text, text) for text in texts if page.may_hold(text) for unit in page.units)


def _is_label(line: str, label: str) -> bool:
    """At the line's beginning (a number or a star may come before), or anywhere directly before a colon."""
    if _find(label, line[: len(label) + _LABEL_LEAD]) >= 0:
        return True
    return f"{label}:" in line


def _signed(page: Print, texts: Sequence[str], titles: Sequence[str]) -> bool:
    return any(
        _own_line(unit, text) if text in titles else _is_label(unit.text, text)
        for text in texts
        if page.may_hold(text)
        for unit in page.units
    )


def _own_line(unit: Unit, title: str) -> bool:
    """The title, and behind it a number or brackets at most: 商标注册证(副本), 商标注册证第12345678号."""
    at = _find(title, unit.text[: len(title) + _LABEL_LEAD], short=unit.size >= _TALL)
    return at >= 0 and bool(_BEHIND_TITLE.fullmatch(unit.text[at + len(title) :]))


def _title_weight(page: Print, title: str) -> float:
    if not page.may_hold(title):
        return 0.0
    return max((_as_title(unit, title) for unit in page.units), default=0.0)


def _as_title(unit: Unit, title: str) -> float:
    at = _find(title, unit.text, short=unit.size >= _TALL)
    if at < 0:
        return 0.0
    after = re.sub(r"\(.*$", "", unit.text[at + len(title) :])
    alone = at + len(after) <= _BESIDE_TITLE
    named = not after and at <= _BEFORE_TITLE and (unit.size >= _TALL or _names_owner(unit, at))
    if not (alone or named):
        return 0.0
    return _TITLE_WEIGHT if unit.size >= _TALL or unit.place <= _NEAR_TOP else _WEAK_TITLE_WEIGHT


def _names_owner(unit: Unit, at: int) -> bool:
    """The page's first line, and what stands before the title is whose or of when it is: 某公司组织架构图."""
    return unit.place <= _FIRST_LINE and bool(_OWNER.search(unit.text[:at]))


def _find(text: str, line: str, *, short: bool = False) -> int:
    """Where `text` stands in `line`, -1 if nowhere. One wrong character is forgiven inside a text of six and
    more (`short`: of four and more), never its first or last: those often tell two papers apart."""
    at = line.find(text)
    if at >= 0 or len(text) < (4 if short else _SLIP_LENGTH) or len(text) > len(line):
        return at
    half = len(text) // 2  # one wrong character leaves one of the halves whole
    for start in (line.find(text[:half]), line.find(text[half:]) - half):
        if start >= 0 and _one_slip(line[start : start + len(text)], text):
            return start
    return -1


def _one_slip(window: str, text: str) -> bool:
    if len(window) != len(text):
        return False
    wrong = [place for place, (seen, meant) in enumerate(zip(window, text, strict=True)) if seen != meant]
    return len(wrong) == 1 and 0 < wrong[0] < len(text) - 1
