"""Word files for the tests, made by python-docx: lists with automatic numbers, raw XML where it has no call.

In: calls of `Word`. Out: the bytes of a .docx file. `rewritten` changes the parts of a finished one.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

NAMESPACES = (
    f"{nsdecls('w', 'r', 'wp', 'a')} "
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)

Level = tuple[str, str] | tuple[str, str, str]
"""Format, text ("%1."), and more XML of the level."""

PLAN_LEVELS: tuple[Level, ...] = (
    ("upperRoman", "%1."),
    ("decimal", "%2."),
    ("lowerLetter", "%3)"),
    ("bullet", "-"),
    ("bullet", "+"),
)


class Word:
    """A Word file in the making."""

    def __init__(self) -> None:
        self.document: Document = docx.Document()
        self._lists = 100

    def paragraph(self, text: str = "", style: str | None = None, centred: bool = False) -> Paragraph:
        paragraph = self.document.add_paragraph(text, style)
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return paragraph

    def list_of(self, *levels: Level, more: str = "", abstract: int | None = None) -> int:
        """The id of a new list; `more` is XML inside its w:num, `abstract` the abstract list of another."""
        numbering = self.document.part.numbering_part.element
        self._lists += 1
        if abstract is None:
            body = "".join(self._level(at, *level) for at, level in enumerate(levels))
            element = xml(f'<w:abstractNum w:abstractNumId="{self._lists}">{body}</w:abstractNum>')
            numbering.insert(0, element)
        numbering.append(
            xml(f'<w:num w:numId="{self._lists}"><w:abstractNumId w:val="{abstract or self._lists}"/>{more}</w:num>')
        )
        return self._lists

    @staticmethod
    def _level(at: int, name: str, text: str, more: str = "") -> str:
        return (
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{name}"/>'
            f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
        )

    def item(self, num_id: int, text: str = "", level: int = 0) -> Paragraph:
        paragraph = self.paragraph(text)
        paragraph._p.get_or_add_pPr().append(
            xml(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>')
        )
        return paragraph

    def raw(self, inner: str) -> None:
        """A block of XML at the end of the body."""
        self.document.element.body.sectPr.addprevious(xml(inner))

    def table(self, rows: Sequence[Sequence[str]], bordered: bool = True) -> docx.table.Table:
        """A table; line feeds part the paragraphs of a cell."""
        table = self.document.add_table(len(rows), max(len(row) for row in rows))
        if bordered:
            table.style = "Table Grid"
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                cell = table.cell(at, column)
                cell.text, *rest = text.split("\n")
                for line in rest:
                    cell.add_paragraph(line)
        return table

    def save(self) -> bytes:
        file = io.BytesIO()
        self.document.save(file)
        return file.getvalue()


def xml(inner: str):  # type: ignore[no-untyped-def]  # python-docx gives its own classes
    """An element; its prefixes are declared here."""
    head, _, tail = inner.partition(">")
    closed = head.endswith("/")
    return parse_xml(f"{head.rstrip('/')} {NAMESPACES}{'/' * closed}>{tail}")


def start_at(level: int, number: int) -> str:
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{number}"/></w:lvlOverride>'


def rewritten(
    data: bytes,
    parts: Mapping[str, Callable[[str], str]] | None = None,
    new: Mapping[str, str] | None = None,
    names: Mapping[str, str] | None = None,
) -> bytes:
    """The file with some of its parts changed, others added, and others under a new name."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name in old.namelist():
            content = old.read(name)
            if parts and name in parts:
                content = parts[name](content.decode("utf-8")).encode("utf-8")
            made.writestr((names or {}).get(name, name), content)
        for name, text in (new or {}).items():
            made.writestr(name, text)
    return file.getvalue()


__all__ = ["NAMESPACES", "PLAN_LEVELS", "Word", "qn", "rewritten", "start_at", "xml"]
