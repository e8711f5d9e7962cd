"""Drawn tricks through the whole program: pages in, findings out, real engines."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from bench.tricks.drawn import DRAWINGS, Drawing, applicant
from bench.tricks.outcome import Outcome
from pipeline import ocr, run
from pipeline.model import CaseVerdict, Finding
from pipeline.policy import Policy, load
from pipeline.raster import Readers
from samples.maker.company import AS_OF
from samples.maker.damages import damage
from samples.maker.paper import Paper

WAYS = (("clean",), ("scan",), ("copy",))


def outcomes(seed: int, count: int) -> Iterator[Outcome]:
    """`count` cases: every trick and its look-alike in turn. The cases hold only what the trick is about, so what is
    counted is what its check says, and whether the whole case was failed."""
    policy, readers = load("jd-self-operated"), ocr.open_readers("auto")
    turns = ((number, of, played) for number in range(count) for played in (True, False) for of in DRAWINGS)
    for _, (number, of, played) in zip(range(count), turns, strict=False):
        rng = Random(f"{seed}/pictures/{number}/{of.name}/{played}")  # noqa: S311  draws papers, no secrets
        yield _judged(of, rng, policy, readers, played=played)


def _judged(of: Drawing, rng: Random, policy: Policy, readers: Readers, *, played: bool) -> Outcome:
    papers = of.papers(applicant(rng), rng, played)
    with tempfile.TemporaryDirectory() as made, tempfile.TemporaryDirectory() as scratch:
        for place, paper in enumerate(papers):
            _save(paper, Path(made) / f"{place + 1}", rng)
        found = run.verify(
            Path(made), case="trick", policy=policy, as_of=AS_OF, readers=readers, scratch=Path(scratch)
        ).audit
    said = next(each for each in found.findings if each.check_id == of.check)
    told = said.verdict.value != "pass" and said.reason in of.reasons
    failed = found.verdict is CaseVerdict.NOT_ELIGIBLE
    return Outcome(
        name=of.name, played=played, found=told, failed=failed, to_a_person=told and not failed, told=_told(said)
    )


def _save(paper: Paper, path: Path, rng: Random) -> None:
    """Screens as they are, papers clean, scanned or copied."""
    screen = paper.records[0].type == "sales_screenshot"
    shown = damage(paper.sheet.picture(), ("clean",) if screen else rng.choice(WAYS), 0.3, rng).convert("RGB")
    if screen:
        shown.save(path.with_suffix(".png"))
    else:
        shown.thumbnail((2000, 2000))
        shown.save(path.with_suffix(".jpg"), quality=85)


def _told(said: Finding) -> str:
    return f"{said.check_id} {said.verdict.value} {said.reason}: {said.summary[:160]}"
