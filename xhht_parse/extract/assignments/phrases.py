"""The words around an agency that tell what it is to the duty: holder, partner, or merely named."""

from __future__ import annotations

from ...text.folds import fold, pattern

OPENER = pattern(
    r"(?P<charge>giao(?: cho)?|phân công|ủy quyền(?: cho)?)|(?:kính )?đề nghị|yêu cầu"
    r"|(?P<for>trách nhiệm(?: của| thực hiện)?|nhiệm vụ của|đối với|về phía)(?: các đồng chí)?:?"
)
"""What may stand before the name: "Giao Sở X …", "Đề nghị Chi cục Y", "Trách nhiệm của Sở Z"."""

OPENER_WORDS = frozenset(map(fold, ("giao", "phân", "ủy", "kính", "đề", "yêu", "trách", "nhiệm", "đối", "về")))
"""The first words of `OPENER`."""
LEADS = pattern(
    r"(?:, )?(?:chủ động )?(?:chủ trì|(?:làm )?đầu mối|chịu trách nhiệm (?:chủ trì|chính)"
    r"|là (?:cơ quan|đơn vị|đầu mối)(?: \w+){0,3}(?: (?:thường trực|đầu mối|chủ trì))?"
    r"|(?:có )?(?:trách nhiệm|nhiệm vụ) (?:là )?(?:chủ trì|đầu mối))(?!\w)"
)
"""Verbs of the one who leads."""

ENFORCES = pattern(
    r"(?:và [^.;]{0,120}? )?(?:chịu trách nhiệm (?:thi hành|thực hiện quyết định)"
    r"|có trách nhiệm (?:thi hành|thực hiện) (?:quyết định|nghị quyết)"
    r"|(?:căn cứ|chiểu) (?:quyết định|nghị quyết)(?: này)?,? (?:chịu trách nhiệm )?thi hành|thi hành quyết định này)"
)
"""ARTICLE OF ENFORCEMENT: "… chịu trách nhiệm thi hành Quyết định này", "… căn cứ Quyết định thi hành"."""

ENFORCED = pattern(
    r"(?:chịu|có) trách nhiệm thi hành (?:quyết định|nghị quyết|chỉ thị|thông tư)(?: này)?[*_]*[.;]?(?:/-|/\.)?[*_ ]*\Z"
)
"""The same at the end of the article, behind others: "Bộ trưởng …; Chủ tịch UBND các tỉnh nêu tại Điều 1 và …"."""

PARTNERS = pattern(
    r"phối hợp(?:,? (?:trao đổi|cung cấp|chia sẻ)(?: thông tin)?| kết hợp)?"
    r"(?: (?:chặt chẽ|thường xuyên|đồng bộ|tốt|chủ động|kịp thời|cùng|và hỗ trợ)){0,3}(?: (?:với|cùng)){0,2} ?"
)
"""What stands before partners: "phối hợp chặt chẽ với …"."""

_BODY = r"(?:cơ quan|đơn vị|nơi|sở|ngành)"
_WHO = rf"(?:{_BODY}|bộ phận|người)"
_DOING = r"(?: (?:thực hiện|tham mưu|triển khai|soạn thảo|xây dựng|chính))?"
_MARK = r"[*_ ]{0,4}:[*_ ]{0,6}"
LABEL = pattern(
    rf"(?P<lead>(?:{_BODY},? )?(?:đầu mối )?chủ trì{_DOING}"
    rf"|{_WHO} (?:đầu mối|tổ chức|thực hiện|tham mưu|phụ trách|chịu trách nhiệm(?: chính)?|được giao)|(?<!\w )phụ trách"
    r"|trách nhiệm (?:chỉ đạo|tổ chức|chủ trì)(?:,? (?:và )?(?:chỉ đạo|tổ chức))?(?: (?:thực hiện|triển khai))?"
    r"|trách nhiệm (?:thực hiện|triển khai)|phân công(?: (?:thực hiện|nhiệm vụ|trách nhiệm|tổ chức thực hiện))?)"
    rf"(?:(?:,| và) (?:{_BODY} )?phối hợp{_DOING})?{_MARK}"
    rf"|(?P<partner>(?:các )?(?:(?:{_BODY},? )?phối hợp{_DOING}|{_BODY} (?:cùng (?:thực hiện|tham gia)|hỗ trợ))){_MARK}"
)
""" "Cơ quan chủ trì: Sở X", "Đơn vị phối hợp: Sở Y"."""

SHARE = pattern(
    r"[*_ ]*\((?:(?:là )?(?:cơ quan|đơn vị) )?(?:(?P<lead>chủ trì|đầu mối|thường trực)|(?P<partner>phối hợp))"
    r"[^()]{0,40}\)[*_ ]*(?:[,;] ?)?(?:và |cùng )?"
)
""" "(chủ trì), " behind the names whose part it tells, up to the next name."""

BASED = pattern(r"(?:căn cứ|trên cơ sở|dựa trên|(?:sau khi )?nhận được)(?!\w)")
"""What a sentence may rest on before it names who is meant: "Căn cứ Kế hoạch này, các sở, ngành …"."""
BASED_WORDS = frozenset(map(fold, ("căn", "trên", "dựa", "sau", "nhận")))
"""The first words of `BASED`."""

_TYPE = r"(?:[*_ ]|</?[a-z]{1,6}>)*+"  # marks of bold type, tags that a portal left
OPEN = pattern(r"(?:[*_ \"]|<[a-z]{1,6}>)*+")
"""Marks and tags before a name."""

_REMARK = (
    r"(?:\([^()]{1,120}\)"
    r"|[-–] (?:(?:là )?(?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì)(?: [^\W\d_]+){0,8}"
    r"|thường trực|đầu mối|chủ trì|(?:phó )?trưởng ban(?: thường trực| chỉ đạo)*"
    r"|(?:ủy viên|thành viên)(?: thường trực| ban chỉ đạo)*|tổ (?:trưởng|phó)))?"
)
CLOSE = pattern(rf"{_TYPE}{_REMARK}{_TYPE}[:.;,]?{_TYPE}")
"""All that may follow a name in a heading: bold marks, a remark in brackets or over a dash, a full stop."""

ASIDE = pattern(r" \([^()]{1,300}\)$")
"""A remark that ends a heading: "các doanh nghiệp viễn thông (VNPT, Viettel)"."""

COLON = pattern(rf"{_TYPE}{_REMARK}{_TYPE}(?P<colon>:){_TYPE}(?=\S)")

DUE = pattern(
    r"hoàn thành|thời hạn|thời gian|xong|chậm nhất|muộn nhất|báo cáo|gửi|trình|trước|trong quý|tiến độ|ban hành"
)
"""Words that make a period near them the deadline of a duty."""

DOING = pattern(
    r" (?:chủ trì|phối hợp|tham mưu|báo cáo|hướng dẫn|tăng cường|thực hiện|triển khai|căn cứ|rà soát|chủ động|tiếp tục"
    r"|đẩy mạnh|bảo đảm|đảm bảo|nâng cao|quan tâm|bố trí|đôn đốc|kiểm tra|phát huy|vận động|tuyên truyền"
    r"|(?<!lĩnh vực )(?<!trong ngành )(?<!thuộc ngành )(?<!nghiệp ngành )"
    r"xây dựng(?! (?:và (?:kinh doanh|khai thác|vận hành|quản lý)|công trình|hạ tầng"
    r"|kết cấu|nhà|khu|dân dụng|đảng))"
    r"|định kỳ|tổ chức (?:thực hiện|triển khai|tuyên truyền|hội nghị|kiểm tra|các (?:lớp|hoạt động))"
    r"|theo (?:chức năng|nhiệm vụ)|cụ thể hóa"
    r"|trên cơ sở|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|khẩn trương|tập trung|chỉ đạo|ban hành"
    r"|là|phải|đã|cần|để|khi|nếu|hằng năm|hàng năm)(?!\w)"
)
"""Words of duties, which no name of a group holds."""

ANSWERS = pattern(r" (?:có|chịu) (?:các )?(?:trách nhiệm|nhiệm vụ)(?!\w)")
"""Behind those who are charged: "Các đơn vị cấp nước có trách nhiệm …"."""

GRANTS = pattern(r"(?:xem xét|cho phép|cho ý kiến|phê duyệt|thông qua|tặng|tháo gỡ)(?!\w)")
"""What one above is asked for, no duty: "Đề nghị Hội đồng nhân dân tỉnh xem xét, thông qua"."""

FINISHED = pattern(
    r"[;,.(]* (?:và )?(?:thời (?:gian|hạn)|hoàn thành|xong|trước|chậm nhất|trong (?:năm|quý|tháng))(?!\w)"
)
"""Behind who has a task, or what it is: "; hoàn thành trước ngày 31/12/2027"."""

HELPS = pattern(r"(?:phối hợp|đã|được(?! giao)|là|có(?! (?:trách )?nhiệm))(?!\w)")
"""Behind a name in a row of those who are charged: it only helps, or is told of."""

PASSIVE = pattern(
    r"(?:sẽ )?được (?![^.;]{0,200}(?<!\w)(?:giao|phân công|ủy quyền|yêu cầu|đề nghị|phải|trách nhiệm|phối hợp)(?!\w))"
)
""" "Các đơn vị được khen thưởng", "Trường Tiểu học A được đầu tư xây dựng": nothing that they do."""

MEMBERS = pattern(r"(?:bao )?gồm(?: có)?(?!\w)")
""" "Ban Chỉ đạo gồm: Trưởng ban là …", "Tổ công tác gồm có Phòng Kinh tế …": who belongs to it, no duty."""
