"""What sentences say about the document itself: when it takes effect, and what years its title plans for.

In: the body's closing articles, the title. Out: the day of effect where the document names one ("kể từ ngày ký"
names none), and the years of the title. To add a wording: a fragment here.
"""

from __future__ import annotations

from ...text.folds import pattern
from ...text.spans import Span
from ...text.view import View
from ...vocab.dates import find_dates, read_date
from .types import Value, Years

# "Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 01 năm 2026",
# "Nghị quyết này được Hội đồng nhân dân tỉnh … thông qua ngày … và có hiệu lực từ ngày …"
_EFFECT = pattern(
    r"(?:quyết định|nghị quyết|kế hoạch|chỉ thị|quy định|quy chế|thông tư|nghị định"
    r"|văn bản) này\s+(?:(?:đã )?được [^;.]{4,180}? và\s+)?(?:chính thức\s+)?"
    r"có\s+hiệu\s+lực(?:\s+thi\s+hành)?\s+(?:kể\s+)?từ\s+(?=ngày\s+[0-9])"
)
_YEAR = r"(?:19|20)[0-9]{2}"
_SPAN = pattern(rf"(?P<start>{_YEAR})\s*(?:-|đến(?: hết)?(?: năm)?)\s*(?:năm )?(?P<end>{_YEAR})")
_VISION = pattern(rf"(?:tầm nhìn|định hướng)(?: (?:đến|tới))?(?: năm)? *(?P<year>{_YEAR})")
_UNTIL = pattern(rf"(?:đến|tới|hết)(?: hết)? năm *(?P<year>{_YEAR})")
_FROM = pattern(rf"từ năm *(?P<year>{_YEAR})")
_IN = pattern(rf"năm(?<!đến năm)(?<!tới năm)(?<!hết năm)(?<!từ năm) *(?:học *)?(?P<year>{_YEAR})")
_ANY = pattern(_YEAR)
# what another document is called by: "Xây dựng xã hội học tập giai đoạn 2021 - 2030", /QĐ-TTg năm 2021
_OTHER = pattern(rf'"[^"]*"|/[^\s,;]+ năm {_YEAR}')
_GUARD = pattern(r"ự(?<=hiệu lự)c")  # by its rarest letter
_BEFORE, _AFTER = 248, 72
_TAIL = 8000
"""The articles on effect stand at the end of the body, or behind its last heading."""


def effect(view: View, body: Span) -> Value | None:
    """The day that the document names for its own effect."""
    ends = (max(body.start, body.end - _TAIL), body.end), (body.start, min(body.end, body.start + _TAIL))
    for start, end in dict.fromkeys(ends):  # of a short body these are one
        for guard in _GUARD.finditer(view.lower, start, end):
            at = guard.end()
            match = _EFFECT.search(view.lower, max(start, at - _BEFORE), min(end, at + _AFTER))
            date = read_date(view.lower, match.end(), end) if match else None
            if date is not None and date.iso:
                return Value(date.iso, date.span, "body", "metadata.effect")
    return None


def years(view: View, title: Span) -> Years | None:
    """The years that a title plans for: "GIAI ĐOẠN 2021 - 2030, TẦM NHÌN ĐẾN NĂM 2045"."""
    lower = view.lower[title.start : min(title.end, title.start + 3000)].replace("\n", " ")
    if _ANY.search(lower) is None:
        return None
    for date in find_dates(lower, 0, len(lower)):
        lower = lower[: date.span.start] + " " * (date.span.end - date.span.start) + lower[date.span.end :]
    own = _OTHER.sub(lambda name: " " * len(name[0]), lower)
    lower = own if any(_first_and_last(own)) else lower  # Thực hiện Đề án "… giai đoạn 2021 - 2030" năm 2023
    vision = _VISION.search(lower)
    if vision is not None:
        lower = lower[: vision.start()] + " " * (vision.end() - vision.start()) + lower[vision.end() :]
    start, end = _first_and_last(lower)
    seen = int(vision["year"]) if vision else None
    return Years(start, end, seen) if start or end or seen else None


def _first_and_last(lower: str) -> tuple[int | None, int | None]:
    spans = [m for m in _SPAN.finditer(lower) if int(m["start"]) < int(m["end"]) <= int(m["start"]) + 60]
    if spans:
        return int(spans[-1]["start"]), int(spans[-1]["end"])
    until, since = _UNTIL.search(lower), _FROM.search(lower)
    if until is not None or since is not None:
        return int(since["year"]) if since else None, int(until["year"]) if until else None
    only = list(_IN.finditer(lower))
    return (int(only[-1]["year"]), int(only[-1]["year"])) if only else (None, None)
