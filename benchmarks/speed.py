"""Megabytes a second from text to JSON on one core, by set of plans, and what each stage of the pipeline takes.

    python benchmarks/speed.py [--megabytes N] [--against FIGURES.json [--accept]]        (or `make bench`)

The specimens of the corpus are always measured, in turn with digits varied; they are short and full of targets.
The sample plans and the annotated and real ones are measured where they lie beside the project. In each set the
floor (benchmarks/floor.py) is measured in the same run; with `--against`, a set whose ratio to the floor has grown
by more than 15 % over the kept one ends the run with 1. Seconds are this process' own, the best of several runs:
other work on the machine only adds to them.

What was read before makes a plan cheaper: names and headings are remembered, the processor has the text at hand.
"first sight" is what a set takes whose plans are each read once, by a fresh process that has read the specimens.
`--accept` keeps the figures, and puts the tables into docs/speed.md.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from inspect import isfunction
from multiprocessing import get_context
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

from floor import floor
from options import options
from text import CORPUS, SHARED, documents, folder

from xhht_parse import parse, pipeline
from xhht_parse.writers.json_bytes import to_json

RUNS = 5
LOSS = 1.15
WHOLE = {"gold": (SHARED / "gold", "*.txt"), "realdocs": (SHARED / "realdocs", "**/*")}
"""The sets whose plans are all different."""
PAGE = Path(__file__).resolve().parents[1] / "docs" / "speed.md"
MARK = re.compile(r"(<!-- speed -->\n).*?(<!-- /speed -->)", re.DOTALL)


class Speed(NamedTuple):
    """One set of plans: its size, and the best seconds for the floor, for parsing and for writing JSON."""

    documents: int
    megabytes: float
    floor: float
    parsing: float
    writing: float
    first_sight: float | None = None
    """Parsing and writing, each plan once."""

    @property
    def ratio(self) -> float:
        """How many times the floor text to JSON takes."""
        return (self.parsing + self.writing) / self.floor


def main(arguments: list[str]) -> int:
    """Measure, print, compare; 1 on a loss."""
    parser = options(__doc__)
    parser.add_argument("--megabytes", type=float, default=1.0, help="how much of each varied set (default 1)")
    parser.add_argument("--against", type=Path, help="kept figures to compare with")
    parser.add_argument("--accept", action="store_true", help="keep these figures as the ones to compare with")
    chosen = parser.parse_args(arguments)
    sets = _sets(chosen.megabytes)
    speeds = {name: measured(texts)._replace(first_sight=first_sight(name)) for name, texts in sets.items()}
    tables = "\n".join((*_table(speeds), "", *_table_of_stages(sets)))
    print(tables)
    kept = json.loads(chosen.against.read_text()) if chosen.against and chosen.against.exists() else {}
    lost = [name for name, speed in speeds.items() if name in kept and speed.ratio > kept[name] * LOSS]
    for name in lost:
        print(f"LOSS: {name} takes {speeds[name].ratio:.1f} times the floor, kept figure {kept[name]:.1f}")
    if chosen.accept and chosen.against:
        chosen.against.write_text(json.dumps({n: round(s.ratio, 1) for n, s in speeds.items()}, indent=2) + "\n")
        PAGE.write_text(MARK.sub(lambda m: f"{m[1]}\n{tables}\n\n{m[2]}", PAGE.read_text("utf-8")), "utf-8")
    return 1 if lost and not chosen.accept else 0


def _sets(megabytes: float) -> dict[str, list[str]]:
    sets = {
        "specimens": documents(megabytes),
        "samples": documents(megabytes, folder(SHARED / "seeds")),
        **{name: folder(path, pattern) for name, (path, pattern) in WHOLE.items()},
    }
    return {name: texts for name, texts in sets.items() if texts}


def measured(texts: list[str]) -> Speed:
    """The best of `RUNS`, floor and parse in turn so that both meet the same machine."""
    raw = [text.encode("utf-8") for text in texts]
    best = [float("inf")] * 3
    parse(texts[0])  # patterns are compiled at the first call
    for _ in range(RUNS):
        best = [min(pair) for pair in zip(best, (_floor(raw), *_parse_and_write(texts)), strict=True)]
    return Speed(len(texts), sum(map(len, raw)) / 1e6, *best)


def first_sight(name: str) -> float | None:
    """The best seconds of `RUNS` fresh processes; None for a set of which no two plans differ by more than digits."""
    if name not in WHOLE:
        return None
    taken = []
    for _ in range(RUNS):
        with get_context("spawn").Pool(1) as fresh:
            taken.append(fresh.apply(_once, (name,)))
    return min(taken)


def _once(name: str) -> float:
    _parse_and_write(folder(CORPUS, "*/source.*") * 2)
    return sum(_parse_and_write(folder(*WHOLE[name])))


def _floor(raw: list[bytes]) -> float:
    begun = process_time()
    for document in raw:
        floor(document)
    return process_time() - begun


def _parse_and_write(texts: list[str]) -> tuple[float, float]:
    parsing = writing = 0.0
    for text in texts:
        begun = process_time()
        document = parse(text)
        parsed = process_time()
        to_json(document)
        parsing += parsed - begun
        writing += process_time() - parsed
    return parsing, writing


def _table(speeds: dict[str, Speed]) -> Iterator[str]:
    yield f"MB/s of UTF-8 on one core, best of {RUNS}:\n"
    columns = ("plans", "documents", "MB", "floor", "parse", "text to JSON", "at first sight", "times the floor")
    yield f"| {' | '.join(columns)} |\n|---|{'---:|' * (len(columns) - 1)}"
    for name, speed in speeds.items():
        whole = speed.parsing + speed.writing
        figures = [speed.megabytes / seconds for seconds in (speed.floor, speed.parsing, whole)]
        first = f"{speed.megabytes / speed.first_sight:.2f}" if speed.first_sight else ""
        shown = " | ".join(f"{figure:.2f}" for figure in figures)
        yield f"| {name} | {speed.documents} | {speed.megabytes:.2f} | {shown} | {first} | {speed.ratio:.1f} |"


def _table_of_stages(sets: dict[str, list[str]]) -> Iterator[str]:
    each = {name: (stages(texts), sum(len(t.encode("utf-8")) for t in texts) / 1e6) for name, texts in sets.items()}
    yield "ms/MB by stage (with a little for the clock):\n"
    yield f"| stage | {' | '.join(each)} |\n|---|{'---:|' * len(each)}"
    for stage, _ in next(iter(each.values()))[0].most_common():
        yield f"| {stage} | {' | '.join(f'{spent[stage] / size * 1000:.1f}' for spent, size in each.values())} |"


def stages(texts: list[str]) -> Counter[str]:
    """Seconds spent in each function that the pipeline calls, and in the writing of JSON."""
    spent: Counter[str] = Counter()
    own = {name: value for name, value in vars(pipeline).items() if _is_stage(value)}
    for name, stage in own.items():
        setattr(pipeline, name, _timed(name, stage, spent))
    write = _timed("to_json", to_json, spent)
    for text in texts:
        write(parse(text))
    for name, stage in own.items():
        setattr(pipeline, name, stage)
    return spent


def _is_stage(value: object) -> bool:
    return isfunction(value) and value.__module__ != pipeline.__name__ and value.__module__.startswith("xhht_parse.")


def _timed(name: str, stage: Callable[..., Any], spent: Counter[str]) -> Callable[..., Any]:
    def timed(*args: object, **named: object) -> object:
        begun = process_time()
        try:
            return stage(*args, **named)
        finally:
            spent[name] += process_time() - begun

    return timed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
