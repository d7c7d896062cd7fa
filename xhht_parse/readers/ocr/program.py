"""tesseract as a program of its own: one picture in, lines of words out; and what to install where it is not there.

One thread for each picture, so that the same picture always gives the same words and many can be read side by side.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from ..types import Refusal
from .types import DPI, Line, Seen

if TYPE_CHECKING:
    from PIL.Image import Image

TO_INSTALL = ("no-ocr-extra", "no-tesseract", "no-tesseract-vie")
"""Refusals that say what to install."""
_WINDOWS = ("ProgramW6432", "ProgramFiles", "LOCALAPPDATA")
_MAC = ("/opt/homebrew/bin/tesseract", "/usr/local/bin/tesseract")
_TABLE = ("-c", "tessedit_create_tsv=1")
_LONGEST = 1e6  # seconds: no system waits for 25 days
_ANSWER = 60.0  # seconds in which it says which languages it knows
_COLUMNS = 12
"""Of tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, sureness, text."""


class Clock:
    """The time that may go by outside this process until the next page is read."""

    def __init__(self, seconds: int) -> None:
        self.seconds, self._end = seconds, monotonic() + seconds

    def renew(self) -> None:
        """A page has been read."""
        self._end = monotonic() + self.seconds

    def left(self) -> float:
        """Seconds that are left. Raises `Refusal` when there are none."""
        left = self._end - monotonic()
        if left <= 0:
            raise Refusal("ocr-too-slow", seconds=self.seconds)
        return min(left, _LONGEST)


def program() -> str:
    """The path of tesseract. Raises `Refusal` with what to install, also when it does not know Vietnamese."""
    path = _found()
    if path is None:
        raise Refusal("no-tesseract")
    if "vie" not in languages():
        raise Refusal("no-tesseract-vie")
    return path


@cache
def _found() -> str | None:
    return next(_candidates(), None)


def _candidates() -> Iterator[str]:
    if path := shutil.which("tesseract"):
        yield path
    for folder in filter(None, map(os.environ.get, _WINDOWS)):
        for inside in ("Tesseract-OCR", "Programs/Tesseract-OCR"):
            if (file := Path(folder, inside, "tesseract.exe")).is_file():
                yield str(file)
    yield from filter(os.path.isfile, _MAC)


@cache
def languages() -> frozenset[str]:
    """Whose data are installed: "vie", "eng"; "osd" tells how a page lies."""
    path = _found()
    if path is None:
        return frozenset()
    asked = [path, "--list-langs"]
    try:
        listed = subprocess.run(asked, capture_output=True, check=False, stdin=subprocess.DEVNULL, timeout=_ANSWER)
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset((listed.stdout + listed.stderr).decode("utf-8", "replace").split())


def lines(picture: Image, clock: Clock, layout: str = "3") -> list[Line]:
    """What stands on the picture: of a page (tesseract finds its blocks by itself), or of one block (layout 6)."""
    return _rows(_run(picture, clock, "-l", "vie", "--psm", layout, "--dpi", str(DPI), *_TABLE))


def words(pages: bytes, clock: Clock, language: str = "vie") -> dict[int, list[Seen]]:
    """The words on each page of this TIFF, counted from 0; each page is taken for one line."""
    found: dict[int, list[Seen]] = {}
    for cells in _cells(_started(pages, clock, "-l", language, "--psm", "7", *_TABLE)):
        found.setdefault(int(cells[1]) - 1, []).append(_seen(cells))
    return found


def turn(picture: Image, clock: Clock) -> int:
    """How many quarters, counter-clockwise, set this page upright; 0 where that cannot be told."""
    if "osd" not in languages():
        return 0
    try:
        table = _run(picture, clock, "--psm", "0")
    except Refusal as refusal:
        if refusal.code == "ocr-failed":  # too few letters to tell
            return 0
        raise
    said = dict(line.split(": ", 1) for line in table.splitlines() if ": " in line)
    return int(said.get("Orientation in degrees", "0")) // 90 % 4


def _run(picture: Image, clock: Clock, *arguments: str) -> str:
    header = f"P5 {picture.width} {picture.height} 255\n".encode("ascii")
    return _started(header + picture.tobytes(), clock, *arguments)


def _started(image: bytes, clock: Clock, *arguments: str) -> str:
    """What tesseract says of this image. Raises `Refusal` when it takes too long or breaks."""
    try:
        done = subprocess.run(
            [program(), "-", "-", *arguments],
            input=image,
            capture_output=True,
            check=False,
            timeout=clock.left(),
            env=os.environ | {"OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired:
        raise Refusal("ocr-too-slow", seconds=clock.seconds) from None
    except OSError:  # no more processes, no more memory
        raise Refusal("ocr-failed") from None
    if done.returncode:
        raise Refusal("ocr-failed")
    return done.stdout.decode("utf-8", "replace")


def _cells(table: str) -> Iterator[list[str]]:
    """The rows of tesseract's table that are words; one without letters (a speck) is none."""
    for row in table.split("\n")[1:]:
        cells = row.split("\t")
        if len(cells) == _COLUMNS and cells[0] == "5" and cells[-1].strip():
            yield cells


def _seen(cells: list[str]) -> Seen:
    left, top, width, height = map(int, cells[6:10])
    return Seen(cells[-1].strip(), left, top, left + width, top + height, float(cells[10]))


def _rows(table: str) -> list[Line]:
    """The words of each line."""
    found: list[list[Seen]] = []
    key: list[str] = []
    for cells in _cells(table):
        if cells[1:5] != key:
            key = cells[1:5]
            found.append([])
        found[-1].append(_seen(cells))
    return list(found)
