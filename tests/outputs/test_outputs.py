"""The files of `batch --format`: whole or not at all, always the same bytes; a missing package is told at once."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from command import PLAN, Run
from xhht_parse.batch import Result, outputs
from xhht_parse.batch.outputs import NAMES, build
from xhht_parse.batch.write import PART
from xhht_parse.cli.options import FORMATS
from xhht_parse.writers.tables import formats


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "plans"
    made.mkdir()
    for name in ("b.txt", "a.txt"):
        (made / name).write_text(PLAN, "utf-8")
    (made / "bad.txt").write_bytes(b"\x00\x01\x02" * 50)
    return made


def digests(tables: Path) -> dict[str, str]:
    """DuckDB puts a fresh identifier into each file: its rows are the same, its bytes are not."""
    files = (path for path in sorted(tables.iterdir()) if path.suffix != ".duckdb")
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_command_offers_the_formats_that_there_are() -> None:
    assert tuple(formats.FORMATS) == FORMATS


def test_the_same_plans_give_the_same_bytes(
    results: Sequence[Result], plans: Path, tables: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Ho_Chi_Minh")
    again = tables.parent.parent / "again"  # as far from the plans as the first: the links are relative
    build(again, FORMATS, results, plans)
    assert digests(again / "tables") == digests(tables)
    assert {path.name for path in tables.iterdir()} == NAMES


def test_a_failure_leaves_the_old_files_and_nothing_else(
    results: Sequence[Result], plans: Path, tmp_path: Path
) -> None:
    pytest.importorskip("duckdb", reason="duckdb is not installed")
    build(tmp_path, ["csv", "duckdb"], results, plans)
    old = digests(tmp_path / "tables")

    def broken() -> Iterator[Result]:
        yield results[0]
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        build(tmp_path, FORMATS, broken(), plans)
    assert digests(tmp_path / "tables") == old
    assert not [path for path in (tmp_path / "tables").iterdir() if PART in path.name]


def test_the_command_writes_the_tables_of_what_could_be_read(run: Run, folder: Path, tmp_path: Path) -> None:
    done = run("batch", folder, "-o", tmp_path / "out", "--format", "csv", "--format", "jsonl")
    assert (done.code, done.out.splitlines()[-1]) == (1, f"Tables (csv, jsonl) in {tmp_path / 'out' / 'tables'}")
    lines = (tmp_path / "out" / "tables" / "plans.jsonl").read_bytes().splitlines()
    jsons = [(tmp_path / "out" / name).read_bytes() for name in ("a.txt.json", "b.txt.json")]
    assert lines == jsons
    rows = (tmp_path / "out" / "tables" / "targets.csv").read_text("utf-8-sig").splitlines()
    assert [row.split(",")[0] for row in rows] == ["path", "a.txt", "b.txt"]


def test_a_finished_folder_gets_its_tables_by_the_same_command(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run("batch", folder, "-o", out, "-q").code == 1
    assert not (out / "tables").exists()
    assert run("batch", folder, "-o", out, "-q", "--format", "jsonl").code == 1
    assert len((out / "tables" / "plans.jsonl").read_bytes().splitlines()) == 2


@pytest.mark.parametrize(
    ("lang", "word"), [("en", "needs packages that are not installed"), ("vi", "cần thêm gói chưa được cài đặt")]
)
def test_a_missing_package_is_told_before_any_work(
    lang: str, word: str, run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formats, "find_spec", lambda name: None)
    done = run("batch", folder, "-o", tmp_path / "out", "--format", "xlsx", "--lang", lang)
    assert (done.code, done.out) == (2, "")
    assert word in done.err
    assert 'pip install "xhht-parse[table]"' in done.err
    assert not (tmp_path / "out").exists()


def test_an_unknown_format_names_those_that_there_are(run: Run, folder: Path, tmp_path: Path) -> None:
    done = run("batch", folder, "-o", tmp_path / "out", "--format", "ods")
    assert done.code == 2
    assert "jsonl, jsonl.zst, csv, xlsx, parquet, duckdb" in done.err


def test_a_link_is_given_only_to_a_file_that_is_there(folder: Path, tmp_path: Path) -> None:
    link = outputs._links(folder, tmp_path / "out" / "tables")
    assert link("a.txt") == "external:../../plans/a.txt"
    assert link("none.txt") is None
    (folder / "more.zip").write_bytes(b"x")
    assert link("more.zip/x/plan.txt") == "external:../../plans/more.zip"


@pytest.mark.parametrize("form", ["csv", "xlsx", "parquet", "duckdb"])
def test_a_disk_that_is_full_is_told_and_the_run_is_not_finished(
    form: str, run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root can mount a small disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk], check=False).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        assert run("batch", folder, "-o", disk / "out", "-q").code == 1
        with suppress(OSError):
            (disk / "fill").write_bytes(b"x" * 256 * 1024)
        done = run("batch", folder, "-o", disk / "out", "-q", "--format", form)
        assert done.code == 3
        assert "No space left on device" in done.err
        left = [path.name for path in (disk / "out").rglob("*") if PART in path.name]
        assert left == []
    finally:
        subprocess.run(["umount", disk], check=True)
