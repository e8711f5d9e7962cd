"""Every fixed code has a text in every language: a new code without one is found here, not by a reader."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

from pipeline import checks, cli, report
from pipeline.checks.reasons import Reason
from pipeline.model import CaseVerdict, DocumentType, FieldProblem, FileStatus, Verdict
from pipeline.policy import load
from pipeline.records import RECORD_TYPES
from pipeline.report import wording

SOURCES = (
    *("rapidocr", "ppocr-v4", "tesseract", "text-layer", "qr", "declared"),
    *("check-digits", "capitals", "arithmetic", "other-document"),
)
FIELDS = sorted(
    {each.name for record in RECORD_TYPES.values() for each in fields(record) if str(each.type).startswith("Field[")}
)
CODES: list[tuple[str, list[str]]] = [
    ("papers", [*(each.value for each in DocumentType), "declaration"]),
    ("problems", [*get_args(FieldProblem)]),
    ("status", [*get_args(FileStatus)]),
    ("quality", ["blurred", "glare", "too_dark", "low_contrast", "too_small", "moire", "cut_off", "covered"]),
    ("hidden", ["glare", "covered", "cut_off"]),
    ("sources", [*SOURCES]),
    ("fields", FIELDS),
]
SEVERAL = [
    ("verdict", [each.value for each in Verdict]),
    ("case", [*(each.value for each in CaseVerdict), "not_processed"]),
    ("reasons", [each.value for each in Reason]),
    ("checks", [each.ID for each in checks.CHECKS]),
]
# Sections of texts that arise in English, which only another language needs.
WRITTEN_IN_ENGLISH = ("summaries", "requirements", "phrases", "quotes", "messages")
LANGUAGES = pytest.mark.parametrize("language", wording.LANGUAGES)
SOURCE_FILES = [
    *Path(report.__file__).parent.glob("*.py"),
    *Path(report.__file__).parent.glob("templates/*"),
    Path(cli.__file__),
]


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def told(language: wording.Language) -> Iterator[tuple[str, str, str]]:
    for section, texts in wording.of(language).sections.items():
        for code, text in texts.items():
            if section.partition(".")[0] not in WRITTEN_IN_ENGLISH:
                yield section, code, text


@LANGUAGES
@pytest.mark.parametrize(("section", "codes"), CODES, ids=[section for section, _ in CODES])
def test_every_code_has_a_text(language: wording.Language, section: str, codes: list[str]) -> None:
    texts = wording.of(language).sections[section]
    assert [code for code in codes if not texts.get(code)] == []


@LANGUAGES
@pytest.mark.parametrize(("section", "codes"), SEVERAL, ids=[section for section, _ in SEVERAL])
def test_every_code_of_several_texts_is_there_in_its_order(
    language: wording.Language, section: str, codes: list[str]
) -> None:
    found = wording.of(language).codes(section)
    assert set(found) == set(codes)
    if section == "checks":
        assert list(found) == codes


def test_all_languages_say_the_same_things_with_the_same_places() -> None:
    first, *others = (
        {(section, code): places(text) for section, code, text in told(language)} for language in wording.LANGUAGES
    )
    assert all(other == first for other in others)


@pytest.mark.parametrize("path", SOURCE_FILES, ids=lambda path: path.name)
def test_every_text_a_page_asks_for_is_in_the_catalogue(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    asked = set(re.findall(r"""\b(?:t|words\.page|page)\(\s*["']([a-z_]+)["']""", text))
    assert asked <= set(wording.of("zh").sections["page"])


@LANGUAGES
def test_what_to_send_can_be_said_for_every_check(language: wording.Language) -> None:
    words = wording.of(language)
    for check in checks.CHECKS:
        for code in Reason:
            assert "{" not in words.send(code.value, check.ID)
        assert words.entry("checks", check.ID)["paper"] in words.send("document_missing", check.ID)


def test_every_rule_of_the_policy_is_said_in_chinese() -> None:
    words, policy = wording.of("zh"), load("jd-self-operated")
    judged = [policy.rules[each.ID] for each in checks.CHECKS]
    assert {rule.source for rule in policy.rules.values()} == set(words.sections["quotes"])
    assert {rule.ref for rule in judged} <= {key.partition(".")[0] for key in words.sections["requirements"]}


@LANGUAGES
def test_an_unknown_code_is_shown_rather_than_hidden(language: wording.Language) -> None:
    words = wording.of(language)
    assert words.reason("some_new_reason") == "some new reason"
    assert words.text("fields", "new_field") == "new field"
