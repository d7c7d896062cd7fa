"""Addresses -> bytes and back: a folder of this machine or an object store (s3://, gs://, hdfs://), by Arrow.

An object appears whole when it is closed; on a disk a temporary name does the same. Bytes are kept as they are: Arrow
would pack and unpack what is named ".zst" or ".gz". Credentials and regions are those of the environment, as the
store's own tools read them.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..write import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOCAL = "file://"


def is_url(place: str) -> bool:
    return "://" in place


def local(place: str) -> Path | None:
    """The path of a place on this machine's disks."""
    if place.startswith(_LOCAL):
        return Path(place.removeprefix(_LOCAL))
    return None if is_url(place) else Path(place)


def get(place: str, most: int | None = None) -> bytes:
    """The bytes: all of them, or at most one more than `most`. Raises `OSError`."""
    size = -1 if most is None else most + 1
    path = local(place)
    if path is not None:
        with path.open("rb") as file:
            return file.read(size)
    system, key = _remote(place)
    with system.open_input_stream(key, compression=None) as stream:
        data: bytes = stream.read() if most is None else stream.read(size)
        return data


def put(place: str, data: bytes) -> None:
    """Write it whole. Raises `OSError`."""
    path = local(place)
    if path is not None:
        return write_whole(path, data)
    system, key = _remote(place)
    with system.open_output_stream(key, compression=None) as stream:
        stream.write(data)
    return None


def exists(place: str) -> bool:
    """Whether a file is there, asked for alone: a folder may hold a hundred thousand parts."""
    path = local(place)
    if path is not None:
        return path.is_file()
    from pyarrow.fs import FileType

    system, key = _remote(place)
    return bool(system.get_file_info(key).type == FileType.File)


def names(folder: str) -> Iterator[str]:
    """The names of the files in a folder, sorted; none where there is no folder."""
    path = local(folder)
    if path is not None:
        yield from sorted(file.name for file in path.iterdir() if file.is_file()) if path.is_dir() else ()
        return
    from pyarrow.fs import FileSelector, FileType

    system, key = _remote(folder)
    found = system.get_file_info(FileSelector(key, allow_not_found=True))
    yield from sorted(file.base_name for file in found if file.type == FileType.File)


def remove(place: str) -> None:
    path = local(place)
    if path is not None:
        path.unlink(missing_ok=True)
    else:
        system, key = _remote(place)
        system.delete_file(key)


def _remote(place: str) -> tuple[Any, str]:
    """The store and the key in it. The key is no part of what Arrow parses, so blanks and "#" in names do no harm."""
    scheme, _, rest = place.partition("://")
    host, _, key = rest.partition("/")
    system, base = _system(f"{scheme}://{host}")
    return system, f"{base.rstrip('/')}/{key}"


@lru_cache(maxsize=8)
def _system(root: str) -> tuple[Any, str]:
    from pyarrow.fs import FileSystem

    system, base = FileSystem.from_uri(root)
    return system, str(base)
