"""The engine `daft`: a listing -> parts -> files, over the processes of this machine or a Ray cluster.

Daft lists the addresses, hands out the parts and hears of them; all work is `parts.Share`. Which runner it takes is
said by Daft's own setting: `DAFT_RUNNER=ray` (and `RAY_ADDRESS`) for a cluster, else the one inside this process.
A worker that dies is started anew and its part is made again; what was written before stays.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import msgspec

from ...readers.limits import DEFAULT, Limits
from ...rules.user import UserRules
from ...writers.tables.formats import FORMATS
from ..folder.archives import listing
from ..folder.files import is_hidden, takes
from ..ledger.report import REPORT
from ..write import sweep
from .parts import BEGUN, OUTCOMES, Done, Share
from .store import is_url, local, names, put, remove

if TYPE_CHECKING:
    import daft

FORMS = ("parquet", "jsonl", "jsonl.zst")
"""The formats that can be written in parts."""
_NUL = b"\0"  # between names, which may be no UTF-8
_TASKS = 4096  # of Ray: a task may hold several parts, as finished ones are not made again
EACH = 128
"""Files of a part, about: seconds of work for texts, minutes for scans, so that a lost worker costs little."""


@dataclass(slots=True)
class Summary:
    """What became of a run."""

    parsed: int = 0
    failed: int = 0
    skipped: int = 0
    parts: list[Done] = field(default_factory=list)

    def add(self, done: Done) -> None:
        self.parsed += done.parsed
        self.failed += done.failed
        self.parts.append(done)

    def to_json(self) -> bytes:
        files = {"parsed": self.parsed, "failed": self.failed, "skipped": self.skipped}
        parts = sorted(done.name for done in self.parts)
        return msgspec.json.format(msgspec.json.encode({"files": files, "parts": parts}), indent=2) + b"\n"


class Cluster:
    """`Cluster("s3://bucket/plans", "s3://bucket/out").run()`; a folder, a glob or an address goes in."""

    def __init__(
        self,
        source: str,
        out: str,
        forms: tuple[str, ...] = ("parquet",),
        rules: UserRules | None = None,
        limits: Limits = DEFAULT,
        each: int = EACH,
    ) -> None:
        self.each = each
        self.pattern = _absolute(source)
        self.root = self.pattern.partition("*")[0].rpartition("/")[0] if "*" in self.pattern else self.pattern
        self.share = Share(self.root.rstrip("/") + "/", _absolute(out), forms, rules, limits)

    def run(self, jobs: int | None = None) -> Summary:
        """Do it all; what an earlier run left of parts that are no more goes at the end."""
        summary = Summary()
        paths = self._listing(summary)
        if paths:
            for row in self._parts(paths, jobs).iter_rows():
                summary.add(msgspec.json.decode(row["done"], type=Done))
        self._tidy({done.name for done in summary.parts})
        put(f"{self.share.out}/{REPORT}", summary.to_json())
        return summary

    def _listing(self, summary: Summary) -> list[str]:
        """The addresses of the plans. A folder of this machine is listed as every run lists it."""
        import daft

        folder = None if "*" in self.pattern else local(self.pattern)
        if folder is not None:
            found = listing(folder, self.share.limits)
            summary.skipped = len(found.skipped)
            return [f"{self.share.root}{path.as_posix()}" for path in (*found.closed, *found.taken)]
        pattern = self.pattern if "*" in self.pattern else f"{self.share.root}**"
        places = daft.from_glob_path(pattern).select("path").to_pydict()["path"]
        taken = [place for place in places if self._takes(place)]
        summary.skipped = len(places) - len(taken)
        return taken

    def _takes(self, path: str) -> bool:
        within = PurePosixPath(path.removeprefix(self.share.root))
        return takes(within.name) and not any(map(is_hidden, within.parts))

    def _parts(self, paths: list[str], jobs: int | None) -> daft.DataFrame:
        """One row a part, with the JSON of its `Done`."""
        import daft

        of, parts = shares(paths, self.share.root, self.each)
        rows = {"part": list(parts), "paths": [_NUL.join(map(os.fsencode, places)) for places in parts.values()]}
        worker = _worker(jobs)(self.share, of)
        frame = daft.from_pydict(rows)
        if daft.get_or_infer_runner_type() == "ray":
            frame = frame.into_partitions(min(len(parts), _TASKS))
        return frame.select(worker.done(frame["part"], frame["paths"]).alias("done"))

    def _tidy(self, made: set[str]) -> None:
        """Remove the files of parts that this run did not give: of inputs that changed or went, of killed workers."""
        tables = {file.partition(".")[0] for form in FORMS for file in FORMATS[form].files}
        for folder in sorted({OUTCOMES, BEGUN, *tables}):
            for name in names(f"{self.share.out}/{folder}"):
                if name.startswith("part-") and name.partition(".")[0] not in made:
                    remove(f"{self.share.out}/{folder}/{name}")
        out = local(self.share.out)
        if out is not None:
            sweep(out)


def shares(paths: Iterable[str], root: str, each: int) -> tuple[int, dict[int, list[str]]]:
    """How many parts there are, a power of two so that it seldom changes, and the paths of each that has any."""
    paths = list(paths)
    of = 1 << (len(paths) // each).bit_length()
    parts: dict[int, list[str]] = {}
    for path in paths:
        parts.setdefault(_part(path.removeprefix(root), of), []).append(path)
    return of, parts


def _worker(jobs: int | None) -> Any:
    """The class that Daft starts in processes of its own, as many as it is told, each with the work in hand."""
    import daft

    class Worker:
        def __init__(self, share: Share, of: int) -> None:
            self.share, self.of = share, of

        def _done(self, part: int, paths: bytes) -> bytes:
            return msgspec.json.encode(self.share(part, self.of, map(os.fsdecode, paths.split(_NUL))))

        done = daft.method(return_dtype=daft.DataType.binary())(_done)

    return daft.cls(max_concurrency=jobs, use_process=True)(Worker)


def _part(path: str, of: int) -> int:
    """Of `of` parts the one that a path belongs to: by the path alone, on every machine the same."""
    return int.from_bytes(hashlib.sha256(path.encode("utf-8", "surrogateescape")).digest()[:8], "big") % of


def _absolute(place: str) -> str:
    """A folder of this machine as an address that every worker of this machine understands."""
    path = local(place)
    return place if path is None or is_url(place) else f"file://{path.absolute().as_posix()}"
