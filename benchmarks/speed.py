"""Megabytes a second from text to JSON on one core, by set of plans, and what each stage of the pipeline takes.

    python benchmarks/speed.py [--megabytes N] [--against FIGURES.json [--accept]]        (or `make bench`)

The specimens of the corpus are always measured, in turn with digits varied; they are short and full of targets.
The sample plans and the annotated and real ones are measured where they lie beside the project. In each set the
floor (benchmarks/floor.py) is measured in the same run; with `--against`, a set whose ratio to the floor has grown
by more than 15 % over the kept one ends the run with 1. Seconds are this process' own, the best of several runs:
other work on the machine only adds to them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable
from inspect import isfunction
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

from floor import floor
from text import SHARED, documents, folder

from xhht_parse import parse, pipeline
from xhht_parse.writers.json_bytes import to_json

RUNS = 5
LOSS = 1.15


class Speed(NamedTuple):
    """One set of plans: its size, and the best seconds for the floor, for parsing and for writing JSON."""

    documents: int
    megabytes: float
    floor: float
    parsing: float
    writing: float

    @property
    def ratio(self) -> float:
        """How many times the floor text to JSON takes."""
        return (self.parsing + self.writing) / self.floor


def main(arguments: list[str]) -> int:
    """Measure, print, compare; 1 on a loss."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--megabytes", type=float, default=1.0, help="how much of each varied set (default 1)")
    options.add_argument("--against", type=Path, help="kept figures to compare with")
    options.add_argument("--accept", action="store_true", help="keep these figures as the ones to compare with")
    chosen = options.parse_args(arguments)
    sets = _sets(chosen.megabytes)
    speeds = {name: measured(texts) for name, texts in sets.items()}
    _print(speeds)
    _print_stages(sets)
    kept = json.loads(chosen.against.read_text()) if chosen.against and chosen.against.exists() else {}
    lost = [name for name, speed in speeds.items() if name in kept and speed.ratio > kept[name] * LOSS]
    for name in lost:
        print(f"LOSS: {name} takes {speeds[name].ratio:.1f} times the floor, kept figure {kept[name]:.1f}")
    if chosen.accept and chosen.against:
        chosen.against.write_text(json.dumps({n: round(s.ratio, 1) for n, s in speeds.items()}, indent=2) + "\n")
    return 1 if lost and not chosen.accept else 0


def _sets(megabytes: float) -> dict[str, list[str]]:
    sets = {
        "specimens": documents(megabytes),
        "samples": documents(megabytes, folder(SHARED / "seeds")),
        "gold": folder(SHARED / "gold", "*.txt"),
        "realdocs": folder(SHARED / "realdocs"),
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


def _print(speeds: dict[str, Speed]) -> None:
    print(f"MB/s of UTF-8 on one core, best of {RUNS}\n")
    columns = ("plans", "documents", "MB", "floor", "parse", "text to JSON", "times the floor")
    print(f"| {' | '.join(columns)} |\n|---|{'---:|' * (len(columns) - 1)}")
    for name, speed in speeds.items():
        whole = speed.parsing + speed.writing
        figures = [speed.megabytes / seconds for seconds in (speed.floor, speed.parsing, whole)]
        shown = " | ".join(f"{figure:.2f}" for figure in figures)
        print(f"| {name} | {speed.documents} | {speed.megabytes:.2f} | {shown} | {speed.ratio:.1f} |")


def _print_stages(sets: dict[str, list[str]]) -> None:
    each = {name: (stages(texts), sum(len(t.encode("utf-8")) for t in texts) / 1e6) for name, texts in sets.items()}
    print("\nms/MB by stage (with a little for the clock)\n")
    print(f"| stage | {' | '.join(each)} |\n|---|{'---:|' * len(each)}")
    for stage, _ in next(iter(each.values()))[0].most_common():
        print(f"| {stage} | {' | '.join(f'{spent[stage] / size * 1000:.1f}' for spent, size in each.values())} |")


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
