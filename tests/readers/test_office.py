"""Old Word files, RTF and OpenDocument texts say what the Word file says that real LibreOffice made them of."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from libreoffice import needs_libreoffice, saved
from word import PLAN_LEVELS, Word
from xhht_parse.readers import Limits, Read, read_bytes, read_file
from xhht_parse.readers.office.ahead import ahead
from xhht_parse.readers.office.group import convert

pytestmark = needs_libreoffice

SAVED = ("doc", "rtf", "odt", "ott", "fodt")
LINKING = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2"
 xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" xmlns:ooo="http://openoffice.org/2004/office"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:scripts><office:script script:language="ooo:Basic">
<ooo:libraries><ooo:library-embedded ooo:name="Standard"><ooo:module ooo:name="Module1"><ooo:source-code>Sub Main
Open "{written}" For Output As #1
Close #1
End Sub</ooo:source-code></ooo:module></ooo:library-embedded></ooo:libraries></office:script><office:event-listeners>
<script:event-listener script:language="ooo:script" script:event-name="dom:load" xlink:type="simple"
 xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document"/>
</office:event-listeners></office:scripts><office:body><office:text><text:p>Trước</text:p>
<text:section text:name="a"><text:section-source xlink:href="{server}/part.odt"/><text:p>cũ</text:p></text:section>
<text:section text:name="b"><text:section-source xlink:href="{secret}"/><text:p>cũ</text:p></text:section>
<text:p><draw:frame draw:name="c" text:anchor-type="as-char" svg:width="2cm" svg:height="2cm">
<draw:image xlink:href="{server}/picture.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>
</draw:frame></text:p>
<text:p><draw:frame draw:name="d" text:anchor-type="as-char" svg:width="2cm" svg:height="2cm">
<draw:object xlink:href="{server}/object.odt" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>
</draw:frame></text:p>
<text:p>Ngày <text:date text:date-value="2004-07-05">05/07/2004</text:date><text:page-count>9</text:page-count>
<text:file-name text:display="full">/a/b.odt</text:file-name> nay</text:p>
<text:p>Sau</text:p></office:text></office:body></office:document>"""


SAVED_ON = "23/12/2013"
"""As the properties of a file of python-docx say it: at 23:15 in Greenwich, on the next day in Hà Nội."""
SAVED_FIELD = f"""<w:r><w:fldChar w:fldCharType="begin"/></w:r>
<w:r><w:instrText xml:space="preserve"> SAVEDATE \\@ "dd/MM/yyyy" </w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{SAVED_ON}</w:t></w:r>
<w:r><w:fldChar w:fldCharType="end"/></w:r>"""


def plan() -> bytes:
    """A plan with a letterhead side by side, automatic numbers, a table of data and an old font."""
    word = Word()
    word.table([["ỦY BAN NHÂN DÂN\nTỈNH MẪU SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]], bordered=False)
    word.paragraph("KẾ HOẠCH", centred=True)
    numbers = word.list_of(*PLAN_LEVELS)
    for level, text in ((0, "MỤC TIÊU"), (1, "Đến năm 2025"), (2, "95% xã"), (2, "60% thôn"), (0, "NHIỆM VỤ")):
        word.item(numbers, text, level)
    word.table([["TT", "Việc"], ["1", "Mở lớp"]])
    word.raw(f"<w:p>{SAVED_FIELD}</w:p>")
    word.paragraph().add_run("ñy ban nh©n d©n th\u00adêng trùc").font.name = ".VnTime"
    word.paragraph().add_run("UÛY BAN NHAÂN DAÂN").font.name = "VNI-Times"
    return word.save()


class Visits(ThreadingHTTPServer):
    """A server that only notes what is asked of it."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Visited)
        self.asked: list[str] = []


class Visited(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Visits)
        self.server.asked.append(self.path)
        self.send_error(404)

    do_HEAD = do_OPTIONS = do_GET  # noqa: N815  # as the library calls them

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[Visits]:
    with Visits() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory, server: Visits) -> dict[str, Read]:
    """Every kind of file by name, read as a group: whole ones, one that asks for the network, and one cut off."""
    folder = tmp_path_factory.mktemp("office")
    files = {f"plan.{kind}": data for kind, data in saved(folder, plan(), "docx", SAVED).items()}
    (folder / "secret.txt").write_text("BÍ MẬT", "utf-8")
    here = f"http://127.0.0.1:{server.server_port}"
    secret, written = (folder / "secret.txt").as_uri(), folder / "written by a macro"
    linking = LINKING.format(server=here, secret=secret, written=written).encode()
    files["linking.doc"] = saved(folder, linking, "fodt", ["doc"])["doc"]
    assert "/picture.png" in server.asked, "LibreOffice with no settings asks for it"
    server.asked.clear()
    files |= {"linking.fodt": linking, "plan as rtf.doc": files["plan.rtf"]}
    paths = []
    for name, data in {**files, "cut.rtf": files["plan.rtf"][:2000]}.items():
        paths.append(folder / name)
        paths[-1].write_bytes(data)
    with pytest.MonkeyPatch.context() as machine:
        machine.setenv("TZ", "Asia/Ho_Chi_Minh")
        machine.setenv("LC_ALL", "vi_VN.UTF-8")
        with ahead([path.read_bytes for path in paths], Limits()):
            found = {path.name: read_file(path) for path in paths if path.name != "cut.rtf"}
    assert not written.exists()
    return found


def words(read: Read) -> list[str]:
    return [word for word in read.text.split() if word != SAVED_ON]


@pytest.mark.parametrize("name", [*(f"plan.{kind}" for kind in SAVED), "plan as rtf.doc"])
def test_a_plan_says_the_same_in_every_format(texts: dict[str, Read], name: str) -> None:
    assert words(texts[name]) == words(read_bytes(plan(), "plan.docx"))


@pytest.mark.parametrize("kind", SAVED)
def test_automatic_numbers_and_old_fonts_survive(texts: dict[str, Read], kind: str) -> None:
    lines = [line for line in texts[f"plan.{kind}"].text.split("\n") if line and line != SAVED_ON]
    assert lines[4:9] == ["I. MỤC TIÊU", "1. Đến năm 2025", "a) 95% xã", "b) 60% thôn", "II. NHIỆM VỤ"]
    assert lines[9:] == [
        "| TT | Việc |",
        "| 1 | Mở lớp |",
        "ủy ban nhân dân thường trực",
        "ỦY BAN NHÂN DÂN",
    ]


@pytest.mark.parametrize("kind", ["doc", "rtf", "odt", "fodt"])  # a template has not been saved yet
def test_a_date_is_the_same_in_every_time_zone(texts: dict[str, Read], kind: str) -> None:
    assert SAVED_ON in texts[f"plan.{kind}"].text


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("plan.doc", "application/msword"),
        ("plan.rtf", "application/rtf"),
        ("plan as rtf.doc", "application/rtf"),
        ("plan.odt", "application/vnd.oasis.opendocument.text"),
        ("plan.ott", "application/vnd.oasis.opendocument.text-template"),
        ("plan.fodt", "application/vnd.oasis.opendocument.text-flat-xml"),
    ],
)
def test_the_source_says_what_the_file_is_and_who_turned_it(texts: dict[str, Read], name: str, kind: str) -> None:
    source = texts[name].source
    assert source.media_type == kind
    assert [repair.code for repair in source.repairs] == [
        "converted-by-libreoffice", "legacy-font-converted", "numbering-restored",
    ]  # fmt: skip


def test_nothing_is_fetched_and_no_link_is_followed(texts: dict[str, Read], server: Visits) -> None:
    assert server.asked == []
    assert words(texts["linking.fodt"])[:3] == words(texts["linking.doc"])[:3] == ["Trước", "cũ", "cũ"]


@pytest.mark.parametrize("name", ["linking.fodt", "linking.doc"])
def test_what_libreoffice_writes_anew_each_time_is_left_out_and_told(texts: dict[str, Read], name: str) -> None:
    assert words(texts[name])[3:] == ["Ngày", "nay", "Sau"]
    assert ("changing-field-left-out", 3) in [(repair.code, repair.count) for repair in texts[name].source.repairs]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up in /proc")
def test_a_libreoffice_that_is_killed_is_started_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    killed: list[int] = []
    Thread(target=kill_one, args=(str(tmp_path), killed), daemon=True).start()
    words = convert([b"{\\rtf1 Text}"] * 3, Limits())
    assert killed
    assert all(isinstance(word, bytes) for word in words)


def kill_one(folder: str, killed: list[int]) -> None:
    """Kill the first LibreOffice that works in this folder."""
    for _ in range(1000):
        for path in Path("/proc").glob("[0-9]*/cmdline"):
            with suppress(OSError):
                program, *arguments = path.read_text("utf-8", "replace").split("\0")
                if program.endswith("soffice.bin") and folder in "".join(arguments):
                    killed.append(int(path.parent.name))
                    os.kill(killed[0], signal.SIGKILL)
                    return
        time.sleep(0.02)
