"""LibreOffice for the tests: whether it is here, and files that it saves in other formats.

In: the bytes of a file. Out: the bytes of the same in each of `KINDS`. It runs as anybody's would, with no settings.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")
needs_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not here (libreoffice-writer)")

KINDS = {
    "doc": "doc:MS Word 97",
    "rtf": "rtf:Rich Text Format",
    "odt": "odt:writer8",
    "ott": "ott:writer8_template",
    "fodt": "fodt:OpenDocument Text Flat XML",
    "pdf": "pdf:writer_pdf_Export",
}
"""For each format the filter that writes it."""


def saved(folder: Path, source: bytes, suffix: str, kinds: Iterable[str]) -> dict[str, bytes]:
    """The source, whose name ends in `.suffix`, in all these kinds; one process each, at the same time."""
    path = folder / f"source.{suffix}"
    path.write_bytes(source)
    runs = {kind: _run(folder, path, kind) for kind in kinds}
    assert {kind: run.wait(120) for kind, run in runs.items()} == dict.fromkeys(runs, 0)
    return {kind: (folder / kind / f"source.{kind}").read_bytes() for kind in runs}


def _run(folder: Path, path: Path, kind: str) -> subprocess.Popen[bytes]:
    assert SOFFICE is not None
    profile = (folder / f"profile-{kind}").as_uri()
    return subprocess.Popen(
        [SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", KINDS[kind],
         "--outdir", str(folder / kind), str(path)],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
