"""The plane of a PDF page -> the page as it is read: upper left corner, turned upright.

PDF measures from below, and a page may be shown turned by quarters.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class Frame(NamedTuple):
    """The part of the plane that is shown, and by how many quarters it is turned clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    quarters: int

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.quarters % 2 else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.quarters % 2 else self.top - self.bottom

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box of the plane, on the page."""
        return _TURNS[self.quarters](self, left, bottom, right, top)


_TURNS: tuple[Callable[[Frame, float, float, float, float], Box], ...] = (
    lambda page, left, bottom, right, top: (left - page.left, page.top - top, right - page.left, page.top - bottom),
    lambda page, left, bottom, right, top: (
        bottom - page.bottom,
        left - page.left,
        top - page.bottom,
        right - page.left,
    ),
    lambda page, left, bottom, right, top: (
        page.right - right,
        bottom - page.bottom,
        page.right - left,
        top - page.bottom,
    ),
    lambda page, left, bottom, right, top: (page.top - top, page.right - right, page.top - bottom, page.right - left),
)
