"""JSON files that people write or keep -> records: annotations, figures of an earlier run."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import msgspec

from ..diagnostics import XhhtParseError

T = TypeVar("T")


class WrongJson(XhhtParseError):
    """A file that cannot be read, or is not what it should be; `why` names the field."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(path, why)
        self.path, self.why = path, why

    def __str__(self) -> str:
        return f"{self.path}: {self.why}"


def decoded(path: Path, kind: type[T]) -> T:
    """What the file holds. Raises `WrongJson`."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except msgspec.MsgspecError as error:  # "Expected `int`, got `str` - at `$.targets[0].year`"
        raise WrongJson(path, str(error)) from None
    except OSError as error:
        raise WrongJson(path, error.strerror or str(error)) from None
