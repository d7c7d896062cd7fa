"""Phrases that several files of this package look for. Patterns run on lower-case folds of single lines."""

from __future__ import annotations

from ...lines.types import Style
from ...text.folds import fold, pattern
from ...text.literals import holds

# a line that opens the bases, or the sentence that issues the document
BASIS = pattern(
    r"[-+*(\" ]*(?:căn cứ|thực hiện|triển khai (?:thực hiện|(?:các )?(?:kế hoạch|quyết định|nghị quyết|chỉ thị|công văn"
    r"|chương trình|thông tư|hướng dẫn) số)|thi hành|theo đề nghị|xét|trên cơ sở|sau khi|tiếp theo"
    r"|tiếp tục"
    r"|để|nhằm|quán triệt|theo(?! đó)|ngày|luật|sau \d+ năm|trong thời gian|thời gian qua|những năm)\b"
)
# a line that only a document's own bases begin with
OWN_BASIS = pattern(
    r"[*_ ]*căn cứ (?:các )?(?:hiến pháp|bộ luật|luật|pháp lệnh|nghị (?:quyết|định)|quyết định|thông tư|chỉ thị"
    r"|kết luận|kế hoạch|chương trình|đề án|công văn|hướng dẫn|thông báo|văn bản|điểm [a-zđ]|khoản [0-9]+"
    r"|điều [0-9]+)(?!\w)"
)
_AS_FOLLOWS = pattern(
    r"(?:như sau|sau đây|dưới đây|(?:nội dung|nhiệm vụ|giải pháp|mục tiêu|cụ thể)(?: [^\W\d_]+){0,3} sau"
    r"|quyết định|quyết nghị) ?[:./]?[ *_]*$"
)
_FOLLOWING = tuple(map(fold, ("sau", "đây", "quyết")))
"""One of them is in each such end."""
_ENACTORS = (
    r"(?:(?:phó )?chủ tịch|ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|thủ tướng|chính phủ|bộ trưởng|thống đốc"
    r"|tổng (?:cục trưởng|thanh tra|giám đốc)"
    r"|giám đốc|cục trưởng|quốc hội|ủy ban thường vụ|chánh|ban (?:thường vụ|chấp hành|bí thư|chỉ đạo)|trưởng ban"
    r"|viện trưởng"
    r"|thường trực (?:hội đồng|hđnd)|hiệu trưởng|bộ [^\W\d_]+|tỉnh ủy|thành ủy|hội nghị)\b"
)
_END = 60
"""More characters than such an end of a line may have."""
# an office that enacts, on its own line above the bases
ENACTOR = pattern(_ENACTORS)
# one in capitals among other words: a header that stands on one line
SHOUTED_ENACTOR = (
    r"(?:(?:CHỦ TỊCH )?(?:ỦY BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN)|CHỦ TỊCH|THỦ TƯỚNG|CHÍNH PHỦ|BỘ TRƯỞNG|THỐNG ĐỐC"
    r"|(?:TỔNG )?GIÁM ĐỐC|HIỆU TRƯỞNG|(?:TỔNG )?CỤC TRƯỞNG|QUỐC HỘI)"
)
# an office between the kind and the title: "QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH X"
BY_ENACTOR = pattern(rf"của {_ENACTORS}[^0-9:;.]*$")
# what stands where the signature was: "(Đã ký)", "Ký bởi: …"
SIGNED = pattern(r"[(\[]? ?(?:đã ký|ký tên|chữ ký|ký số|ký bởi|người ký *:|signed)")
# the last line of a letterhead: "Đồng Mẫu, ngày 05 tháng 7 năm 2026"; the day may still be open
PLACE_AND_DATE = pattern(r"[^\W\d_][^,;:.]{1,60}, *ngày *[0-9.…_]{0,6} *tháng *[0-9.…_]{0,6} *năm *(?:19|20)[0-9]{2}$")
SECTION = frozenset({Style.PART, Style.CHAPTER, Style.SECTION, Style.ARTICLE, Style.CAPITAL, Style.ROMAN})


def as_follows(words: str) -> bool:
    """Whether a line announces what stands below it: "… như sau:"."""
    start = max(0, len(words) - _END)
    return holds(words, _FOLLOWING, start, len(words)) and _AS_FOLLOWS.search(words, start) is not None
