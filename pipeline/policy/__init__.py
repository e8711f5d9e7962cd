"""policy file -> rules: every number of the admission rule, with the words it was taken from.

A policy is a TOML file; another marketplace is another file. `load` takes the name of a shipped policy or a path.
"""

from __future__ import annotations

from pipeline.policy.loader import load
from pipeline.policy.rule import Policy, Rule

__all__ = ["Policy", "Rule", "load"]
