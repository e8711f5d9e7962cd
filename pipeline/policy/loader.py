"""TOML -> Policy. Whatever is wrong is said with file and line, before any applicant is judged."""

from __future__ import annotations

import hashlib
import re
import tomllib
from decimal import Decimal
from pathlib import Path

from pipeline.errors import PolicyError
from pipeline.model import PolicyIdentity, Verdict
from pipeline.policy.rule import Policy, Rule

_SHIPPED = Path(__file__).parent
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_VERDICTS = {verdict.value: verdict for verdict in Verdict}
_NEEDED = {"value", "unit", "inclusive", "on_equal", "source"}
_OPTIONAL = {"upper", "between", "choices"}
_LARGEST_BYTES = 1_000_000


def load(name_or_path: str) -> Policy:
    """The shipped policy of that name, or the policy in that file. Raises PolicyError with file and line."""
    path = _find(name_or_path)
    data = _read(path)
    try:
        text = data.decode("utf-8")
        table = tomllib.loads(text, parse_float=Decimal)
    except UnicodeDecodeError as problem:
        line = data[: problem.start].count(b"\n") + 1
        raise PolicyError(f"{path.name}, line {line}: is not UTF-8; save the file as UTF-8") from problem
    except (ValueError, RecursionError) as problem:
        raise PolicyError(f"{path.name}: is not TOML: {problem}") from problem
    return _policy(table, _Source(path.name, text), data)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_BYTES + 1)
    except OSError as problem:
        raise PolicyError(f"{path.name}: cannot be read: {problem.strerror}") from problem
    if len(data) > _LARGEST_BYTES:
        raise PolicyError(f"{path.name}: has more than {_LARGEST_BYTES} bytes; shorten it")
    return data


def _find(name_or_path: str) -> Path:
    path = Path(name_or_path)
    if path.suffix == ".toml":
        return path
    shipped = _SHIPPED / f"{name_or_path}.toml"
    if _NAME.fullmatch(name_or_path) and shipped.is_file():
        return shipped
    names = ", ".join(sorted(each.stem for each in _SHIPPED.glob("*.toml")))
    raise PolicyError(f"no policy {name_or_path}: give the path of a .toml file, or one of: {names}")


class _Source:
    """The text of the file, for the line of a message."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self._lines = text.splitlines()

    def line(self, ref: str, key: str | None = None) -> int:
        """Where the table of the rule begins, or where the key stands in it; 1 when it stands nowhere."""
        header = re.compile(rf'\s*\[\s*rules\s*\.\s*"?{re.escape(ref)}"?\s*\]')
        start = next((number for number, line in enumerate(self._lines, 1) if header.match(line)), 1)
        for number, line in enumerate(self._lines[start:], start + 1):
            if key is None or line.lstrip().startswith("["):
                break
            if re.match(rf"\s*{re.escape(key)}\s*=", line):
                return number
        return start

    def error(self, message: str, ref: str, key: str | None = None) -> PolicyError:
        return PolicyError(f"{self.name}, line {self.line(ref, key)}: {message}")


def _policy(table: dict[str, object], source: _Source, data: bytes) -> Policy:
    for key in ("id", "version", "title"):
        if not isinstance(table.get(key), str) or not table[key]:
            raise PolicyError(f'{source.name}, line 1: {key} is missing; add {key} = "…" at the top')
    unknown = sorted(set(table) - {"id", "version", "title", "rules"})
    if unknown:
        raise PolicyError(f"{source.name}: unknown entries at the top: {', '.join(unknown)}")
    rules = table.get("rules")
    if not isinstance(rules, dict) or not rules:
        raise PolicyError(f"{source.name}: there are no rules; add tables [rules.NAME]")
    identity = PolicyIdentity(
        id=str(table["id"]), version=str(table["version"]), sha256=hashlib.sha256(data).hexdigest()
    )
    stated = {ref: _rule(ref, entry, source) for ref, entry in rules.items()}
    return Policy(identity=identity, title=str(table["title"]), file=source.name, content=data, rules=stated)


def _rule(ref: str, entry: object, source: _Source) -> Rule:
    if not isinstance(entry, dict):
        raise source.error(f"rules.{ref} must be a table", ref)
    missing, unknown = sorted(_NEEDED - set(entry)), sorted(set(entry) - _NEEDED - _OPTIONAL)
    if missing:
        raise source.error(f"rule {ref}: {', '.join(missing)} missing", ref)
    if unknown:
        raise source.error(f"rule {ref}: unknown {', '.join(unknown)}", ref, unknown[0])
    if ("upper" in entry) != ("between" in entry):
        raise source.error(f"rule {ref}: upper and between belong together", ref)
    if type(entry["inclusive"]) is not bool:
        raise source.error(f"rule {ref}: inclusive must be true or false", ref, "inclusive")
    choices = entry.get("choices", [entry["value"]])
    if not isinstance(choices, list) or entry["value"] not in choices:
        raise source.error(f"rule {ref}: value must be one of its choices", ref, "value")
    rule = Rule(
        ref=ref,
        value=_value(ref, entry["value"], source),
        unit=_words(ref, "unit", entry, source),
        inclusive=entry["inclusive"],
        on_equal=_verdict(ref, "on_equal", entry, source),
        source=_words(ref, "source", entry, source),
        line=source.line(ref),
        upper=_number(ref, "upper", entry["upper"], source) if "upper" in entry else None,
        between=_verdict(ref, "between", entry, source) if "between" in entry else None,
    )
    if rule.upper is not None and (isinstance(rule.value, str) or rule.upper < rule.value):
        raise source.error(f"rule {ref}: upper must be a number not below value", ref, "upper")
    return rule


def _value(ref: str, value: object, source: _Source) -> Decimal | str:
    if isinstance(value, str) and value.strip():
        return value
    return _number(ref, "value", value, source)


def _number(ref: str, key: str, value: object, source: _Source) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise source.error(f"rule {ref}: {key} must be a number or a word in quotes", ref, key)
    number = Decimal(value)
    if not number.is_finite() or number < 0:
        raise source.error(f"rule {ref}: {key} must not be negative or infinite", ref, key)
    return number


def _words(ref: str, key: str, entry: dict[str, object], source: _Source) -> str:
    value = entry[key]
    if not isinstance(value, str) or not value.strip():
        raise source.error(f"rule {ref}: {key} must be text in quotes", ref, key)
    return value


def _verdict(ref: str, key: str, entry: dict[str, object], source: _Source) -> Verdict:
    value = entry[key]
    if value not in _VERDICTS:
        raise source.error(f"rule {ref}: {key} must be one of pass, fail, review", ref, key)
    return _VERDICTS[value]
