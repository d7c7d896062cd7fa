"""Writes the pages of docs/ that are made (see `PAGES`), and in the two READMEs accuracy and SQL.

    python docs/make.py            (or `make docs`)

tests/test_docs.py compares the files with what this makes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from indicators import page as indicators
from phenomena import phenomena
from picture import picture
from sql import with_answer
from tables import tables

from xhht_parse import parse
from xhht_parse.diagnostics import CODES
from xhht_parse.evaluation import MEASURES, Figures, headline, load
from xhht_parse.messages import Say
from xhht_parse.writers.review import review

ROOT = Path(__file__).resolve().parents[1]
REVIEWED = ROOT / "corpus" / "decision-attached-plan-2024" / "source.txt"
"""The plan that review.html shows."""
SETS = ("corpus", "gold", "wrapped")
WORDS = {
    "README.md": {
        "head": ("", "specimens", "real plans", "the same, lines broken"),
        "documents": "documents",
        "metadata": "metadata, accuracy",
        "sections": "sections, F1",
        "targets_strict": "targets, all of value, comparator, unit, year, F1",
        "targets_relaxed": "targets, value, F1",
        "references": "references, F1",
        "assignments": "duty holders, F1",
        "indicator": "words of the indicator, token F1",
    },
    "README.vi.md": {
        "head": ("", "mẫu tự soạn", "kế hoạch thật", "như trên, dòng bị ngắt"),
        "documents": "số văn bản",
        "metadata": "thông tin văn bản, độ chính xác",
        "sections": "bố cục, F1",
        "targets_strict": "chỉ tiêu đúng cả giá trị, so sánh, đơn vị, năm, F1",
        "targets_relaxed": "chỉ tiêu đúng giá trị, F1",
        "references": "viện dẫn, F1",
        "assignments": "cơ quan được giao việc, F1",
        "indicator": "lời văn của chỉ tiêu, F1 theo từ",
    },
}


HEAD = """# Diagnostics

What the parser doubted, repaired or could not read. Each has a code, a severity and a place; `{…}` are the facts of the
case. `strict=True` turns warnings and errors into one `ParseError`.
This page is made from `xhht_parse/diagnostics/codes/` by `make docs`.

| code | severity | message | thông báo |
|---|---|---|---|
"""


def diagnostics() -> str:
    """The page of codes, in the order of the table."""
    rows = "\n".join(
        f"| `{name}` | {code.severity} | {_blanks(code.english)} | {_blanks(code.vietnamese)} |"
        for name, code in CODES.items()
    )
    return f"{HEAD}{rows}\n"


def _blanks(message: str) -> str:
    return re.sub(r"\{\w+[^}]*\}", "{…}", message).replace("|", "\\|")


def accuracy(readme: str) -> str:
    """The table between the marks of a README, from the figures that `make score-accept` kept."""
    words, kept = WORDS[readme], [load(ROOT / "benchmarks" / "accuracy" / f"{name}.json") for name in SETS]
    rows = [
        words["head"],
        ("---", *("---:" for _ in SETS)),
        (words["documents"], *(str(len(f.documents)) for f in kept)),
    ]
    rows += [(words[m], *(f"{headline(m, f.total(m)):.3f}" for f in kept)) for m in MEASURES]
    rows.append((words["indicator"], *map(_indicator, kept)))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _indicator(figures: Figures) -> str:
    mean = figures.indicator_mean()
    return "–" if mean is None else f"{mean:.3f}"


def with_accuracy(readme: str) -> str:
    """A README with its accuracy table, and the answer to its SQL, as they should be now."""
    text = (ROOT / readme).read_text("utf-8")
    marked = r"(<!-- accuracy -->\n\n).*?(\n\n<!-- /accuracy -->)"
    return with_answer(re.sub(marked, lambda found: found[1] + accuracy(readme) + found[2], text, flags=re.DOTALL))


def example_page() -> str:
    """A plan of the corpus as `parse --format html` shows it."""
    return review(Say.of("vi"), parse(REVIEWED.read_text("utf-8"))).decode()


PAGES: dict[str, Callable[[], str]] = {
    "docs/diagnostics.md": diagnostics,
    "docs/indicators.md": indicators,
    "docs/picture.svg": picture,
    "docs/review.html": example_page,
    "docs/phenomena.md": phenomena,
    "docs/tables.md": tables,
    **{readme: partial(with_accuracy, readme) for readme in WORDS},
}
"""Every generated file and what makes it."""


if __name__ == "__main__":
    for name, made in PAGES.items():
        (ROOT / name).write_text(made(), "utf-8", newline="\n")
        print(name)
