"""A program that stands in for LibreOffice where a test wants it to crash, hang, or be counted: a real process.

In: a folder. Out: `soffice` in it, first on PATH, which notes each start and does to a file what its text says.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

import pytest

from word import Word
from xhht_parse.readers import Limits
from xhht_parse.readers.office.group import convert

STAND_IN = """#!/bin/sh
# In: LibreOffice's arguments. Each file of --outdir and behind it is "turned", or what its text says happens.
echo $$ >> {folder}/starts
while [ "$1" != --outdir ]; do shift; done
out=$2; shift 2
for file in "$@"; do
  name=$(basename "$file" .rtf)
  if grep -q HANGS "$file"; then
    head -c 99 {folder}/turned.docx > "$out/$name.docx"
    sleep 600 & echo $! >> {folder}/children; wait
  fi
  if grep -q CRASHES "$file"; then kill -SEGV $$; fi
  if grep -q BROKEN "$file"; then continue; fi
  cp {folder}/turned.docx "$out/$name.docx"
done
"""


def rtf(text: str) -> bytes:
    return b"{\\rtf1 " + text.encode("ascii") + b"}"


def put_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The stand-in in this folder is the first on PATH; temporary folders lie there, too."""
    word = Word()
    word.paragraph("Nội dung")
    folder.joinpath("turned.docx").write_bytes(word.save())
    program = folder / "soffice"
    program.write_text(STAND_IN.format(folder=folder), "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    (folder / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(folder / "tmp"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


def starts(folder: Path) -> list[int]:
    return numbers(folder / "starts")


def numbers(path: Path) -> list[int]:
    return [int(line) for line in path.read_text().split()] if path.exists() else []


def all_ended(folder: Path) -> bool:
    return not any(map(is_running, [*starts(folder), *numbers(folder / "children")]))


def is_running(process: int) -> bool:
    """Whether it still does something: one that is dead and waits for its parent does not."""
    listed = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False)
    return listed.stdout.strip()[:1] not in ("", "Z")


def turn(data: bytes) -> object:
    """Work for another process, which waits as long as it takes."""
    return convert([data], Limits(seconds=600))
