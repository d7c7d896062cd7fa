"""Web pages that mean harm: floods of tags, entities and addresses lose no text, fetch nothing, blow nothing up."""

from __future__ import annotations

import socket

import pytest

from xhht_parse import UnreadableFile
from xhht_parse.readers import Limits, read_bytes


def read(page: str) -> str:
    return read_bytes(page.encode(), "page.html").text


@pytest.mark.parametrize(
    "unit",
    [
        "<div>", "<b>", "<table><tr><td>", "<ul><li>", "<p>", "<font>", "<div>a", "</p>", "<li>x", "<br>", "<", "&lt;",
        "&a;", "<!--", "<nav>", "<a href=x>y", "<td colspan=9999 rowspan=9999>z", "<div class=menu>m", "<sup>1",
        "<dl><dt>a<dd>b", "<pre>\n", "\xa0", "<ol start=999999>",
    ],
)  # fmt: skip
def test_hostile_markup_loses_no_text(unit: str) -> None:
    text = read("<html><body><p>Trước</p>" + unit * 100_000 + ("-->" if unit == "<!--" else "") + "<p>Sau</p>")
    assert "Trước" in text
    if unit not in ("<", "<!--", "<pre>\n"):
        assert "Sau" in text


@pytest.mark.parametrize("cell", ["<td>a", "<td colspan=63>a"])
def test_a_row_of_many_cells_makes_no_other_row_as_wide(cell: str) -> None:
    text = read(f"<html><body><table border=1><tr>{cell * 3000}{'<tr><td>b' * 3000}</table>")
    assert (text.count("a"), text.count("b")) == (3000, 3000)
    assert max(line.count("|") for line in text.split("\n")) <= 64


def test_entities_and_addresses_are_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise AssertionError("a page may fetch nothing")

    monkeypatch.setattr(socket, "socket", forbidden)
    bomb = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 20))
    page = f"""<!DOCTYPE html [<!ENTITY a0 "ha">{bomb}<!ENTITY x SYSTEM "file:///etc/passwd">]><html>
    <link rel=stylesheet href="http://localhost:9/a.css"><img src="http://localhost:9/a.png"><iframe src="http://localhost:9/"></iframe>
    <p>Kế hoạch &a19; &x;</p></html>"""
    text = read(page)
    assert "Kế hoạch" in text
    assert len(text) < len(page)
    assert "root:" not in text


def test_a_page_of_too_many_tags_is_refused() -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(b"<html>" + b"<b>" * 10, "page.html", limits=Limits(tags=10))
    assert caught.value.code == "too-many-tags"
