"""Values of attributes: switches and numbers, whatever stands in them."""

from __future__ import annotations

from lxml import etree

from .names import VAL

_OFF = frozenset(("0", "false", "off", "none"))
_LONGEST = 12
"""Digits of a number, and its sign: Word's own have ten at most, and a list would repeat a longer one in each label."""


def value_of(parent: etree._Element, name: str) -> str | None:
    """`w:val` of the child with this name."""
    child = parent.find(name)
    return None if child is None else child.get(VAL)


def is_on(switch: etree._Element) -> bool:
    """Whether <w:caps/> or <w:caps w:val="1"/> is on."""
    return switch.get(VAL, "1") not in _OFF


def whole(text: str | None, default: int = 0) -> int:
    """A whole number; `default` where it is none, or longer than any that Word writes."""
    try:
        return int(text) if text and len(text) <= _LONGEST else default
    except ValueError:
        return default
