"""How often a PDF was changed after it was made: every change may be appended to the file (ISO 32000-1, 7.5.6)."""

from __future__ import annotations

import re

_END = re.compile(rb"startxref\s+\d+\s+%%EOF")
_SIGNATURE = re.compile(rb"/ByteRange\s*\[\s*\d+")
_LINEARIZED = re.compile(rb"/Linearized\s+\d")


def later_changes(data: bytes) -> int:
    """Appended changes that neither linearization (7.2 of annex F: two ends are normal) nor signing explains."""
    ends = len(_END.findall(data))
    ordinary = 1 + (1 if _LINEARIZED.search(data[:2048]) else 0) + len(_SIGNATURE.findall(data))
    return max(0, ends - ordinary)
