"""What, besides its bytes, decides the result of a file: the parser, the user's rules, the limits -> one short key.

The parser is named by its version and by the content of its own files, so that a parser that somebody has mended, or
fetched anew from its repository, does not take the results of the old one for its own.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from ...readers.limits import Limits
from ...rules.user import UserRules

_OF_THE_PARSER = (".py", ".toml", ".json", ".txt")
_NOT_OF_THE_PARSER = ("batch", "cli", "messages", "evaluation", "explain", "__pycache__")


def key(rules: UserRules | None, limits: Limits) -> str:
    """The same for the same results."""
    told = "\n".join((parser(), "" if rules is None else _told(rules), repr(limits)))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


@cache
def parser() -> str:
    """ "1.0.0+3f2a9c1e4b5d": the version, and a hash of the files that have a say in results."""
    from ... import __version__

    digest = hashlib.sha256()
    for path, data in sorted(_files(files("xhht_parse"), "")):
        digest.update(f"{path}\0{len(data)}\0".encode())
        digest.update(data)
    return f"{__version__}+{digest.hexdigest()[:12]}"


def _files(folder: Traversable, at: str) -> list[tuple[str, bytes]]:
    found = []
    for entry in folder.iterdir():
        if entry.name in _NOT_OF_THE_PARSER:
            continue
        if entry.is_dir():
            found += _files(entry, f"{at}{entry.name}/")
        elif entry.name.endswith(_OF_THE_PARSER):
            found.append((f"{at}{entry.name}", entry.read_bytes()))
    return found


def _told(rules: UserRules) -> str:
    """All that is in a user's rules, as text."""
    patterns = [
        f"{rule.name} {rule.pattern.pattern!r} {rule.pattern.flags} {sorted(rule.settings.items())}"
        for room in (rules.targets, rules.references, rules.assignments, rules.definitions)
        for rule in room
    ]
    return "\n".join((repr(rules.entries), *patterns))
