"""What each form of output takes: rows a second, and memory, which must not grow with the number of plans.

    python benchmarks/outputs.py [--documents 1000]

Plans of the corpus, varied, are read once; then each format is written from their JSON, over a quarter of them and over
all, each in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path
from time import perf_counter

from made import write

from xhht_parse.batch import Run
from xhht_parse.batch.manifest import kept
from xhht_parse.batch.outputs import FOLDER, FORMATS, build

LEAST = 4


def main() -> int:
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--documents", type=int, default=1000)
    options.add_argument("--only", help=argparse.SUPPRESS)
    options.add_argument("--out", type=Path, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.only:
        return _one(chosen.out, chosen.only, chosen.documents)
    with tempfile.TemporaryDirectory() as place:
        plans, out = Path(place, "plans"), Path(place, "out")
        write(plans, chosen.documents)
        run = Run(plans, out)
        for _ in run.outcomes():
            pass
        run.finish()
        run.close()
        print(f"{chosen.documents} documents, {sum(run.report.found.values()):,} findings\n")
        print("| format | seconds | documents/s | MB written | peak MB, a quarter of them | peak MB, all |")
        print("|---|---:|---:|---:|---:|---:|")
        for form in FORMATS:
            quarter, whole = (_measured(out, form, n) for n in (chosen.documents // LEAST, chosen.documents))
            speed = chosen.documents / whole["seconds"]
            taken = f"{whole['seconds']:.1f} | {speed:,.0f} | {whole['written']:.1f}"
            print(f"| {form} | {taken} | {quarter['peak']} | {whole['peak']} |")
    return 0


def _measured(out: Path, form: str, count: int) -> dict[str, float]:
    command = [sys.executable, __file__, "--only", form, "--out", str(out), "--documents", str(count)]
    told: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return told


def _one(out: Path, form: str, count: int) -> int:
    """In a process of its own, so that its memory is told apart."""
    begun = perf_counter()
    build(out, [form], islice(kept(out), count), out.parent / "plans")
    written = sum((out / FOLDER / name).stat().st_size for name in FORMATS[form].files) / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"seconds": perf_counter() - begun, "written": written, "peak": peak}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
