"""Word files: tables of data are rows, tables that only lay a page out come cell by cell."""

from __future__ import annotations

import pytest

from word import Word, qn, xml
from word_read import lines, read, repairs


def test_a_table_of_data_is_rows_of_pipes() -> None:
    word = Word()
    table = word.table([["TT", "Chỉ tiêu", "Năm", ""], ["", "", "2025", "2030"], ["1", "Xã\nđạt|chuẩn", "75", "90"]])
    table.cell(0, 2).merge(table.cell(0, 3))
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(1, 1))
    assert lines(word) == [
        "| TT | Chỉ tiêu | Năm |  |",
        "|  |  | 2025 | 2030 |",
        "| 1 | Xã đạt chuẩn | 75 | 90 |",
    ]


def test_numbers_of_rows_count_in_the_table() -> None:
    word = Word()
    num = word.list_of(("decimal", "%1"))
    table = word.table([["TT", "Nội dung", "Cơ quan"], ["", "A", "B"], ["", "C", "D"]])
    for row in (1, 2):
        table.cell(row, 0).paragraphs[0]._p.get_or_add_pPr().append(
            xml(f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{num}"/></w:numPr>')
        )
    assert lines(word) == ["| TT | Nội dung | Cơ quan |", "| 1 | A | B |", "| 2 | C | D |"]


def test_deleted_rows_go_and_rows_in_content_controls_stay() -> None:
    word = Word()
    table = word.table([["TT", "Nội dung", "Năm"], ["1", "A", "2025"], ["2", "B", "2026"]])
    table.rows[1]._tr.get_or_add_trPr().append(xml('<w:del w:id="1" w:author="A"/>'))
    last = table.rows[2]._tr
    control = xml("<w:sdt><w:sdtContent/></w:sdt>")
    last.addprevious(control)
    control.find(qn("w:sdtContent")).append(last)
    assert lines(word) == ["| TT | Nội dung | Năm |", "| 2 | B | 2026 |"]


def test_hidden_rows_are_told_and_left_out() -> None:
    word = Word()
    table = word.table([["TT", "Nội dung", "Năm"], ["1", "A", "2025"], ["2", "B", "2026"]])
    table.rows[1]._tr.get_or_add_trPr().append(xml("<w:hidden/>"))
    assert lines(word) == ["| TT | Nội dung | Năm |", "| 2 | B | 2026 |"]
    assert repairs(word) == {"hidden-text-left-out": 1}


def test_a_table_in_a_cell_is_words_of_the_cell() -> None:
    word = Word()
    table = word.table([["TT", "Nội dung", "Năm"], ["1", "A", "2025"]])
    inner = table.cell(1, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "B", "C"
    assert lines(word) == ["| TT | Nội dung | Năm |", "| 1 | A B C | 2025 |"]


@pytest.mark.parametrize("bordered", [True, False])
def test_a_letterhead_comes_cell_by_cell(bordered: bool) -> None:
    word = Word()
    word.table(
        [
            [
                "ỦY BAN NHÂN DÂN          TỈNH MẪU SƠN",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
            ],
            ["Số: 88/KH-UBND", "Mẫu Sơn, ngày 05 tháng 7 năm 2021"],
        ],
        bordered,
    )
    assert read(word).text == (
        "ỦY BAN NHÂN DÂN TỈNH MẪU SƠN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
        "Số: 88/KH-UBND\n\nMẫu Sơn, ngày 05 tháng 7 năm 2021\n"
    )


def test_a_closing_and_a_box_come_cell_by_cell() -> None:
    word = Word()
    word.table([["Nơi nhận:\n- Như trên;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Mẫu"]])
    word.paragraph()
    word.table([["Ghi chú trong khung"]])
    assert read(word).text == (
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Mẫu\n\nGhi chú trong khung\n"
    )


def test_a_table_without_lines_is_data_where_it_counts_rows() -> None:
    word = Word()
    word.table([["TT", "Nội dung"], ["1", "A"], ["2", "B"]], bordered=False)
    assert lines(word) == ["| TT | Nội dung |", "| 1 | A |", "| 2 | B |"]
