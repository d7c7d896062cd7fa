"""All parts of a Word file -> its text: the body, then the notes; headers and footers apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from lxml import etree

from ...models import Repair, RunningText
from ..limits import Limits
from ..types import Decoded, Refusal, Where
from .body import Body
from .inline import Inline
from .names import RELATION_ID, w
from .notes import Notes
from .numbering import Numbering
from .package import Package
from .styles import Styles
from .writing import places, written

_BODY = w("body")
_RUNNING: dict[str, Literal["header", "footer"]] = {w("headerReference"): "header", w("footerReference"): "footer"}


def document(data: bytes, limits: Limits, unsure_fields: frozenset[str] = frozenset()) -> Decoded:
    """The text of this Word file, what was done to it, and its headers and footers; results of `unsure_fields` out."""
    package = Package(data, limits, unsure_fields)
    main = package.main()
    root = package.text_part(main)
    encoding = package.encoding
    body = None if root is None else root.find(_BODY)
    if body is None:
        raise Refusal("damaged-file")
    relations = package.relations(main)
    parts = dict(relations.values())

    def name(kind: str) -> str:
        return parts.get(kind, f"word/{kind}.xml")

    styles, notes = Styles(package.styles_part(name("styles"))), Notes(lambda kind: package.text_part(name(kind)))
    inline = Inline(styles, notes, package)
    reader = Body(styles, Numbering(lambda: package.part(name("numbering")), styles), inline)
    blocks = reader.blocks(body)
    text = "\n\n".join(filter(None, (written(blocks), _noted(reader, notes))))
    repairs = tuple(Repair(code, count) for code, count in sorted(inline.counts.items()) if count)
    running = _running(package, reader.sections, relations, styles, notes)
    where = tuple(places(blocks, body))
    if text:
        text += "\n"
        where += (Where(),) * (text.count("\n") + 1 - len(where))  # of notes and of the end
    return Decoded(text, encoding, repairs, running, where)


def _noted(reader: Body, notes: Notes) -> str:
    """The notes, one a line; a note may refer to another."""
    lines: list[str] = []
    while waiting := notes.after(len(lines)):
        for mark, note in waiting:
            lines.append(" ".join([mark, *(block.text for block in reader.blocks(note))]))
    return "\n".join(lines)


def _running(
    package: Package,
    sections: Sequence[etree._Element],
    relations: dict[str, tuple[str, str]],
    styles: Styles,
    notes: Notes,
) -> tuple[RunningText, ...]:
    """Headers and footers with words in them, each once, in order of the sections."""
    found: dict[RunningText, None] = {}
    seen = set[str]()
    for reference in (child for section in sections for child in section.iterchildren(*_RUNNING)):
        name = relations.get(reference.get(RELATION_ID, ""), ("", ""))[1]
        root = None if name in seen else package.text_part(name)
        seen.add(name)
        if root is not None:
            inline = Inline(styles, notes, package)
            text = written(Body(styles, Numbering(lambda: None, styles), inline).blocks(root))
            if any(letter.isalpha() for letter in text):
                found[RunningText(_RUNNING[reference.tag], text)] = None
    return tuple(found)
