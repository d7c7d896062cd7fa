"""Stands between us and LibreOffice: ends it, with all that it started, when told to or when we are gone.

A program of its own, with nothing but the standard library: `python guard.py FOLDER PROGRAM ARGUMENT…`.
Standard input: any byte ends LibreOffice; if it closes without one, we were killed, and FOLDER goes, too.
Exit code: 0 if LibreOffice ended well by itself.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from threading import Lock, Thread


def main(folder: str, *command: str) -> None:
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    ending = Lock()
    """Who holds it ends this program."""
    Thread(target=_leave, args=(process, ending), daemon=True).start()
    told = os.read(0, 1)
    ending.acquire()
    _kill(process)
    if not told:
        shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


def _leave(process: subprocess.Popen[bytes], ending: Lock) -> None:
    code = process.wait()
    with ending:
        os._exit(0 if code == 0 else 1)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the process and its children; a wrapper that died alone would leave LibreOffice running."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], check=False, capture_output=True)
        return
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
