"""What a number measures whose words take the place of some of the words of the name before it.

"Huy động trẻ nhà trẻ ra lớp đạt 40%, mẫu giáo đạt 95%". In: the words before the number, the name of the one before it.
Out: its own name, or None where no words stand there whose place they take. To know others that stand for each other:
one pattern in `_KINDS`.
"""

from __future__ import annotations

from ....text.folds import fold, pattern
from ....text.spans import Span
from ..quantities.comparators import WHOLE
from ..types import Comparison, Named
from .phrases import LEVEL, PREDICATE, TELLS
from .wording import first_word, trim

_MARK = r"(?:xuất sắc|tốt|giỏi|khá|trung bình|yếu|kém)"
_MARKS = rf"{_MARK}(?:(?:,| và)? {_MARK}){{0,3}}"
_SCHOOLS = rf"{LEVEL.pattern}(?: [0-9]{{1,2}} tuổi)?"
MARKS = pattern(_MARKS)
""" "80% trường xếp loại tốt, 20% khá": what says of the rest how well they do."""
_AGE = ("trong độ tuổi ", "độ tuổi ")
_AGES = r"(?:dưới |từ )?[0-9]{1,2}(?: ?(?:-|đến) ?[0-9]{1,2})? tuổi"
_KINDS = tuple(
    map(
        pattern,
        (
            r"(?:nam|nữ)(?: giới)?(?: [0-9]{1,2} tuổi)?",
            r"(?:nội|ngoại) trú",
            _MARKS,
            rf"(?:xếp )?(?:loại|mức) (?:{_MARKS}|(?:chưa )?đạt)(?: trở lên)?",
            r"(?:mức độ|giai đoạn) [1-5]",
            r"thể [^\W\d_]+ [^\W\d_]+",  # Trẻ suy dinh dưỡng thể nhẹ cân dưới 4%, thể thấp còi dưới 5%
            r"(?:cấp|bậc|tuyến) (?:trường|cơ sở|xã|phường|huyện|tỉnh|thành phố|bộ|ngành|quốc gia|toàn quốc)",
            rf"(?:trẻ |học sinh )?{_SCHOOLS}",
            r"lớp [0-9]{1,2}",
            r"thành thị|nông thôn|đô thị|miền núi",
            _AGES,
            *(rf"{part} [^\W\d_]+(?: [^\W\d_]+){{0,2}}" for part in ("khâu", "nhóm", "hạng", "khối")),
        ),
    )
)
"""Kinds beside one another: words of a row take the place of each other."""
_KIND = pattern("|".join(kind.pattern for kind in _KINDS))
_LONGEST_KIND = 30
_INSIDE = rf"(?:{_SCHOOLS}|{_AGES}|mức độ [1-5]|lớp [0-9]{{1,2}}|(?:cấp|tuyến) (?:xã|huyện|tỉnh))"
_SUCH, _WITHIN = pattern(_INSIDE), pattern(rf"(?<!,)(?<!đến) {_INSIDE}(?= )")
"""Those that may stand within: "huy động trẻ | nhà trẻ | ra lớp"."""
_SORT = (
    rf"(?:{_SCHOOLS}|lớp [0-9]{{1,2}}|(?:(?:từ|trong độ tuổi) )?{_AGES}|(?:người )?dân tộc thiểu số|(?:ngoài )?công lập"
    r"|(?:(?:ở|tại|khu vực) )?(?:thành thị|nông thôn|đô thị|miền núi"
    r"|vùng (?:cao|sâu|xa|thấp|biên giới|khó khăn|ven biển))"
    r"|(?:(?:ở|thuộc) )?(?:cấp|tuyến) (?:xã|phường|huyện|tỉnh|thành phố|trung ương|bộ))(?!\w)"
)
"""Which of those whom a noun names: no mark, as it would say of them what another share says."""
_SORTS = rf"{_SORT}(?:(?:,| và|, và) {_SORT}){{0,3}}"
_AND_SORT = pattern(_SORTS)
_OF_SORT = pattern(
    r"(?:các )?(?!(?:cấp|bậc|tuyến|loại|khu vực|vùng|ở|tại|đối với|trong|từ) )"
    rf"(?P<noun>[^\W\d_]+(?:,? [^\W\d_]+){{0,4}}?) {_SORTS}"
)
_LONGEST_SORT = 60
_CHILDREN, _CHILD = fold("trẻ em"), fold("trẻ")
""" "Trẻ 5 tuổi ra lớp đạt 99%; trẻ em 3 - 4 tuổi đạt 95%"."""
_THEM = pattern(rf"{WHOLE}(?!\w)")
"""Those who may do what others do."""
_OF_PART = ("trong đó ", "trong đó: ", "trong đó, ")
_HAS = pattern(r"(?<!\w)(?:bao phủ|tham gia|sử dụng|dùng|tiếp cận|có|mắc|nhiễm|được cấp|được tiêm)\Z")
_NUMBERS = ("số ", "số lượng ")


def of_other(text: str, head: Span, last: Named) -> Named | None:
    """The indicator whose last words these take the place of: of women, where the one before is that of men."""
    if head.end - head.start > _LONGEST_KIND or _KIND.fullmatch(text, *head) is None:
        return None  # as most
    for kind in _KINDS:
        if kind.fullmatch(text, *head) is None:
            continue
        for index, (start, end) in reversed([*enumerate(last.spans)]):
            if index and kind.fullmatch(text, start, end):  # the third in a row
                return Named((*last.spans[:index], head, *last.spans[index + 1 :]), last.population, True)
            for at in range(max(start, end - _LONGEST_KIND), end - 1):
                if text[at] == " " and kind.fullmatch(text, at + 1, end):
                    spans = *last.spans[:index], Span(start, at), head, *last.spans[index + 1 :]
                    return Named(spans, last.population, True)
    start, end = last.spans[-1]
    within = _WITHIN.search(text, start, end) if _SUCH.fullmatch(text, *head) is not None else None
    if within is None or text.find(text[head.start : head.end], start, end) >= 0:
        return None
    sides = Span(start, within.start()), Span(within.end() + 1, end)
    return Named((*last.spans[:-1], sides[0], head, sides[1]), last.population, True)


def of_other_sort(text: str, head: Span, last: Named) -> Named | None:
    """ "Tỷ lệ học sinh tiểu học học bơi đạt 70%; học sinh THCS đạt 80%": others of whom the same is told."""
    ahead = last.led or last.prefix == last.spans
    if (
        not ahead
        or head.end - head.start > _LONGEST_SORT
        or text.endswith(_OF_PART, 0, head.start)
        or (sort := _OF_SORT.fullmatch(text, *head)) is None
    ):
        return None
    for index, (start, end) in enumerate(last.spans):
        at, behind = _noun(text, start, end, sort["noun"])
        if at < 0 and sort["noun"] == _CHILDREN:
            at, behind = _noun(text, start, end, _CHILD)
        if at < 0 or text.startswith((" và ", ","), behind):
            continue
        told = behind == end or PREDICATE.search(text, behind, end) is not None
        if not told and text[at:behind] == sort["noun"]:
            continue  # it may be of no sort, but then it stands last, or something is told of it
        sides = trim(text, start, at), trim(text, behind, end)
        before, after = [(Span(*side),) if side[0] < side[1] else () for side in sides]
        if before or after or len(last.spans) > 1:
            rest = last.spans[index + 1 :]
            if behind == end and rest and _AND_SORT.fullmatch(text, *rest[0]) is not None:
                rest = rest[1:]  # hoàn thành | trung học cơ sở | đúng độ tuổi; hoàn thành cấp trung học phổ thông
            return Named((*last.spans[:index], *before, head, *after, *rest), last.population, True)
    return None


def _noun(text: str, start: int, end: int, noun: str) -> tuple[int, int]:
    """Where this noun stands in the stretch, with the words that say of which sort; -1 where it does not."""
    at = start if text.startswith(f"{noun} ", start) else text.find(f" {noun} ", start, end + 1) + 1
    behind = at + len(noun)
    sort = _AND_SORT.match(text, behind + 1, end)
    return (at, sort.end() if sort is not None else behind) if at else (-1, -1)


def of_other_subject(text: str, head: Span, last: Named) -> Named | None:
    """ "Doanh nghiệp dùng nền tảng số đạt 40%, hợp tác xã đạt 30%", "mức hài lòng của người dân đạt 90%, doanh nghiệp
    đạt 85%": others who do the same."""
    if not last.led or text.endswith(_OF_PART, 0, head.start):
        return None
    if _THEM.fullmatch(text, *head) is None:
        return _of_like_subject(text, head, last)
    of = text.rfind(" của ", *last.spans[-1])
    if of > 0 and _THEM.fullmatch(text, of + len(" của "), last.spans[-1].end):
        return Named((*last.spans[:-1], Span(last.spans[-1].start, of + len(" của")), head), head, True)
    if _THEM.match(text, last.spans[0].start) is None:
        return None
    return _doing_so(text, head, last)


def _of_like_subject(text: str, head: Span, last: Named) -> Named | None:
    """ "Sách giáo khoa cũ được thu gom đạt 90%, sách giáo khoa rách đạt 80%": their first two words are the same."""
    first, *more = text[head.start : head.end].split(" ", 2)
    alike = len(more) > 1 and text.startswith(f"{first} {more[0]} ", last.spans[0].start)
    beside = text.endswith((", ", " và "), 0, head.start) and head.end - head.start <= _LONGEST_KIND
    if not (alike and beside) or TELLS.search(text, *head) or PREDICATE.search(text, *head):
        return None
    return _doing_so(text, head, last)


def _doing_so(text: str, head: Span, last: Named) -> Named | None:
    """Those whom these words name, with what the ones before do."""
    *whom, told = last.spans
    does = PREDICATE.search(text, *told)
    if does is None or len(whom) > 1 or (does.start() == told.start) is not bool(whom):
        return None
    return Named((head, Span(does.start(), told.end)), head, True)


def of_same_word(text: str, head: Span, last: Named) -> Named | None:
    """ "Số người tham gia BHXH bắt buộc: 900 người; BHXH tự nguyện: 80 người": so many of another kind."""
    if len(last.spans) > 1 or not text.startswith(_NUMBERS, last.spans[0].start):
        return None
    start, end = last.spans[0]
    at = text.find(f" {first_word(text, head)} ", start, end + 1)
    if at < 0 or (text[start : at + 1] not in _NUMBERS and PREDICATE.search(text, *head)):
        return None  # Số hộ có nước sạch: 90 hộ; nước thải được xử lý: 200 m3
    return Named((Span(start, at), head), last.population, True)


def of_other_object(text: str, head: Span, how: Comparison, last: Named) -> Named | None:
    """The same people with another of what they take part in, use or have, which opens with the same word."""
    if not last.led or "đạt" not in how.leads or not last.spans or PREDICATE.search(text, *head) is not None:
        return None
    if text.endswith(_OF_PART, 0, head.start):
        return None  # hộ dùng nước hợp vệ sinh đạt 96%, trong đó nước sạch đạt 62%
    word = f"{first_word(text, head)} "
    start, end = last.spans[0]
    if len(last.spans) == 2 and _HAS.search(text, start, end) and text.startswith(word, last.spans[1].start):
        return Named((last.spans[0], head), last.population, True)  # the third in a row
    at = text.find(f" {word}", start, end)
    if len(last.spans) > 1 or at < 0 or text.startswith(word, start) or _HAS.search(text, start, at) is None:
        return None
    return Named((Span(start, at), head), last.population, True)


def of_other_age(text: str, named: Named, before: Named) -> Named:
    """ "Tỷ lệ biết chữ độ tuổi 15 - 35 đạt 99%; độ tuổi 15 - 60 đạt 97%": the second measures the same."""
    if not named.led or not named.spans or not before.spans:
        return named
    own, first = named.spans[0], before.spans[0]
    if not text.startswith(_AGE, own.start) or text.find("lệ ", *own) >= 0:
        return named  # độ tuổi 15 - 35 tỷ lệ biết chữ đạt 100%
    if len(before.spans) > 1 and text.startswith(_AGE, before.spans[-1].start):
        return Named((*before.spans[:-1], *named.spans), named.population, True)
    at = next((at for age in _AGE if (at := text.find(f" {age}", *first)) > 0), -1)
    return Named((Span(first.start, at), *named.spans), named.population, True) if at > 0 else named
