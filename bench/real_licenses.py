"""How well real business licenses are read: `python -m bench.real_licenses FOLDER`.

FOLDER holds the pictures and `labels.json`, and stays outside the repository. Labels have slips; what a
person found on the picture instead stands in `real_licenses.toml` beside this file, as HMAC-SHA-256 of the
value keyed with the picture's bytes: who lacks the picture learns nothing from it.
`--digest PICTURE FIELD VALUE` prints such an entry.
"""

from __future__ import annotations

import argparse
import hashlib
import hmac
import json
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from pipeline import classify, cleanup, corroborate, extractors, intake, ocr
from pipeline.model import Field, Money
from pipeline.raster import Raster, Readers
from pipeline.records import BusinessLicense
from pipeline.values import PARSE, dates, money, terms
from pipeline.values.text import fold

CORRECTIONS = Path(__file__).with_suffix(".toml")
# The label's name in labels.json, and the fields of the record that show it.
LABELS = {
    "uscc_or_regno": ("uscc", "registration_no"),
    "name": ("company_name",),
    "type": ("company_type",),
    "registered_capital": ("registered_capital",),
    "establishment_date": ("establishment_date",),
    "term": ("term_end",),
    "address": ("address",),
    "business_scope_prefix": ("business_scope",),
}
# A second reader is asked for what can be read again from its own crop; the longer texts stay as first read.
MEASURED = frozenset((BusinessLicense, field) for fields in LABELS.values() for field in fields if field in PARSE)
OUTCOMES = ("right", "abstained", "wrong", "sure and wrong", "no label")


def canonical(label: str, text: str) -> str:
    """A label's or a reading's text in the form in which the two are compared: values, not strings."""
    forms: dict[str, Callable[[str], str]] = {
        "uscc_or_regno": lambda code: fold(code).upper().replace("O", "0"),
        "registered_capital": lambda amount: f"{money.parse(amount).amount.normalize():f}",
        "establishment_date": lambda day: dates.parse(day).isoformat(),
        "term": lambda term: terms.parse(term)[1].isoformat(),
        "type": lambda kind: fold(kind).removesuffix("个人经营").removesuffix("家庭经营"),
        "business_scope_prefix": lambda scope: "".join(sign for sign in fold(scope) if sign.isalnum())[:10],
    }
    return forms.get(label, fold)(text)


def shown(record: BusinessLicense, label: str) -> tuple[str, Field[object]] | None:
    """What the record says for that label, in canonical form, and the field it stands in."""
    for name in LABELS[label]:
        field: Field[object] = getattr(record, name)
        if field.value is not None:
            value = field.value
            text = f"{value.amount.normalize():f}" if isinstance(value, Money) else str(value)
            plain = label in {"registered_capital", "establishment_date", "term"}
            return text if plain else canonical(label, text), field
    return None


def digest(picture: bytes, value: str) -> str:
    return hmac.new(picture, value.encode(), hashlib.sha256).hexdigest()[:16]


def expected(label: str, printed: str | None) -> str | None:
    """The label in canonical form; None where there is none, or none that is a value at all."""
    try:
        return None if printed is None else canonical(label, printed)
    except ValueError:
        return None


def outcome(
    record: BusinessLicense | None, label: str, printed: str | None, corrected: str | None, picture: bytes
) -> str:
    wanted = corrected or expected(label, printed)
    if wanted is None:
        return "no label"
    found = shown(record, label) if record else None
    if found is None:
        return "abstained"
    value, field = found
    if wanted == (digest(picture, value) if corrected else value):
        return "right"
    agreeing = {support.source for support in field.supports if support.value == field.value}
    return "sure and wrong" if len(agreeing) > 1 else "wrong"


def license_of(raster: Raster, readers: Readers, *, second: bool) -> BusinessLicense | None:
    """The picture read as a case of its own; None when it is not taken for a license."""
    page = ocr.read_page(cleanup.make_readable(raster, readers.first), readers.first)
    records = tuple(record for document in classify.group((page,)) for record in extractors.extract(document))
    if second:
        records = corroborate.support(records, (raster,), readers, MEASURED)
    return next((record for record in records if isinstance(record, BusinessLicense)), None)


def measure(folder: Path, *, second: bool, verbose: bool) -> dict[str, Counter[str]]:
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    corrections = tomllib.loads(CORRECTIONS.read_text(encoding="utf-8"))
    counts: dict[str, Counter[str]] = {label: Counter() for label in LABELS}
    readers = ocr.open_readers("auto")
    with tempfile.TemporaryDirectory() as scratch:
        for raster in intake.open_case(folder, Path(scratch)).rasters:
            name = raster.page.file
            picture = (folder / name).read_bytes()
            record = license_of(raster, readers, second=second)
            for label in LABELS:
                corrected = corrections.get(name, {}).get(label)
                result = outcome(record, label, labels[name][label], corrected, picture)
                counts[label][result] += 1
                if verbose and result not in {"right", "no label"}:
                    print(f"{name} {label}: {result}", file=sys.stderr)
    return counts


def report(counts: dict[str, Counter[str]]) -> None:
    print(f"{'field':24}" + "".join(f"{name:>16}" for name in OUTCOMES) + f"{'right of labeled':>18}")
    for label, of in counts.items():
        labeled = of.total() - of["no label"]
        share = f"{100 * of['right'] / labeled:.1f} %" if labeled else "-"
        print(f"{label:24}" + "".join(f"{of[name]:16}" for name in OUTCOMES) + f"{share:>18}")


def main() -> None:
    parser = argparse.ArgumentParser(description="How well real business licenses are read.")
    parser.add_argument("folder", type=Path, help="pictures and labels.json")
    parser.add_argument("--corroborate", action="store_true", help="ask the second readers too (slower)")
    parser.add_argument("--verbose", action="store_true", help="name every picture and field that is not right")
    parser.add_argument("--digest", nargs=3, metavar=("PICTURE", "FIELD", "VALUE"), help="print a correction")
    asked = parser.parse_args()
    if asked.digest:
        name, label, value = asked.digest
        print(f'{label} = "{digest((asked.folder / name).read_bytes(), canonical(label, value))}"')
        return
    report(measure(asked.folder, second=asked.corroborate, verbose=asked.verbose))


if __name__ == "__main__":
    main()
