"""Every format, empty, cut off, overwritten and under a wrong name: one clear failure, or the text that is there.

Real programs make the files; a format whose program is not here is skipped.
"""

from __future__ import annotations

import io
import zipfile

import pytest

import same_plan
from libreoffice import SOFFICE, saved
from xhht_parse import UnreadableFile
from xhht_parse.readers import read_bytes

OFFICE = ("doc", "rtf", "odt", "pdf")
IMAGES = {"png": "PNG", "jpg": "JPEG", "tif": "TIFF"}
FORMATS = ("docx", "zip", *OFFICE, *IMAGES)
DAMAGED = {
    "damaged-file", "damaged-archive", "damaged-pdf", "damaged-image", "conversion-failed", "binary",
    "unsupported-format", "unknown-encoding",
}  # fmt: skip
NAMES = {"docx": "word", "odt": "opendocument", "doc": "msword", "rtf": "rtf", "pdf": "pdf", "zip": "zip"}


def image(kind: str) -> bytes:
    picture = pytest.importorskip("PIL.Image", reason="pillow is not installed (xhht-parse[ocr])")
    file = io.BytesIO()
    picture.radial_gradient("L").save(file, kind)
    return file.getvalue()


def archive() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("plan.txt", same_plan.as_text())
    return file.getvalue()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The plan in each format whose program is here."""
    word = same_plan.as_word()
    office = saved(tmp_path_factory.mktemp("defects"), word, "docx", OFFICE) if SOFFICE else {}
    return {"docx": word, "zip": archive(), **office, **{name: image(kind) for name, kind in IMAGES.items()}}


@pytest.fixture(params=FORMATS)
def named(request: pytest.FixtureRequest, files: dict[str, bytes]) -> tuple[str, bytes]:
    if request.param not in files:
        pytest.skip(f"the program that makes .{request.param} is not here")
    return f"plan.{request.param}", files[request.param]


def refused(data: bytes, name: str) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(data, name)
    failure = caught.value
    assert failure.reason.endswith(".")
    assert failure.remedy
    assert failure.remedy_vi
    assert failure.reason_vi != failure.reason
    assert "{" not in f"{failure}{failure.reason_vi}{failure.remedy_vi}"
    return failure


@pytest.mark.parametrize("name", [f"a.{suffix}" for suffix in (*FORMATS, "txt", "md", "html", "mht")])
def test_a_file_of_no_bytes(name: str) -> None:
    assert refused(b"", name).code == "empty-file"


@pytest.mark.parametrize("share", [0.02, 0.4, 0.9])
def test_a_file_that_is_cut_off(named: tuple[str, bytes], share: float) -> None:
    name, data = named
    assert refused(data[: int(len(data) * share)], name).code in DAMAGED


def test_a_file_whose_content_was_overwritten(named: tuple[str, bytes]) -> None:
    name, data = named
    assert refused(data[:64] + bytes(len(data) - 64), name).code in DAMAGED


@pytest.mark.parametrize("content", ["docx", "odt", "pdf", "zip"])
def test_a_file_under_a_wrong_name_is_read_as_what_it_is(named: tuple[str, bytes], content: str, files) -> None:
    if content not in files:
        pytest.skip(f"the program that makes .{content} is not here")
    name, _ = named
    if content == "zip":
        assert refused(files[content], name).code == "is-archive"
    else:
        assert NAMES[content] in read_bytes(files[content], name).source.media_type


def test_what_no_reader_reads_is_refused_whatever_its_name(named: tuple[str, bytes]) -> None:
    name, _ = named
    for data, code in ((b"\x1f\x8b\x08 gzip", "unsupported-format"), (bytes(range(256)) * 9, "binary")):
        assert refused(data, name).code == code


def test_a_member_that_names_the_format_and_does_not_unpack() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    packed = 30 + len("mimetype")
    data = bytearray(file.getvalue())
    data[packed : packed + 6] = b"\xff" * 6
    assert refused(bytes(data), "plan.odt").code in {"damaged-file", "damaged-archive", "is-archive"}


@pytest.mark.parametrize("share", [0.3, 0.8])
def test_of_a_page_that_is_cut_off_what_is_there_is_read(share: float) -> None:
    data = same_plan.as_html().encode()
    text = read_bytes(data[: int(len(data) * share)], "page.html").text
    assert text.startswith("ỦY BAN NHÂN DÂN\n")
