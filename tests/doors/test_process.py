"""The command as a real process: exit codes, closed pipes, Ctrl-C, encodings, and a killed worker."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import xhht_parse
from command import PLAN

COMMAND = [sys.executable, "-m", "xhht_parse"]
PACKAGE = Path(xhht_parse.__file__).parents[1]
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and pipes as on Unix")


def run(*arguments: object, **settings: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *map(str, arguments)], capture_output=True, timeout=120, **settings)  # type: ignore[call-overload,no-any-return]


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(PLAN * 40, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--help"], 0), (["parse", "-"], 0), (["parse", "none.txt"], 1), (["batch"], 2), (["nothing"], 2)],
)
def test_exit_codes(arguments: list[str], code: int) -> None:
    assert run(*arguments, input=PLAN.encode()).returncode == code


def test_output_is_utf8_whatever_the_locale() -> None:
    settings = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    done = run("parse", "-", "--format", "text", input=PLAN.encode(), env=settings)
    assert "MỤC TIÊU" in done.stdout.decode()
    done = run("parse", "-", input=PLAN.encode("utf-16"), env=settings)
    assert json.loads(done.stdout)["text"] == PLAN


@pytest.mark.skipif(sys.platform != "linux", reason="as Linux limits memory")
@pytest.mark.parametrize("verb", ["parse", "explain"])
def test_a_plan_that_takes_all_memory_is_told_and_is_no_defect(verb: str, tmp_path: Path) -> None:
    import resource

    large, small = tmp_path / "large.txt", tmp_path / "small.txt"
    large.write_text(PLAN * 400_000, "utf-8")
    small.write_text(PLAN, "utf-8")
    limit = (250 * 1024 * 1024,) * 2
    done = run(
        verb,
        large,
        *([small] if verb == "parse" else []),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, limit),
    )
    assert (done.returncode, b"memory ran out" in done.stderr) == (1, True), done.stderr
    if verb == "parse":
        assert json.loads(done.stdout)["text"] == PLAN


@POSIX
def test_a_reader_that_goes_away_is_no_error(plans: Path) -> None:
    pipe = subprocess.Popen(
        [*COMMAND, "targets", plans, "--format", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert pipe.stdout
    assert pipe.stderr
    pipe.stdout.close()
    with pipe:
        assert pipe.stderr.read() == b""
    assert pipe.returncode in (0, 141)  # 0 where there was nothing to write


@POSIX
def test_ctrl_c_leaves_whole_files_and_a_report(plans: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    work = [*COMMAND, "batch", plans, "-o", out, "--jobs", "2"]
    process = subprocess.Popen(work, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    deadline = time.monotonic() + 60
    while not list(out.glob("*.txt.json")) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does it: to every process
    _, messages = process.communicate(timeout=60)
    report = json.loads((out / "report.json").read_bytes())
    for path in out.glob("*.txt.json"):
        assert json.loads(path.read_bytes())["text"] == PLAN * 40
    names = {f"{n:02}.txt.json" for n in range(60)} | {"report.json", ".xhht-parse.sqlite"}
    assert {path.name for path in out.iterdir()} <= names
    assert b"Traceback" not in messages
    assert process.returncode == (0 if report["complete"] else 130)  # it may be over before the signal comes


@POSIX
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are found through /proc")
def test_a_worker_killed_by_the_system_loses_no_plan(plans: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    work = [*COMMAND, "batch", plans, "-o", out, "--jobs", "2", "--quiet"]
    process = subprocess.Popen(work, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 60
    killed = None
    while killed is None and process.poll() is None and time.monotonic() < deadline:
        if list(out.glob("*.txt.json")):
            killed = next((child for child in _children(process.pid) if _is_worker(child)), None)
        time.sleep(0.002)
    if killed is not None:
        os.kill(killed, signal.SIGKILL)
    _, messages = process.communicate(timeout=120)
    assert (process.returncode, messages) == (0, b"")
    assert json.loads((out / "report.json").read_bytes())["files"]["parsed"] == 60


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _is_worker(pid: int) -> bool:
    try:
        return b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


@POSIX
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_output_folder_is_wrong_use(plans: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    out.chmod(0o555)
    done = run("batch", plans, "-o", out)
    assert done.returncode == 2
    assert b"cannot be written to" in done.stderr


def _shelled(words: str, *arguments: object) -> subprocess.CompletedProcess[bytes]:
    """The command by way of a shell, which can close streams and lead them elsewhere."""
    script = f'exec "$@" {words}'
    return subprocess.run(
        ["/bin/sh", "-c", script, "sh", *COMMAND, *map(str, arguments)],
        input=PLAN.encode("utf-8"),
        capture_output=True,
        timeout=120,
    )


@POSIX
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_is_no_defect(closed: str) -> None:
    done = _shelled(closed, "parse", "-")
    assert (done.returncode, done.stderr) == (0, b"")


@POSIX
@pytest.mark.parametrize(("closed", "lines"), [("<&-", 1), ("<&- >&-", 1), ("<&- >&- 2>&-", 0)])
def test_a_closed_input_is_an_empty_file(closed: str, lines: int) -> None:
    done = _shelled(closed, "parse", "-")
    assert (done.returncode, done.stderr.count(b"\n")) == (1, lines)


@POSIX
@pytest.mark.parametrize("arguments", [["--help"], ["explain", "-"], ["schema"]])
def test_a_reader_that_is_gone_from_the_start_is_told_by_the_code_alone(arguments: list[str]) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [*COMMAND, *arguments], input=PLAN.encode("utf-8"), stdout=write, stderr=subprocess.PIPE, timeout=120
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device that is always full")
def test_a_full_disk_behind_standard_output_is_named() -> None:
    done = _shelled(">/dev/full", "schema", "--lang", "en")
    assert done.returncode == 2
    assert done.stderr == b"Error: standard output cannot be written to: No space left on device.\n"


@pytest.mark.parametrize("arguments", [["parse", ""], ["batch", "", "-o", "out"], ["targets", ""], ["explain", ""]])
def test_an_empty_name_is_not_the_folder_one_stands_in(arguments: list[str], tmp_path: Path) -> None:
    done = run(*arguments, "--lang", "en", cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(PACKAGE)})
    assert done.returncode == 2
    assert "“” is not right for" in done.stderr.decode()
    assert list(tmp_path.iterdir()) == []
