"""Every HTML report below a folder against axe-core, in Chromium: `python -m bench.accessibility OUT`.

axe-core is a tool of this bench alone: `make accessibility` puts it under build/ from npm, and its bytes are compared
here before they run. Without violations the exit code is 0, with any 1, and 3 where a tool is missing.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

AXE = Path("build/axe/node_modules/axe-core/axe.min.js")
AXE_SHA256 = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
MODES = ("light", "dark")
WIDTHS = (1280, 360)
_RUN = """<script>%s</script><script>
document.documentElement.dataset.theme = %s;
document.querySelectorAll("details").forEach((each) => { each.open = true; });
axe.run().then((found) => {
  const told = document.createElement("pre");
  told.id = "axe-told";
  told.textContent = JSON.stringify({
    passes: found.passes.length,
    incomplete: found.incomplete.map((each) => `${each.id} ${each.nodes.length}`),
    violations: found.violations.map(({ id, help, nodes }) => ({
      id, help, nodes: nodes.map((node) => node.html.slice(0, 200)),
    })),
  });
  document.body.append(told);
});
</script>"""


def main() -> int:
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if browser is None or not AXE.is_file():
        print("Chromium or axe-core is missing; run `make accessibility`", file=sys.stderr)
        return 3
    if hashlib.sha256(AXE.read_bytes()).hexdigest() != AXE_SHA256:
        print(f"{AXE} is not the axe-core this bench was written for; delete build/axe", file=sys.stderr)
        return 3
    pages = sorted(Path(sys.argv[1]).rglob("*.html"))
    violations = 0
    for page in pages:
        for mode in MODES:
            for width in WIDTHS:
                found = told(browser, page, mode, width)
                violations += len(found["violations"])
                print(
                    f"{page}  {mode} {width}: {len(found['violations'])} violations, {found['passes']} passes", end=""
                )
                print(f", to look at: {', '.join(found['incomplete']) or 'nothing'}")
                for each in found["violations"]:
                    print(f"  {each['id']}: {each['help']}", *each["nodes"][:3], sep="\n    ")
    print(f"{len(pages)} pages, {violations} violations")
    return 1 if violations or not pages else 0


def told(browser: str, page: Path, mode: str, width: int) -> dict[str, Any]:
    """What axe finds on a page. The content policy, which allows the page's own script only, is taken out for it."""
    text = page.read_text(encoding="utf-8")
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    run = _RUN % (AXE.read_text(encoding="utf-8"), json.dumps(mode))
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "page.html"
        copy.write_text(text.replace("</body>", run + "</body>"), encoding="utf-8")
        command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=60000"]
        command += [f"--window-size={width},900", f"--user-data-dir={folder}/profile", "--dump-dom", copy.as_uri()]
        shown = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300).stdout
    found = re.search(r'<pre id="axe-told">(.*?)</pre>', shown, re.DOTALL)
    if found is None:
        raise RuntimeError(f"{page}: axe-core gave no answer in {browser}")
    answer: dict[str, Any] = json.loads(html.unescape(found[1]))
    return answer


if __name__ == "__main__":
    sys.exit(main())
