"""Scans and images, by real tesseract: what is read, where it stands, how it is told; formats, turned pages, tables."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

pytest.importorskip("PIL", reason="the extra ocr is not installed")
pytest.importorskip("pypdfium2", reason="the extra ocr is not installed")

from PIL import Image, ImageDraw

import scans
from xhht_parse import Document, parse, parse_file
from xhht_parse.readers import read_bytes
from xhht_parse.readers.limits import Limits
from xhht_parse.readers.ocr import side_by_side
from xhht_parse.readers.ocr.placed import placed
from xhht_parse.readers.ocr.program import Clock, languages
from xhht_parse.readers.ocr.sheet import sheet
from xhht_parse.readers.ocr.stamped import restamped
from xhht_parse.readers.ocr.straighten import straight

pytestmark = [
    pytest.mark.skipif("vie" not in languages(), reason="tesseract with Vietnamese is not installed"),
]

SENTENCES = (
    "Mục tiêu của kế hoạch:",
    "1. Đến năm 2030",
    "a) Ít nhất 95% người trong độ tuổi 15 - 60 biết chữ.",
    "b) 70% trường học có thư viện mở cửa buổi tối.",
)
PLAN = scans.Plan(
    "ỦY BAN NHÂN DÂN\nXÃ BÌNH LẠC",
    "Số: 23/KH-UBND",
    "Bình Lạc, ngày 18 tháng 9 năm 2025",
    "KẾ HOẠCH\nXây dựng xã hội học tập giai đoạn 2025 - 2030",
    "I. MỤC ĐÍCH\nGiúp người dân quen với chính quyền số.\nII. MỤC TIÊU\n1. Đến năm 2026\n"
    "- 80% gia đình đạt danh hiệu “Gia đình học tập”.\n- Tối đa 5% hộ không có người học thường xuyên.\n"
    "2. Đến năm 2030\n- 99% người dân trong độ tuổi 15 - 60 biết chữ.\n- Mở ít nhất 12 lớp học nghề.\n"
    "III. KINH PHÍ\nTừ ngân sách xã: 145.000.000 đồng.",
    "Nơi nhận:\n- Sở GD&ĐT;\n- Các thôn;\n- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLương Quốc Thụ",
)
"""An invented plan of one page."""


@pytest.fixture(scope="module")
def draw() -> Callable[..., Image.Image]:
    try:
        scans.drawn(["x"])
    except OSError:
        pytest.skip("the font DejaVu Serif is not installed")
    return scans.drawn


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    """The plan, printed, scanned askew with noise, as a PDF of a picture."""
    if scans.CHROMIUM is None:
        pytest.skip("no Chromium to print the plan")
    path = tmp_path_factory.mktemp("scan") / "plan.pdf"
    path.write_bytes(scans.pdf_of(scans.scanned(scans.printed(scans.page(PLAN)))))
    return parse_file(path)


def _targets(document: Document) -> Counter[str]:
    return Counter(
        repr((t.value, t.value_max, t.comparator, t.unit, t.deadline and t.deadline.year)) for t in document.targets
    )


def test_a_scan_gives_what_the_plan_says(document: Document) -> None:
    own = parse("\n".join(PLAN))
    for field in ("number", "issued_date", "issuer", "place", "doc_type", "signer", "recipients"):
        assert getattr(document.metadata, field) == getattr(own.metadata, field)
    assert _targets(document) == _targets(own)
    assert [section.label for section in document.sections] == ["I.", "II.", "III."]


@pytest.mark.skipif(scans.CHROMIUM is None, reason="no Chromium to print the page")
def test_a_number_that_tesseract_overlooks_in_a_table_is_read() -> None:
    things = [
        "biết chữ mức độ 2 trong độ tuổi từ 15 đến 60 trên địa bàn xã",
        "có sổ sức khỏe điện tử được cập nhật thường xuyên",
        "được học nghề ngắn hạn tại trung tâm học tập cộng đồng",
        "dùng dịch vụ công trực tuyến toàn trình",
        *"có thẻ thư viện|biết ngoại ngữ|tham gia câu lạc bộ|học trực tuyến|có tài khoản số".split("|"),
        *"được tuyên truyền|a|b|c|d".split("|"),
    ]
    rows = [("TT", "Chỉ tiêu"), *((str(at), f"Tỷ lệ người dân {thing}") for at, thing in enumerate(things, 1))]
    cells = "".join(f"<tr><td>{number}<td>{words}</tr>" for number, words in rows)
    page = scans.page(PLAN._replace(body="I. MỤC TIÊU\n@")).replace("<p>@", f"<table class=d>{cells}</table>")
    read = read_bytes(scans.pdf_of(scans.scanned(scans.printed(page), skew=1.2)), "plan.pdf")
    assert "| 1 | Tỷ lệ người dân biết chữ mức độ 2 trong" in read.text
    assert "| 14 | Tỷ lệ người dân" in read.text


@pytest.mark.skipif(scans.CHROMIUM is None, reason="no Chromium to print the page")
def test_who_signed_is_read_beside_the_stamp() -> None:
    page = scans.page(PLAN._replace(body="I. MỤC TIÊU\n- Đến năm 2030, 95% người dân biết chữ."))
    (picture,) = scans.scanned(scans.printed(page), skew=0, noise=0, quality=90)
    read = read_bytes(scans.stamped(picture, (1080, 640)), "plan.jpg")
    assert read.text.endswith("- Lưu: VT.\n\nBAN NHÂN DÂN\nQuốc Thụ\n")


def test_a_scan_says_that_it_was_recognised_and_how_sure_it_is(document: Document) -> None:
    pages = [d for d in document.diagnostics if d.code == "ocr-text"]
    assert [page.number for page in document.source.pages] == list(range(1, len(pages) + 1))
    assert all(page.origin == "ocr" for page in document.source.pages)
    assert all("%" in d.message and d.span.end > d.span.start for d in pages)


def test_every_line_of_a_scan_has_its_box_on_the_page(document: Document) -> None:
    for page in document.source.pages:
        for line in page.lines:
            box = line.box
            assert box is not None
            assert 0 <= box.left < box.right <= page.width + 1
            assert 0 <= box.top < box.bottom <= page.height + 1


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP"])
def test_image_formats(kind: str, draw: Callable[..., Image.Image]) -> None:
    file = io.BytesIO()
    draw(SENTENCES).save(file, kind)
    read = read_bytes(file.getvalue(), "plan.bin")
    assert [line for line in read.text.split("\n") if line] == list(SENTENCES)
    assert read.source.media_type == f"image/{kind.lower()}"


def test_all_pages_of_a_tiff_are_read(draw: Callable[..., Image.Image]) -> None:
    file = io.BytesIO()
    draw(SENTENCES[:2]).save(file, "TIFF", save_all=True, append_images=[draw(SENTENCES[2:])])
    read = read_bytes(file.getvalue(), "plan.tif")
    assert [line for line in read.text.split("\n") if line] == list(SENTENCES)
    assert [page.number for page in read.pages] == [1, 2]


def test_a_page_of_ink_without_a_word_is_told_and_a_blank_one_is_not(draw: Callable[..., Image.Image]) -> None:
    noise, blank = Random(4).randbytes(500 * 140), Image.new("L", (500, 140), 255)
    file = io.BytesIO()
    pages = [Image.frombytes("L", blank.size, noise), blank]
    draw(SENTENCES[:2]).save(file, "TIFF", save_all=True, append_images=pages)
    doubts = read_bytes(file.getvalue(), "plan.tif").doubts
    assert [doubt.facts["page"] for doubt in doubts if doubt.code == "page-without-text"] == [2]


@pytest.mark.parametrize("mode", ["1", "P", "RGBA", "LA", "CMYK", "I;16"])
def test_pictures_of_any_colours(mode: str, draw: Callable[..., Image.Image]) -> None:
    grey = draw(SENTENCES[:2])
    file = io.BytesIO()
    if mode == "I;16":
        wide = Image.new("I;16", grey.size)
        wide.putdata([value * 257 for value in grey.tobytes()])
        wide.save(file, "TIFF")
    else:
        grey.convert(mode).save(file, "JPEG" if mode == "CMYK" else "PNG")
    assert "Mục tiêu" in read_bytes(file.getvalue(), "plan").text


def test_letters_on_nothing_are_letters_on_white(draw: Callable[..., Image.Image]) -> None:
    grey = draw(SENTENCES[:2])
    clear = Image.new("RGBA", grey.size, (0, 0, 0, 0))
    clear.putalpha(grey.point([255 - value for value in range(256)]))
    file = io.BytesIO()
    clear.save(file, "PNG")
    assert "Mục tiêu" in read_bytes(file.getvalue(), "plan.png").text


@pytest.mark.parametrize("degrees", [90, 180])
def test_a_page_on_its_side_or_head_is_put_right(degrees: int, draw: Callable[..., Image.Image]) -> None:
    if "osd" not in languages():
        pytest.skip("tesseract's data for the direction of pages are not installed")
    file = io.BytesIO()
    draw(SENTENCES * 4).rotate(degrees, expand=True).save(file, "PNG")
    read = read_bytes(file.getvalue(), "plan.png")
    assert SENTENCES[2] in read.text
    assert [repair.code for repair in read.source.repairs] == ["ocr-page-turned"]


@pytest.mark.parametrize("degrees", [-2.0, -0.4, 1.5])
def test_a_page_that_is_askew_is_set_straight(degrees: float, draw: Callable[..., Image.Image]) -> None:
    page = draw(SENTENCES * 4)
    level = straight(page.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255))
    rows = [level.crop((0, y, level.width, y + 1)).getextrema()[0] > 200 for y in range(level.height)]
    assert sum(rows) > 0.25 * level.height  # between level lines there is white, over the whole width


def test_a_ruled_table_gives_its_cells(draw: Callable[..., Image.Image]) -> None:
    page = draw(["Phụ lục: chỉ tiêu", "", "", "", "", "", "Hết bảng"])
    pen = ImageDraw.Draw(page)
    rows = (("TT", "Chỉ tiêu", "Năm 2030"), ("1", "Tỷ lệ hộ nghèo", "3,5%"), ("2", "Tỷ lệ biết chữ", "98%"))
    for y, cells in enumerate(rows):
        for left, cell in zip((60, 200, 900), cells, strict=True):
            word = draw([cell], width=600).crop((50, 30, 560, 90))
            page.paste(word, (left + 10, 130 + y * 80))
    for y in range(4):
        pen.line((60, 120 + y * 80, 1300, 120 + y * 80), fill=0, width=3)
    for x in (60, 200, 900, 1300):
        pen.line((x, 120, x, 360), fill=0, width=3)
    file = io.BytesIO()
    page.save(file, "PNG")
    lines = read_bytes(file.getvalue(), "plan.png").text.split("\n")
    assert [line for line in lines if line.startswith("|")] == [f"| {' | '.join(cells)} |" for cells in rows]


def test_the_same_bytes_give_the_same_json_however_many_are_read_at_once(
    tmp_path: Path, draw: Callable[..., Image.Image], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.tif"
    draw(SENTENCES[:2]).save(path, save_all=True, append_images=[draw(SENTENCES[2:])])
    results = {parse_file(path).model_dump_json()}
    for jobs in (1, 3):
        monkeypatch.setattr(side_by_side, "at_once", lambda jobs=jobs: jobs)
        results.add(parse_file(path).model_dump_json())
    assert len(results) == 1


def test_a_stamped_number_is_read_with_several_looks(draw: Callable[..., Image.Image]) -> None:
    clock = Clock(60)
    lines = ["Số: 146/QĐ-TTg", "Hà Nội, ngày 28 tháng 01 năm 2022", "", "", *SENTENCES]
    read = sheet(1, draw(lines), clock)
    wrong = {"146/QĐ-TTg": "1⁄@/QĐ-TTg", "28": "#8"}  # as ink over print is read
    doubtful = [
        [word._replace(text=wrong.get(word.text, word.text), sure=40.0) for word in line] for line in read.lines
    ]
    (sure,) = restamped([read._replace(lines=[*doubtful])], clock)
    text = " ".join(word.text for line in sure.lines[:2] for word in line)
    assert text == "Số: 146/QĐ-TTg Hà Nội, ngày 28 tháng 01 năm 2022"
    assert [word.was for line in sure.lines[:2] for word in line if word.was] == ["1⁄@/QĐ-TTg", "#8"]


def test_an_empty_page_has_no_words(draw: Callable[..., Image.Image]) -> None:
    assert placed(sheet(1, draw([""] * 10), Clock(60))).page.words == []


def test_too_many_pages_are_refused(draw: Callable[..., Image.Image]) -> None:
    from xhht_parse import UnreadableFile

    file = io.BytesIO()
    small = draw(["x"])
    small.save(file, "TIFF", save_all=True, append_images=[small, small])
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(file.getvalue(), "plan.tif", limits=Limits(pages=2))
    assert caught.value.code == "too-many-pages"


def test_a_page_that_takes_too_long_is_refused(draw: Callable[..., Image.Image]) -> None:
    from xhht_parse import UnreadableFile

    file = io.BytesIO()
    draw(SENTENCES * 40, size=20).save(file, "TIFF")
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(file.getvalue(), "plan.tif", limits=Limits(seconds=1))
    assert caught.value.code == "ocr-too-slow"
    assert "1" in caught.value.reason
