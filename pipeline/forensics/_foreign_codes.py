"""A license whose QR code leads somewhere else than to a registry, or to a registry's front page.

Measured on real sheets: every decoded code leads below gov.cn (or to the one city's site) and names its company. Codes
of wallets, chats and scanner apps are no sign, nor is a code that cannot be decoded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model import ScannedCode, Trace
from pipeline.values import license_qr

_MAX_DETAIL = 80


def signs(codes: Sequence[ScannedCode]) -> Iterator[Trace]:
    """`codes` are those of one page. A registry's own code beside a foreign one speaks for the page."""
    said = [(code, license_qr.parse(code.text)) for code in codes]
    if any(each.of_a_registry and not each.names_nobody for _, each in said):
        return
    for code, each in said:
        if each.foreign:
            yield _sign("qr_foreign_host", f"the QR code leads to {each.host}", code)
        elif each.names_nobody:
            yield _sign("qr_names_nobody", f"the QR code leads to the front page of {each.host}", code)


def _sign(code: str, detail: str, scanned: ScannedCode) -> Trace:
    page = scanned.page
    return Trace(code=code, file=page.file, page=page.number, detail=detail[:_MAX_DETAIL], quad=scanned.quad)
