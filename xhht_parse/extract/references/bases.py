"""Legal bases (căn cứ): the mentions on which a document rests, each with its form.

In: the reading and the mentions. Out: `Basis` records. Bases stand in the preamble, or in a section
headed "CĂN CỨ …". A paragraph's first word gives the form ("Căn cứ", "Thực hiện", "Theo đề nghị",
"Xét"); a later clause behind ";" may bring its own or share it. What is cited inside a title, or
behind "Ủy ban nhân dân … ban hành Kế hoạch", is no basis. To add a form: one line in `_FORMS`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ...lines.bullets import ANY
from ...outline.reading import Reading
from ...outline.types import PartKind, Place
from ...text.folds import pattern
from ...text.spans import Span
from .types import Basis, Form, Mention

_FORMS: tuple[tuple[str, Form], ...] = (
    (r"theo đề nghị|theo đề xuất|theo ý kiến", "proposal"),
    (r"xét đề nghị|trên cơ sở đề nghị", "proposal"),
    (r"xét|sau khi xem xét", "considering"),
    (r"tiếp tục (?:triển khai )?thực hiện|(?:để )?(?:tổ chức )?(?:triển khai )?thực hiện|triển khai|"
     r"thi hành|nhằm (?:triển khai )?thực hiện|tiếp theo|hưởng ứng", "implementing"),
    (r"(?:các )?căn cứ(?: vào)?|trên cơ sở|theo", "basis"),
)  # fmt: skip
_PREAMBLE, _BODY = PartKind.PREAMBLE, PartKind.BODY
_FORM = pattern("|".join(f"(?P<f{at}>(?:{words})(?!\\w))" for at, (words, _) in enumerate(_FORMS)))
_START = pattern(rf"(?:{ANY} ?)?[-+•*_(\[\s]{{0,6}}(?:[0-9]{{1,2}}[.)] ?|[a-zđ]\) ?)?")
_CLAUSE = pattern(r"; {0,3}(?:và )?")
_SPEAKER = (
    r"(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|ban|chủ tịch|thủ tướng|chính phủ|sở|bộ|tỉnh ủy|thành ủy|đảng ủy|"
    r"trường|phòng)[^;.\n]{0,90}? (?:ban hành|xây dựng|triển khai|đề nghị|yêu cầu|hướng dẫn|báo cáo|thông báo)(?!\w)"
)
_ISSUING = pattern(rf"(?:,|;|\.) {{1,2}}(?={_SPEAKER})")
_ISSUES_FIRST = pattern(_SPEAKER)
_DEFINING = pattern(r"(?:tắt|gọi|chung)(?: là)?:? \"?$")  # "(sau đây gọi tắt là Nghị quyết số …)"
# "I. CĂN CỨ - Quyết định số …"
_RUN_IN = pattern(r"[ivx]{1,5}[.\-/] ?(?P<words>(?:các |những )?căn cứ)[^-:;]{0,40}[-:] ")
_SECTION = pattern(r"(?P<words>(?:các |những )?căn cứ)")


def bases(reading: Reading, found: list[Mention]) -> list[Basis]:
    """The mentions that the document rests on, in order of place, each document once."""
    result: list[Basis] = []
    known: set[int] = set()
    places = reading.outline.places
    for place, indices in groupby(range(len(found)), lambda at: found[at].begins_in(places)):
        if place is None or not _holds_bases(reading, place):
            continue
        for basis in _of(reading, place, list(indices), found):
            resolved = found[basis.mention].resolves
            document = basis.mention if resolved is None else resolved
            if document not in known:
                known.add(document)
                result.append(basis)
    return result


def _holds_bases(reading: Reading, place: Place) -> bool:
    if place.attachment is not None:
        return False
    if place.part is _PREAMBLE:
        return True
    if place.part is not _BODY or place.node is None:
        return False
    words = _heading_words(reading, place)
    return words.end > words.start


def _heading_words(reading: Reading, place: Place) -> Span:
    """The words "CĂN CỨ" of the heading above, or of one that runs into its first item."""
    lower = reading.view.lower
    for node in place.node.lineage() if place.node else ():
        match = _SECTION.match(lower, *node.heading) if node.heading else _RUN_IN.match(lower, node.start, node.end)
        if match is not None:
            return Span(*match.span("words"))
    return Span(place.start, place.start)


def _of(reading: Reading, place: Place, indices: list[int], found: list[Mention]) -> Iterator[Basis]:
    lower = reading.view.lower
    opening = _START.match(lower, place.start, place.end)
    opened = _form_at(reading, opening.end() if opening else place.start, place.end)
    if opened is None and place.part is _PREAMBLE:
        return
    form = opened or ("basis", _heading_words(reading, place))
    issuing = _issuing(reading, place)
    clause = place.start
    for at in indices:
        mention = found[at]
        if mention.core.start >= issuing:
            return
        for stop in _CLAUSE.finditer(lower, clause, mention.core.start):
            clause = stop.end()
            form = _form_at(reading, clause, place.end) or form
        if not (
            mention.outer is not None
            or _DEFINING.search(lower, max(clause, mention.core.start - 14), mention.core.start)
        ):
            yield Basis(at, form[0], form[1])


def _form_at(reading: Reading, at: int, end: int) -> tuple[Form, Span] | None:
    match = _FORM.match(reading.view.lower, at, end)
    if match is None or match.lastgroup is None:
        return None
    return _FORMS[int(match.lastgroup[1:])][1], Span(*match.span())


def _issuing(reading: Reading, place: Place) -> int:
    """Where the document's issuer begins to speak: "…, Ủy ban nhân dân tỉnh ban hành Kế hoạch"."""
    if _ISSUES_FIRST.match(reading.view.lower, place.start, place.end) is not None:
        return place.start
    match = _ISSUING.search(reading.view.lower, place.start, place.end)
    return place.end if match is None else match.end()
