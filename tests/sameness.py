"""What a document says, by ink: two dresses of one text are held against one another.

In: two documents. Out: the differences of their values, a line each, none where they say the same. A place is
counted in ink, the characters that are no blanks, and so is the same wherever lines are broken; words are
compared in the fold's spelling with their blanks collapsed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from xhht_parse import Document
from xhht_parse.text.folds import fold

_LEFT_OUT = frozenset(("schema_version", "source", "text", "diagnostics"))
_LISTS = ("targets", "references", "legal_bases", "assignments", "funding", "definitions", "tables", "attachments")


def differences(one: Document, other: Document) -> list[str]:
    """What the two say differently."""
    before, after = values(one), values(other)
    told = [f"lost    {key}: {before[key]}" for key in before if key not in after]
    told += [f"gained  {key}: {after[key]}" for key in after if key not in before]
    told += [line for key in before if key in after for line in _changed(key, before[key], after[key])]
    return told


def _changed(key: str, before: Any, after: Any) -> Iterator[str]:
    if isinstance(before, dict) and isinstance(after, dict):
        for name in before.keys() | after.keys():
            yield from _changed(f"{key}.{name}", before.get(name), after.get(name))
    elif before != after:
        yield f"changed {key}: {before!r} -> {after!r}"


def values(document: Document) -> dict[str, Any]:
    """Every record by its kind and the words where it stands."""
    ink = _Ink(document.text)
    data = {key: value for key, value in document.model_dump(mode="json").items() if key not in _LEFT_OUT}
    found: dict[str, Any] = {"metadata": _metadata(ink, data["metadata"])}
    for part in data["layout"]:
        _put(found, ink, "layout", part, ink.plain(part))
    for key in _LISTS:
        for record in data[key]:
            _put(found, ink, key, record, _record(ink, key, record))
    for roots in (data["sections"], *(part["sections"] for part in data["attachments"])):
        for node, parent in _nodes(roots):
            _put(found, ink, "section", node, {**ink.plain(node), "parent": parent})
    return found


def _record(ink: _Ink, key: str, record: dict[str, Any]) -> dict[str, Any]:
    if key == "attachments":
        record = {k: v for k, v in record.items() if k != "sections"} | {"metadata": _metadata(ink, record["metadata"])}
    return ink.plain(record)


def _metadata(ink: _Ink, metadata: dict[str, Any]) -> Any:
    evidence = {e["field"] + str(ink.span(e["span"])): e for e in metadata["evidence"]}
    return ink.plain({**metadata, "evidence": evidence})


def _put(found: dict[str, Any], ink: _Ink, kind: str, record: dict[str, Any], value: Any) -> None:
    span = record.get("value_span") or record["span"]
    start, end = ink.span(span)
    if start == end and kind == "layout":
        return
    name = f"{kind} {record['kind']} to {end}" if kind == "layout" else kind
    key = f"{name} at {start} “{ink.plain(ink.text[span['start'] : span['end']])[:60]}”"
    while key in found:
        key += "'"
    found[key] = value


def _nodes(roots: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], str | None]]:
    """Every node without its children, and its parent's id."""
    stack: list[tuple[dict[str, Any], str | None]] = [(node, None) for node in reversed(roots)]
    while stack:
        node, parent = stack.pop()
        yield {k: v for k, v in node.items() if k != "children"}, parent
        stack.extend((child, node["id"]) for child in reversed(node["children"]))


class _Ink:
    """Places of a text counted without its blanks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._before = [0, *accumulate(not char.isspace() for char in text)]

    def span(self, span: dict[str, int]) -> tuple[int, int]:
        return self._before[span["start"]], self._before[span["end"]]

    def plain(self, value: Any) -> Any:
        """The value with its spans in ink and its words in the fold's spelling."""
        if isinstance(value, str):
            return " ".join(fold(value).split())
        if isinstance(value, list):
            return [self.plain(item) for item in value]
        if not isinstance(value, dict):
            return value
        if value.keys() == {"start", "end"}:
            return self.span(value)
        return {key: self.plain(item) for key, item in value.items()}
