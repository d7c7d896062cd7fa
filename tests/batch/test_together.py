"""Old Word files of a folder share a start of LibreOffice, those in archives too, whatever reads the folder."""

from __future__ import annotations

import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from stand_in import all_ended, put_first, rtf, starts, turn
from xhht_parse import parse_folder
from xhht_parse.batch import Run
from xhht_parse.batch.rows import table_rows
from xhht_parse.batch.workers.crew import Crew, Loss
from xhht_parse.cli import main

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")


def by_folder(folder: Path) -> int:
    return sum(not isinstance(result, Exception) for _, result in parse_folder(folder))


def by_rows(folder: Path) -> int:
    return sum(not isinstance(plan.result, Exception) for plan in table_rows("targets", [folder], jobs=1))


def by_run(folder: Path) -> int:
    run = Run(folder, folder.parent / "out")
    try:
        return sum(step.outcome.failure is None for step in run.outcomes(jobs=1))
    finally:
        run.close()


def test_files_of_one_command_share_a_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in = put_first(tmp_path, monkeypatch)
    paths = [tmp_path / f"{name}.rtf" for name in "abc"]
    for path in paths:
        path.write_bytes(rtf(path.name))
    assert main(["parse", *map(str, paths), "-o", str(tmp_path / "out")]) == 0
    assert len(starts(stand_in)) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says what a process has started")
def test_a_worker_that_is_ended_takes_libreoffice_and_its_folder_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = put_first(tmp_path, monkeypatch)
    crew: Crew[bytes, object] = Crew(turn, 1, lambda data: 1.0)
    assert [type(done.result) for done in crew.results([(rtf("HANGS"),)])] == [Loss]
    assert all_ended(stand_in)
    assert list((stand_in / "tmp").iterdir()) == []


@pytest.mark.parametrize("read", [by_folder, by_rows, by_run])
def test_old_word_files_share_a_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read: Callable[[Path], int]
) -> None:
    stand_in = put_first(tmp_path, monkeypatch)
    folder = tmp_path / "plans"
    folder.mkdir()
    for name in ("a.rtf", "b.doc", "c.RTF", "d.txt"):
        folder.joinpath(name).write_bytes(rtf(name))
    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        for name in ("e.rtf", "f.rtf"):
            archive.writestr(name, rtf(name))
    assert read(folder) == 6
    assert len(starts(stand_in)) == 2, "one for all that is named so, one for the text file that is RTF"
