"""What nobody can see, and what the typeface lacks, is named."""

from __future__ import annotations

import pytest

from pipeline.report.characters import printable, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("上海 Ltd. 5,000", "上海 Ltd. 5,000"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("\x07", "⟨U+0007⟩"),
        ("\ue123", "⟨U+E123⟩"),
        ("\udcff", "⟨U+DCFF⟩"),
        ("one\ntwo", "one two"),
        ("\u200bx\ufeff", "⟨U+200B⟩x⟨U+FEFF⟩"),
        ("\U0001f600", "\U0001f600"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_printable_names_what_the_typeface_lacks() -> None:
    assert printable("禾\U0001f600 שלום") == "禾⟨U+1F600⟩ ⟨U+05E9⟩⟨U+05DC⟩⟨U+05D5⟩⟨U+05DD⟩"
    assert printable("限\u3000䶮\u00a0㎡") == "限 䶮 ㎡"
