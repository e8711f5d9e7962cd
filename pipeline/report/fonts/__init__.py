"""Nothing -> the report's typeface: a subset of Noto Sans CJK SC, two weights, under the OFL beside it.

`subset.py` builds the files; nothing else may change them.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from pipeline.errors import MissingDependency

FOLDER = Path(__file__).parent
REGULAR = FOLDER / "NotoSansCJKsc-Regular.otf"
BOLD = FOLDER / "NotoSansCJKsc-Bold.otf"
CHARACTERS = FOLDER / "characters.txt"
CHECKSUMS = FOLDER / "checksums.txt"


def require() -> None:
    """Raises MissingDependency when a file of the typeface is missing or is not the one that was built."""
    if not CHECKSUMS.is_file():
        raise MissingDependency(f"the typeface's {CHECKSUMS.name} is missing; install admission-evidence again")
    for line in CHECKSUMS.read_text(encoding="ascii").splitlines():
        digest, name = line.split()
        file = FOLDER / name
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            raise MissingDependency(f"the typeface {name} is missing or damaged; install admission-evidence again")
