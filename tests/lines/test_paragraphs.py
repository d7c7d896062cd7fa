"""Wrapped lines come together again, and lines that belong apart stay apart."""

from __future__ import annotations

import pytest

from xhht_parse.lines import classify as classify_module
from xhht_parse.lines.classify import classify
from xhht_parse.lines.paragraphs import paragraphs
from xhht_parse.lines.types import Line, Paragraph
from xhht_parse.text.view import View

WIDE = """Thư viện xã mở cửa tất cả các ngày trong tuần, kể cả ngày lễ, để người dân đến
đọc sách báo và mượn sách về nhà, nhất là các cháu học sinh ở những thôn xa
trung tâm xã và những gia đình chưa có tủ sách riêng trong nhà của mình.
"""


def joined(text: str) -> list[str]:
    view = View(text)
    found = paragraphs(view, classify(view, Paragraph))
    for p in found:
        assert [i for i in range(p.start, p.end) if text[i] == "\n"] == list(p.breaks)
    return [" ".join(text[p.start : p.end].split()) for p in found]


def test_lines_of_a_wrapped_text_without_blank_lines() -> None:
    text = WIDE + "Các thôn góp sách.\n- Thôn Đông góp 20 cuốn;\n- Thôn Đoài góp 15 cuốn.\n" + WIDE
    assert len(joined(text)) == 5


def test_lines_of_a_wrapped_text_with_blank_lines() -> None:
    text = f"{WIDE}\n1. Thôn Đông\n\n{WIDE}\n2. Thôn Đoài\n\n{WIDE}\n3. Thôn Trung\n\n{WIDE}"
    assert len(joined(text)) == 7


def test_a_first_line_that_is_indented_goes_on_with_a_name() -> None:
    first = "Căn cứ Kế hoạch số 8/KH-UBND năm 2026 của Ủy ban nhân dân huyện\nSông Mây về đọc sách;\n"
    parts = f"{WIDE}\n{first}\n{WIDE}\nXã có 5 thôn\nThôn Đông góp sách.\n\n{WIDE}"
    assert first.replace("\n", " ").strip() in joined(parts)
    assert "Thôn Đông góp sách." in joined(parts)


def test_lines_of_a_text_whose_every_line_is_followed_by_a_blank_one() -> None:
    text = (WIDE * 3).replace("\n", "\n\n")
    assert len(joined(text)) == 3


def test_a_kind_in_capitals_is_a_line_of_its_own_below_small_letters() -> None:
    text = "Quyết định 61/QĐ-UBND năm 2023 về việc bổ sung danh mục chợ phiên trên\nQUYẾT ĐỊNH\n" + WIDE
    assert joined(text)[1] == "QUYẾT ĐỊNH"


def test_a_date_goes_on_with_the_open_line_above_it() -> None:
    text = WIDE + "Căn cứ Luật Thư viện\n21/11/2019; Luật Xuất bản ngày 20/11/2012;\n" + WIDE
    assert joined(text)[1] == "Căn cứ Luật Thư viện 21/11/2019; Luật Xuất bản ngày 20/11/2012;"


def test_a_number_broken_behind_its_dash_goes_on_over_a_blank_line() -> None:
    text = "Thực hiện Nghị quyết số 10-\n\nNQ/TW ngày 05/4/2022.\n\nĐọc sách 10-\n\nNgười già.\n"
    assert joined(text)[0] == "Thực hiện Nghị quyết số 10- NQ/TW ngày 05/4/2022."
    assert len(joined(text)) == 3


def test_a_number_that_ends_a_sentence_takes_no_line_below_it() -> None:
    text = (
        WIDE * 3
        + "Các thôn chấm điểm thi đua góp sách và báo cáo về xã mỗi năm một lần vào tháng\n11.\nIII. VIỆC LÀM\n"
    )
    assert joined(text)[-2].endswith("vào tháng 11.")
    assert joined(text)[-1] == "III. VIỆC LÀM"


def test_a_date_alone_is_a_cell() -> None:
    text = WIDE + "Phòng Văn hóa và Thông tin\n21/11/2019\n" + WIDE
    assert joined(text)[1] == "Phòng Văn hóa và Thông tin"


def test_unwrapped_text_stays_as_it_is() -> None:
    text = "Số hiệu 12/KH\nNgày ban hành 05/3/2026\nNgười ký Trần Văn Mẫu\n\nThư viện xã mở cửa. " + "Vui đọc. " * 30
    assert len(joined(text)) == 4


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("I. QUAN ĐIỂM\nCHỈ ĐẠO\n", "I. QUAN ĐIỂM CHỈ ĐẠO"),
        ("1. Công tác chỉ\nđạo\n", "1. Công tác chỉ đạo"),
        ("I.\nTIN TỨC\n", "I. TIN TỨC"),
        ("Điều\n1. Phê duyệt danh mục.\n", "Điều 1. Phê duyệt danh mục."),
        ("-\nLưu: VT.\n", "- Lưu: VT."),
        ("Căn\ncứ Luật Thư viện;\n", "Căn cứ Luật Thư viện;"),
        ("Giai đoạn 2026 -\n2030 mở lớp.\n", "Giai đoạn 2026 - 2030 mở lớp."),
        ("Giai đoạn 2026\n- 2030 mở lớp.\n", "Giai đoạn 2026 - 2030 mở lớp."),
        ("Mở lớp ở xã,\nngày mai.\n", "Mở lớp ở xã, ngày mai."),
    ],
)
def test_what_a_break_cuts_in_two_is_one(text: str, whole: str) -> None:
    assert joined(text) == [whole]


@pytest.mark.parametrize(
    "text",
    [
        "1. Mục đích\n2. Yêu cầu\n",
        "Nơi nhận\n- Như trên\n",
        "Như sau:\nmở lớp.\n",
        "PHẦN I\nTÌNH HÌNH\n",
        "PHỤ LỤC\nDANH MỤC\n",
        "Sở Tài chính\n|\n",
        "-------\nSố: 12/KH\n",
        "Mở lớp\n\ntại xã\n",
        "                    CHƯƠNG TRÌNH HÀNH ĐỘNG\n  thực hiện nếp sống mới\n",
    ],
)
def test_what_belongs_apart_stays_apart(text: str) -> None:
    assert len(joined(text)) == 2


def test_a_number_of_the_sentence_is_no_label_and_a_list_goes_on() -> None:
    first = WIDE.replace("mở cửa tất cả các ngày", "được xếp hạng về chất lượng phục vụ ở mức độ\n2. Năm nay mở cửa")
    found = joined(f"1. {first}2. {WIDE}3. {WIDE}")
    assert [p[:2] for p in found if p[0].isdigit()][-2:] == ["2.", "3."]


def test_a_count_in_brackets_goes_on_where_it_began() -> None:
    inside = (
        WIDE + "Thư viện xã cần các thứ sau đây cho năm học mới: (1) sách cho trẻ em;\n(2) báo cho người già.\n" + WIDE
    )
    assert not any(p.startswith("(2)") for p in joined(inside))
    apart = (
        WIDE + "Thư viện xã cần các thứ sau đây cho năm học mới:\n(1) sách cho trẻ em;\n(2) báo cho người già.\n" + WIDE
    )
    assert any(p.startswith("(2)") for p in joined(apart))


def test_a_list_whose_first_item_mentions_its_number_stays_a_list() -> None:
    text = WIDE + "(1) Sở Y tế xem các cơ sở ở cột (1) của bảng;\n(2) Sở Nội vụ xem các xã.\n" + WIDE
    assert any(p.startswith("(2)") for p in joined(text))


def test_recipients_that_commas_end_stay_apart() -> None:
    found = joined(WIDE + "\nNơi nhận:\nThường trực Đảng ủy xã,\nCác phòng thuộc xã,\nLưu: VT.\n")
    assert found[-3:] == ["Thường trực Đảng ủy xã,", "Các phòng thuộc xã,", "Lưu: VT."]


def _forget() -> None:
    classify_module._known.clear()
    classify_module._known_whole.clear()


@pytest.mark.parametrize(
    ("first", "then"),
    [("1.1.1.1.1", "1.1.1.1.1. Việc"), ("12.10.11.", "12.10.11. Việc"), ("1. 2 lớp", "1. 2. Mở lớp")],
)
def test_a_line_is_read_alike_whatever_was_read_before(first: str, then: str) -> None:
    _forget()
    fresh = classify(View(then), Line)[0].readings
    _forget()
    classify(View(first), Line)
    assert classify(View(then), Line)[0].readings == fresh != ()


def test_a_bullet_that_a_star_opens_is_read_alike_whatever_was_read_before() -> None:
    _forget()
    fresh = classify(View("*a2. Mở lớp học"), Line)[0].readings
    _forget()
    classify(View("*a2. Mở lớp* học"), Line)
    assert classify(View("*a2. Mở lớp học"), Line)[0].readings == fresh != ()


@pytest.mark.parametrize("label", ["1.", "a)", "A.", "I.", "(1)"])
def test_a_text_may_end_in_a_label_alone_below_an_open_line(label: str) -> None:
    assert joined(WIDE + WIDE.removesuffix(".\n") + " và của thôn\n" + label)[-1].endswith(label)


def test_a_line_that_a_comma_ends_goes_on_however_short() -> None:
    text = WIDE + "1. Hiệu trưởng các trường trong xã,\nTrưởng các thôn\n" + WIDE
    assert any(p == "1. Hiệu trưởng các trường trong xã, Trưởng các thôn" for p in joined(text))


def test_a_dashed_name_is_no_bullet() -> None:
    text = WIDE + "Lớp học nghề do ngành Lao động\n- Thương binh và Xã hội mở ở xã.\n" + WIDE
    assert any("Lao động - Thương binh" in p for p in joined(text))


def test_a_row_number_in_a_table_has_no_reading() -> None:
    view = View("|\n1.\n|\nMở lớp\n|\n2.\n|\n")
    assert all(not p.readings for p in paragraphs(view, classify(view, Paragraph)))


def test_an_annex_below_a_table_keeps_its_label() -> None:
    view = View("TT | Việc |\n\nPHỤ LỤC 02\n\nDANH MỤC LỚP HỌC\n")
    assert [m.label for p in paragraphs(view, classify(view, Paragraph)) for m in p.readings] == ["PHỤ LỤC 02"]


def test_many_lines_are_joined_in_linear_time() -> None:
    text = "và các thôn trong xã cùng góp sách cho thư viện\n" * 20000
    assert len(joined(text)) == 1


def test_a_text_that_came_on_one_line_is_told_apart() -> None:
    pieces = [
        "Thư viện xã và Trường Tiểu học cùng làm các việc sau:",
        "I. MỤC TIÊU",
        "1. Mở phòng đọc ở các thôn trong xã để trẻ em và người già cùng đọc sách.",
        "2. Mua sách:",
        "- Sách mới cho trẻ em;",
        "- Báo cho người già.",
        "II. KINH PHÍ",
        "1. Ngân sách xã cấp 30 triệu đồng theo Điều 5 Nghị quyết của Hội đồng nhân dân xã.",
        "2. Các gia đình góp sách cũ và công sức, gồm cả sách giáo khoa, truyện và báo " + "của năm trước " * 30,
    ]
    text = " ".join(pieces).strip()
    assert joined(text) == [" ".join(piece.split()) for piece in pieces]


def test_a_long_paragraph_of_an_ordinary_text_is_not_cut() -> None:
    long = "1. Mở lớp gồm các việc: (1) lập danh sách; - Tìm chỗ; 4. Mời thầy. " + "Mọi người cùng học. " * 40
    assert len(joined(f"{long}\n\n" * 4)) == 4


def test_a_sentence_goes_on_over_the_number_of_a_page() -> None:
    for number in ("3", "- 3 -", "Trang 3/12", "\n3\n"):
        text = WIDE + "Thư viện xã và Trường Tiểu học cùng mở phòng đọc ở các thôn để trẻ em và\n"
        text += number + "\nngười già cùng đọc sách.\n" + WIDE
        assert any(p.startswith("Thư viện xã và") and p.endswith("người già cùng đọc sách.") for p in joined(text)), (
            number
        )


def test_a_short_line_goes_on_over_a_number_that_counts_pages() -> None:
    text = f"{WIDE * 9}- Góp sách cho các trường,\n\n2\n\ncác thôn.\n{WIDE * 9}\n3\n\n{WIDE}"
    assert "- Góp sách cho các trường, 2 các thôn." in joined(text)


def test_a_number_above_its_unit_is_a_cell() -> None:
    text = WIDE * 3 + "Số người dân tham gia học tập thường xuyên tại trung tâm\n500\nngười\n"
    assert any("500" in p for p in joined(text))


def test_rows_of_many_short_lines_keep_their_numbers() -> None:
    row = "Mở lớp xóa mù chữ\nở các thôn,\n\nSở Tài chính,\n\n" * 6
    found = joined(WIDE * 3 + f"1\n{row}2\n{row}")
    assert {"1", "2"} <= {p.partition(" ")[0] for p in found}


def test_a_number_between_two_sentences_is_a_row() -> None:
    text = WIDE + "Mở lớp học nghề ở thôn.\n3\nMua sách cho thư viện.\n" + WIDE
    assert "3" in joined(text)


def test_a_count_that_runs_on_inside_a_line_begins_no_list() -> None:
    lead = "Thư viện xã và Trường Tiểu học cùng mở phòng đọc ở các thôn trong xã. Cụ thể:\n"
    run_in = lead + "(i) Rà soát sách cũ của các gia đình, của trường và của thư viện; (ii)\nmua sách mới.\n"
    listed = lead + "(i) Rà soát sách cũ theo mục (ii) của Quy chế;\n(ii) Mua sách mới.\n"
    assert any(p.endswith("của thư viện; (ii) mua sách mới.") and "Cụ thể: (i)" in p for p in joined(WIDE + run_in))
    assert "(ii) Mua sách mới." in joined(WIDE + listed)
