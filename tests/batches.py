"""A run over a folder, inside a test: its report, what it wrote, and what its log says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from command import PLAN
from xhht_parse.batch import Run, Settings
from xhht_parse.batch.work import Convert

COMMAND = [sys.executable, "-m", "xhht_parse", "batch"]
POWERLESS = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
"""Before a command: root, too, may read only what the file's mode says."""


def plans(folder: Path, *names: str | bytes, text: str = PLAN) -> Path:
    """A folder of plans, each with its own number, so that no two are the same."""
    for number, name in enumerate(names):
        path = Path(os.fsdecode(os.fsencode(folder) + b"/" + os.fsencode(name)))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}2. Năm 2030: {number + 100} xã.\n", "utf-8")
    return folder


def done(
    folder: Path, out: Path, jobs: int = 1, work: type[Convert] = Convert, rules: Path | None = None, **settings: Any
) -> dict[str, Any]:
    """The report after a whole run."""
    run = Run(folder, out, rules, Settings(**settings))
    run.work = work(run.work.root, run.work.out, run.work.rules, run.work.limits)
    list(run.outcomes(jobs))
    run.finish()
    run.close()
    assert run.books
    assert run.books.balance
    report: dict[str, Any] = json.loads(run.report_path.read_bytes())
    return report


def events(log: Path) -> Counter[str]:
    """How often each event stands in the log."""
    return Counter(json.loads(line)["event"] for line in log.read_bytes().splitlines())


def tree(out: Path) -> dict[str, bytes]:
    """What a run wrote, without its manifest."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and not path.name.startswith(".xhht-parse")
    }


def command(*arguments: object, before: Sequence[str] = ()) -> subprocess.CompletedProcess[bytes]:
    """`xhht-parse batch …` as a process of its own, in English."""
    words = [*before, *COMMAND, *map(str, arguments), "--lang", "en"]
    return subprocess.run(words, capture_output=True, timeout=120, check=False)


def asked(base: Path, statement: str, *facts: object) -> list[tuple[Any, ...]]:
    """What the manifest answers."""
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(base)) as open_base, open_base:
        return open_base.execute(statement, facts).fetchall()
