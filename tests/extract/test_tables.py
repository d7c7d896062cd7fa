"""Tables: rows stand in their columns or are not given, and hostile input costs no more than its length."""

from __future__ import annotations

from xhht_parse import parse


def test_every_cell_shows_what_stands_at_its_place() -> None:
    text = "PHỤ LỤC\n\nTT\n\nNội dung\n\nChủ trì\n\n1\n\nMở lớp\nbuổi tối\n\nSở Y tế\n\n2\n\nMua sách\n\nSở Nội vụ"
    (table,) = parse(text).tables
    cells = [cell for row in table.rows for cell in row.cells]
    assert [" ".join(text[c.span.start : c.span.end].split()) for c in cells] == [c.text for c in cells]
    assert [c.text for c in table.rows[1].cells] == ["1", "Mở lớp buổi tối", "Sở Y tế"]


def test_a_row_that_lost_a_cell_gives_only_what_is_sure() -> None:
    rows = (
        "\n\n".join(f"{n}\n\nViệc số {n}\n\nSở Y tế\n\n2026" for n in (1, 2, 3))
        + "\n\n4\n\nViệc số 4\n\n2027\n\n5\n\nViệc cuối\n\nSở Y tế\n\n2028"
    )
    document = parse("PHỤ LỤC\n\nTT\n\nNội dung\n\nChủ trì\n\nThời gian\n\n" + rows)
    (table,) = document.tables
    assert [c.text for c in table.rows[4].cells] == ["4", "Việc số 4"]
    assert [c.text for c in table.rows[5].cells] == ["5", "Việc cuối", "Sở Y tế", "2028"]
    assert "table-unaligned" in {d.code for d in document.diagnostics}


def test_an_empty_cell_between_pipes_keeps_its_column() -> None:
    text = "II. LỘ TRÌNH\n" + "".join(
        f"|\n{a}\n|\n{b}\n|\n{c}{'' if not c else chr(10)}|\n"
        for a, b, c in [("TT", "Xã", "Lớp"), (1, "Bình An", 3), (2, "Tân Lập", ""), (3, "Mẫu Sơn", 5)]
    )
    (table,) = parse(text).tables
    assert [[c.text for c in row.cells] for row in table.rows[1:]] == [
        ["1", "Bình An", "3"], ["2", "Tân Lập", ""], ["3", "Mẫu Sơn", "5"],
    ]  # fmt: skip


def test_a_table_ends_behind_its_last_row_where_the_last_cell_is_empty() -> None:
    text = """II. NHIỆM VỤ
TT   Việc           Chủ trì          Thời gian
1    Mở lớp         Sở Y tế          2026
2    Mua sách       Sở Nội vụ        2027
3    Mua báo        Sở Xây dựng
"""
    (table,) = parse(text).tables
    assert text[table.span.start : table.span.end].endswith("Sở Xây dựng")
    assert [c.span.start for c in table.rows[3].cells] == sorted(c.span.start for c in table.rows[3].cells)


def test_a_cell_of_stars_alone_is_no_label() -> None:
    (table,) = parse("TT\nNội dung\n**\n1\nMở lớp\n2\nMua sách\n").tables
    assert [c.text for c in table.rows[-1].cells] == ["2", "Mua sách"]


def test_the_names_of_columns_have_the_spelling_of_the_text() -> None:
    head = "| TT | Sức khỏe | Hoà nhập | Năm 2030 |"
    document = parse(f"I. MỤC TIÊU\n{head}\n|---|---|---|---|\n| 1 | Cân nặng | kg | 12 |\n")
    assert document.tables[0].columns == ("TT", "Sức khỏe", "Hoà nhập", "Năm 2030")
