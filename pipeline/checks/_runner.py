"""Asks every check, and answers itself for what is missing, unread, or not supported by two sources."""

from __future__ import annotations

from types import ModuleType
from typing import Protocol, cast

from pipeline.checks import _trust
from pipeline.checks._finding import Writer
from pipeline.checks._needs import Need
from pipeline.model import Finding
from pipeline.policy import Policy
from pipeline.records import Dossier


class Check(Protocol):
    """What a module of this room offers. `REFS` are the rules it reads, `NEEDS` the fields that decide."""

    ID: str
    REFS: tuple[str, ...]
    NEEDS: tuple[Need[object], ...]

    def writer(self, policy: Policy) -> Writer: ...

    def check(self, dossier: Dossier, policy: Policy) -> Finding: ...


def answer(module: ModuleType, dossier: Dossier, policy: Policy) -> Finding:
    """The finding of one check, tested against every source of every field it needs."""
    check = cast("Check", module)

    def judge(world: Dossier) -> Finding:
        for need in check.NEEDS:
            if (unmet := need.unmet(world)) is not None:
                return check.writer(policy).unmet(unmet)
        return check.check(world, policy)

    return _trust.tested(judge(dossier), check.NEEDS, dossier, judge)
