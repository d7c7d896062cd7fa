"""Which unit stands behind a number: percentage, money, measure or counted noun.

In: the place behind the number. Out: a `Unit` with its group, its end and its denominator, or None.
The counted nouns are an open list: `vocab/data/units.toml` names the usual ones and their groups, and
for any other noun its first two syllables are taken, or one where the second begins a verb or a place.
To add a unit: one entry in that list. To add a denominator: one word in `_PER`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from ....text.folds import fold, lower, pattern
from ....text.tries import MOST_BLANKS
from ....vocab.words import Words
from ..types import Family


class Unit(Struct, frozen=True, gc=False):
    family: Family
    name: str
    """As the output gives it, in the fold's spelling where the text's own words are to be quoted."""
    group: str
    start: int
    end: int
    per: tuple[int, int] | None
    tail: int
    """Behind the denominator."""
    quoted: bool = False
    """The name is the text's own words."""


class _Entry(NamedTuple):
    more: tuple[str, ...]
    """The words behind the first one."""
    name: str
    group: str
    family: Family
    quoted: bool


Lexicon = dict[str, list[_Entry]]
SIZES = frozenset({"length", "mass", "volume", "energy", "area"})
"""Groups of units that measure what they do not name."""
_FIXED = frozenset({"ratio", "money"})
"""Groups whose canonical name is the unit; for all others the text's own words are."""


@cache
def lexicon(words: Words) -> Lexicon:
    """The unit list by first word, longest entry first."""
    found: Lexicon = {}
    for unit in words.units:
        for alias in (unit.name, *unit.aliases):
            first, *more = words_of = lower(fold(alias)).split()
            if first.endswith(","):  # thanh, thiếu niên
                first, more = first[:-1], [",", *more]
            elif "/" in first:  # nhóm/lớp
                first, _, second = first.partition("/")
                more = ["/", second, *more]
            quoted = unit.group not in _FIXED
            name = " ".join(words_of) if quoted else unit.name
            family: Family = "money" if unit.group == "money" else "count"
            found.setdefault(first, []).append(_Entry(tuple(more), name, unit.group, family, quoted))
    for entries in found.values():
        entries.sort(key=lambda e: -len(e.more))
    return found


_PERCENT = pattern(
    r"(?: )?(?:(?P<points>điểm ?(?:%|phần trăm)|%[ ]điểm(?=[ ]?(?:[,;.)]|$|so )))"
    r"|(?P<mille>‰|%[o0](?!\w))|%|phần trăm\b)"  # "16%o" as it is typed
)
_RATIOS = ("%", "phần", "điểm", "‰")
_WORD = re.compile(r"[^\W_]+(?:[-²³][^\W_]+|[²³]|(?<=đ)/c\b)?|\$")
_STOP = frozenset(
    fold(
        "đạt có được và của cho trên tại ở trong là để với theo trở đến vào mỗi từ tham thực hoàn biết sử ứng áp triển "
        "về đã sẽ phải do khi nếu hoặc không còn này so gồm thuộc giữa trước sau bằng nhằm đang làm tăng giảm hằng "
        "hàng đủ bảo đảm mà nên đáp tiếp trong, các những một lên xuống ra kể đối thì tính ngoài "
        "sạch tốt giỏi nhất khá khoảng ít tối dưới hơn gần"
    ).split()
)
_PER = pattern(
    r" ?/ ?(?P<unit>(?:(?:[0-9][0-9.]{0,9}|một) )?(?:vạn |nghìn |ngàn |triệu )?"
    r"(?:năm học\b|học kỳ\b|năm\b|tháng\b|quý\b|tuần\b|ngày(?: đêm)?\b|người(?: dân)?\b"
    r"|(?:(?<=[0-9n] )dân\b|dân\b(?! số))|hộ\b|ha\b|km2?\b|m2\b"
    r"|xã\b|huyện\b|tỉnh\b|trường\b|lớp\b|nhóm(?:,? lớp|/lớp| trẻ)?\b"
    r"|ấp\b|khu phố\b|chi hội\b|chi đoàn\b|hợp tác xã\b|htx\b|thành viên\b|nhân khẩu\b|(?:lượt )?khách\b(?! sạn)|sào\b"
    r"|hồ sơ\b|giao dịch\b|phòng(?: học)?\b(?! (?:ban|tập|máy))|phụ nữ\b|trẻ\b(?! gái)(?: em\b)?|học sinh\b"
    r"|sinh viên\b|giáo viên\b|giảng viên\b|lao động\b"
    r"|(?:bé|trẻ) gái(?: sinh ra sống)?\b|nữ\b|bà mẹ\b"
    r"|con\b|vụ\b|lượt\b|đầu người\b"
    r"|thuê bao\b|bệnh viện\b|cơ sở\b|đơn vị\b|doanh nghiệp\b|thôn\b|ca\b|giường\b|suất\b"
    r"|phường\b|trạm\b|khóa\b|buổi\b|đợt\b|trung tâm\b|thư viện\b|hội viên\b|cán bộ\b))(?: (?:đẻ"
    r"|sinh|sinh ra) sống\b)?(?: ?/ ?(?:(?:01|1|một) )?"
    r"(?P<more>năm|tháng|ngày|người|hộ|xã|thôn|trường|lớp|trung tâm|đơn vị)\b)?"
    r"| (?:trên|trong|/) (?P<rate>(?:một |1 |10 ?|100 ?)(?:vạn |nghìn |triệu |\.000 )?(?:dân|người|trẻ(?: (?:đẻ"
    r"|sinh|sinh ra) sống)?)\b"
    r"|(?:10|100|1)\.000 (?:dân|người|trẻ(?: (?:đẻ|sinh|sinh ra) sống)?|phụ nữ|ca đẻ)\b)"
)
_HOLDING = ("lớp", "khóa", "câu lạc bộ", "nhóm", "tổ", "đội", "trường", "hợp tác xã", "buổi", "cuộc", "hội nghị")
"""Those counted before a stroke hold those behind it: "12 lớp/285 học viên", not "1 giáo viên/15 học viên", a rate."""
_HELD = pattern(
    r" ?/ ?(?!0*10? (?!lượt))(?!1[0.]{2,} (?:người |hộ |đầu )?(?:dân|trẻ|phụ nữ|lao động|hộ|km|ha)\b)"
    r"(?P<digits>[0-9]{1,3}(?:\.[0-9]{3})*)(?= [^\W\d_])"
)
"""Not "2 lớp/1.000 dân", "1 tủ sách/10 thôn": by a round number one counts."""
_HOLDS = pattern(r" ?/ ?(?!10* |01 )(?P<digits>[0-9]{2,3})(?= (?:lớp|khóa|nhóm|câu lạc bộ)\b)")
"""The same the other way round: "850 học viên/34 lớp", not "1 giáo viên/2 lớp", "35 học sinh/01 lớp"."""
_PER_FURTHER = pattern(
    r"(?:,? [^\W\d_]+){1,9} ?/ ?(?P<per>(?:năm|tháng|quý|tuần|kỳ)(?: học)?|học kỳ"
    r"|(?:(?:1|10|100)\.000|(?:1|một) (?:vạn|nghìn)|vạn) dân(?: số)?)(?!\w)(?! ?/)(?! sinh(?!\w))"
)
_LONGEST_NOUN = 60
_PEERS = (
    frozenset(("xã", "phường", "thị trấn", "đặc khu")),
    frozenset(("tỉnh", "thành phố", "tỉnh, thành phố")),
    frozenset(("thôn", "bản", "ấp", "khóm", "khu phố", "tổ dân phố")),
    frozenset(("cơ quan", "đơn vị", "doanh nghiệp", "tổ chức", "cơ sở", "tổ hợp tác", "hợp tác xã", "htx")),
)
_PER_HEADS = ("/", " /", " tr", "  ")
"""How any of these may begin: most units have none, and this asks it at a fifth of the cost."""
MORE_THAN_PERCENT = (*_PER_HEADS, " đ", "đ", "o", "0")
"""How what may follow a "%" begins: a denominator, "điểm", or what makes a "‰" of it."""


def unit_at(text: str, at: int, end: int, units: Lexicon) -> Unit | None:
    """The unit that stands at this place of the lower-case fold."""
    start = at + 1 if at < end and text[at] == " " else at
    if start < end and text[start] == " ":
        start = _behind_blanks(text, at, end)
    start += text.startswith('"', start)  # 01 "Thành phố học tập"
    if text.startswith(_RATIOS, start, end):
        percent = _PERCENT.match(text, at, end)
        if percent is not None:
            if percent["points"] is not None:
                return with_per(text, end, Unit("points", "điểm %", "ratio", at, percent.end(), None, percent.end()))
            name = "%" if percent["mille"] is None else "‰"
            return with_per(text, end, Unit("percent", name, "ratio", at, percent.end(), None, percent.end()))
    first = _WORD.match(text, start, end)
    if first is None or (word := first[0])[0].isdigit():
        return None
    for more, name, group, family, quoted in units.get(word, ()):
        stop = _behind_words(text, first.end(), end, more)
        if stop is not None:
            unit = with_per(text, end, Unit(family, name, group, start, stop, None, stop, quoted))
            return _with_further(text, end, unit) if unit.per is None and family == "count" else unit
    if start == at or word in _STOP:
        return None
    stop = _noun_end(text, first.end(), end)
    name = " ".join(text[start:stop].split())
    return with_per(text, end, Unit("count", name, "", start, stop, None, stop, True))


def _behind_words(text: str, at: int, end: int, words: tuple[str, ...]) -> int | None:
    """Behind these words, if they stand here and no longer one does."""
    for word in words:
        at = _behind_blanks(text, at, end)
        if not text.startswith(word, at, end):
            return None
        at += len(word)
    if at < end and (text[at].isalnum() or text[at] == "_"):
        return None
    return None if words[-1:] == ("dân",) and text.startswith(" tộc", at) else at  # người dân; người | dân tộc Mông


def _behind_blanks(text: str, at: int, end: int) -> int:
    """Behind the blank between two words, or the few that a joined line leaves there."""
    if at + 1 < end and text[at] == " " != text[at + 1]:
        return at + 1  # as most
    limit = min(end, at + MOST_BLANKS)
    while at < limit and text[at] == " ":
        at += 1
    return at


def _noun_end(text: str, at: int, end: int) -> int:
    """Behind the second syllable of an unlisted noun, or behind the first."""
    behind = _behind_blanks(text, at, end)
    if behind > at:
        second = _WORD.match(text, behind, end)
        if second is not None and second[0] not in _STOP and not second[0][0].isdigit():
            return second.end()
    return at


def held(text: str, unit: str, at: int, end: int) -> re.Match[str] | None:
    """The number behind a stroke that counts, too: "mở 12 lớp/285 học viên"."""
    return (_HELD if unit.startswith(_HOLDING) else _HOLDS).match(text, at, end)


def _with_further(text: str, end: int, unit: Unit) -> Unit:
    """The unit with the denominator behind all of its noun: "02 cuốn sách | chuyên môn | /học kỳ"."""
    stop = min(end, unit.end + _LONGEST_NOUN)
    per = _PER_FURTHER.match(text, unit.end, stop) if text.find("/", unit.end, stop) > 0 else None
    return replace(unit, per=per.span("per")) if per is not None else unit


def _are_peers(name: str, other: str | None) -> bool:
    """ "10 xã/phường": either of two kinds, and no rate."""
    return other is not None and any(name in peers and other in peers for peers in _PEERS)


def with_per(text: str, end: int, unit: Unit) -> Unit:
    """The unit with the denominator behind it, where there is one."""
    per = _PER.match(text, unit.end, end) if text.startswith(_PER_HEADS, unit.end) else None
    if per is None or held(text, unit.name, unit.end, end) or _are_peers(unit.name, per["unit"]):
        return unit
    start = per.start("unit" if per["unit"] else "rate")
    for one in ("1 năm", "một năm"):  # 12%/1 năm is 12%/năm
        start += len(one) - 3 if text.startswith(one, start) else 0
    return replace(unit, per=(start, per.end()), tail=per.end())
