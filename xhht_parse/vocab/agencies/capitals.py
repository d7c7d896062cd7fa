"""How the words of a name that no list holds are written: capitals, letters that stand for words, small words
between."""

from __future__ import annotations

import re

from ...text.folds import pattern
from ...text.letters import LOWER, UPPER

_ANOTHER = r"(?:Bộ|Sở|UBND|HĐND|Uỷ ban|Cơ quan|Các|Ngân hàng|Tập đoàn|Tổng công ty)(?!\w)"
CAPITALS = rf"(?: (?!{_ANOTHER}|V[àÀ] )[{UPPER}](?:['\w.-]*\w)?){{1,4}}"
BELOW = pattern(
    rf" (?={_ANOTHER}|(?:Công an|Bộ đội|Bộ Chỉ huy|Văn phòng|Hội (?!đồng)|Phòng|Ban (?!hành)|Tỉnh đoàn|Thành đoàn|Đoàn"
    r"|Liên|Đài|Báo|Thanh tra|Cục|Chi cục|Kho bạc|Bảo hiểm|Mặt trận|Trung tâm|Viện|Trường|Chủ tịch|Giám đốc) [\w])"
)
"""Between two names that stand one below the other in a cell: "Bộ Tài chính" / "Bộ Công Thương"."""
DASHED = re.compile(rf" - (?!Cơ quan|Đơn vị|Thường trực|Chủ trì|Đầu mối|{_ANOTHER})[{UPPER}][{LOWER}]* [{LOWER}]")
"""The second field of a board: "Ban Tuyên giáo - Chính sách pháp luật", not "Ban Tổ chức - Cơ quan thường trực"."""
NAME_CLOSED = re.compile(rf"$|(?:[,;]| và) [{UPPER}]")
PLACE_NAME = re.compile(CAPITALS)
COMPANY = re.compile(r" (?:TNHH(?: MTV| [MHmh](?:ột|ai) thành viên)?|[Cc]ổ phần|CP)(?!\w)")
""" "Công ty TNHH MTV Khai thác …": the form stands before the name."""
ABBREVIATION = re.compile(r" [A-ZĐ]{2,}(?:rH)?(?:[&,.-]{1,2}[A-ZĐ]{1,5}(?:rH)?)*(?:\+(?= ))?(?!\w)")
""" "Sở GD&ĐT", "Phòng GDTrH-GDTX"."""
CAPITAL_PAIR = re.compile(rf" ?(?:- )?[{UPPER}]\w*(?:&[{UPPER}]\w*)*(?: [{LOWER}]\w*)?(?!\w)")
LOW_PAIR = re.compile(rf" [{UPPER}][{LOWER}]* [{LOWER}]\w*")
""" "Công nghệ", not "Phú Yên"."""
SMALL_WORD = re.compile(rf" [{LOWER}]+(?!\w)")
SECOND_HALF = re.compile(
    rf" và (?=[{UPPER}][{LOWER}]* [{LOWER}]"
    r"|(?:môi trường|công nghiệp(?! hoá)|công nghệ|xã hội|tôn giáo|du lịch|hạ tầng|kiến trúc|thể thao|dịch vụ"
    r"|phát triển nông thôn|khuyến nông|nuôi dưỡng|bảo trợ xã hội|giáo dục nghề nghiệp|giáo dục thường xuyên)(?!\w))"
)
""" "Viện Khoa học Khí tượng thủy văn và Biến đổi khí hậu", "Trung tâm Truyền thông tài nguyên và môi trường"."""
LINK = re.compile(rf"(?:,? (?:và |& |- )?|- )(?=[{UPPER}])")
