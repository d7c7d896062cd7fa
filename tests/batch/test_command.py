"""`xhht-parse batch` at the command: log, shares, wrong use, and what the closing words say."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from batches import plans
from command import Run
from xhht_parse.batch.ledger.manifest import NAME


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return plans(tmp_path / "plans", "a.txt", "b.txt", "c.svg")


def test_the_log_has_a_line_for_every_file(run: Run, folder: Path, tmp_path: Path) -> None:
    assert run("batch", folder, "-o", tmp_path / "out", "--log", tmp_path / "logs" / "run.jsonl").code == 0
    lines = [json.loads(line) for line in (tmp_path / "logs" / "run.jsonl").read_bytes().splitlines()]
    assert [line["event"] for line in lines] == ["begin", "skipped", "parsed", "parsed", "end"]
    assert {"at", "path", "seconds", "worker", "attempt"} <= lines[2].keys()
    assert lines[-1]["complete"] is True
    assert lines[-1]["inputs"] == 3


def test_a_damaged_manifest_is_told(run: Run, folder: Path, tmp_path: Path) -> None:
    run("batch", folder, "-o", tmp_path / "out")
    manifest = tmp_path / "out" / NAME
    manifest.write_bytes(b"no database" * 100)
    ran = run("batch", folder, "-o", tmp_path / "out")
    assert (ran.code, ran.err.splitlines()[0].partition(",")[0]) == (0, str(manifest))


def test_the_closing_table_names_the_files_with_an_error(run: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "letter.txt").write_text("Hôm nay trời đẹp.", "utf-8")
    shown = run("batch", folder, "-o", tmp_path / "out").out
    assert "letter.txt   not-a-document" in shown.split("Files that were read but have an error")[1]


def test_times_stand_in_the_log_alone(run: Run, folder: Path, tmp_path: Path) -> None:
    run("batch", folder, "-o", tmp_path / "one", "--log", tmp_path / "log")
    run("batch", folder, "-o", tmp_path / "two")
    assert (tmp_path / "one/report.json").read_bytes() == (tmp_path / "two/report.json").read_bytes()


def test_a_share_writes_a_report_of_its_own(run: Run, folder: Path, tmp_path: Path) -> None:
    for share in ("1/2", "2/2"):
        assert run("batch", folder, "-o", tmp_path / "out", "--shard", share).code == 0
    counts = [json.loads((tmp_path / f"out/report.{n}-of-2.json").read_bytes())["files"] for n in (1, 2)]
    assert sum(count["parsed"] for count in counts) == 2
    assert sum(count["skipped"] for count in counts) == 1


@pytest.mark.parametrize("wrong", [["--shard", "3/2"], ["--timeout", "-1"], ["--memory", "x"]])
def test_a_wrong_value_is_wrong_use(wrong: list[str], run: Run, folder: Path, tmp_path: Path) -> None:
    assert run("batch", folder, "-o", tmp_path / "out", *wrong).code == 2
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("memory", [1, 10**20])
def test_memory_out_of_reason_is_taken_as_the_nearest_that_works(
    memory: int, run: Run, folder: Path, tmp_path: Path
) -> None:
    assert run("batch", folder, "-o", tmp_path / "out", "--memory", memory, "--quiet").code == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_log_on_a_full_disk_is_named(run: Run, folder: Path, tmp_path: Path) -> None:
    ended = run("batch", folder, "-o", tmp_path / "out", "--log", "/dev/full", "--lang", "en")
    assert (ended.code, ended.err.splitlines()[0]) == (
        3,
        "Error: /dev/full cannot be written to: No space left on device.",
    )


@pytest.mark.skipif(sys.platform != "linux", reason="as on Linux")
def test_in_a_folder_that_is_gone_no_worker_comes_up(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    ended = run("batch", folder, "-o", tmp_path / "out", "--lang", "en")
    assert (ended.code, ended.err) == (3, "Error: no worker process comes up (No such file or directory).\n")


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_the_name_of_a_bad_file_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "a\x1b[2J.txt").touch()
    ended = run("batch", tmp_path / "plans", "-o", tmp_path / "out", "--quiet")
    assert ended.err.startswith("Error: a\ufffd[2J.txt: ")


def test_tables_of_a_share_are_wrong_use(run: Run, folder: Path, tmp_path: Path) -> None:
    ended = run("batch", folder, "-o", tmp_path / "out", "--shard", "1/2", "--format", "csv", "--lang", "en")
    assert ended.code == 2
    assert "run without --shard" in ended.err


def test_the_end_says_what_is_no_longer_there(run: Run, folder: Path, tmp_path: Path) -> None:
    run("batch", folder, "-o", tmp_path / "out")
    (folder / "b.txt").unlink()
    ended = run("batch", folder, "-o", tmp_path / "out", "--lang", "en")
    assert ended.code == 0
    assert "1 read (1 of them unchanged since the last run)" in ended.out
    assert "No longer there" in ended.out
    assert "b.txt" in ended.out


def test_many_failures_are_counted_and_twenty_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    for number in range(30):
        (tmp_path / "plans" / f"{number:02}.txt").write_bytes(b"7z\xbc\xaf\x27\x1c")
    ended = run("batch", tmp_path / "plans", "-o", tmp_path / "out", "--lang", "en")
    assert ended.code == 1
    assert "and 10 more" in ended.out
    assert ended.out.count(".txt ") == 20


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "The document shows no number."), ("vi", "Văn bản không có số, ký hiệu.")]
)
def test_the_closing_words_tell_what_each_code_means(
    run: Run, folder: Path, tmp_path: Path, lang: str, words: str
) -> None:
    assert words in run("batch", folder, "-o", tmp_path / "out", "--lang", lang).out
