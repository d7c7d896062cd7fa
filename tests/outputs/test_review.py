"""The page for whoever checks a plan: its text whole, every link with a place to go, no tag that a plan has written."""

from __future__ import annotations

import subprocess
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans import mutated_specimens
from same_plan import CHROMIUM, needs_browser
from xhht_parse import Document, parse, parse_file
from xhht_parse.messages import Say
from xhht_parse.models import Span
from xhht_parse.writers.review import review
from xhht_parse.writers.review.marks import Mark, nested
from xhht_parse.writers.words import shown

ENGLISH, VIETNAMESE = Say.of("en"), Say.of("vi")
ROOT = Path(__file__).parents[2]
RICH = ROOT / "corpus" / "decision-attached-plan-2024" / "source.txt"
VOID = {"meta", "input"}


class Seen(HTMLParser):
    """What a page holds: the text of its <pre>, names with the place in that text, links, tags that do not close."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self.open, self.wrong = "", list[str](), list[str]()
        self.names: list[tuple[str, int]] = []
        self.links, self.tags = set[str](), set[str]()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        self.tags.add(tag)
        self.names += [(name, len(self.text) - 1) for name in [given.get("id")] if name]
        self.links |= {link for link in [given.get("href")] if link}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        if "pre" in self.open:
            self.text += data


def seen(document: Document, say: Say = VIETNAMESE) -> Seen:
    return Seen(review(say, document).decode())


def holds(page: Seen, document: Document) -> None:
    """The laws of every page."""
    assert page.text == "\n" + shown(document.text)
    assert (page.open, page.wrong) == ([], [])
    names = [name for name, _ in page.names]
    assert len(names) == len(set(names))
    assert page.links <= {f"#{name}" for name in names}
    for name, at in page.names:
        if name.startswith("at-"):
            assert name.split("-")[1] == str(at)


@pytest.mark.parametrize("path", sorted(ROOT.glob("corpus/*/source.*")), ids=lambda path: path.parent.name)
def test_a_page_shows_the_whole_text_and_every_link_has_a_place(path: Path) -> None:
    document = parse_file(path)
    holds(seen(document), document)


@given(mutated_specimens())
def test_a_page_of_a_damaged_plan_is_whole(text: str) -> None:
    document = parse(text)
    holds(seen(document, ENGLISH), document)


def test_every_record_has_its_line() -> None:
    document = parse_file(RICH)
    records = (*document.targets, *document.assignments, *document.references, *document.funding, *document.definitions)
    assert {record.id for record in records} <= {name for name, _ in seen(document).names}


def test_every_value_leads_to_its_place() -> None:
    document = parse_file(RICH)
    page = seen(document)
    places = {f"#at-{target.value_span.start}-{target.value_span.end}" for target in document.targets}
    assert len(places) == len(document.targets)
    assert places <= page.links


def test_an_authority_without_a_name_has_its_line() -> None:
    document = parse("KẾ HOẠCH\nMở lớp\n\nI. MỤC TIÊU\n1. Mở lớp.\n\nTM. ỦY BAN NHÂN DÂN\n")
    assert document.metadata.signer is not None
    assert document.metadata.signer.name is None
    holds(seen(document), document)


def test_what_a_plan_writes_is_no_tag() -> None:
    document = parse(
        'KẾ HOẠCH\n<script>alert(1)</script>\n\nI. MỤC TIÊU <img src=x onerror=alert(1)>\n'
        '1. Đến năm 2030: 95% "hộ" & người <b>biết</b> chữ\x07.\n'
    )  # fmt: skip
    page = seen(document)
    holds(page, document)
    assert not page.tags & {"script", "img"}
    assert "<b>biết" in page.text


def test_a_name_of_a_file_is_no_tag(tmp_path: Path) -> None:
    path = tmp_path / "<script>x"
    path.write_text("I. MỤC TIÊU\n", "utf-8")
    assert "script" not in seen(parse_file(path)).tags


def test_a_page_asks_nothing_of_the_network() -> None:
    page = review(VIETNAMESE, parse_file(RICH)).decode()
    assert "default-src 'none'" in unescape(page)
    assert "http:" not in page
    assert "https:" not in page


def test_the_language_is_that_of_the_messages() -> None:
    english, vietnamese = (review(say, parse_file(RICH)).decode() for say in (ENGLISH, VIETNAMESE))
    assert '<html lang="en">' in english
    assert "Duties" in english
    assert '<html lang="vi">' in vietnamese
    assert "Phân công nhiệm vụ" in vietnamese


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 6)), max_size=12))
def test_marks_that_lie_across_each_other_are_cut_and_lose_nothing(stretches: list[tuple[int, int]]) -> None:
    spans = [Span(start, start + length) for start, length in stretches]
    inside: list[Mark] = []
    pieces: dict[int, list[tuple[int, int]]] = {number: [] for number in range(len(spans))}
    last = 0
    for edge in nested(Mark(span.start, span.end, "target", str(number), span) for number, span in enumerate(spans)):
        assert edge.at >= last
        last = edge.at
        if edge.opens:
            inside.append(edge.opens)
        else:
            mark = inside.pop()
            assert mark.end == edge.at
            pieces[int(mark.record)].append((mark.start, mark.end))
    assert not inside
    for number, span in enumerate(spans):
        ends = sorted(pieces[number])
        assert (ends[0][0], ends[-1][1]) == (span.start, span.end)
        assert all(before[1] == behind[0] for before, behind in pairwise(ends))


@needs_browser
def test_a_browser_reads_the_page_as_it_is_written(tmp_path: Path) -> None:
    assert CHROMIUM is not None
    document = parse_file(RICH)
    page = tmp_path / "page.html"
    page.write_bytes(review(VIETNAMESE, document))
    done = subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'browser'}",
         "--dump-dom", page.as_uri()],
        check=True, timeout=120, stdin=subprocess.DEVNULL, capture_output=True,
    )  # fmt: skip
    drawn, written = Seen(done.stdout.decode()), Seen(page.read_text("utf-8"))
    assert drawn.text == written.text.removeprefix("\n")
    assert [name for name, _ in drawn.names] == [name for name, _ in written.names]
    assert drawn.links == written.links
