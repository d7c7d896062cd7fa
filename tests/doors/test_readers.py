"""Files are told apart by content; each that cannot be read says why in both languages."""

from __future__ import annotations

import io
import pickle
import random
import zipfile
from pathlib import Path

import pytest

from xhht_parse import UnreadableFile
from xhht_parse.readers import Limits, read_bytes, read_file
from xhht_parse.readers.failures import FAILURES, unreadable
from xhht_parse.readers.table import READERS, UNREADABLE

TEXT = "KẾ HOẠCH\r\nĐến năm 2025: 95% người dân biết chữ.\n"
SENTENCE = "Ủy ban nhân dân tỉnh ban hành kế hoạch xây dựng xã hội học tập giai đoạn 2021 - 2030. "


def zipped(*names: str, mimetype: str | None = None) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (b"\xff\xfe\x00\x00" + TEXT.encode("utf-32-le"), "utf-32-le"),
    ],
)
def test_unicode_is_read_with_a_mark_or_without(data: bytes, encoding: str) -> None:
    read = read_bytes(data, "a.txt")
    assert (read.text, read.source.encoding, read.source.repairs) == (TEXT, encoding, ())


def test_a_few_broken_bytes_are_mended_and_told() -> None:
    read = read_bytes((SENTENCE * 20).encode() + b"\xff\xfe", "a.txt")
    assert read.text == SENTENCE * 20 + "\ufffd\ufffd"
    assert [(repair.code, repair.count) for repair in read.source.repairs] == [("invalid-bytes", 2)]


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (zipped("xl/workbook.xml"), "a.xlsx", "Excel"),
        (zipped("content.xml", mimetype="application/vnd.oasis.opendocument.spreadsheet"), "a.odt", ".ods"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.xls", "old Office file"),
        (b'<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument/>', "a.doc", "as XML"),
        (b"\x1f\x8b\x08", "a.txt.gz", "gzip"),
    ],
)
def test_other_formats_are_named_whatever_the_file_is_called(data: bytes, name: str, words: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(data, name)
    assert caught.value.code == "unsupported-format"
    assert words in caught.value.reason
    assert caught.value.remedy
    assert caught.value.reason_vi != caught.value.reason


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (("Uû b@n nh©n d©m thµmh phè CÇp Th¬h " * 4).encode("latin-1"), "TCVN3"),
        (("UÛYX BAMN NHAÂNX DAÂNS THAØNHX PHOÁX CAÀNX " * 4).encode("latin-1"), "VNI"),
    ],
)
def test_a_doubtful_old_encoding_is_named_and_refused(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(data, "a.txt")
    assert caught.value.code == "legacy-encoding"
    assert words in caught.value.reason


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (bytes(range(256)) * 10, "binary"),
        (random.Random(1).randbytes(1000), "binary"),
        (random.Random(2).randbytes(100_000), "binary"),
        (b"\x00\x01\x00\x00" * 50, "binary"),
        (b"\xff\x00" * 100 + b"\x00" * 100, "binary"),
        ("Le café à côté du théâtre".encode("latin-1"), "unknown-encoding"),
        (b"\xff\xfe" + b"\x00\xd8", "broken-encoding"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(data, "a.txt")
    assert caught.value.code == code


def test_markdown_and_plain_text_are_told_apart_by_name() -> None:
    assert read_bytes(b"# A", "a.MD").source.media_type == "text/markdown"
    assert read_bytes(b"# A", "a").source.media_type == "text/plain"


def test_missing_files_and_folders_say_so(tmp_path: Path) -> None:
    for path, code in (
        (tmp_path / "none.txt", "not-found"),
        (tmp_path, "is-folder"),
        (tmp_path / "a\0b", "cannot-read"),
    ):
        with pytest.raises(UnreadableFile) as caught:
            read_file(path)
        assert caught.value.code == code


def test_a_file_too_large_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 11)
    with pytest.raises(UnreadableFile, match="larger than"):
        read_file(tmp_path / "a.txt", limits=Limits(file_bytes=10))


def test_a_name_that_is_no_text_can_still_be_written(tmp_path: Path) -> None:
    try:
        path = tmp_path / "k\udce9.txt"
        path.write_bytes(b"a")
    except (OSError, UnicodeError):
        pytest.skip("this file system takes no such name")
    assert read_file(path).source.uri == "k\ufffd.txt"


def test_every_format_is_read_or_refused_but_not_both() -> None:
    assert not READERS.keys() & UNREADABLE.keys()


def test_failures_have_words_in_both_languages_with_the_same_blanks() -> None:
    for code, (english, vietnamese) in FAILURES.items():
        blanks = [{part.split("}")[0].removesuffix("_vi") for part in " ".join(words).split("{")[1:]}
                  for words in (english, vietnamese)]  # fmt: skip
        assert blanks[0] == blanks[1], code


def test_a_failure_travels_between_processes() -> None:
    failure = unreadable("a.txt", "too-large", limit=64)
    again = pickle.loads(pickle.dumps(failure))
    assert (str(again), again.reason_vi) == (str(failure), failure.reason_vi)
