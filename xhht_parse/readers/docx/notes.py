"""Footnotes and endnotes: "[1]" where the text refers to one, "[1] …" for each at the end, in one count."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from .names import ENDNOTE_MARK, FOOTNOTE_MARK, ID, w

_KINDS = {w("footnote"): FOOTNOTE_MARK, w("endnote"): ENDNOTE_MARK}


class Notes:
    """The notes of one document, and those that the text has referred to so far, in order."""

    def __init__(self, part: Callable[[str], etree._Element | None]) -> None:
        self._part = part
        self._elements: dict[tuple[str, str], etree._Element] | None = None
        self._order: list[tuple[str, str]] = []
        self._numbers: dict[tuple[str, str], int] = {}

    def mark(self, reference: etree._Element) -> str:
        """What stands in the text for this reference; nothing where the file has no such note."""
        if self._elements is None:
            self._elements = self._read()
        key = reference.tag, reference.get(ID, "")
        if key not in self._elements:
            return ""
        if key not in self._numbers:
            self._order.append(key)
            self._numbers[key] = len(self._order)
        return f"[{self._numbers[key]}]"

    def after(self, count: int) -> list[tuple[str, etree._Element]]:
        """The marks and notes that were referred to, without the first `count`."""
        elements = self._elements or {}
        return [(f"[{number}]", elements[key]) for number, key in enumerate(self._order[count:], count + 1)]

    def _read(self) -> dict[tuple[str, str], etree._Element]:
        roots = (self._part("footnotes"), self._part("endnotes"))
        notes = (note for root in roots if root is not None for note in root.iterchildren(*_KINDS))
        return {(_KINDS[note.tag], note.get(ID, "")): note for note in notes}
