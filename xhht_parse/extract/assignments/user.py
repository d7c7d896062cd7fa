"""A user's own patterns for duty holders. Where one matches, the paragraph's opening is left to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from ...outline.types import Place
from ...rules.user import Timed
from ...text.spans import trimmed
from ...vocab.agencies import Mention
from .desk import Desk
from .types import Role


def user_duties(desk: Desk, place: Place, rules: Sequence[Timed]) -> bool:
    """Record what the patterns find in this paragraph; whether they found anything."""
    before = len(desk.duties)
    for rule in rules:
        for match in rule.finditer(desk.view.folded, place.start, place.end):
            mention = _mention(desk, match)
            if not any(
                duty.agency.start < mention.end and mention.start < duty.agency.end for duty in desk.duties[-8:]
            ):
                role = cast("Role", rule.rule.settings.get("role", "lead"))
                desk.add(mention, role, rule.rule.name, place.node, _duty(match, place))
    return len(desk.duties) > before


def _mention(desk: Desk, match: re.Match[str]) -> Mention:
    """The agency in the group, with its code where the lists know it; the user vouches for the name."""
    start, end = trimmed(desk.view.text, *match.span("agency"))
    series = desk.names.series(desk.view, start, end)
    whole = series[0] if len(series) == 1 and series[0].end == end else None
    return Mention(start, end, whole.code if whole else None, whole.group if whole else False)


def _duty(match: re.Match[str], place: Place) -> tuple[int, int]:
    """The words of the group "duty", else the rest of the paragraph."""
    if "duty" in match.re.groupindex and match.start("duty") >= 0:
        return match.span("duty")
    return match.end("agency"), place.end
