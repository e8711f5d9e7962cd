"""Kept readings: found again to the last bit, thrown away when broken, and never in the way."""

from __future__ import annotations

import multiprocessing
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from pipeline.errors import CaseError
from pipeline.geometry import Box, Quad
from pipeline.model import Engine, ModelFile, Word
from pipeline.ocr import Readings
from pipeline.ocr.kept import KeptFinder, keeping
from pipeline.raster import LineFinder, Pixels, Readers

Draw = Callable[..., Pixels]
PICTURE = np.arange(48, dtype=np.uint8).reshape(4, 4, 3)
ENGINE = Engine(name="double", version="1", models=(ModelFile(name="a.onnx", sha256="0" * 64),))
WORD = Word(text="营业执照", box=Box(left=1, top=2, right=3, bottom=4), confidence=1 / 3, edges=(0.1, 2 / 3, 1e-17))
LINE = Quad(corners=((0.1, 0.2), (1 / 3, 0.2), (1 / 3, 0.9), (0.1, 0.9)))


@dataclass(slots=True)
class Double:
    """A reader that counts how often it is asked."""

    name: str = "double"
    version: str = "1"
    asked: list[str] = field(default_factory=list)

    def page(self, pixels: Pixels) -> tuple[Word, ...]:
        self.asked.append("page")
        return (WORD,)

    def line(self, pixels: Pixels) -> tuple[str, float]:
        self.asked.append("line")
        return f"read {pixels.sum()}", 0.1 + 0.2

    def lines(self, pixels: Pixels, *, page: tuple[int, int] | None = None) -> tuple[Quad, ...]:
        self.asked.append("lines")
        return (LINE,)

    def read(self, pixels: Pixels, lines: Any) -> tuple[Word, ...]:
        self.asked.append("read")
        return tuple(replace(WORD, confidence=len(lines) / 7) for _ in lines)


def _kept(file: Path, reader: Double, engine: Engine = ENGINE) -> KeptFinder:
    kept = keeping(reader, engine, Readings(file))
    assert isinstance(kept, KeptFinder)
    return kept


def _all(kept: KeptFinder) -> tuple[object, ...]:
    return kept.page(PICTURE), kept.line(PICTURE), kept.lines(PICTURE), kept.read(PICTURE, [LINE, LINE])


def test_another_process_finds_every_answer_to_the_last_bit(tmp_path: Path) -> None:
    first, second = Double(), Double()
    told = _all(_kept(tmp_path / "r", first))
    again = _all(_kept(tmp_path / "r", second))
    assert told == _all(_kept(tmp_path / "other", Double())) == again
    assert repr(told) == repr(again)
    assert first.asked == ["page", "line", "lines", "read"]
    assert second.asked == []


def test_a_reader_without_an_eye_for_lines_gets_none(tmp_path: Path) -> None:
    class Blind:
        name = version = "blind"
        page, line = Double.page, Double.line

    assert not isinstance(keeping(Blind(), ENGINE, Readings(tmp_path / "r")), LineFinder)


@pytest.mark.parametrize(
    "engine",
    [
        replace(ENGINE, version="2"),
        replace(ENGINE, name="other"),
        replace(ENGINE, models=(ModelFile(name="a.onnx", sha256="1" * 64),)),
        replace(ENGINE, models=(ModelFile(name="b.onnx", sha256="0" * 64),)),
    ],
)
def test_another_engine_version_or_model_is_asked_itself(tmp_path: Path, engine: Engine) -> None:
    _all(_kept(tmp_path / "r", Double()))
    reader = Double()
    _all(_kept(tmp_path / "r", reader, engine))
    assert reader.asked == ["page", "line", "lines", "read"]


def test_every_question_has_its_own_answer(tmp_path: Path) -> None:
    kept = _kept(tmp_path / "r", reader := Double())
    for pixels in (PICTURE, PICTURE.reshape(2, 8, 3), PICTURE[::-1], PICTURE + 1):
        assert kept.line(pixels) == (f"read {pixels.sum()}", 0.1 + 0.2)
    kept.lines(PICTURE)
    kept.lines(PICTURE, page=(9, 9))
    assert kept.read(PICTURE, [LINE])[0].confidence == 1 / 7
    assert kept.read(PICTURE, [LINE, LINE])[0].confidence == 2 / 7
    assert reader.asked == ["line"] * 4 + ["lines"] * 2 + ["read"] * 2


def test_an_engine_that_breaks_leaves_nothing_behind(tmp_path: Path) -> None:
    class Breaking(Double):
        def page(self, pixels: Pixels) -> tuple[Word, ...]:
            raise CaseError("broken")

    with pytest.raises(CaseError):
        _kept(tmp_path / "r", Breaking()).page(PICTURE)
    assert _kept(tmp_path / "r", Double()).page(PICTURE) == (WORD,)


BREAK = {
    "cut": "UPDATE reading SET content = substr(content, 1, length(content) - 1)",
    "one bit": "UPDATE reading SET content = CAST(substr(content, 1, 9) || x'ff' || substr(content, 11) AS BLOB)",
    "empty": "UPDATE reading SET content = x''",
    "text": "UPDATE reading SET content = 'text'",
    "digest": "UPDATE reading SET digest = zeroblob(32)",
    "swapped": "UPDATE reading SET (digest, content) = (SELECT digest, content FROM before WHERE number = "
    "(SELECT 1 + number % 4 FROM before WHERE before.key = reading.key))",
}


@pytest.mark.parametrize("how", BREAK)
def test_a_broken_entry_is_read_anew_and_mended(tmp_path: Path, how: str) -> None:
    told = _all(_kept(tmp_path / "r", Double()))
    with closing(sqlite3.connect(tmp_path / "r")) as opened, opened:
        opened.execute("CREATE TEMP TABLE before AS SELECT rowid AS number, * FROM reading")
        assert opened.execute(BREAK[how]).rowcount == 4
    reader, readings = Double(), Readings(tmp_path / "r")
    kept = keeping(reader, ENGINE, readings)
    assert isinstance(kept, KeptFinder)
    assert _all(kept) == told
    assert (readings.counts.broken, readings.counts.read, readings.counts.found) == (4, 4, 0)
    _all(_kept(tmp_path / "r", last := Double()))
    assert last.asked == []


def test_a_file_that_is_no_database_stops_nothing_and_is_begun_anew(tmp_path: Path) -> None:
    file = tmp_path / "r"
    file.write_bytes(b"no database at all, but long enough to be taken for one" * 100)
    readings = Readings(file)
    assert readings.kept(b"k", lambda: b"answer") == b"answer"
    assert (readings.counts.read, readings.counts.lost) == (1, 1)
    Readings.mend(file)
    assert readings.kept(b"k", lambda: b"answer") == b"answer"
    assert Readings(file).kept(b"k", lambda: b"never asked") == b"answer"


def test_a_damaged_page_of_the_file_is_noticed_before_the_run(tmp_path: Path) -> None:
    file = tmp_path / "r"
    readings = Readings(file)
    for number in range(300):
        readings.kept(str(number).encode(), lambda: b"x" * 50)
    readings.close()
    content = bytearray(file.read_bytes())
    content[4096:8192] = b"\xff" * 4096
    file.write_bytes(content)
    Readings.mend(file)
    assert readings.kept(b"1", lambda: b"anew") == b"anew"
    assert Readings(file).kept(b"1", lambda: b"never asked") == b"anew"


def test_a_sound_file_is_left_as_it_is_and_is_its_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "r"
    Readings(file).kept(b"k", lambda: b"answer")
    Readings.mend(file)
    assert Readings(file).kept(b"k", lambda: b"never asked") == b"answer"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_place_that_cannot_hold_a_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        Readings.mend(tmp_path / "nowhere" / "r")
    with pytest.raises(OSError, match=r"irectory|permitted"):
        Readings.mend(tmp_path)


def test_only_an_empty_file_and_a_database_may_be_taken_for_readings(tmp_path: Path) -> None:
    kept, empty, other = (tmp_path / name for name in ("kept", "empty", "other"))
    Readings(kept).kept(b"k", lambda: b"answer")
    empty.touch()
    other.write_bytes(b"%PDF-1.7")
    assert [Readings.is_other_file(each) for each in (kept, empty, tmp_path / "none", other)] == [False] * 3 + [True]


def test_nothing_is_kept_where_nobody_wants_it() -> None:
    readings = Readings(None)
    assert [readings.kept(b"k", lambda: b"1"), readings.kept(b"k", lambda: b"2")] == [b"1", b"2"]


def _write_many(file: Path, first: int) -> None:
    readings = Readings(file)
    for number in range(first, first + 200):
        readings.kept(str(number).encode(), lambda: b"%d" % number)  # noqa: B023  # asked at once
    if readings.counts.lost:
        raise AssertionError(readings.counts)


def test_processes_write_side_by_side(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=_write_many, args=(tmp_path / "r", first)) for first in (0, 100, 200)]
    for each in writers:
        each.start()
    for each in writers:
        each.join(60)
    assert [each.exitcode for each in writers] == [0, 0, 0]
    readings = Readings(tmp_path / "r")
    told = [readings.kept(str(number).encode(), lambda: b"never asked") for number in range(400)]
    assert told == [b"%d" % number for number in range(400)]


@pytest.mark.real_engine
def test_real_readings_are_the_same_with_and_without(draw: Draw, readers: Readers, tmp_path: Path) -> None:
    picture = draw((100, 80, "统一社会信用代码"), (100, 200, "成立日期 2019年03月12日"), (100, 300, "Sales 1,234"))
    for reader, engine in zip((readers.first, *readers.seconds), readers.engines, strict=True):
        made, found = (keeping(reader, engine, Readings(tmp_path / "r")) for _ in range(2))
        plain = reader.line(picture[190:240])
        assert plain[0]
        assert repr(plain) == repr(made.line(picture[190:240])) == repr(found.line(picture[190:240]))
    first = keeping(readers.first, readers.engines[0], counted := Readings(tmp_path / "r"))
    assert isinstance(first, KeptFinder)
    for _ in range(2):
        lines = first.lines(picture)
        assert repr(first.read(picture, lines)) == repr(first.page(picture)) == repr(readers.first.page(picture))
    assert (counted.counts.found, counted.counts.read) == (3, 3)
