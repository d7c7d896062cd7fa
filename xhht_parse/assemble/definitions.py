"""Short names -> definition records."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from ..extract.definitions import Definition
from ..extract.references import References
from ..text.view import View
from .references import reference_id
from .sections import quote


def definitions(view: View, found: Sequence[Definition], cited: References) -> tuple[models.Definition, ...]:
    """The short names as records, "def-1" …, in order of place."""
    return tuple(_definition(view, at, definition, cited) for at, definition in enumerate(found, 1))


def _definition(view: View, number: int, found: Definition, cited: References) -> models.Definition:
    mention = cited.now(found.mention)
    return models.Definition(
        id=f"def-{number}",
        term=quote(view, found.term),
        meaning=quote(view, found.meaning) if found.meaning else None,
        kind=found.kind,
        span=found.span,
        term_span=found.term,
        meaning_span=found.meaning,
        reference_id=None if mention is None else reference_id(mention),
        rule=found.rule,
    )
