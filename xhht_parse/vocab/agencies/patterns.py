"""The patterns that names of agencies are recognised by; `single.py`, `series.py` and `ends.py` put them to use."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...text.folds import fold, pattern
from .names import FIELDS, HEADS, OPENING_VERBS, PERSONS, PLURALS, VERBS

JOINT = r"(?:,? (?:và |&(?:amp;)? ?|- ?)?|, ?|-|&(?:amp;)?| -)"
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
UPPER = "".join(c for c in map(chr, range(0x41, 0x1EFA)) if c.isupper() and (ord(c) < 0x1B5 or ord(c) >= 0x1EA0))
LOWER = UPPER.lower()
_ANOTHER = r"(?:Bộ|Sở|UBND|HĐND|Uỷ ban|Cơ quan|Các|Ngân hàng|Tập đoàn|Tổng công ty)(?!\w)"
CAPITALS = rf"(?: (?!{_ANOTHER}|V[àÀ] )[{UPPER}](?:['\w.-]*\w)?){{1,4}}"
BELOW = pattern(
    rf" (?={_ANOTHER}|(?:Công an|Bộ đội|Bộ Chỉ huy|Văn phòng|Hội (?!đồng)|Phòng|Ban (?!hành)|Tỉnh đoàn|Thành đoàn|Đoàn"
    r"|Liên|Đài|Báo|Thanh tra|Cục|Chi cục|Kho bạc|Bảo hiểm|Mặt trận|Trung tâm|Viện|Trường|Chủ tịch|Giám đốc) [\w])"
)
"""Between two names that stand one below the other in a cell: "Bộ Tài chính" / "Bộ Công Thương"."""

WORD = re.compile(r"\w+")
_SEPARATOR = r"\s*(?:,|(?<!&amp);)\s*(?:và |cùng )?(?:với )?|\s+(?:và|cùng với|cùng|&)\s+|\s*\+\s*"
_ASIDE = r" \((?!(?:là )?(?:cơ quan |đơn vị )?(?:chủ trì|phối hợp|đầu mối|thường trực))[^()]{1,80}\)(?=[,;] | và )"
"""A remark behind a name, before the next: "Phòng Nội vụ (Sở Y tế) và Văn phòng …"; not one that tells its part."""
SEPARATOR, NEXT = pattern(_SEPARATOR), pattern(rf"(?:{_ASIDE})?(?:{_SEPARATOR})")
"""What stands before the next name of a row; `NEXT` takes a remark before it too."""
DASHED = re.compile(rf" - (?!Cơ quan|Đơn vị|Thường trực|Chủ trì|Đầu mối|{_ANOTHER})[{UPPER}][{LOWER}]* [{LOWER}]")
"""The second field of a board: "Ban Tuyên giáo - Chính sách pháp luật", not "Ban Tổ chức - Cơ quan thường trực"."""
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
    r"khu vực(?! (?:biên|nông|thành|đô|miền|phía|ven|công|tư|trong|ngoài|hành|kinh|trung|có|này|khó|đồng|nội|cửa|nhà"
    r"|doanh))|"
    r"(?<=khoa )(?:cận )?lâm sàng|(?:(?<=thanh niên )|(?<=công đoàn )|(?<=đảng ủy )|(?<=chi bộ ))"
    r"(?:công ty|bệnh viện|nhà máy|xí nghiệp)|"
    r"việt nam|tỉnh ủy|thành ủy|huyện ủy|nhà nước|nhân dân(?! tỉnh thành)|tối cao|cơ sở|ở địa phương|"
    r"(?:có |khác có )?liên quan(?: khác)?(?: đến \w+(?: \w+){0,6})?|khác|nêu trên|trên(?! (?:địa bàn|cơ sở))|"
    r"và tương đương|trung tâm (?:học tập cộng đồng|htcđ)|tthtcđ|thành viên(?: ban chỉ đạo)?|"
    r"biên giới|ven biển|miền núi|vùng cao|hải đảo|"
    r"(?:trực )?thuộc(?:(?:,| và) trực thuộc)?(?: phạm vi quản lý)?"
    rf"(?: trung ương| ubnd| ủy ban nhân dân| {_OWN})?|(?<=thanh tra ){_OWN}|"
    r"của(?= (?:tỉnh|thành phố|xã|phường|huyện)(?! hội(?! viên)))|của đảng(?! (?:bộ|ủy))|của mặt trận(?: tổ quốc)?|"
    r"nhà trường|của (?:trung ương|tỉnh|huyện|thành) hội(?! viên)|"
    r"(?<=đoàn trường )(?:đại học|cao đẳng)(?:(?:,| và) (?:đại học|cao đẳng|trung cấp))*|"
    r"(?<=công an )các đơn vị(?:,| và) địa phương|"
    r"(?:đóng |hoạt động )?trên địa bàn(?: toàn)?|đóng chân|đứng chân|đóng quân|thường trú(?: tại)?|"
    r"chi nhánh|chuyên môn|chuyên ngành|chức năng|(?:chịu sự|được) (?:giám sát|kiểm tra|thanh tra)(?=[,;:.(*]|$"
    r"| (?:báo cáo|bố trí|chuẩn bị|chịu trách nhiệm|cử|cung cấp|có trách nhiệm|gửi|phối hợp|tổ chức|xây dựng)(?!\w))|"
    r"(?<=ban tổ chức )(?:hội (?:thi|nghị|thao|diễn|chợ)|cuộc thi|đại hội|lễ hội|ngày hội|tuần lễ|liên hoan)|"
    r"đoàn thể|chủ quản|địa phương|ngang bộ|thuộc chính phủ|báo chí|"
    rf"(?<=các trường ){_OF_SCHOOL}(?:(?:,(?: )?| và |/| - )(?:trường )?{_OF_SCHOOL})*)(?!\w)"
)
OF_PLACES = pattern(
    rf" (?:các {AREA}|cấp {LEVEL}|các cấp|xã(?! hội| đoàn)|phường|đặc khu|tỉnh(?! đoàn| ủy)|thôn)(?!\w)"
)
""" "phòng nội vụ các huyện", "trạm y tế xã": a name in small letters, sure by the place that it is of."""
NAME_CLOSED = re.compile(rf"$|(?:[,;]| và) [{UPPER}]")
PLACE_NAME = re.compile(CAPITALS)
SEAT = re.compile(rf" tại(?: tỉnh| thành phố)?{CAPITALS}")
""" "Phân hiệu Đại học Huế tại Quảng Trị": where a branch stands belongs to its name."""
AND_AREAS = pattern(r" và các (?:quận|huyện|thị xã)(?:, (?:quận|huyện|thị xã|thành phố)(?!\w)){1,3}")
"""More places behind one of their level: "UBND thành phố Thủ Đức và các quận, huyện"."""
DISTRICTS = ("thành phố", "quận", "huyện", "thị xã")
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


def alternatives(words: Iterable[str]) -> str:
    return "|".join(flexible(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


def flexible(name: str) -> str:
    parts = re.split(r", và |, | và | - ", fold(name))
    return JOINT.join(re.escape(part).replace(r"\ ", " ") for part in parts)


PERSON = pattern(rf"(?:{alternatives(PERSONS)})(?: các)? (?=\w)", tries=True)
NO_DOER = (
    r"(?!(?:trường (?:hợp|lớp)|khối (?:lượng|thi đua)|văn phòng phẩm|viện (?:phí|trợ)|trạm (?:biến|bơm|dừng)"
    r"|trung tâm dữ liệu|chủ (?:đề|đích|điểm)|người (?:bệnh|nghèo|khuyết tật|máy)"
    r"|nhà (?:văn hóa|ở|xưởng|vệ sinh|công vụ|bán trú)"
    r"|tổ máy|ban (?:đầu|công)|đội ngũ|đoàn xe|hội (?:thi|thảo|trường|chợ|trại|diễn|thao|khỏe)|khối phòng"
    r"|ngân hàng (?:đề|câu hỏi|dữ liệu)"
    r"|lực lượng (?:tham gia|lao động)|đơn vị (?:tính|đo|hành chính)|(?:cán bộ|giáo viên)[^:]{0,40} có thành tích"
    r"|cơ sở (?:vật chất|hạ tầng|dữ liệu|pháp lý|thực tiễn|lý luận|chính trị|khoa học|xây dựng|để|của|tính|đánh giá"
    r"|xác định|lập|phân bổ|thực hiện|triển khai|nền tảng))(?!\w))"
)
"""What only opens like one that does something: "6. Trường hợp phát sinh: …", "2. Đơn vị tính: …"."""
HEADMAN = r"(?:tổ|nhóm|khối|đội|thôn|ấp|khóm|xóm|bản|buôn|điều dưỡng) (?:trưởng|phó)"
ROLE = (
    r"(?:(?:các )?(?:phó )?hiệu trưởng|giáo viên|nhân viên|giảng viên|học sinh|học viên|hội viên|đoàn viên|đảng viên"
    r"|người (?:dân|học|lao động|có uy tín)|(?:phụ huynh|cha mẹ)(?: học sinh)?|cmhs|kế toán|văn thư|văn phòng|thủ quỹ"
    r"|thủ thư|già làng|trưởng (?:bản|buôn)"
    rf"|bảo vệ|tạp vụ|thư ký|{HEADMAN}|tổ dân phố|khu phố|thôn(?! trưởng))(?!\w)"
)
"""One who is named by the work alone."""
DESCRIBED = pattern(
    rf"{NO_DOER}(?:(?:trung tâm|ban (?:chỉ đạo|chỉ huy|quản lý|đại diện|điều hành|giám sát|liên lạc|vận động)|"
    r"bcđ|hội đồng|câu lạc bộ|"
    r"tổ(?! (?:chức|hợp(?! tác)|quốc|tiên|ấm|ong|yến|khúc|máy)(?!\w))|tiểu ban|cộng tác viên|"
    r"(?:đội|nhóm)(?= (?:công tác|giúp việc|nòng cốt|tuyên truyền|tình nguyện|xung kích|cờ đỏ|văn nghệ|thanh niên"
    r"|quản lý)(?!\w))|"
    r"cơ quan|trường|bộ phận|khối|viện|văn phòng|trạm|giáo viên|giảng viên|nhân viên|hội viên|đoàn viên|đảng viên|"
    r"hợp tác xã|chi hội|phân hội|đảng ủy viên|ủy viên|chi hội trưởng|đoàn(?= (?:các )?trường)|"
    r"thành viên|thường trực|người đứng đầu|cấp ủy|cán bộ|công chức|kế toán|ban (?:tự quản|nhân dân|giám hiệu)|"
    r"lực lượng|nhà thầu|đơn vị|chủ (?:đầu tư|rừng|hộ|cơ sở)|tổng phụ trách"
    rf"|cơ sở|phó hiệu trưởng|{HEADMAN}),? \w"
    rf"|{ROLE}(?:(?:,| và) {ROLE})*(?:[.:*_ ]*$|[*_ ]*:))"
)
LIKE_IT = pattern(
    r"(?:,| và|/) (?:kiểm tra|giám sát|kiểm toán|phí|lệ phí|điều tra|thông tin|bảo tàng|tổng hợp|rà soát)(?!\w)"
    r"| (?:giá trị gia tăng|thu nhập|tiêu thụ đặc biệt|tài nguyên|bảo vệ môi trường|xuất khẩu|nhập khẩu|môn bài"
    r"|sử dụng đất|nhà thầu|khoán|suất|số liệu|chuyên môn|kết quả|tình hình|danh sách|nhu cầu)(?!\w)"
    r"|(?<=đoàn) (?:kết(?! (?:hợp|nối))|viên|thể)(?!\w)"
    r"|(?<=thanh tra) (?:việc|công tác|toàn diện|chuyên đề|đột xuất|các (?!sở|bộ|cấp|tỉnh|huyện|quận|xã|phường))"
)
"""What stands behind a common word that is no agency's name here: "Thanh tra, kiểm tra", "Thuế thu nhập"."""
BRANCH = pattern(
    r"(?<!\w)(?i:giáo dục (?:mầm non|tiểu học|trung học|phổ thông|nghề nghiệp|chuyên nghiệp|đại học|chính trị|dân tộc"
    rf"|(?-i:Thường xuyên)|thường xuyên(?! (?:{alternatives(v for v in VERBS if v != 'và')})(?!\w))))(?!\w)"
)
"""A branch of schooling that a room of an agency is named by, not what the agency for all schooling does."""
FORCE = pattern(r"(?:lực lượng|cơ quan|hệ thống) (?=\w)")
_NO_NOUN = "".join(
    f"(?<!{noun} trình)" for noun in ("công", "chương", "quy", "lộ", "quá", "tiến", "hành", "giáo", "tờ", "thuyết")
)
VERB = pattern(rf"(?:{alternatives(VERBS)}|trình{_NO_NOUN})(?!\w)", tries=True)
OPENING = pattern(rf"(?:{alternatives(OPENING_VERBS)})(?!\w)", tries=True)
PLURAL = rf"(?:{alternatives(PLURALS)})"
EACH = r"(?:tất cả )?(?:các|những|mọi) "
OF_COUNCIL = (
    rf"(?:{EACH})?(?:ban(?: của)?|tổ đại biểu) (?:hội đồng nhân dân|hđnd)|{EACH}tổ đại biểu|tổ đại biểu(?=,| và)"
)
""" "các Ban của Hội đồng nhân dân", "Tổ đại biểu HĐND": each a group of its own beside the others."""
_NO_CASE = (
    r"(?!(?:trường hợp|trung tâm dữ liệu|hội (?:thi|thảo|chợ|trại|diễn|thao)"
    r"|ngân hàng (?:đề|câu hỏi|dữ liệu))(?!\w))"
)
GROUP = pattern(
    rf"(?:{OF_COUNCIL})(?!\w)|(?:{EACH}{_NO_CASE}{PLURAL}|(?:sở|bộ|ban)(?: ban)? ngành"
    rf"|{PLURAL}(?=,? ?(?:,(?: )?| và |/){PLURAL}(?!\w)|(?: có)? liên quan| (?:cơ sở|các cấp)(?!\w)|$))"
    rf"(?!\w)(?:(?:,(?: )?(?:và )?| và |/)(?!sở, ban)(?:các (?=ngành|cấp))?{PLURAL}(?!\w)(?! nhân dân| học tập))*",
    tries=True,
)
MANY = pattern(r"(?:tất cả )?các (?=\w)")
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
SINGLE = pattern(rf"(?:các )?{PLURAL}(?!\w)(?:(?:,| và) {PLURAL}(?!\w))*", tries=True)
""" "Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ"."""
OFFICERS = pattern(r"các bộ trưởng(?!\w)|bộ trưởng(?=, (?:các )?(?:thủ trưởng|chủ tịch|tổng giám đốc)(?!\w))")
""" "Bộ trưởng, Thủ trưởng cơ quan ngang bộ": of all ministries."""
ELLIPTIC = pattern(
    rf"(?P<each>các )?(?P<head>sở|bộ|phòng|ban)(?(each)(?: |: ?)|: ?)(?P<fields>(?:{alternatives(FIELDS)})(?!\w))"
)
FIELD = pattern(rf"(?:{alternatives(FIELDS)})(?!\w)")

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
SHORT_HEADS = frozenset({"bch", "bcđ", "bql", "vp", "tthtcđ"})
"""Heads that are always written in capitals."""
SMALL_HEADS = frozenset({"công", "đảng", fold("ủy")})
OFFICIALS = frozenset(map(fold, ("công chức", "công chức văn phòng")))
"""Heads in small letters too, before the capitals of a field: "…, công chức Tài chính - Kế toán"."""
BARE = OFFICIALS | frozenset(
    {"sở", "bộ", "báo", "đài", "hội", "tổ", "khối", "ban", "đoàn", "trường", "vụ", "quỹ", "trạm", "phòng", "khoa"}
)


def first_words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(name).split()[0] for name in names)


# The first words of what a pattern finds: where another stands, it need not be tried
PERSON_FIRST, HEAD_FIRST, FORCE_FIRST = first_words(PERSONS), first_words(HEADS), first_words(("lực", "cơ", "hệ"))
GROUP_FIRST = first_words((*PLURALS, "các", "tất cả", "những", "mọi"))
ELLIPTIC_FIRST = first_words(("các", "sở", "bộ", "phòng", "ban"))
OPENERS = PERSON_FIRST | HEAD_FIRST | FORCE_FIRST | GROUP_FIRST
HEAD = pattern(rf"(?!khoa học(?!\w))(?:{alternatives(HEADS)})(?!\w)", tries=True)
