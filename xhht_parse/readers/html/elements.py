"""What each tag does to the lines, where it opens and where it closes.

In: one element at a time. Out: lines, and the state that the next one depends on. Inline tags join their text as it
stands, blocks and <br> end a line, a list item begins with its marker. To treat a tag: a line in `_opening`,
and in `_closing` if it matters where it ends.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

from lxml import etree

from .lines import Lines
from .lists import List, goes_on, whole
from .tables import Cell, Table

_BLOCKS = (
    "p h1 h2 h3 h4 h5 h6 blockquote div section article main center address figure figcaption dl form fieldset details"
    " summary hr body caption legend nav header footer aside menu"
).split()
DEEPEST = 30
"""Tables inside tables, and menus inside menus, that are still told apart."""
_LONGEST_NAME = 60
_TEN = re.compile(r"(?<![0-9])10$")
_WIDEST = 63
_TALLEST = 999
_BORDER = re.compile(
    r"border(?:-[a-z]{1,12})?\s*:\s*[^;]{0,80}\b(?:solid|double|dotted|dashed|inset|outset|ridge|groove)\b"
)
_CENTRED = re.compile(r"text-align\s*:\s*center")
_NOTE = re.compile(r"\s*\[?\(?([0-9]{1,2})\)?\]?\s*")


class Elements(Lines):
    """What each tag does, and the lists and tables that are open."""

    def __init__(self, *, old_fonts: bool) -> None:
        super().__init__(old_fonts=old_fonts)
        self._named = False
        """Whether a term and its colon wait for their value."""
        self._lists: list[List] = []
        self._counted: dict[int, int] = {}
        """The number behind the last item of the list that ended last, by how many lists it stood in."""
        self._tables: list[tuple[etree._Element, Table]] = []
        self._cells: list[tuple[etree._Element, list[str]]] = []

    # What opens. A handler that says True has given all that its element holds.

    def _opening(self) -> dict[str, Callable[[etree._Element], bool]]:
        return dict.fromkeys(_BLOCKS, self._block) | {
            "br": self._line_break, "ul": self._list, "ol": self._list, "li": self._item, "table": self._table,
            "tr": self._row, "td": self._cell, "th": self._cell, "a": self._link, "pre": self._pre, "dt": self._name,
            "dd": self._value, "sup": self._raised,
        }  # fmt: skip

    def _block(self, element: etree._Element) -> bool:
        """Centred blocks stand close together, as the lines of a title do."""
        self._end_line()
        self._gap = not (self._below_centred and element.attrib and _is_centred(element))
        return False

    def _line_break(self, _element: etree._Element) -> bool:
        if not self._end_line():
            self._gap = True
        return False

    def _list(self, element: etree._Element) -> bool:
        self._end_line()
        made = List(element, sum(one.kind == "bullet" for one in self._lists[-2:]))
        if goes_on(element):
            made.number = self._counted.get(len(self._lists), made.number)
        self._lists.append(made)
        return False

    def _item(self, element: etree._Element) -> bool:
        self._end_line()
        self._marker = self._lists[-1].marker(element) if self._lists else "-"
        return False

    def _table(self, element: etree._Element) -> bool:
        self._block(element)
        if len(self._tables) < DEEPEST:
            self._tables.append((element, Table(_draws_lines(element))))
        return False

    def _row(self, element: etree._Element) -> bool:
        self._end_line()
        if self._tables and len(self._cells) < len(self._tables):
            self._tables[-1][1].rows.append([])
        return False

    def _cell(self, element: etree._Element) -> bool:
        self._block(element)
        if not self._tables or len(self._cells) >= len(self._tables):
            return False
        table = self._tables[-1][1]
        columns, rows = whole(element.get("colspan"), 1), whole(element.get("rowspan"), 1)
        cell = Cell(max(1, min(columns, _WIDEST)), max(1, min(rows, _TALLEST)), element.tag == "th")
        if not table.rows:
            table.rows.append([])
        table.rows[-1].append(cell)
        table.lines = table.lines or _draws_lines(element)
        self._cells.append((element, self.lines))
        self.lines, self._gap = cell.lines, False
        return False

    def _link(self, _element: etree._Element) -> bool:
        self._in_link += 1
        self._links += 1
        return False

    def _pre(self, element: etree._Element) -> bool:
        self._preformatted += 1
        return self._block(element)

    def _name(self, _element: etree._Element) -> bool:
        self._end_line()
        self._named = False
        return False

    def _value(self, _element: etree._Element) -> bool:
        if not self._named:
            self._end_line()
        self._named = False
        return False

    def _raised(self, element: etree._Element) -> bool:
        """ "24%<sup>1</sup>" is a note, and must not read as 24%1; "m<sup>2</sup>" stays "m2"."""
        inner = element if not len(element) else element[0] if len(element) == 1 and not element.text else None
        note = _NOTE.fullmatch(inner.text) if inner is not None and inner.text and not len(inner) else None
        before = self._pieces[-1][1].rstrip()[-3:] if self._pieces else ""
        if note is None or not before or not (before[-1] in '%)”".;,' or before[-1].isdigit()) or _TEN.search(before):
            return False
        self._add(f"[{note[1]}]")
        return True

    # What closes

    def _closing(self) -> dict[str, Callable[[etree._Element], None]]:
        return dict.fromkeys(_BLOCKS, self._end_block) | {
            "ul": self._end_list, "ol": self._end_list, "li": self._end_item, "table": self._end_table,
            "tr": self._end_of_line, "td": self._end_cell, "th": self._end_cell, "a": self._end_link,
            "pre": self._end_pre, "dt": self._end_name, "dd": self._end_of_line,
        }  # fmt: skip

    def _end_block(self, element: etree._Element) -> None:
        self._end_line()
        self._gap = True
        if element.attrib and _is_centred(element):
            self._below_centred = True

    def _end_of_line(self, _element: etree._Element) -> None:
        self._end_line()

    def _end_list(self, element: etree._Element) -> None:
        self._end_line()
        if self._lists:
            ended = self._lists.pop()
            self._counted[len(self._lists)] = ended.number
        self._gap = self._gap or not self._lists

    def _end_item(self, _element: etree._Element) -> None:
        self._end_line()
        self._marker, self._gap = "", False

    def _end_table(self, element: etree._Element) -> None:
        self._end_line()
        if self._tables and self._tables[-1][0] is element:
            table = self._tables.pop()[1]
            laid = table.laid()
            if laid and self._tables and self._cells:
                self._tables[-1][1].nested = True
            self._gap = True
            for line in laid:
                self._put(line)
        self._gap = True

    def _end_cell(self, element: etree._Element) -> None:
        self._end_line()
        if self._cells and self._cells[-1][0] is element:
            self.lines = self._cells.pop()[1]
        self._marker = ""
        self._gap = True

    def _end_link(self, element: etree._Element) -> None:
        self._in_link -= 1
        if not element.tail and (following := element.getnext()) is not None and following.tag == "a":
            self._add(" ")  # a style sheet keeps them apart

    def _end_pre(self, element: etree._Element) -> None:
        self._end_block(element)
        self._preformatted -= 1

    def _end_name(self, _element: etree._Element) -> None:
        """ "<dt>Số hiệu</dt><dd>8/KH-UBND</dd>" reads "Số hiệu: 8/KH-UBND"."""
        name = "".join(text for _, text in self._pieces).strip()
        if 0 < len(name) < _LONGEST_NAME:
            self._named = True
            self._add(" " if name.endswith(":") else ": ")


def _is_centred(element: etree._Element) -> bool:
    style = element.get("style")
    return element.get("align") == "center" or (style is not None and _centres(style))


@functools.lru_cache(maxsize=2048)
def _centres(style: str) -> bool:
    return _CENTRED.search(style.lower()) is not None


def _draws_lines(element: etree._Element) -> bool:
    border, style = element.get("border"), element.get("style")
    if border is not None and border.strip() not in ("", "0"):
        return True
    return style is not None and "border" in style and _BORDER.search(style.lower()) is not None
