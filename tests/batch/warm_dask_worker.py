"""Dask's command for workers, whose processes are forked from one that has imported the program already: a worker that
was killed is back at once."""

from __future__ import annotations

import multiprocessing

from distributed import utils
from distributed.cli.dask_worker import main

if __name__ == "__main__":
    utils._forkserver_preload_set = True  # with Dask's own list, which knows nothing of the program
    multiprocessing.set_forkserver_preload(["distributed", "pipeline.batch._remote_job", "tests.batch.far_work"])
    main()
