"""How much of a case is read, and what reading one file may cost. Bounds against harm, no numbers of the rule."""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1 << 20

MAX_FILES = 500
MAX_FILE_BYTES = 100 * MEBIBYTE
MAX_CASE_BYTES = 1024 * MEBIBYTE
MAX_MEMBERS = 300
MAX_ARCHIVE_BYTES = 500 * MEBIBYTE
MAX_DECLARATION_BYTES = 64 * 1024
MAX_ANSWER_BYTES = 64 * MEBIBYTE
MAX_WRITTEN_BYTES = 256 * MEBIBYTE

MAX_PAGES = 60
MAX_PICTURE_PIXELS = 80_000_000
MAX_SIDE = 30_000
MAX_FILE_PIXELS = 600_000_000
MAX_CASE_PIXELS = 3_000_000_000

PDF_DPI = 200
MAX_PDF_PAGE_PIXELS = 40_000_000
MAX_PDF_SIDE = 12_000
MAX_WORDS = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """What one child process may use: bytes of address space, seconds of processor, seconds of wall clock."""

    memory: int
    processor: int
    wall: int


# A limit that is hit says more about the machine than about the file, so it is tried again with more room.
BUDGETS = (
    Budget(memory=2048 * MEBIBYTE, processor=20, wall=60),
    Budget(memory=4096 * MEBIBYTE, processor=40, wall=150),
)
# A text layer is a hint: what it costs is bounded once, and the pixels stand without it.
TEXT_BUDGETS = (Budget(memory=2048 * MEBIBYTE, processor=60, wall=180),)
