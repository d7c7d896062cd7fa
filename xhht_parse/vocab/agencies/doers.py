"""Who is named by the work or the place held, without capitals: "Giáo viên chủ nhiệm", "Tổ trưởng", "Ban tự quản thôn".

To add one who is named by the work alone: a word in `ROLE`.
"""

from __future__ import annotations

from ...text.folds import pattern

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
