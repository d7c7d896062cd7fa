"""Specimens as LibreOffice prints them to PDF, held against their text.

In: the specimens' documents. Out: for each a PDF, all of them from one start, and what a reading of it says otherwise
than the text. A text whose lines are broken is printed with its paragraphs whole: paper breaks them anew.
"""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import docx
from docx.shared import Cm, Pt

from libreoffice import SOFFICE
from xhht_parse import Document
from xhht_parse.lines.classify import classify
from xhht_parse.lines.paragraphs import paragraphs
from xhht_parse.lines.types import Paragraph
from xhht_parse.text.view import View

FONT = "Times New Roman"
_FIELDS = ("number", "doc_type", "title", "issuer", "place", "issued_date", "signer", "recipients", "period")


def printed(folder: Path, documents: Mapping[str, Document], font: str = FONT) -> dict[str, Path]:
    """A PDF for each document."""
    assert SOFFICE is not None
    for name, document in documents.items():
        (folder / f"{name}.docx").write_bytes(_word(_whole(document), font))
    command = [SOFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    files = [str(folder / f"{name}.docx") for name in documents]
    subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True, timeout=280)
    return {name: folder / f"{name}.pdf" for name in documents}


def _whole(document: Document) -> str:
    """The text, the lines of each paragraph as one."""
    if not any(doubt.code == "lines-wrapped" for doubt in document.diagnostics):
        return document.text
    view, letters = View(document.text), list(document.text)
    for paragraph in paragraphs(view, classify(view, Paragraph)):
        for feed in paragraph.breaks:
            letters[feed] = " "
    return "".join(letters)


def _word(text: str, font: str) -> bytes:
    """A Word file: a paragraph for each line, a ruled table for rows of pipes."""
    word = docx.Document()
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(13)
    normal.paragraph_format.space_after = Pt(0)
    rows: list[list[str]] = []
    for line in [*text.split("\n"), ""]:
        if re.fullmatch(r"\s*\|.*\|.*\|\s*", line):
            rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
            continue
        _table(word, [row for row in rows if not all(re.fullmatch(":?-+:?", cell) for cell in row)])
        rows = []
        if line.strip():
            word.add_paragraph(line).paragraph_format.first_line_indent = Cm(1)
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def _table(word: Any, rows: list[list[str]]) -> None:
    if not rows:
        return
    table = word.add_table(rows=len(rows), cols=max(map(len, rows)), style="Table Grid")
    for cells, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, texts, strict=False):
            cell.text = text


def differences(text: Document, paper: Document) -> list[str]:
    """What the two say otherwise: metadata, labels of sections, targets."""
    one, other = _said(text), _said(paper)
    return [f"{key}: {one[key]} / {other[key]}" for key in one if one[key] != other[key]]


def _said(document: Document) -> dict[str, Any]:
    metadata = {field: re.sub(r"\s+", " ", str(getattr(document.metadata, field))) for field in _FIELDS}
    trees = [document.sections, *(part.sections for part in document.attachments)]
    labels = [label for tree in trees for label in _labels(tree)]
    targets = [
        (each.value, each.value_max, each.comparator, each.unit, each.deadline and each.deadline.year)
        for each in document.targets
    ]
    return {**metadata, "labels": labels, "targets": targets}


def _labels(nodes: Any) -> Iterator[str]:
    for node in nodes:
        if node.label:
            yield node.label
        yield from _labels(node.children)
