"""Lines -> the parts of the text, and the documents attached to it.

In: the view, its typed lines and the word lists. Out: a `Layout` whose parts follow one another and joined
give the text back, whatever the text. `signs` says what each line's words tell; `front`, `opening` and `closing`
find where a document begins and ends, `inline` where it began on one line; `title` (with `sentences`), `preamble` and
`letter` part what stands between; `closing_lines` walks down the closing, with the names of `signers`; `extents` walks
from one document to the next. `telling` gives a line its sign, `bare` takes off its dress, `phrases` are those of
several files.
To teach it a new word: `sign_words.WORDS`; a new kind of page furniture: `front`; a new look of a header: `opening`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...lines.types import Line
from ...text.view import View
from ...vocab.words import Words
from ..types import AttachedPart, Layout, Part, PartKind
from .extents import carrying, following
from .inline import inline
from .signs import Signs
from .types import Extent

__all__ = ["layout"]

_LOOSE = frozenset({PartKind.NOTE, PartKind.CHROME})


def layout(view: View, lines: Sequence[Line], words: Words) -> Layout:
    """The parts of the text in order, and the attachments with the parts inside them."""
    signs = Signs(view, lines, words)
    carrier = carrying(signs)
    parts = inline(view, _parts(carrier, signs))
    attachments = []
    for extent in following(signs, carrier.end):
        if extent.label is None and _LOOSE.issuperset([kind for kind, _ in extent.runs]):
            parts.extend(_parts(extent, signs))
        else:
            attached = _attached(view, extent, signs)
            attachments.append(attached)
            parts.append(Part(PartKind.ATTACHMENT, attached.start, attached.end))
    return Layout(_merged(parts), attachments, carrier.title)


def _attached(view: View, extent: Extent, signs: Signs) -> AttachedPart:
    parts = _parts(extent, signs)
    kind = "annex" if extent.label else "document"
    label = " ".join(view.text[extent.label.start : extent.label.end].split()) if extent.label else None
    return AttachedPart(kind, label, extent.title, parts[0].start, parts[-1].end, parts)


def _parts(extent: Extent, signs: Signs) -> list[Part]:
    parts, start = [], signs.line_start(extent.first)
    for kind, last in extent.runs:
        end = signs.line_start(last)
        if start < end:
            parts.append(Part(kind, start, end))
        start = end
    return parts


def _merged(parts: Iterable[Part]) -> list[Part]:
    """Neighbours of one kind become one part, attachments never."""
    merged: list[Part] = []
    for part in parts:
        if merged and merged[-1].kind is part.kind and part.kind is not PartKind.ATTACHMENT:
            merged[-1].end = part.end
        else:
            merged.append(part)
    return merged
