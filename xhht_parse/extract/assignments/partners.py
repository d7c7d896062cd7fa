"""Partners: the agencies behind "phối hợp với", or before a bare "phối hợp"; each is tied to the holder of its duty."""

from __future__ import annotations

import re

from ...outline.types import Place
from ...text.spans import past_marks
from .desk import Desk
from .inside import before
from .phrases import PARTNERS

_WITH = ("với", "cùng")
_NEAR = 200  # how far before the word the first of them may stand


def partners(desk: Desk, place: Place, lead: int | None) -> None:
    """Record the partners that this paragraph names; `lead` is its holder: "Sở A chủ trì; Sở B, Sở C phối hợp"."""
    view = desk.view
    for words in PARTNERS.finditer(view.lower, place.start, place.end):
        at = past_marks(view.folded, words.end(), place.end, " *_:")
        named = desk.names.series(view, at, place.end)
        if not named and lead is not None and _is_bare(view.lower, words):
            named = before(desk, max(place.start, words.start() - _NEAR), words.start())
        for mention in named:
            desk.add(mention, "coordinate", "assignments.partner", place.node, None, lead)


def _is_bare(lower: str, words: re.Match[str]) -> bool:
    """Whether no "với" follows, and a word stands right before, which may be a partner's last."""
    return lower[words.start() - 2 : words.start() - 1].isalnum() and not words[0].rstrip().endswith(_WITH)
