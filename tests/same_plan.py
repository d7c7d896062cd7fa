"""One invented plan as an office writes it, made by real tools in every format: what the formats must agree on.

In: nothing. Out: `as_text`, `as_html`, `as_word` (all numbers automatic, a real footnote), and `printed`, the page as a
browser prints it. LibreOffice makes the rest (`libreoffice.saved`).
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from word import PLAN_LEVELS, Word, rewritten, xml

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="no browser that prints is here (chromium)")

LETTERHEAD = (
    ("ỦY BAN NHÂN DÂN\nTỈNH HOA SEN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
    ("Số: 45/KH-UBND", "Hoa Sen, ngày 12 tháng 3 năm 2024"),
)
TITLE = ("KẾ HOẠCH", "Phát triển giáo dục mầm non tỉnh Hoa Sen", "giai đoạn 2024 - 2030")
PREAMBLE = (
    "Thực hiện Quyết định số 1677/QĐ-TTg ngày 03 tháng 12 năm 2018 của Thủ tướng Chính phủ phê duyệt Đề án Phát "
    "triển giáo dục mầm non giai đoạn 2018 - 2025, Ủy ban nhân dân tỉnh ban hành Kế hoạch phát triển giáo dục mầm "
    "non tỉnh Hoa Sen giai đoạn 2024 - 2030 như sau:"
)
ITEMS = (
    (0, "I.", "MỤC TIÊU"),
    (1, "1.", "Mục tiêu chung"),
    (3, "-", "Củng cố, phát triển mạng lưới trường, lớp mầm non phù hợp với điều kiện của từng địa phương."),
    (1, "2.", "Mục tiêu cụ thể đến năm 2025"),
    (2, "a)", "Ít nhất 35% trẻ em trong độ tuổi nhà trẻ và 92% trẻ em trong độ tuổi mẫu giáo được đến trường."),
    (2, "b)", "Tỷ lệ phòng học kiên cố đạt 75%[1]; không còn lớp ghép quá 3 độ tuổi."),
    (1, "3.", "Mục tiêu cụ thể đến năm 2030"),
    (2, "a)", "Ít nhất 45% trẻ em trong độ tuổi nhà trẻ và 97,5% trẻ em trong độ tuổi mẫu giáo được đến trường."),
    (2, "b)", "Giảm tỷ lệ trẻ em suy dinh dưỡng thể thấp còi xuống dưới 5%."),
    (0, "II.", "NHIỆM VỤ, GIẢI PHÁP"),
    (1, "1.", "Phát triển mạng lưới trường, lớp"),
    (2, "a)", "Xây mới 24 trường mầm non ở các khu công nghiệp trước năm 2027."),
    (2, "b)", "Các chỉ tiêu hằng năm như sau:"),
)
TABLE = (
    ("TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2025", "Năm 2030"),
    ("1", "Trẻ em nhà trẻ được đến trường", "%", "35", "45"),
    ("2", "Trường mầm non đạt chuẩn quốc gia", "trường", "120", "180"),
)
LAST_ITEMS = (
    (0, "III.", "TỔ CHỨC THỰC HIỆN"),
    (1, "1.", "Sở Giáo dục và Đào tạo chủ trì, phối hợp với các sở, ngành liên quan thực hiện Kế hoạch này."),
    (1, "2.", "Sở Tài chính cân đối, bố trí kinh phí thực hiện Kế hoạch theo quy định."),
)
NOTE = "Phòng học kiên cố là phòng học có kết cấu bền vững theo tiêu chuẩn quốc gia."
CLOSING = (
    "Nơi nhận:\n- Bộ Giáo dục và Đào tạo;\n- Các sở, ban, ngành;\n- Lưu: VT, KGVX.",
    "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn Mẫu",
)
MARK = "[1]"
_REFERENCE = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
_WIDTHS = Cm(6.3), Cm(9.9)
_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def as_text() -> str:
    cells = [cell for row in LETTERHEAD for cell in row]
    items = [[f"{label} {text}" for _, label, text in part] for part in (ITEMS, LAST_ITEMS)]
    table = "\n".join(f"| {' | '.join(row)} |" for row in TABLE)
    blocks = [*cells, "\n".join(TITLE), PREAMBLE, *items[0], table, *items[1], *CLOSING, f"{MARK} {NOTE}"]
    return "\n\n".join(blocks) + "\n"


# Word


def as_word() -> bytes:
    word = _Page()
    word.frame(LETTERHEAD, bold=True)
    for line in TITLE:
        word.line(line, centred=True, bold=True)
    word.line(PREAMBLE)
    num = word.list_of(*PLAN_LEVELS)
    for level, _, text in ITEMS:
        word.point(num, text, level)
    word.table(TABLE)
    for level, _, text in LAST_ITEMS:
        word.point(num, text, level)
    word.frame([CLOSING], bold=False)
    return _with_note(word.save())


class _Page(Word):
    """A Word file that looks as Decree 30/2020 wants it: A4, Times New Roman, first lines indented."""

    def __init__(self) -> None:
        super().__init__()
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = map(Cm, (3, 2, 2, 2))
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = "Times New Roman", Pt(14)
        style.paragraph_format.space_after = Pt(4)

    def line(self, text: str, *, centred: bool = False, bold: bool = False) -> Paragraph:
        paragraph = self.paragraph(text, centred=centred)
        paragraph.runs[0].bold = bold
        if not centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            paragraph.paragraph_format.first_line_indent = Cm(1.27)
        return paragraph

    def point(self, num: int, text: str, level: int) -> None:
        before, mark, after = text.partition(MARK)
        paragraph = self.item(num, before, level)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Cm(1.27)
        paragraph.runs[0].bold = level < 2 and len(text) < 60
        if mark:
            paragraph._p.append(xml(_REFERENCE))
            paragraph.add_run(after)

    def frame(self, rows: tuple[tuple[str, ...], ...] | list[tuple[str, ...]], *, bold: bool) -> None:
        """A table without lines, its cells centred, the right column wide enough for the motto."""
        table = self.table(rows, bordered=False)
        table.autofit = False
        for column, width in zip(table.columns, _WIDTHS, strict=True):
            column.width = width
        for row in table.rows:
            for cell, width in zip(row.cells, _WIDTHS, strict=True):
                cell.width = width
                for paragraph in cell.paragraphs:
                    listed = paragraph.text.startswith(("-", "Nơi nhận"))
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT if listed else WD_ALIGN_PARAGRAPH.CENTER
                    for run in paragraph.runs:
                        run.font.size = Pt(11 if listed else 12.5)
                        run.bold = not listed and (not bold or paragraph.text.isupper() or "Độc lập" in paragraph.text)
        self.document.add_paragraph()


def _with_note(data: bytes) -> bytes:
    """The footnote, which python-docx has no call for: its part, its relation and its type."""
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    note = '<w:footnote w:id="{}"{}><w:p><w:r>{}</w:r></w:p></w:footnote>'
    notes = (
        note.format(0, ' w:type="separator"', "<w:separator/>")
        + note.format(1, ' w:type="continuationSeparator"', "<w:continuationSeparator/>")
        + note.format(2, "", f'{raised}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {NOTE}</w:t>')
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    media = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    relation = f'<Relationship Id="rIdNotes" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    override = f'<Override PartName="/word/footnotes.xml" ContentType="{media}"/></Types>'
    return rewritten(
        data,
        {
            "word/_rels/document.xml.rels": lambda part: part.replace("</Relationships>", relation),
            "[Content_Types].xml": lambda part: part.replace("</Types>", override),
        },
        {"word/footnotes.xml": f"<w:footnotes {_NAMESPACE}>{notes}</w:footnotes>"},
    )


# Web page

_STYLE = """@page { size: A4; margin: 20mm 20mm 20mm 30mm }
@counter-style letter { system: extends lower-alpha; suffix: ") " }
body { font: 14pt 'Times New Roman', 'Liberation Serif', serif; margin: 0 }
p, li { text-align: justify; margin: 4pt 0 } p[align=center] { text-align: center; margin: 2pt }
table { width: 100%; border-collapse: collapse } .data td, .data th { border: 1px solid; padding: 3pt }
.frame td { text-align: center; vertical-align: top; font-weight: bold; font-size: 13pt; padding: 3pt 0 }
.frame td + td { width: 61% }
.frame .left { text-align: left; font-weight: normal; font-size: 11pt }
ol, ul { padding-left: 1.6em } ul { list-style-type: "- " } ol[type=a] { list-style-type: letter }"""
_LISTS = ('ol type="I"', "ol", 'ol type="a"', "ul")


def as_html() -> str:
    """Numbers and letters are the browser's, as in Word they are Word's."""
    title = "".join(f"<p align=center><b>{line}</b></p>" for line in TITLE)
    head = f"<!DOCTYPE html><html lang=vi><meta charset=utf-8><title>Kế hoạch</title><style>{_STYLE}</style>"
    body = f"{_frame(LETTERHEAD)}{title}<p>{PREAMBLE}</p>{_lists()}{_frame((CLOSING,))}<p>{MARK} {NOTE}</p>"
    return f"{head}<body>{body}</body></html>"


def _lists() -> str:
    pieces: list[str] = []
    open_: list[int] = []
    for level, label, text in (*ITEMS, *LAST_ITEMS):
        while open_ and open_[-1] > level:
            pieces.append(f"</li></{_LISTS[open_.pop()][:2]}>")
        if open_ and open_[-1] == level:
            pieces.append("</li>")
        else:
            pieces.append(f"<{_LISTS[level]}>")
            open_.append(level)
        pieces.append(f"<li>{text.replace(MARK, f'<sup>{MARK}</sup>')}")
        if (level, label, text) == ITEMS[-1]:
            pieces.append(_table())
    return "".join((*pieces, *(f"</li></{_LISTS[level][:2]}>" for level in reversed(open_))))


def _table() -> str:
    tags = ("th", *("td" for _ in TABLE[1:]))
    rows = ("".join(f"<{tag}>{cell}</{tag}>" for cell in row) for tag, row in zip(tags, TABLE, strict=True))
    return f"<table class=data>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _frame(rows: tuple[tuple[str, ...], ...]) -> str:
    """A table that only lays the page out, with a small recipients' list."""
    cells = "".join(f"<tr>{''.join(map(_framed, row))}</tr>" for row in rows)
    return f"<table class=frame>{cells}</table>"


def _framed(text: str) -> str:
    left = " class=left" if text.startswith("Nơi nhận") else ""
    return f"<td{left}>{text.replace(chr(10), '<br>')}</td>"


def drawn(address: str, width: int, height: int) -> bytes:
    """What the browser shows of a page, as PNG."""
    assert CHROMIUM is not None
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "page.png"
        subprocess.run(
            [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             f"--window-size={width},{height}", f"--user-data-dir={folder}/browser", f"--screenshot={made}", address],
            check=True, timeout=120, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        return made.read_bytes()


def printed(folder: Path) -> bytes:
    """The page as the browser prints it to a PDF."""
    assert CHROMIUM is not None
    page, made = folder / "page.html", folder / "page.pdf"
    page.write_text(as_html(), "utf-8")
    subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--user-data-dir={folder / 'browser'}", f"--print-to-pdf={made}", page.as_uri()],
        check=True, timeout=120, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    return made.read_bytes()
