"""PDF: heads and feet, letterheads, closings, columns, stamps."""

from __future__ import annotations

import pytest

from papers import Box, Text, lines, paper
from xhht_parse.readers.file import Read, read_bytes

pytest.importorskip("pypdfium2", reason="the extra pdf is not here")

BODY = "Ủy ban nhân dân xã ban hành Kế hoạch xây dựng xã hội học tập như\nsau:"


def read(*sheets: list[Text | Box]) -> Read:
    return read_bytes(paper(*sheets), "plan.pdf")


def running(found: Read) -> list[tuple[str, str]]:
    return [(each.kind, each.text) for each in found.source.running]


def letterhead() -> list[Text]:
    return [
        Text(90, 60, "ỦY BAN NHÂN DÂN"), Text(250, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        Text(100, 76, "XÃ MẪU SƠN"), Text(280, 76, "Độc lập - Tự do - Hạnh phúc"),
        Text(100, 100, "Số: 12/KH-UBND"), Text(270, 104, "Mẫu Sơn, ngày 05 tháng 7 năm 2021"),
    ]  # fmt: skip


def test_letterhead_gives_issuer_nation_number_and_date() -> None:
    found = read([*letterhead(), Text(270, 140, "KẾ HOẠCH"), *lines(BODY, top=170)])
    assert found.text.startswith(
        "ỦY BAN NHÂN DÂN\nXÃ MẪU SƠN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
        "Số: 12/KH-UBND\n\nMẫu Sơn, ngày 05 tháng 7 năm 2021\n\nKẾ HOẠCH\n\nỦy ban"
    )


def test_the_halves_of_a_letterhead_may_all_but_touch() -> None:
    drawn = [Text(60, 60, "ỦY BAN NHÂN DÂN THÀNH PHỐ"), Text(212, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]
    assert read(drawn).text == "ỦY BAN NHÂN DÂN THÀNH PHỐ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"


def test_the_name_of_the_nation_may_stand_on_two_lines() -> None:
    issuer, number, date = letterhead()[0], letterhead()[4], letterhead()[5]
    nation = [Text(300, 60, "CỘNG HÒA XÃ HỘI"), Text(291, 76, "CHỦ NGHĨA VIỆT NAM"), Text(300, 92, "Độc lập - Tự do")]
    found = read([issuer, *nation, number._replace(top=112), date._replace(left=243, top=114), *lines(BODY, top=170)])
    assert found.text.startswith(
        "ỦY BAN NHÂN DÂN\n\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do\n\nSố: 12/KH-UBND\n\nMẫu Sơn, ngày"
    )


def test_room_left_for_number_and_day_parts_no_halves() -> None:
    drawn = letterhead()[:4]
    drawn += [
        Text(100, 100, "Số:"),
        Text(145, 100, "/KH-UBND"),
        Text(240, 100, "Mẫu Sơn, ngày"),
        Text(345, 100, "tháng"),
        Text(400, 100, "năm 2021"),
    ]
    assert "\n\nSố: /KH-UBND\n\nMẫu Sơn, ngày tháng năm 2021\n" in read(drawn).text


def test_what_the_letter_is_about_stays_with_its_number() -> None:
    found = read([*letterhead(), Text(95, 118, "V/v học tập suốt đời"), Text(150, 160, "Kính gửi: Các thôn.")])
    assert "Số: 12/KH-UBND\nV/v học tập suốt đời\n\nMẫu Sơn, ngày" in found.text


def test_letterhead_in_one_column_is_read_down() -> None:
    text = "ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND"
    assert [line for line in read(lines(text)).text.split("\n") if line] == text.split("\n")


def closing(top: float) -> list[Text]:
    return [
        Text(320, top, "TM. ỦY BAN NHÂN DÂN"), Text(85, top + 6, "Nơi nhận:", 10),
        Text(350, top + 16, "CHỦ TỊCH"), Text(85, top + 19, "- Thường trực Đảng ủy;", 10),
        Text(85, top + 32, "- Lưu: VT.", 10), Text(340, top + 90, "Trần Thị Mẫu"),
    ]  # fmt: skip


def test_closing_gives_recipients_and_then_the_signature() -> None:
    found = read([*lines(BODY), *closing(300)])
    assert found.text.endswith(
        "\n\nNơi nhận:\n- Thường trực Đảng ủy;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị Mẫu\n"
    )


def test_a_recipient_over_two_lines_is_one() -> None:
    drawn = [*lines(BODY), *closing(300)[:4], Text(85, 332, "- Lưu: VT, KGVX,", 10), Text(85, 345, "NC, HC-QT.", 10)]
    assert "- Lưu: VT, KGVX, NC, HC-QT.\n" in read(drawn).text


def test_a_word_that_a_recipient_cuts_is_whole() -> None:
    drawn = [*lines(BODY), *closing(300)[:4], Text(85, 332, "- Các tổ chức CT-", 10), Text(85, 345, "XH;", 10)]
    assert "- Các tổ chức CT-XH;\n" in read([*drawn, Text(85, 358, "- Lưu: VT.", 10)]).text


def test_the_foot_of_a_portal_s_page_stands_behind_the_signature() -> None:
    foot = [Text(85, 358, "Cổng thông tin điện tử"), Text(85, 374, "Địa chỉ: phố Mẫu")]
    text = read([*lines(BODY), *closing(300)[:-1], Text(340, 348, "Trần Thị Mẫu"), *foot]).text
    assert text.endswith("CHỦ TỊCH\nTrần Thị Mẫu\n\nCổng thông tin điện tử\n\nĐịa chỉ: phố Mẫu\n")


def test_a_recipient_farther_below_is_one_of_them() -> None:
    drawn = [*lines(BODY), *closing(300)[:3], Text(85, 319, "- Như trên.", 10), Text(85, 332, "- Các thôn.", 10)]
    drawn += [Text(85, 352, "- Lưu: VT.", 10), Text(340, 390, "Trần Thị Mẫu")]
    assert "\n- Các thôn.\n- Lưu: VT.\n\nTM. ỦY BAN" in read(drawn).text


def test_what_stands_below_a_closing_is_no_part_of_it() -> None:
    found = read([*lines(BODY), *closing(200), Text(270, 340, "PHỤ LỤC"), *lines(BODY, top=370)])
    assert "Trần Thị Mẫu\n\nPHỤ LỤC\n\nỦy ban" in found.text


def test_page_numbers_are_no_part_of_the_text() -> None:
    found = read(*[[Text(295, 40, str(page)), *lines(BODY)] for page in (1, 2, 3)])
    assert found.text.count("\n\n") == 2
    assert not any(line.isdigit() for line in found.text.split("\n"))
    assert running(found) == []


def test_the_page_number_below_a_single_line_is_no_part_of_the_text() -> None:
    pages = [[*lines(BODY), Text(295, 790, "1")], [Text(85, 60, "- Lưu: VT."), Text(295, 790, "2")]]
    assert read(*pages).text.endswith("- Lưu: VT.\n")


def test_numbers_of_the_text_stay_where_they_count_no_pages() -> None:
    found = read([*lines(BODY), Text(85, 400, "95")])
    assert "95" in found.text.split("\n")


def test_heads_that_come_back_are_left_aside() -> None:
    pages = [[Text(85, 40, f"UBND xã Mẫu Sơn - trang {page}"), *lines(BODY)] for page in (1, 2, 3)]
    found = read(*pages)
    assert running(found) == [("header", "UBND xã Mẫu Sơn - trang 1")]
    assert "trang" not in found.text


def test_a_head_without_a_number_is_known_by_coming_back() -> None:
    def heads(*pages: int) -> list[tuple[str, str]]:
        bodies = [[Text(85, 40, "UBND xã Mẫu Sơn")] if at in pages else [] for at in range(8)]
        return running(read(*[[*head, *lines(BODY)] for head in bodies]))

    assert heads(1, 2, 3) == [("header", "UBND xã Mẫu Sơn")]
    assert heads(1, 2) == []


def test_a_number_below_the_edge_is_a_page_s_if_it_counts_them() -> None:
    pages = [[Text(295, 76, str(page)), *lines(BODY)] for page in (1, 2, 3)]
    assert "2" not in read(*pages).text.split("\n")
    assert read(*[[Text(295, 76, "7"), *lines(BODY)]] * 3).text.split("\n").count("7") == 3


def test_a_gazette_is_known_by_its_head_on_one_page() -> None:
    found = read([Text(190, 36, "CÔNG BÁO/Số 302/Ngày 02-06-2026"), Text(520, 36, "54"), *lines(BODY)])
    assert running(found) == [("header", "CÔNG BÁO/Số 302/Ngày 02-06-2026 54")]
    assert found.text.startswith("Ủy ban")


def test_titles_of_annexes_are_no_heads() -> None:
    pages = [[Text(270, 60, f"PHỤ LỤC {number}"), *lines(BODY)] for number in (1, 2)]
    found = read(*pages, [*lines(BODY)], [Text(270, 60, "PHỤ LỤC 3"), *lines(BODY)])
    assert [line for line in found.text.split("\n") if line.startswith("PHỤ LỤC")] == [
        "PHỤ LỤC 1", "PHỤ LỤC 2", "PHỤ LỤC 3",
    ]  # fmt: skip


def test_stamps_of_signatures_are_left_aside() -> None:
    stamp = ["Ký bởi: ỦY BAN NHÂN DÂN XÃ MẪU SƠN", "Cơ quan: TỈNH MẪU", "Ngày ký: 05-07-2021 07:31:14 +07:00"]
    drawn = [Text(60, 20 + 10 * at, line, 7) for at, line in enumerate(stamp)]
    found = read([*drawn, *letterhead(), *lines(BODY, top=170)])
    assert running(found) == [("header", "\n".join(stamp))]
    assert "Ký bởi" not in found.text


def test_a_portal_s_field_is_no_stamp() -> None:
    found = read(lines("Số hiệu: 12/KH-UBND\nNgười ký: Trần Thị Mẫu\nNgày ban hành: 05/7/2021"))
    assert "Người ký: Trần Thị Mẫu" in found.text


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    left = [f"Cột trái dòng {at} có nhiều chữ đầy đủ" for at in range(10, 18)]
    right = [f"Cột phải dòng {at} có nhiều chữ đủ" for at in range(10, 18)]
    drawn = [Text(50, 100 + 16 * at, line) for at, line in enumerate(left)]
    drawn += [Text(320, 100 + 16 * at, line) for at, line in enumerate(right)]
    text = read(drawn).text
    assert [line for line in text.split("\n") if line] == left + right


def test_a_few_long_halves_are_rows() -> None:
    drawn = [Text(x, 100 + 16 * at, f"Cột này có dòng {at} khá dài") for at in (2, 3, 4) for x in (60, 320)]
    assert read(drawn).text.split("\n")[0] == "Cột này có dòng 2 khá dài\t\t\tCột này có dòng 2 khá dài"


def test_far_columns_of_a_row_are_parted_by_tabs() -> None:
    found = read([Text(85, 100, "Đơn vị"), Text(300, 100, "Số lượng"), Text(450, 100, "Ghi chú")])
    assert found.text == "Đơn vị\t\t\tSố lượng\t\t\tGhi chú\n"
