"""Bad files and bad days of LibreOffice: each harms itself alone, nothing is left running or lying about.

A stand-in for LibreOffice on PATH does to each file what its text says: a real process, killed and waited for as the
real one is. Where the file itself is refused, no LibreOffice is needed.
"""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from stand_in import all_ended, numbers, put_first, rtf, starts
from word import Word
from xhht_parse import UnreadableFile
from xhht_parse.readers import Limits, read_bytes
from xhht_parse.readers.limits import DEFAULT
from xhht_parse.readers.office.ahead import ahead
from xhht_parse.readers.office.group import convert
from xhht_parse.readers.types import Refusal

posix = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")

FIB = b"\xec\xa5\xc1\x00" + bytes(6) + b"\x00\x12"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OPEN_TEXT = "application/vnd.oasis.opendocument.text"


def word_97(head: bytes) -> bytes:
    """A specimen of an old Word file: the sectors of its head, its list of contents and the document's beginning."""
    header = OLE + bytes(22) + (9).to_bytes(2, "little") + bytes(16) + bytes(4)
    contents = "WordDocument".encode("utf-16-le")
    return header.ljust(512, b"\0") + contents.ljust(512, b"\0") + head.ljust(512, b"\0")


def open_text(**parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", OPEN_TEXT, zipfile.ZIP_STORED)
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return file.getvalue()


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return put_first(tmp_path, monkeypatch)


def outcomes(*texts: str) -> list[str]:
    """For each text "turned", or the code of its refusal."""
    results = convert([rtf(text) for text in texts], Limits(seconds=1))
    return [result.code if isinstance(result, Refusal) else "turned" for result in results]


@posix
def test_many_files_take_one_start(stand_in: Path) -> None:
    assert outcomes(*"abcdefgh") == ["turned"] * 8
    assert len(starts(stand_in)) == 1


@posix
@pytest.mark.parametrize(
    ("bad", "code", "most"),
    [("BROKEN", "conversion-failed", 2), ("CRASHES", "conversion-failed", 3), ("HANGS", "conversion-too-slow", 3)],
)
def test_a_bad_file_harms_only_itself(stand_in: Path, bad: str, code: str, most: int) -> None:
    assert outcomes("a", "b", bad, "c", "d") == ["turned", "turned", code, "turned", "turned"]
    assert len(starts(stand_in)) <= most
    assert all_ended(stand_in)
    assert list((stand_in / "tmp").iterdir()) == []


@posix
def test_bad_files_of_every_kind_in_one_group(stand_in: Path) -> None:
    texts = ["BROKEN", "CRASHES", "a", "BROKEN", "b", "CRASHES", "CRASHES", "c", "BROKEN"]
    assert outcomes(*texts) == ["turned" if text.islower() else "conversion-failed" for text in texts]


@posix
def test_a_start_that_somebody_ended_is_made_again(stand_in: Path) -> None:
    program = stand_in / "soffice"
    once = f"#!/bin/sh\nif [ ! -e {stand_in}/starts ]; then echo $$ >> {stand_in}/starts; kill -KILL $$; fi\n"
    program.write_text(program.read_text("utf-8").replace("#!/bin/sh\n", once, 1), "utf-8")
    assert outcomes("a") == ["turned"]
    assert len(starts(stand_in)) == 2


@posix
def test_a_file_read_alone_says_why_it_was_too_slow(stand_in: Path) -> None:
    with pytest.raises(UnreadableFile, match="after 1 seconds") as caught:
        read_bytes(rtf("HANGS"), "a.rtf", limits=Limits(seconds=1))
    assert "1 giây" in caught.value.reason_vi
    assert "seconds=" in caught.value.remedy


@posix
def test_files_turned_ahead_need_no_start_of_their_own(stand_in: Path) -> None:
    paths = [stand_in / name for name in ("a.rtf", "b.RTF", "c.doc", "d.txt", "none.rtf")]
    for path in paths[:4]:
        path.write_bytes(rtf("a " + path.name))
    with ahead([path.read_bytes for path in paths], DEFAULT):
        texts = [read_bytes(path.read_bytes(), path.name).text for path in paths[:3]]
        assert (texts, len(starts(stand_in))) == (["Nội dung\n"] * 3, 1)
    read_bytes(paths[0].read_bytes(), "a.rtf")
    assert len(starts(stand_in)) == 2, "what was turned ahead is forgotten"


@posix
def test_when_we_are_killed_it_ends_too_and_its_folder_goes(stand_in: Path) -> None:
    code = "import sys; from xhht_parse.readers import read_bytes; read_bytes(sys.argv[1].encode(), 'a.rtf')"
    with subprocess.Popen([sys.executable, "-c", code, rtf("HANGS").decode()]) as caller:
        until(lambda: bool(numbers(stand_in / "children")))
        assert list((stand_in / "tmp").iterdir()) != []
        caller.send_signal(signal.SIGKILL)
    until(lambda: all_ended(stand_in))
    until(lambda: list((stand_in / "tmp").iterdir()) == [])


def until(holds: Callable[[], bool]) -> None:
    """Wait for it, ten seconds at most."""
    for _ in range(500):
        if holds():
            return
        time.sleep(0.02)
    assert holds()


@posix
def test_no_room_for_temporary_files_is_told(stand_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(stand_in / "gone"))
    assert outcomes("a", "b") == ["cannot-read", "cannot-read"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere LibreOffice may lie where its installer puts it")
def test_without_libreoffice_the_refusal_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    paths = [tmp_path / "a.rtf", tmp_path / "b.rtf"]
    for path in paths:
        path.write_bytes(rtf("a"))
    with ahead([path.read_bytes for path in paths], DEFAULT), pytest.raises(UnreadableFile) as caught:
        read_bytes(paths[0].read_bytes(), "a.rtf")
    assert caught.value.code == "no-libreoffice"
    for words in (caught.value.remedy, caught.value.remedy_vi):
        assert "libreoffice-writer" in words
        assert "brew" in words
        assert "winget" in words


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (word_97(FIB[:-1] + b"\x01"), "encrypted"),
        (word_97(b"no document"), "damaged-file"),
        (word_97(FIB)[:400], "damaged-file"),
        (open_text(**{"META-INF__manifest": "<manifest:encryption-data/>"}), "encrypted"),
        (open_text(content="<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "forbidden-xml"),
        (open_text(content=" " * 2_000_000), "too-large-unzipped"),
        (open_text(**{f"part{at}": "" for at in range(60)}), "too-many-parts"),
        (open_text(content="a" * 500)[:120], "damaged-file"),
        (b'<?xml version="1.0"?>\n<office:document office:mimetype="application/vnd.oasis.opendocument.text">'
         b"<!ENTITY a 'b'></office:document>", "forbidden-xml"),
    ],
)  # fmt: skip
def test_what_libreoffice_need_not_be_asked_for(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(data, "a.doc", limits=Limits(unzipped_bytes=1_000_000, parts=50))
    assert caught.value.code == code


def test_a_word_file_or_a_web_page_named_doc_is_read_for_what_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    word = Word()
    word.paragraph("Nội dung")
    assert read_bytes(word.save(), "a.doc").text == "Nội dung\n"
    page = '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><p>Nội dung</p></body></html>'
    assert read_bytes(page.encode(), "a.doc").source.media_type == "text/html"
