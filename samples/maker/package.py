"""Papers -> files of a case folder, and the truth of every page."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pikepdf
from PIL import Image

from samples.maker import pdf
from samples.maker.damages import TURNS, UNREADABLE, damage
from samples.maker.damages.cover import two_on_one
from samples.maker.draw_case import Drawn
from samples.maker.looks import WAYS, Look, file_name
from samples.maker.paper import Paper
from samples.maker.plan import Plan, as_json, expectation

ZIP_DAY = (2026, 10, 20, 9, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One page as it is handed in. `names` are its damages; typeset pages have none."""

    kind: str
    paper: Paper
    picture: Image.Image
    names: tuple[str, ...]
    look: Look

    @property
    def turn(self) -> int:
        """By how much the picture has to be turned clockwise to be upright."""
        return next((TURNS[name] for name in self.names if name in TURNS), 0)

    def bounded(self) -> Image.Image:
        """The picture with its long side at the look's limit, or smaller."""
        copy = self.picture.copy()
        copy.thumbnail((self.look.long_side, self.look.long_side), Image.Resampling.LANCZOS)
        return copy

    def truth(self, file: str, page: int) -> dict[str, object]:
        return {
            "file": file,
            "page": page,
            "layout": self.paper.layout,
            "damage": "+".join(self.names),
            "strength": self.look.strength,
            "rotation": self.turn,
            "readable": not UNREADABLE.intersection(self.names),
            "records": [record.as_json() for record in self.paper.records],
        }


def write_case(folder: Path, plan: Plan, drawn: Drawn, look: Look, rng: Random) -> dict[str, object]:
    """Writes uploads and application.toml; returns the truth (pages, expectation)."""
    folder.mkdir(parents=True, exist_ok=True)
    shots = list(_shots(drawn, look, rng))
    pages = PACKINGS[look.packing](folder, shots, look, rng)
    if plan.edited:
        _edited(folder, shots)
    (folder / "application.toml").write_text(_declaration(plan, drawn), encoding="utf-8")
    return {"case": folder.name, "expected": as_json(expectation(plan)), "pages": pages}


def write_json(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _shots(drawn: Drawn, look: Look, rng: Random) -> Iterable[Shot]:
    for place, (kind, paper) in enumerate(drawn.papers):
        papers, screens = WAYS[look.ways[place % len(look.ways)]]
        names = screens if kind == "sales" or "query" in paper.layout or "listing" in paper.layout else papers
        picture = damage(paper.sheet.picture(), names, look.strength, rng)
        yield Shot(kind=kind, paper=paper, picture=picture, names=names, look=look)


def _encoded(shot: Shot) -> tuple[str, bytes]:
    """Screens and clean sheets as PNG, the rest as JPEG of at most 2000 pixels."""
    out = io.BytesIO()
    if shot.names == ("clean",) and shot.kind == "sales":
        shot.picture.convert("P", palette=Image.Palette.ADAPTIVE, colors=128).save(out, "PNG", optimize=True)
        return ".png", out.getvalue()
    shot.bounded().save(out, "JPEG", quality=shot.look.quality)
    return ".jpg", out.getvalue()


def _files(folder: Path, shots: list[Shot], look: Look, rng: Random) -> list[dict[str, object]]:
    pages = []
    for place, shot in enumerate(shots):
        ending, content = _encoded(shot)
        name = file_name(shot.kind, place, look, rng) + ending
        (folder / name).write_bytes(content)
        pages.append(shot.truth(name, 1))
    return pages


def _text_pdf(folder: Path, shots: list[Shot], look: Look, rng: Random) -> list[dict[str, object]]:
    """Undamaged papers as typeset PDFs, damaged ones and screens as pictures."""
    pages = []
    for place, shot in enumerate(shots):
        ending, content = _encoded(shot)
        if shot.names == ("clean",) and shot.kind != "sales":
            ending, content = ".pdf", pdf.typeset(shot.paper.sheet)
        name = file_name(shot.kind, place, look, rng) + ending
        (folder / name).write_bytes(content)
        pages.append(shot.truth(name, 1))
    return pages


def _one_pdf(folder: Path, shots: list[Shot], _look: Look, rng: Random) -> list[dict[str, object]]:
    """All papers in one file, typeset and scanned pages mixed."""
    name = rng.choice(("全部资料.pdf", "京东自营入驻资料.pdf", "scan.pdf"))
    parts = []
    for shot in shots:
        typeset = shot.names == ("clean",) and shot.kind != "sales"
        parts.append(
            pdf.typeset(shot.paper.sheet) if typeset else pdf.scanned([shot.bounded()], quality=shot.look.quality)
        )
    (folder / name).write_bytes(pdf.joined(parts))
    return [shot.truth(name, page) for page, shot in enumerate(shots, 1)]


def _zip(folder: Path, shots: list[Shot], look: Look, rng: Random) -> list[dict[str, object]]:
    pages = []
    with zipfile.ZipFile(folder / "资料.zip", "w") as archive:
        for place, shot in enumerate(shots):
            ending, content = _encoded(shot)
            inner = f"{shot.kind}/{file_name(shot.kind, place, look, rng)}{ending}"
            archive.writestr(zipfile.ZipInfo(inner, ZIP_DAY), content)
            pages.append(shot.truth(f"资料.zip/{inner}", 1))
    return pages


def _tiff(folder: Path, shots: list[Shot], look: Look, rng: Random) -> list[dict[str, object]]:
    """Scanned papers in one multi-page TIFF, the screens beside it."""
    papers = [shot for shot in shots if shot.kind != "sales"]
    first, *rest = [shot.bounded().convert("L") for shot in papers]
    first.save(
        folder / "扫描件.tif", "TIFF", save_all=True, append_images=rest, compression="jpeg", quality=look.quality
    )
    pages = [shot.truth("扫描件.tif", page) for page, shot in enumerate(papers, 1)]
    return [*pages, *_files(folder, [shot for shot in shots if shot.kind == "sales"], look, rng)]


def _pairs(folder: Path, shots: list[Shot], look: Look, rng: Random) -> list[dict[str, object]]:
    """Two papers on one photo, the screens beside them."""
    papers = [shot for shot in shots if shot.kind != "sales"]
    pages = []
    for place in range(0, len(papers) - 1, 2):
        first, second = papers[place : place + 2]
        scene = replace(first, picture=damage(two_on_one(first.picture, second.picture, rng), ("phone",), 0.2, rng))
        name = f"合照_{place + 1}.jpg"
        scene.bounded().save(folder / name, quality=look.quality)
        told = first.truth(name, 1)
        records = [record.as_json() for shot in (first, second) for record in shot.paper.records]
        pages.append({**told, "damage": "two_on_one+phone", "records": records})
    rest = papers[len(papers) - len(papers) % 2 :] + [shot for shot in shots if shot.kind == "sales"]
    return [*pages, *_files(folder, rest, look, rng)]


def _halves(folder: Path, shots: list[Shot], _look: Look, rng: Random) -> list[dict[str, object]]:
    """One PDF in which every upright paper runs over two pages; the second one tells no record of its own."""
    name, parts, pages = "分页扫描.pdf", [], []
    for shot in shots:
        for number, half in enumerate(_upper_and_lower(shot.bounded(), shot.turn, rng)):
            parts.append(pdf.scanned([half], quality=shot.look.quality))
            told = shot.truth(name, len(parts))
            pages.append({**told, "continued": True, "records": []} if number else told)
    (folder / name).write_bytes(pdf.joined(parts))
    return pages


def _upper_and_lower(picture: Image.Image, turn: int, rng: Random) -> list[Image.Image]:
    """The paper's own upper and lower part, in this order, however it lies; a sheet that is wider than high whole."""
    upright = _turned(picture, turn)
    share = rng.uniform(0.5, 0.6)
    if upright.height <= upright.width:
        return [picture]
    cut = round(upright.height * share)
    parts = ((0, 0, upright.width, cut), (0, cut, upright.width, upright.height))
    return [_turned(upright.crop(part), -turn) for part in parts]


def _turned(picture: Image.Image, degrees: int) -> Image.Image:
    """Clockwise, by whole quarters."""
    return picture.rotate(-degrees, expand=True)


PACKINGS = {
    "pairs": _pairs,
    "halves": _halves,
    "files": _files,
    "text_pdf": _text_pdf,
    "one_pdf": _one_pdf,
    "zip": _zip,
    "tiff": _tiff,
}


def _edited(folder: Path, shots: list[Shot]) -> None:
    """Adds the license once more, as a PDF that an image editor wrote."""
    content = pdf.scanned([shots[0].bounded()])
    with pikepdf.open(io.BytesIO(content)) as document:
        document.docinfo["/Producer"] = "Adobe Photoshop 24.0 (Windows)"
        document.docinfo["/Creator"] = "Adobe Photoshop 24.0 (Windows)"
        document.save(folder / "执照-修.pdf", deterministic_id=True)


def _declaration(plan: Plan, drawn: Drawn) -> str:
    lines = [f'company_name = "{plan.declared_name or drawn.firm.name}"', f'brand = "{drawn.firm.brand}"']
    if plan.invitation == "declared":
        lines += ["", "[invitation]", f'code = "{drawn.invitation_code}"', "date = 2026-10-12"]
    if plan.team == "declared":
        lines += ["", "[operations_team]", "members = 5"]
    if drawn.shop is not None:
        lines += ["", "[[stores]]", f'platform = "{drawn.shop.platform.id}"', f'name = "{drawn.shop.name}"']
        lines += [f'url = "{drawn.shop.link}"'] if plan.link else []
    return "\n".join(lines) + "\n"
