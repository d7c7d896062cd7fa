"""Web pages that are old, written by hand or damaged: what stands in them is read, and no menu takes a plan with it."""

from __future__ import annotations

import pytest

from xhht_parse import UnreadableFile
from xhht_parse.readers import read_bytes
from xhht_parse.readers.file import Read

SENTENCE = "<p>Người dân trong độ tuổi lao động được học tập suốt đời tại cơ sở.</p>"
MENU = "<ul><li><a href=/>Trang chủ</a><li><a href=/a>Văn bản</a><li><a href=/b>Hỏi đáp</a></ul>"


def page(body: str | bytes) -> Read:
    data = body.encode() if isinstance(body, str) else body
    return read_bytes(b"<html>" + data + b"</html>", "page.html")


def test_the_lines_of_a_preformatted_text_are_lines() -> None:
    body = "KẾ HOẠCH\nXây dựng <b>xã hội\nhọc tập</b>\n\n   I. MỤC TIÊU\n\t1. Năm 2030\n  \n"
    assert page(f"<p>Văn bản:<pre>{body}</pre><p>Hết\nrồi").text == (
        "Văn bản:\n\nKẾ HOẠCH\nXây dựng xã hội\nhọc tập\n\nI. MỤC TIÊU\n1. Năm 2030\n\nHết rồi\n"
    )


def test_a_list_that_libreoffice_opens_anew_for_a_deeper_item_counts_on() -> None:
    body = """<ol type=I><li><p>MỤC ĐÍCH</p></ol><p>Đoạn.</p>
    <ol type=I start=2><li><p>MỤC TIÊU</p><ol><li><p>Chung</p></ol></ol><p>Đoạn.</p>
    <ol type=I><ol start=2><li><p>Cụ thể</p></ol><li><p>GIẢI PHÁP</p><ol><li><p>Học</p></ol></ol><p>Đoạn.</p>
    <ol type=I><ol><ul><li><p>Gạch</p></ul><li><p>Hành</p></ol></ol><ol><li>Mới</ol>"""
    items = "I. MỤC ĐÍCH|II. MỤC TIÊU|1. Chung|2. Cụ thể|III. GIẢI PHÁP|1. Học|- Gạch|2. Hành|1. Mới"
    assert [line for line in page(body).text.split("\n") if line not in ("", "Đoạn.")] == items.split("|")


def test_cells_without_a_row_begin_the_first() -> None:
    assert page("<table border=1><td>TT<td>Tên<tr><td>1<td>Ba").text == "| TT | Tên |\n| 1 | Ba |\n"


def test_a_term_may_have_two_values_or_be_a_sentence() -> None:
    term = "Các cơ quan và đơn vị có trách nhiệm thực hiện những việc sau đây"
    read = page(f"<dl><dt>Nơi nhận<dd>Như trên<dd>Lưu: VT<dt><dd>Hết<dt>{term}<dd>Sở Y tế</dl>")
    assert read.text == f"Nơi nhận: Như trên\nLưu: VT\nHết\n{term}\nSở Y tế\n"


def test_a_table_of_nothing_is_nothing() -> None:
    assert page("<p>Một<table><tr><td>&nbsp;<td></table><p>Hai").text == "Một\n\nHai\n"


def test_a_table_with_a_long_cell_lays_out_the_page() -> None:
    read = page(f"<table border=1><tr><td>Tin mới<td>{SENTENCE * 60}<p>I. MỤC TIÊU</table>")
    assert read.text.startswith("Tin mới\n\nNgười dân")
    assert read.text.endswith("\n\nI. MỤC TIÊU\n")


def test_letters_that_were_escaped_twice_are_letters() -> None:
    assert page("<p>H&amp;agrave; Nội, S&amp;#417;n La; R&amp;D").text == "Hà Nội, Sơn La; R&D\n"


def test_what_shows_nothing_is_left_out() -> None:
    assert page("<p>Kế\u200b hoạch xây\xad dựng &shy;xã&zwnj; hội").text == "Kế hoạch xây dựng xã hội\n"


def test_a_font_is_told_from_the_end_of_an_address() -> None:
    body = '<a href="http://mau.gov.vn/">Cổng</a> <font face=".VnTime">x· héi</font>'
    assert page(body).text == "Cổng xã hội\n"
    assert page(body.replace(".VnTime", "Times")).text == "Cổng x· héi\n"


@pytest.mark.parametrize("menu", ["<nav>", "<aside>", "<footer>"])
def test_a_menu_that_is_never_closed_takes_no_plan_with_it(menu: str) -> None:
    read = page(menu + MENU + SENTENCE * 80)
    assert read.text.count("suốt đời") == 80
    assert "Trang chủ" not in read.text


def test_a_page_of_more_open_tags_than_a_parser_takes_hides_its_scripts_all_the_same() -> None:
    assert page("<div>" * 3000 + "<script>var a = 1</script><p>Một<br>hai<p>Ba").text == "Một\nhai\n\nBa\n"


def test_bytes_that_are_no_letters_are_told() -> None:
    read = page((SENTENCE * 9).encode() + b"<p>\xff")
    assert (read.source.encoding, [(r.code, r.count) for r in read.source.repairs]) == ("utf-8", [("invalid-bytes", 1)])
    assert page("Café à Huế".replace("ế", "e").encode("cp1252")).text == "Café à Hue\n"


def test_letters_of_two_bytes_without_a_mark_are_read() -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        read = read_bytes("<html><p>Kế hoạch</p></html>".encode(encoding), "page.html")
        assert (read.text, read.source.encoding) == ("Kế hoạch\n", encoding)


@pytest.mark.parametrize("data", [b"<!DOCTYPE html>", b"<!doctype html><!-- x -->", b"<body ", b"<html></html>"])
def test_a_page_without_a_tag_of_its_own_has_no_text(data: bytes) -> None:
    assert read_bytes(data, "page.html").text == ""


def test_an_archive_of_pages_inside_one_another_is_refused() -> None:
    head = b"MIME-Version: 1.0\r\n"
    nested = b"".join(
        b'Content-Type: multipart/related; boundary="%d"\r\n\r\n--%d\r\n' % (at, at) for at in range(3000)
    )
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(head + nested, "page.mht")
    assert caught.value.code == "broken-archive"
