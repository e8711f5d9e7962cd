"""What a run shows on the terminal: how far it is, and what came of each case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from pipeline.batch import Outcome, Place, Result
from pipeline.report.wording import Wording


@contextmanager
def progress(*, shown: bool) -> Iterator[Callable[[Result, int, int], None]]:
    """A bar with the time to go on a terminal; silence elsewhere."""
    if not shown:
        yield lambda _result, _done, _total: None
        return
    done, speed = MofNCompleteColumn(), TextColumn("{task.fields[rate]}")
    columns = (TextColumn("{task.description}"), BarColumn(), done, speed, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None, rate="")

        def tell(result: Result, done: int, total: int) -> None:
            speed = bar.tasks[0].speed
            rate = f"{60 * speed:.1f}/min" if speed else ""
            bar.update(task, completed=done, total=total, description=result.name, rate=rate)

        yield tell


def print_table(outcome: Outcome, out: Place, words: Wording) -> None:
    """Every case with its verdict, and where the reports lie."""
    width = max((len(each.name) for each in outcome.results), default=4)
    click.echo(f"{words.command('case'):<{width}}  {words.command('verdict')}")
    for each in outcome.results:
        told = words.entry("case", each.verdict or "not_processed")
        kept = f"  {words.command('kept')}" if each.status == "kept" else ""
        click.echo(f"{each.name:<{width}}  {told['symbol']} {told['word']}{kept}")
    click.echo()
    click.echo(words.command("done", count=len(outcome.results), seconds=f"{outcome.seconds:.0f}"))
    click.echo(words.command("overview", path=out / "index.html"))
    click.echo(words.command("reports", path=f"{out / 'cases'}/<case>/report.html, report.pdf, report.json"))
