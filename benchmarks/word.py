"""How many plans a second the Word reader reads on one core: the specimens of corpus/, written as .docx.

    python benchmarks/word.py

Each line of a specimen is a paragraph, each row of pipes a row of a table. Goal: 150 plans a second.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from plans import SPECIMENS
from word import Word
from xhht_parse.readers import read_bytes

GOAL, ROUNDS = 150, 5


def as_word(text: str) -> bytes:
    word, rows = Word(), list[list[str]]()
    for line in [*text.split("\n"), ""]:
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) > 2:
            rows.append(cells)
            continue
        if rows:
            width = max(len(row) for row in rows)
            word.table([[*row, *[""] * (width - len(row))] for row in rows])
            rows = []
        if line.strip():
            word.paragraph(line)
    return word.save()


def main() -> None:
    files = [as_word(path.read_text("utf-8")) for path in SPECIMENS]
    best = float("inf")
    for _ in range(ROUNDS):
        started = perf_counter()
        for data in files:
            read_bytes(data, "plan.docx")
        best = min(best, perf_counter() - started)
    rate = len(files) / best
    print(
        f"{rate:.0f} plans/s ({len(files)} files, {sum(map(len, files)) / len(files) / 1024:.0f} KB each); goal {GOAL}"
    )


if __name__ == "__main__":
    main()
