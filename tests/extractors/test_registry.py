"""Every module of the folder is registered, and every kind of paper has one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from pipeline import extractors
from pipeline.extractors import EXTRACTORS, extract
from pipeline.model import Document, DocumentType
from pipeline.records import RECORD_TYPES


def test_every_module_is_registered() -> None:
    folder = Path(extractors.__file__).parent
    modules = {path.stem for path in folder.glob("[a-z]*")}
    assert {str(each.__name__).rpartition(".")[2] for each in EXTRACTORS} == modules  # type: ignore[attr-defined]  # they are modules


def test_every_kind_has_one_extractor_named_after_it() -> None:
    assert Counter(each.KIND for each in EXTRACTORS) == Counter(DocumentType)


def test_a_blank_page_gives_a_record_of_its_kind(draw_paper: Callable[..., Document]) -> None:
    for kind in DocumentType:
        records = extract(draw_paper(kind, ""))
        assert [type(record) for record in records] == [RECORD_TYPES[kind]]
