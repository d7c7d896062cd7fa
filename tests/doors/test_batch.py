"""A run over a folder: which files, whole writes, a report that does not depend on the order."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from xhht_parse import Document, UnreadableFile
from xhht_parse.batch import Run, listing, output_name, write_whole
from xhht_parse.batch import write as write_module
from xhht_parse.batch.work import Convert, Parse

PLAN = "KẾ HOẠCH\n\nII. MỤC TIÊU\n1. Đến năm 2025: 95% người dân biết chữ.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    plans = tmp_path / "plans"
    for name in ("a.txt", "a.md", "b/Ké hoạch.TXT", "b/c/d.txt"):
        (plans / name).parent.mkdir(parents=True, exist_ok=True)
        (plans / name).write_text(PLAN, "utf-8")
    for name in ("README.md", ".hidden.txt", "~$a.docx", "b/data.json", ".git/x.txt", "b/picture.png"):
        (plans / name).parent.mkdir(parents=True, exist_ok=True)
        (plans / name).write_bytes(b"x")
    (plans / "b" / "bad.pdf").write_bytes(b"%PDF-1.4")
    return plans


def done(run: Run, jobs: int = 1) -> dict[str, object]:
    list(run.outcomes(jobs))
    run.finish()
    report: dict[str, object] = json.loads((run.out / "report.json").read_bytes())
    return report


def test_documents_are_taken_and_the_rest_is_counted(folder: Path) -> None:
    found = listing(folder)
    assert [p.as_posix() for p in found.taken] == ["a.md", "a.txt", "b/Ké hoạch.TXT", "b/bad.pdf", "b/c/d.txt"]
    assert [p.as_posix() for p in found.skipped] == ["README.md", "b/data.json", "b/picture.png"]


def test_loops_of_links_are_not_entered(folder: Path) -> None:
    try:
        (folder / "b" / "loop").symlink_to(folder, target_is_directory=True)
        (folder / "linked.txt").symlink_to(folder / "a.txt")
        (folder / "broken.txt").symlink_to(folder / "nowhere.txt")
    except OSError:
        pytest.skip("no links here")
    found = listing(folder)
    assert Path("linked.txt") in found.taken
    assert {Path("b/loop"), Path("broken.txt")} <= set(found.skipped)


def test_names_that_differ_in_their_ending_do_not_clash() -> None:
    assert output_name(Path("x/a.txt")) == Path("x/a.txt.json")
    assert output_name(Path("x/a.md")) == Path("x/a.md.json")


def test_each_plan_becomes_one_json_in_the_same_tree(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    report = done(Run(folder, out))
    written = sorted(p.relative_to(out).as_posix() for p in out.rglob("*.json"))
    assert written == ["a.md.json", "a.txt.json", "b/Ké hoạch.TXT.json", "b/c/d.txt.json", "report.json"]
    document = Document.model_validate_json((out / "b/c/d.txt.json").read_bytes())
    assert (document.text, document.source.uri) == (PLAN, "b/c/d.txt")
    assert report["files"] == {"parsed": 4, "failed": 1, "skipped": 3}
    assert report["complete"] is True
    assert report["failed"][0]["path"] == "b/bad.pdf"  # type: ignore[index]
    assert not list(out.rglob(f"*{write_module.PART}"))


def test_the_report_is_the_same_whatever_finishes_first(folder: Path, tmp_path: Path) -> None:
    done(Run(folder, tmp_path / "one"), jobs=1)
    done(Run(folder, tmp_path / "two"), jobs=3)
    one, two = ({p.relative_to(out): p.read_bytes() for p in out.rglob("*.json")}
                for out in (tmp_path / "one", tmp_path / "two"))  # fmt: skip
    assert len(one) == 5  # four plans and the report
    assert one == two


def test_the_output_folder_may_lie_inside_and_is_not_read(folder: Path) -> None:
    out = folder / "b" / "out"
    done(Run(folder, out))
    (out / "note.txt").write_text(PLAN, "utf-8")
    assert done(Run(folder, out))["files"] == {"parsed": 4, "failed": 1, "skipped": 3}


def test_the_output_folder_may_be_the_folder_itself(folder: Path) -> None:
    done(Run(folder, folder))
    assert (folder / "a.txt.json").exists()
    assert done(Run(folder, folder))["files"]["parsed"] == 4  # type: ignore[index]


def test_the_result_of_an_earlier_run_does_not_outlive_a_failure(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done(Run(folder, out))
    (folder / "a.txt").write_bytes(b"%PDF-1.4")
    done(Run(folder, out))
    assert not (out / "a.txt.json").exists()
    assert (out / "a.md.json").exists()


def test_a_defect_of_the_parser_fails_one_file(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Document:
        raise KeyError("x")

    monkeypatch.setattr("xhht_parse.pipeline.read", broken)
    outcome = Convert(Parse(folder, None), tmp_path)(Path("a.txt"))
    assert outcome.failure is not None
    assert outcome.failure.code == "internal-error"
    assert "KeyError: 'x'" in outcome.failure.reason


def test_a_killed_process_becomes_a_failure_of_its_file(folder: Path, tmp_path: Path) -> None:
    work = Convert(Parse(folder, None), tmp_path)
    (tmp_path / "a.txt.json").write_bytes(b"old")
    outcome = work.killed(Path("a.txt"))
    assert outcome.failure is not None
    assert outcome.failure.code == "worker-killed"
    assert not (tmp_path / "a.txt.json").exists()


def test_a_missing_folder_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        Run(tmp_path / "none", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    write_whole(path, b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_fails_names_the_file_that_was_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left") as caught:
        write_whole(tmp_path / "a.json", b"new")
    assert caught.value.filename == str(tmp_path / "a.json")


def test_a_part_that_another_run_cleared_away_is_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, swept = os.fsync, []

    def sweeping(file: int) -> None:
        real(file)
        if not swept:
            swept.append(file)
            write_module.sweep(tmp_path)

    monkeypatch.setattr(os, "fsync", sweeping)
    write_whole(tmp_path / "a.json", b"new")
    assert (tmp_path / "a.json").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_what_a_killed_process_left_is_cleared_away(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run = Run(folder, out)
    (out / "b").mkdir()
    (out / "b" / f".x{write_module.PART}").touch()
    run.finish()  # interrupted before any file
    assert not (out / "b" / f".x{write_module.PART}").exists()
    assert json.loads((out / "report.json").read_bytes())["complete"] is False


@pytest.mark.skipif(
    sys.platform == "win32" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="all may be read"
)
def test_a_folder_that_may_not_be_entered_is_a_failure(folder: Path, tmp_path: Path) -> None:
    (folder / "b").chmod(0)
    try:
        report = done(Run(folder, tmp_path / "out"))
    finally:
        (folder / "b").chmod(0o755)
    assert report["failed"][0]["code"] == "no-permission"  # type: ignore[index]
