"""Chromium without a window, steered over two pipes by its DevTools protocol: no driver, no port, no library.

https://chromedevtools.github.io/devtools-protocol/; every message is JSON, ended by a zero byte.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Chromium reads commands from the first of these descriptors and writes answers to the second.
_COMMANDS, _ANSWERS = 3, 4
_HEIGHT, _CHUNK = 900, 1 << 20


def browser() -> str | None:
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


class Tab:
    """One page after another. Raises RuntimeError where the browser refuses a command or is gone."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands, self._answers = commands, answers
        self._read, self._asked, self._session = b"", 0, ""
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._ask("Page.enable")

    def open(self, page: Path) -> None:
        self._ask("Page.navigate", url=page.resolve().as_uri())
        while self._message().get("method") != "Page.loadEventFired":
            pass

    def look(self, width: int, theme: str) -> None:
        """`theme` is light or dark, as the reader's system would ask for it."""
        self._ask("Emulation.setDeviceMetricsOverride", width=width, height=_HEIGHT, deviceScaleFactor=1, mobile=False)
        self._ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": theme}])

    def run(self, script: str) -> Any:  # noqa: ANN401 (whatever JSON the script gives)
        """What the script gives, waited for; the page's content policy does not hold it back."""
        told = self._ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in told:
            raise RuntimeError(f"the page threw: {told['exceptionDetails']}")
        return told["result"].get("value")

    def _ask(self, method: str, **params: object) -> dict[str, Any]:
        self._asked += 1
        asked = {"id": self._asked, "method": method, "params": params}
        asked |= {"sessionId": self._session} if self._session else {}
        sent = json.dumps(asked).encode() + b"\0"
        while sent:
            sent = sent[os.write(self._commands, sent) :]
        while (told := self._message()).get("id") != self._asked:
            pass
        if "error" in told:
            raise RuntimeError(f"{method}: {told['error']}")
        answer: dict[str, Any] = told["result"]
        return answer

    def _message(self) -> dict[str, Any]:
        while b"\0" not in self._read:
            chunk = os.read(self._answers, _CHUNK)
            if not chunk:
                raise RuntimeError("the browser is gone")
            self._read += chunk
        message, _, self._read = self._read.partition(b"\0")
        told: dict[str, Any] = json.loads(message)
        return told


@contextmanager
def tab(path: str) -> Iterator[Tab]:
    """A tab of a browser of its own, ended with it."""
    (theirs, commands), (answers, told) = os.pipe(), os.pipe()
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [path, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"]
        command += [f"--user-data-dir={profile}", "about:blank"]
        placed = f'exec "$@" {_COMMANDS}<&{theirs} {_ANSWERS}>&{told}'
        process = subprocess.Popen(
            ["/bin/bash", "-c", placed, "bash", *command], pass_fds=(theirs, told), stderr=subprocess.DEVNULL
        )
        os.close(theirs)
        os.close(told)
        try:
            yield Tab(commands, answers)
        finally:
            os.close(commands)
            os.close(answers)
            process.kill()
            process.wait()
