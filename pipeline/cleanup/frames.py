"""Projections from the upload to the picture that is being made of it, as 3 x 3 arrays of float64."""

from __future__ import annotations

import math
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from pipeline.geometry import Point
from pipeline.model import Rotation

Matrix = NDArray[np.float64]
Segments = NDArray[np.float64]

_TURNS: Final[dict[Rotation, tuple[int, int]]] = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}


def turning(turn: Rotation, width: int, height: int) -> Matrix:
    """The clockwise turn of a picture of that size; its corners stay at whole pixels."""
    cosine, sine = _TURNS[turn]
    rotation = np.array([[cosine, -sine, 0], [sine, cosine, 0], [0, 0, 1]], dtype=np.float64)
    return shifted(rotation, width, height)


def mirroring(width: int) -> Matrix:
    """Left and right exchanged, as a front camera does."""
    return np.array([[-1, 0, width], [0, 1, 0], [0, 0, 1]], dtype=np.float64)


def rotating(degrees: float) -> Matrix:
    """A clockwise rotation about the origin, as a viewer sees it."""
    angle = math.radians(degrees)
    cosine, sine = math.cos(angle), math.sin(angle)
    return np.array([[cosine, -sine, 0], [sine, cosine, 0], [0, 0, 1]], dtype=np.float64)


def shifted(projection: Matrix, width: int, height: int) -> Matrix:
    """The same projection, followed by a move that puts a whole picture of that size at the origin."""
    left, top, _, _ = extent(projection, width, height)
    move = np.array([[1, 0, -left], [0, 1, -top], [0, 0, 1]], dtype=np.float64)
    return np.asarray(move @ projection)


def extent(projection: Matrix, width: int, height: int) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of a picture of that size after the projection."""
    corners = moved(projection, np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float64))
    (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
    return float(left), float(top), float(right), float(bottom)


def moved(projection: Matrix, points: NDArray[Any]) -> NDArray[np.float64]:
    """Points, shape (n, 2), after the projection."""
    homogeneous = np.column_stack([points, np.ones(len(points))]) @ projection.T
    return np.asarray(homogeneous[:, :2] / homogeneous[:, 2:])


def segments(projection: Matrix, axes: list[tuple[Point, Point]]) -> Segments:
    """Axes of lines after the projection, shape (n, 4): x and y of the left end, x and y of the right end."""
    ends = moved(projection, np.array([point for axis in axes for point in axis], dtype=np.float64))
    both = ends.reshape(-1, 4)
    backward = both[:, 0] > both[:, 2]
    both[backward] = both[backward][:, [2, 3, 0, 1]]
    return both
