"""Page -> upright, readable page; every correction is a projection, so boxes can always be mapped back."""

from pipeline.cleanup.readable import make_readable

__all__ = ["make_readable"]
