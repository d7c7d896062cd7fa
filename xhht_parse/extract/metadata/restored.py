"""The issuer's name where the header lost it: other places of the document that tell it, the best first.

In: the witnesses and the kind of body. Out: names with their places: the enacting line, the portal's block, the issuing
clause, the title, the place of issue. To cut a name at another word: one word in `_STOP`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from ...text.folds import fold, pattern
from ...text.spans import Span
from ...text.view import View
from ...vocab.words import Words, eras
from .gazetteer import gazetteer, key
from .level import PLACED
from .naming import sentence_case
from .types import Source, Value

_CLASS = r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)"
_BODY = r"(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|tỉnh ủy|thành ủy)"
# "ỦY BAN NHÂN DÂN TỈNH MẪU SƠN", "CHỦ TỊCH UBND HUYỆN X"
_ENACTING = pattern(rf"(?:chủ tịch +)?(?P<body>{_BODY})\s+(?P<class>{_CLASS})[ \n]+(?P<name>[^\n,;:.|*]{{1,40}})")
# "…, Ủy ban nhân dân tỉnh Mẫu Sơn ban hành Kế hoạch …"
_ISSUING = pattern(
    rf"(?P<body>{_BODY})\s+(?P<class>{_CLASS})(?:\s+(?P<name>[^\n,;:.|]{{1,40}}?))??\s+(?=ban hành|xây dựng"
    rf"|triển khai|phát động|tổ chức|yêu cầu|quyết định|thực hiện|đề ra)"
)
_IN_TITLE = pattern(rf"(?P<class>{_CLASS})\s+(?P<name>[^\n,;:.|\"()]{{2,40}})")
_STOP = frozenset(
    fold(w)
    for w in (
        "vừa đã giai đoạn năm đến từ về và trong theo của thời kỳ tầm ban khóa kỳ căn thực xây nhiệm tại do để với là"
    ).split()
)
_PLACES = tuple(map(fold, ("tỉnh ", "thành phố", "huyện", "quận", "thị xã", "xã ", "phường", "đặc khu")))
_OF_PARTY = frozenset(("Tỉnh ủy", "Thành ủy"))
"""Bodies that say themselves what kind of place they lead: "Tỉnh ủy Mẫu Sơn"."""


class Witnesses(Struct, frozen=True, gc=False):
    """Where an issuer may be named."""

    view: View
    lines: list[Span]
    preamble: Span
    portal: Value | None
    title: Span | None
    place: Value | None
    codes: tuple[str, ...]
    """The codes of the number: ("KH", "UBND")."""
    number: Span | None
    """The number's place."""
    date: str | None


def restored(at: Witnesses, body: str | None, words: Words) -> Iterator[tuple[str, Span, Source]]:
    """Names from the other witnesses, the best first."""
    lower, folded = at.view.lower, at.view.folded
    end = min(at.preamble.end, at.preamble.start + 6000)
    for match in _ENACTING.finditer(lower, at.preamble.start, end):
        size = len(_cut_name(lower[match.start("class") : match.end("name")]))
        if folded[match.start() : match.start("class") + size].isupper() and _same_body(body, match["body"]):
            yield _built(match["body"], match, match.end("name"), lower, words), Span(*match.span()), "preamble"
    if at.portal is not None:
        yield from _of_portal(at.portal, body, words)
    weak = None
    for match in _ISSUING.finditer(lower, at.preamble.start, end):
        if not _same_body(body, match["body"]) or _cited(at, body, match):
            continue
        if match["name"] and folded[match.start("name")].isupper():
            yield _built(match["body"], match, match.end("name"), lower, words), Span(*match.span()), "preamble"
        weak = match["class"]
    if body is not None and at.title is not None:
        yield from _of_title(at, body, words)
    if body is not None and at.place is not None:
        yield from _of_place(at, body, weak, words)


def placed_by_title(at: Witnesses, body: str, words: Words) -> tuple[str, Span] | None:
    """ "Ủy ban nhân dân xã" with the one place of that class in the title: "… trên địa bàn xã Quảng Vinh"."""
    if at.title is None:
        return None
    folded, kind = at.view.folded, f" {fold(body).lower()}"
    found = [
        (_cut_name(match[0]), match.start())
        for match in _IN_TITLE.finditer(at.view.lower, *at.title)
        if kind.endswith(f" {match['class']}") and folded[match.start("name")].isupper()
    ]
    if len({phrase for phrase, _ in found}) != 1:
        return None
    phrase, start = found[-1]
    name = _proper(phrase)
    return sentence_case(f"{body} {name}", words), Span(start, start + len(phrase))


def _cited(at: Witnesses, body: str | None, match: re.Match[str]) -> bool:
    """ "Quyết định … của Ủy ban nhân dân tỉnh X về (việc) ban hành …" where nothing tells that a committee issues, or
    above a title that names a district: another's."""
    if not (match["name"] or "").endswith((" về", " về việc")):
        return False
    if body is None or at.title is None:
        return body is None
    placed = PLACED.findall(at.view.lower, *at.title)
    return bool(placed) and match["class"] not in placed


def _same_body(body: str | None, found: str) -> bool:
    if body is None:
        return True
    council = found.startswith(("hội đồng", "hđnd"))
    return council == body.startswith("Hội đồng") and ("ủy" in found[-3:] or "uỷ" in found[-3:]) == ("ủy" in body[-3:])


def _built(body: str, match: re.Match[str], end: int, lower: str, words: Words) -> str:
    start = match.start("class")
    return sentence_case(f"{body} {_cut_name(lower[start:end])}", words)


def _cut_name(phrase: str) -> str:
    """The class and the proper name, without what follows it: "tỉnh mẫu sơn giai đoạn …" -> "tỉnh mẫu sơn"."""
    parts = phrase.split()
    lead = 2 if parts[0] in ("thành", "thị", "đặc") else 1
    kept = parts[:lead]
    for word in parts[lead : lead + 6]:
        if word in _STOP or (word.isdigit() and len(word) == 4):
            break
        kept.append(word)
    return " ".join(kept)


def _proper(phrase: str) -> str:
    """The name without its class: "tỉnh mẫu sơn" -> "mẫu sơn"."""
    return phrase.split(" ", 2 if phrase.startswith(("thành", "thị", "đặc")) else 1)[-1]


def _of_portal(portal: Value, body: str | None, words: Words) -> Iterator[tuple[str, Span, Source]]:
    """ "Tỉnh Mẫu Sơn" with a number of "KH-UBND" is "Ủy ban nhân dân tỉnh Mẫu Sơn"."""
    lower = fold(portal.text).lower()
    if lower.startswith(_PLACES):
        yield (sentence_case(f"{body} {portal.text}", words) if body else portal.text), portal.span, portal.source
    else:
        yield sentence_case(portal.text, words) if portal.text.isupper() else portal.text, portal.span, portal.source


def _of_title(at: Witnesses, body: str, words: Words) -> Iterator[tuple[str, Span, Source]]:
    """ "… TRÊN ĐỊA BÀN TỈNH MẪU SƠN": a province that exists or the place of issue, the last one named."""
    assert at.title is not None
    best = None
    for match in _IN_TITLE.finditer(at.view.lower, at.title.start, at.title.end):
        phrase = _cut_name(match[0])
        name = _proper(phrase)
        placed = at.place is not None and key(name) == key(at.place.text)
        if placed or gazetteer(words).named(name, eras(at.date)) is not None:
            placed_body = f"{body} {name if body in _OF_PARTY else phrase}"
            best = sentence_case(placed_body, words), Span(match.start(), match.start() + len(phrase)), "title"
    if best is not None:
        yield best[0], best[1], "title"


def _of_place(at: Witnesses, body: str, weak: str | None, words: Words) -> Iterator[tuple[str, Span, Source]]:
    """The province that signs at this place, if the body is a province's."""
    assert at.place is not None
    province = gazetteer(words).around(at.place.text, eras(at.date))
    if province is None or (weak is not None and weak not in ("tỉnh", "thành phố")):
        return
    kind = "" if body in _OF_PARTY else "thành phố " if province.is_city(at.date) else "tỉnh "
    yield f"{body} {kind}{province.name}", at.place.span, "place"
