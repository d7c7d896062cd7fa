"""What a run over very many documents takes, measured on a few and reckoned up: the figures of docs/cluster.md.

    python benchmarks/cluster.py [--documents 2000] [--for 10000000]

Plans of the corpus, varied, are read by the local engine and, where Daft is installed, by `--engine daft`, alone on
this machine, with as many workers as `--jobs` says; each run is a process of its own. Printed: documents a second,
core seconds and output bytes a document, the most memory of a worker, what the driver keeps a path, and from these the
sizing for the number of documents wished for. Scans and PDF cost more: benchmarks/ocr.py and benchmarks/pdf.py.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
import tracemalloc
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from made import write
from options import options

from xhht_parse.batch.cluster.engine import EACH, shares

FORMS = ("--format", "parquet", "--format", "jsonl.zst")
PATHS = 200_000


class Run(NamedTuple):
    """One run over all documents."""

    name: str
    wall: float
    core: float
    """Seconds of all processes together, starts included."""
    peak: int
    """The most resident memory of one process, in MB."""
    written: int


def main() -> int:
    parser = options(__doc__)
    parser.add_argument("--documents", type=int, default=2000, help="how many are run (default 2000)")
    parser.add_argument("--for", dest="wanted", type=int, default=10_000_000, help="how many it is reckoned for")
    parser.add_argument("--jobs", type=int, default=2, help="workers (default 2)")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        plans = Path(place, "plans")
        size = write(plans, chosen.documents)
        print(f"{chosen.documents} documents, {size / chosen.documents / 1000:.1f} kB each, {chosen.jobs} workers\n")
        runs = list(_runs(plans, Path(place), chosen.jobs))
    print("| run | documents/s | core ms a document | peak MB of a process | kB written a document |")
    print("|---|---:|---:|---:|---:|")
    for run in runs:
        print(
            f"| {run.name} | {chosen.documents / run.wall:.0f} | {run.core / chosen.documents * 1000:.1f} "
            f"| {run.peak} | {run.written / chosen.documents / 1000:.1f} |"
        )
    _sizing(chosen.documents, chosen.wanted, runs)
    return 0


def _runs(plans: Path, place: Path, jobs: int) -> list[Run]:
    local = [_run("local engine", plans, place / "local", "--jobs", str(jobs))]
    if not find_spec("daft"):
        print("daft is not installed: its runs are left out\n")
        return local
    engine = ("--engine", "daft", "--jobs", str(jobs), *FORMS)
    out = place / "daft"
    return [*local, _run("daft", plans, out, *engine), _run("daft, again: all is there", plans, out, *engine)]


def _run(name: str, plans: Path, out: Path, *settings: str) -> Run:
    command = [sys.executable, "-m", "xhht_parse", "batch", str(plans), "-o", str(out), "--quiet", *settings]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    process = subprocess.Popen(command, env={**os.environ, "DAFT_PROGRESS_BAR": "0"}, stderr=subprocess.DEVNULL)
    peaks: dict[int, int] = {}
    watch = threading.Thread(target=_watch, args=(process, peaks))
    watch.start()
    process.wait()
    watch.join()
    wall = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    core = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    written = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    return Run(name, wall, core, max(peaks.values(), default=0), written)


def _watch(process: subprocess.Popen[bytes], peaks: dict[int, int]) -> None:
    """The most memory that each process of the family has had, looked up in /proc."""
    while process.poll() is None:
        for pid in _family(process.pid):
            try:
                status = Path(f"/proc/{pid}/status").read_text()
            except OSError:
                continue
            if "VmHWM:" in status:
                peaks[pid] = int(status.partition("VmHWM:")[2].split()[0]) // 1024
        time.sleep(0.2)


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return [pid]
    return [pid, *(one for child in children for one in _family(int(child)))]


def _driver() -> float:
    """Bytes that the driver keeps for a path: the listing and the parts, as its code makes them."""
    tracemalloc.start()
    root = "s3://plans/2026/"
    parts = shares([f"{root}{number // 500:05}/{number:08} kế hoạch tỉnh.docx" for number in range(PATHS)], root, EACH)
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert parts
    return kept / PATHS


def _sizing(measured: int, wanted: int, runs: list[Run]) -> None:
    run = runs[1] if len(runs) > 1 else runs[0]
    scale = wanted / measured
    hours = run.core * scale / 3600
    print(f"\nFor {wanted:,} such documents (reckoned from the run “{run.name}”):")
    print(f"- {hours:,.0f} core hours: {hours / 64:,.1f} hours on 64 cores")
    print(f"- {run.written * scale / 1e9:,.0f} GB written")
    print(f"- {run.peak} MB a worker, so {run.peak * 64 / 1000:,.0f} GB for 64 of them")
    path = _driver()
    print(f"- the driver keeps {path:.0f} bytes a path: {path * wanted / 1e9:.1f} GB; about {wanted // EACH:,} parts")
    if len(runs) > 2:
        again = runs[2].core * scale / 3600
        print(f"- {again:,.0f} core hours to find that nothing has changed (every file is read and hashed)")


if __name__ == "__main__":
    sys.exit(main())
