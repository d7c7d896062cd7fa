"""Partners: the agencies behind "phối hợp với", each tied to the holder whose duty it is."""

from __future__ import annotations

from ...outline.types import Place
from ...text.spans import past_marks
from .desk import Desk
from .phrases import PARTNERS


def partners(desk: Desk, place: Place, lead: int | None) -> None:
    """Record the partners that this paragraph names; `lead` is its holder."""
    view = desk.view
    for words in PARTNERS.finditer(view.lower, place.start, place.end):
        at = past_marks(view.folded, words.end(), place.end, " *_:")
        for mention in desk.names.series(view, at, place.end):
            desk.add(mention, "coordinate", "assignments.partner", place.node, None, lead)
