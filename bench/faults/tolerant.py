"""A mutant of intake's decoders, which must be seen: it takes what is left of a picture for the whole of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from PIL import ImageFile

from pipeline.intake import fork_server
from pipeline.intake.decode import picture
from pipeline.intake.decode.fork_server import serve


@contextmanager
def children() -> Iterator[None]:
    """Intake's children decode so."""
    *options, _ = fork_server._COMMAND  # noqa: SLF001  # intake has no door for this
    with patch.object(fork_server, "_COMMAND", [*options, "bench.faults.tolerant"]):
        yield


if __name__ == "__main__":
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    setattr(picture, "ends_early", lambda _data, _stored: False)  # noqa: B010  # a mutant's, of another type
    serve()
