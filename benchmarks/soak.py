"""A run that is killed again and again, and once finds the disk full, must end as one that nobody disturbed.

    python benchmarks/soak.py [--documents 20000] [--kills 10] [--jobs 2] [--seed 1] [--keep FOLDER]      (`make soak`)

A quiet run; then one that is killed with SIGKILL at random moments (the whole family, the parent alone, or a worker),
into a small tmpfs that fills up once and is then made larger (as root; elsewhere that part is skipped, and said so).
Each time the same command is given again. At the end both output folders must hold the same bytes, and every document
must be there. Printed: memory over the time of the quiet run, what was killed when, and the verdict (exit code 0 or 1).
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from made import write
from options import options

COMMAND = [sys.executable, "-m", "xhht_parse", "batch"]
UNFINISHED = 3
MEBIBYTE = 1024 * 1024


def main() -> int:
    """Run it and print it; 0 if all is as it must be."""
    settings = _settings()
    with _place(settings.keep) as place:
        plans = place / "plans"
        size = write(plans, settings.documents)
        print(f"{settings.documents} documents, {size / 1e6:.1f} MB, {settings.jobs} workers", flush=True)
        quiet, disturbed = Batch(plans, place / "quiet", settings.jobs), None
        seconds = quiet.undisturbed()
        held = sum(path.stat().st_size for path in quiet.out.rglob("*") if path.is_file())
        with _small_disk(place / "disturbed", held) as disk:
            disturbed = Batch(plans, disk.folder, settings.jobs)
            _disturb(disturbed, disk, settings.kills, seconds, random.Random(settings.seed))
            return _verdict(settings.documents, quiet.out, disturbed.out)


def _settings() -> Namespace:
    parser = options(__doc__)
    for name, default, told in (
        ("--documents", 20_000, "how many"),
        ("--kills", 10, "how often the second run is killed"),
        ("--jobs", 2, "workers"),
        ("--seed", 1, "of when it is killed"),
    ):
        parser.add_argument(name, type=int, default=default, help=f"{told} (default {default})")
    parser.add_argument("--keep", type=Path, help="a folder for the outputs, which stays")
    return parser.parse_args()


@contextmanager
def _place(keep: Path | None) -> Iterator[Path]:
    if keep is not None:
        yield keep
        return
    with tempfile.TemporaryDirectory(prefix="xhht-soak-") as folder:
        yield Path(folder)


class Batch:
    """The command over one folder; started as often as need be."""

    def __init__(self, plans: Path, out: Path, jobs: int) -> None:
        self.out, self.log = out, out.parent / f"{out.name}.jsonl"
        self.arguments = [*COMMAND, str(plans), "-o", str(out), "--jobs", str(jobs), "--quiet", "--log", str(self.log)]

    def start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self.arguments, start_new_session=True, stderr=subprocess.PIPE)

    def undisturbed(self) -> float:
        """Run it to its end, and print its memory ten times on the way."""
        process, begun, seen = self.start(), time.monotonic(), []
        while process.poll() is None:
            seen.append((time.monotonic() - begun, _resident(process.pid), _family_resident(process.pid)))
            time.sleep(0.25)
        seconds = time.monotonic() - begun
        print(f"\nquiet run: exit code {process.returncode}, {seconds:.1f} s; memory in MB:")
        print("  second   parent   largest worker")
        for at in sorted({round(i * (len(seen) - 1) / 10) for i in range(11)}):
            print("  {:6.1f} {:8.1f} {:16.1f}".format(*seen[at]))
        print(f"  most:  {max(s[1] for s in seen):8.1f} {max(s[2] for s in seen):16.1f}", flush=True)
        return seconds


def _disturb(batch: Batch, disk: Disk, kills: int, seconds: float, chance: random.Random) -> None:
    """Start it until it ends by itself. Each start but the last meets a kill or the end of the disk."""
    print(f"\ndisturbed run{'' if disk.limited else ' without a full disk (a tmpfs takes root on Linux)'}:")
    left = kills
    for start in range(1, 4 * kills + 10):
        process, begun = batch.start(), time.monotonic()
        while left and process.poll() is None:
            with suppress(subprocess.TimeoutExpired):
                process.wait(chance.uniform(0.2, 1.2) * seconds / (kills + 2))
            if process.poll() is None:
                whom = chance.choice(("family", "parent", "worker"))
                killed = _kill(process.pid, whom)
                left -= killed
                print(
                    f"  start {start}, second {time.monotonic() - begun:5.1f}: {whom} killed" if killed else "",
                    flush=True,
                )
                if whom != "worker":
                    break
        _, message = process.communicate()
        if process.returncode == UNFINISHED and disk.limited:
            print(f"  start {start}: {message.decode().splitlines()[0]}", flush=True)
            disk.enlarge()
        elif process.returncode >= 0:
            print(f"  start {start}: exit code {process.returncode} {message.decode().strip()}", flush=True)
            if not left or process.returncode > UNFINISHED:
                return
            left = 0


def _kill(pid: int, whom: str) -> bool:
    workers = _children(pid)
    victims = {"family": [*workers, pid], "parent": [pid], "worker": workers[-1:]}[whom]
    for victim in victims:
        with suppress(OSError):
            os.kill(victim, signal.SIGKILL)
    return bool(victims)


def _verdict(documents: int, quiet: Path, disturbed: Path) -> int:
    one, two = _hashes(quiet), _hashes(disturbed)
    report = json.loads((disturbed / "report.json").read_bytes())
    differ = sorted(name for name in one.keys() | two.keys() if one.get(name) != two.get(name))
    fates = report["files"]["parsed"] + report["files"]["failed"] + report["files"]["skipped"]
    left = list(disturbed.rglob("*.xhht-part"))
    print(f"\n{len(one)} files in the quiet folder, {len(two)} in the disturbed one, {len(differ)} differ {differ[:3]}")
    print(f"{documents} documents, {fates} in the report {report['files']}; {len(left)} halves left behind")
    good = not differ and not left and fates == documents == report["files"]["parsed"] and report["complete"]
    print("the same bytes, nothing lost" if good else "NOT THE SAME")
    return 0 if good else 1


def _hashes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


class Disk:
    """A folder on a tmpfs that holds less than is needed, until it is made larger."""

    def __init__(self, folder: Path, held: int) -> None:
        self.folder, self.held, self.limited = folder, held, False
        folder.mkdir(parents=True, exist_ok=True)
        if sys.platform == "linux" and os.geteuid() == 0:
            self.limited = not subprocess.run(
                ["mount", "-t", "tmpfs", "-o", f"size={max(held // 2, MEBIBYTE)}", "xhht-soak", str(folder)],
                capture_output=True,
            ).returncode

    def enlarge(self) -> None:
        size = f"remount,size={self.held * 3 + 64 * MEBIBYTE}"
        subprocess.run(["mount", "-o", size, str(self.folder)], check=True)


@contextmanager
def _small_disk(folder: Path, held: int) -> Iterator[Disk]:
    disk = Disk(folder, held)
    try:
        yield disk
    finally:
        if disk.limited:
            subprocess.run(["umount", "-l", str(folder)], check=False)


def _children(pid: int) -> list[int]:
    """The worker processes of a run."""
    with suppress(OSError):
        children = [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
        return [child for child in children if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]
    return []


def _resident(pid: int) -> float:
    """Megabytes that the process has now."""
    with suppress(OSError, ValueError, IndexError):
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / MEBIBYTE
    return 0.0


def _family_resident(pid: int) -> float:
    return max(map(_resident, _children(pid)), default=0.0)


if __name__ == "__main__":
    sys.exit(main())
