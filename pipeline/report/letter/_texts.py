"""The texts of the letter (texts.toml), each in Chinese and English, looked up by fixed codes."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

CATALOGUE = Path(__file__).with_name("texts.toml")
# The same text in Chinese and English.
Both = tuple[str, str]


@cache
def catalogue() -> dict[str, dict[str, list[str]]]:
    """Section -> code -> texts."""
    return tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))


def page(key: str, **values: Both) -> Both:
    zh, en = catalogue()["page"][key]
    return (
        zh.format(**{name: value[0] for name, value in values.items()}),
        en.format(**{name: value[1] for name, value in values.items()}),
    )


def paper(check_id: str) -> Both:
    zh, en = catalogue()["papers"][check_id]
    return zh, en


def reason(code: str, of: str, *, declared: bool = False) -> tuple[Both, Both] | None:
    """(why, what to send) of a reason, `of` naming the paper; None where nothing the applicant sends would help.
    `declared` where the declaration, not a paper, is what differs."""
    own = catalogue()["of_check"]
    texts = own.get(f"{of}.{code}", catalogue()["reasons"][code])
    texts = own.get(f"{of}.{code}.declared", texts) if declared else texts
    if not texts:
        return None
    zh, en = paper(of)
    why_zh, why_en, send_zh, send_en = texts
    return (why_zh, why_en), (send_zh.format(paper=zh), send_en.format(paper=en))


def file(status: str) -> tuple[Both, Both] | None:
    """(why, what to send) of a file that could not be read whole."""
    texts = catalogue()["files"][status]
    return ((texts[0], texts[1]), (texts[2], texts[3])) if texts else None


def quality(code: str) -> Both:
    zh, en = catalogue()["quality"][code]
    return zh, en


def unasked(kinds: list[str]) -> Both:
    """That papers of these kinds are not what is asked for."""
    known = catalogue()["kinds"]
    zh, en = catalogue()["unasked"]["why"]
    named = [known[each] for each in kinds if each in known]
    return zh.format(kinds="、".join(each[0] for each in named)), en.format(kinds=", ".join(each[1] for each in named))


def has_kind(code: str | None) -> bool:
    return code in catalogue()["kinds"]
