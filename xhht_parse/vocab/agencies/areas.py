"""What follows a name and belongs to it: its place, its level, whom it is of: "… tỉnh", "… các xã", "… thuộc Sở".

To add a kind of tail: one branch of `TAIL`.
"""

from __future__ import annotations

import re

from ...text.folds import pattern
from ...text.letters import LOWER, UPPER
from .capitals import CAPITALS

_NO_SHEET = r"(?! (?:sao|đồ|thảo|dự|tin|đánh|chính|gốc|cam|ghi|tổng|án|quyền|mẫu|đăng|kế|thuyết|in)(?!\w))"
""" "gửi Sở Tư pháp bản sao": no hamlet."""
AREA = (
    r"(?:tỉnh(?! đoàn| ủy)|thành phố|tp\.?|quận(?! đoàn| ủy)|huyện(?! đoàn| ủy)|thị xã|xã(?! hội| đoàn)|phường"
    r"|thị trấn|đặc khu|khu phố|khu dân cư|khu(?=, (?:thôn|bản|ấp|khóm|xóm)(?!\w))|tổ dân phố|thôn|buôn(?! (?:bán|lậu))"
    r"|làng(?! (?:nghề|xóm|văn hóa))|xóm|ấp|khóm"
    rf"|bản{_NO_SHEET}|địa phương|cơ sở)"
)
# a portal glued "cáchuyện"
AREAS = (
    rf"(?:các(?: )?|cấp |hai |[0-9]{{1,3}}(?:/[0-9]{{1,3}})? )?{AREA}(?:(?:,(?: )?| và | - |/)(?:cấp )?{AREA})*(?!\w)"
)
_PARTY = r"(?:huyện ủy|thị ủy|quận ủy|thành ủy|tỉnh ủy|đảng ủy)"
_COMMITTEES = rf"các (?:(?:huyện|thị|quận|thành),(?: )?){{0,3}}{_PARTY}(?:(?:,(?: )?| và |/){_PARTY})*"
LEVEL = r"(?:tỉnh|huyện|xã|thành phố|cơ sở)"
_NUMBERED = "".join(
    f"(?<={head} )|" for head in ("đại đội", "tiểu đoàn", "trung đoàn", "lữ đoàn", "sư đoàn", "quân khu")
)
_IN_SCHOOLS = "|".join(f"(?<={body} )" for body in ("giám hiệu", "khuyến học", "công đoàn", "thanh niên", "liên đội"))
_OF_SCHOOL = (
    r"(?:mầm non|mẫu giáo|tiểu học(?: và trung học cơ sở)?|trung học(?: cơ sở| phổ thông)?|thcs|thpt|th(?: ?& ?thcs)?"
    r"|phổ thông(?: dân tộc)?(?: nội trú| bán trú)?|ptdt[nb]t|liên cấp)(?!\w)"
)
_OWN = (
    r"(?:sở|bộ|cục|trường)(?= ?$|[,;:.(/]"
    r"| (?:và|chủ|phối|tham|thực|triển|xây dựng (?:kế|chương|quy)|căn|có|tổ|chịu|báo|rà|theo|mở|lập|cử|gửi|chỉ đạo"
    r"|hướng|kiểm|tổng hợp|đôn|giám|định kỳ"
    r"|tăng|đẩy|tiếp tục|nghiên|quán|nghiêm|đăng|bố trí|bảo đảm|đảm bảo|khẩn|tập trung|hoàn thành|phải|cần"
    r")(?!\w))"
)
"""The one that the plan is of, told by its kind alone: "các đơn vị thuộc Bộ", "Thanh tra Sở"."""
INSPECTORATE = pattern(r"thanh tra (?:sở|bộ|tỉnh|huyện|thành phố|nhà nước)(?!\w)")
""" "Văn phòng Sở, Thanh tra Sở": no field of the office."""
TAIL = pattern(
    rf" (?:{_COMMITTEES}|{AREAS}|(?:các|hai) cấp(?: {LEVEL})?|cấp {LEVEL}|cấp trên(?: trực tiếp)?(?: cơ sở)?|"
    rf"(?=[0-9])(?:{_NUMBERED[:-1]})[0-9]{{1,4}}(?![\w/.-])|"
    rf"(?:{_IN_SCHOOLS})các (?:nhà )?trường(?: học)?(?! hợp)|"
    rf"(?:{_IN_SCHOOLS}|(?<=chi bộ ))trường"
    r"(?! (?:học|hợp|tiểu|mầm|mẫu|th|thcs|thpt|ptdt|phổ|đại|cao|trung|chính|chuyên|công|tư|dạy|nghề|quốc)(?!\w))|"
    r"khu vực [ivx0-9]{1,5}(?!\w)|số [0-9]{1,2}(?![\w/.-]| (?:ngày|năm))|"
    r"trung ương(?:(?:,| và) địa phương)?|"
    r"khu vực(?! (?:biên|nông|thành|đô|miền|phía|ven|công|tư|trong|ngoài|hành|kinh|trung|có(?! trách nhiệm)|này|khó"
    r"|đồng|nội|cửa|nhà|doanh))|"
    r"(?<=khoa )(?:cận )?lâm sàng|(?:(?<=thanh niên )|(?<=công đoàn )|(?<=đảng ủy )|(?<=chi bộ ))"
    r"(?:công ty|bệnh viện|nhà máy|xí nghiệp)|"
    r"việt nam|tỉnh ủy|thành ủy|huyện ủy|nhà nước|nhân dân(?! tỉnh thành)|tối cao|cơ sở|ở địa phương|"
    r"(?:có |khác có )?liên quan(?: khác)?(?: đến \w+(?: \w+){0,6})?|khác|còn lại|nêu trên|trên(?! (?:địa bàn|cơ sở))|"
    r"và tương đương|trung tâm (?:học tập cộng đồng|htcđ)|tthtcđ|thành viên(?: ban chỉ đạo)?|"
    r"biên giới|ven biển|miền núi|vùng cao|hải đảo|"
    r"(?:trực )?thuộc(?:(?:,| và) trực thuộc)?(?: phạm vi quản lý)?"
    rf"(?: trung ương| ubnd| ủy ban nhân dân| {_OWN})?|(?<=thanh tra ){_OWN}|"
    r"của(?= (?:tỉnh|thành phố|xã|phường|huyện)(?! hội(?! viên)))|của đảng(?! (?:bộ|ủy))|của mặt trận(?: tổ quốc)?|"
    r"nhà trường|của (?:trung ương|tỉnh|huyện|thành) hội(?! viên)|"
    r"(?<=đoàn trường )(?:đại học|cao đẳng)(?:(?:,| và) (?:đại học|cao đẳng|trung cấp))*|"
    r"(?<=công an )các đơn vị(?:,| và) địa phương|"
    r"(?:đóng |hoạt động )?trên địa bàn(?: toàn)?|đóng chân|đứng chân|đóng quân|thường trú(?: tại)?|"
    r"(?<=cơ quan )quản lý (?:nhà nước|chuyên ngành|thị trường|thuế|đất đai|giáo dục)|"
    r"chi nhánh|chuyên môn|chuyên ngành|chức năng|(?:chịu sự|được) (?:giám sát|kiểm tra|thanh tra)(?=[,;:.(*]|$"
    r"| (?:báo cáo|bố trí|chuẩn bị|chịu trách nhiệm|cử|cung cấp|có trách nhiệm|gửi|phối hợp|tổ chức|xây dựng)(?!\w))|"
    r"được (?:giao|phân công)(?: (?!có )[^\W\d_]+){0,12}(?= có trách nhiệm)|"
    r"(?<=ban tổ chức )(?:hội (?:thi|nghị|thao|diễn|chợ)|cuộc thi|đại hội|lễ hội|ngày hội|tuần lễ|liên hoan)|"
    r"đoàn thể|chủ quản|địa phương|ngang bộ|thuộc chính phủ|báo chí|"
    rf"(?<=các trường ){_OF_SCHOOL}(?:(?:,(?: )?| và |/| - )(?:trường )?{_OF_SCHOOL})*)(?!\w)"
)
OF_PLACES = pattern(
    rf" (?:các {AREA}|cấp {LEVEL}|các cấp|xã(?! hội| đoàn)|phường|đặc khu|tỉnh(?! đoàn| ủy)|thôn)(?!\w)"
)
""" "phòng nội vụ các huyện", "trạm y tế xã": a name in small letters, sure by the place that it is of."""
SEAT = re.compile(rf" tại(?: tỉnh| thành phố)?{CAPITALS}")
""" "Phân hiệu Đại học Huế tại Quảng Trị": where a branch stands belongs to its name."""
AND_AREAS = pattern(r" và các (?:quận|huyện|thị xã)(?:, (?:quận|huyện|thị xã|thành phố)(?!\w)){1,3}")
"""More places behind one of their level: "UBND thành phố Thủ Đức và các quận, huyện"."""
DISTRICTS = ("thành phố", "quận", "huyện", "thị xã")
MANY_PLACES = pattern(
    r" (?:các|hai|[0-9/]{1,7}) (?=\w)| cấp (?:xã|huyện)(?!\w)"
    r"|(?<!\w)(?:huyện|thị xã|xã|phường|thị trấn|thành phố)(?:,| và|/)(?: )?"
    r"(?:thị xã|thành phố|xã|phường|thị trấn|đặc khu)"
)
""" "UBND các xã", "Công an hai cấp", "UBND 18 xã", "UBND xã, phường"."""
_SYLLABLE = rf"[{UPPER}][{LOWER}]*(?:'[^\W\d_]+)?"  # Ea M'Droh
_PLACE = rf"{_SYLLABLE}(?: {_SYLLABLE}){{0,3}}(?!\w)"
_ONE_PLACE = rf"{_PLACE}(?! (?!và )[{LOWER}])"
PLACES = re.compile(rf": ?{_ONE_PLACE}(?:(?:, ?| và | ?- ?){_ONE_PLACE})+(?=\s*(?:[;.:,]|$)| và )")
""" "UBND các phường: Tân Lập, Tân An": the places themselves, behind their colon."""
NEXT_PLACE = re.compile(rf"(?:, | và )(?P<place>{_PLACE})")
MANY_OF = pattern(r"(?:các|hai|[0-9]{1,3}) (?:xã|phường|đặc khu|tỉnh|thành phố|huyện|thôn|bản)(?!\w)")
""" "UBND các xã Tân Lập, Tân An": more of them behind the first."""
AREA_WORDS = ("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thành phố", "tỉnh", "thôn")
