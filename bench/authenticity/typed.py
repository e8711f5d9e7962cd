"""Typeset PDFs, and one of their numbers typed anew: a digit in another face, other digits on top, one over a scan."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from bench.authenticity.drawn import Tally, license_paper
from pipeline.intake.answer import Answer, Job
from pipeline.intake.decode import pdf_text
from samples.maker import pdf
from samples.maker.fonts import Face, installed
from samples.maker.sheet import Run, Sheet

_NUMBER = re.compile(r"\d{4,}")


def measure(rng: Random, count: int) -> Iterator[Tally]:
    false = {"pdf_number_in_two_fonts": 0, "pdf_text_over_text": 0}
    found = dict(false)
    for number in range(count):
        sheet = license_paper(rng, upright=number % 2 == 0).sheet
        honest = _codes(sheet)
        edits = {"pdf_number_in_two_fonts": _other_face, "pdf_text_over_text": _on_top}
        for code, edit in edits.items():
            false[code] += code in honest
            found[code] += code in _codes(edit(sheet, rng))
    for code, alarms in false.items():
        yield Tally(sign=code, paper="typeset licenses", honest=True, tried=count, found=alarms)
        yield Tally(sign=code, paper="a number typed anew", honest=False, tried=count, found=found[code])


def _codes(sheet: Sheet) -> set[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.pdf"
        path.write_bytes(pdf.typeset(sheet))
        job = Job(task="text", format="", source=str(path), folder=folder, memory=0, processor=0, wall=0)
        answer: Answer = pdf_text.read(job)
    return {each.code for each in answer.traces}


def _pick(sheet: Sheet, rng: Random) -> tuple[Run, int]:
    """A run with a number of four digits or more, and the place of one of them."""
    run = rng.choice([each for each in sheet.runs if _NUMBER.search(each.text)])
    found = _NUMBER.search(run.text)
    if found is None:
        raise ValueError("the run was chosen for its number")
    return run, rng.randrange(found.start() + 1, found.end())


def _other_face(sheet: Sheet, rng: Random) -> Sheet:
    run, place = _pick(sheet, rng)
    before, digit = run.text[:place], str((int(run.text[place]) + 3) % 10)
    other = rng.choice(sorted({each for each in installed() if each.family != run.pen.face.family}, key=_name))
    typed = Run(x=run.x + run.pen.width(before), y=run.y, text=digit, pen=replace(run.pen, face=other))
    rest_at = typed.x + run.pen.width(run.text[place])
    parts = [replace(run, text=before), typed, replace(run, x=rest_at, text=run.text[place + 1 :])]
    return replace(
        sheet, runs=[*(each for each in sheet.runs if each is not run), *(each for each in parts if each.text)]
    )


def _on_top(sheet: Sheet, rng: Random) -> Sheet:
    run, _ = _pick(sheet, rng)
    other = "".join(str((int(sign) + 3) % 10) if sign.isdigit() else sign for sign in run.text)
    return replace(sheet, runs=[*sheet.runs, replace(run, text=other)])


def _name(face: Face) -> str:
    return f"{face.family} {face.style}"
