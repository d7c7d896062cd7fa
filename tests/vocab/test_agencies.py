"""Names of agencies: where they begin, how far they reach, what is none."""

from __future__ import annotations

import pytest

from xhht_parse.text.view import View
from xhht_parse.vocab.agencies import agencies
from xhht_parse.vocab.words import standard

NAMES = agencies(standard())


def whole(text: str) -> list[tuple[str, str | None]]:
    return [(text[m.start : m.end], m.code) for m in NAMES.whole(View(text), 0, len(text))]


def series(text: str) -> list[str]:
    return [text[m.start : m.end] for m in NAMES.series(View(text), 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sở Văn hóa, Thể thao và Du lịch", [("Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL")]),
        ("Sở Văn hoá Thể thao du lịch", [("Sở Văn hoá Thể thao du lịch", "SVHTTDL")]),
        ("SỞ TÀI CHÍNH", [("SỞ TÀI CHÍNH", "STC")]),
        ("Sở GD&ĐT, Sở LĐTB&XH", [("Sở GD&ĐT", "SGDĐT"), ("Sở LĐTB&XH", "SLĐTBXH")]),
        ("Các Sở: Tài chính, Nội vụ", [("Tài chính", "STC"), ("Nội vụ", "SNV")]),
        ("Các sở, ban, ngành, UBND các xã", [("Các sở, ban, ngành", None), ("UBND các xã", "UBND")]),
        (
            "Báo và Phát thanh, Truyền hình tỉnh và các hãng phim ở huyện",
            [("Báo và Phát thanh, Truyền hình tỉnh", None), ("các hãng phim ở huyện", None)],
        ),
        (
            "các cơ quan báo chí, phát thanh, truyền hình khác",
            [("các cơ quan báo chí, phát thanh, truyền hình khác", None)],
        ),
        ("Các đoàn thể, Hội Chữ thập đỏ", [("Các đoàn thể", None), ("Hội Chữ thập đỏ", "HCTĐ")]),
        ("Giám đốc Sở Công Thương", [("Giám đốc Sở Công Thương", "SCT")]),
        ("Chi cục Hải quan khu vực XIX", [("Chi cục Hải quan khu vực XIX", None)]),
        ("Trưởng các ấp, khóm", [("Trưởng các ấp, khóm", None)]),
        ("Trưởng ban khuyến học các thôn, tổ dân phố", [("Trưởng ban khuyến học các thôn, tổ dân phố", None)]),
        ("Các Tổ chuyên môn và Tổ Văn phòng", [("Các Tổ chuyên môn", None), ("Tổ Văn phòng", None)]),
        (
            "Vụ Giáo dục nghề nghiệp và Giáo dục thường xuyên",
            [("Vụ Giáo dục nghề nghiệp và Giáo dục thường xuyên", None)],
        ),
    ],
)
def test_a_heading_gives_each_agency_once_and_whole(text: str, found: list[tuple[str, str | None]]) -> None:
    assert whole(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sở Tài chính tham mưu Ủy ban nhân dân tỉnh", ["Sở Tài chính"]),
        ("các sở, ngành, địa phương xây dựng kế hoạch", ["các sở, ngành, địa phương"]),
        ("Đảng ủy, chính quyền các xã, phường xây dựng", ["Đảng ủy", "chính quyền các xã, phường"]),
        ("Chính quyền các xã, phường bố trí kinh phí", ["Chính quyền các xã, phường"]),
        ("Chi cục Thuế khu vực có trách nhiệm kiểm soát", ["Chi cục Thuế khu vực"]),
        ("Các cơ quan được phân công chủ trì có trách nhiệm lập", ["Các cơ quan được phân công chủ trì"]),
        ("Các cơ quan được giao kinh phí thực hiện quyết toán", ["Các cơ quan"]),
        ("UBND thành phố Hà Nội, thành phố Hải Phòng hỗ trợ", ["UBND thành phố Hà Nội"]),
        ("Sở Y tế, Công an tỉnh và các đơn vị liên quan tổ chức", ["Sở Y tế", "Công an tỉnh", "các đơn vị liên quan"]),
        ("Ban Chỉ đạo cải cách hành chính tỉnh theo dõi", ["Ban Chỉ đạo cải cách hành chính tỉnh"]),
        ("Trung tâm Xúc tiến đầu tư xây dựng", ["Trung tâm Xúc tiến đầu tư"]),
        (
            "Phòng Giáo dục thường xuyên - Chuyên nghiệp và Công nghệ thông tin, Phòng Giáo dục phổ thông tham mưu",
            ["Phòng Giáo dục thường xuyên - Chuyên nghiệp và Công nghệ thông tin", "Phòng Giáo dục phổ thông"],
        ),
        ("Phòng Giáo dục thường xuyên kiểm tra các trường", ["Phòng Giáo dục"]),
        ("Vụ Giáo dục thường xuyên tham mưu Lãnh đạo Bộ", ["Vụ Giáo dục thường xuyên"]),
        ("Trung tâm Xúc tiến Đầu tư Sở Tài chính", ["Trung tâm Xúc tiến Đầu tư"]),
        ("Bảo tàng Lịch sử, Thư viện Tổng hợp tỉnh", ["Bảo tàng Lịch sử", "Thư viện Tổng hợp tỉnh"]),
        ("các Vụ, Cục liên quan mở lớp", ["các Vụ, Cục liên quan"]),
        ("PHÒNG GIÁO DỤC TRUNG HỌC", ["PHÒNG GIÁO DỤC TRUNG HỌC"]),
        ("Thống kê số liệu trẻ bỏ học", []),
        (
            "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh phối hợp",
            ["Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"],
        ),
        (
            "Ban Quản lý Khu Nông nghiệp ứng dụng Công nghệ cao Mẫu Sơn, Công an tỉnh công bố",
            ["Ban Quản lý Khu Nông nghiệp ứng dụng Công nghệ cao Mẫu Sơn", "Công an tỉnh"],
        ),
        (
            "UBND các phường: Tân Lập, Nam Hòa - Bắc Hòa, Tân An và UBND xã Mỹ Lệ.",
            ["UBND các phường: Tân Lập, Nam Hòa - Bắc Hòa, Tân An", "UBND xã Mỹ Lệ"],
        ),
        ("UBND các xã, phường: Rà soát, Công bố danh sách", ["UBND các xã, phường"]),
        ("Cục Bảo tồn thiên nhiên và Đa dạng sinh học chủ trì", ["Cục Bảo tồn thiên nhiên và Đa dạng sinh học"]),
        ("Trung tâm Khuyến nông và Kho bạc Nhà nước chủ trì", ["Trung tâm Khuyến nông", "Kho bạc Nhà nước"]),
        ("Trung tâm Khuyến nông và phối hợp", ["Trung tâm Khuyến nông"]),
        ("Tạp chí TN&MT, Văn phòng REDD+ giúp việc", ["Tạp chí TN&MT", "Văn phòng REDD+"]),
        ("Đảng đoàn Quốc hội, Đảng ủy Quốc hội chủ trì", ["Đảng đoàn Quốc hội", "Đảng ủy Quốc hội"]),
        ("Ban Chỉ đạo về kết quả thực hiện", ["Ban Chỉ đạo"]),
        ("Ban Chỉ đạo phổ cập giáo dục, xóa mù chữ xã chỉ đạo", ["Ban Chỉ đạo phổ cập giáo dục, xóa mù chữ xã"]),
        ("Ban Chỉ đạo PCGD, XMC xã, Trạm Y tế kiểm tra", ["Ban Chỉ đạo PCGD, XMC xã", "Trạm Y tế"]),
        (
            "Ban Chỉ đạo phòng, chống dịch xã, các trường rà soát",
            ["Ban Chỉ đạo phòng, chống dịch xã", "các trường"],
        ),
        (
            "Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn huyện tổ chức trực",
            ["Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn huyện"],
        ),
        (
            "Ban Chỉ đạo phong trào “Người lớn gương mẫu” xã chấm điểm",
            ["Ban Chỉ đạo phong trào “Người lớn gương mẫu” xã"],
        ),
        (
            "Ban Chỉ đạo xây dựng xã hội học tập và phổ cập giáo dục, xóa mù chữ tỉnh kiểm tra",
            ["Ban Chỉ đạo xây dựng xã hội học tập và phổ cập giáo dục, xóa mù chữ tỉnh"],
        ),
        ("Văn phòng Sở, Thanh tra Sở tổng hợp", ["Văn phòng Sở", "Thanh tra Sở"]),
        ("HKH phường, CCB xã, TYT xã và BĐD CMHS mở lớp", ["HKH phường", "CCB xã", "TYT xã", "BĐD CMHS"]),
        ("HĐ Thi đua - Khen thưởng xã, CA xã bình xét", ["HĐ Thi đua - Khen thưởng xã", "CA xã"]),
        ("Ban Chỉ đạo và các trường họp", ["Ban Chỉ đạo", "các trường"]),
        ("Ban Chỉ đạo xây dựng kế hoạch kiểm tra", ["Ban Chỉ đạo"]),
        ("Ban Chỉ huy quân sự xã, Công an xã tuần tra", ["Ban Chỉ huy quân sự xã", "Công an xã"]),
        ("UBND các xã Ea H'đing, Ea M’Droh mở lớp", ["UBND các xã Ea H'đing, Ea M’Droh"]),
        (
            "UBND huyện Đăk R’lấp, Hội Khuyến học xã K'Bang rà soát",
            ["UBND huyện Đăk R’lấp", "Hội Khuyến học xã K'Bang"],
        ),
    ],
)
def test_a_name_in_a_sentence_ends_before_what_the_agency_does(text: str, found: list[str]) -> None:
    assert series(text) == found


@pytest.mark.parametrize(
    "text",
    ["Ban hành kế hoạch", "Hội nghị sơ kết", "Phòng, chống ma túy", "Bộ dữ liệu mở", "Trường hợp khác",
     "TỔ CHỨC THỰC HIỆN",
     "Trung tâm học tập cộng đồng", "Nông nghiệp và Môi trường", "Báo cáo viên", "Đoàn viên thanh niên", "", "x"],
)  # fmt: skip
def test_words_that_only_look_like_a_name_are_none(text: str) -> None:
    assert whole(text) == []


def test_a_long_run_of_names_is_read_in_linear_time() -> None:
    text = "Sở Y tế, " * 5000 + "Công an tỉnh"
    assert len(series(text)) == 5001
