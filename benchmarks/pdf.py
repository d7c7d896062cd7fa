"""What PDF costs, and whether a printed plan says what its text says.

    python benchmarks/pdf.py [FILE.pdf ...]

Without files all specimens are printed by LibreOffice, in two fonts: one that has the Vietnamese letters, and one for
which LibreOffice takes them from others, so that they are drawn out of order. For each: pages a second on one core, how
often that is the time of PDFium's bare text, and in how many specimens metadata, labels of sections and targets are
those of the text. With files: pages a second of each. Needs the extra `pdf`, and for specimens LibreOffice.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from options import options
from pypdfium2 import PdfDocument

from prints import differences, printed
from xhht_parse import parse_file
from xhht_parse.readers.limits import DEFAULT
from xhht_parse.readers.pdf import pdf

CORPUS = Path(__file__).parents[1] / "corpus"
FONTS = ("DejaVu Serif", "Times New Roman")
PARTS = ("labels", "targets")
ROUNDS = 3


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="PDFs, instead of the printed specimens")
    files = parser.parse_args().files
    for path in files:
        print(f"{path.name}: {speed([path.read_bytes()])}")
    if not files:
        _specimens()


def _specimens() -> None:
    texts = {path.parent.name: parse_file(path) for path in sorted(CORPUS.glob("*/source.*"))}
    for font in FONTS:
        with tempfile.TemporaryDirectory() as folder:
            papers = printed(Path(folder), texts, font)
            told = [differences(texts[name], parse_file(path)) for name, path in papers.items()]
            cost = speed([path.read_bytes() for path in papers.values()])
        agree = {key: sum(not any(line.startswith(key) for line in lines) for lines in told) for key in PARTS}
        agree["metadata"] = sum(all(line.startswith(PARTS) for line in lines) for lines in told)
        print(f"{font}: {cost}; of {len(texts)} specimens the same: {agree}")


def speed(files: Sequence[bytes]) -> str:
    """Pages a second, the best of some rounds, beside what PDFium takes for the bare text."""
    pages = sum(len(PdfDocument(data)) for data in files)
    ours, bare = (min(_time(work, files) for _ in range(ROUNDS)) for work in (_read, _bare))
    return (
        f"{pages} pages, {pages / ours:.0f} a second, {ours / bare:.1f} times PDFium's bare text ({pages / bare:.0f})"
    )


def _time(work: object, files: Sequence[bytes]) -> float:
    start = process_time()
    for data in files:
        work(data)  # type: ignore[operator]
    return process_time() - start


def _read(data: bytes) -> None:
    pdf(data, DEFAULT)


def _bare(data: bytes) -> None:
    document = PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        text.get_text_range()
        text.close()
        page.close()
    document.close()


if __name__ == "__main__":
    main()
