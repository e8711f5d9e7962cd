"""The one view of a case that HTML and PDF are both drawn from, so that they never disagree.

Plain frozen data, ready to print: every text is final, every picture a name in the album.
"""

from __future__ import annotations

from dataclasses import dataclass


def check_anchor(check_id: str) -> str:
    """The id of a check in a report."""
    return f"check-{check_id.replace('_', '-')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureView:
    name: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartView:
    """A drawing as SVG; `alt` tells all that it shows."""

    name: str
    title: str
    alt: str
    svg: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingView:
    source: str
    text: str
    confidence: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportView:
    source: str
    value: str
    agrees: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """`mark` is the number of the field's box on its page picture, "" where it has none."""

    anchor: str
    name: str
    label: str
    value: str
    raw: str
    repaired: bool
    problem: str
    confidence: str
    mark: str
    readings: tuple[ReadingView, ...]
    supports: tuple[SupportView, ...]
    crops: tuple[PictureView, ...]
    crop_note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """`absent` names the fields that were looked for, that the paper does not show, and that no check misses."""

    anchor: str
    id: str
    type: str
    looks_like: str
    pages: tuple[str, ...]
    notes: tuple[str, ...]
    fields: tuple[FieldView, ...]
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """`field` is None for what was declared and no paper shows."""

    document: str
    name: str
    field: FieldView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AboveView:
    """What a check rests on and another check, above it, or the part about the papers shows in full."""

    title: str
    anchor: str
    evidence: tuple[EvidenceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """A run of signs, and whether the other side has others there."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    title: str
    anchor: str
    parts: tuple[PartView, ...]
    crop: PictureView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonView:
    first: SideView
    second: SideView


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleView:
    ref: str
    quotes: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckView:
    """`counts_through` is the title of the check that alone makes this one count, "" for most; `margin` says what one
    misread digit would do, "" where no digit decides."""

    anchor: str
    id: str
    title: str
    beside: str
    verdict: str
    word: str
    symbol: str
    sentence: str
    reason: str
    reason_text: str
    send: str
    summary: str
    measured: str
    required: str
    counts_through: str
    rule: RuleView
    evidence: tuple[EvidenceView, ...]
    above: tuple[AboveView, ...]
    margin: str
    comparisons: tuple[ComparisonView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileView:
    name: str
    sha256: str
    size: str
    media_type: str
    pages: int
    status: str
    ok: bool
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxView:
    """A field's corners and the middle of its number, as thousandths of the page picture's width and height, and the
    row it belongs to."""

    mark: str
    anchor: str
    label: str
    value: str
    points: tuple[tuple[float, float], ...]
    number_at: tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    anchor: str
    title: str
    document: str
    note: str
    picture: PictureView | None
    small: PictureView | None
    boxes: tuple[BoxView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """`language` is that of all texts; `beside` is the verdict's Chinese word beside an English one;
    `shared_note` is "" but in a copy that was masked; `unread` counts the files that were not read whole."""

    language: str
    case: str
    verdict: str
    word: str
    beside: str
    symbol: str
    headline: str
    as_of: str
    policy: str
    policy_sha256: str
    tool: str
    engines: tuple[str, ...]
    report_sha256: str
    passed: int
    failed: int
    reviewed: int
    aside: int
    unread: int
    send: tuple[str, ...]
    declaration_problem: str
    shared_note: str
    charts: tuple[ChartView, ...]
    checks: tuple[CheckView, ...]
    files: tuple[FileView, ...]
    documents: tuple[DocumentView, ...]
    pages: tuple[PageView, ...]
    traces: tuple[str, ...]
