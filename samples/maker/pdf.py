"""Papers and pictures as PDF: with a real text layer (typeset over the ground), or as scans."""

from __future__ import annotations

import io
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import pikepdf
import typst
from PIL import Image

from samples.maker.fonts import for_text
from samples.maker.sheet import Run, Sheet

DAY = time.struct_time((2026, 10, 20, 9, 0, 0, 1, 293, 0))
DPI = 200


def typeset(sheet: Sheet) -> bytes:
    """One page with its words as text, its ground and stamps as pictures (200 dpi)."""
    point = 72 / DPI
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        # Half the resolution is enough for a ground: lines and tints, no words.
        ground = sheet.ground.resize((sheet.width * 2 // 3, sheet.height * 2 // 3), Image.Resampling.LANCZOS)
        ground.save(folder / "ground.jpg", quality=55)
        lines = [
            f"#set page(width: {sheet.width * point}pt, height: {sheet.height * point}pt, margin: 0pt)",
            '#set page(background: image("ground.jpg", width: 100%, height: 100%))',
            "#set document(date: none)",
        ]
        fonts = sorted({str(Path(for_text(run.pen.face, run.text).file).parent) for run in sheet.runs})
        lines += [_placed(run, point) for run in sheet.runs]
        for number, (left, top, stamp) in enumerate(sheet.stamps):
            stamp.save(folder / f"stamp{number}.png")
            size = f"width: {stamp.width * point}pt, height: {stamp.height * point}pt"
            lines.append(f'#place(dx: {left * point}pt, dy: {top * point}pt, image("stamp{number}.png", {size}))')
        (folder / "sheet.typ").write_text("\n".join(lines), encoding="utf-8")
        return bytes(typst.compile(str(folder / "sheet.typ"), font_paths=fonts, ignore_system_fonts=True, timestamp=0))


def _placed(run: Run, point: float) -> str:
    face = for_text(run.pen.face, run.text)
    text = run.text.replace("\\", "\\\\").replace('"', '\\"')
    weight = "bold" if face.style == "Bold" else "regular"
    color = "rgb({}, {}, {})".format(*run.pen.color)
    style = (
        f'font: "{face.family}", weight: "{weight}", size: {run.pen.size * point}pt, fill: {color}, '
        f'tracking: {run.pen.tracking * point}pt, top-edge: "baseline", '
        'bottom-edge: "baseline", cjk-latin-spacing: none'
    )
    return f'#place(dx: {run.x * point}pt, dy: {run.y * point}pt, box(width: 2000pt, text({style}, "{text}")))'


def scanned(pictures: Sequence[Image.Image], *, quality: int = 70, dpi: int = DPI) -> bytes:
    """One page a picture, no text layer."""
    out = io.BytesIO()
    pictures[0].save(
        out,
        "PDF",
        save_all=True,
        append_images=list(pictures[1:]),
        resolution=float(dpi),
        quality=quality,
        creationDate=DAY,
        modDate=DAY,
    )
    return out.getvalue()


def joined(parts: Sequence[bytes]) -> bytes:
    """Several PDFs in one, in order."""
    whole = pikepdf.new()
    for part in parts:
        with pikepdf.open(io.BytesIO(part)) as opened:
            whole.pages.extend(opened.pages)
    out = io.BytesIO()
    whole.save(out, deterministic_id=True)
    return out.getvalue()
