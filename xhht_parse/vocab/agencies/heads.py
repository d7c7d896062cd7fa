"""The words that open the name of a body or an office that issues documents: in letterheads, citations, short names.

Patterns over the lower fold, to be set among a room's own words. To add one: here if it opens such a name wherever it
stands, in the room otherwise.
"""

from __future__ import annotations

BODIES = (
    r"ủy ban|ubnd|ubtvqh|hội đồng|hđnd|chính phủ|thủ tướng|quốc hội|bộ|sở|ban|bch|btv|bcđ|văn phòng|phòng|cục|chi cục"
    r"|tổng cục|công an|thanh tra|tòa|viện|kiểm toán|kho bạc|bảo hiểm|bhxh|ngân hàng|tỉnh ủy|thành ủy|huyện ủy|quận ủy"
    r"|thị ủy|đảng|chi bộ|mặt trận|ubmttq|đoàn|tỉnh đoàn|thành đoàn|công đoàn|lđlđ|hội|liên|trường|đại học|học viện"
    r"|trung tâm|bệnh viện|đài|tập đoàn|tổng công ty|công ty"
)
OFFICES = (
    r"(?:phó )?(?:thủ tướng|chủ tịch|(?:tổng )?giám đốc|bí thư|thống đốc|chánh|trưởng (?:phòng|ban)|(?:hiệu|viện"
    r"|(?:tổng |chi )?cục|vụ) trưởng)|lãnh đạo|thường trực"
)
"""Who stands for the body: "Giám đốc Sở Nội vụ"."""
