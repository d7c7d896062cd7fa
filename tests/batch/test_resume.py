"""A run goes on where another one stopped: what has not changed is not read again, and the end is the same."""

from __future__ import annotations

import json
import os
import shutil
import sys
import zipfile
from pathlib import Path

import pytest

from batches import PLAN, asked, command, done, events, plans, tree
from xhht_parse.batch import InUse, Run, kept
from xhht_parse.batch.folder.inputs import Input, read_still, stamp
from xhht_parse.batch.ledger.manifest import NAME
from xhht_parse.diagnostics import UnreadableFile
from xhht_parse.readers import file as file_module
from xhht_parse.readers.limits import DEFAULT

NAMES = ("a.txt", "b/c.txt", "b/d.txt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return plans(tmp_path / "plans", *NAMES)


@pytest.fixture
def out(folder: Path, tmp_path: Path) -> Path:
    """After a first run."""
    done(folder, tmp_path / "out")
    return tmp_path / "out"


def test_what_has_not_changed_is_not_parsed_again(folder: Path, out: Path, tmp_path: Path) -> None:
    before = tree(out)
    done(folder, out, log=tmp_path / "log")
    assert events(tmp_path / "log") == {"begin": 1, "unchanged": 3, "end": 1}
    assert tree(out) == before


def test_a_file_that_nobody_has_touched_is_not_even_opened(folder: Path, out: Path) -> None:
    """What was written less than two seconds ago is: so the stamps are put here as a later reading puts them."""
    for name in NAMES:
        asked(out / NAME, "update files set stamp = ? where path = ?", stamp((folder / name).stat()), name.encode())
    run = Run(folder, out)
    assert (run.survey.unchanged, run.cost) == (3, 0)
    run.close()


def test_a_stamp_is_trusted_only_where_the_last_change_lies_back(folder: Path) -> None:
    path = folder / "a.txt"
    assert read_still(Input(path), DEFAULT)[1] == ""
    assert stamp(path.stat()) != stamp((folder / "b/c.txt").stat())


def test_a_changed_file_is_read_again_though_its_size_and_time_are_the_same(folder: Path, out: Path) -> None:
    path = folder / "a.txt"
    times = path.stat().st_atime_ns, path.stat().st_mtime_ns
    path.write_text(path.read_text("utf-8").replace("95%", "96%"), "utf-8")
    os.utime(path, ns=times)
    done(folder, out)
    assert "96%" in json.loads((out / "a.txt.json").read_bytes())["text"]


def test_other_rules_read_everything_again(folder: Path, out: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules.toml"
    rules.write_text('[[unit]]\nname = "xã"\ngroup = "count"\n', "utf-8")
    done(folder, out, rules=rules, log=tmp_path / "log")
    assert events(tmp_path / "log")["parsed"] == 3


def test_other_limits_and_other_parsers_read_everything_again(folder: Path, out: Path, tmp_path: Path) -> None:
    done(folder, out, limits=DEFAULT._replace(pages=7), log=tmp_path / "limits")
    assert events(tmp_path / "limits")["parsed"] == 3
    asked(out / NAME, "update files set key = 'of another version'")
    done(folder, out, log=tmp_path / "version")
    assert events(tmp_path / "version")["parsed"] == 3


def test_again_reads_everything_again(folder: Path, out: Path, tmp_path: Path) -> None:
    done(folder, out, again=True, log=tmp_path / "log")
    assert events(tmp_path / "log")["parsed"] == 3


def test_a_result_that_somebody_has_removed_or_cut_is_made_again(folder: Path, out: Path, tmp_path: Path) -> None:
    before = tree(out)
    (out / "a.txt.json").unlink()
    (out / "b/c.txt.json").write_bytes(b"{")
    done(folder, out, log=tmp_path / "log")
    assert (events(tmp_path / "log")["parsed"], tree(out)) == (2, before)


def test_a_removed_plan_is_reported_and_its_result_kept(folder: Path, out: Path) -> None:
    shutil.rmtree(folder / "b")
    report = done(folder, out)
    assert report["files"] == {"parsed": 1, "failed": 0, "skipped": 0, "removed": 2}
    assert report["removed"][0] == {"path": "b/c.txt", "output": "b/c.txt.json"}
    assert (out / "b/c.txt.json").exists()
    assert [result.path for result in kept(out)] == ["a.txt"]
    assert done(folder, out) == report


def test_the_plans_of_a_folder_are_not_given_while_a_run_is_at_work(folder: Path, out: Path) -> None:
    run = Run(folder, out)
    try:
        with pytest.raises(InUse):
            list(kept(out))
    finally:
        run.close()


def test_a_damaged_manifest_is_none(out: Path) -> None:
    (out / NAME).write_bytes(b"no database" * 100)
    with pytest.raises(UnreadableFile) as caught:
        list(kept(out))
    assert caught.value.code == "no-manifest"


def test_prune_removes_the_results_of_removed_plans_and_their_folders(folder: Path, out: Path) -> None:
    shutil.rmtree(folder / "b")
    done(folder, out)
    assert done(folder, out, prune=True)["files"]["removed"] == 0
    assert sorted(tree(out)) == ["a.txt.json", "report.json"]


def test_prune_removes_nothing_when_the_folder_is_empty(folder: Path, out: Path) -> None:
    """So it is where a drive is not there, and its folder is."""
    shutil.rmtree(folder)
    folder.mkdir()
    assert done(folder, out, prune=True)["files"]["removed"] == 3
    assert (out / "a.txt.json").exists()


def test_a_plan_that_comes_back_is_known(folder: Path, out: Path, tmp_path: Path) -> None:
    before = tree(out)
    shutil.move(folder / "b", tmp_path / "b")
    done(folder, out)
    shutil.move(tmp_path / "b", folder / "b")
    done(folder, out, log=tmp_path / "log")
    assert (events(tmp_path / "log")["unchanged"], tree(out)) == (3, before)


@pytest.mark.parametrize("damage", [b"", b"SQLite format 3\0" + b"\1" * 4000, b"no database at all" * 100])
def test_a_damaged_manifest_costs_a_reading_and_nothing_else(damage: bytes, folder: Path, out: Path) -> None:
    before = tree(out)
    (out / NAME).write_bytes(damage)
    done(folder, out)
    assert tree(out) == before


def test_a_manifest_that_was_cut_off_costs_a_reading_and_nothing_else(folder: Path, out: Path) -> None:
    before, data = tree(out), (out / NAME).read_bytes()
    (out / NAME).write_bytes(data[: len(data) // 2 + 100])
    done(folder, out)
    assert tree(out) == before


def test_a_manifest_of_another_layout_is_begun_anew(folder: Path, out: Path, tmp_path: Path) -> None:
    asked(out / NAME, "pragma user_version = 99")
    done(folder, out, log=tmp_path / "log")
    assert events(tmp_path / "log")["parsed"] == 3


def test_an_archive_that_cannot_be_opened_has_not_lost_its_plans(tmp_path: Path) -> None:
    folder, out = plans(tmp_path / "plans", "a.txt"), tmp_path / "out"
    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        archive.writestr("plan.txt", PLAN)
    done(folder, out)
    data = (folder / "more.zip").read_bytes()
    (folder / "more.zip").write_bytes(data[:-30])
    report = done(folder, out, prune=True)
    assert (report["files"]["failed"], report["files"]["removed"]) == (1, 0)
    assert (out / "more.zip/plan.txt.json").exists()
    (folder / "more.zip").write_bytes(data)
    done(folder, out, log=tmp_path / "log")
    assert events(tmp_path / "log")["unchanged"] == 2


def test_the_result_of_what_is_no_plan_any_more_goes(folder: Path, out: Path) -> None:
    (folder / "a.txt").unlink()
    try:
        (folder / "a.txt").symlink_to(out)
    except OSError:
        pytest.skip("no links here")
    assert done(folder, out)["skipped"] == [{"path": "a.txt", "code": "linked-folder"}]
    assert not (out / "a.txt.json").exists()


def test_a_failure_is_tried_again_in_each_run(folder: Path, out: Path) -> None:
    (folder / "bad.txt").write_bytes(b"7z\xbc\xaf\x27\x1c")
    assert done(folder, out)["files"]["failed"] == 1
    (folder / "bad.txt").write_text(PLAN, "utf-8")
    assert done(folder, out)["files"] == {"parsed": 4, "failed": 0, "skipped": 0, "removed": 0}


def test_a_second_run_into_the_same_folder_waits_outside(folder: Path, out: Path) -> None:
    first = Run(folder, out)
    with pytest.raises(InUse):
        Run(folder, out)
    second = command(folder, "-o", out)
    first.close()
    assert (second.returncode, second.stderr) == (
        3,
        f"Error: another run is at work in {out}; wait for its end.\n".encode(),
    )


def test_a_file_that_changes_all_the_time_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "a.txt"

    def growing(path: Path, limits: object) -> bytes:
        with path.open("ab") as file:
            file.write(b"x")
        return path.read_bytes()

    monkeypatch.setattr("xhht_parse.batch.folder.inputs.load", growing)
    with pytest.raises(UnreadableFile) as caught:
        read_still(Input(path), DEFAULT)
    assert caught.value.code == "changes-while-read"


def test_a_file_that_changed_once_while_it_was_read_is_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, real, times = folder / "a.txt", file_module.load, []

    def once(path: Path, limits: object) -> bytes:
        data = real(path)
        if not times:
            times.append(path.write_text("other", "utf-8"))
        return data

    monkeypatch.setattr("xhht_parse.batch.folder.inputs.load", once)
    assert read_still(Input(path), DEFAULT)[0] == b"other"


@pytest.mark.skipif(sys.platform == "win32", reason="signals as on Unix")
def test_the_soak_in_small(tmp_path: Path) -> None:
    """Killed three times and out of disk once (as root): the same bytes as an undisturbed run."""
    import subprocess

    soak = Path(__file__).parents[2] / "benchmarks" / "soak.py"
    words = [sys.executable, str(soak), "--documents", "60", "--kills", "3", "--keep", str(tmp_path)]
    ended = subprocess.run(words, capture_output=True, timeout=300, check=False)
    assert (ended.returncode, b"the same bytes, nothing lost" in ended.stdout) == (0, True), ended.stdout.decode()
