"""The table of phenomena is true: each example gives what is said, and what falls short still does."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from laws import check
from test_examples import flat
from xhht_parse.diagnostics import CODES

TABLE = tomllib.loads(Path(__file__).with_name("phenomena.toml").read_text("utf-8"))
CASES = [
    pytest.param(case, id=f"{row['id']}-{at}") for row in TABLE["phenomenon"] for at, case in enumerate(row["case"], 1)
]
GROUPS = {
    "A": 13, "B": 7, "C": 3, "D": 9, "E": 6, "F": 4, "G": 4, "H": 10, "I": 12, "J": 15, "K": 10, "T": 35, "N": 9,
    "X": 12,
}  # fmt: skip
KEYS = {"frame", "text", "expect", "doubts", "falls_short", "present", "not_raised"}


def seen(data: Any, path: str) -> Any:
    """What stands under this path; `#` is how many, "absent" what a list has not."""
    for name in path.split("."):
        if data is None:
            return "null"
        if name == "#":
            return len(data)
        if isinstance(data, list):
            data = data[int(name)] if int(name) < len(data) else "absent"
        elif data != "absent":
            data = data[name]
    return "null" if data is None else data


@pytest.mark.parametrize("case", CASES)
def test_phenomenon(case: dict[str, Any]) -> None:
    assert case.keys() <= KEYS
    frame = TABLE["frames"][case["frame"]] if "frame" in case else "{}"
    document = check(frame.replace("{}", case["text"]))
    data = document.model_dump(mode="json")
    data["nodes"] = flat(data["sections"])
    present = case.get("present", {})
    assert {path: seen(data, path) for path in case["expect"]} == case["expect"] | present
    raised = {d.code for d in document.diagnostics}
    assert set(case.get("doubts", ())) - raised == set(case.get("not_raised", ()))


@pytest.mark.parametrize("case", CASES)
def test_case_is_well_formed(case: dict[str, Any]) -> None:
    short = case.get("present", {}).keys() | set(case.get("not_raised", ()))
    assert bool(short) == ("falls_short" in case)
    assert case.get("present", {}).keys() <= case["expect"].keys()
    assert all(case["expect"][path] != value for path, value in case.get("present", {}).items())
    assert set(case.get("doubts", ())) <= CODES.keys()


def test_every_phenomenon_is_there() -> None:
    wanted = [f"{group}{number}" for group, last in GROUPS.items() for number in range(1, last + 1)]
    assert [row["id"] for row in TABLE["phenomenon"]] == wanted
    assert all(re.search(r"\.$", row["does"]) for row in TABLE["phenomenon"])
