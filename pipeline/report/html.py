"""The view as one self-contained HTML file that works offline, without script, and under a strict content policy."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from pipeline.report.view import BoxView, CaseView, FieldView, PageView
from pipeline.report.wording import Wording

if TYPE_CHECKING:
    from pipeline.report.pictures import Picture

_ENOUGH = 2
TEMPLATES = Path(__file__).with_name("templates")


@cache
def environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def case_html(view: CaseView, pictures: dict[str, Picture], words: Wording) -> bytes:
    boxed: dict[str, tuple[str, int]] = {}
    for page in view.pages:
        for place, box in enumerate(page.boxes):
            boxed.setdefault(box.anchor, (page.anchor, place))

    def first(box: BoxView, page: PageView) -> bool:
        return boxed[box.anchor] == (page.anchor, page.boxes.index(box))

    def uri(name: str) -> str:
        return "data:image/jpeg;base64," + base64.b64encode(pictures[name].content).decode("ascii")

    return rendered("case", words, view=view, uri=uri, first=first, doubtful=_doubtful)


def _doubtful(field: FieldView) -> bool:
    """Whether a person should see every reading at once: no value, or no two sources that lead to it undisputed."""
    agreeing = [each for each in field.supports if each.agrees]
    return not field.value or len(agreeing) < _ENOUGH or len(agreeing) < len(field.supports)


def rendered(name: str, words: Wording, **context: object) -> bytes:
    """The template `name` with its style and script inside, and their hashes for the content policy."""
    style, script = _own("look.css"), _own(f"{name}.js")
    text = (
        environment()
        .get_template(f"{name}.html.j2")
        .render(
            t=words.page,
            html_language=words.form("html"),
            style=style,
            script=script,
            style_hash=_hash(style),
            script_hash=_hash(script),
            **context,
        )
    )
    return text.encode("utf-8")


def _own(name: str) -> Markup:
    return Markup((TEMPLATES / name).read_text(encoding="utf-8"))  # noqa: S704 (files of the program itself)


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
