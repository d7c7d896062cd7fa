"""How many old Word files (.doc) a second are read through LibreOffice, by how many share one start of it.

    python benchmarks/office.py

The specimens of corpus/, a paragraph a line, saved as .doc by LibreOffice. Groups of 1, 20 and 100.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from options import options

from plans import SPECIMENS
from word import Word
from xhht_parse.readers import Limits, read_bytes
from xhht_parse.readers.office.ahead import ahead
from xhht_parse.readers.office.program import program

GROUPS = (1, 20, 100)
ROUNDS = 3


def as_word(text: str) -> bytes:
    word = Word()
    for line in filter(str.strip, text.split("\n")):
        word.paragraph(line)
    return word.save()


def as_doc(folder: Path) -> list[Path]:
    """The specimens as .doc files in the folder."""
    sources = []
    for at, path in enumerate(SPECIMENS):
        sources.append(folder / f"{at}.docx")
        sources[-1].write_bytes(as_word(path.read_text("utf-8")))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [program(), profile, "--headless", "--convert-to", "doc:MS Word 97", "--outdir", str(folder),
         *map(str, sources)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    return sorted(folder.glob("*.doc"))


def seconds(paths: Sequence[Path]) -> float:
    """To the text of all, the group in one start."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = perf_counter()
        with ahead([path.read_bytes for path in paths], Limits()):
            for path in paths:
                read_bytes(path.read_bytes(), path.name)
        best = min(best, perf_counter() - started)
    return best


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        docs = as_doc(Path(name))
        size = sum(path.stat().st_size for path in docs) / len(docs) / 1024
        print(f"{len(docs)} files of {size:.0f} KB on average, best of {ROUNDS}")
        for count in GROUPS:
            copies = []
            for at, path in enumerate(islice(cycle(docs), count)):
                copies.append(Path(name, f"copy-{at}.doc"))
                copies[-1].write_bytes(path.read_bytes())
            took = seconds(copies)
            print(f"group of {count:3}: {took:5.1f} s, {count / took:5.1f} files/s")


if __name__ == "__main__":
    options(__doc__).parse_args()
    main()
