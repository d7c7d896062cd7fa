"""How a name begins, and what parts it from the next: heads, persons, groups, verbs, separators.

`single.py`, `series.py` and `ends.py` put them to use; the rest of a name is in `areas`, `capitals` and `topics`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...text.folds import fold, pattern
from .names import FIELDS, HEADS, OPENING_VERBS, PERSONS, PLURALS, VERBS

JOINT = r"(?:,? (?:và |&(?:amp;)? ?|- ?)?|, ?|-|&(?:amp;)?| -)"
WORD = re.compile(r"\w+")
_SEPARATOR = r"\s*(?:,|(?<!&amp);)\s*(?:và |cùng )?(?:với )?|\s+(?:và|cùng với|cùng|&)\s+|\s*\+\s*"
_ASIDE = r" \((?!(?:là )?(?:cơ quan |đơn vị )?(?:chủ trì|phối hợp|đầu mối|thường trực))[^()]{1,80}\)(?=[,;] | và )"
"""A remark behind a name, before the next: "Phòng Nội vụ (Sở Y tế) và Văn phòng …"; not one that tells its part."""
SEPARATOR, NEXT = pattern(_SEPARATOR), pattern(rf"(?:{_ASIDE})?(?:{_SEPARATOR})")
"""What stands before the next name of a row; `NEXT` takes a remark before it too."""


def alternatives(words: Iterable[str]) -> str:
    return "|".join(flexible(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


def flexible(name: str) -> str:
    parts = re.split(r", và |, | và | - ", fold(name))
    return JOINT.join(re.escape(part).replace(r"\ ", " ") for part in parts)


PERSON = pattern(rf"(?:{alternatives(PERSONS)})(?: các)? (?=\w)", tries=True)
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
    f"(?<![{noun[0].upper()}{noun[0]}]{noun[1:]} trình)"
    for noun in ("công", "chương", "quy", "lộ", "quá", "tiến", "hành", "giáo", "tờ", "thuyết")
)
""" "Chương trình" tells no work, nor does "tờ trình"."""
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
    rf"|{PLURAL}(?=,? ?(?:,(?: )?| và |/){PLURAL}(?!\w)"
    rf"|(?: có)? liên quan| (?:cơ sở|các (?:cấp|xã|phường|huyện|tỉnh))(?!\w)|$))"
    rf"(?!\w)(?:(?:,(?: )?(?:và )?| và |/)(?!sở, ban)(?:các (?=ngành|cấp))?{PLURAL}(?!\w)(?! nhân dân| học tập))*",
    tries=True,
)
MANY = pattern(r"(?:tất cả )?các (?=\w)")
SINGLE = pattern(rf"(?:các )?{PLURAL}(?!\w)(?:(?:,| và) {PLURAL}(?!\w))*", tries=True)
""" "Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ"."""
OFFICERS = pattern(r"các bộ trưởng(?!\w)|bộ trưởng(?=, (?:các )?(?:thủ trưởng|chủ tịch|tổng giám đốc)(?!\w))")
""" "Bộ trưởng, Thủ trưởng cơ quan ngang bộ": of all ministries."""
ELLIPTIC = pattern(
    rf"(?P<each>các )?(?P<head>sở|bộ|phòng|ban)(?(each)(?: |: ?)|: ?)(?P<fields>(?:{alternatives(FIELDS)})(?!\w))"
)
FIELD = pattern(rf"(?:{alternatives(FIELDS)})(?!\w)")
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
