"""What the names of numbers beside one another in a clause leave to each other.

In: the names of all numbers of a clause, each found alone, and where the words behind each end. Out: the same names,
changed in place. A rate or a measure that only the first names is `measures`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ....text.folds import pattern
from ....text.literals import holds
from ....text.spans import Span
from ..deadlines.respective import RESPECTIVELY
from ..promises.counts import led_by_verb
from ..quantities.comparators import CHANGES
from ..types import Clause, Named
from .measures import share_measure, share_rate
from .phrases import PREDICATE
from .wording import ITEM, trim

_WHERE = pattern(r" (?:ở|tại|thuộc|của|vùng|khu vực) ")
_ELSEWHERE = pattern(r"(?:ở|tại|thuộc|vùng|khu vực) ")
_PLACE = pattern(
    r" \(?(?P<where>(?<=\()(?:mức độ [1-3]"
    r"|(?:(?:độ|nhóm) tuổi )?(?:từ )?[0-9]{1,2}(?: ?- ?| đến )[0-9]{1,2}(?: tuổi)?(?=\)))"
    r"|(?:(?:ở|tại|đối với) |(?<=\())[^()0-9,;.]{2,40}?)(?=\)|,|;|\.|\Z| \(| (?:và|vào|đến|so với) )"
)
NO_SUBJECT = pattern(
    rf"{ITEM}(?:về|trong lĩnh vực|trong đó|(?:các )?(?:mục|chỉ) tiêu|(?:(?:đến|trong) )?năm|giai đoạn"
    r"|(?:công tác|chất lượng|kết quả|nội dung|nhiệm vụ|hoạt động|phong trào|cơ sở vật chất|hạ tầng|chuyển đổi|ứng dụng"
    r"|giáo dục|dạy|đào tạo|bồi dưỡng|phổ cập|xóa mù|phát triển|xây dựng|nâng cao|quản lý|cải cách|thông tin"
    r"|văn hóa|y tế|thể thao|kinh tế|môi trường|an ninh|an toàn|tuyên truyền|truyền thông))(?!\w)"
)
""" "Về đội ngũ: 100% đạt chuẩn", "Cơ sở vật chất: 90% được kiên cố": a theme tells neither of whom nor of what."""
_NO_NAME = pattern(rf"{ITEM}(?:(?:đối với|trong lĩnh vực|về) (?=[^\W\d_])|(?:mục|chỉ) tiêu(?: [0-9.]{{1,4}})?[ ]*\Z)")
""" "Chỉ tiêu 3: đến năm 2027 đạt 80%, đến năm 2030 đạt 90% hộ …": nor does such a label."""
_MARK = pattern(r"(?:xếp )?(?:loại|mức) ")
_BETWEEN = pattern(r", ?(?:và )?| và ")


def share(text: str, clause: Clause, tails: Sequence[tuple[int, int]], found: list[Named]) -> None:
    """Give each what it shares with the others; a clause of one number has nothing to share."""
    _share_predicate(text, clause, tails, found)
    _share_whom(text, found)
    _share_noun(clause, found)
    _take_from_next(text, clause, found)
    share_rate(text, clause, found)
    share_measure(text, clause, found)
    _share_past_bracket(text, clause, tails, found)
    _place_each(text, clause, tails, found)
    if text.find("(", clause.start, clause.end) >= 0:
        _share_with_bracket(text, clause, found)
    if holds(text, RESPECTIVELY, clause.start, clause.end):
        part_respectively(text, found)


def _share_predicate(text: str, clause: Clause, tails: Sequence[tuple[int, int]], found: list[Named]) -> None:
    """ "80% trạm y tế và 100% bệnh viện đủ điều kiện …": each gets the predicate of the next that has one."""
    shared: Span | None = None
    for index in range(len(found) - 1, -1, -1):
        named = found[index]
        if named.led or not named.spans or named.spans[-1].start < clause.quantities[index].start:
            shared = None  # tỷ lệ đô thị hóa 43%, tỷ lệ hộ được cấp nước 97%
            continue
        last = named.spans[-1]
        own = PREDICATE.search(text, last.start, last.end)
        if own is not None:
            within = own.start() > last.start or len(named.spans) > 1  # 80% xưởng | trở lên | có quạt
            shared = Span(own.start(), last.end) if within else None
        elif shared is not None and _goes_with_next(text, clause, tails, index, named):
            named.population = last
            named.spans = (*named.spans, shared)
        else:
            shared = None


def _goes_with_next(text: str, clause: Clause, tails: Sequence[tuple[int, int]], index: int, named: Named) -> bool:
    """Whether this number and the next are told the same of: nothing but a comma or "và" parts them."""
    quantity, following, how = clause.quantities[index], clause.quantities[index + 1], clause.hows[index + 1]
    if not text.startswith((" và ", ","), tails[index][1]):
        return False
    if quantity.family != following.family:
        return False  # việc làm cho 600 thanh niên, 80% thanh niên được tư vấn
    if clause.hows[index].leads & CHANGES:
        return False  # giảm 9% khí thải, 100% cơ sở đạt quy chuẩn
    if named.prefix and text.startswith(",", tails[index][1]):
        return False  # cấp thẻ cho 90% học sinh, 80% thư viện mở cửa
    # 40 lớp tại các xã, thu hút 900 lượt người tham gia
    return following.family != "count" or not led_by_verb(text, tails[index][1], how.head_end)


def _share_whom(text: str, found: list[Named]) -> None:
    """ "90% phụ huynh ở thành thị và 60% ở nông thôn được tư vấn": the second tells of the same people."""
    for before, named in pairwise(found):
        if before.led or named.led or not before.spans or not named.spans:
            continue
        own, whom = named.spans[0], before.spans[0]
        if _ELSEWHERE.match(text, *own) and (place := _WHERE.search(text, *whom)) is not None:
            named.spans = (Span(whom.start, place.start()), *named.spans)
        elif _ELSEWHERE.match(text, *own) and len(before.spans) > 1 and _ELSEWHERE.match(text, *before.spans[1]):
            named.spans = (whom, *named.spans)  # the third place in a row
        elif mark := _MARK.match(text, *own):  # 20% học sinh xếp loại tốt, 50% xếp loại khá
            at = text.find(f" {mark[0]}", *whom)
            if at > 0 or (len(before.spans) > 1 and text.startswith(mark[0], before.spans[1].start)):
                named.spans = (Span(whom.start, at if at > 0 else whom.end), *named.spans)


def _share_noun(clause: Clause, found: list[Named]) -> None:
    """ "xây dựng mới 02, sửa chữa 05 nhà văn hóa": what both count stands behind the second."""
    for index, quantity in enumerate(clause.quantities[:-1]):
        noun, named = quantity.quoted, found[index]
        if noun is not None and noun == clause.quantities[index + 1].quoted and noun.start > quantity.end:
            own = (span for span in named.spans if span.end <= quantity.start)
            named.spans = (*own, *(span for span in found[index + 1].spans if span.start >= noun.start))


def _take_from_next(text: str, clause: Clause, found: list[Named]) -> None:
    """ "Đến năm 2025 có 60%, đến năm 2030 có 80% hộ …": the first measures what the second names."""
    for index in range(len(found) - 2, -1, -1):
        behind, alike = found[index + 1], clause.quantities[index].unit == clause.quantities[index + 1].unit
        unnamed = not found[index].spans and (clause.label is None or _NO_NAME.match(text, *clause.label) is not None)
        if unnamed and alike and behind.spans and not behind.led:
            found[index] = Named(behind.spans, behind.population)


def _share_past_bracket(text: str, clause: Clause, tails: Sequence[tuple[int, int]], found: list[Named]) -> None:
    """ "85% bạn đọc (học sinh là 90%) có kỹ năng tra cứu": what stands behind the bracket tells of both."""
    for index in range(len(found) - 1):
        named, behind, close = found[index], found[index + 1], clause.quantities[index + 1].end
        if not text.startswith((" (", "("), tails[index][1]) or not text.startswith(") ", close):
            continue
        stop = tails[index + 2][0] if index + 2 < len(tails) else clause.end
        if named.led or not named.spans or PREDICATE.match(text, close + 2, stop) is None:
            continue
        predicate = Span(*trim(text, close + 2, stop))
        named.spans = (*named.spans, predicate)
        if behind.spans and named.spans[0].end < behind.spans[-1].end <= close:
            behind.spans = (*behind.spans, predicate)


def _share_with_bracket(text: str, clause: Clause, found: list[Named]) -> None:
    """ "Tổng đàn 68.500 con (trâu 12.000 con, bò 16.500 con)": those in the bracket are parts of the one before it."""
    whole: Named | None = None
    for index in range(1, len(found)):
        quantity, before, named = clause.quantities[index], clause.quantities[index - 1], found[index]
        ahead = len(named.spans) == 1 and named.spans[0].end <= quantity.start
        if not ahead or quantity.unit != before.unit:
            whole = None
            continue
        between = text[before.end : named.spans[0].start]
        if between in (" (", "("):
            whole = found[index - 1]
        elif between not in (", ", "; ", " và "):
            whole = None
        counted = text.startswith(f"{quantity.unit} ", named.spans[0].start)
        if whole is None or counted_again(text, whole.stem, named.spans[0]):
            continue
        if whole.led or (whole.prefix and not counted):
            named.spans = (*_without_word(text, whole.stem, named.spans[0]), *named.spans)


def _without_word(text: str, whole: tuple[Span, ...], part: Span) -> tuple[Span, ...]:
    """The whole without its last word where the part opens with it: "Diện tích | rừng (rừng đặc dụng 900 ha)"."""
    first = text[part.start - 1 : text.find(" ", part.start)].replace("(", " ")
    if not whole or not text.endswith(first, whole[-1].start, whole[-1].end):
        return whole
    return (*whole[:-1], Span(whole[-1].start, whole[-1].end - len(first)))


def counted_again(text: str, whole: tuple[Span, ...], part: Span) -> bool:
    """Whether a part of a sum says itself what is counted: "Tổng đàn gia súc 900 con (đàn bò 500 con, …)"."""
    if not whole:
        return False  # its label names it: "Diện tích: 900 ha (lúa 500 ha, ngô 400 ha)"
    first = text[part.start : text.find(" ", part.start)]
    return text.startswith("tổng ", whole[0].start) and text.find(f" {first} ", whole[0].start, whole[0].end + 1) >= 0


def _place_each(text: str, clause: Clause, tails: Sequence[tuple[int, int]], found: list[Named]) -> None:
    """ "Tỷ lệ béo phì dưới 5% ở nông thôn và dưới 10% ở thành thị": each says where it holds."""
    places = [_PLACE.match(text, max(tail[0], q.end)) for tail, q in zip(tails, clause.quantities, strict=True)]
    for index, (named, place) in enumerate(zip(found, places, strict=True)):
        beside = index + 1 if index + 1 < len(places) else index - 1
        if place is None or places[beside] is None or not named.led or not named.spans:
            continue
        if named.spans[-1].end < place.start():
            named.spans = (*named.spans, Span(*place.span("where")))


def part_respectively(text: str, found: list[Named]) -> None:
    """ "Tỷ lệ huy động nhà trẻ, mẫu giáo lần lượt đạt 35% và 95%": each of the values is that of one thing.

    Of four values for two things the third is the first thing's again.
    """
    shared = found[0].spans
    if len(shared) != 1 or any(named.spans != shared for named in found):
        return
    start, end = shared[0]
    cuts = [(match.start(), match.end()) for match in _BETWEEN.finditer(text, start, end)][1 - len(found) :]
    if not cuts or len(found) % (len(cuts) + 1):
        return
    predicate = PREDICATE.search(text, cuts[-1][1] + 1, end)  # cấp tỉnh, cấp xã | sử dụng chữ ký số
    of_all = (Span(predicate.start(), end),) if predicate is not None else ()
    end = predicate.start() - 1 if predicate is not None else end
    pieces = [Span(a, b) for a, b in zip([start, *(c[1] for c in cuts)], [*(c[0] for c in cuts), end], strict=True)]
    first = text[pieces[0].start : pieces[0].end]
    for index, named in enumerate(found):
        piece = pieces[index % len(pieces)]
        own = (piece,) if piece is pieces[0] else (*_stem(first, start, text[piece.start : piece.end]), piece)
        named.spans = (*own, *of_all)


def _stem(first: str, start: int, piece: str) -> tuple[Span, ...]:
    """What the name of the first of several things, which begins at `start`, says of the others, too.

    "huy động | nhà trẻ, mẫu giáo", "biết chữ của | thanh thiếu niên, người lớn"; nothing of "học sinh, nhà giáo".
    """
    alike = first.rfind(f" {piece.partition(' ')[0]} ") + 1  # biết chữ | mức độ 1, mức độ 2 ở làng
    if alike:
        return (Span(start, start + alike - 1),)
    of = first.rfind(" của ")
    length = of + len(" của") if of > 0 else len(first.rsplit(" ", piece.count(" ") + 1)[0])
    return (Span(start, start + length),) if first.find(" ", 0, length) > 0 else ()
