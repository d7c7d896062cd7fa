"""The lines of a letterhead as names of bodies."""

from xhht_parse import parse
from xhht_parse.extract.metadata.bodies import units
from xhht_parse.extract.metadata.naming import sentence_case
from xhht_parse.vocab.words import standard


def test_a_syllable_that_a_line_cuts_is_joined() -> None:
    assert units(["UBND TỈNH KHÁNH H", "ÒA"]) == ["UBND TỈNH KHÁNH HÒA"]


def test_a_letter_that_stands_for_a_district_is_no_cut_syllable() -> None:
    assert units(["UBND H", "AN MẪU"]) == ["UBND H AN MẪU"]


def test_a_schools_own_name_is_written_in_capitals() -> None:
    assert sentence_case("TRƯỜNG TH&THCS MẪU SƠN", standard()) == "Trường TH&THCS Mẫu Sơn"
    assert sentence_case("TRƯỜNG TRUNG HỌC PHỔ THÔNG", standard()) == "Trường Trung học phổ thông"


def test_what_a_board_is_for_is_written_in_small_letters() -> None:
    assert sentence_case("BAN CHỈ ĐẠO XÃ MỸ LỆ VỀ PHỔ CẬP GIÁO DỤC", standard()) == (
        "Ban Chỉ đạo xã Mỹ Lệ về phổ cập giáo dục"
    )


LETTERHEAD = """UBND XÃ MẪU SƠN
BCĐ PHỔ CẬP GIÁO DỤC

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 87/KH-{code}
Mẫu Sơn, ngày 10 tháng 3 năm 2026

KẾ HOẠCH
Xóa mù chữ năm 2026

Căn cứ tình hình thực tế, kế hoạch như sau:

I. MỤC TIÊU
"""


def test_the_number_tells_whether_a_committee_or_its_board_issues() -> None:
    of_committee, of_board = parse(LETTERHEAD.format(code="UBND")), parse(LETTERHEAD.format(code="BCĐ"))
    assert of_committee.metadata.issuer is not None
    assert of_board.metadata.issuer is not None
    assert of_committee.metadata.issuer.name == "Ủy ban nhân dân xã Mẫu Sơn"
    assert of_board.metadata.issuer.name.startswith("Ban Chỉ đạo")


PARTY = """ĐẢNG BỘ TỈNH ĐẮK LẮK
TỈNH ỦY
*
Số 62-KH/TU

ĐẢNG CỘNG SẢN VIỆT NAM
Đắk Lắk, ngày 03 tháng 4 năm 2026

KẾ HOẠCH
xóa mù chữ năm 2026
-----
I- MỤC TIÊU
"""


def test_a_body_of_the_party_says_itself_what_it_leads() -> None:
    issuer = parse(PARTY).metadata.issuer
    assert issuer is not None
    assert issuer.name == "Tỉnh ủy Đắk Lắk"
