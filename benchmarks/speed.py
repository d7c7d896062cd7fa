"""Megabytes a second from text to JSON on one core, and what each stage of the pipeline takes of it.

    python benchmarks/speed.py [MEGABYTES | FOLDER]        (or `make bench`)

Without a folder of plans the specimens of the corpus are read in turn: they are short and full of targets, so
that real plans are read faster. The stages are the functions that `pipeline.py` calls; the best of three runs is shown.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from inspect import isfunction
from pathlib import Path
from time import perf_counter
from typing import Any

from text import documents, folder

from xhht_parse import parse, pipeline
from xhht_parse.writers.json_bytes import to_json

RUNS = 3


def main(what: str = "2") -> None:
    """Measure and print."""
    texts = folder(Path(what)) if Path(what).is_dir() else documents(float(what))
    size = sum(len(text.encode("utf-8")) for text in texts) / 1e6
    parse(texts[0])  # patterns are compiled at the first call
    whole = min((_parse_and_write(texts) for _ in range(RUNS)), key=sum)
    print(f"{len(texts)} documents, {size:.2f} MB of UTF-8, one core, best of {RUNS}")
    print(f"{'parse':28} {size / whole[0]:8.2f} MB/s {whole[0] / size * 1000:8.1f} ms/MB")
    print(f"{'JSON':28} {size / whole[1]:8.2f} MB/s {whole[1] / size * 1000:8.1f} ms/MB")
    print(f"{'text to JSON':28} {size / sum(whole):8.2f} MB/s {sum(whole) / size * 1000:8.1f} ms/MB")
    print("\nby stage, ms/MB (with a little for the clock)")
    for name, seconds in _stages(texts).most_common():
        print(f"  {name:38} {seconds / size * 1000:8.1f}")


def _parse_and_write(texts: list[str]) -> tuple[float, float]:
    parsing = writing = 0.0
    for text in texts:
        begun = perf_counter()
        document = parse(text)
        parsed = perf_counter()
        to_json(document)
        parsing += parsed - begun
        writing += perf_counter() - parsed
    return parsing, writing


def _stages(texts: list[str]) -> Counter[str]:
    """Seconds spent in each function that the pipeline calls."""
    spent: Counter[str] = Counter()
    own = {name: value for name, value in vars(pipeline).items() if _is_stage(value)}
    for name, stage in own.items():
        setattr(pipeline, name, _timed(name, stage, spent))
    for text in texts:
        parse(text)
    for name, stage in own.items():
        setattr(pipeline, name, stage)
    return spent


def _is_stage(value: object) -> bool:
    return isfunction(value) and value.__module__ != pipeline.__name__ and value.__module__.startswith("xhht_parse.")


def _timed(name: str, stage: Callable[..., Any], spent: Counter[str]) -> Callable[..., Any]:
    def timed(*args: object, **named: object) -> object:
        begun = perf_counter()
        try:
            return stage(*args, **named)
        finally:
            spent[name] += perf_counter() - begun

    return timed


if __name__ == "__main__":
    main(*sys.argv[1:2])
