"""What was read of a case -> its audit, and the proof of it that anybody can compute again.

Nothing here reads a picture: `run` examines and asks for the audit, `recheck` takes what was stored and asks again.
"""

from __future__ import annotations

from pipeline.proof.examined import Examined, judged

__all__ = ["Examined", "judged"]
