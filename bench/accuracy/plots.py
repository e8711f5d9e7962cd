"""The tables as pictures."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import matplotlib as mpl
import pandas as pd

mpl.use("Agg")
from matplotlib import pyplot as plt

_COLORS = {"right": "#2a7f62", "abstained": "#c9c9c9", "person": "#c9c9c9", "wrong": "#c0392b"}


def bars(table: pd.DataFrame, title: str, path: Path) -> None:
    """Stacked shares of the outcomes, a bar a row."""
    names = [each for each in _COLORS if each in table.columns]
    shares = table[names].div(table["all"], axis=0) * 100
    figure, axes = plt.subplots(figsize=(9, 0.32 * len(table) + 1.2))
    shares.plot.barh(stacked=True, ax=axes, color=[_COLORS[each] for each in names], width=0.8)
    axes.set(title=title, xlabel="%", xlim=(0, 100))
    axes.invert_yaxis()
    axes.legend(loc="lower left", ncols=len(names))
    figure.tight_layout()
    figure.savefig(path, dpi=110)
    plt.close(figure)


def curves(lines: Mapping[str, pd.DataFrame], path: Path) -> None:
    """Wrong values over the share of fields given, one line a reader."""
    figure, axes = plt.subplots(figsize=(8, 4.5))
    for name, line in lines.items():
        axes.plot(100 * line["given"], 100 * line["wrong"], label=name)
    axes.set(
        title="Wrong values, from the most trusted down", xlabel="% of all fields given", ylabel="% of those wrong"
    )
    axes.grid(alpha=0.3)
    axes.legend()
    figure.tight_layout()
    figure.savefig(path, dpi=110)
    plt.close(figure)
