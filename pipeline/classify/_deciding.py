"""What one page is: the profile that fits it best, or nothing where two fit equally well."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.classify._business_papers import (
    AUDIT_REPORT,
    INVITATION_LETTER,
    OPERATIONS_TEAM,
    PROFIT_STATEMENT,
    SALES_SCREENSHOT,
    SALES_STATEMENT,
    TAX_RETURN,
)
from pipeline.classify._layout import units
from pipeline.classify._license_papers import BUSINESS_LICENSE
from pipeline.classify._scoring import Fit, Print, fit
from pipeline.classify._tax_papers import (
    TAX_REGISTRATION,
    TAXPAYER_FORM,
    TAXPAYER_LETTER,
    TAXPAYER_LISTING,
    TAXPAYER_NOTICE,
    TAXPAYER_QUERY,
)
from pipeline.classify._trademark_papers import (
    AUTHORIZATION_ENDED,
    TRADEMARK_ACCEPTANCE_NOTICE,
    TRADEMARK_AUTHORIZATION,
    TRADEMARK_CERTIFICATE,
    TRADEMARK_CHANGE,
    TRADEMARK_ENDED,
    TRADEMARK_RENEWAL,
    TRADEMARK_TRANSFER,
)
from pipeline.classify._unasked_finance import FINANCE_PAPERS
from pipeline.classify._unasked_papers import UNASKED_PAPERS
from pipeline.model import DocumentType, ReadPage

PROFILES = (
    BUSINESS_LICENSE,
    TAXPAYER_FORM,
    TAXPAYER_NOTICE,
    TAXPAYER_QUERY,
    TAXPAYER_LISTING,
    TAXPAYER_LETTER,
    TAX_REGISTRATION,
    TRADEMARK_CERTIFICATE,
    TRADEMARK_RENEWAL,
    TRADEMARK_TRANSFER,
    TRADEMARK_CHANGE,
    TRADEMARK_AUTHORIZATION,
    TRADEMARK_ACCEPTANCE_NOTICE,
    TRADEMARK_ENDED,
    AUTHORIZATION_ENDED,
    SALES_SCREENSHOT,
    PROFIT_STATEMENT,
    TAX_RETURN,
    SALES_STATEMENT,
    AUDIT_REPORT,
    OPERATIONS_TEAM,
    INVITATION_LETTER,
    *FINANCE_PAPERS,
    *UNASKED_PAPERS,
)
BLANK = "blank_page"
UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """`looks_like` names an unasked paper; beside an asked one it names the second paper on the same
    picture. `titled`: the page carries the paper's own title. `anchors`: how many of the paper's titles, labels and
    phrases it shows. `gathers`: see Profile."""

    type: DocumentType
    looks_like: str | None
    titled: bool
    anchors: int = 0
    gathers: tuple[str, ...] = ()

    @property
    def unknown(self) -> bool:
        return self.type is DocumentType.OTHER and self.looks_like is None


def decide(page: ReadPage) -> Decision:
    """The kind of paper whose anchors weigh most; OTHER where none weighs enough or two weigh the same."""
    found = units(page)
    if not found:
        return Decision(type=DocumentType.OTHER, looks_like=BLANK, titled=False)
    page_print = Print.of(found)
    fits = sorted((fit(page_print, profile) for profile in PROFILES), key=lambda each: -each.score)
    fits = [each for each in fits if each.enough]
    if not fits:
        return Decision(type=DocumentType.OTHER, looks_like=None, titled=False)
    best, rivals = fits[0], [each for each in fits[1:] if _kind(each) != _kind(fits[0])]
    if rivals and rivals[0].score == best.score and rivals[0].titled == best.titled:
        return Decision(type=DocumentType.OTHER, looks_like=UNCLEAR, titled=False)
    if rivals and rivals[0].score == best.score and rivals[0].titled:
        best = rivals[0]
    second = best.profile.looks_like or _second_paper(best, rivals)
    return Decision(
        type=best.profile.type,
        looks_like=second,
        titled=best.titled,
        anchors=best.anchors,
        gathers=best.profile.gathers,
    )


def _second_paper(best: Fit, rivals: list[Fit]) -> str | None:
    """Another asked paper with a title of its own on the same picture."""
    others = (each.profile.type for each in rivals if each.titled and each.profile.type is not DocumentType.OTHER)
    return next((kind.value for kind in others if best.titled), None)


def _kind(each: Fit) -> tuple[DocumentType, str | None]:
    return each.profile.type, each.profile.looks_like
