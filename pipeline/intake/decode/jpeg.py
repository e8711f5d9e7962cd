"""Tells a JPEG that ends early although it decodes without a complaint.

Where the data of a JPEG stops with a proper end marker (a broken upload that some program has "closed"), libjpeg
fills the rest and reports success. The rest of a sequential picture is then exactly grey, 128 in every channel; a
progressive one lacks scans, which its headers tell (ITU T.81, sections B.2.3 and G.1.1). A progressive picture cut
within its very last scan is not told: it lacks the finest bit of some coefficients, and nothing else.
"""

from __future__ import annotations

from PIL import Image

_FILL = (128, 128, 128)
_STANDALONE = frozenset([0x01, *range(0xD0, 0xD9)])


def ends_early(data: bytes, stored: Image.Image) -> bool:
    """`stored` is the decoded picture before any turn. True where part of it is missing."""
    return _ends_in_fill(stored) or _lacks_scans(data)


def _ends_in_fill(stored: Image.Image) -> bool:
    width, height = stored.size
    corner = stored.crop((max(0, width - 16), max(0, height - 4), width, height)).convert("RGB")
    return corner.getextrema() == tuple((value, value) for value in _FILL)


def _lacks_scans(data: bytes) -> bool:
    """True for a progressive JPEG in which a coefficient of a component was never sent to its last bit."""
    components: tuple[int, ...] = ()
    missing: set[tuple[int, int]] = set()
    for marker, body in _segments(data):
        if marker == 0xC2 and len(body) >= 6:
            components = tuple(body[6::3][: body[5]])
            missing = {(component, at) for component in components for at in range(64)}
        elif marker == 0xDA and components and len(body) >= 4:
            count = body[0]
            first, last, precision = body[1 + 2 * count : 4 + 2 * count]
            if precision & 0x0F == 0:
                sent = body[1 : 1 + 2 * count : 2]
                missing -= {(component, at) for component in sent for at in range(first, last + 1)}
    return bool(missing)


def _segments(data: bytes) -> list[tuple[int, bytes]]:
    """(marker, body) of every segment up to the end of the picture; entropy-coded data is skipped."""
    found: list[tuple[int, bytes]] = []
    at = 2
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 4 > len(data):
            return found
        marker = data[at + 1]
        if marker == 0xD9:
            return found
        if marker in {0x00, 0xFF} or marker in _STANDALONE:
            at += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        found.append((marker, data[at + 4 : at + 2 + length]))
        at += 2 + max(length, 2)
