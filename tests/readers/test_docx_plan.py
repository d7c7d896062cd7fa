"""A whole plan as plain text and as a Word file says the same, its numbers automatic; real files show every label."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from word import PLAN_LEVELS, Word
from xhht_parse import Document, parse, parse_file
from xhht_parse.models import Section
from xhht_parse.readers import read_bytes

REAL = sorted((Path(__file__).parents[2].parent / "shared" / "realdocs").glob("*.docx"))

LETTERHEAD = (
    ("ỦY BAN NHÂN DÂN\nTỈNH MẪU SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
    ("Số: 88/KH-UBND", "Mẫu Sơn, ngày 05 tháng 7 năm 2021"),
)
TITLE = ("KẾ HOẠCH", "Xây dựng xã hội học tập giai đoạn 2021 - 2030", "trên địa bàn tỉnh Mẫu Sơn")
PREAMBLE = (
    "Căn cứ Quyết định số 1373/QĐ-TTg ngày 30/7/2021 của Thủ tướng Chính phủ, "
    "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"
)
ITEMS = (
    (0, "I.", "MỤC ĐÍCH, YÊU CẦU"),
    (1, "1.", "Mục đích"),
    (3, "-", "Tạo chuyển biến về nhận thức của người dân."),
    (1, "2.", "Yêu cầu"),
    (3, "-", "Bám sát tình hình địa phương."),
    (0, "II.", "MỤC TIÊU"),
    (1, "1.", "Mục tiêu đến năm 2025"),
    (2, "a)", "Xóa mù chữ"),
    (3, "-", "95% người trong độ tuổi 15 - 60 biết chữ;"),
    (3, "-", "100% xã đạt chuẩn xóa mù chữ mức độ 2, trong đó:"),
    (4, "+", "Ít nhất 60% xã vùng cao có thư viện."),
    (2, "b)", "Học tập suốt đời"),
    (3, "-", "Trên 40% trung tâm học tập cộng đồng có kết nối mạng."),
    (1, "2.", "Mục tiêu đến năm 2030"),
    (2, "a)", "Xóa mù chữ"),
    (3, "-", "98,5% người trong độ tuổi 15 - 60 biết chữ."),
    (0, "III.", "TỔ CHỨC THỰC HIỆN"),
    (1, "1.", "Sở Giáo dục và Đào tạo: chủ trì, phối hợp với các sở, ngành thực hiện Kế hoạch này."),
    (1, "2.", "Sở Tài chính: bố trí kinh phí hằng năm."),
)
CLOSING = (
    "Nơi nhận:\n- Thường trực Tỉnh ủy;\n- Các sở, ban, ngành;\n- Lưu: VT, KGVX.",
    "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Mẫu",
)
ANNEX = ("PHỤ LỤC", "(Kèm theo Kế hoạch số 88/KH-UBND ngày 05 tháng 7 năm 2021)")
TABLE = (
    ("TT", "Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"),
    ("1", "Điều tra số người mù chữ", "Sở Giáo dục và Đào tạo", "UBND các xã", "2022"),
    ("2", "Tập huấn giáo viên", "Sở Giáo dục và Đào tạo", "Sở Nội vụ", "2023"),
)


def as_text() -> str:
    blocks = [cell for row in LETTERHEAD for cell in row]
    blocks += ["\n".join(TITLE), PREAMBLE, *(f"{label} {text}" for _, label, text in ITEMS), *CLOSING, "\n".join(ANNEX)]
    return "\n\n".join([*blocks, "\n".join(f"| {' | '.join(row)} |" for row in TABLE)]) + "\n"


def as_word() -> bytes:
    """All labels are automatic, the letterhead and the closing are tables without lines."""
    word = Word()
    word.table(LETTERHEAD, bordered=False)
    for line in TITLE:
        word.paragraph(line, centred=True)
    word.paragraph(PREAMBLE)
    num = word.list_of(*PLAN_LEVELS)
    for level, _, text in ITEMS:
        word.item(num, text, level)
    word.table([CLOSING], bordered=False)
    for line in ANNEX:
        word.paragraph(line, centred=True)
    word.table(TABLE)
    return word.save()


def labels(sections: tuple[Section, ...]) -> list[tuple[str, str | None, str | None]]:
    return [one for node in sections for one in [(node.id, node.label, node.heading), *labels(node.children)]]


@pytest.fixture(scope="module")
def from_word(tmp_path_factory: pytest.TempPathFactory) -> Document:
    path = tmp_path_factory.mktemp("word") / "plan.docx"
    path.write_bytes(as_word())
    return parse_file(path)


def test_the_text_is_the_same_to_the_letter() -> None:
    assert read_bytes(as_word(), "plan.docx").text == as_text()


def test_the_document_is_the_same(from_word: Document) -> None:
    from_text = parse(as_text())
    assert from_word.metadata == from_text.metadata
    assert labels(from_word.sections) == labels(from_text.sections)
    assert (from_word.targets, from_word.assignments) == (from_text.targets, from_text.assignments)
    assert from_word.tables == from_text.tables


def test_the_document_is_right(from_word: Document) -> None:
    metadata = from_word.metadata
    assert (metadata.number, str(metadata.issued_date)) == ("88/KH-UBND", "2021-07-05")
    assert metadata.title == "Xây dựng xã hội học tập giai đoạn 2021 - 2030 trên địa bàn tỉnh Mẫu Sơn"
    assert metadata.signer.name == "Trần Văn Mẫu"
    assert len(metadata.recipients) == 3
    shown = [label for _, label, _ in labels(from_word.sections) if label]
    assert shown == [label for _, label, _ in ITEMS]
    assert [(t.value, t.deadline and t.deadline.year) for t in from_word.targets if t.unit == "%"] == [
        (95, 2025), (100, 2025), (60, 2025), (40, 2025), (98.5, 2030),
    ]  # fmt: skip
    assert len(from_word.tables) == 1


def test_what_the_reader_did_is_told(from_word: Document) -> None:
    assert [(repair.code, repair.count) for repair in from_word.source.repairs] == [("numbering-restored", len(ITEMS))]
    assert "numbering-restored" in {doubt.code for doubt in from_word.diagnostics}


@pytest.mark.skipif(not REAL, reason="../shared/realdocs is not there")
@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem[:30])
def test_real_files_show_every_label(path: Path) -> None:
    document = parse_file(path)
    shown = Counter(label for _, label, _ in all_labels(document) if label)
    seen = Counter(
        match[1] for match in re.finditer(r"^([IVX]+\.|[0-9]{1,2}\.|[a-z]\)|-) ", document.text, re.MULTILINE)
    )
    recipients = "".join(
        document.text[part.span.start : part.span.end] for part in document.layout if part.kind == "recipients"
    )
    seen["-"] -= recipients.count("\n- ")
    assert {label: count for label, count in seen.items() if shown[label] < count} == {}
    assert seen["I."] >= 1
    assert document.metadata.issuer is not None
    assert document.metadata.title is not None


def all_labels(document: Document) -> list[tuple[str, str | None, str | None]]:
    return [*labels(document.sections), *(one for part in document.attachments for one in labels(part.sections))]
