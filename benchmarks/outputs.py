"""What each form of output takes: rows a second, and memory over ever more plans.

    python benchmarks/outputs.py [500 5000 20000]

Plans of the corpus, varied, are read once, as many as the last number says; then each format is written from their
JSON, over so many of them as each number says, each in a process of its own.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
from argparse import SUPPRESS
from itertools import islice
from pathlib import Path
from time import perf_counter

from made import write
from options import options

from xhht_parse.batch import Run, kept
from xhht_parse.batch.outputs import FOLDER, FORMATS, build

COUNTS = [500, 5_000, 20_000]


def main() -> int:
    parser = options(__doc__)
    parser.add_argument("documents", type=int, nargs="*", default=COUNTS, help="numbers of plans, ascending")
    parser.add_argument("--only", help=SUPPRESS)
    parser.add_argument("--out", type=Path, help=SUPPRESS)
    chosen = parser.parse_args()
    counts, most = chosen.documents, chosen.documents[-1]
    if chosen.only:
        return _one(chosen.out, chosen.only, most)
    with tempfile.TemporaryDirectory() as place:
        plans, out = Path(place, "plans"), Path(place, "out")
        write(plans, most)
        run = Run(plans, out)
        for _ in run.outcomes():
            pass
        run.finish()
        run.close()
        print(f"{most:,} documents, {sum(run.report.found.values()):,} findings; peak MB over so many documents:\n")
        print(f"| format | seconds | documents/s | MB written | {' | '.join(f'{count:,}' for count in counts)} |")
        print("|---|---:|---:|---:" + "|---:" * len(counts) + "|")
        for form in FORMATS:
            taken = [_measured(out, form, count) for count in counts]
            all_of_them = taken[-1]
            speed = f"{all_of_them['seconds']:.1f} | {most / all_of_them['seconds']:,.0f}"
            peaks = " | ".join(str(one["peak"]) for one in taken)
            print(f"| {form} | {speed} | {all_of_them['written']:.1f} | {peaks} |")
    return 0


def _measured(out: Path, form: str, count: int) -> dict[str, float]:
    command = [sys.executable, __file__, "--only", form, "--out", str(out), str(count)]
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
