"""Where a document came from: the file, what was mended in it, and where in it each line of the text stands."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from .base import Span
from .record import Record


class Repair(Record, frozen=True):
    """Chỗ sửa: what a reader mended on the way to the canonical text."""

    code: Annotated[str, Field(title="Mã", description="Stable code, such as lone-surrogate.")]
    count: Annotated[int, Field(title="Số lần", description="How often.", ge=1)]


class RunningText(Record, frozen=True):
    """Đầu trang, chân trang: what stands in the margin of every page and is no part of the text."""

    kind: Annotated[Literal["header", "footer"], Field(title="Loại", description="Head or foot of the page.")]
    text: Annotated[str, Field(title="Nội dung", description="Its words.")]


class Box(Record, frozen=True):
    """Khung trên trang, in points (1/72 inch) from the upper left corner of the page."""

    left: Annotated[float, Field(title="Mép trái", description="Distance from the left edge of the page.")]
    top: Annotated[float, Field(title="Mép trên", description="Distance from the upper edge of the page.")]
    right: Annotated[float, Field(title="Mép phải", description="Of the box's right side from the left edge.")]
    bottom: Annotated[float, Field(title="Mép dưới", description="Of the box's lower side from the upper edge.")]


class PlacedLine(Record, frozen=True):
    """Dòng trên trang: one line of the text and where the page shows it."""

    span: Annotated[Span, Field(title="Vị trí", description="The line, without its line feed.")]
    box: Annotated[
        Box | None, Field(title="Vị trí trên trang", description="Where it stands on the page; null if unknown.")
    ]


class SourcePage(Record, frozen=True):
    """Trang của tệp: a page of a PDF or an image."""

    number: Annotated[int, Field(title="Số trang", description="Counted from 1, whatever is printed on it.", ge=1)]
    width: Annotated[float, Field(title="Chiều rộng", description="In points, 1/72 inch.")]
    height: Annotated[float, Field(title="Chiều cao", description="In points, 1/72 inch.")]
    origin: Annotated[
        Literal["text", "ocr"],
        Field(title="Nguồn chữ", description="Whether its words are the file's own or were recognised (OCR)."),
    ]
    lines: Annotated[tuple[PlacedLine, ...], Field(title="Các dòng", description="Its lines, in order of the text.")]


class SourceParagraph(Record, frozen=True):
    """Đoạn của tệp Word: the lines that one paragraph of the file gave, or the row of a table that begins with it."""

    number: Annotated[
        int,
        Field(title="Số thứ tự", description="Which w:p of the body it is, from 1, those in tables counted.", ge=1),
    ]
    span: Annotated[Span, Field(title="Vị trí", description="Its lines in the text.")]


class Place(NamedTuple):
    """Where one character stands in the file: what is not known is None."""

    page: int | None = None
    box: Box | None = None
    """Of its line."""
    paragraph: int | None = None


class Source(Record, frozen=True):
    """Nguồn của văn bản."""

    uri: Annotated[str | None, Field(title="Địa chỉ", description="File name or address; null for a string.")]
    media_type: Annotated[str, Field(title="Định dạng", description='Such as "text/plain".')]
    encoding: Annotated[str, Field(title="Bảng mã", description='Such as "utf-8".')]
    sha256: Annotated[str, Field(title="SHA-256", description="Of the input bytes; of UTF-8 bytes for a string.")]
    repairs: Annotated[tuple[Repair, ...], Field(title="Sửa chữa", description="What was mended.")] = ()
    running: Annotated[
        tuple[RunningText, ...], Field(title="Đầu trang, chân trang", description="Left out of the text.")
    ] = ()
    pages: Annotated[
        tuple[SourcePage, ...], Field(title="Các trang", description="Of a PDF or an image; else empty.")
    ] = ()
    paragraphs: Annotated[
        tuple[SourceParagraph, ...], Field(title="Các đoạn", description="Of a Word file; else empty.")
    ] = ()

    def place(self, at: int) -> Place:
        """Where the character `text[at]` stands in the file, so that a reader can look it up there."""
        for page in self.pages:
            for line in page.lines:
                if line.span.start <= at < line.span.end:
                    return Place(page.number, line.box)
        for paragraph in self.paragraphs:
            if paragraph.span.start <= at < paragraph.span.end:
                return Place(paragraph=paragraph.number)
        return Place()
