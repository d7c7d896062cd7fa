"""Lists of web pages: the markers that a browser draws or Word wrote, and those that the words have of their own."""

from __future__ import annotations

from lxml import etree

from xhht_parse.readers import read_bytes
from xhht_parse.readers.html.lists import List, has_own_marker


def test_lists_keep_the_markers_a_browser_draws() -> None:
    page = """<html><ol type="I"><li>Mục tiêu<ol start="3"><li>Ba<li value=7>Bảy<li>Tám</ol><li>Giải pháp
    <ol type=a><li><p>Một</p><li>Hai</ol><ul><li>Gạch<ul><li>Cộng</ul></ul></ol>
    <ol reversed><li>x<li>y</ol><ol style="list-style-type: lower-roman"><li>z</ol>
    <ul style="list-style:none"><li>trơn</ul>
    <ul><li>- có sẵn<li>a) có sẵn</ul></html>"""
    assert read_bytes(page.encode(), "page.html").text.split("\n") == [
        "I. Mục tiêu", "3. Ba", "7. Bảy", "8. Tám", "II. Giải pháp", "", "a) Một", "b) Hai", "- Gạch", "+ Cộng", "",
        "2. x", "1. y", "", "i. z", "", "trơn", "", "- có sẵn", "a) có sẵn", "",
    ]  # fmt: skip


def test_markers_that_word_wrote_are_kept() -> None:
    page = """<html xmlns:o="x"><p class=MsoListParagraph><![if !supportLists]>
    <span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;
    </span></span><![endif]>Rà soát<o:p></o:p></p>
    <p><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp; </span></span>Gạch
    <!--[if gte mso 9]><xml>ẩn</xml><![endif]--><del>bị xóa</del><span style='mso-hide:all'>ẩn</span></p></html>"""
    done = read_bytes(page.encode(), "page.doc")
    assert done.text == "1. Rà soát\n\n- Gạch\n"
    assert {repair.code for repair in done.source.repairs} == {"tracked-deletion-left-out", "hidden-text-left-out"}


def test_markers_are_told_from_words() -> None:
    assert all(map(has_own_marker, ("- a", "1. a", "1.2. a", "a) b", "IV. x", "đ) y", "(1) z")))
    assert not any(map(has_own_marker, ("Sở", "2025 là năm", "20% x", "a b")))


def test_letters_and_roman_numbers_count_on() -> None:
    item = etree.Element("li")
    for kind, start, first in (
        ("a", "27", "aa)"),
        ("A", "3", "C."),
        ("i", "4", "iv."),
        ("I", "49", "XLIX."),
        ("1", "-1", "-1."),
    ):
        element = etree.Element("ol", type=kind, start=start)
        assert List(element, 0).marker(item) == first
