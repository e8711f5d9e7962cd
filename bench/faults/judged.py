"""What a report says of a damaged sample, against what the sample's own says. What changed is printed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

Json = dict[str, Any]
Counted = tuple[int, int]


def report(out: Path, case: str) -> Json:
    content: Json = json.loads((out / "cases" / case / "report.json").read_text(encoding="utf-8"))
    return content


def values(then: Json, now: Json, name: str) -> Counted:
    """(values with two supports, those of them that the sample does not show for that field of such a paper).
    `name` is printed with each of these, unless it is empty."""
    known, sure = _shown(then, 0), _shown(now, 2)
    changed = [(*key, value) for key, found in sure.items() for value in found - known[key]]
    _print(name, changed)
    return sum(map(len, sure.values())), len(changed)


def decisions(then: Json, now: Json, name: str) -> Counted:
    """(checks that came to a pass or a fail, those of them that on the sample came to another one or measured
    something else)."""
    known, found = _decided(then), _decided(now)
    changed = [(check, told) for check, told in found.items() if known.get(check, told) != told]
    _print(name, changed)
    return len(found), len(changed)


def summed(counted: Sequence[Counted]) -> Counted:
    return sum(each for each, _ in counted), sum(each for _, each in counted)


def _shown(told: Json, supports: int) -> defaultdict[tuple[str, str], set[str]]:
    shown: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for document in told["documents"]:
        for name, each in document["fields"].items():
            if each["value"] is not None and len(each.get("supports", ())) >= supports:
                shown[document["type"], name].add(json.dumps(each["value"], sort_keys=True, ensure_ascii=False))
    return shown


def _decided(told: Json) -> dict[str, tuple[str, str]]:
    checks = (each for each in told["checks"] if each["verdict"] in {"pass", "fail"})
    return {each["id"]: (each["verdict"], str(each["measured"])) for each in checks}


def _print(name: str, changed: Sequence[object]) -> None:
    for each in changed if name else ():
        print(f"  {name}: {each}")
