"""What was read of a case -> its audit, and the proof of it that anybody can compute again.

Nothing here reads a picture. `run` asks for the audit (`judged`), `batch` seals the reports (`seal`), and a stranger
has every file and every verdict proved again (`recheck`).
"""

from __future__ import annotations

from pipeline.proof.examined import Examined, judged

__all__ = ["Examined", "judged"]
