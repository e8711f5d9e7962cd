"""Arguments -> batch; errors -> exit codes.

Heavy modules are imported inside the command, so that `--help` and a wrong argument answer at once.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.errors import AdmissionError

if TYPE_CHECKING:
    from pipeline.batch import Outcome, Place, Request
    from pipeline.report.wording import Language

FORMATS = ("html", "pdf", "json", "xlsx")
LANGUAGES = ("zh", "en")
_INTERRUPTED = 130
_NOT_PROCESSED = 1
_DIFFERS = 1
_FILE = click.Path(path_type=Path, dir_okay=False, exists=True)
_FOLDER = click.Path(path_type=Path, file_okay=False, exists=True)
_STATES = {"holds": "✓", "differs": "✗", "not_checked": "-"}


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="admission-evidence", prog_name="admission")
def command() -> None:
    """Check the papers of applicants to JD.com's self-operated channel, and show the proof.

    \b
    Start here:
      admission verify FOLDER --out REPORTS
      admission recheck REPORTS/cases/CASE
    """  # noqa: D301  # \b is click's sign for lines to keep


@command.command(short_help="Audit one applicant's folder of documents, or a folder of such folders.")
@click.argument("folder", metavar="INPUT")
@click.option("--out", metavar="PLACE", required=True, help="Where the reports go: a folder, or s3://BUCKET/FOLDER.")
@click.option(
    "--as-of",
    metavar="YYYY-MM-DD",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day the thresholds are measured at [today].",
)
@click.option(
    "--policy",
    metavar="NAME|FILE",
    default="jd-self-operated",
    show_default=True,
    help="Name or TOML file of the rules.",
)
@click.option("--batch", is_flag=True, help="Every sub-folder is a case, even where documents lie beside them.")
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(1, 64),
    help="Worker processes [one a core]; each needs about 1.5 GB.",
)
@click.option(
    "--cluster", metavar="ADDRESS", help="Let the workers of this Dask scheduler (tls://HOST:PORT) do the cases."
)
@click.option(
    "--engine",
    type=click.Choice(["auto", "rapidocr", "tesseract"]),
    default="auto",
    show_default=True,
    help="Who reads; auto: RapidOCR, seconded by PP-OCRv4 and Tesseract.",
)
@click.option(
    "--formats",
    metavar="LIST",
    default=",".join(FORMATS),
    show_default=True,
    help="Which reports to write, joined by commas; json always is.",
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default="zh",
    show_default=True,
    help="Language of reports and messages; the reviewers are Chinese, hence the default.",
)
@click.option(
    "--mask",
    is_flag=True,
    help="Also write report-shared.html and .pdf, without names of legal representatives and in lists of staff, ID and "
    "phone numbers, addresses, in texts and pictures.",
)
@click.option(
    "--readings",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file that keeps what was read, so that nothing is read twice [OUT/.readings.sqlite].",
)
@click.option("--sign-key", type=_FILE, help="Ed25519 private key (PEM) that signs each case's manifest.")
@click.option("--quiet", is_flag=True, help="Print nothing but problems.")
def verify(  # noqa: PLR0913  # one parameter an option
    *,
    folder: str,
    out: str,
    as_of: datetime | None,
    policy: str,
    batch: bool,
    jobs: int | None,
    cluster: str | None,
    engine: str,
    formats: str,
    lang: Language,
    mask: bool,
    readings: Path | None,
    sign_key: Path | None,
    quiet: bool,
) -> None:
    """Verify INPUT: a folder of documents (one applicant), or a folder of such folders; both may lie on object
    storage (s3://BUCKET/FOLDER).

    \b
    Writes OUT/index.html, summary.xlsx, summary.csv, run.json and for each applicant
    OUT/cases/<case>/report.html, report.pdf, report.json, letter.html (to the applicant),
    and the proof that `admission recheck` computes again.

    \b
    Exit code:
      0    every case was processed, whatever its verdict
      1    some case could not be processed; the others are complete
      2    wrong usage
      3    something the program needs is missing
      130  interrupted; the same call goes on with what is not finished yet
    """  # noqa: D301  # \b is click's sign for lines to keep
    from pipeline.batch import Request
    from pipeline.policy import load

    with _spoken(lang):
        request = Request(
            folder=_place(folder),
            out=_place(out),
            as_of=(as_of or datetime.now().astimezone()).date(),
            policy=load(policy),
            batch=batch,
            jobs=jobs,
            cluster=cluster,
            engine=engine,
            formats=_chosen(formats),
            readings=readings,
            sign_key=sign_key,
            language=lang,
            mask=mask,
        )
        outcome = _run(request, quiet=quiet)
    if any(each.status == "not_processed" for each in outcome.results):
        sys.exit(_NOT_PROCESSED)


@command.command(short_help="Prove again that a case's report is what was written.")
@click.argument("case", metavar="CASE", type=_FOLDER)
@click.option("--uploads", type=_FOLDER, help="The applicant's papers [where they lay, told by run.json].")
@click.option("--key", type=_FILE, help="Ed25519 public key (PEM) of whoever signed the manifest.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="zh", show_default=True, help="Language of what is said.")
def recheck(*, case: Path, uploads: Path | None, key: Path | None, lang: Language) -> None:
    """Prove again that CASE, a folder OUT/cases/<case>, is what was written: no engine is needed.

    \b
    Compares the SHA-256 of every report and upload with the manifest, checks its signature, and
    derives every verdict again from the stored evidence by the stored policy. What differs is
    printed with its place and both values; what could not be checked is said.

    \b
    Exit code:
      0    everything that could be checked holds
      1    something differs
      2    wrong usage
    """  # noqa: D301  # \b is click's sign for lines to keep
    from rich.cells import set_cell_size

    from pipeline.proof.recheck import recheck as check_again
    from pipeline.report import messages, wording

    words = wording.of(lang)
    with _spoken(lang):
        parts = check_again(case, uploads=uploads, key=key)
    for part in parts:
        click.echo(
            f"{_STATES[part.state]} {set_cell_size(words.command(part.name), 10)} {messages.said(part.said, words)}"
        )
        for difference in part.differences:
            click.echo(f"             {messages.said(difference, words)}")
    differs = any(part.state == "differs" for part in parts)
    click.echo(words.command("something_differs" if differs else "all_holds"))
    sys.exit(_DIFFERS if differs else 0)


def main() -> None:
    """The command. A polite end (SIGTERM), or a terminal that is closed (SIGHUP, unless nohup has it ignored), is an
    interruption like Ctrl-C."""
    for end in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(end) is not signal.SIG_IGN:
            signal.signal(end, signal.default_int_handler)
    try:
        command.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        sys.exit(_INTERRUPTED)


@contextmanager
def _spoken(language: Language) -> Iterator[None]:
    """Every error raised on purpose, and an interruption, becomes one line on stderr and its exit code."""
    from pipeline.report import messages, wording

    words = wording.of(language)
    try:
        yield
    except AdmissionError as error:
        click.echo(f"admission: {messages.said(str(error), words)}", err=True)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        for again in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(again, signal.SIG_IGN)
        click.echo(f"admission: {words.command('interrupted')}", err=True)
        sys.exit(_INTERRUPTED)


def _place(address: str) -> Place:
    from pipeline.batch import SCHEME, Bucket

    return Bucket(address.rstrip("/")) if address.startswith(SCHEME) else Path(address)


def _chosen(formats: str) -> frozenset[str]:
    chosen = frozenset(each.strip() for each in formats.split(",") if each.strip())
    unknown = sorted(chosen - set(FORMATS))
    if unknown or not chosen:
        raise click.BadParameter(
            f"{', '.join(unknown) or 'nothing'}; choose from {', '.join(FORMATS)}", None, None, "--formats"
        )
    return chosen | {"json"}


def _run(request: Request, *, quiet: bool) -> Outcome:
    from pipeline import terminal
    from pipeline.batch import verify_all
    from pipeline.report import messages, wording

    words = wording.of(request.language)
    with terminal.progress(words, shown=not quiet and sys.stderr.isatty()) as tell:
        outcome = verify_all(request, tell)
    for note in outcome.notes:
        click.echo(words.command("note", text=messages.said(note, words)), err=True)
    if not quiet:
        terminal.print_table(outcome, request, words)
    for result in outcome.results:
        if result.problem:
            problem = messages.said(result.problem, words)
            click.echo(words.command("not_processed", case=result.name, problem=problem), err=True)
    return outcome
