"""The errors by which decoders say that a file is no good.

They are anything but uniform: 2,000 damaged files raised all of these between them. What is missing here ends the
process, and the parent reports a crash.
"""

from __future__ import annotations

import struct
import zlib

UNREADABLE: tuple[type[Exception], ...] = (
    OSError,
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    ArithmeticError,
    AssertionError,
    RuntimeError,
    SyntaxError,
    EOFError,
    struct.error,
    zlib.error,
)
