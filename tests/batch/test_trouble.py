"""Files that hang, die, take all memory, vanish or may not be read: each costs only itself, and has its reason."""

from __future__ import annotations

import gc
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import killers
from batches import COMMAND, PLAN, POWERLESS, command, done, events, plans, tree
from xhht_parse import UnreadableFile
from xhht_parse.batch import Run, Settings, Shard
from xhht_parse.batch.ledger.manifest import NAME
from xhht_parse.batch.workers.crew import Crew, Done, Loss

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="as on Linux")
ROOT = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may do so")


def losses(crew: Crew[int, int]) -> list[Done[int, int]]:
    results = list(crew.results((number,) for number in range(12)))
    assert sorted(done.task for done in results) == list(range(12))
    return [done for done in results if isinstance(done.result, Loss)]


@LINUX
def test_a_task_that_hangs_is_ended_with_all_that_it_started_and_tried_once_more() -> None:
    crew: Crew[int, int] = Crew(killers.sleeps_on_seven, 2, lambda task: 1.0)
    (lost,) = losses(crew)
    assert (lost.task, lost.attempt, lost.result.code) == (7, 2, "timed-out")  # type: ignore[union-attr]
    assert _sleepers() == []


def _sleepers() -> list[str]:
    """The programs that `killers.sleeps_on_seven` has started."""
    found = subprocess.run(["pgrep", "-f", f"^sleep 600.{os.getpid()}"], capture_output=True, check=False)
    return found.stdout.decode().split()


@LINUX
def test_a_task_that_takes_all_memory_is_told_so() -> None:
    (lost,) = losses(Crew(killers.takes_memory_on_seven, 2, memory=400))
    assert (lost.task, lost.attempt, lost.result.code) == (7, 2, "out-of-memory")  # type: ignore[union-attr]


@LINUX
def test_what_killed_a_process_is_named() -> None:
    (lost,) = losses(Crew(killers.dies_on_seven, 2))
    assert (lost.result.code, lost.result.facts["detail"]) == ("worker-killed", "SIGKILL")  # type: ignore[union-attr]


def test_a_crew_that_is_stopped_finishes_what_is_in_hand() -> None:
    crew: Crew[int, int] = Crew(killers.slow, 2)
    results = []
    for result in crew.results((number,) for number in range(500)):
        results.append(result.task)
        if len(results) == 5:
            crew.stop()
    assert 5 <= len(results) < 50
    assert crew.dropped == []


@LINUX
def test_bad_files_harm_nobody(tmp_path: Path) -> None:
    folder = plans(
        tmp_path / "plans", *(f"{number}.txt" for number in range(20)), "dies.txt", "hangs.txt", "vanishes.txt"
    )
    out = tmp_path / "out"
    report = done(folder, out, jobs=2, work=killers.Troubled, seconds=2.0, log=tmp_path / "log")
    assert report["files"] == {"parsed": 20, "failed": 3, "skipped": 0, "removed": 0}
    assert {entry["path"]: entry["code"] for entry in report["failed"]} == {
        "dies.txt": "worker-killed",
        "hangs.txt": "timed-out",
        "vanishes.txt": "vanished",
    }
    assert events(tmp_path / "log") == {"begin": 1, "parsed": 20, "failed": 3, "end": 1}
    assert len(tree(out)) == 21


def test_a_file_without_a_byte_fails_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "empty.txt").touch()
    report = done(tmp_path / "plans", tmp_path / "out")
    assert [(entry["path"], entry["code"]) for entry in report["failed"]] == [("empty.txt", "empty-file")]


@LINUX
def test_what_is_no_ordinary_file_is_left_out(tmp_path: Path) -> None:
    folder = plans(tmp_path / "plans", "a.txt")
    os.mkfifo(folder / "pipe.txt")
    (tmp_path / "outside.txt").write_text(PLAN, "utf-8")
    (folder / "link.txt").symlink_to(tmp_path / "outside.txt")
    report = done(folder, tmp_path / "out")
    assert report["files"]["parsed"] == 1
    assert report["skipped"] == [{"path": "link.txt", "code": "link-out"}, {"path": "pipe.txt", "code": "no-file"}]


@LINUX
def test_what_may_not_be_read_or_entered_fails_and_nothing_else(tmp_path: Path) -> None:
    folder, out = plans(tmp_path / "plans", "a.txt", "shut.txt", "closed/b.txt"), tmp_path / "out"
    done(folder, out)
    (folder / "shut.txt").chmod(0)
    (folder / "closed").chmod(0)
    ended = command(folder, "-o", out, "--prune", before=_powerless())
    (folder / "closed").chmod(0o755)
    report = json.loads((out / "report.json").read_bytes())
    assert ended.returncode == 1, ended.stderr.decode()
    assert {entry["path"]: entry["code"] for entry in report["failed"]} == {
        "closed": "no-permission",
        "shut.txt": "no-permission",
    }
    assert report["files"]["removed"] == 0
    assert (out / "closed" / "b.txt.json").exists()  # it is not gone: nobody may look


@LINUX
def test_a_folder_that_is_given_and_may_not_be_read_is_one_failure(tmp_path: Path) -> None:
    folder = plans(tmp_path / "plans", "a.txt")
    folder.chmod(0o300)
    ended = command(folder, "-o", tmp_path / "out", "--quiet", before=_powerless())
    assert (ended.returncode, b"the file may not be read: permission denied" in ended.stderr) == (1, True)


@LINUX
@pytest.mark.parametrize("verb", ["batch", "targets"])
def test_a_folder_that_may_be_listed_and_not_entered_fails_file_by_file(verb: str, tmp_path: Path) -> None:
    folder = plans(tmp_path / "plans", "a.txt", "closed/b.txt", "closed/inner/c.txt")
    (folder / "closed").chmod(0o444)
    out = ("-o", tmp_path / "out") if verb == "batch" else ()
    words = [*_powerless(), *COMMAND[:-1], verb, folder, *out, "--lang", "en"]
    ended = subprocess.run(list(map(str, words)), capture_output=True, timeout=120, check=False)
    (folder / "closed").chmod(0o755)
    told = ended.stdout + ended.stderr
    assert ended.returncode == 1, told.decode()
    assert told.count(b"permission denied") == 2
    assert b"closed/b.txt" in told
    assert b"closed/inner" in told


@LINUX
def test_what_lies_in_a_folder_that_may_not_be_entered_is_refused(tmp_path: Path) -> None:
    folder = plans(tmp_path / "plans", "inner/a.txt")
    folder.chmod(0)
    ended = command(folder / "inner", "-o", tmp_path / "out", before=_powerless())
    folder.chmod(0o755)
    assert (ended.returncode, b"inner: the file may not be read: permission denied" in ended.stderr) == (2, True)


def test_a_name_that_no_system_has_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as caught:
        Run(tmp_path / ("a" * 300), tmp_path / "out")
    assert caught.value.code == "cannot-read"


@LINUX
def test_a_manifest_that_may_not_be_read_is_told_and_that_of_a_share_is_let_be(tmp_path: Path) -> None:
    folder, out = plans(tmp_path / "plans", "a.txt", "b.txt"), tmp_path / "out"
    before = _powerless()
    done(folder, out, shard=Shard(1, 2))
    (share,) = out.glob(".xhht-parse.1-of-2.sqlite")
    share.chmod(0)
    assert command(folder, "-o", out, "--quiet", before=before).returncode == 0
    (out / NAME).chmod(0)
    asks = f"from pathlib import Path; from xhht_parse.batch import kept; list(kept(Path({str(out)!r})))"
    ended = subprocess.run([*before, sys.executable, "-c", asks], capture_output=True, check=False)
    assert f"{NAME}: the file may not be read: permission denied".encode() in ended.stderr


def test_a_run_that_cannot_begin_leaves_nothing_open(tmp_path: Path) -> None:
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04" + b"\x00" * 40)
    with pytest.raises(UnreadableFile):  # an open log would be a warning, which is an error here
        Run(tmp_path / "broken.zip", tmp_path / "out", settings=Settings(log=tmp_path / "log.jsonl"))
    gc.collect()


@LINUX
def test_an_output_folder_that_may_not_be_written_to_is_wrong_use(tmp_path: Path) -> None:
    folder, out = plans(tmp_path / "plans", "a.txt"), tmp_path / "out"
    out.mkdir()
    out.chmod(0o555)
    ended = command(folder, "-o", out, before=_powerless())
    assert (ended.returncode, list(out.iterdir())) == (2, [])
    assert b"cannot be written to: Permission denied" in ended.stderr


def _powerless() -> list[str]:
    """What has to stand before the command so that modes of files count for root, too."""
    if os.geteuid() != 0:
        return []
    if shutil.which(POWERLESS[0]) is None:
        pytest.skip("root may read everything, and setpriv is not there")
    return POWERLESS


@LINUX
@ROOT
def test_a_full_disk_ends_the_run_with_one_error_and_the_next_run_goes_on(tmp_path: Path) -> None:
    folder = plans(tmp_path / "plans", *(f"{number}.txt" for number in range(40)), text=PLAN * 30)
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=200k", "xhht-test", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no tmpfs may be mounted here")
    try:
        full = command(folder, "-o", disk / "out", "--jobs", 2)
        assert full.returncode == 3
        assert b"No space left on device" in full.stderr
        assert full.stderr.count(b"\n") == 2
        assert not list(disk.rglob("*.xhht-part"))
        for path in disk.rglob("*.txt.json"):
            json.loads(path.read_bytes())
        subprocess.run(["mount", "-o", "remount,size=50m", str(disk)], check=True)
        assert command(folder, "-o", disk / "out", "--jobs", 2).returncode == 0
        done(folder, tmp_path / "quiet")
        assert tree(disk / "out") == tree(tmp_path / "quiet")
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=False)


@LINUX
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stopped_run_reports_what_lies_there_and_goes_on(number: signal.Signals, code: int, tmp_path: Path) -> None:
    folder, out = plans(tmp_path / "plans", *(f"{n}.txt" for n in range(90)), text=PLAN * 20), tmp_path / "out"
    process = subprocess.Popen([*COMMAND, str(folder), "-o", str(out), "--jobs", "2"], stderr=subprocess.PIPE)
    while not list(out.glob("*.txt.json")) and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(number)
    process.communicate(timeout=60)
    report = json.loads((out / "report.json").read_bytes())
    assert process.returncode == (0 if report["complete"] else code)
    written = sorted(name for name in tree(out) if name != "report.json")
    assert written == sorted(entry["output"] for entry in report["parsed"])
    assert command(folder, "-o", out, "--quiet").returncode == 0
    done(folder, tmp_path / "quiet")
    assert tree(out) == tree(tmp_path / "quiet")


@LINUX
def test_workers_do_not_outlive_a_killed_parent(tmp_path: Path) -> None:
    folder = plans(tmp_path / "plans", *(f"{n}.txt" for n in range(150)), text=PLAN * 20)
    out = tmp_path / "out"
    process = subprocess.Popen([*COMMAND, str(folder), "-o", str(out), "--jobs", "2"], start_new_session=True)
    while not list(out.glob("*.txt.json")) and process.poll() is None:
        time.sleep(0.01)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    process.kill()
    process.wait()
    deadline = time.monotonic() + 10
    while any(Path(f"/proc/{child}").exists() for child in children) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not [child for child in children if Path(f"/proc/{child}/exe").exists()]
    assert (out / NAME).exists()
