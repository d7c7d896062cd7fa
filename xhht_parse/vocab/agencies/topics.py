"""What a board looks after, told in small letters behind its name: "Ban Chỉ đạo phổ cập giáo dục, xóa mù chữ"."""

from __future__ import annotations

from ...text.folds import fold, pattern

TOPICAL = frozenset(
    map(fold, ("ban chỉ đạo", "ban chỉ huy", "ban quản lý", "ban quản lý dự án", "bảo tàng", "thư viện"))
)
LEADING = frozenset(map(fold, ("ban chỉ đạo", "ban chỉ huy")))
"""Boards whose topic is told in small letters."""
_MORE_TOPICS = (
    r"(?:,| -| và)(?= (?:chống(?! chịu)|xóa mù|xmc|tệ nạn|lãng phí|tiêu cực|khuyến tài|tìm kiếm|cứu nạn|cứu hộ"
    r"|đô thị văn minh|xây dựng (?:xã hội|phong trào|đời sống)"
    r"|phổ cập)(?!\w))"
)
""" "Ban Chỉ đạo phổ cập giáo dục, xóa mù chữ", "phòng, chống thiên tai và tìm kiếm cứu nạn": no list of agencies."""
TOPIC = pattern(
    r"(?! tham gia(?!\w))"
    rf"(?:(?:{_MORE_TOPICS})?"
    r" (?!(?:chủ trì|phối hợp|tham mưu|theo dõi|đôn đốc|kiểm tra|hướng dẫn|tổ chức|tổng hợp|báo cáo|căn cứ|giúp|là"
    r"|gồm|bao gồm|có|và|chịu|để|trong|xem xét|chỉ đạo|định kỳ|phân công|ban hành|cùng|với|về|tại|theo|của|thuộc|cấp"
    r"|các cấp|tỉnh|thành phố|huyện(?! (?:nghèo|đảo|nông thôn))|quận|xã(?! hội| nông thôn)|phường|quốc gia"
    r"|trung ương|lập|rà soát|cử|gửi|họp|xây dựng (?:kế hoạch|chương trình|quy chế))(?!\w))\w+){1,20}"
    r'(?: "[^"\n]{3,100}")?'  # phong trào "Toàn dân đoàn kết …"
)
ABOUT = pattern(
    r"(?: (?:quốc gia|nhà nước|trung ương|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|cấp \w+))?"
    r" về(?! (?:kết quả|tình hình|việc|nội dung|các|những)(?!\w))"
    r"(?:,? (?:- )?(?!các (?:sở|bộ|ban|đơn vị|cơ quan)|ubnd|ủy ban nhân|sở )\w+){1,20}?"
    r"(?= (?:chủ trì|phối hợp|chỉ đạo|có trách nhiệm|chịu trách nhiệm|tham mưu|giúp|theo dõi|đôn đốc|định kỳ|\()"
    r"|[;:.]|[*_ ]*$)"
)
""" "Ban Chỉ đạo Nhà nước về kế hoạch bảo vệ rừng", up to what it does."""
