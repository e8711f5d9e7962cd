"""Folder of uploads -> every file with its status, every page as pixels, and what the applicant declares.

Files are decoded in throw-away child processes (`decode`), strictly and within limits; everyone else sees
bounded raw pixels. A bad upload never raises: its status says what became of it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.raster import Uploads
    from pipeline.records import Declaration

__all__ = ["open_case", "read_declaration"]

# The children are started inside this package for every upload, so it imports nothing heavy by itself.


def open_case(folder: Path, scratch: Path) -> Uploads:
    """Every file below `folder`, in one order on every machine; raw pixels go to `scratch`.

    Raises CaseError when the disk of `scratch` is full."""
    from pipeline.intake.uploads import open_folder  # noqa: PLC0415  see above

    return open_folder(folder, scratch)


def read_declaration(folder: Path) -> Declaration:
    """application.toml of the folder; empty when there is none, with `problem` when it cannot be used."""
    from pipeline.intake.declaration import read_declaration as read  # noqa: PLC0415  see above

    return read(folder)
