"""Makes docs/samples/, one plan in each format: its first page beside what the parser reads; and docs/review.png.

    python docs/samples.py         (or `make samples`; needs LibreOffice, a browser and tesseract)

The plan is invented (tests/same_plan.py). Where a file has pages, the lines that hold targets are coloured at the boxes
that `source.pages` gives: the picture and the boxes come from different programs, and must meet.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path
from textwrap import shorten
from typing import NamedTuple

import pypdfium2
from PIL import Image, ImageChops, ImageDraw

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from make import REVIEWED

import same_plan
import scans
from libreoffice import saved
from xhht_parse import Document, parse, parse_file
from xhht_parse.messages import Say
from xhht_parse.models import Section, Target
from xhht_parse.writers.tables.terms import SECTION_ROLES
from xhht_parse.writers.words import day, deadline, figure

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "samples"
WIDTH = 620
GREYS = 12
YELLOW = (255, 236, 160)
DPI = 150
VIETNAMESE = Say.of("vi")
STYLE = (FOLDER.parent / "samples.css").read_text("utf-8")


class Sample(NamedTuple):
    """One file of the plan and the picture of its first page."""

    name: str
    title: str
    note: str
    document: Document
    picture: Image.Image


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        samples = list(_samples(Path(folder)))
    for sample in samples:
        _small(sample).save(FOLDER / f"{sample.name}.png", optimize=True, bits=4)
    (FOLDER / "index.html").write_text(_page(samples), "utf-8", newline="\n")
    _review()
    sizes = sum(path.stat().st_size for path in FOLDER.glob("*.png"))
    print(f"{FOLDER.relative_to(ROOT)}/index.html: {len(samples)} formats, pictures of {sizes / 1000:.0f} kB")


def _review() -> None:
    """The picture of the page for the browser, where one of its targets was asked for."""
    page = FOLDER.parent / "review.html"
    asked = parse(REVIEWED.read_text("utf-8")).targets[1].value_span
    picture = same_plan.drawn(f"{page.as_uri()}#at-{asked.start}-{asked.end}", 1400, 900)
    Image.open(io.BytesIO(picture)).convert("RGB").quantize(96, dither=Image.Dither.NONE).save(
        page.with_suffix(".png"), optimize=True
    )


# The files


def _samples(folder: Path) -> Iterator[Sample]:
    word = same_plan.as_word()
    office = saved(folder, word, "docx", ("doc", "rtf", "odt", "pdf"))
    printed = same_plan.printed(folder)
    (scan,) = scans.scanned(office["pdf"], skew=0.4, noise=9)[:1]
    old = scans.printed(_as_letters(_tcvn3()))
    files = (
        (
            "plan.docx",
            "Word (.docx)",
            "Số thứ tự tự động được khôi phục; mỗi dòng biết mình là đoạn nào của tệp.",
            word,
        ),
        ("plan.doc", "Word đời cũ (.doc)", "Chuyển đổi bằng LibreOffice, nhiều tệp trong một lần chạy.", office["doc"]),
        ("plan.rtf", "RTF", "Chuyển đổi bằng LibreOffice.", office["rtf"]),
        ("plan.odt", "OpenDocument (.odt)", "Chuyển đổi bằng LibreOffice.", office["odt"]),
        (
            "plan.html",
            "Trang web (.html)",
            "Dấu đầu dòng như trình duyệt vẽ; bảng giữ nguyên ô.",
            same_plan.as_html().encode(),
        ),
        ("plan.pdf", "PDF có lớp chữ", "Dòng có chỉ tiêu được tô tại khung mà source.pages cho biết.", office["pdf"]),
        ("scan.jpg", "Bản quét (OCR)", "Trang nghiêng, có hạt; chữ do tesseract nhận dạng nên còn chỗ nhầm.", scan),
        ("old.txt", "Văn bản bảng mã TCVN3", "Chữ Việt gõ theo phông .VnTime được chuyển sang Unicode.", _tcvn3()),
    )
    shown = {
        "plan.html": printed,
        "plan.pdf": office["pdf"],
        "old.txt": old,
        **{name: saved(folder, data, name[5:], ["pdf"])["pdf"] for name, *_, data in files[:4]},
    }
    for name, title, note, data in files:
        path = folder / name
        path.write_bytes(data)
        picture = Image.open(io.BytesIO(data)).convert("L") if name == "scan.jpg" else _first_page(shown[name])
        yield Sample(name.replace(".", "-"), title, note, parse_file(path), picture)


def _tcvn3() -> bytes:
    """The plan in the letters of .VnTime; capitals lie in the font, so the small ones stand in their place."""
    from xhht_parse.readers.encodings import tcvn3

    table = {tcvn3(chr(code)): code for code in range(0xFF, 0x7F, -1)}
    text = same_plan.as_text()
    return bytes(table.get(c, table.get(c.lower(), ord(c) & 0x7F)) if c > "\x7f" else ord(c) for c in text)


def _as_letters(data: bytes) -> str:
    """What a program without the font shows."""
    style = "pre { font: 12pt monospace; white-space: pre-wrap }"
    return f"<meta charset=utf-8><style>{style}</style><pre>{escape(data.decode('cp1252', 'replace'))}</pre>"


# The pictures


def _first_page(pdf: bytes) -> Image.Image:
    return pypdfium2.PdfDocument(pdf)[0].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")


def _small(sample: Sample) -> Image.Image:
    """The page in a few greys, with the lines of the targets in yellow."""
    page = sample.picture.resize(
        (WIDTH, round(sample.picture.height * WIDTH / sample.picture.width)), Image.Resampling.LANCZOS
    )
    steps = 255 / (GREYS - 1)
    page = page.point(lambda grey: round(round(grey / steps) * steps)).convert("RGB")
    ink = Image.new("RGB", page.size, "white")
    draw = ImageDraw.Draw(ink)
    for left, top, right, bottom in _boxes(sample.document, page.width):
        draw.rounded_rectangle((left - 2, top - 1, right + 2, bottom + 1), 3, fill=YELLOW)
    return ImageChops.multiply(page, ink).quantize(16, dither=Image.Dither.NONE)


def _boxes(document: Document, width: int) -> Iterator[tuple[float, float, float, float]]:
    """Of the lines of the first page that hold a target's value, in pixels of a picture of this width."""
    values = [target.value_span for target in document.targets]
    for page in document.source.pages[:1]:
        scale = width / page.width
        for line in page.lines:
            if line.box and any(line.span.start <= value.start < line.span.end for value in values):
                yield line.box.left * scale, line.box.top * scale, line.box.right * scale, line.box.bottom * scale


# The page


def _page(samples: list[Sample]) -> str:
    links = "".join(f'<a href="#{sample.name}">{escape(sample.title)}</a>' for sample in samples)
    body = "\n".join(map(_article, samples))
    return f"""<!DOCTYPE html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>xhht_parse – một kế hoạch trong mọi định dạng</title>
<style>
{STYLE}</style>
<header>
<h1>Một kế hoạch trong mọi định dạng</h1>
<p>Bên trái: trang đầu của tệp, vẽ bằng chính chương trình của định dạng đó. Bên phải: bố cục và chỉ tiêu mà
<code>xhht_parse</code> đọc được. Kế hoạch do dự án tự soạn làm mẫu.
<span lang="en">One invented plan in every format: its first page, and what is read in it
(made by <code>make samples</code>).</span></p>
<nav>{links}</nav>
</header>
{body}
</html>
"""


def _article(sample: Sample) -> str:
    metadata, source = sample.document.metadata, sample.document.source
    kind = metadata.doc_type.name if metadata.doc_type else ""
    facts = (
        ("Số, ký hiệu", metadata.number),
        ("Loại văn bản", kind),
        ("Cơ quan ban hành", metadata.issuer.name if metadata.issuer else ""),
        ("Ngày ban hành", day(VIETNAMESE, metadata.issued_date) if metadata.issued_date else ""),
        ("Trích yếu", metadata.title),
        ("Người ký", metadata.signer.name if metadata.signer else ""),
        ("Đã xử lý", " ".join(_mended(sample.document)) or "Không phải sửa gì."),
    )
    rows = "".join(f"<dt>{name}</dt><dd>{escape(str(value or '–'))}</dd>" for name, value in facts)
    outline = "".join(_nodes(sample.document, sample.document.sections))
    head = "Trang, cách mép trên" if source.pages else "Trong tệp"
    targets = "".join(_row(sample.document, target) for target in sample.document.targets)
    return f"""<article id="{sample.name}">
<h2>{escape(sample.title)}</h2>
<p class="note">{escape(sample.note)} <code>{escape(source.media_type)}</code></p>
<div class="pair">
<img src="{sample.name}.png" alt="Trang đầu của tệp {escape(sample.title)}" width="{WIDTH}" loading="lazy">
<div>
<h3>Thông tin văn bản</h3><dl>{rows}</dl>
<h3>Bố cục</h3><ul class="outline">{outline}</ul>
<h3>Chỉ tiêu</h3><table><tr><th>Giá trị</th><th>Nội dung</th><th>Hạn</th><th>{head}</th></tr>{targets}</table>
</div>
</div>
</article>"""


def _mended(document: Document) -> list[str]:
    codes = {repair.code for repair in document.source.repairs}
    return [doubt.message_vi for doubt in document.diagnostics if doubt.code in codes]


def _nodes(document: Document, sections: tuple[Section, ...]) -> Iterator[str]:
    """Nested as deep as the plan is: four levels."""
    for section in sections:
        words = section.heading or document.text[section.content_span.start : section.content_span.end].strip()
        words = " ".join(words.removeprefix(section.label or "").split())
        role = f' <span class="role">{SECTION_ROLES[section.role]}</span>' if section.role else ""
        shown = escape(shorten(words, 66, placeholder=" …"))
        inner = "".join(_nodes(document, section.children))
        heading = f"<b>{shown}</b>" if section.heading else shown
        below = f"<ul>{inner}</ul>" if inner else ""
        yield f"<li><span class=label>{escape(section.label or '')}</span> {heading}{role}{below}</li>"


def _row(document: Document, target: Target) -> str:
    return (
        f"<tr><td><mark>{escape(figure(VIETNAMESE, target))}</mark></td>"
        f"<td>{escape(shorten(target.indicator or '', 66, placeholder=' …'))}</td>"
        f"<td>{deadline(VIETNAMESE, target.deadline)}</td><td>{_where(document, target.value_span.start)}</td></tr>"
    )


def _where(document: Document, at: int) -> str:
    place = document.source.place(at)
    if place.box:
        return f"trang {place.page}, {place.box.top / 72 * 2.54:.1f} cm".replace(".", ",")
    return f"đoạn {place.paragraph}" if place.paragraph else f"ký tự {at}"


if __name__ == "__main__":
    main()
