"""What a run shows on the terminal: how far it is, and what came of each case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from pipeline.batch import Outcome, Request, Result
from pipeline.report.wording import Wording


@contextmanager
def progress(words: Wording, *, shown: bool) -> Iterator[Callable[[Result, int, int], None]]:
    """A bar with the time to go on a terminal; silence elsewhere."""
    if not shown:
        yield lambda _result, _done, _total: None
        return
    done, speed = MofNCompleteColumn(), TextColumn("{task.fields[rate]}")
    columns = (TextColumn("{task.description}"), BarColumn(), done, speed, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(words.command("reading"), total=None, rate="")

        def tell(result: Result, done: int, total: int) -> None:
            speed = bar.tasks[0].speed
            rate = f"{60 * speed:.1f}/min" if speed else ""
            bar.update(task, completed=done, total=total, description=result.name, rate=rate)

        yield tell


def print_table(outcome: Outcome, request: Request, words: Wording) -> None:
    """Every case with its verdict, and where what was written lies."""
    heading = words.command("case")
    width = max(cell_len(each) for each in (heading, *(each.name for each in outcome.results)))
    click.echo(f"{set_cell_size(heading, width)}  {words.command('verdict')}")
    for each in outcome.results:
        told = words.entry("case", each.verdict or "not_processed")
        kept = f"  {words.command('kept')}" if each.status == "kept" else ""
        click.echo(f"{set_cell_size(each.name, width)}  {told['symbol']} {told['word']}{kept}")
    click.echo()
    click.echo(words.command("done", count=len(outcome.results), seconds=f"{outcome.seconds:.0f}"))
    written = request.formats
    tables = ["summary.xlsx", "summary.csv"] if "xlsx" in written else []
    overview = [*(["index.html"] if "html" in written else []), *tables]
    if overview:
        click.echo(words.command("overview", path=f"{request.out}/{', '.join(overview)}"))
    kinds = [each for each in ("html", "pdf", "json") if each in written]
    files = [f"report.{each}" for each in kinds] + (["letter.html"] if "html" in written else [])
    files += [f"report-shared.{each}" for each in kinds if each != "json"] if request.mask else []
    click.echo(words.command("reports", path=f"{request.out}/cases/<case>/{', '.join(files)}"))
