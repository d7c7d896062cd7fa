"""The corpus' golden files: `make golden` writes each specimen's `expected.json` anew.

Nothing else writes them, and a diff of theirs is read before it is committed. They are laid out
for reading: what fits one line stands on one line.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from plans import SPECIMENS
from xhht_parse import parse

_WIDTH = 150


def source_text(path: Path) -> str:
    """A specimen as it was written, whatever a checkout made of its line ends."""
    return path.read_bytes().decode("utf-8").replace("\r\n", "\n")


def expected_file(path: Path) -> Path:
    return path.with_name("expected.json")


def golden(raw: str) -> str:
    """The whole output for a text, as its golden file has it."""
    return _laid_out(json.loads(parse(raw).model_dump_json()), "") + "\n"


def _laid_out(value: Any, margin: str) -> str:
    line = json.dumps(value, ensure_ascii=False)
    if len(margin) + len(line) <= _WIDTH or not isinstance(value, dict | list) or not value:
        return line
    inner = margin + " "
    if isinstance(value, list):
        items = [inner + _laid_out(item, inner) for item in value]
        return "[\n" + ",\n".join(items) + f"\n{margin}]"
    pairs = [f"{inner}{json.dumps(key)}: {_laid_out(item, inner)}" for key, item in value.items()]
    return "{\n" + ",\n".join(pairs) + f"\n{margin}}}"


def main() -> None:
    for path in SPECIMENS:
        file, new = expected_file(path), golden(source_text(path))
        old = file.read_text("utf-8") if file.exists() else None
        if new != old:
            file.write_text(new, "utf-8", newline="\n")
            print("changed" if old else "new", file.parent.name)


if __name__ == "__main__":
    main()
