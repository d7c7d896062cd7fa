"""PDF: what is locked, cut off, too long, without text or with a text that cannot be trusted."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from libreoffice import SOFFICE, needs_libreoffice
from papers import Box, Text, lines, paper
from xhht_parse import UnreadableFile, parse_file, parse_folder
from xhht_parse.readers.file import read_bytes
from xhht_parse.readers.limits import DEFAULT
from xhht_parse.readers.paged import lay
from xhht_parse.readers.paged.types import Page, Rule, Word
from xhht_parse.readers.pdf.broken import is_broken

pytest.importorskip("pypdfium2", reason="the extra pdf is not here")

PROSE = """Thực hiện Quyết định của Ủy ban nhân dân tỉnh về học tập suốt đời,
Ủy ban nhân dân xã ban hành Kế hoạch với các nội dung chủ yếu như sau."""


def refusal(data: bytes, **limits: int) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(data, "plan.pdf", limits=DEFAULT._replace(**limits))
    assert caught.value.reason
    assert caught.value.remedy
    return caught.value.code


def test_cut_off_is_refused() -> None:
    data = paper(lines(PROSE))
    assert {refusal(data[: len(data) * part // 10]) for part in range(1, 10)} == {"damaged-pdf"}


def test_a_head_without_a_body_is_refused() -> None:
    assert refusal(b"%PDF-1.7\n%%EOF") == "damaged-pdf"


def test_a_file_without_pages_is_refused() -> None:
    assert refusal(paper()) == "damaged-pdf"


def test_more_pages_than_the_limit_are_refused() -> None:
    data = paper(*[lines(PROSE)] * 3)
    assert refusal(data, pages=2) == "too-many-pages"
    assert read_bytes(data, "plan.pdf", limits=DEFAULT._replace(pages=3)).text


@needs_libreoffice
def test_a_password_is_told(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PROSE, "utf-8")
    locked = 'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},' \
        '"DocumentOpenPassword":{"type":"string","value":"mật khẩu"}}'  # fmt: skip
    command = [str(SOFFICE), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", locked, "--outdir", str(tmp_path), str(tmp_path / "plan.txt")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert refusal((tmp_path / "plan.pdf").read_bytes()) == "encrypted"


def test_an_empty_page_is_an_empty_text(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(paper([]))
    document = parse_file(tmp_path / "plan.pdf")
    assert document.text == ""
    assert "empty-text" in {each.code for each in document.diagnostics}


def test_letters_that_are_not_those_shown_are_told(tmp_path: Path) -> None:
    good, bad = lines(PROSE), [text._replace(font="broken") for text in lines(PROSE)]
    (tmp_path / "plan.pdf").write_bytes(paper(good, bad))
    said = alone(
        f"""
        from xhht_parse import parse_file
        found = parse_file({str(tmp_path / "plan.pdf")!r}).diagnostics
        print([each.message for each in found if each.code == "broken-text-layer"])
    """,
        PATH="",
    )  # no tesseract to read the page anew
    assert said.count("letters of page") == said.count("letters of page 2") == 1


def alone(script: str, **environment: str) -> str:
    """What a script says that runs in a Python of its own."""
    command = [sys.executable, "-c", textwrap.dedent(script)]
    known = {**os.environ, **environment}
    return subprocess.run(command, capture_output=True, text=True, timeout=60, env=known, check=True).stdout.strip()


def words(text: str) -> list[Word]:
    return [Word(word, 0, 0, 0, 0) for word in text.split()]


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "The plan of the People's Committee names the duties of each department and the year in which they end. " * 2,
        "TT 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 % ha km kW m2 GRDP XHHT GD&ĐT",
        "Le plan présente les objectifs généraux, les délais prévus et les moyens à réunir pour l'année à venir. " * 2,
    ],
)
def test_text_of_any_language_is_not_taken_for_broken(text: str) -> None:
    assert not is_broken(words(text))


@pytest.mark.parametrize(
    "text",
    [
        "7KӵF KLӋQ 4X\\ӃW ÿӏQK Vӕ ng‡y 06/3/2026 FӫD Gi·m ÿӕF 6ӣ 7KѭѫQJ WӍQK YӅ YLӋF NLӇP tra YLӋF FKҩS h‡nh Quy ÿӏQK",
        "".join(chr(ord(letter) + 29) if letter.isalpha() else letter for letter in PROSE),
        PROSE.replace("n", "\ue001").replace("h", "\ufffd"),
    ],
)
def test_nonsense_is_told_from_text(text: str) -> None:
    assert is_broken(words(text))


def test_threads_may_read_at_the_same_time() -> None:
    data = paper(*[lines(PROSE)] * 5)
    with ThreadPoolExecutor(8) as pool:
        read = list(pool.map(lambda _: read_bytes(data, "plan.pdf").text, range(40)))
    assert len(set(read)) == 1


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(paper(lines(PROSE)))
    said = alone(f"""
        import sys
        sys.modules["pypdfium2"] = None
        from xhht_parse import UnreadableFile, parse_file
        try:
            parse_file({str(tmp_path / "plan.pdf")!r})
        except UnreadableFile as error:
            print(error.code, error.remedy)
    """)
    assert said == 'no-pdf-extra Install it: pip install "xhht-parse[pdf]".'


def test_a_flood_of_words_and_lines_is_read() -> None:
    flood = [Text(10 + at % 97 * 6, 10 + at // 97 * 9, "x", 4) for at in range(8000)]
    rules = [Box(10 + at % 50 * 11, 10 + at // 50 * 13, (11, 0.5)[at % 2], (0.5, 13)[at % 2]) for at in range(3000)]
    text = read_bytes(paper([*flood, *rules]), "plan.pdf").text
    assert text.count("x") == 8000


def test_a_page_of_thousands_of_rows_keeps_every_word() -> None:
    """Rows of two columns that go over into one, and rows that begin as notes do, far from the line above notes."""
    count, high = 6000, 12.0
    left = [Word("trái", 20.0, at * high, 270.0, at * high + 10) for at in range(2 * count + 20)]
    right = [Word("phải", 330.0, at * high, 580.0, at * high + 10) for at in range(count)]
    notes = [Word("7 chú", 20.0, at * high, 80.0, at * high + 10) for at in range(count)]
    ruled = [Rule(300.0, at * high, 400.0, at * high) for at in range(count)]
    for page in (Page(1, 600.0, 2 * count * high, [*left, *right]), Page(1, 600.0, count * high, notes, ruled)):
        assert len(lay.text([page]).text.split()) >= len(page.words)


def nested(levels: int) -> bytes:
    """A page whose drawing holds one twice that holds one twice …"""
    form = "{} 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources {} /Length 12 >>"
    objects = [
        "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
        "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj",
        "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R"
        " /Resources << /XObject << /X 5 0 R >> >> >> endobj",
        "4 0 obj << /Length 5 >> stream\n/X Do\nendstream endobj",
        *(
            f"{form.format(5 + at, f'<< /XObject << /X {6 + at} 0 R >> >>')} stream\n/X Do /X Do \nendstream endobj"
            for at in range(levels)
        ),
    ]
    return "\n".join(("%PDF-1.4", *objects, "trailer << /Root 1 0 R >>", "%%EOF")).encode("ascii")


@pytest.mark.skipif(sys.platform != "linux", reason="as Linux limits memory")
def test_drawings_in_drawings_fail_alone_where_a_process_has_a_limit(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(nested(6))
    (tmp_path / "bomb.pdf").write_bytes(nested(36))
    found = {path.name: read for path, read in parse_folder(tmp_path, memory=256, timeout=60)}
    assert not isinstance(found["a.pdf"], UnreadableFile)
    failure = found["bomb.pdf"]
    assert isinstance(failure, UnreadableFile)
    assert failure.code in ("worker-killed", "out-of-memory", "timed-out")
