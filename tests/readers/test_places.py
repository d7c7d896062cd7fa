"""Where each line of the text stands in the file: paragraphs of Word files, pages and boxes, doubts about lines."""

from __future__ import annotations

import io
import unicodedata
from itertools import pairwise

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from laws import (
    bytes_are_the_same_whoever_writes_them,
    json_gives_the_document_back,
    output_is_valid,
    spans_lie_in_the_text,
)
from word import PLAN_LEVELS, Word, xml
from xhht_parse.models import Box, Document, Place, Source
from xhht_parse.pipeline import read
from xhht_parse.readers import Read, read_bytes
from xhht_parse.readers.placing import placed
from xhht_parse.readers.types import Doubt, PageSize, Where
from xhht_parse.text.canonical import canonical
from xhht_parse.vocab.words import in_force

SOURCE = Source("a.pdf", "application/pdf", "utf-8", "0" * 64)
LINES = st.lists(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=9), max_size=30)


def document_of(data: bytes) -> Document:
    return read(read_bytes(data, "a.docx"), in_force(None))


def words_of_paragraph(data: bytes, number: int) -> list[str]:
    """Of the file itself, as another library reads it."""
    element = list(docx.Document(io.BytesIO(data)).element.body.iter(qn("w:p")))[number - 1]
    return " ".join(text.text or "" for text in element.iter(qn("w:t"))).split()


def numbered() -> bytes:
    """All labels are automatic; the letterhead is a table without lines."""
    word = Word()
    word.table(
        [["UBND TỈNH HOA SEN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"]], bordered=False
    )
    num = word.list_of(*PLAN_LEVELS)
    for level, text in enumerate(("Mục tiêu", "Đến năm 2030", "Tỷ lệ người biết chữ đạt 99%", "Bảo đảm điện", "Ở xã")):
        word.item(num, text, level)
    return word.save()


def with_everything() -> bytes:
    word = Word()
    word.paragraph("Đoạn một\nxuống dòng")
    word.paragraph()
    word.table([["TT", "Tên"], ["1", "Huyện A\nHuyện B"]])
    box = "<w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent>"
    paragraph = word.paragraph("Có khung")
    paragraph._p.append(xml(f"<w:r><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r>"))
    word.raw("<w:del><w:p><w:r><w:t>Đã xóa</w:t></w:r></w:p></w:del>")
    word.paragraph("Đoạn cuối")
    return word.save()


@pytest.mark.parametrize("made", [numbered, with_everything])
def test_each_paragraph_of_word_is_found_where_it_is_said_to_be(made) -> None:
    data = made()
    document = document_of(data)
    assert len(document.source.paragraphs) > 5
    for record in document.source.paragraphs:
        shown = document.text[record.span.start : record.span.end].replace("|", " ").split()
        words = words_of_paragraph(data, record.number)
        assert words
        assert " ".join(words[:2]) in " ".join(shown)


def test_every_line_with_words_has_its_paragraph() -> None:
    document = document_of(with_everything())
    lines = [document.text[p.span.start : p.span.end] for p in document.source.paragraphs]
    assert lines == [
        "Đoạn một\nxuống dòng", "| TT | Tên |", "| 1 | Huyện A Huyện B |", "Có khung", "Trong khung", "Đoạn cuối"
    ]  # fmt: skip
    numbers = [paragraph.number for paragraph in document.source.paragraphs]
    assert numbers == [1, 3, 5, 8, 9, 11]  # 2 is empty, 4, 6 and 7 are further cells, 10 is deleted


def test_a_line_feed_inside_a_run_moves_no_line() -> None:
    word = Word()
    word.raw("<w:p><w:r><w:t>a&#13;b&#10;c</w:t></w:r></w:p>")
    word.paragraph("d")
    document = document_of(word.save())
    assert (document.text, document.source.place(7)) == ("a b c\n\nd\n", Place(paragraph=2))


@given(LINES)
def test_spans_of_pages_are_lines_in_order(lines: list[str]) -> None:
    text = canonical("\n".join(["", *lines])).text
    places = tuple(Where(at // 4 + 1, (0.04, at, 10, at + 9.96)) for at in range(len(lines) + 1))
    sizes = tuple(PageSize(number, 595.32, 841.92, "text") for number in range(1, 10))
    source = placed(Read("\n".join(["", *lines]), SOURCE, places, pages=sizes), text)
    spans = [line.span for page in source.pages for line in page.lines]
    assert [text[span.start : span.end] for span in spans] == [line for line in text.split("\n") if line]
    assert all(one.end < other.start for one, other in pairwise(spans))
    assert all(text[span.end : span.end + 1] in ("", "\n") for span in spans)


def test_a_place_is_found_by_its_offset() -> None:
    raw = unicodedata.normalize("NFD", "Đề án\n\nBảo đảm 95%\n")
    places = (Where(1, (50, 60.04, 90, 72)), Where(), Where(2, (50, 20, 300.26, 33)), Where())
    pages = tuple(PageSize(number, 595.32, 841.92, "ocr") for number in (1, 2))
    doubt = Doubt("empty-text", 0, 2, {})
    document = read(Read(raw, SOURCE, places, (doubt,), pages), in_force(None))
    at = document.text.index("95%")
    assert document.source.place(at) == Place(2, Box(50, 20, 300.3, 33))
    assert document.source.place(0) == Place(1, Box(50, 60.0, 90, 72))
    assert document.source.place(len(document.text)) == Place()
    assert (document.source.pages[0].width, document.source.pages[1].origin) == (595.3, "ocr")
    doubts = [(d.span.start, d.span.end) for d in document.diagnostics if d.code == "empty-text"]
    assert doubts == [(0, at + 3)]


def test_pages_and_paragraphs_obey_the_schema_and_come_back_from_json() -> None:
    places = (Where(1, (50.123, 1e-9, 90, 72)), Where(1), Where())
    pages = (PageSize(1, 595, 841.96, "ocr"),)
    placed_on_pages = read(Read("Kế hoạch\nĐến năm 2025: 95%\n", SOURCE, places, pages=pages), in_force(None))
    for document in (placed_on_pages, document_of(numbered())):
        assert document.source.pages or document.source.paragraphs
        for law in (spans_lie_in_the_text, output_is_valid, json_gives_the_document_back,
                    bytes_are_the_same_whoever_writes_them):  # fmt: skip
            law(document.text, document)


def test_places_that_do_not_fit_the_lines_are_left_out() -> None:
    read_in = Read("a\nb", SOURCE, (Where(1),), pages=(PageSize(1, 1, 1, "text"),))
    assert placed(read_in, "a\nb") == SOURCE
