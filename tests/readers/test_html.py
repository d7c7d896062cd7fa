"""Web pages: one plan in the shapes in which portals give it says the same as its plain text; nothing is fetched."""

from __future__ import annotations

import base64
import quopri
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

import pytest

from xhht_parse import Document, UnreadableFile, parse
from xhht_parse.models import Section
from xhht_parse.readers import read_bytes

ISSUER, NATION = "ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG THÔNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
NUMBER, DATE = "Số: 17/KH-UBND", "Mường Thông, ngày 05 tháng 3 năm 2024"
TITLE = ["KẾ HOẠCH", "Xây dựng xã hội học tập giai đoạn 2024 - 2030"]
BODY = [
    "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019; Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Nâng cao nhận thức của người dân về học tập suốt đời.",
    "2. Huy động các cơ quan cùng tham gia.",
    "II. MỤC TIÊU",
    "1. Đến năm 2025:",
    "a) 95% người trong độ tuổi từ 15 đến 60 biết chữ;",
    "b) Ít nhất 40 xã đạt chuẩn phổ cập.",
    "2. Đến năm 2030, có 80% công chức được bồi dưỡng kỹ năng số.",
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Tài chính triển khai Kế hoạch.",
    "2. Sở Tài chính bố trí kinh phí.",
]
RECIPIENTS, SIGNED = (
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn Mẫu",
)
BLOCKS = [ISSUER, NATION, NUMBER, DATE, *TITLE, *BODY, RECIPIENTS, SIGNED]
PLAIN = "\n\n".join(BLOCKS) + "\n"


def lines(text: str, mark: str = "<br>\n") -> str:
    return mark.join(escape(line) for line in text.split("\n"))


def table(*rows: tuple[str, ...], attributes: str = "") -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table {attributes}>" + "".join(f"<tr>{row}</tr>\n" for row in cells) + "</table>"


def paragraphs(texts: list[str], tag: str = "p") -> str:
    return "\n".join(f"<{tag}>{lines(text)}</{tag}>" for text in texts)


def in_cells(cell: str = "{}") -> str:
    """The letterhead and the closing in tables, the body in paragraphs."""
    head = table(
        (cell.format(lines(ISSUER)), cell.format(lines(NATION))), (cell.format(lines(NUMBER)), cell.format(lines(DATE)))
    )
    return head + paragraphs([*TITLE, *BODY]) + table((cell.format(lines(RECIPIENTS)), cell.format(lines(SIGNED))))


def wrapped_source(text: str) -> str:
    """The source's own line breaks say nothing: a word a line."""
    return text.replace(" ", "\n   ")


MENU = """<ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/a">Văn bản mới</a></li>
<li><a href="/b">Hỏi đáp pháp luật</a></li></ul>"""
RELATED = """<ul><li><a href="/1">Quyết định 12/QĐ-UBND năm 2016</a></li>
<li><a href="/2">Kế hoạch 88/KH-UBND năm 2019</a></li>
<li><a href="/3">Luật Giáo dục 2019</a></li></ul>"""
CONTENTS = """<div class="toc"><p>Mục lục</p><ul><li><a href="#1">I. MỤC ĐÍCH, YÊU CẦU</a></li>
<li><a href="#2">II. MỤC TIÊU</a></li><li><a href="#3">III. TỔ CHỨC THỰC HIỆN</a></li></ul></div>"""
SHAPES = {
    "paragraphs": f"<html><body>{paragraphs(BLOCKS)}</body></html>",
    "divs": f"<html><body>{paragraphs(BLOCKS, 'div')}</body></html>",
    "cells": f"<html><body>{in_cells()}</body></html>",
    "paragraphs in cells": "<html><body>" + in_cells("<p align=center><b>{}</b></p><p>-------</p>") + "</body></html>",
    "one table for the page": f"<html><body><table border=0><tr><td>{in_cells()}</td></tr></table></body></html>",
    "source wrapped at every word": wrapped_source(f"<html><body>{in_cells()}</body></html>"),
    "line breaks only": "<html><body>" + lines(PLAIN) + "</body></html>",
    "a form around it all": f"<html><body><form id=aspnetForm><input value=x>{in_cells()}</form></body></html>",
    "menus around it": f"""<html><head><title>Kế hoạch</title>
        <script>var a = "<p>Số: 1/KH-UBND</p>";</script><style>p {{}}</style></head>
        <body><header><a href="/">Cổng thông tin</a></header><nav>{MENU}</nav>{MENU}{RELATED}
        <div style="display:none"><p>Số: 99/KH-UBND</p></div>{CONTENTS}<article>{in_cells()}</article>
        <select><option>Năm 2024</option></select><footer>Bản quyền thuộc về cổng thông tin</footer></body></html>""",
    "inline tags": f"<html><body>{in_cells()}</body></html>".replace(
        "MỤC TIÊU", "<b>MỤC</b> <i>TI</i><span>ÊU</span>"
    ).replace("95%", "<span>9</span><b>5</b>%"),
    "entities": "<html><body>" + in_cells().encode("ascii", "xmlcharrefreplace").decode() + "</body></html>",
    "unclosed tags": f"<body>{in_cells()}".replace("</p>", "").replace("</td>", "").replace("</tr>", ""),
}


def facts(document: Document) -> list[Any]:
    """Metadata, labels of sections and targets: what must not depend on the format."""
    m = document.metadata
    return [
        (m.number, m.doc_type, m.title, m.issuer, m.issued_date, m.place, m.signer, m.recipients),
        list(labels(document.sections)),
        [(t.value, t.unit, t.comparator, t.indicator, t.deadline and t.deadline.year) for t in document.targets],
    ]


def labels(sections: Iterable[Section]) -> Iterator[tuple[str | None, str | None]]:
    for section in sections:
        yield section.label, section.heading
        yield from labels(section.children)


def read(page: str) -> str:
    return read_bytes(page.encode(), "page.html").text


@pytest.mark.parametrize("shape", SHAPES)
def test_a_page_says_what_the_plain_text_says(shape: str) -> None:
    page = read_bytes(SHAPES[shape].encode(), "page.html")
    assert page.source.media_type == "text/html"
    assert facts(parse(page.text)) == facts(parse(PLAIN))
    for gone in ("99/KH-UBND", "1/KH-UBND\n", "Trang chủ", "88/KH-UBND", "Bản quyền", "Năm 2024"):
        assert gone not in page.text.replace("17/KH-UBND", "")


def test_the_plain_text_has_what_is_compared() -> None:
    metadata, sections, targets = facts(parse(PLAIN))
    assert metadata[0] == "17/KH-UBND"
    assert len(sections) == 11
    assert [target[0] for target in targets] == [95, 40, 80]


def test_a_table_of_data_becomes_rows_of_pipes() -> None:
    page = """<html><p>Phụ lục</p><table border=1><tr><th>TT<th>Nội dung<th colspan=2>Kinh phí</tr>
    <tr><td rowspan=2>1<td>Rà | soát<br>lại<td>20<td>triệu</tr><tr><td>Tập huấn<td>30<td>triệu</table>
    <p>Hết</p></html>"""
    assert read(page).split("\n") == [
        "Phụ lục", "", "| TT | Nội dung | Kinh phí |  |", "| 1 | Rà soát lại | 20 | triệu |",
        "|  | Tập huấn | 30 | triệu |", "", "Hết", "",
    ]  # fmt: skip


def test_a_portals_fields_are_read_as_its_metadata() -> None:
    fields = table(("Số hiệu", "17/KH-UBND"), ("Loại văn bản", "Kế hoạch"), ("Ngày ban hành", "05/03/2024"))
    assert "| Số hiệu | 17/KH-UBND |" in read(f"<html><body>{fields}{paragraphs(TITLE + BODY)}</body></html>")
    named = "<html><dl><dt>Số hiệu<dd>17/KH-UBND<dt>Ngày ban hành:<dd>05/03/2024</dl></html>"
    assert read(named) == "Số hiệu: 17/KH-UBND\nNgày ban hành: 05/03/2024\n"


def test_a_note_is_kept_apart_from_its_number() -> None:
    page = "<p>Đạt 24%<sup>1</sup> trên 50 m<sup>2</sup>, 10<sup>6</sup> năm 2017<sup><a href=#n>2</a></sup></p>"
    assert read(f"<html>{page}</html>") == "Đạt 24%[1] trên 50 m2, 106 năm 2017[2]\n"


def test_text_in_old_fonts_is_turned() -> None:
    page = """<html><p><font face=".VnTimeH">céng hßa</font>
    <span style="font-family:'.VnTime'">x· h</span><font face=".VnTime">éi</font>
    rõ <font face="VNI-Times">nöô<b>ùc</b></font></p></html>"""
    done = read_bytes(page.encode(), "page.html")
    assert done.text == "CỘNG HÒA xã hội rõ nước\n"
    assert [repair.code for repair in done.source.repairs] == ["legacy-font-converted"]


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        ("<html><meta charset=utf-8><p>Kế hoạch</p>".encode("utf-8-sig"), "utf-8"),
        ("<html><meta charset=windows-1252><p>Kế hoạch</p>".encode(), "utf-8"),
        (b"\xff\xfe" + "<html><p>Kế hoạch</p>".encode("utf-16-le"), "utf-16-le"),
        (
            "<html><meta content='text/html; charset=windows-1258'><p>Kê\u0301 hoa\u0323ch</p>".encode("cp1258"),
            "cp1258",
        ),
    ],
)
def test_the_charset_is_found(page: bytes, encoding: str) -> None:
    done = read_bytes(page, "page.html")
    assert (done.text, done.source.encoding) == ("Kế hoạch\n", encoding)


def test_a_page_in_an_old_encoding_is_turned() -> None:
    text = "<p>Uû ban nh©n d©n tØnh ban hµnh kÕ ho¹ch x©y dùng x· héi häc tËp giai ®o¹n 2006</p>"
    for head in ("", "<meta charset=iso-8859-1>", "<meta charset=utf-8>"):
        done = read_bytes(f"<html>{head}{text * 2}</html>".encode("cp1252"), "page.htm")
        assert done.text.startswith("Uỷ ban nhân dân tỉnh ban hành kế hoạch xây dựng xã hội học tập")
        assert done.source.encoding == "tcvn3"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"<!DOCTYPE html><html><body><p>x</p>", "a.doc"),
        (b"\n <HTML>\n<body>x", "a"),
        (b"<p>x</p>", "a.htm"),
        (b"x<br>", "a.html"),
        (b"\xff\xfe" + "<html><body>x".encode("utf-16-le"), "a.html"),
    ],
)
def test_a_page_is_known_by_its_content(data: bytes, name: str) -> None:
    done = read_bytes(data, name)
    assert (done.text, done.source.media_type) == ("x\n", "text/html")


def mhtml(encoding: str, body: bytes) -> bytes:
    head = 'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--=_x"\r\n\r\n'
    part = f'----=_x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n'
    image = "\r\n----=_x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\naaaa\r\n----=_x--\r\n"
    return head.encode() + part.encode() + body + image.encode()


def test_mhtml_gives_its_page() -> None:
    page = SHAPES["cells"].encode()
    for data in (mhtml("quoted-printable", quopri.encodestring(page)), mhtml("base64", base64.encodebytes(page))):
        done = read_bytes(data, "page.mht")
        assert done.source.media_type == "multipart/related"
        assert facts(parse(done.text)) == facts(parse(PLAIN))
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(mhtml("base64", b"").replace(b"text/html", b"text/css"), "page.mht")
    assert caught.value.code == "no-page-inside"


def test_a_menu_goes_and_text_of_a_document_stays() -> None:
    law = "<p>Căn cứ <a href=x>Luật Giáo dục</a> năm 2019; <a href=y>Nghị định 1</a><a href=z>Nghị định 2</a></p>"
    page = f"""<html><nav>{MENU}</nav>{law}<div class="content menu-left">{paragraphs([NATION, *BODY])}</div>
    <header><p>{lines(ISSUER)}</p><p>{lines(NATION)}</p></header><ul><li>Một<li>Hai</ul>
    <footer>{lines(RECIPIENTS)}</footer><footer>Bản quyền</footer></html>"""
    done = read_bytes(page.encode(), "page.html")
    assert "Căn cứ Luật Giáo dục năm 2019; Nghị định 1 Nghị định 2" in done.text
    for kept in (*BODY, *ISSUER.split("\n"), *RECIPIENTS.split("\n"), "- Một"):
        assert kept in done.text
    for gone in ("Trang chủ", "Bản quyền"):
        assert gone not in done.text
    assert [(repair.code, repair.count) for repair in done.source.repairs] == [("navigation-left-out", 2)]


def test_head_and_foot_of_a_page_that_a_word_processor_saved_are_no_text() -> None:
    page = f"""<html><div title="header"><p>UBND xã Mẫu Sơn</p></div>{paragraphs(BODY)}<p>- Lưu: VT.</p>
    <div title="footer"><p align="center"><sdfield type=PAGE subtype=RANDOM>2</sdfield></p></div></html>"""
    text = read_bytes(page.encode(), "page.html").text
    assert "UBND xã Mẫu Sơn" not in text
    assert text.endswith("- Lưu: VT.\n")


def test_a_tab_keeps_the_columns_of_a_closing_apart_and_a_label_with_its_text() -> None:
    page = b"<p>1.\tLa viec</p><p>- Luu: VT.\tPHO CHU TICH</p><p>\n\t\tmot\n\t\thai</p>"
    assert read_bytes(page, name="a.html").text.split("\n\n") == [
        "1. La viec",
        "- Luu: VT.      PHO CHU TICH",
        "mot hai\n",
    ]


def test_an_empty_page_has_no_text() -> None:
    assert read("<html><script>x</script></html>") == ""


def test_centred_blocks_stand_close_together_as_a_title_does() -> None:
    page = """<p align=center>KẾ HOẠCH</p><p style="margin:0;text-align: center">Phát triển</p><div align=center>
    giai đoạn 2024 - 2030</div><p>Thực hiện</p><p align=center>CHƯƠNG I</p>chữ trần<p align=center>B</p>"""
    text = read_bytes(f"<html>{page}</html>".encode(), "page.html").text
    assert text == "KẾ HOẠCH\nPhát triển\ngiai đoạn 2024 - 2030\n\nThực hiện\n\nCHƯƠNG I\n\nchữ trần\n\nB\n"
