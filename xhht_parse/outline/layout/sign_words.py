"""The words that give a line its sign: one member of `Sign`, one named group of `WORDS`.

A pattern runs on the lower fold of a line, its dress ("**", "|") included. To add a sign: a member, a group, how its
words begin in `OPENERS`, and an example beside the file of the part that it tells.
"""

from __future__ import annotations

from enum import Enum

from ...lines.openers import KINDS
from ...text.folds import fold, pattern
from ...text.tries import MOST_BLANKS


class Sign(Enum):
    __hash__ = object.__hash__  # an enumeration's own is written in Python
    NATION = "nation"  # CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    PARTY = "party"  # ĐẢNG CỘNG SẢN VIỆT NAM
    NUMBER = "number"  # Số: 88/KH-UBND
    KIND = "kind"  # KẾ HOẠCH
    ENACTING = "enacting"  # QUYẾT ĐỊNH:
    ADDRESSEE = "addressee"  # Kính gửi: …
    RECIPIENTS = "recipients"  # Nơi nhận:
    AUTHORITY = "authority"  # TM. ỦY BAN NHÂN DÂN
    POSITION = "position"  # PHÓ CHỦ TỊCH
    COLUMNS = "columns"  # - Như Điều 3; | TM. ỦY BAN NHÂN DÂN |
    ANNEX = "annex"  # PHỤ LỤC I
    KEPT_WITH = "kept-with"  # (Kèm theo Quyết định số …)
    NOTE = "note"  # [1] …
    CHROME = "chrome"  # Đăng nhập


LETTERHEAD = frozenset({Sign.NATION, Sign.PARTY, Sign.NUMBER})
"""Only a header has such lines."""


POSITIONS = (
    r"(?:chủ tịch|giám đốc|tổng giám đốc|bộ trưởng|thứ trưởng|thủ tướng|bí thư|tổng bí thư|chánh văn phòng"
    r"|cục trưởng|tổng cục trưởng|chi cục trưởng|vụ trưởng|viện trưởng|chủ nhiệm|hiệu trưởng"
    r"|trưởng (?:ban|phòng|đoàn|công an|khoa|trạm|thôn|bản|ấp|khu phố)|(?:tổ|trạm) trưởng|phụ trách (?:trường|trạm)"
    r"|tổng biên tập|chánh thanh tra|thống đốc|tổng thanh tra|chánh án|tổng kiểm toán|tư lệnh"
    r"|chỉ huy trưởng|chính ủy|tổng thư ký|đội trưởng|văn phòng|thủ trưởng)"
)
DRAFTER = r"người (?:lập|viết|xây dựng|soạn)(?: kế hoạch| biểu| báo cáo)?"
APPROVED = (
    r"(?:xác nhận|phê duyệt|duyệt|ký duyệt)(?: của)? (?:bgh|ban giám (?:hiệu|đốc)|lãnh đạo|tổ chuyên môn|nhà trường"
    rf"|{POSITIONS})"
)
"""Above the two who sign a school's plan: "DUYỆT CỦA BAN GIÁM HIỆU        NGƯỜI LẬP KẾ HOẠCH"."""
_HEADS = rf"(?:ủy ban|ubnd|hội đồng|hđnd|ban|bộ|chính phủ|đảng|đoàn|quốc hội|tập thể|(?:phó )?{POSITIONS})"
_LABEL = r"(?:phụ lục|phụ biểu|biểu mẫu|mẫu biểu|biểu số|mẫu số|bảng số|biểu)"
_FOR = (
    rf"(?:(?:tm|kt|tl|tuq|tun) ?(?:\.|\.?/) ?{_HEADS}|(?:t[/.][ml]|k[/.]t|t/uq) ?[.:]? ?{_HEADS}|q ?[./] ?/? ?{_HEADS})"
)
_FOR_ANY = r"(?:(?:tm|kt|tl|tuq|tun) ?\. ?/? ?[^\W\d_]|t/m[ .:] ?[^\W\d_])"
"""Whoever is signed for; "TL. NỮ" heads a column all the same."""
AUTHORITY = pattern(_FOR)
WORDS = pattern(
    r"(?:[ *_#|>\t]|<[a-z/]{1,6}>)*+(?=[bcdghklmnpqstvxđ(\[])(?:"
    r"(?P<recipients>nơi ?nhận ?(?=[:;.*|/]|$| {2}))"
    r"|(?P<kept_with>\( ?(?:ban hành )?(?:kèm )?(?:theo|kèm)\b)"
    r"|(?P<number>số ?:? {0,3}[0-9]{0,6}[a-zđ]?(?:\.[0-9])? {0,3}(?:[…._]{0,20} ?[/-]))"
    r"|(?P<addressee>kính ?gửi\b)"
    r"|(?P<enacting>(?:quyết định|quyết nghị|nghị quyết) ?:[ *_]*$)"
    rf"|(?P<annex>{_LABEL}(?: số)?(?: *(?:[ivxlc]{{1,6}}|[0-9]{{1,3}}[a-zđ]?(?:[.-][0-9]{{1,2}})?"
    rf"|[a-zđ]))?(?= *[.:)*]| *$| +(?:[-(]|[^\W\d_])))"
    rf"|(?P<authority>{_FOR}|{_FOR_ANY})"
    rf"|(?P<position>(?:quyền |q\. ?)?(?:phó |p\. ?)?(?:{POSITIONS}|{DRAFTER}|{APPROVED})(?=[ ,*|-]|$))"
    r"|(?P<note>\[[0-9]{1,3}\])"
    r"|(?P<party>đảng cộng sản việt nam[ *|_]*$)"
    r"|(?P<chrome>đang tải |đăng nhập|nếu bạn là thành viên|từ khóa ?:|skip to main|xem cỡ chữ|báo lỗi"
    r"|bản dịch này thuộc|các nội dung được sửa đổi|click vào|văn bản liên quan|văn bản này chưa cập nhật"
    r"|truy cập nội dung|lưu trữ *$|tải (?:về|văn bản)|bạn chưa đăng nhập|quý khách|mục lục *$)"
    r")"
)
# "CỘNG HÒA XÃ⏎HỘI CHỦ NGHĨA VIỆT NAM", over cells and lines
_APART = rf"[\s*|]{{1,{MOST_BLANKS}}}"
NATION = pattern(_APART.join(("cộng", "hòa", "xã", "hội", "chủ", "nghĩa", "việt", "nam")))
NATION_TAIL = pattern(_APART.join(("ĩ(?<=nghĩ)a", "việt", "nam")))
"""How it ends: this is sought first, by a letter that is rare."""
LONGEST_NATION = 8 * MOST_BLANKS
"""More characters than it may have."""
KIND_AHEAD = pattern(rf"(?:{KINDS})(?= [^\W\d])")
SIGNS = {sign.name.lower(): sign for sign in Sign}
CODE = pattern(r"[^ /]{1,12}(?:/[^ ]{1,24})")
DRESSED = frozenset(" *_#|>\t([<")
OPENERS = frozenset(
    fold(words)[:3]
    for words in (
        "nơi nhận", "kính gửi", "số:", "số ", "quyết định", "quyết nghị", "nghị quyết", "phụ lục", "biểu mẫu",
        "mẫu biểu", "bảng số",
        "tm.", "tm ", "tm/", "kt.", "kt ", "tl.", "tl ", "tuq", "tun", "q. ", "q.g", "t/m", "k/t", "t/l", "t/u",
        "t.m", "k.t", "t.l",
        "quyền", "phó", "p. ", "p.c", "p.g", "p.h", "p.t", "người", "xác nhận", "phê duyệt", "duyệt", "ký duyệt",
        "chủ tịch", "tổ trưởng", "trạm trưởng",
        "giám đốc", "tổng", "bộ trưởng", "bí thư", "thứ trưởng", "thủ tướng", "chánh", "cục trưởng", "chi cục",
        "vụ trưởng",
        "viện trưởng", "trưởng", "hiệu trưởng", "thống đốc", "tư lệnh", "chỉ huy", "chính ủy", "đội trưởng",
        "văn phòng",
        "đảng", "đang tải", "đăng nhập", "nếu bạn", "từ khóa", "skip", "xem", "báo lỗi", "bản dịch",
        "các nội dung", "click",
        "truy cập", "lưu trữ", "tải", "bạn chưa", "quý khách", "mục lục", "nơin", "kt.", "tl/", "kt/", "tuq.", "qu.",
    )
)  # fmt: skip
"""How the words of all signs begin: most lines of prose are let go by their first three letters alone."""
