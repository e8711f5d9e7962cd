"""What a policy says, after it has been read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pipeline.errors import PolicyError
from pipeline.model import PolicyIdentity, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One threshold. `value` is a number, or the word that is asked for.

    `inclusive` says whether the number itself satisfies the rule, `on_equal` what it leads to. Where the rule gives
    a range, `value` is its lower end, `upper` its upper one, and `between` what lies from the first up to the second
    leads to. `source` quotes the rule; `line` is where the file states it."""

    ref: str
    value: Decimal | str
    unit: str
    inclusive: bool
    on_equal: Verdict
    source: str
    line: int
    upper: Decimal | None = None
    between: Verdict | None = None

    @property
    def number(self) -> Decimal:
        """The value of a rule that counts. Raises PolicyError for a rule that asks for a word."""
        if isinstance(self.value, str):
            raise PolicyError(f"rule {self.ref}, line {self.line}: value must be a number")
        return self.value

    @property
    def word(self) -> str:
        """The value of a rule that asks for a word. Raises PolicyError for one that counts."""
        if not isinstance(self.value, str):
            raise PolicyError(f"rule {self.ref}, line {self.line}: value must be a word in quotes")
        return self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The rules of one file, by reference; `file` is its name for messages, `content` its bytes."""

    identity: PolicyIdentity
    title: str
    file: str
    content: bytes
    rules: Mapping[str, Rule]

    def rule(self, ref: str) -> Rule:
        """Raises PolicyError when the file has no such rule."""
        if ref not in self.rules:
            raise PolicyError(f"{self.file}: rule {ref} is missing; add a table [rules.{ref}]")
        return self.rules[ref]

    def require(self, refs: Iterable[str]) -> None:
        """Raises PolicyError, naming every rule that the checks need and the file does not state."""
        missing = sorted(set(refs) - set(self.rules))
        if missing:
            raise PolicyError(
                f"{self.file}: rules are missing: {', '.join(missing)}; add a table [rules.NAME] for each"
            )
