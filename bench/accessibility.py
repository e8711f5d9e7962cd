"""Every HTML report below a folder against axe-core, in Chromium: `python -m bench.accessibility OUT`.

Each page is opened once and looked at, everything unfolded, light and wide, then dark and narrow. axe-core is a tool of
this bench alone: `make accessibility` puts it under build/ from npm, and its bytes are compared here before they run.
Without violations the exit code is 0, with any 1, and 3 where a tool is missing.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bench._chromium import Tab, browser, tab

AXE = Path("build/axe/node_modules/axe-core/axe.min.js")
AXE_SHA256 = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"
# Colors follow from the theme, what fits from the width: two views have all of both.
VIEWS = (("light", 1280), ("dark", 360))
_UNFOLD = 'document.querySelectorAll("details").forEach((each) => { each.open = true; })'
_RUN = """axe.run({ resultTypes: ["violations", "incomplete"] }).then(({ passes, incomplete, violations }) => ({
  passes: passes.length,
  incomplete: incomplete.map(({ id, nodes }) => `${id} ${nodes.length}`),
  violations: violations.map(({ id, help, nodes }) =>
    [`${id}: ${help}`, ...nodes.slice(0, 3).map((node) => node.html.slice(0, 200))].join("\\n    ")),
}))"""
# What a narrow screen must not need: scrolling sideways.
_TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What axe told of one view of a page."""

    page: Path
    theme: str
    width: int
    passes: int
    open: tuple[str, ...]
    violations: tuple[str, ...]


def main() -> int:
    path = browser()
    if path is None or not AXE.is_file():
        print("Chromium or axe-core is missing; run `make accessibility`", file=sys.stderr)
        return 3
    if hashlib.sha256(AXE.read_bytes()).hexdigest() != AXE_SHA256:
        print(f"{AXE} is not the axe-core this bench was written for; delete build/axe", file=sys.stderr)
        return 3
    pages = sorted(Path(sys.argv[1]).rglob("*.html"))
    browsers = max(1, min(os.cpu_count() or 1, len(pages)))
    with ThreadPoolExecutor(browsers) as pool:
        shares = [pages[first::browsers] for first in range(browsers)]
        told = [look for share in pool.map(lambda share: seen(path, share), shares) for look in share]
    for look in sorted(told, key=lambda each: each.page):
        _print(look)
    violations = sum(len(look.violations) for look in told)
    print(f"{len(pages)} pages, {len(told)} views, {violations} violations")
    return 1 if violations or not pages else 0


def seen(path: str, pages: Sequence[Path]) -> list[Look]:
    with tab(path) as shown:
        return [look for page in pages for look in _views(shown, page)]


def _views(shown: Tab, page: Path) -> Iterator[Look]:
    shown.open(page)
    shown.run(AXE.read_text(encoding="utf-8"))
    shown.run(_UNFOLD)
    for theme, width in VIEWS:
        shown.look(width, theme)
        found = shown.run(_RUN)
        wide = ("the page has to be scrolled sideways",) if shown.run(_TOO_WIDE) else ()
        yield Look(
            page=page,
            theme=theme,
            width=width,
            passes=found["passes"],
            open=tuple(found["incomplete"]),
            violations=(*found["violations"], *wide),
        )


def _print(look: Look) -> None:
    told = f"{len(look.violations)} violations, {look.passes} passes, to look at: {', '.join(look.open) or 'nothing'}"
    print(f"{look.page}  {look.theme} {look.width}: {told}")
    for each in look.violations:
        print(f"  {each}")


if __name__ == "__main__":
    sys.exit(main())
