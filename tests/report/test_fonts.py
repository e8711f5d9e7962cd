"""The typeface holds what licenses print, and is built so that the typesetter finds it."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from pipeline.errors import MissingDependency
from pipeline.report import fonts, preflight
from pipeline.report.fonts import BOLD, CHARACTERS, FOLDER, REGULAR
from pipeline.report.fonts.subset import wanted


def test_both_weights_show_every_listed_character() -> None:
    listed = {ord(sign) for sign in CHARACTERS.read_text(encoding="utf-8") if sign != "\n"}
    for file in (REGULAR, BOLD):
        assert file.stat().st_size < 3_000_000
        with TTFont(file) as font:
            assert listed <= set(font.getBestCmap())


def test_a_map_for_characters_beyond_the_basic_plane_is_there() -> None:
    for file in (REGULAR, BOLD):
        with TTFont(file) as font:
            assert any(table.format == 12 for table in font["cmap"].tables)


def test_no_standard_character_is_missing() -> None:
    listed = set(CHARACTERS.read_text(encoding="utf-8"))
    standard = set((FOLDER / "standard_characters.txt").read_text(encoding="utf-8")) - {"\n"}
    gb2312 = {chr(point) for point in wanted() if "\u4e00" <= chr(point) <= "\u9fff"}
    assert len(standard) == 1467
    assert standard <= listed
    assert len(gb2312 - listed) == 0
    assert set("⟨⟩✓×?≠¥￥壹贰叁肆伍陆柒捌玖拾佰仟萬®™①㎡") <= listed


def test_the_licence_is_beside_the_files() -> None:
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text(encoding="utf-8")


def test_a_missing_or_damaged_file_is_found_before_any_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    preflight(frozenset({"pdf", "html"}))
    for file in (REGULAR, BOLD, CHARACTERS):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    monkeypatch.setattr(fonts, "FOLDER", tmp_path)
    preflight(frozenset({"pdf"}))
    (tmp_path / BOLD.name).write_bytes(b"damaged")
    with pytest.raises(MissingDependency, match=r"NotoSansCJKsc-Bold\.otf is missing or damaged; install"):
        preflight(frozenset({"pdf"}))
    preflight(frozenset({"html", "json"}))
    monkeypatch.setattr(fonts, "CHECKSUMS", tmp_path / "gone")
    with pytest.raises(MissingDependency, match="install admission-evidence again"):
        preflight(frozenset({"pdf"}))
