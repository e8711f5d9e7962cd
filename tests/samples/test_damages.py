"""Damages keep the paper's words where they belong, and repeat themselves from a seed."""

from __future__ import annotations

from random import Random

import pytest
from PIL import Image, ImageChops, ImageDraw

from samples.maker.damages import DAMAGES, TURNS, UNREADABLE


@pytest.fixture
def paper() -> Image.Image:
    picture = Image.new("RGB", (620, 440), (252, 250, 246))
    ImageDraw.Draw(picture).rectangle((60, 50, 300, 90), fill=(20, 20, 20))
    return picture


@pytest.mark.parametrize("name", sorted(DAMAGES))
def test_a_damage_is_repeatable_and_leaves_the_paper_alone(name: str, paper: Image.Image) -> None:
    before = paper.tobytes()
    first, second = (DAMAGES[name](paper, 0.5, Random(7)) for _ in range(2))
    assert first.tobytes() == second.tobytes()
    assert first.mode == "RGB"
    assert paper.tobytes() == before


@pytest.mark.parametrize("name", sorted(set(DAMAGES) - {"clean", "small", "chat"}))
def test_a_damage_does_something(name: str, paper: Image.Image) -> None:
    damaged = DAMAGES[name](paper, 0.8, Random(7))
    same_size = damaged.size == paper.size
    assert not same_size or ImageChops.difference(damaged, paper).getbbox() is not None


@pytest.mark.parametrize(("name", "turn"), sorted(TURNS.items()))
def test_the_turn_of_the_truth_makes_the_page_upright(name: str, turn: int, paper: Image.Image) -> None:
    # PIL turns counter-clockwise, the truth clockwise.
    upright = DAMAGES[name](paper, 0.5, Random(1)).rotate(-turn, expand=True)
    assert upright.tobytes() == paper.tobytes()


def test_photo_of_strength_zero_is_nearly_flat(paper: Image.Image) -> None:
    photo = DAMAGES["phone"](paper, 0.0, Random(3))
    assert max(photo.size) == 2000
    dark = photo.convert("L").point(lambda value: 255 if value < 55 else 0).getbbox()
    assert dark is not None


def test_what_hides_words_is_called_unreadable() -> None:
    assert {"mirror", "cut", "covered"} == UNREADABLE
