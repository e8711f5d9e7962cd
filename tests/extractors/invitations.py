"""Letters that invite to JD's self-operated shop, in pieces that tests vary, and what the check makes of one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pipeline.records import Declaration, InvitationLetter
from tests.checks.builders import COMPANY, dossier, license_, outcome
from tests.checks.supported import supported
from tests.extractors.conftest import ReadOne

Judged = Callable[..., tuple[tuple[str, str], InvitationLetter]]
JD = "北京京东世纪贸易有限公司"
CODE = "邀请码：JDZY-402913"
TO_JD = f"诚邀贵公司入驻京东自营，{CODE}。"
SILENT = Declaration()


def letter(body: str, *, title: str = "入驻邀请函", to: str = f"{COMPANY}：", signed: str = JD) -> str:
    below = " " * 70
    return f"{' ' * 20}#{title}\n{to}\n    {body}\n{below}{signed}\n{below}2026年10月12日\n"


def judged_by(read_one: ReadOne) -> Judged:
    """The finding where two sources read every value, and the record."""

    def one(text: str, declaration: Declaration = SILENT) -> tuple[tuple[str, str], InvitationLetter]:
        record = replace(supported(read_one(InvitationLetter, text)), document="d7")
        return outcome("invitation", dossier(license_(), record, declaration=declaration)), record

    return one
