"""Annotations as marks in the text, and back: places are counted by the machine, never by hand.

    python corpus/annotate.py show corpus/NAME > marked.txt     the specimen with its annotations as marks
    python corpus/annotate.py take marked.txt corpus/NAME       source.* and gold.json from the marked text

A mark encloses the words it is about; after "‖" it says what is not plain from them, as JSON without braces:

    a target      ⟦95%‖"value": 95, "unit": "%", "year": 2030, "year_from": "heading", "indicator": "xã có thư viện"⟧
    a citation    ⟨1373/QĐ-TTg‖"date": "2021-07-30", "issuer": "Thủ tướng Chính phủ"⟩
    an agency     «Sở Tài chính‖"role": "coordinate", "optional": true»     ("lead" where nothing is said)
    a label       ⟪II.‖2⟫     its depth, from 1; with "?" behind it: optional

What `take` cannot know, the metadata, it keeps from the gold.json that is there (or leaves for you to fill in).
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from pathlib import Path
from typing import Any, NamedTuple

Record = dict[str, Any]
_OPEN = {"targets": ("⟦", "⟧"), "citations": ("⟨", "⟩"), "assignments": ("«", "»"), "sections": ("⟪", "⟫")}
_MARK = re.compile(r"⟦([^⟦⟧]*)⟧|⟨([^⟨⟩]*)⟩|«([^«»]*‖[^«»]*)»|⟪([^⟪⟫]*)⟫")
_KINDS = ("targets", "citations", "assignments", "sections")
_TARGET: Record = {
    "value": None, "value_max": None, "comparator": "eq", "unit": None, "per": None, "change": None, "year": None,
    "start_year": None, "year_from": None, "annual": False, "baseline": None, "indicator": None, "optional": False,
}  # fmt: skip


class Annotated(NamedTuple):
    text: str
    sections: list[Record]
    targets: list[Record]
    citations: list[Record]
    assignments: list[Record]


def take(marked: str) -> Annotated:
    """Marked text -> the text without marks, and what the marks say with their places."""
    found: dict[str, list[Record]] = {kind: [] for kind in _KINDS}
    pieces, place, end = [], 0, 0
    for match in _MARK.finditer(marked):
        words, _, notes = match[match.lastindex or 0].partition("‖")
        plain = marked[end : match.start()]
        start = place + len(plain)
        pieces += [plain, words]
        place, end = start + len(words), match.end()
        kind = _KINDS[(match.lastindex or 1) - 1]
        found[kind].append(_RECORDS[kind]([start, place], words, notes))
    text = "".join([*pieces, marked[end:]])
    _place_sections(text, found["sections"])
    return Annotated(text, **found)


def show(text: str, gold: Record) -> str:
    """The inverse of `take`."""
    marks = [(start, start + len(label), 0, "⟪", notes, "⟫") for start, label, notes in _depths(gold["sections"])]
    for kind in ("targets", "citations", "assignments"):
        before, after = _OPEN[kind]
        marks += [(*record["at"], 1, before, _notes(kind, record), after) for record in gold[kind]]
    pieces, end = [], 0
    for start, stop, _, before, notes, after in sorted(marks):
        pieces += [text[end:start], before, text[start:stop], "‖", notes, after]
        end = stop
    return "".join([*pieces, text[end:]])


def _target(at: list[int], words: str, notes: str) -> Record:
    return {"at": at, **_TARGET, **json.loads(f"{{{notes}}}")}


def _citation(at: list[int], words: str, notes: str) -> Record:
    plain = {"number": "".join(words.split()), "doc_type": None, "date": None, "issuer": None}
    return {"at": at, **plain, **json.loads(f"{{{notes}}}")}


def _assignment(at: list[int], words: str, notes: str) -> Record:
    return {"at": at, "role": "lead", "optional": False, **json.loads(f"{{{notes}}}")}


def _section(at: list[int], words: str, notes: str) -> Record:
    record: Record = {"start": at[0], "label": words, "heading": "", "parent": int(notes.rstrip("?"))}
    return record | ({"optional": True} if notes.endswith("?") else {})


_RECORDS = {"targets": _target, "citations": _citation, "assignments": _assignment, "sections": _section}


def _place_sections(text: str, sections: list[Record]) -> None:
    """Depths become parents: the nearest node above that is less deep."""
    stack: list[tuple[int, int]] = []
    for section in sections:
        depth, start = section["parent"], section["start"]
        while stack and stack[-1][0] >= depth:
            stack.pop()
        section["parent"] = stack[-1][1] if stack else None
        section["heading"] = text[start + len(section["label"]) :].partition("\n")[0].strip()[:80]
        stack.append((depth, start))


def _depths(sections: list[Record]) -> list[tuple[int, str, str]]:
    depth: dict[int | None, int] = {None: 0}
    for section in sections:
        depth[section["start"]] = depth[section["parent"]] + 1
    return [(s["start"], s["label"], f"{depth[s['start']]}{'?' if s.get('optional') else ''}") for s in sections]


def _notes(kind: str, record: Record) -> str:
    """What differs from what the mark's words alone would give."""
    words = record["number"] if kind == "citations" and record["number"] else ""
    usual = _RECORDS[kind](record["at"], words, "")
    said = {key: value for key, value in record.items() if key not in usual or usual[key] != value}
    return json.dumps(said, ensure_ascii=False)[1:-1]


def gold_text(name: str, metadata: Record, found: Annotated) -> str:
    """gold.json, one record a line."""
    lines = ["{", f' "text": {json.dumps(name)},']
    lines += [' "metadata": ' + json.dumps(metadata, ensure_ascii=False, indent=1).replace("\n", "\n ") + ","]
    for kind in ("sections", "targets", "citations", "assignments"):
        rows = ",".join("\n  " + json.dumps(record, ensure_ascii=False) for record in getattr(found, kind))
        lines.append(f' "{kind}": [{rows}' + ("\n ]" if rows else "]") + ("" if kind == "assignments" else ","))
    return "\n".join([*lines, "}", ""])


def source_file(folder: Path) -> Path:
    return next(iter(sorted(folder.glob("source.*"))), folder / "source.txt")


def main(arguments: list[str]) -> None:
    match arguments:
        case ["show", folder]:
            text = source_file(Path(folder)).read_bytes().decode("utf-8").replace("\r\n", "\n")
            gold = json.loads(Path(folder, "gold.json").read_bytes())
            sys.stdout.buffer.write(show(unicodedata.normalize("NFC", text), gold).encode("utf-8"))
        case ["take", marked, folder]:
            found = take(unicodedata.normalize("NFC", Path(marked).read_bytes().decode("utf-8").replace("\r\n", "\n")))
            source, gold_file = source_file(Path(folder)), Path(folder, "gold.json")
            metadata = json.loads(gold_file.read_bytes())["metadata"] if gold_file.exists() else {}
            Path(folder).mkdir(parents=True, exist_ok=True)
            source.write_bytes(found.text.encode("utf-8"))
            gold_file.write_bytes(gold_text(source.name, metadata, found).encode("utf-8"))
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
