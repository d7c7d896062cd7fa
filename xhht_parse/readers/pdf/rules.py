"""The drawing of a PDF page -> the lines ruled on it: strokes, and surfaces so thin that they look like one.

In: a page of PDFium. Out: `Rule`s on the page as it is read. Drawings inside drawings are followed a few levels down.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from ..paged.types import Rule
from .frame import Box, Frame

_THIN = 2.5
"""Points: a surface no thicker is a line."""
_LONG = 4.0
"""Points: a shorter line is a dot, or a piece of a letter."""
_DEPTH = 4
_OBJECTS = 20_000
"""Objects of a page that are looked at, at most: a map has more, and no table."""
_CORNERS = 400
"""Corners of one path, at most."""


class _Matrix(NamedTuple):
    """Where a point of a drawing lies on the page."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def inside(self, outer: _Matrix) -> _Matrix:
        """This one, of a drawing inside another."""
        (a, b), (c, d) = outer.point(self.a, self.b), outer.point(self.c, self.d)
        e, f = outer.point(self.e, self.f)
        return _Matrix(a - outer.e, b - outer.f, c - outer.e, d - outer.f, e, f)


def rules(page: Any, frame: Frame) -> list[Rule]:
    """The lines ruled on this page of PDFium's."""
    found: list[Rule] = []
    for left, bottom, right, top in _lines(page):
        box = frame.box(left, bottom, right, top)
        if box[2] >= 0 and box[0] <= frame.width and box[3] >= 0 and box[1] <= frame.height:
            found.append(Rule(*box))
    return found


def _lines(page: Any) -> Iterator[Box]:
    """Boxes of lines on the plane: left, bottom, right, top."""
    waiting: list[tuple[Any, _Matrix, int]] = [(page, _Matrix(), 0)]
    left = _OBJECTS
    kind_of, text = pdfium.FPDFPageObj_GetType, pdfium.FPDF_PAGEOBJ_TEXT
    while waiting:
        holder, matrix, depth = waiting.pop()
        count, get = (
            (pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)
            if depth
            else (pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject)
        )
        objects = min(count(holder), left)
        left -= objects
        for drawn in map(partial(get, holder), range(objects)):
            kind = kind_of(drawn)
            if kind == text:
                continue
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                yield from _of_path(drawn, matrix, depth)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEPTH:
                waiting.append((drawn, _matrix(drawn).inside(matrix), depth + 1))


def _matrix(drawn: Any) -> _Matrix:
    found = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(drawn, found)
    return _Matrix(found.a, found.b, found.c, found.d, found.e, found.f)


def _of_path(path: Any, outer: _Matrix, depth: int) -> Iterator[Box]:
    """The lines of one path: all of it if it is thin, else its thin parts, and the sides that are stroked."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    bounds = None if depth else _bounds(path)
    if bounds is not None and _is_line(bounds):
        yield bounds
        return
    count = pdfium.FPDFPath_CountSegments(path)
    if count > _CORNERS:
        return
    matrix = _matrix(path).inside(outer)
    for corners in _parts(path, count, matrix):
        around = _around(corners)
        if _is_line(around):
            yield around
        elif stroke.value:
            yield from (side for side in map(_around, pairwise(corners)) if _is_line(side))


def _bounds(path: Any) -> Box:
    left, bottom, right, top = ctypes.c_float(), ctypes.c_float(), ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPageObj_GetBounds(path, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _parts(path: Any, count: int, matrix: _Matrix) -> Iterator[list[tuple[float, float]]]:
    """The corners of each part of a path; a part with a curve has none."""
    x, y = ctypes.c_float(), ctypes.c_float()
    corners: list[tuple[float, float]] = []
    curved = False
    for at in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(corners) > 1 and not curved:
                yield corners
            corners, curved = [], False
        curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        corners.append(matrix.point(x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment) and len(corners) > 1:
            corners.append(corners[0])
    if len(corners) > 1 and not curved:
        yield corners


def _around(corners: Any) -> Box:
    across, along = [x for x, _ in corners], [y for _, y in corners]
    return min(across), min(along), max(across), max(along)


def _is_line(box: Box) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    return min(width, height) <= _THIN and max(width, height) >= _LONG
