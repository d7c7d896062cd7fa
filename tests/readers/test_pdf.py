"""PDF with a text layer: what stands where on the page, and the lines that come of it."""

from __future__ import annotations

import unicodedata

import pytest

from papers import A4, Box, Sheet, Text, lines, paper
from xhht_parse.readers.file import Read, read_bytes
from xhht_parse.readers.pdf.letters import rebuilt
from xhht_parse.readers.pdf.types import Letter

pytest.importorskip("pypdfium2", reason="the extra pdf is not here")

PROSE = """    Thực hiện Quyết định của Ủy ban nhân dân tỉnh về học tập suốt đời,
Ủy ban nhân dân xã ban hành Kế hoạch với các nội dung chủ yếu như
sau:
    1. Đến năm 2030 ít nhất 95% người dân biết chữ, mỗi thôn có một tủ
sách dùng chung.
    2. Giao Văn phòng theo dõi, báo cáo."""


def read(*sheets: Sheet | list[Text | Box]) -> Read:
    return read_bytes(paper(*sheets), "plan.pdf")


def codes(found: Read) -> dict[str, int]:
    return {repair.code: repair.count for repair in found.source.repairs}


def test_lines_stay_and_paragraphs_are_parted() -> None:
    first, second = PROSE.split("    1. ")[0], "1. " + PROSE.split("    1. ")[1].split("\n    2.")[0]
    text = read(lines(PROSE)).text
    assert text == f"{first.strip()}\n\n{second}\n\n2. Giao Văn phòng theo dõi, báo cáo.\n"


def test_space_parts_paragraphs_that_are_not_indented() -> None:
    text = read(lines("Một hai ba bốn năm sáu bảy tám\nchín mười.\n\nMười một mười hai mười ba mười\nbốn.")).text
    assert text == "Một hai ba bốn năm sáu bảy tám\nchín mười.\n\nMười một mười hai mười ba mười\nbốn.\n"


def test_a_line_with_room_for_the_next_word_ends_its_paragraph() -> None:
    text = read(lines("Một hai ba bốn năm sáu bảy tám\nchín mười.\nMười một mười hai mười ba\nBốn.")).text
    assert text == "Một hai ba bốn năm sáu bảy tám\nchín mười.\n\nMười một mười hai mười ba\n\nBốn.\n"


def test_lines_that_a_label_leaves_hanging_are_one_paragraph() -> None:
    drawn = [
        Text(85, 100, "1."), Text(103, 100, "Tỷ lệ người dân trong độ tuổi học tập"),
        Text(103, 116, "thường xuyên tại trung tâm cộng đồng"), Text(103, 132, "đạt 60%."),
        Text(85, 148, "2."), Text(103, 148, "Ít nhất 95% người dân trong xã biết chữ"), Text(103, 164, "vào năm 2030."),
    ]  # fmt: skip
    assert [each.replace("\n", " ") for each in read(drawn).text.strip().split("\n\n")] == [
        "1. Tỷ lệ người dân trong độ tuổi học tập thường xuyên tại trung tâm cộng đồng đạt 60%.",
        "2. Ít nhất 95% người dân trong xã biết chữ vào năm 2030.",
    ]


def test_every_line_has_its_page_and_its_box() -> None:
    found = read([Text(85, 100, "Mục tiêu")], [Text(85, 200, "Nhiệm vụ chung")])
    page, box = found.places[0].page, found.places[0].box
    assert page == 1
    assert box == pytest.approx((85, 100, 85 + 8 * 6, 114), abs=2.5)
    assert found.places[-2].page == 2
    assert [size.number for size in found.pages] == [1, 2]
    assert len(found.places) == len(found.text.split("\n"))


def test_a_word_cut_behind_its_hyphen_is_whole() -> None:
    text = read(lines("Căn cứ các văn bản đã nêu và Quyết định số 12/QĐ-\nUBND ngày 05 tháng 7 năm 2021.")).text
    assert text == "Căn cứ các văn bản đã nêu và Quyết định số 12/QĐ-UBND\nngày 05 tháng 7 năm 2021.\n"


def test_a_line_that_was_the_end_of_a_word_is_gone() -> None:
    text = read(lines("Căn cứ các văn bản đã nêu và Quyết định số 12/QĐ-\nUBND\n\nVăn phòng chủ trì.")).text
    assert text == "Căn cứ các văn bản đã nêu và Quyết định số 12/QĐ-UBND\n\nVăn phòng chủ trì.\n"


def test_letters_are_in_nfc_without_ligatures_and_soft_hyphens() -> None:
    words = unicodedata.normalize("NFD", "Tiếng Việt") + " ﬁn so\u00adft \u200bxã \U0001d400"
    assert read([Text(85, 100, words)]).text == "Tiếng Việt fin soft xã \U0001d400\n"


def test_a_raised_number_is_the_mark_of_a_note() -> None:
    page = [
        Text(85, 100, "Đạt 24%"), Text(128, 100, "1", 7), Text(137, 100, "người dân, 5 m"), Text(221, 100, "2", 7),
        Text(85, 703, "1", 6), Text(90, 703, "Theo báo cáo năm 2020.", 10), Box(85, 695, 140, 0.5),
    ]  # fmt: skip
    assert read(page).text == "Đạt 24%[1] người dân, 5 m2\n\n[1] Theo báo cáo năm 2020.\n"


def test_the_number_of_a_note_behind_a_number_is_told_from_it() -> None:
    drawn = [Text(85, 100, "Đến năm 2030"), Text(157, 99, "1", 7), Text(166, 100, "có 95"), Text(196, 99, "12", 7)]
    assert read(drawn).text == "Đến năm 2030[1] có 95[12]\n"


def test_a_line_of_a_note_may_begin_with_a_number() -> None:
    drawn = [Text(85, 100, "Đạt 24%"), Text(128, 100, "1", 7), Box(85, 695, 140, 0.5), Text(85, 703, "1", 6)]
    drawn += [Text(90, 703, "Theo báo cáo của", 10), Text(85, 715, "15 xã vùng cao.", 10)]
    assert read(drawn).text == "Đạt 24%[1]\n\n[1] Theo báo cáo của 15 xã vùng cao.\n"


def test_notes_of_all_pages_come_at_the_end() -> None:
    def page(number: str) -> list[Text | Box]:
        body = [Text(85, 100, f"Trang {number} có chú thích"), Text(85 + 21 * 6, 100, number, 7)]
        return [*body, Text(85, 703, number, 6), Text(90, 703, f"Nguồn {number}.", 10)]

    found = read(page("1"), page("2"))
    assert found.text.endswith("\n\n[1] Nguồn 1.\n[2] Nguồn 2.\n")
    assert "chú thích[2]" in found.text


def test_numbers_of_notes_may_stand_level_below_their_line() -> None:
    drawn = [
        Text(85, 100, "Đạt 24%"), Text(128, 100, "1", 7), Text(137, 100, "và 30%"), Text(174, 100, "2", 7),
        Box(85, 695, 140, 0.5), Text(85, 703, "1", 10), Text(102, 703, "Theo báo cáo năm", 10),
        Text(100, 715, "2020 của xã.", 10), Text(85, 727, "2", 10), Text(100, 727, "Kế hoạch.", 10),
    ]  # fmt: skip
    assert read(drawn).text == "Đạt 24%[1] và 30%[2]\n\n[1] Theo báo cáo năm 2020 của xã.\n[2] Kế hoạch.\n"


def test_a_list_at_the_foot_of_a_page_is_no_note() -> None:
    drawn = [Text(85, 100, "Đạt 24%"), Text(85, 703, "1 Văn phòng"), Text(85, 719, "2 Công an")]
    assert read(drawn).text.split("\n")[-3:] == ["1 Văn phòng", "2 Công an", ""]


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_shown_turned_is_read_as_it_is_shown(quarters: int) -> None:
    matrix = {1: "0 1 -1 0", 2: "-1 0 0 -1", 3: "0 -1 1 0"}[quarters]
    places = {1: (120, 700), 2: (500, 100), 3: (100, 100)}
    left, top = places[quarters]
    step = {1: (16, 0), 2: (0, -16), 3: (-16, 0)}[quarters]
    drawn = [
        Text(left, top, "Phụ lục kèm theo", turn=matrix),
        Text(left + step[0] * 2, top + step[1] * 2, "Danh mục nhiệm vụ", turn=matrix),
    ]
    found = read(Sheet(drawn, quarters=quarters))
    assert found.text.split() == "Phụ lục kèm theo Danh mục nhiệm vụ".split()
    width, height = A4 if quarters == 2 else A4[::-1]
    assert (found.pages[0].width, found.pages[0].height) == (width, height)
    assert all(0 <= where.box[0] < where.box[2] <= width for where in found.places if where.box)


def test_a_page_written_upwards_is_turned() -> None:
    drawn = [Text(120, 700, "Phụ lục kèm theo", turn="0 1 -1 0"), Text(150, 700, "Danh mục chung", turn="0 1 -1 0")]
    assert read(drawn).text.split() == "Phụ lục kèm theo Danh mục chung".split()


def test_words_aslant_are_left_aside() -> None:
    drawn = [*lines(PROSE), Text(150, 500, "DỰ THẢO", 60, turn="0.7 0.7 -0.7 0.7")]
    found = read(drawn)
    assert "THẢO" not in found.text
    assert [(running.kind, running.text) for running in found.source.running] == [("header", "DỰ THẢO")]


def test_old_fonts_are_turned_into_unicode() -> None:
    drawn = [
        Text(85, 100, "ñy ban nh©n d©n tØnh hßa b×nh", font="capitals"),
        Text(85, 130, "QuyÕt ®Þnh vÒ viÖc x©y dùng x· héi häc tËp", font="old"),
        Text(85, 160, "UÛy ban nhaân daân", font="vni"),
        Text(85, 190, "Đã là Unicode"),
    ]
    found = read(drawn)
    words = "ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH|Quyết định về việc xây dựng xã hội học tập|Ủy ban nhân dân|Đã là Unicode"
    assert [line for line in found.text.split("\n") if line] == words.split("|")
    assert codes(found) == {"legacy-font-converted": 20}


def test_signs_and_letters_of_unicode_stay_in_an_old_font() -> None:
    assert read([Text(85, 100, "● Sở Nội vụ – x· héi", font="mapped")]).text == "● Sở Nội vụ – xã hội\n"


@pytest.mark.parametrize("apart", [0.0, 1.0, 1.6, 2.5])
def test_letters_set_apart_are_whole_words(apart: float) -> None:
    drawn = [
        Text(85, 100, "cña ñy ban nh©n d©n tØnh", font="old", apart=apart),
        Text(85, 130, "§iÒu 1. Mçi x· 01 tæ", font="old"),
    ]
    assert read(drawn).text.splitlines() == ["của ủy ban nhân dân tỉnh", "Điều 1. Mỗi xã 01 tổ"]


def test_a_stop_belongs_to_its_letter_where_boxes_are_no_higher_than_ink() -> None:
    """As in a PDF of LibreOffice whose fonts say neither how high nor how deep their letters are."""
    ink = [("I", 85, 525.4, 535.1), (".", 90, 525.4, 526.8), (" ", 93, 525.4, 526.8), ("B", 97, 525.4, 535.1)]
    ink += [("ổ", 104, 525.3, 537.0), (",", 111, 523.2, 526.8)]
    letters = [
        Letter(text, left, bottom, left + (3 if text in ".," else 7), top, None) for text, left, bottom, top in ink
    ]
    assert [word.text for word in rebuilt(letters)] == ["I.", "Bổ,"]


def test_text_laid_under_a_picture_is_said_to_be_ocr() -> None:
    drawn = [text._replace(unseen=True) for text in lines(PROSE)]
    found = read(drawn)
    assert codes(found) == {"ocr-layer": 1}
    assert found.text == read(lines(PROSE)).text


def test_same_file_same_reading() -> None:
    data = paper(lines(PROSE), lines(PROSE))
    assert read_bytes(data, "a.pdf") == read_bytes(data, "a.pdf")
