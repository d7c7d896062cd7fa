"""Zip archives of plans: readable names that stay inside, archives inside archives, bombs and damage refused."""

from __future__ import annotations

import io
import shutil
import struct
import subprocess
import tracemalloc
import unicodedata
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from xhht_parse import UnreadableFile
from xhht_parse.readers import Limits, read_bytes
from xhht_parse.readers.archives import Member, members, read_member
from xhht_parse.readers.limits import DEFAULT

TEXT = "KẾ HOẠCH\n\nI. MỤC TIÊU\n".encode()
TONES = "\u0300\u0301\u0303\u0309\u0323"
NAMES = ("Kế hoạch/Phụ lục số 2.docx", "Quyết định.txt")


def zipped(files: Mapping[str | zipfile.ZipInfo, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", how) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


def named(raw: bytes, extra: bytes = b"") -> bytes:
    """An archive with one member whose name is these bytes, without the flag of UTF-8."""
    info = zipfile.ZipInfo("~" * len(raw))
    info.extra = extra
    return zipped({info: TEXT}).replace(b"~" * len(raw), raw)


def in_cp1258(text: str) -> bytes:
    pieces = []
    for letter in text:
        apart = unicodedata.normalize("NFD", letter)
        tones = "".join(mark for mark in apart if mark in TONES)
        pieces.append(unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in TONES)) + tones)
    return "".join(pieces).encode("cp1258")


def names_in(path: Path, data: bytes, limits: Limits = DEFAULT) -> list[str] | None:
    path.write_bytes(data)
    found = members(path, limits)
    return None if found is None else [member.name for member in found]


def refused(path: Path, data: bytes, limits: Limits = DEFAULT) -> str:
    with pytest.raises(UnreadableFile) as caught:
        names_in(path, data, limits)
    return caught.value.code


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plans.zip"


def test_members_are_files_sorted_by_name_with_their_bytes(path: Path) -> None:
    path.write_bytes(zipped({"b/": b"", "b/k.txt": TEXT, "a.md": b"# A"}))
    assert members(path) == [Member("a.md", 3), Member("b/k.txt", len(TEXT))]
    assert [read_member(path, "b/k.txt"), read_member(path, "a.md")] == [TEXT, b"# A"]


@pytest.mark.parametrize("name", NAMES)
def test_vietnamese_names_come_readable_from_any_program(path: Path, name: str) -> None:
    apart = unicodedata.normalize("NFD", name)
    raw = in_cp1258(name)
    field = struct.pack("<BI", 1, zlib.crc32(raw)) + name.encode()
    ways = {
        "flag": zipped({name: TEXT}),
        "macOS: UTF-8 in NFD without the flag": named(apart.encode()),
        "Windows in Vietnam: windows-1258": named(raw),
        "a field beside": named(raw, struct.pack("<HH", 0x7075, len(field)) + field),
    }
    for way, data in ways.items():
        assert names_in(path, data) == [name], way
        assert read_member(path, name) == TEXT


def test_a_name_of_question_marks_is_read_from_the_field_beside(path: Path) -> None:
    raw = b"K? ho?ch.txt"
    field = struct.pack("<BI", 1, zlib.crc32(raw)) + "Kế hoạch.txt".encode()
    assert names_in(path, named(raw, struct.pack("<HH", 0x7075, len(field)) + field)) == ["Kế hoạch.txt"]


def test_names_in_the_encoding_of_old_documents(path: Path) -> None:
    name = "KÕ ho¹ch ph¸t triÓn kinh tÕ x· héi n¨m 2008.doc"  # TCVN3
    assert names_in(path, named(name.encode("latin-1"))) == ["Kế hoạch phát triển kinh tế xã hội năm 2008.doc"]


@pytest.mark.parametrize("raw", ["R\u00e9sum\u00e9.txt".encode("cp437"), b"\xff\xfe\xfd.txt"])
def test_names_that_no_vietnamese_wrote_stay_as_the_format_reads_them(path: Path, raw: bytes) -> None:
    assert names_in(path, named(raw)) == [raw.decode("cp437")]


def test_a_field_beside_that_is_of_another_name_says_nothing(path: Path) -> None:
    field = struct.pack("<BI", 1, 7) + b"other.txt"
    assert names_in(path, named(in_cp1258("Kế.txt"), struct.pack("<HH", 0x7075, len(field)) + field)) == ["Kế.txt"]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/cron.txt", "etc/cron.txt"),
        ("/etc/passwd.txt", "etc/passwd.txt"),
        ("C:\\Users\\a.txt", "Users/a.txt"),
        ("a/./b//../c.txt", "a/b/c.txt"),
        ("a\x01\x1bb.txt", "a__b.txt"),
        ("..", "_"),
        (f"{'d/' * 20_000}a.txt", f"{'d/' * 497}a.txt"),
        ("n" * 5000, "n" * 1000),
    ],
)
def test_no_name_leads_outside(path: Path, name: str, safe: str) -> None:
    assert names_in(path, zipped({name: TEXT})) == [safe]
    assert read_member(path, safe) == TEXT


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_are_both_there(path: Path) -> None:
    composed, apart = (unicodedata.normalize(form, "kế.txt") for form in ("NFC", "NFD"))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in (("a.txt", b"1"), ("a (2).txt", b"2"), ("a.txt", b"3"), (composed, b"4"), (apart, b"5")):
            archive.writestr(name, data)
    assert names_in(path, file.getvalue()) == ["a (2).txt", "a (3).txt", "a.txt", "kế (2).txt", "kế.txt"]
    assert [read_member(path, name) for name in ("a.txt", "a (2).txt", "a (3).txt", "kế (2).txt")] == [
        b"1", b"2", b"3", b"5"
    ]  # fmt: skip


def test_archives_inside_archives_as_deep_as_the_limit_says(path: Path) -> None:
    data = zipped({"k.txt": TEXT})
    for depth in (3, 2):
        data = zipped({f"{depth}.zip": data, f"{depth}.txt": TEXT})
    assert names_in(path, data) == ["2.txt", "2.zip/3.txt", "2.zip/3.zip"]
    assert names_in(path, data, Limits(archives=1)) == ["2.txt", "2.zip"]
    assert names_in(path, data, Limits(archives=3)) == ["2.txt", "2.zip/3.txt", "2.zip/3.zip/k.txt"]
    assert read_member(path, "2.zip/3.zip/k.txt", Limits(archives=3)) == TEXT
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(read_member(path, "2.zip/3.zip"), "3.zip")
    assert caught.value.code == "is-archive"


def test_an_archive_inside_that_does_not_open_is_a_member_like_any(path: Path) -> None:
    data = zipped({"bad.zip": b"PK\x03\x04", "locked.zip": b"Rar!", "word.zip": zipped({"[Content_Types].xml": b""})})
    assert names_in(path, data) == ["bad.zip", "locked.zip", "word.zip"]
    both = zipped({"a.zip/k.txt": b"1", "a.zip": zipped({"k.txt": b"2"})})
    assert names_in(path, both) == ["a.zip", "a.zip/k.txt"]


def test_a_file_that_is_no_archive_of_files(path: Path) -> None:
    assert names_in(path, b"just text") is None
    assert names_in(path, zipped({"[Content_Types].xml": b"", "word/document.xml": b""})) is None
    assert names_in(path, zipped({"a.txt": TEXT})[:40]) is None
    assert names_in(path, zipped({})) == []


def test_a_password_refuses_the_member_and_not_the_archive(path: Path) -> None:
    data = bytearray(zipped({"a.txt": TEXT}))
    data[data.find(b"PK\x01\x02") + 8] |= 1  # the flag of encryption, in the list of members
    assert names_in(path, bytes(data)) == ["a.txt"]
    for read in (lambda: read_member(path, "a.txt"), lambda: read_bytes(bytes(data), "a.zip")):
        with pytest.raises(UnreadableFile) as caught:
            read()
        assert caught.value.code == "encrypted"


def test_a_member_packed_in_a_way_that_is_not_known_is_not_said_to_have_a_password(path: Path) -> None:
    data = bytearray(zipped({"plan.txt": TEXT}))
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.index(mark) + at] = 9  # Deflate64, which Windows takes for large files
    path.write_bytes(bytes(data))
    with pytest.raises(UnreadableFile) as caught:
        read_member(path, "plan.txt")
    assert caught.value.code == "damaged-file"


@pytest.mark.skipif(shutil.which("zip") is None, reason="the program zip is not installed")
def test_archives_of_the_program_zip(path: Path, tmp_path: Path) -> None:
    for name in ("Kế hoạch.txt", "a.txt"):
        (tmp_path / name).write_bytes(TEXT)
    subprocess.run(["zip", "-q", path, "Kế hoạch.txt", "a.txt"], cwd=tmp_path, check=True)
    assert [member.name for member in members(path) or ()] == ["Kế hoạch.txt", "a.txt"]
    subprocess.run(["zip", "-q", "-P", "secret", path, "a.txt"], cwd=tmp_path, check=True)
    assert read_member(path, "Kế hoạch.txt") == TEXT
    with pytest.raises(UnreadableFile) as caught:
        read_member(path, "a.txt")
    assert (caught.value.code, caught.value.path) == ("encrypted", f"{path}/a.txt")


def test_a_bomb_of_zeros_is_refused_before_it_is_unpacked(path: Path) -> None:
    assert refused(path, zipped({f"{at}.txt": bytes(4_000_000) for at in range(20)})) == "too-large-unzipped"


def test_a_bomb_of_shared_bytes_is_refused(path: Path) -> None:
    """Two entries of the list lead to the same member."""
    data = zipped({"a.txt": TEXT, "b.txt": TEXT}, zipfile.ZIP_STORED)
    second = data.find(b"PK\x01\x02", data.find(b"PK\x01\x02") + 4)
    assert refused(path, data[: second + 42] + bytes(4) + data[second + 46 :]) == "damaged-archive"


def test_a_list_of_too_many_members_is_not_read(path: Path) -> None:
    many = zipped({f"{at}.txt": b"" for at in range(50)})
    assert refused(path, many, Limits(parts=49)) == "too-many-parts"
    names = zipped({f"{at}{'n' * 3000}.txt": b"" for at in range(5)})
    assert refused(path, names, Limits(parts=20)) == "too-many-parts"
    inside = zipped({f"{at}.zip": many for at in range(3)})
    assert refused(path, inside, Limits(parts=100)) == "too-many-parts"


def test_a_member_too_large_is_read_no_further_than_the_limit(path: Path) -> None:
    path.write_bytes(zipped({"a.txt": b"x" * 50_000}))
    data = read_member(path, "a.txt", Limits(file_bytes=100))
    assert len(data) == 101
    with pytest.raises(UnreadableFile, match="larger than"):
        read_bytes(data, "a.txt", limits=Limits(file_bytes=100))


def test_a_damaged_member_harms_no_other(path: Path) -> None:
    data = bytearray(zipped({"a.txt": TEXT, "b.txt": b"y" * 100}, zipfile.ZIP_STORED))
    data[data.find(TEXT) + 3] ^= 1
    path.write_bytes(bytes(data))
    assert read_member(path, "b.txt") == b"y" * 100
    with pytest.raises(UnreadableFile) as caught:
        read_member(path, "a.txt")
    assert caught.value.code == "damaged-file"


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_member_damaged_in_any_packing_is_told(path: Path, packing: int) -> None:
    data = bytearray(zipped({"a.txt": TEXT * 99}, packing))
    data[60] ^= 255
    path.write_bytes(bytes(data))
    with pytest.raises(UnreadableFile) as caught:
        read_member(path, "a.txt")
    assert caught.value.code == "damaged-file"


def test_an_archive_in_a_folder_of_an_archive_is_opened(path: Path) -> None:
    path.write_bytes(zipped({"2025/xã/b.zip": zipped({"x.txt": TEXT})}))
    assert [member.name for member in members(path) or ()] == ["2025/xã/b.zip/x.txt"]
    assert read_member(path, "2025/xã/b.zip/x.txt") == TEXT
    with pytest.raises(UnreadableFile) as caught:
        read_member(path, "2025/xã/c.zip/x.txt")
    assert caught.value.code == "not-found"


def test_an_archive_that_changes_or_goes_is_seen(path: Path) -> None:
    path.write_bytes(zipped({"a.txt": b"1"}))
    assert read_member(path, "a.txt") == b"1"
    path.write_bytes(zipped({"a.txt": b"22"}))
    assert read_member(path, "a.txt") == b"22"
    path.unlink()
    with pytest.raises(UnreadableFile) as caught:
        read_member(path, "a.txt")
    assert caught.value.code == "not-found"


def test_an_archive_beside_a_folder_of_its_name_stays_a_file(tmp_path: Path) -> None:
    inner = zipped({"x.txt": TEXT})
    assert names_in(tmp_path / "a.zip", zipped({"b.zip": inner})) == ["b.zip/x.txt"]
    assert names_in(tmp_path / "a.zip", zipped({"b.zip": inner, "b.zip/c.txt": TEXT})) == ["b.zip", "b.zip/c.txt"]
    assert names_in(tmp_path / "a.zip", zipped({"b.zip": inner, "b.zip.txt": TEXT})) == ["b.zip.txt", "b.zip/x.txt"]


def test_names_of_many_folders_take_memory_in_proportion(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({f"{number:03}{'/a' * 200}.txt": b"" for number in range(500)}))
    tracemalloc.start()
    assert len(members(path) or ()) == 500
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20 * path.stat().st_size
