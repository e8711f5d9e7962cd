"""The catalogues of human texts (catalogues/<language>.po), looked up by fixed codes.

msgctxt is the section, msgid the code, so every language says the same things and none is the measure of another
(docs/decisions/0010).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from babel import Locale
from babel.messages.pofile import read_po

CATALOGUES = Path(__file__).with_name("catalogues")
Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
_LOCALES: dict[Language, str] = {"zh": "zh_Hans_CN", "en": "en_US"}
# gettext takes an empty msgstr for one that is missing.
_NOTHING = "–"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Wording:
    """All texts of one language: section -> code -> text."""

    language: Language
    locale: Locale
    sections: Mapping[str, Mapping[str, str]]

    def text(self, section: str, code: str) -> str:
        """The text of a code; a code without one is shown as it is, with spaces, rather than hidden."""
        return self.sections[section].get(code, code.replace("_", " "))

    def entry(self, section: str, code: str) -> Mapping[str, str]:
        """The texts of a code that has several. Raises KeyError when the catalogue lacks it."""
        return self.sections[f"{section}.{code}"]

    def codes(self, section: str) -> tuple[str, ...]:
        """The codes of a section whose codes have several texts, in the order of the catalogue."""
        return tuple(name.partition(".")[2] for name in self.sections if name.startswith(f"{section}."))

    def page(self, key: str, **values: object) -> str:
        """A text of the report itself, its places filled. Raises KeyError when the catalogue lacks it."""
        text = self.sections["page"][key]
        return text.format(**values) if values else text

    def command(self, key: str, **values: object) -> str:
        """A text that the command prints."""
        return self.sections["command"][key].format(**values)

    def form(self, key: str) -> str:
        """How this language writes: a pattern, a separator, a code."""
        return self.sections["formats"][key]

    def reason(self, code: str) -> str:
        """What a reason code means; a code without a text is shown as it is, with spaces."""
        texts = self.sections.get(f"reasons.{code}")
        return code.replace("_", " ") if texts is None else texts["text"]

    def send(self, code: str, asks: str) -> str:
        """What to send or do about a finding; "" where there is nothing. `asks` is the check that asks, or one of the
        papers that several ask for."""
        paper = self.sections["asked"].get(asks) or self.entry("checks", asks)["paper"]
        texts = self.sections.get(f"reasons.{code}", self.sections["reasons.unreadable"])
        return texts["send"].format(paper=paper)


@cache
def of(language: Language) -> Wording:
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    sections: dict[str, dict[str, str]] = {}
    for message in catalogue:
        if message.id:
            text = str(message.string)
            sections.setdefault(str(message.context), {})[str(message.id)] = "" if text == _NOTHING else text
    return Wording(language=language, locale=Locale.parse(_LOCALES[language]), sections=sections)
