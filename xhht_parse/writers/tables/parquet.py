"""Tables -> Parquet files, typed and packed; the same rows give the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from . import TABLES
from .arrow import Batches
from .plan import Plan
from .sink import Add, Job


@contextmanager
def parquet(files: Mapping[str, Path], _: Job) -> Iterator[Add]:
    """One file a table, `files["targets.parquet"]` …"""
    from pyarrow.parquet import ParquetWriter

    with ExitStack() as stack:
        tables = []
        for table in TABLES:
            batches = Batches(table)
            path = files[f"{table.name}.parquet"]
            writer = stack.enter_context(ParquetWriter(path, batches.schema, compression="zstd"))
            tables.append((batches, writer))

        def add(plan: Plan, _: bytes) -> None:
            for batches, writer in tables:
                batches.add(plan)
                if batches.full:
                    writer.write_table(batches.taken())

        yield add
        for batches, writer in tables:
            writer.write_table(batches.taken())
