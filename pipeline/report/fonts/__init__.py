"""Nothing -> the report's typeface: a subset of Noto Sans CJK SC, two weights, under the OFL beside it.

`subset.py` builds the files; nothing else may change them.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
REGULAR = FOLDER / "NotoSansCJKsc-Regular.otf"
BOLD = FOLDER / "NotoSansCJKsc-Bold.otf"
CHARACTERS = FOLDER / "characters.txt"
