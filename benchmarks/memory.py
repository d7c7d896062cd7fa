"""Memory that one long document takes at most, in ratio to its bytes of UTF-8: to parse it, and with its JSON.

    python benchmarks/memory.py [MEGABYTES]

The plans of each set in turn make one document; a fresh process that has parsed a plan before measures what it needs
beyond that. Goal: 12 for the parse. The JSON alone is four to five times the text, where targets stand close.
"""

from __future__ import annotations

from multiprocessing import get_context
from pathlib import Path
from resource import RUSAGE_SELF, getpagesize, getrusage

from options import options
from text import SHARED, documents, folder

from xhht_parse import parse
from xhht_parse.writers.json_bytes import to_json

GOAL = 12
SETS = {"specimens": None, "annotated plans": SHARED / "gold"}


def main(megabytes: float) -> None:
    """Print one row a set."""
    print(f"{'':16} {'MB':>6} {'parse':>7} {'with JSON':>10}   times the text; goal {GOAL} for the parse")
    for name, path in SETS.items():
        if path is None or path.is_dir():
            with get_context("spawn").Pool(1) as fresh:
                size, parsed, written = fresh.apply(measured, (megabytes, path and str(path)))
            print(f"{name:16} {size:6.1f} {parsed:7.1f} {written:10.1f}")


def measured(megabytes: float, path: str | None) -> tuple[float, float, float]:
    """The size in megabytes, and the memory for the parse and with the JSON in ratio to it."""
    plans = documents(megabytes, folder(SHARED.joinpath(path), "*.txt") if path else None)
    to_json(parse(plans[0]))
    text = "\n".join(plans)
    plans.clear()
    size, before = len(text.encode("utf-8")) / 1e6, _now()
    document = parse(text)
    parsed = _peak()
    to_json(document)
    return size, (parsed - before) / size, (_peak() - before) / size


def _now() -> float:
    """The memory of this process, in megabytes (Linux)."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * getpagesize() / 1e6


def _peak() -> float:
    """The most memory that this process has had so far, in megabytes."""
    return getrusage(RUSAGE_SELF).ru_maxrss * 1024 / 1e6


if __name__ == "__main__":
    parser = options(__doc__)
    parser.add_argument("megabytes", type=float, nargs="?", default=5.0, help="of each document (default 5)")
    main(parser.parse_args().megabytes)
