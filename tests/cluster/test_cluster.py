"""The engine `daft`: alone on this machine, and on a Ray cluster that loses a worker or a node in the middle."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from command import PLAN
from xhht_parse.batch.write import PART

HERE = Path(__file__).parent
PLANS = 160
pytestmark = pytest.mark.skipif(not find_spec("daft"), reason="daft is not installed (extra cluster)")
ON_RAY = pytest.mark.skipif(
    not find_spec("ray") or sys.platform != "linux", reason="ray is not installed (extra cluster), or this is no Linux"
)
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(HERE.parents[1]), "LC_ALL": "C", "DAFT_PROGRESS_BAR": "0"}


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plans")
    for number in range(PLANS):
        path = folder / f"{number % 7}" / f"kế hoạch {number}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(PLAN.replace("95%", f"{number % 100}%") * 40, "utf-8")
    (folder / "bad.txt").write_bytes(b"\x00\x01\x02" * 50)
    (folder / "table.xlsx").write_bytes(b"x")
    return folder


def batch(*arguments: object) -> subprocess.CompletedProcess[str]:
    """The command, in a process of its own: a runner is chosen once in a process."""
    command = [sys.executable, "-m", "xhht_parse", "batch", *map(str, arguments)]
    return subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, timeout=300)


def files(out: Path) -> dict[str, bytes]:
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}


def outcomes(out: Path) -> list[dict[str, Any]]:
    lines = b"".join(path.read_bytes() for path in (out / "outcomes").glob("part-*")).splitlines()
    return [json.loads(line) for line in lines]


def inputs(folder: Path) -> Counter[str]:
    return Counter(path.relative_to(folder).as_posix() for path in folder.rglob("*.txt"))


@pytest.fixture(scope="module")
def quiet(plans: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What an undisturbed run on this machine makes."""
    out = tmp_path_factory.mktemp("quiet")
    done = batch(plans, "-o", out, "--engine", "daft", "--format", "jsonl", "--format", "parquet", "--jobs", 2)
    assert done.returncode == 1, done.stderr  # one file is bad
    assert done.stdout.startswith(f"{PLANS} read · 1 failed · 1 left out; ")
    return out


def test_every_input_has_its_outcome(plans: Path, quiet: Path) -> None:
    found = outcomes(quiet)
    assert Counter(outcome["path"] for outcome in found) == inputs(plans)
    assert [o["path"] for o in found if o["failure"]] == ["bad.txt"]


def test_the_engines_give_the_same_documents(plans: Path, quiet: Path, tmp_path: Path) -> None:
    assert batch(plans, "-o", tmp_path, "--format", "jsonl", "--quiet").returncode == 1
    local = (tmp_path / "tables" / "plans.jsonl").read_bytes().splitlines()
    daft = b"".join(path.read_bytes() for path in (quiet / "plans").iterdir()).splitlines()
    assert sorted(daft) == sorted(local)


def test_the_parts_are_one_table(quiet: Path) -> None:
    from pyarrow.parquet import read_table

    rows = read_table(quiet / "targets", columns=["path", "value"]).to_pylist()
    assert len({row["path"] for row in rows}) == PLANS


def test_a_second_run_makes_nothing_and_changes_nothing(plans: Path, quiet: Path) -> None:
    before = files(quiet)
    done = batch(plans, "-o", quiet, "--engine", "daft", "--format", "jsonl", "--format", "parquet", "--jobs", 2)
    assert ", 0 of them made now" in done.stdout
    assert files(quiet) == before


def test_a_glob_is_read_and_what_went_is_tidied_away(plans: Path, tmp_path: Path) -> None:
    assert batch(plans, "-o", tmp_path, "--engine", "daft", "--format", "jsonl", "-q").returncode == 1
    done = batch(f"{plans}/*/kế hoạch 1*.txt", "-o", tmp_path, "--engine", "daft", "--format", "jsonl")
    wanted = {path.relative_to(plans).as_posix() for path in plans.glob("*/kế hoạch 1*.txt")}
    assert (done.returncode, {outcome["path"] for outcome in outcomes(tmp_path)}) == (0, wanted)


@ON_RAY
@pytest.mark.parametrize("lost", ["worker", "node"])
def test_a_lost_part_of_the_cluster_costs_only_its_share(lost: str, plans: Path, tmp_path: Path) -> None:
    script = [sys.executable, str(HERE / "on_ray.py"), lost, str(plans), str(tmp_path / "out")]
    done = subprocess.run(script, env=ENVIRONMENT, capture_output=True, text=True, timeout=300)
    told = next((line for line in done.stdout.splitlines() if line.startswith("SUMMARY ")), None)
    assert told is not None, done.stderr[-4000:]
    summary = json.loads(told.removeprefix("SUMMARY "))
    assert len(summary["workers"]) == 2
    assert 3 <= summary["parts_before"] < summary["parts"]
    assert (summary["parsed"], summary["failed"]) == (PLANS, 1)
    assert Counter(outcome["path"] for outcome in outcomes(tmp_path / "out")) == inputs(plans)
    lines = b"".join(path.read_bytes() for path in (tmp_path / "out" / "plans").glob("part-*")).splitlines()
    assert Counter(json.loads(line)["source"]["uri"] for line in lines) == inputs(plans) - Counter(["bad.txt"])


def test_what_a_killed_worker_left_half_written_goes(plans: Path, tmp_path: Path) -> None:
    for folder in ("outcomes", "plans"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f".0123456789abcdef{PART}").write_bytes(b'{"path": "ha')
    (tmp_path / "begun").mkdir()
    (tmp_path / "begun" / "part-00000-of-00002-0123456789abcdef").touch()
    assert batch(plans, "-o", tmp_path, "--engine", "daft", "--format", "jsonl", "-q").returncode == 1
    assert not list(tmp_path.rglob(f"*{PART}"))
    assert not list((tmp_path / "begun").iterdir())
