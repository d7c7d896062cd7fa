"""In the peers' own environment: one peer over the documents on standard input -> JSON with its speed.

    python work.py NAME SECONDS < documents.json      {"megabytes": …, "seconds": …, "found": …, "version": …}

Seconds are this process' own, the best of as many rounds as fit; the first document is read once before, unmeasured.
"""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Callable
from importlib.metadata import version
from time import process_time
from typing import Any

Read = Callable[[str], Any]
ROUNDS = 3


def eyecite() -> Read:
    from eyecite import get_citations

    return get_citations  # type: ignore[no-any-return]


def refex() -> Read:
    from refex.extractor import RefExtractor

    extractor = RefExtractor()
    return lambda text: extractor.extract(text)[1]


def quantulum() -> Read:
    from quantulum3 import parser

    return parser.parse  # type: ignore[no-any-return]


def underthesea() -> Read:
    from underthesea import word_tokenize

    return word_tokenize  # type: ignore[no-any-return]


def dateparser() -> Read:
    from dateparser.search import search_dates

    return lambda text: search_dates(text, languages=["vi"]) or []


PEERS: dict[str, Callable[[], Read]] = {
    "eyecite": eyecite,
    "legal-reference-extraction": refex,
    "quantulum3": quantulum,
    "underthesea": underthesea,
    "dateparser": dateparser,
}


def main(name: str, seconds: float) -> None:
    warnings.simplefilter("ignore")
    documents = json.load(sys.stdin)
    read = PEERS[name]()
    read(documents[0])
    best, spent, count = None, 0.0, len(documents)
    for _ in range(ROUNDS):
        taken, found, done = _round(read, documents[:count], seconds - spent)
        if done < count and best is not None:
            break
        count = done
        best = (taken, found) if best is None else min(best, (taken, found))
        spent += taken
    assert best is not None
    size = sum(len(text.encode()) for text in documents[:count]) / 1e6
    told = {"megabytes": size, "seconds": best[0], "found": best[1], "version": version(name)}
    print("RESULT", json.dumps(told))


def _round(read: Read, documents: list[str], most: float) -> tuple[float, int, int]:
    """Seconds, findings and documents done, until the documents or the seconds are at their end."""
    begun, found, done = process_time(), 0, 0
    for text in documents:
        found += len(read(text))
        done += 1
        if process_time() - begun > most:
            break
    return process_time() - begun, found, done


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
