"""The SQL of the READMEs, run over the corpus as anybody would: its answer stands below it."""

from __future__ import annotations

import contextlib
import io
import re
import tempfile
from functools import cache
from importlib.util import find_spec
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
MARKED = re.compile(r"(```sql\n(.*?)```\n\n```\n).*?(```)", re.DOTALL)


def with_answer(text: str) -> str:
    """A README with the answer to its SQL as it is now; as it was where DuckDB is not installed."""
    if not find_spec("duckdb"):
        return text
    return MARKED.sub(lambda found: found[1] + answer(found[2]) + found[3], text)


@cache
def answer(query: str) -> str:
    """What DuckDB prints."""
    import duckdb

    out = io.StringIO()
    with duckdb.connect(str(_base()), read_only=True) as base, contextlib.redirect_stdout(out):
        base.sql(query).show(max_width=110)
    return "\n".join(line.rstrip() for line in out.getvalue().strip().splitlines()) + "\n"


@cache
def _base() -> Path:
    """`xhht-parse batch corpus -o … --format duckdb`."""
    from xhht_parse.batch import Run
    from xhht_parse.batch.outputs import build

    folder = tempfile.TemporaryDirectory()
    _kept.append(folder)
    run = Run(CORPUS, Path(folder.name))
    try:
        for _ in run.outcomes(1):
            pass
        run.finish()
        build(run.out, ["duckdb"], run.results(), CORPUS)
    finally:
        run.close()
    return run.out / "tables" / "plans.duckdb"


_kept: list[tempfile.TemporaryDirectory[str]] = []
