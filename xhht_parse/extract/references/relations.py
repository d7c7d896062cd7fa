"""How the document stands to one that it cites: "thay thế Quyết định số …" replaces it.

In: the reading and all mentions with the legal bases. Out: `relation` set on each mention; None where no word
shows any. The nearest word before the mention tells, within its clause. What changes law (replaces, amends,
repeals, approves) must be the document's own act: at the head of its clause or behind "này", "và", a comma,
with nothing but "một số điều của" up to the mention; "được thay thế bằng" tells of another document.
A mention inside another one's title is cited by that document. To add a word: `_WORDS`; a relation:
`types.Relation` and `models.reference.Relation` too.
"""

from __future__ import annotations

from ...outline.reading import Reading
from ...outline.types import PartKind, Place
from ...text.folds import pattern
from .types import Form, Mention, References, Relation

_OF_BASIS: dict[Form, Relation] = {
    "basis": "basis", "implementing": "implements", "proposal": "proposes", "considering": "basis",
}  # fmt: skip
_WORDS: tuple[tuple[str, Relation], ...] = (
    (r"(?:ban hành )?kèm theo", "issued_with"),
    (r"(?:theo|tại|có) (?:[^\W\d_]+ ){0,3}?hướng dẫn|theo|tại|(?:quy định|nêu|ghi|đề ra) trong|căn cứ", "cites"),
    (r"thay thế(?: cho)?", "replaces"),
    (r"(?:sửa đổi|điều chỉnh)(?:, bổ sung| và bổ sung)?|bổ sung", "amends"),
    (r"bãi bỏ|hủy bỏ|thu hồi", "repeals"),
    (r"phê duyệt", "approves"),
    (r"hướng dẫn(?: (?:thi hành|thực hiện|triển khai|áp dụng))*", "guides"),
    (r"(?:sơ kết|tổng kết|đánh giá|kiểm điểm)(?: [^\W_]+){0,6}? (?:thực hiện|triển khai)", "reviews"),
    (r"(?:tiếp tục )?(?:thực hiện|triển khai|thi hành|cụ thể hóa|thể chế hóa|quán triệt)", "implements"),
)  # fmt: skip
_NAMED = "|".join(f"(?P<w{at}>{words})" for at, (words, _) in enumerate(_WORDS))
_ACT = pattern(rf"(?<!\w)(?:{_NAMED})(?!\w)", tries=True)
_STRICT: frozenset[Relation] = frozenset({"replaces", "amends", "repeals", "approves", "guides"})
# what may stand between such an act and the document: "một số điều của", "Điều 2 của"
_LINK = pattern(
    r" ?(?:toàn bộ |một số |các |nội dung |điều|khoản|điểm|mục|phụ lục|chỉ tiêu|"
    r"[0-9]{1,3}+|[a-zđ],? |[, ]|và |tại |của |theo ){0,14}"
)
_OWN_ACT = pattern(r"(?:(?<!\w)(?:này|và|để|ký|nay|về việc|về|[0-9a-zđ][.)/:]|[0-9]{4})|[,:;\"(|*-]) {0,3}$")
_BY_OTHER = pattern(r"[ *_\n)]{0,4}(?:về |về việc |để )?$")
_ABOUT = pattern(r"(?<!\w)(?:về|về việc) {0,3}$")
_PASSIVE = pattern(r"(?<!\w)(?:được|bị|đã|do) $")
_ENDS = pattern(r"[;.\n]")
_LAPSES = pattern(r"[^;.:\n]{0,60}? (?:hết hiệu lực|bị bãi bỏ|bị thay thế)(?!\w)")
_LISTED = pattern(r"[ ,;]{0,3}(?:và|cùng|hoặc|các)?(?: các)? {0,2}")
_REACH = 140
_LONGEST_GAP = 80
_LONGEST_OPENING = 20
_BODY = PartKind.BODY
_TITLE_PARTS = (PartKind.HEADER, PartKind.PORTAL, PartKind.ATTACHMENT, PartKind.PREAMBLE)


def relate(reading: Reading, found: References) -> None:
    """Set the relation of every mention."""
    forms = {basis.mention: basis.form for basis in found.bases}
    places = reading.outline.places
    before: Mention | None = None
    for at, mention in enumerate(found.mentions):
        if mention.outer is not None:
            mention.relation = "cites"
        elif at in forms:
            mention.relation = _OF_BASIS[forms[at]]
        elif (place := mention.begins_in(places)) is not None:
            mention.relation = _relation(reading, place, mention, before)
        if mention.outer is None:
            before = mention


def _relation(reading: Reading, place: Place, mention: Mention, before: Mention | None) -> Relation | None:
    lower, at = reading.view.lower, mention.span.start
    floor = max(place.start, at - _REACH, min(before.span.end, at) if before else 0)
    if before is not None and floor == before.span.end and _LISTED.fullmatch(lower, floor, at):
        return before.relation
    for end in _ENDS.finditer(lower, floor, at):
        if not lower[end.start() - 1].isdigit():  # "Điều 1. Bãi bỏ"
            floor = end.end()
    if place.part is _BODY and _LAPSES.match(lower, mention.span.end, place.end) is not None:
        return "repeals"
    last = next(reversed([*_ACT.finditer(lower, floor, at)]), None)
    if last is None or last.lastgroup is None or at - last.end() > _LONGEST_GAP:
        return None
    relation = _WORDS[int(last.lastgroup[1:])][1]
    if relation in _STRICT:
        return relation if _is_own_act(reading, place, floor, last.span(), at) else None
    if relation == "issued_with":
        return relation if _opens(reading, place, last.start()) else "cites"
    return relation


def _is_own_act(reading: Reading, place: Place, floor: int, act: tuple[int, int], at: int) -> bool:
    """Whether the document itself does this: "Quyết định này thay thế Quyết định số …"."""
    lower = reading.view.lower
    if place.part is _BODY and _ABOUT.search(lower, floor, act[0]) is not None:
        return False  # a title of another document
    if _BY_OTHER.match(lower, floor, act[0]) is not None and floor > place.start and lower[floor - 1] not in ";.\n":
        return False  # "Nghị quyết số … bổ sung Nghị quyết số …"
    if _LINK.fullmatch(lower, act[1], at) is None or _PASSIVE.search(lower, floor, act[0]) is not None:
        return False
    return not lower[floor : act[0]].strip(" -+") or _OWN_ACT.search(lower, floor, act[0]) is not None


def _opens(reading: Reading, place: Place, act: int) -> bool:
    """Whether "kèm theo" stands at the head of its paragraph, as the line below an attached plan's title."""
    if place.part not in _TITLE_PARTS or act - place.start > _LONGEST_OPENING:
        return False
    return not reading.view.text[place.start : act].strip(" (*_[|\n\xa0")
