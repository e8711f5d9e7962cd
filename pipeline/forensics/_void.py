"""A paper that says of itself that it counts no more, or never did: 作废, 注销, 样本.

Only a print that stands alone: 复印无效 and 涂改作废 are parts of other sentences, and applicants write across their
copies what these are for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model import Page, ReadPage, Trace, Word
from pipeline.values.text import fold

# 注销 alone is the button by which one leaves a site.
_ALONE = re.compile(
    r"\(?(?:(?:此件|本件|本证|此证|证书|执照|已经?)(?:注销|失效|撤销|无效)|(?:此件|本件|本证|此证|证书|执照|已经?)?(?:作废|吊销)"
    r"|(?:证书|执照)?(?:样本|样张|样证|样例|示例|范本)|SPECIMEN|VOID)(?:章)?\)?",
    re.IGNORECASE,
)


def signs(*views: ReadPage) -> Iterator[Trace]:
    """One sign for each such text of a page, however many views show it; the first view's place."""
    found: dict[tuple[Page, str], Trace] = {}
    for view in views:
        for word in (*view.words, *view.seals):
            text = fold(word.text)
            if _ALONE.fullmatch(text):
                found.setdefault((view.page, text), _sign(view, word, text))
    yield from found.values()


def _sign(page: ReadPage, word: Word, text: str) -> Trace:
    quad = page.to_upload.quad(word.box)
    detail = f"{text} is printed on it"
    return Trace(code="marked_void", file=page.page.file, page=page.page.number, detail=detail, quad=quad)
