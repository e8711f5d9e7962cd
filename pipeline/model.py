"""The words every room speaks: frozen data, no behaviour beyond guarding its own truth.

Two frames of coordinates exist and are never mixed. A `Word` lies in the *readable page* (upright,
flattened; good for finding what stands beside what). A `Reading` lies in the *upload* as a viewer shows
it, so that anybody can find it again. `ReadPage.to_upload` leads from the first to the second.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Generic, Literal, TypeVar

from pipeline.geometry import Box, Homography, Quad

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

FileStatus = Literal[
    "read",
    "read_partly",
    "damaged",
    "encrypted",
    "unsupported",
    "too_big",
    "time_limit",
    "memory_limit",
    "crashed",
    "not_regular",
    "ignored",
]
FieldProblem = Literal["label_not_found", "not_parsed", "ambiguous", "unreadable"]
Rotation = Literal[0, 90, 180, 270]


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount as printed. `low`..`high` is what a rounded figure (1.23万) can stand for; an exact figure
    has all three equal. `currency` is the ISO 4217 code."""

    amount: Decimal
    currency: str
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number of orders, pieces or people; `low`..`high` as in Money."""

    value: int
    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """One file of the case folder and what became of it. `name` is relative to the case, '/'-separated;
    a file inside an archive is `archive.zip/inner/name.jpg`. `problem` says what happened and what to do."""

    name: str
    sha256: str
    size: int
    media_type: str
    pages: int
    status: FileStatus
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of one upload, named by content. `width` and `height` are pixels of the upload as a viewer
    shows it (camera orientation applied); of a PDF page, its pixels at 200 dpi. `whole` is False where the
    file it comes from was read only partly: such a page supports neither a pass nor a fail."""

    file: str
    sha256: str
    number: int
    width: int
    height: int
    whole: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A run of text as an engine found it (a line or a part of one), in pixels of the readable page.
    `confidence` is 0..1 for every engine. `edges`, where the engine tells them, are the x positions of the
    borders between the characters, `len(text) + 1` of them; empty means evenly spread. `slope` says how many
    pixels its line falls for each to the right, where its box is much taller than the line for that reason; `sag`, by
    how many the middle of a bent line lies below the straight between its ends. `cut` says that its print runs into the
    border of the upload, so that signs before or behind it may be missing."""

    text: str
    box: Box
    confidence: float
    edges: tuple[float, ...] = ()
    slope: float = 0.0
    sag: float = 0.0
    cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """A place in upload pixels where print is hidden; `code` is glare or covered."""

    code: str
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPage:
    """A page after clean-up and OCR: its words, and the way back to the upload.

    `engine` names who read the words ("rapidocr", "tesseract"). `rotation` is the clockwise turn in
    degrees that makes the upload upright. `width`/`height` are of the readable page. `text_layer` are
    the words of the PDF's own text layer, already in readable-page pixels, empty for pictures.
    `quality` lists why the page is hard to read, in fixed codes (blurred, glare, too_dark, low_contrast, too_small,
    moire, cut_off, covered); `hidden` says where, of the codes that have a place.
    `seals` are the round seals whose ring could be read, each boxed by its rim. `sheet` is the place in upload
    pixels of what this is a view of, where that is one paper of several on the page; None for the whole page. `stamps`
    is what lies over the print of a paper in other ink or larger signs, each as often as it was looked at.
    """

    page: Page
    engine: str
    rotation: Rotation
    width: int
    height: int
    to_upload: Homography
    words: tuple[Word, ...]
    text_layer: tuple[Word, ...] = ()
    quality: tuple[str, ...] = ()
    hidden: tuple[Patch, ...] = ()
    seals: tuple[Word, ...] = ()
    stamps: tuple[Word, ...] = ()
    sheet: Quad | None = None


class DocumentType(Enum):
    """What is printed on a sheet; the values are the contract's `type`."""

    BUSINESS_LICENSE = "business_license"
    TAXPAYER_CERTIFICATE = "taxpayer_certificate"
    TRADEMARK_CERTIFICATE = "trademark_certificate"
    TRADEMARK_RENEWAL = "trademark_renewal"
    TRADEMARK_TRANSFER = "trademark_transfer"
    TRADEMARK_CHANGE = "trademark_change"
    TRADEMARK_AUTHORIZATION = "trademark_authorization"
    TRADEMARK_ACCEPTANCE_NOTICE = "trademark_acceptance_notice"
    SALES_SCREENSHOT = "sales_screenshot"
    ANNUAL_SALES_STATEMENT = "annual_sales_statement"
    OPERATIONS_TEAM = "operations_team"
    INVITATION_LETTER = "invitation_letter"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One paper of the applicant: one page or several that belong together.

    `looks_like` is said for OTHER when known: id_card, invoice, bank_permit, food_permit, …
    """

    id: str
    type: DocumentType
    pages: tuple[ReadPage, ...]
    looks_like: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """A soft sign that a file or a page carries about itself: editing software, an incremental update,
    a text layer that differs from the pixels. `code` is fixed, `detail` names what was seen."""

    code: str
    file: str
    page: int | None
    detail: str
    quad: Quad | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """What makes a page's picture comparable: SHA-256 of its pixels, and a 256-bit difference hash of the
    whole page (near-equal pictures differ in few bits; finds candidates, proves nothing)."""

    page: Page
    pixels_sha256: str
    difference_hash: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedCode:
    """A QR code on a page and what it says. The text is compared with the print; a link in it is never opened."""

    page: Page
    text: str
    quad: Quad


@dataclass(frozen=True, slots=True, kw_only=True)
class SameChart:
    """Two pages on which the curve or the bars of a chart run alike, column by column."""

    first: Page
    second: Page
    first_quad: Quad
    second_quad: Quad


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one source saw at one place. `text` is as printed, before any normalising.

    `source` is rapidocr, ppocr-v4, tesseract, text-layer, qr or declared. `quad` lies in upload pixels;
    it and `page` are None only for what no page shows (declared)."""

    source: str
    text: str
    confidence: float
    page: Page | None
    quad: Quad | None

    @property
    def box(self) -> Box | None:
        if self.page is None or self.quad is None:
            return None
        return self.quad.bounds(self.page.width, self.page.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class Support(Generic[T_co]):
    """An independent source and the value it gives, which may differ from the field's own.

    `source`: a reader's name, or check-digits, capitals, text-layer, qr, arithmetic, other-document, declaration.
    `confidence` is the reader's own, 0..1; 1 for what is computed."""

    source: str
    value: T_co
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Generic[T_co]):
    """One printed field: exactly one of `value` and `problem`, and no value without a reading.

    `supports` holds every source's value, the first reader's among them; an empty tuple means that nobody
    was asked yet. `raw` is the printed text the value was parsed from; `repaired` says that the value was
    mended within a closed vocabulary or by check digits (the readings keep the printed text).
    """

    value: T_co | None
    problem: FieldProblem | None
    readings: tuple[Reading, ...]
    raw: str | None = None
    supports: tuple[Support[T_co], ...] = ()
    repaired: bool = False

    def __post_init__(self) -> None:
        if (self.value is None) == (self.problem is None):
            raise ValueError("a field has exactly one of value and problem")
        if self.value is not None and not self.readings:
            raise ValueError("no value without a reading")


class Verdict(Enum):
    """REVIEW means that a person must look; it is never a pass."""

    PASS = "pass"
    FAIL = "fail"
    REVIEW = "review"


class CaseVerdict(Enum):
    ELIGIBLE = "eligible"
    NOT_ELIGIBLE = "not_eligible"
    NEEDS_REVIEW = "needs_review"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a finding rests on: a field of a document (`document` is its id, "declaration" for what was
    declared), and the reading that shows it where there is one."""

    document: str
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A check's answer. PASS and FAIL need evidence; every finding has a reason code.

    `summary` is one sentence in English with the sum written out; `params` are the values it was written
    from, as text, so that another language can be written from the same finding."""

    check_id: str
    verdict: Verdict
    reason: str
    summary: str
    measured: str
    required: str
    policy_ref: str
    evidence: tuple[Evidence, ...]
    params: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if not self.reason:
            raise ValueError(f"{self.check_id}: a finding needs a reason")
        if self.verdict is not Verdict.REVIEW and not self.evidence:
            raise ValueError(f"{self.check_id}: {self.verdict.value} without evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFile:
    """A network or language-data file an engine reads with."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """A reader as it was used, with all that its readings depend on."""

    name: str
    version: str
    models: tuple[ModelFile, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyIdentity:
    id: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditedDocument:
    """A document as the report shows it: contract field names to fields, in the order of the contract."""

    id: str
    type: DocumentType
    pages: tuple[ReadPage, ...]
    looks_like: str | None
    fields: tuple[tuple[str, Field[object]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """One case judged: all that is needed to show it and to repeat it."""

    case: str
    verdict: CaseVerdict
    as_of: date
    policy: PolicyIdentity
    engines: tuple[Engine, ...]
    files: tuple[FileReport, ...]
    documents: tuple[AuditedDocument, ...]
    findings: tuple[Finding, ...]
    traces: tuple[Trace, ...] = ()
    declaration_problem: str | None = None
    codes: tuple[ScannedCode, ...] = ()
