"""Audit, pixels -> letter.html: what the applicant has to send again and why, in Chinese and English, ready to send.

It names papers, files of the applicant's own and places in them; never other applicants, engines, confidences or the
verdict.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence

from markupsafe import Markup

from pipeline.model import Audit, DocumentType
from pipeline.raster import Raster
from pipeline.report import display
from pipeline.report.album import Album
from pipeline.report.characters import visible
from pipeline.report.html import TEMPLATES, environment
from pipeline.report.letter import _texts
from pipeline.report.letter._items import Item, items
from pipeline.report.letter._texts import Both
from pipeline.report.wording import of

__all__ = ["letter_html"]


def letter_html(audit: Audit, rasters: Sequence[Raster]) -> bytes:
    """One self-contained file without script; the same case gives the same bytes."""
    album = Album(rasters)
    wanted = items(audit, album)
    style = Markup((TEMPLATES / "letter.css").read_text(encoding="utf-8"))  # noqa: S704 (a file of the program itself)
    heads = _heads(audit, wanted)

    def uri(name: str) -> str:
        return "data:image/jpeg;base64," + base64.b64encode(album.pictures[name].content).decode("ascii")

    text = (
        environment()
        .get_template("letter.html.j2")
        .render(items=wanted, heads=heads, copy=_copy(heads, wanted), uri=uri, style=style, style_hash=_hash(style))
    )
    return text.encode("utf-8")


def _heads(audit: Audit, wanted: Sequence[Item]) -> dict[str, Both]:
    """The fixed texts of the letter, their places filled."""
    name = _addressee(audit)
    keys = ("why", "send", "picture", "how", "not_judgment", "as_text")
    said = "needed" if wanted else "nothing"
    filled = {key: _texts.page(key) for key in keys} | {"title": _texts.page(f"title_{said}")}
    filled["to"] = _texts.page("to", name=(name, name) if name else _texts.page("applicant"))
    day = display.day(audit.as_of, of("zh")), display.day(audit.as_of, of("en"))
    return filled | {"opening": _texts.page(said, day=day)}


def _addressee(audit: Audit) -> str:
    """The company on the license; "" where none was read, or several were."""
    licenses = [each for each in audit.documents if each.type is DocumentType.BUSINESS_LICENSE]
    found = {
        str(dict(each.fields)["company_name"].value) for each in licenses if dict(each.fields)["company_name"].value
    }
    return visible(found.pop()) if len(found) == 1 else ""


def _copy(heads: dict[str, Both], wanted: Sequence[Item]) -> Both:
    """The letter as plain text, first Chinese, then English."""
    return _copied(heads, wanted, 0), _copied(heads, wanted, 1)


def _copied(heads: dict[str, Both], wanted: Sequence[Item], language: int) -> str:
    lines = [heads["to"][language], heads["opening"][language], ""]
    gap = "" if language == 0 else " "
    for number, item in enumerate(wanted, 1):
        lines.append(f"{number}. {item.send[language]}")
        lines += [f"   {heads['why'][language]}{_COLON[language]}{gap.join(each[language] for each in item.why)}"]
        lines += [f"   {each[language]}" for each in item.files]
    if wanted:
        lines += ["", heads["how"][language]]
    return "\n".join([*lines, heads["not_judgment"][language]])


_COLON = ("：", ": ")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
