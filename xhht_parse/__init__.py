"""xhht_parse: Vietnamese administrative plans -> what each promises, by when, and who must do it.

>>> from xhht_parse import parse
>>> plan = parse("II. MỤC TIÊU\\n1. Đến năm 2025: 95% người dân biết chữ.")
>>> plan.targets[0].value, plan.targets[0].unit
(95, '%')

Nothing heavy is imported before the first call, so that `xhht-parse --help` answers at once.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    __version__: str
    from pathlib import Path

    from .diagnostics import ParseError, UnreadableFile
    from .models import Document
    from .readers import Limits
    from .rules.user import RulesError, UserRules

__all__ = [
    "Document",
    "Limits",
    "LimitsError",
    "ParseError",
    "RulesError",
    "UnreadableFile",
    "parse",
    "parse_file",
    "parse_folder",
]

_HOMES = {
    "Document": "models",
    "Limits": "readers.limits",
    "LimitsError": "readers.limits",
    "ParseError": "diagnostics",
    "RulesError": "rules.user",
    "UnreadableFile": "diagnostics",
}


def parse(text: str, *, strict: bool = False, rules: str | os.PathLike[str] | UserRules | None = None) -> Document:
    """Read one document. Any string parses: what is doubtful or broken stands in `diagnostics`.

    `strict=True` raises one `ParseError` where there are diagnostics of severity warning or error.
    `rules` is a user's own TOML file, or what `rules.user.load` made of it; `RulesError` says what is wrong in it.
    """
    if not isinstance(text, str):
        raise TypeError(f"parse() takes a str, not {type(text).__name__}; for a file use parse_file()")
    from hashlib import sha256

    from .models import Source
    from .pipeline import parsed
    from .readers import Read

    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return parsed(Read(text, Source(None, "text/plain", "utf-8", digest)), rules, strict=strict)


def parse_file(
    path: str | os.PathLike[str],
    *,
    strict: bool = False,
    rules: str | os.PathLike[str] | UserRules | None = None,
    limits: Limits | None = None,
) -> Document:
    """Read one file (docs/readers.md lists the formats). Raises `UnreadableFile`, which says what to do.

    `limits` is the most that the file may have or take, such as `Limits(pages=50)`; docs/readers.md has the defaults.
    """
    if not isinstance(path, str | os.PathLike):
        raise TypeError(f"parse_file() takes a path, not {type(path).__name__}; for a text use parse()")
    from .pipeline import parsed
    from .readers import read_file
    from .readers.limits import DEFAULT, checked

    limits = DEFAULT if limits is None else checked(limits)
    return parsed(read_file(path, limits=limits), rules, strict=strict)


def parse_folder(
    path: str | os.PathLike[str],
    *,
    jobs: int = 1,
    rules: str | os.PathLike[str] | UserRules | None = None,
    limits: Limits | None = None,
    timeout: float | None = None,
    memory: int | None = None,
) -> Iterator[tuple[Path, Document | UnreadableFile]]:
    """Read every document in a folder and below it; yields each path with its document or its failure, as they finish.

    With `jobs` over 1 that many processes work; a script that asks for them needs `if __name__ == "__main__":`,
    as always with processes. Hidden files and linked folders are left out; no bad file stops the others. A zip archive
    is a folder, too. `limits` as for `parse_file`. `timeout` (seconds a file) and `memory` (megabytes a process, on
    Linux) take a process, too; a file that needs more is tried again alone, and then is a failure.
    """
    from .batch import documents
    from .readers.limits import DEFAULT, checked

    limits = DEFAULT if limits is None else checked(limits)
    return documents(path, jobs=jobs, rules=rules, limits=limits, timeout=timeout or 0.0, memory=memory or 0)


def __getattr__(name: str) -> object:
    """The names of the door that are not functions, brought in when first asked for."""
    if name in _HOMES:
        from importlib import import_module

        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    elif name == "__version__":
        from importlib.metadata import version

        value = version("xhht-parse")
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, "__version__"})
