"""Does the proof of every case hold, and is every change named? `python -m bench.recheck OUT UPLOADS`.

UPLOADS is the folder whose cases OUT was made from, by this program. Copies of each case are changed in one place: a
bit of an upload, a reading, a verdict. For the last two the manifest is made to fit, as whoever wants to deceive would
do, so that only deriving all again can tell. Every PDF is given to qpdf. The goal is that everything holds and every
change is named; short of it the exit code is 1, and 3 where qpdf is missing.
"""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pipeline.proof.recheck import recheck

_NAME = "{0:<24}"
_COLUMNS = ("holds", "upload", "reading", "verdict", "qpdf")


def main() -> int:
    out, papers = Path(sys.argv[1]), Path(sys.argv[2])
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        print("qpdf is missing: apt-get install qpdf", file=sys.stderr)
        return 3
    cases = sorted((out / "cases").iterdir())
    print(_NAME.format("case") + "  ".join(_COLUMNS))
    good = 0
    for case in cases:
        told = [*_proved(case, papers / case.name), _whole(case, qpdf)]
        good += all(told)
        marks = (f"{'yes' if each else 'NO':<{len(name)}}" for name, each in zip(_COLUMNS, told, strict=True))
        print(_NAME.format(case.name) + "  ".join(marks))
    print(f"{good} of {len(cases)} cases hold, and every change in them is named (goal: all)")
    return 0 if cases and good == len(cases) else 1


def _proved(case: Path, papers: Path) -> Iterator[bool]:
    """Whether it holds, then whether each change is named."""
    lines = _differences(case, papers)
    print(*lines, sep="\n", end="\n" if lines else "")
    yield not lines
    for change in (_upload, _reading, _verdict):
        with TemporaryDirectory() as folder:
            copy, sent = Path(folder) / "case", Path(folder) / "papers"
            shutil.copytree(case, copy)
            shutil.copytree(papers, sent)
            named = change(copy, sent, random.Random(case.name))  # noqa: S311 (a draw that can be repeated)
            yield any(named in line for line in _differences(copy, sent))


def _differences(case: Path, papers: Path) -> list[str]:
    return [line for part in recheck(case, uploads=papers, key=None) for line in part.differences]


def _upload(case: Path, papers: Path, draw: random.Random) -> str:
    """Flip a bit; what the recheck has to name."""
    uploads = _json(case / "manifest.json")["uploads"]
    names = [each["name"] for each in uploads if (papers / each["name"]).is_file()]
    path = papers / draw.choice(names)
    content = bytearray(path.read_bytes())
    content[draw.randrange(len(content))] ^= 1 << draw.randrange(8)
    path.write_bytes(content)
    return str(path.relative_to(papers))


def _reading(case: Path, _: Path, draw: random.Random) -> str:
    named = ""

    def reread(evidence: Any) -> None:  # noqa: ANN401 (JSON)
        nonlocal named
        document, name, readings = draw.choice(list(_read(evidence["examined"]["dossier"]["records"])))
        place = draw.randrange(len(readings))
        readings[place]["text"] = "9" + readings[place]["text"]
        named = f"documents[{document}].fields.{name}.readings[{place}].text: "

    _covered(case, "evidence.json", reread)
    return named


def _read(records: list[dict[str, Any]]) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    for record in records:
        for name, field in record.items():
            if isinstance(field, dict) and field.get("readings"):
                yield record["document"], name, field["readings"]


def _verdict(case: Path, _: Path, draw: random.Random) -> str:
    named = ""

    def turn(report: Any) -> None:  # noqa: ANN401 (JSON)
        nonlocal named
        check = draw.choice(report["checks"])
        check["verdict"] = "review" if check["verdict"] == "pass" else "pass"
        named = f'checks[{check["id"]}].verdict: recorded "{check["verdict"]}", derived '

    _covered(case, "report.json", turn)
    return named


def _covered(case: Path, name: str, change: Callable[[Any], None]) -> None:
    """Change a file of the case, and write its new hash into the manifest."""
    _edit(case / name, change)
    content = (case / name).read_bytes()
    entry = {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}

    def fit(manifest: Any) -> None:  # noqa: ANN401 (JSON)
        next(each for each in manifest["files"] if each["name"] == name).update(entry)

    _edit(case / "manifest.json", fit)


def _edit(path: Path, change: Callable[[Any], None]) -> None:
    content = _json(path)
    change(content)
    plain = path.name == "report.json"
    text = json.dumps(content, ensure_ascii=not plain, sort_keys=not plain, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


def _json(path: Path) -> Any:  # noqa: ANN401 (JSON)
    return json.loads(path.read_bytes())


def _whole(case: Path, qpdf: str) -> bool:
    """Whether qpdf finds no error in any PDF; what it finds is printed."""
    commands = ([qpdf, "--check", str(each)] for each in sorted(case.glob("*.pdf")))
    found = (subprocess.run(each, capture_output=True, text=True, check=False) for each in commands)
    told = [each.stdout + each.stderr for each in found if each.returncode]
    print(*told, sep="\n", end="\n" if told else "")
    return not told


if __name__ == "__main__":
    sys.exit(main())
