"""What the command says, one table a language. A test compares the keys and the blanks of the two.

To add a message: one line in a file of `en/`, one in the file of that name of `vi/`. To add a language: a table, and
its line in `Say.of`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Language = Literal["en", "vi"]

_VIETNAMESE_ON_WINDOWS = 0x2A  # LANG_VIETNAMESE, the lower ten bits of a language identifier


class _Count(int):
    """A number that chooses its word: "{files} {files:file|files}" is "1 file", "2 files"."""

    def __format__(self, spec: str) -> str:
        one, several, many = spec.partition("|")
        if not several:
            return super().__format__(spec)
        return one if self == 1 else many


@dataclass(frozen=True, slots=True)
class Say:
    """`say("batch.done", parsed=3)`: the message in the chosen language, its blanks filled."""

    language: Language
    table: Mapping[str, str]

    @classmethod
    def of(cls, language: Language) -> Say:
        if language == "vi":
            from .vi import TABLE
        else:
            from .en import TABLE
        return cls(language, TABLE)

    def __call__(self, key: str, **facts: object) -> str:
        words = self.table[key]
        if not facts:
            return words
        return words.format_map({name: _Count(fact) if type(fact) is int else fact for name, fact in facts.items()})


def language(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Language:
    """The language asked for by `--lang`, else that of the locale, else English."""
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            return _known(argument.removeprefix("--lang="))
        if argument == "--lang" and at + 1 < len(arguments):
            return _known(arguments[at + 1])
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return _known(environment[name])
    return _of_windows()


def _known(locale: str) -> Language:
    return "vi" if locale.lower().replace("-", "_").split(".")[0].split("_")[0] in ("vi", "vietnamese") else "en"


def _of_windows() -> Language:
    if sys.platform == "win32":
        import ctypes

        if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == _VIETNAMESE_ON_WINDOWS:
            return "vi"
    return "en"
