"""A plan spelled another way, or with its lines broken, says the same: records of specimens and variants are equal."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from golden import source_text
from plans import SPECIMENS
from xhht_parse import parse

_MODERN = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split()
_OLD = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split()
_TONES = {
    shape(modern): shape(old)
    for modern, old in zip(_MODERN, _OLD, strict=True)
    for shape in (str, str.upper, str.capitalize)
}
_TONE = re.compile(rf"(?<![qQ])(?:{'|'.join(_TONES)})(?!\w)")
_NOT_WRAPPED = {"appendix-pipe-tables-2025", "association-plan-2024", "header-one-line-pipes-2014", "html-residue-2020"}
"""Their lines are rows or columns: to break these is another text."""


def old_tones(text: str) -> str:
    return _TONE.sub(lambda match: _TONES[match[0]], text)


def en_dashes(text: str) -> str:
    return re.sub(r"(?<=\d) - (?=\d)", " – ", text)


def straight_quotes(text: str) -> str:
    return text.replace("“", '"').replace("”", '"')


def hard_blanks(text: str) -> str:
    return text.replace("ngày ", "ngày\xa0").replace(" năm ", "\xa0năm ")


def wrapped(text: str) -> str:
    """Line feeds in place of blanks, at most 72 signs a line."""
    return re.sub(r"(?m)(?=.{73})(.{1,72}) ", r"\1\n", text)


@cache
def records_of(text: str) -> dict[str, list[Any]]:
    """What a text says, by place, without its spelling."""
    data = json.loads(parse(text).model_dump_json())
    return {
        "targets": [
            (t["value_span"], t["value"], t["value_max"], t["comparator"], t["change"], t["deadline"], t["parent_id"])
            for t in data["targets"]
        ],
        "references": [(r["span"], r["doc_type"], r["issued_date"], r["resolves_to"]) for r in data["references"]],
        "assignments": [(a["span"], a["role"], a["agency_code"], a["deadline"]) for a in data["assignments"]],
        "funding": [(f["span"], f["amount"], f["kind"]) for f in data["funding"]],
        "layout": data["layout"],
        "sections": [
            *outline(data["sections"]),
            *(n for part in data["attachments"] for n in outline(part["sections"])),
        ],
        "definitions": [(d["span"], d["reference_id"]) for d in data["definitions"]],
        "diagnostics": [(d["code"], d["span"]) for d in data["diagnostics"]],
    }


def outline(nodes: list[dict[str, Any]]) -> list[Any]:
    return [(n["id"], n["role"], n["span"], outline(n["children"])) for n in nodes]


@pytest.mark.parametrize("vary", [old_tones, en_dashes, straight_quotes, hard_blanks], ids=lambda vary: vary.__name__)
@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.parent.name)
def test_spelling_changes_nothing(path: Path, vary: Callable[[str], str]) -> None:
    text = unicodedata.normalize("NFC", source_text(path))
    varied = vary(text)
    assert len(varied) == len(text)
    if varied != text:
        assert records_of(varied) == records_of(text)


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.parent.name)
def test_normal_form_and_line_ends_change_nothing(path: Path) -> None:
    text = unicodedata.normalize("NFC", source_text(path))
    assert records_of(unicodedata.normalize("NFD", text)) == records_of(text)
    assert records_of("\ufeff" + text.replace("\n", "\r\n")) == records_of(text)


@pytest.mark.parametrize(
    "path", [p for p in SPECIMENS if p.parent.name not in _NOT_WRAPPED], ids=lambda p: p.parent.name
)
def test_broken_lines_change_no_value(path: Path) -> None:
    """A broken line costs no target, no reference and no duty holder."""
    text = unicodedata.normalize("NFC", source_text(path))
    whole, broken = records_of(text), records_of(wrapped(text))
    for kind in ("targets", "references"):
        assert broken[kind] == whole[kind]
    leads = [(span["start"], code) for span, role, code, _ in whole["assignments"] if role == "lead"]
    assert [(span["start"], code) for span, role, code, _ in broken["assignments"] if role == "lead"] == leads
