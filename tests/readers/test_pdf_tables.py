"""PDF: tables by the lines ruled on the page, over one page and over several."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from papers import Box, Drawn, Ink, Sheet, Text, grid, lines, paper
from xhht_parse import parse_file
from xhht_parse.readers.file import Read, read_bytes

pytest.importorskip("pypdfium2", reason="the extra pdf is not here")

ACROSS = (85, 125, 325, 425, 525)
HEADER = ("TT", "Chỉ tiêu", "Đơn vị", "2030")


def read(*sheets: Sheet | Sequence[Drawn]) -> Read:
    return read_bytes(paper(*sheets), "plan.pdf")


def table(
    rows: Sequence[Sequence[str]], top: float = 100.0, height: float = 20.0, across: Sequence[float] = ACROSS
) -> list[Text | Box]:
    """A ruled table; "/" breaks the line in a cell, whose row is as high as it needs."""
    down, drawn = [top], list[Text | Box]()
    for row in rows:
        for left, cell in zip(across, row, strict=False):
            drawn += [Text(left + 4, down[-1] + 3 + 14 * at, line) for at, line in enumerate(cell.split("/"))]
        down.append(down[-1] + height + 14 * max(cell.count("/") for cell in row))
    return [*grid(across, down), *drawn]


def rows(found: Read) -> list[str]:
    return [line for line in found.text.split("\n") if line.startswith("|")]


def test_cells_between_lines_are_rows_of_pipes() -> None:
    found = read(
        [
            *lines("Bảng chỉ tiêu:", top=80),
            *table([HEADER, ("1", "Người dân/biết chữ", "%", "95")]),
            *lines("Hết.", top=200),
        ]
    )
    assert found.text == (
        "Bảng chỉ tiêu:\n\n| TT | Chỉ tiêu | Đơn vị | 2030 |\n| 1 | Người dân biết chữ | % | 95 |\n\nHết.\n"
    )


def test_a_row_has_its_place_on_the_page() -> None:
    found = read(table([HEADER, ("1", "Người dân", "%", "95")]))
    assert found.places[1].box == pytest.approx((85, 120, 525, 140), abs=1)


def test_of_merged_cells_the_first_has_the_text() -> None:
    level = [Box(85, y, 440, 0.5) for y in (100, 120, 160)] + [Box(125, 140, 400, 0.5)]
    upright = [Box(x, 100, 0.5, 60) for x in (85, 525)] + [Box(x, 120, 0.5, 40) for x in (125, 325, 425)]
    words = [Text(250, 103, "Chỉ tiêu chung"), Text(90, 133, "1"), Text(130, 123, "Người dân"), Text(430, 123, "95")]
    words += [Text(130, 143, "Trẻ em"), Text(330, 143, "%"), Text(430, 143, "99")]
    found = read([*level, *upright, *words])
    assert rows(found) == ["| Chỉ tiêu chung |  |  |  |", "| 1 | Người dân |  | 95 |", "|  | Trẻ em | % | 99 |"]


def test_lines_drawn_as_frames_of_cells_make_one_table() -> None:
    def frame(left: float, top: float) -> list[Text | Box]:
        sides = [Box(left, top, 96, 0.7), Box(left, top + 18, 96, 0.7)]
        return [*sides, Box(left, top, 0.7, 18), Box(left + 96, top, 0.7, 18)]

    drawn = [side for x in (85, 183) for y in (100, 120) for side in frame(x, y)]
    words = [Text(88, 103, "TT"), Text(186, 103, "Tên"), Text(88, 123, "1"), Text(186, 123, "Xã Mẫu")]
    assert rows(read([*drawn, *words])) == ["| TT | Tên |", "| 1 | Xã Mẫu |"]


@pytest.mark.parametrize("painted", ["{} S", "{} f", "{} n"])
@pytest.mark.parametrize("whole", [True, False])
def test_lines_are_seen_however_they_are_drawn(painted: str, whole: bool) -> None:
    """As frames of cells, as strokes and as thin surfaces, each by itself or all as one path."""
    frames = [f"{x} {842 - y - 20} {w} 20 re" for y in (100, 120) for x, w in ((85, 40), (125, 200))]
    thin = [f"85 {842 - y} 240 0.5 re" for y in (100, 120, 140)] + [f"{x} 702 0.5 40 re" for x in (85, 125, 325)]
    words = [Text(90, 103, "TT"), Text(130, 103, "Tên"), Text(90, 123, "1"), Text(130, 123, "Xã Mẫu")]
    drawn = frames if painted == "{} S" else thin
    ink = painted.format(" ".join(drawn)) if whole else " ".join(map(painted.format, drawn))
    found = rows(read([Ink(ink), *words]))
    assert found == ([] if painted == "{} n" else ["| TT | Tên |", "| 1 | Xã Mẫu |"])


def test_a_grid_with_words_in_one_column_is_no_table() -> None:
    drawn = [*grid((85, 125, 325), (100, 120, 140)), Text(130, 103, "Chỉ tiêu"), Text(130, 123, "Người dân")]
    assert read(drawn).text == "Chỉ tiêu\nNgười dân\n"


WIDE = (85, 325, 425, 525)
"""The columns of a page on which "TT" is merged with the next."""


def test_a_table_goes_on_where_cells_of_a_page_are_merged() -> None:
    body = [HEADER, ("1", "Người dân biết chữ", "%", "95")]
    told = [f"| {' | '.join(row)} |" for row in body]
    assert rows(read(table(body, 700), table([("Tổng cộng", "%", "97")], 60, across=WIDE))) == [
        *told,
        "| Tổng cộng |  | % | 97 |",
    ]
    assert rows(read(table([("Chỉ tiêu chung", "%", "97")], 740, across=WIDE), table(body, 60))) == [
        "| Chỉ tiêu chung |  | % | 97 |",
        *told,
    ]


def test_a_row_whose_cells_begin_on_its_page_is_no_rest() -> None:
    first = table([HEADER, ("1", "Xã vùng cao,", "", "95")], 700)
    second = table([HEADER, ("", "xã vùng thấp", "%", "98"), ("2", "Trẻ em", "%", "99")], 60)
    assert rows(read(first, second))[2] == "|  | xã vùng thấp | % | 98 |"


def test_a_table_goes_on_over_the_page_without_its_second_header() -> None:
    first, second = table([HEADER, ("1", "Người dân", "%", "95")], 700), table([HEADER, ("2", "Trẻ em", "%", "99")], 60)
    found = read(first, second)
    assert rows(found) == ["| TT | Chỉ tiêu | Đơn vị | 2030 |", "| 1 | Người dân | % | 95 |", "| 2 | Trẻ em | % | 99 |"]
    assert "\n\n" not in found.text


def test_a_row_that_the_page_cuts_is_whole() -> None:
    first = table([HEADER, ("1", "Tỷ lệ người dân trong độ", "%", "95")], 700)
    second = table([HEADER, ("", "tuổi biết chữ", "", ""), ("2", "Trẻ em", "%", "99")], 60)
    assert rows(read(first, second))[1:] == [
        "| 1 | Tỷ lệ người dân trong độ tuổi biết chữ | % | 95 |",
        "| 2 | Trẻ em | % | 99 |",
    ]


def test_two_tables_of_one_page_stay_two() -> None:
    found = read([*table([HEADER], 100), *table([HEADER], 300)])
    assert found.text == "| TT | Chỉ tiêu | Đơn vị | 2030 |\n\n| TT | Chỉ tiêu | Đơn vị | 2030 |\n"


def test_a_frame_around_text_is_no_table() -> None:
    found = read([*grid((80, 400), (90, 150)), *lines("Một hai ba bốn\nNăm sáu bảy tám")])
    assert found.text == "Một hai ba bốn\nNăm sáu bảy tám\n"


def test_underlines_and_heads_are_no_table() -> None:
    found = read([Box(85, 115, 440, 0.7), Box(85, 118, 440, 0.7), *lines("Một hai ba bốn", top=100)])
    assert found.text == "Một hai ba bốn\n"


def test_a_ruled_letterhead_gives_its_cells_one_after_the_other() -> None:
    words = [
        Text(90, 103, "ỦY BAN NHÂN"),
        Text(90, 117, "DÂN XÃ MẪU"),
        Text(188, 103, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ]
    words += [Text(90, 143, "Số: 1/KH-UBND"), Text(188, 143, "Mẫu Sơn, ngày 05 tháng 7 năm 2021")]
    found = read([*grid((85, 180, 420), (100, 140, 160)), *words])
    assert found.text == (
        "ỦY BAN NHÂN DÂN XÃ MẪU\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 1/KH-UBND\n\n"
        "Mẫu Sơn, ngày 05 tháng 7 năm 2021\n"
    )


def test_the_lines_of_a_wide_cell_of_a_closing_stay_lines() -> None:
    words = [Text(90, 103 + 14 * at, line) for at, line in enumerate(("Nơi nhận:", "- Như trên;", "- Lưu: VT."))]
    words += [Text(330, 103 + 14 * at, line) for at, line in enumerate(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))]
    found = read([*grid((85, 320, 525), (100, 150)), *words])
    assert found.text == "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n"


def test_words_upright_in_a_cell_stay_in_it() -> None:
    drawn = [*table([("TT", "Chỉ tiêu", "", ""), ("1", "Người dân", "", "95")], height=50)]
    drawn += [Text(340, 145, "Đơn vị", 8, turn="0 1 -1 0"), Text(440, 145, "Số lượng", 8, turn="0 1 -1 0")]
    assert rows(read(drawn))[0] == "| TT | Chỉ tiêu | Đơn vị | Số lượng |"


def test_a_wide_table_on_a_page_on_its_side() -> None:
    across = (50, 90, 500, 780)
    drawn = [*grid(across, (100, 120, 140)), Text(54, 103, "TT"), Text(94, 103, "Nhiệm vụ"), Text(504, 103, "Chủ trì")]
    drawn += [Text(54, 123, "1"), Text(94, 123, "Tuyên truyền"), Text(504, 123, "Sở Mẫu")]
    assert rows(read(Sheet(drawn, (842.0, 595.0)))) == ["| TT | Nhiệm vụ | Chủ trì |", "| 1 | Tuyên truyền | Sở Mẫu |"]


def test_targets_are_read_from_the_cells(tmp_path: object) -> None:
    from pathlib import Path

    path = Path(str(tmp_path)) / "plan.pdf"
    text = lines("Chỉ tiêu đến năm 2030", top=80)
    path.write_bytes(paper([*text, *table([HEADER, ("1", "Tỷ lệ người dân biết chữ", "%", "95")])]))
    (target,) = parse_file(path).targets
    assert (target.value, target.unit, target.deadline and target.deadline.year) == (95, "%", 2030)
