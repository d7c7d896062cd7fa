"""What a second process is worth, what the safety of the disk costs, and what a run without changes takes.

    python benchmarks/batch.py [--documents 2000] [--rounds 3]

One process and two read the same documents in turn, the command started anew each time; the best of the rounds counts.
Where other programs keep the processors busy the seconds say little: then look at the processor's seconds, which two
processes together should hardly take more of than one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import rmtree
from time import perf_counter
from typing import NamedTuple

from made import write
from options import options

from xhht_parse.batch import write_whole

COMMAND = [sys.executable, "-m", "xhht_parse", "batch"]
FILES = 200
SIZE = 40_000  # bytes of the JSON of a plan, about


def main() -> None:
    """Measure and print."""
    parser = options(__doc__)
    parser.add_argument("--documents", type=int, default=2000, help="how many (default 2000)")
    parser.add_argument("--rounds", type=int, default=3, help="of each, the best counts (default 3)")
    settings = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="xhht-bench-") as place:
        plans, out = Path(place, "plans"), Path(place, "out")
        size = write(plans, settings.documents) / 1e6
        took: dict[int, list[Took]] = {1: [], 2: []}
        for _ in range(settings.rounds):
            for jobs in took:
                rmtree(out, ignore_errors=True)
                took[jobs].append(_took(plans, out, jobs))
        best = {jobs: min(each.seconds for each in all_of) for jobs, all_of in took.items()}
        for jobs, seconds in best.items():
            speed = f"{settings.documents / seconds:7.1f} documents/s {size / seconds:6.2f} MB/s"
            busy = min(each.of_processors for each in took[jobs])
            print(f"{jobs} process{'es' if jobs > 1 else '  '} {seconds:7.2f} s {speed} {busy:7.2f} s of processors")
        print(f"two processes are {best[1] / best[2]:.2f} times as fast as one")
        print(f"again, nothing changed: {_took(plans, out, 2).seconds:.2f} s")
        safe, unsafe = _writing(Path(place)), _without_fsync(Path(place))
        print(f"writing {SIZE} bytes whole: {safe:.2f} ms, without fsync {unsafe:.2f} ms")


class Took(NamedTuple):
    seconds: float
    of_processors: float


def _took(plans: Path, out: Path, jobs: int) -> Took:
    begun, before = perf_counter(), os.times()
    subprocess.run([*COMMAND, str(plans), "-o", str(out), "--jobs", str(jobs), "--quiet"], check=True)
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return Took(perf_counter() - begun, used)


def _writing(place: Path) -> float:
    """Milliseconds a file."""
    begun = perf_counter()
    for number in range(FILES):
        write_whole(place / f"{number}.json", b"x" * SIZE)
    return (perf_counter() - begun) / FILES * 1000


def _without_fsync(place: Path) -> float:
    real = os.fsync
    os.fsync = lambda file: None  # type: ignore[assignment]
    try:
        return _writing(place)
    finally:
        os.fsync = real


if __name__ == "__main__":
    main()
