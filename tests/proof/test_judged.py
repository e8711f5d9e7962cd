"""What an audit carries besides its findings."""

from __future__ import annotations

from dataclasses import replace

from pipeline.geometry import Box, Quad
from pipeline.model import ScannedCode
from pipeline.proof import judged
from pipeline.report.masking import mask
from tests.checks.builders import page, policy
from tests.proof.made import examined


def test_qr_codes_are_destroyed_in_a_copy_to_be_shared() -> None:
    """Codes of licenses may hold the name of the legal representative and the address."""
    code = ScannedCode(page=page("d0"), text="法定代表人:林小禾", quad=Quad.of(Box(left=1, top=1, right=5, bottom=5)))
    read = examined()
    audit = judged(replace(read, dossier=replace(read.dossier, codes=(code,))), policy())
    assert code.quad in (mask(audit).places[page("d0").file, 1] or ())
