"""Megabytes a second of web pages to text on one core: plain pages, and pages as Word saves them.

    python benchmarks/pages.py [MEGABYTES]

The pages are made of the specimens of the corpus; the best of five runs is shown.
"""

from __future__ import annotations

import sys
from html import escape
from time import perf_counter

from text import documents

from xhht_parse.readers import read_bytes

RUNS = 5
KINDS = {
    "plain": "<p>{}</p>\n",
    "as Word saves it": (
        '<p class=MsoNormal style="margin-top:6.0pt;text-align:justify"><span style="font-size:14.0pt;'
        "font-family:'Times New Roman',serif\">{}</span></p>\n"
    ),
    "with inline tags": "<p>&nbsp;&nbsp; <b>{}</b><br>\n<a href=#x><i>x</i></a></p>\n",
}


def main(size: str = "1") -> None:
    """Measure and print."""
    texts = documents(float(size))
    for kind, shape in KINDS.items():
        pages = [_page(text, shape) for text in texts]
        megabytes = sum(map(len, pages)) / 1e6
        seconds = min(_seconds(pages) for _ in range(RUNS))
        print(f"{kind:20} {len(pages):5} pages {megabytes:8.2f} MB {megabytes / seconds:8.1f} MB/s")


def _page(text: str, shape: str) -> bytes:
    lines = (shape.format(escape(line)) for line in text.split("\n") if line.strip())
    return f"<html><meta charset=utf-8><body>{''.join(lines)}</body></html>".encode()


def _seconds(pages: list[bytes]) -> float:
    begun = perf_counter()
    for page in pages:
        read_bytes(page, "page.html")
    return perf_counter() - begun


if __name__ == "__main__":
    main(*sys.argv[1:2])
