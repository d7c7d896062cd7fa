"""How long the command takes to answer: `python benchmarks/startup.py [RUNS]`. The limit is 0.15 s for `--help`.

Each figure is the best of several fresh processes, as a busy machine only ever adds time; of the first parse, that of a
whole plan, only the call counts. Python may keep its bytecode, as it has it of installed packages: where
PYTHONDONTWRITEBYTECODE forbids that, it compiles 400 files at each start.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from options import options

LIMITS = {"--help": 0.15, "--version": 0.15, "batch --help": 0.15, "import xhht_parse": 0.15, "first parse": 0.40}
PLAN = Path(__file__).resolve().parents[1] / "corpus" / "province-learning-2021" / "source.txt"
"""A whole plan: for a few lines few rules would be made ready."""
CODE = {
    "import xhht_parse": "import xhht_parse",
    "first parse": f"""
from time import perf_counter
import xhht_parse
begun = perf_counter()
xhht_parse.parse({PLAN.read_text("utf-8")!r})
print(perf_counter() - begun)
""",
}


def seconds(command: list[str], runs: int, bytecode: str, told: bool) -> float:
    """The best of `runs` fresh processes; one before them leaves its bytecode in a folder. `told` says that a process
    prints its own figure."""
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times = []
    for _ in range(1 + runs):
        begun = perf_counter()
        done = subprocess.run(command, check=True, capture_output=True, env={**own, "PYTHONPYCACHEPREFIX": bytecode})
        times.append(float(done.stdout) if told else perf_counter() - begun)
    return min(times[1:])


def main(runs: int) -> int:
    """Print the figures; 1 if one is over its limit."""
    slow = 0
    with TemporaryDirectory() as bytecode:
        for name, limit in LIMITS.items():
            command = ["-c", CODE[name]] if name in CODE else ["-m", "xhht_parse", *name.split()]
            took = seconds([sys.executable, *command], runs, bytecode, name == "first parse")
            slow += took > limit
            print(f"{name:20} {took:6.3f} s   limit {limit:.2f} s{'   TOO SLOW' if took > limit else ''}")
    return 1 if slow else 0


if __name__ == "__main__":
    parser = options(__doc__)
    parser.add_argument("runs", type=int, nargs="?", default=7, help="of each, the best counts (default 7)")
    sys.exit(main(parser.parse_args().runs))
