"""What the room finds: one agency, group or officer in its place."""

from __future__ import annotations

from msgspec import Struct


class Mention(Struct, frozen=True, gc=False):
    """One agency, group or officer as the text names it."""

    start: int
    end: int
    code: str | None
    group: bool = False
    """Whether it stands for many: "các sở, ban, ngành"."""
    known: bool = True
    """Whether the name is in the lists, not only of the form of one."""
    many: bool = False
    """Whether it stands for several of one kind: "UBND các xã", "Giám đốc các sở"; so does every group."""
