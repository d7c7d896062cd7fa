"""The JSON of a finished run -> the other forms of output: JSON Lines, CSV, XLSX, Parquet, DuckDB, in OUT/tables/.

They are made after the run, from what lies in OUT, in the order of the paths: so they hold what the JSON holds, a run
that was interrupted needs nothing special, and memory stays flat. Each file is written whole or not at all.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path, PurePosixPath

from ..models import Document
from ..writers.tables import Plan
from ..writers.tables.formats import FORMATS, MissingExtra, check
from ..writers.tables.sink import Cut, Job
from .ledger.kept import Result
from .write import PART

FOLDER = "tables"
"""In the output folder."""
NAMES = frozenset(name for form in FORMATS.values() for name in form.files)

_ESCAPED = str.maketrans({char: f"%{ord(char):02X}" for char in ' "#%<>?[]^`{}|'})


def build(out: Path, forms: Sequence[str], results: Iterable[Result], root: Path) -> list[Cut]:
    """Write these forms of the results; `root` is the folder of the plans, to which workbooks link.

    Gives the cells that had to be cut. Raises `OSError` where something cannot be written.
    """
    folder = out / FOLDER
    job = Job(link=_links(root, folder))
    with ExitStack() as stack:
        writers = []
        for form in dict.fromkeys(forms):
            files = {name: stack.enter_context(whole_file(folder / name)) for name in FORMATS[form].files}
            writers.append(stack.enter_context(FORMATS[form].write(files, job)))
        for result in results:
            data = result.output.read_bytes()
            plan = Plan(Document.model_validate_json(data), result.path)
            for add in writers:
                add(plan, data)
    return job.cuts


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A name to write under, for libraries that want one; the file takes its place when the block ends well."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{secrets.token_hex(8)}{PART}")
    try:
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(part, path)
    except BaseException as error:
        for left in (part, part.with_name(f"{part.name}.wal")):  # DuckDB keeps a log beside its file
            with suppress(OSError):
                left.unlink(missing_ok=True)
        if isinstance(error, OSError):
            error.filename, error.filename2 = str(path), None
        raise


def _links(root: Path, folder: Path) -> Callable[[str], str | None]:
    """For the path of a plan: the link that leads to it from the folder of the tables, or None."""
    here = folder.resolve()
    try:
        way = Path(os.path.relpath(root.resolve(), here))
    except ValueError:  # another drive of Windows
        return lambda path: None

    def link(path: str) -> str | None:
        for place in (PurePosixPath(path), *PurePosixPath(path).parents):  # of a plan in an archive: the archive
            if os.path.isfile(root / place):
                return f"external:{(way / place).as_posix().translate(_ESCAPED)}"
        return None

    return link


__all__ = ["FOLDER", "FORMATS", "NAMES", "MissingExtra", "build", "check"]
