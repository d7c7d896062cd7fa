"""A plan's text -> a page as an office prints it -> what a scanner makes of it: askew, speckled, pressed into JPEG.

The browser sets the pages (a letterhead in two columns, justified lines, the signature beside the recipients),
pypdfium2 draws them, pillow spoils them; the noise is drawn from a seed, so that every run sees the same picture.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from html import escape
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

CORPUS = Path(__file__).parents[1] / "corpus"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

_STYLE = """@page { size: A4; margin: 20mm 18mm 20mm 30mm }
body { font: 11.5pt 'DejaVu Serif', 'Times New Roman', serif; line-height: 1.3; margin: 0 }
p { margin: 0 0 6pt; text-align: justify; text-indent: 12mm }
.c { text-align: center; font-weight: bold; text-indent: 0 }
table { width: 100%; border-collapse: collapse } td { vertical-align: top }
.d td { border: 1px solid black; padding: 2pt 4pt; font-size: 10pt }
.l td { text-align: center; font-size: 9.5pt } .l td + td { width: 62% } .l i { display: block; margin-top: 8pt }
.e { margin-top: 14pt } .s { font-size: 9.5pt; width: 55% }"""


def drawn(lines: Sequence[str], size: int = 34, width: int = 1400) -> Image:
    """A grey picture with these lines, at 200 elements an inch; raises OSError where the font is not there."""
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.truetype("DejaVuSerif.ttf", size)
    picture = Image.new("L", (width, 80 + round(len(lines) * size * 1.7)), 255)
    draw = ImageDraw.Draw(picture)
    for at, line in enumerate(lines):
        draw.text((60, 40 + round(at * size * 1.7)), line, fill=0, font=font)
    return picture


class Plan(NamedTuple):
    """What the page shows; the texts are lines."""

    issuer: str
    number: str
    date: str
    title: str
    body: str
    recipients: str = ""
    signature: str = ""


def specimen(name: str) -> Plan:
    """A plan of the corpus."""
    return plan((CORPUS / name / "source.txt").read_text("utf-8-sig"))


def plan(text: str) -> Plan:
    """The parts of a plain specimen: issuer and motto, number, date, title, body, recipients, signature."""
    lines = [line.strip() for line in text.split("\n") if line.strip(" -_\u00a0\r")]
    motto = next(i for i, line in enumerate(lines) if line.startswith("CỘNG HÒA"))
    number = next(i for i, line in enumerate(lines) if line.startswith("Số:"))
    closing = next((i for i, line in enumerate(lines) if line.startswith("Nơi nhận")), len(lines))
    signed = next((i for i in range(closing, len(lines)) if re.match(r"TM\.|KT\.|Q\.|TL\.", lines[i])), len(lines))
    return Plan(
        "\n".join(lines[:motto]),
        lines[number],
        lines[number + 1],
        "\n".join(lines[number + 2 : number + 4]),
        "\n".join(lines[number + 4 : closing]),
        "\n".join(lines[closing:signed]),
        "\n".join(lines[signed:]),
    )


def page(shown: Plan) -> str:
    """The plan as HTML, set as Decree 30 wants it."""
    left = f"<b>{_broken(shown.issuer)}</b><i style='font-style:normal'>{escape(shown.number)}</i>"
    motto = "<b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b>"
    head = f"<table class=l><tr><td>{left}<td>{motto}<i>{escape(shown.date)}</i></table><br>"
    title = "".join(f"<p class=c>{escape(line)}" for line in shown.title.split("\n"))
    body = "".join(_paragraph(line) for line in shown.body.split("\n"))
    *office, signer = shown.signature.split("\n")
    close = (
        f"<table><tr><td class=s>{_broken(shown.recipients)}<td class=c><b>{'<br>'.join(office)}<br><br><br>{signer}"
    )
    return f"<meta charset=utf-8><style>{_STYLE}</style>{head}{title}{body}{close if shown.signature else ''}</table>"


def _broken(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _paragraph(line: str) -> str:
    if line.startswith("|"):
        cells = "".join(f"<td>{escape(cell.strip())}" for cell in line.strip("|").split("|"))
        return f"<table class=d><tr>{cells}</table>"
    return f"<p>{escape(line)}"


def printed(html: str) -> bytes:
    """The PDF that the browser prints."""
    assert CHROMIUM
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "page.html"), Path(folder, "page.pdf")
        source.write_text(html, "utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
        options += ["--no-pdf-header-footer", f"--print-to-pdf={target}"]
        subprocess.run([CHROMIUM, *options, source.as_uri()], check=True, capture_output=True, timeout=60)
        return target.read_bytes()


def scanned(pdf: bytes, dpi: int = 200, skew: float = 1.5, noise: int = 24, quality: int = 60) -> list[bytes]:
    """The pages as JPEG pictures, each turned by so many degrees to the right, speckled and pressed."""
    import pypdfium2
    from PIL import Image

    pictures = []
    for number, sheet in enumerate(pypdfium2.PdfDocument(pdf)):
        image = sheet.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
        image = image.rotate(-skew, Image.Resampling.BICUBIC, fillcolor=255)
        if noise:
            grain = Image.frombytes("L", image.size, Random(number).randbytes(image.width * image.height))
            image = Image.blend(image, grain, noise / 255)
        file = io.BytesIO()
        image.save(file, "JPEG", quality=quality, dpi=(dpi, dpi))
        pictures.append(file.getvalue())
    return pictures


def stamped(picture: bytes, centre: tuple[int, int], radius: int = 190) -> bytes:
    """The page with a stamp and a signature over it, as dark as a scanner sees red and blue."""
    from PIL import Image, ImageChops, ImageDraw

    page = Image.open(io.BytesIO(picture))
    ink = Image.new("L", page.size, 255)
    pen, drawn, (x, y) = ImageDraw.Draw(ink), Random(3), centre
    for reach, width in ((radius, 6), (radius // 2, 4)):
        pen.ellipse((x - reach, y - reach, x + reach, y + reach), outline=60, width=width)
    pen.line([(x - 60 + 9 * at, y + drawn.randint(-60, 60)) for at in range(30)], fill=60, width=4)
    file = io.BytesIO()
    ImageChops.darker(page, ink).save(file, "JPEG", quality=60, dpi=(200, 200))
    return file.getvalue()


def pdf_of(pictures: list[bytes], dpi: int = 200) -> bytes:
    """A PDF of pictures alone, as a scanner saves it."""
    from PIL import Image

    images = [Image.open(io.BytesIO(picture)) for picture in pictures]
    file = io.BytesIO()
    images[0].save(file, "PDF", save_all=True, append_images=images[1:], resolution=dpi)
    return file.getvalue()
