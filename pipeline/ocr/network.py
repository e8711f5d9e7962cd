"""One network on OpenVINO: deterministic, one thread, full precision.

Processors with bf16 units make OpenVINO round by default, and then it reads other text than elsewhere;
f32 is asked for by name, so a reading does not depend on the machine.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import openvino
from numpy.typing import NDArray

from pipeline.errors import CaseError, MissingDependency
from pipeline.ocr.equipment import PRECISION
from pipeline.ocr.models import Model

SETTINGS: Final = {
    "INFERENCE_PRECISION_HINT": PRECISION,
    "INFERENCE_NUM_THREADS": 1,
    "NUM_STREAMS": 1,
    "CPU_RUNTIME_CACHE_CAPACITY": 64,
}


class Network:
    """A loaded model. Raises MissingDependency when it cannot be loaded."""

    def __init__(self, model: Model) -> None:
        self.name = model.name
        path = model.path()
        try:
            core = openvino.Core()
            loaded = core.read_model(path)
            self._request = core.compile_model(loaded, "CPU", SETTINGS).create_infer_request()
        except RuntimeError as broken:
            raise MissingDependency(f"OpenVINO cannot load {model.file}; run: make setup") from broken
        self._information: dict[str, Any] = loaded.get_rt_info()

    def characters(self) -> tuple[str, ...]:
        """The alphabet the model carries in its metadata, in the order of its output columns."""
        try:
            return tuple(self._information["framework"]["character"].value.splitlines())
        except KeyError as absent:
            raise MissingDependency(f"the model {self.name} carries no alphabet; run: make setup") from absent

    def __call__(self, batch: NDArray[np.float32]) -> NDArray[np.float32]:
        """The network's first output, which the next call overwrites. Raises CaseError when the engine breaks."""
        try:
            self._request.infer([batch])
        except RuntimeError as broken:
            raise CaseError(f"OpenVINO failed in {self.name} on a picture of shape {batch.shape}") from broken
        return np.asarray(self._request.get_output_tensor().data, dtype=np.float32)
