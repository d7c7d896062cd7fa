"""How time grows with the text, and what hostile text costs beside plans.

    python benchmarks/linear.py [KILOBYTES]            (or `make bench`): each string of `hostile.py`
    python benchmarks/linear.py --write                the same, kept in docs/hostile.md
    python benchmarks/linear.py --plan [MEGABYTES]     one plan twice as long each time, up to so many megabytes

A row a hostile string: the growth from one size to four times that size (4 is linear, 16 would be quadratic), what
a character of it costs in ratio to a character of the specimens, and where: the same figure for each room. Ends with
1 if a growth is over 8; for plans, where 2 is linear, if one is over 2.3.
"""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import process_time
from typing import NamedTuple

from hostile import HEADING, HOSTILE
from options import options
from speed import stages
from text import documents

from xhht_parse import parse
from xhht_parse.writers.json_bytes import to_json

TIMES, LIMIT = 4, 8.0
PLAN_LIMIT = 2.3
DEAR = 5.0
"""Times the cost of a plan's text: more than that is marked."""
PAGE = Path(__file__).resolve().parents[1] / "docs" / "hostile.md"
ROOMS = {
    "outline": ("outline",),
    "metadata": ("find_metadata",),
    "references": ("find_references", "name_references", "relate"),
    "definitions": ("find_definitions", "short_names"),
    "tables": ("find_tables",),
    "funding": ("find_funding",),
    "assignments": ("find_assignments",),
    "targets": ("find_targets",),
    "records": ("document", "to_json"),
}

TABLE_HEAD = f"| string | growth | cost | {' | '.join(ROOMS)} |\n|---|---:|---:|{'---:|' * len(ROOMS)}"
PAGE_HEAD = f"""# Hostile text

Strings that a rule too clever for its own good would choke on, each written again and again below a heading of
objectives (`benchmarks/hostile.py`). *Growth* is the time for four times the text: {TIMES} is linear, 16 would be
quadratic. *Cost* is that of a character, text to JSON, in ratio to a character of the specimens; behind it the same by
room. What costs more is what gives a record every few characters. A paragraph's figures beyond 200 are not read: they
give one diagnostic, `too-many-figures`. This page is made by `python benchmarks/linear.py --write`.

{TABLE_HEAD}
"""


def main(arguments: list[str]) -> int:
    """Measure, print, and give the exit code."""
    parser = options(__doc__)
    parser.add_argument("kilobytes", type=int, nargs="?", default=20, help="of the shorter strings (default 20)")
    parser.add_argument("--write", action="store_true", help="keep the table in docs/hostile.md")
    parser.add_argument("--plan", type=float, nargs="?", const=16.0, metavar="MEGABYTES", help="plans (default 16)")
    chosen = parser.parse_args(arguments)
    if chosen.plan is not None:
        return plan(chosen.plan)
    rows = list(_printed(floods(chosen.kilobytes)))
    if chosen.write:
        PAGE.write_text(PAGE_HEAD + "".join(f"{row.line}\n" for row in rows), "utf-8")
    return _verdict(rows)


class Row(NamedTuple):
    """What one string cost, and its line of the table."""

    growth: float
    cost: float
    line: str


def floods(kilobytes: int = 20) -> Iterator[Row]:
    """The rows of the table of hostile strings."""
    specimens = documents(0.3)
    usual = min(_seconds(specimens) for _ in range(3)) / sum(map(len, specimens))
    for name, piece in HOSTILE.items():
        small, large = (_flood(piece, kilobytes * 1000 * times) for times in (1, TIMES))
        growth = min(_seconds([large]) for _ in range(2)) / min(_seconds([small]) for _ in range(2))
        spent = stages([large])
        cost = sum(spent.values()) / len(large) / usual
        shares = [_of_room(spent, calls) / len(large) / usual for calls in ROOMS.values()]
        shown = " | ".join(f"{share:.1f}" if share >= 0.05 else "" for share in shares)
        mark = "**" if cost > DEAR else ""
        yield Row(growth, cost, f"| {name} | {growth:.1f} | {mark}{cost:.1f}{mark} | {shown} |")


def _printed(rows: Iterable[Row]) -> Iterator[Row]:
    print(TABLE_HEAD)
    for row in rows:
        print(row.line, flush=True)
        yield row


def _verdict(rows: Iterable[Row]) -> int:
    every = list(rows)
    worst, dear = max(row.growth for row in every), sum(row.cost > DEAR for row in every)
    print(f"\nworst growth {worst:.1f}, linear is {TIMES}")
    print(f"{dear} of {len(HOSTILE)} strings cost more than {DEAR:.0f} times a plan")
    return 1 if worst > LIMIT else 0


def plan(megabytes: float) -> int:
    """The table of one plan twice as long each time."""
    sizes = [megabytes / 2**halvings for halvings in (4, 3, 2, 1, 0)]
    whole = "\n".join(documents(megabytes))
    parse(whole[:100_000])
    print("| MB in one document | seconds | MB/s | growth |\n|---:|---:|---:|---:|")
    before, worst = 0.0, 0.0
    for size in sizes:
        text = whole[: int(len(whole) * size / megabytes)]
        seconds = _seconds([text])
        gc.collect()
        growth = seconds / before if before else 0.0
        worst = max(worst, growth)
        print(
            f"| {size:.2f} | {seconds:.2f} | {size / seconds:.2f} | {f'{growth:.2f}' if before else ''} |", flush=True
        )
        before = seconds
    print(f"\nworst growth {worst:.2f}, linear is 2")
    return 1 if worst > PLAN_LIMIT else 0


def _flood(piece: str, size: int) -> str:
    return HEADING + piece * (size // len(piece))


def _seconds(texts: list[str]) -> float:
    begun = process_time()
    for text in texts:
        to_json(parse(text))
    return process_time() - begun


def _of_room(spent: Counter[str], calls: tuple[str, ...]) -> float:
    return sum(spent[call] for call in calls)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
