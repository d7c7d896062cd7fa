"""Pieces of a web page. What comes from a plan passes through `words`, or is the value of an attribute."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import NewType

from ..words import shown

Html = NewType("Html", str)
NOTHING = Html("")


def words(text: str) -> Html:
    """Text as a page shows it: nothing in it is a tag."""
    return Html(escape(shown(text), quote=False))


def opening(name: str, /, **attributes: str | None) -> Html:
    """`opening("td", class_="value")`: an attribute that is None is left out; a stroke at the end of its name, too."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(shown(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{given}>")


def tag(name: str, /, *inside: Html, **attributes: str | None) -> Html:
    """A whole element."""
    return Html(f"{opening(name, **attributes)}{''.join(inside)}</{name}>")


def joined(pieces: Iterable[Html]) -> Html:
    """One after the other."""
    return Html("".join(pieces))
