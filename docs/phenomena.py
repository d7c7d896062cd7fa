"""docs/phenomena.md from tests/phenomena.toml: every phenomenon with its examples, what they give and what is done."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

TABLE = Path(__file__).resolve().parents[1] / "tests" / "phenomena.toml"
GROUPS = {
    "A": "Headers",
    "B": "What a portal puts around the document",
    "C": "The issuer",
    "D": "Document numbers",
    "E": "Kind and title",
    "F": "Attached plans",
    "G": "Dates and places",
    "H": "Legal bases (căn cứ)",
    "I": "Labels and structure",
    "J": "Damaged text",
    "K": "Blocks of the body",
    "T": "Forms of targets",
    "N": "Numbers that are no targets",
    "X": "Traps",
}
HEAD = """# What these documents do, and what the parser makes of it

Vietnamese administrative documents reach a reader through portals, scanners and converters, each of which leaves its
traces. This is the list of what was met, with invented examples (⏎ is the end of a line) and what `parse` gives:
paths into the document, `#` for how many, `nodes` for the sections one after another. Some examples show only the
passage; the frame around them stands in [tests/phenomena.toml](../tests/phenomena.toml), from which `make docs` makes
this page. A test parses every example. What cannot be known from the text is null, with the diagnostic named.

"""


def phenomena() -> str:
    """The page, a table for each group."""
    rows = tomllib.loads(TABLE.read_text("utf-8"))["phenomenon"]
    parts = [HEAD + _shortfalls(rows)]
    for letter, name in GROUPS.items():
        lines = [_row(row) for row in rows if row["id"][0] == letter]
        head = "| | phenomenon | examples and what they give | what the parser does |\n|---|---|---|---|"
        parts.append(f"## {name}\n\n{head}\n" + "\n".join(lines) + "\n")
    return "\n".join(parts)


def _shortfalls(rows: list[dict[str, Any]]) -> str:
    cases = [case for row in rows for case in row["case"]]
    short = [row["id"] for row in rows if any("falls_short" in case for case in row["case"])]
    named = f" Not yet as it should be, and marked so below: {', '.join(short)}." if short else ""
    return f"{len(rows)} phenomena, {len(cases)} examples.{named}\n"


def _row(row: dict[str, Any]) -> str:
    return f"| {row['id']} | {row['title']} | {'<br><br>'.join(map(_case, row['case']))} | {row['does']} |"


def _case(case: dict[str, Any]) -> str:
    given = ", ".join(f"{path} = {_value(value)}" for path, value in case["expect"].items())
    doubts = f", doubts: {', '.join(case['doubts'])}" if "doubts" in case else ""
    short = f"<br>**Falls short:** {_escaped(case['falls_short'])}" if "falls_short" in case else ""
    return f"{_code(case['text'])}<br>→ {_code(given + doubts)}{short}"


def _value(value: Any) -> str:
    return "null" if value == "null" else json.dumps(value, ensure_ascii=False)


def _code(text: str) -> str:
    return f"<code>{_escaped(text)}</code>"


def _escaped(text: str) -> str:
    marks = {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        "|": "&#124;",
        "*": "&#42;",
        "_": "&#95;",
        "\\": "&#92;",
        "[": "&#91;",
    }
    marked = "".join(marks.get(letter, letter) for letter in text)
    return marked.replace("\n\n", "\n").replace("\n", "⏎")
