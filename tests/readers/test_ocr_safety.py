"""What may be missing, damaged or too large: each is one refusal that says what to do."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import warnings
import zlib
from pathlib import Path

import pytest

pytest.importorskip("PIL", reason="the extra ocr is not installed")

from PIL import Image

from xhht_parse import UnreadableFile
from xhht_parse.readers import read_bytes
from xhht_parse.readers.limits import Limits
from xhht_parse.readers.ocr.pictures import frames
from xhht_parse.readers.ocr.program import languages

WITHOUT = """from xhht_parse import parse_file, UnreadableFile
try:
    parse_file({!r})
except UnreadableFile as error:
    print(error.code)
"""


def _png(size: tuple[int, int] = (60, 40)) -> bytes:
    file = io.BytesIO()
    Image.new("L", size, 255).save(file, "PNG")
    return file.getvalue()


def _refused(data: bytes, limits: Limits = Limits()) -> UnreadableFile:  # noqa: B008
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(data, "plan.png", limits=limits)
    error = caught.value
    assert error.remedy
    assert error.remedy_vi != error.remedy
    return error


def _said(path: Path, **variables: str) -> str:
    """The code of the refusal in a process of its own, with these variables."""
    path.write_bytes(_png())
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT.format(str(path))], env=os.environ | variables, capture_output=True, check=True
    )
    return done.stdout.decode().strip()


def test_without_tesseract_it_is_said_what_to_install(tmp_path: Path) -> None:
    assert _said(tmp_path / "a.png", PATH=str(tmp_path)) == "no-tesseract"


@pytest.mark.skipif("vie" not in languages(), reason="tesseract with Vietnamese is not installed")
def test_without_its_vietnamese_it_is_said_what_to_install(tmp_path: Path) -> None:
    assert _said(tmp_path / "a.png", TESSDATA_PREFIX=str(tmp_path)) == "no-tesseract-vie"


@pytest.mark.skipif("vie" not in languages(), reason="tesseract with Vietnamese is not installed")
def test_a_tesseract_that_breaks_is_told(tmp_path: Path) -> None:
    (tmp_path / "vie.traineddata").write_bytes(b"no data")
    assert _said(tmp_path / "a.png", TESSDATA_PREFIX=str(tmp_path)) == "ocr-failed"


def test_without_the_extra_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    data = _png()
    monkeypatch.setitem(sys.modules, "PIL", None)
    error = _refused(data)
    assert error.code == "no-ocr-extra"
    assert "xhht-parse[ocr]" in error.remedy


@pytest.mark.skipif("vie" not in languages(), reason="tesseract with Vietnamese is not installed")
class TestDamaged:
    def test_a_picture_that_is_cut_off(self) -> None:
        whole = io.BytesIO()
        Image.effect_noise((300, 300), 80).save(whole, "JPEG")
        assert _refused(whole.getvalue()[:2000]).code == "damaged-image"

    @pytest.mark.parametrize(
        "head",
        [
            b"\x89PNG\r\n\x1a\n",
            b"\xff\xd8\xff\xe0",
            b"II*\x00",
            b"GIF89a",
            b"RIFF\x00\x00\x00\x00WEBP",
            b"BM" + bytes(10),
        ],
    )
    def test_a_head_without_a_picture(self, head: bytes) -> None:
        assert _refused(head).code == "damaged-image"

    @pytest.mark.parametrize("side", [12_000, 60_000])
    def test_a_bomb_is_refused_before_it_is_unpacked(self, side: int) -> None:
        header = b"IHDR" + side.to_bytes(4, "big") * 2 + b"\x08\0\0\0\0"
        rows = b"IDAT" + zlib.compress(bytes(1000))
        chunks = b"".join(
            (len(chunk) - 4).to_bytes(4, "big") + chunk + zlib.crc32(chunk).to_bytes(4, "big")
            for chunk in (header, rows)
        )
        assert _refused(b"\x89PNG\r\n\x1a\n" + chunks).code == "too-many-pixels"

    @pytest.mark.parametrize("size", [(1, 1), (1, 900), (900, 2), (3, 3)])
    def test_a_speck_of_a_picture_has_no_text(self, size: tuple[int, int]) -> None:
        assert read_bytes(_png(size), "a.png").text.strip() == ""

    def test_the_limit_of_pixels_can_be_set(self) -> None:
        assert _refused(_png((400, 300)), Limits(pixels=100_000)).code == "too-many-pixels"
        assert read_bytes(_png((400, 300)), "a.png", limits=Limits(pixels=120_000)).text.strip() == ""


def test_the_limit_of_pixels_is_ours_and_not_pillows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pillow refuses what is larger than twice its own limit, which is one of the whole process."""
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    (page,) = frames(_png((400, 300)), Limits(pixels=120_000))
    assert page.size[0] > page.size[1]
    assert Image.MAX_IMAGE_PIXELS == 1000


def test_pages_that_are_waited_for_leave_the_warnings_of_the_process_alone() -> None:
    file = io.BytesIO()
    page = Image.new("L", (300, 300), 255)
    page.save(file, "TIFF", save_all=True, append_images=[page])
    before = list(warnings.filters)
    one, other = frames(file.getvalue(), Limits()), frames(file.getvalue(), Limits())
    for pages in (one, other):
        next(pages)
        assert list(warnings.filters) == before
    assert [len(list(pages)) for pages in (one, other)] == [1, 1]
    assert list(warnings.filters) == before
