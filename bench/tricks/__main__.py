"""python -m bench.tricks --seed N --count 200 --pictures 32: are tricks found, and do honest cases pass?

Half of the cases play a trick, half are its honest look-alike, each of another applicant drawn from the seed. The
counted ones are made as records, as if every paper had been read rightly; --pictures adds cases drawn as pages and read
by the real engines, about ten seconds each (signs in pixels and files have a bench of their own, bench.authenticity).
Prints both rates of both; the exit code is 1 when a trick was missed or an honest case failed.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from random import Random

from bench.tricks import pictured
from bench.tricks.across import ACROSS
from bench.tricks.kind import Trick
from bench.tricks.of_company import OF_COMPANY
from bench.tricks.of_marks import OF_MARKS
from bench.tricks.of_sales import OF_SALES
from bench.tricks.outcome import Outcome
from bench.tricks.papers import Applicant
from pipeline import checks
from pipeline.model import CaseVerdict
from pipeline.policy import Policy, load

TRICKS = (*OF_COMPANY, *OF_MARKS, *OF_SALES)


def judged(of: Trick, rng: Random, policy: Policy, *, played: bool) -> Outcome:
    dossier = (of.played if played else of.honest)(Applicant.drawn(rng))
    findings = checks.judge(dossier, policy)
    verdict = checks.verdict(findings)
    open_ones = {each.check_id: each.reason for each in findings if each.verdict.value != "pass"}
    return Outcome(
        name=of.name,
        played=played,
        found=open_ones.get(of.check) in of.reasons,
        failed=verdict is CaseVerdict.NOT_ELIGIBLE,
        to_a_person=verdict is CaseVerdict.NEEDS_REVIEW,
        told=", ".join(f"{check} {reason}" for check, reason in open_ones.items()),
    )


def outcomes(seed: int, count: int) -> Iterable[Outcome]:
    """Every trick and its look-alike in turn, at least `count` cases, the tricks of single cases first."""
    policy, names = load("jd-self-operated"), len(TRICKS) + len(ACROSS)
    rounds = -(-count // (2 * names))
    for number in range(rounds):
        for played in (True, False):
            for of in TRICKS:
                rng = Random(f"{seed}/{number}/{of.name}/{played}")  # noqa: S311 (draws applicants, no secrets)
                yield judged(of, rng, policy, played=played)
            for pair in ACROSS:
                rng = Random(f"{seed}/{number}/{pair.name}/{played}")  # noqa: S311 (draws applicants, no secrets)
                kinds = pair.shared(rng, played=played)
                found = pair.kind in kinds
                told = ", ".join(sorted(kinds))
                yield Outcome(name=pair.name, played=played, found=found, failed=False, to_a_person=found, told=told)


def report(found: list[Outcome]) -> bool:
    """Prints a line per trick and both rates; whether all is as it should be."""
    total: Counter[str] = Counter()
    print(f"{'trick':52} {'found':>9} {'honest failed':>14} {'honest to a person':>19}")
    for name in dict.fromkeys(each.name for each in found):
        tricks = [each for each in found if each.name == name and each.played]
        honest = [each for each in found if each.name == name and not each.played]
        counted = Counter(
            tricks=len(tricks),
            found=sum(each.found for each in tricks),
            honest=len(honest),
            failed=sum(each.failed for each in honest),
            to_a_person=sum(each.to_a_person for each in honest),
        )
        total.update(counted)
        found_of, failed_of = f"{counted['found']}/{len(tricks)}", f"{counted['failed']}/{len(honest)}"
        print(f"{name:52} {found_of:>9} {failed_of:>14} {counted['to_a_person']:>15}/{len(honest)}")
        for each in {*(each.told for each in tricks if not each.found), *(e.told for e in honest if e.failed)}:
            print(f"    told: {each or 'nothing'}")
    print(f"{total['tricks'] + total['honest']} cases")
    print(f"tricks found: {_share(total['found'], total['tricks'])}")
    print(f"honest cases failed: {_share(total['failed'], total['honest'])}")
    print(f"honest cases left to a person: {_share(total['to_a_person'], total['honest'])}")
    return total["found"] == total["tricks"] and not total["failed"]


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / whole:.1f} %)" if whole else "none of none"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.tricks", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200, help="cases as records")
    parser.add_argument("--pictures", type=int, default=0, metavar="N", help="cases as pages, besides")
    chosen = parser.parse_args()
    right = report(list(outcomes(chosen.seed, chosen.count)))
    if chosen.pictures:
        print("\nread from pages")
        right = report(list(pictured.outcomes(chosen.seed, chosen.pictures))) and right
    sys.exit(0 if right else 1)


if __name__ == "__main__":
    main()
