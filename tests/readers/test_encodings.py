"""Old Vietnamese encodings: found only where they are sure, turned letter by letter, and never in a clean text."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from plans import SPECIMENS
from xhht_parse import UnreadableFile, parse_file
from xhht_parse.diagnostics import CODES
from xhht_parse.readers import read_bytes
from xhht_parse.readers.encodings import (
    codes,
    encoding_of,
    of_bytes,
    of_font,
    of_text,
    tcvn3,
    tcvn5712,
    viqr,
    viscii,
    vni,
    vps,
)
from xhht_parse.readers.encodings.misread import unread
from xhht_parse.readers.encodings.syllables import is_syllable

REAL = Path(__file__).parents[3] / "shared" / "realdocs"
TRANSCRIPTS = sorted(REAL.glob("*.transcript.txt")) if REAL.is_dir() else []
TONES = "\u0300\u0301\u0303\u0309\u0323"
PLAN = """ỦY BAN NHÂN DÂN
TỈNH MƯỜNG THÔNG

Số: 17/KH-UBND

Mường Thông, ngày 05 tháng 3 năm 2008

KẾ HOẠCH
Xây dựng xã hội học tập giai đoạn 2008 - 2015

I. MỤC TIÊU
1. Đến năm 2015, 95% người trong độ tuổi biết chữ.
2. Phấn đấu mỗi xã, phường, thị trấn có ít nhất một trung tâm học tập cộng đồng hoạt động hiệu quả.
3. Nghiễm nhiên, chẳng hẳn, ngẫng, khẩn khoản, rõ ràng, kỹ, kỳ, kỷ, kỵ, lẽ, khỏe, nghĩa, giếng, quỵt, thuở, uống.
"""


def encoder(decode: Callable[[str], str], text: str) -> bytes:
    """The bytes that `decode` turns into this text; a capital that the table lacks becomes the small letter."""
    table: dict[str, int] = {}
    for code in (*range(0x80, 0x100), *range(0x80)):
        table.setdefault(decode(chr(code)), code)
    return bytes(table.get(c, table.get(c.lower(), ord(c) & 0x7F)) if c > "\x7f" else ord(c) for c in text)


def in_vni(text: str) -> bytes:
    pairs, _ = codes._vni()
    table: dict[str, str] = {}
    for old, new in pairs.items():
        table.setdefault(new, old)
    return "".join(table.get(c, c) for c in text).encode("cp1252")


def in_cp1258(text: str) -> bytes:
    """Tones apart, the other marks kept on their letters: how windows-1258 writes Vietnamese."""
    pieces = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tones = "".join(c for c in parts if c in TONES)
        pieces.append(unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones)) + tones)
    return "".join(pieces).encode("cp1258")


ENCODERS: dict[str, Callable[[str], bytes]] = {
    "tcvn3": lambda text: encoder(tcvn3, text),
    "tcvn5712-1": lambda text: encoder(tcvn5712, text),
    "vni": in_vni,
    "viscii": lambda text: encoder(viscii, text),
    "vps": lambda text: encoder(vps, text),
    "windows-1258": in_cp1258,
}
ONLY_SMALL = {"tcvn3"}  # its capitals lie in the font


@pytest.mark.parametrize(
    ("convert", "old", "new"),
    [
        (tcvn3, "Uû ban nh©n d©n thµnh phè CÇn Th¬", "Uỷ ban nhân dân thành phố Cần Thơ"),
        (tcvn3, "nhµ n−íc, 5 − 3, −u tiªn", "nhà nước, 5 − 3, ưu tiên"),
        (vni, "UÛY BAN NHAÂN DAÂN THAØNH PHOÁ CAÀN THÔ", "ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ"),
        (vni, "Coäng hoøa xaõ hoäi chuû nghóa, ngöôøi, nöôùc", "Cộng hòa xã hội chủ nghĩa, người, nước"),
        (vni, "Aâm, ñieåm, kyõ, Ñaø Naüng", "Âm, điểm, kỹ, Đà Nẵng"),
        (
            viqr,
            "U?y ban nha^n da^n ti?nh, ngu+o+`i, DDa^?y, ddu+o+.c, bo^. ma'y",
            "Ủy ban nhân dân tỉnh, người, Đẩy, được, bộ máy",
        ),
        (viqr, "Tu+. do.", "Tự do."),
        (viqr, "Tu+. do\\. Bo^.", "Tự do. Bộ"),
        (viqr, "a.b@c.d, http://x.y/z?q", "a.b@c.d, http://x.y/z?q"),
    ],
)
def test_old_letters_become_unicode(convert: Callable[[str], str], old: str, new: str) -> None:
    assert convert(old) == new


@pytest.mark.parametrize("convert", [tcvn3, tcvn5712, vni, viscii, vps])
def test_every_vietnamese_letter_can_be_written(convert: Callable[[str], str]) -> None:
    letters = {
        unicodedata.normalize("NFC", base + mark)
        for base in "aăâeêioôơuưy"
        for mark in "\u0300\u0301\u0303\u0309\u0323"
    }
    letters |= set("ăâđêôơư")
    if convert is vni:
        found = {vni(first + second) for first in "aeiouyôö" for second in "ùøûõïâáàåãäêéèúüë"} | set(vni("ñôöíìæóòî"))
    else:
        found = {convert(chr(code)) for code in range(256)}
    assert letters <= found


def test_a_font_names_its_encoding() -> None:
    fonts = {".VnTime": "tcvn3", "'.VnArial Narrow'": "tcvn3", ".VnTimeH": "tcvn3-capitals", "VNI-Times": "vni"}
    fonts |= {".VnArial NarrowH Bold": "tcvn3-capitals", "VPS Times": "vps"}
    assert {font: encoding_of(font) for font in fonts} == fonts
    assert of_font("Times New Roman") is None
    capitals = of_font(".VnTimeH")
    assert capitals is not None
    assert capitals("céng hßa x· héi") == "CỘNG HÒA XÃ HỘI"


@pytest.mark.parametrize("encoding", ENCODERS)
def test_a_plan_in_an_old_encoding_is_read(encoding: str) -> None:
    read = read_bytes(ENCODERS[encoding](PLAN), "plan.txt")
    assert read.source.encoding == encoding
    assert [repair.code for repair in read.source.repairs] == [f"converted-{encoding}"]
    assert f"converted-{encoding}" in CODES
    if encoding in ONLY_SMALL:
        assert read.text.lower() == PLAN.lower()
        assert read.text.startswith("ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG THÔNG\n\nSố: 17/KH-UBND")
    else:
        assert read.text == PLAN


@pytest.mark.parametrize("encoding", ENCODERS)
def test_a_plan_in_an_old_encoding_says_the_same(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(ENCODERS[encoding](PLAN))
    document = parse_file(path)
    assert document.metadata.number == "17/KH-UBND"
    assert [target.value for target in document.targets][:1] == [95]
    assert f"converted-{encoding}" in {diagnostic.code for diagnostic in document.diagnostics}


@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "viscii", "vps", "windows-1258"])
def test_old_letters_inside_a_unicode_file_are_turned(encoding: str) -> None:
    charset = "cp1252" if encoding in ("tcvn3", "vni", "windows-1258") else "latin-1"
    read = read_bytes(ENCODERS[encoding](PLAN).decode(charset).encode(), "plan.txt")
    assert (read.source.encoding, read.text.lower()) == ("utf-8", PLAN.lower())
    assert [repair.code for repair in read.source.repairs] == [f"converted-{encoding}"]


@pytest.mark.parametrize("charset", ["cp1252", "latin-1"])
def test_misread_utf8_is_turned_back(charset: str) -> None:
    text = (
        "Ủy ban nhân dân tỉnh ban hành Kế hoạch: xây dựng xã hội học tập là nhiệm vụ của các cấp, “đến năm 2030”.\n" * 3
    )
    misread = "".join(bytes((b,)).decode(charset, "ignore") or chr(b) for b in text.encode())
    read = read_bytes(misread.encode(), "plan.txt")
    assert read.text == text
    assert [repair.code for repair in read.source.repairs] == ["converted-misread-utf-8"]


def test_a_no_break_space_lost_in_misread_utf8_is_taken_back() -> None:
    assert unread("thÃ nh phá»‘ lÃ má»™t, vÃ  má»©c") == ("thành phố là một, và  mức", 6)


def test_viqr_is_read() -> None:
    text = "Ke^' hoa.ch xa^y du+.ng xa~ ho^.i ho.c ta^.p, dde^'n na(m 2030 dda.t 95% ngu+o+`i bie^'t chu+~.\n" * 3
    read = read_bytes(text.encode(), "plan.txt")
    assert read.text == "Kế hoạch xây dựng xã hội học tập, đến năm 2030 đạt 95% người biết chữ.\n" * 3
    assert [repair.code for repair in read.source.repairs] == ["converted-viqr"]


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.parent.name)
def test_a_clean_file_is_never_altered(path: Path) -> None:
    data = path.read_bytes()
    read = read_bytes(data, path.name)
    assert (read.text, read.source.repairs) == (data.decode("utf-8-sig"), ())
    assert of_text(read.text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Considérant la décision du Conseil, après avoir délibéré, le président a été chargé d'exécuter. " * 4,
        "Die Länder können über Gesetze entscheiden; für Bürger gäbe es größere Möglichkeiten. " * 4,
        "El señor José Núñez está aquí mañana; la acción será más rápida según él. " * 4,
        "A ação não está em função da educação, são três opções; você também pôde. " * 4,
        "Uy ban nhan dan tinh ban hanh ke hoach. " * 9,
        "a^2 + b^2 = c^2; o+ u+ a( x.y, e^x dd/dt. " * 9,
        "中文文件 计划 通知" * 20,
        "Ủy ban",
        "café",
    ],
)
def test_other_languages_are_left_as_they_are(text: str) -> None:
    assert of_text(text) is None
    read = read_bytes(text.encode(), "other.txt")
    assert (read.text, read.source.repairs) == (text, ())


@pytest.mark.parametrize(
    ("encoding", "named"), [("tcvn3", "TCVN3"), ("vni", "VNI"), ("windows-1258", "windows-1258"), ("vps", "VNI")]
)
def test_too_few_words_are_refused_and_their_encoding_named(encoding: str, named: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(ENCODERS[encoding]("Kế hoạch năm 2030"), "a.txt")
    assert caught.value.code == "legacy-encoding"
    assert named in caught.value.reason


def test_a_marked_text_may_have_a_bad_byte() -> None:
    read = read_bytes(b"\xef\xbb\xbf" + PLAN.encode() + b"\xff", "plan.txt")
    assert (read.text, read.source.encoding) == (PLAN + "\ufffd", "utf-8")
    assert [repair.code for repair in read.source.repairs] == ["invalid-bytes"]


def test_bytes_that_leave_a_doubt_are_refused() -> None:
    for data in (bytes(range(128, 256)) * 20, "Die Länder können über alles".encode("latin-1")):
        assert of_bytes(data) is None
        with pytest.raises(UnreadableFile) as caught:
            read_bytes(data, "a.txt")
        assert caught.value.code == "unknown-encoding"
        assert caught.value.remedy


def test_old_lines_inside_a_clean_text_are_turned() -> None:
    clean = (
        "Cổng thông tin điện tử của tỉnh: trang chủ, giới thiệu, thủ tục hành chính, văn bản quy phạm pháp luật.\n" * 4
    )
    old = encoder(tcvn3, PLAN.lower()).decode("cp1252")
    read = read_bytes((clean + old + clean).encode(), "page.txt")
    assert read.text == clean + PLAN.lower() + clean
    assert [repair.code for repair in read.source.repairs] == ["converted-tcvn3"]


def test_letters_that_only_look_vietnamese_are_put_right() -> None:
    text = "Quyết ñịnh của HðND tỉnh về nƣớc sạch; Ðiều 1; hiện tƣợng El Niño và año 2020. " + PLAN
    read = read_bytes(text.encode(), "plan.txt")
    assert read.text.startswith("Quyết định của HĐND tỉnh về nước sạch; Điều 1; hiện tượng El Niño và año 2020.")
    assert [(repair.code, repair.count) for repair in read.source.repairs] == [("converted-lookalikes", 5)]


def test_syllables_are_told_from_other_words() -> None:
    for word in "Nguyễn quyết GIẾNG gì nghiêng khuyến xoong quỳnh uỷ ủy yêu Điều ươm hoạch thuở".split():
        assert is_syllable(word), word
    for word in "đđ ckế plân xyz cháng2 làc nhấc̣ nh©n viÖt".split():
        assert not is_syllable(word), word


@pytest.mark.skipif(not TRANSCRIPTS, reason="the real documents are not here")
@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "windows-1258"])
def test_real_documents_come_back(path: Path, encoding: str) -> None:
    text = path.read_text(encoding="utf-8").translate(dict.fromkeys(map(ord, "“”–…‘’\u0003\u0004\ufeff"), "-"))
    text = unicodedata.normalize("NFC", text)
    found = of_bytes(ENCODERS[encoding](text))
    assert found is not None
    assert found.encoding == encoding
    same = SequenceMatcher(None, found.text.lower()[:20_000], text.lower()[:20_000], autojunk=False).quick_ratio()
    assert same > 0.995


@pytest.mark.skipif(shutil.which("iconv") is None, reason="no iconv on this machine")
@pytest.mark.parametrize(
    ("name", "encoding"), [("TCVN5712-1", "tcvn5712-1"), ("VISCII", "viscii"), ("CP1258", "windows-1258")]
)
def test_the_tables_are_those_of_iconv(name: str, encoding: str) -> None:
    known = subprocess.run(["iconv", "-l"], capture_output=True, text=True, check=True).stdout
    if name not in known:
        pytest.skip(f"this iconv has no {name}")
    data = ENCODERS[encoding](PLAN)
    done = subprocess.run(["iconv", "-f", name, "-t", "UTF-8"], input=data, capture_output=True, check=True)
    assert unicodedata.normalize("NFC", done.stdout.decode()) == PLAN
    letters = bytes(code for code in range(0xA1, 0x100) if encoding == "viscii" or not 0xB0 <= code <= 0xB4)
    if encoding == "windows-1258":
        return
    done = subprocess.run(["iconv", "-f", name, "-t", "UTF-8"], input=letters, capture_output=True, check=True)
    convert = tcvn5712 if encoding == "tcvn5712-1" else viscii
    assert convert(letters.decode("latin-1")) == unicodedata.normalize("NFC", done.stdout.decode())
