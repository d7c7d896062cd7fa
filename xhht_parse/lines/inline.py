"""Labels inside a line: a text, a section or a list that came on one line is told apart again.

In: the fold and its paragraphs. Out: the same in any ordinary text. A paragraph is cut before labels that count on:
"I. MỤC TIÊU 1. Mở lớp: a) sách mới; b) báo. 2. Mua sách." The first label of a list needs a second one behind it, and
every other a sentence that ends before it, so that "mức độ 2. Đến năm 2030" and "khoản 1. Điều này" are cut nowhere.
To add a style of label: `inner_labels`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias, TypeVar

from ..text.folds import pattern
from .classify import readings
from .governing import ends_in_part
from .inner_labels import DASH, DIVISION, LETTERS, NAME_TAIL, InnerLabel, inner_label, inner_labels
from .ordinals import steps
from .types import Face, Paragraph, Style

_SECONDS = (
    pattern(r"2(?<=[ .]2)[.)/] "),  # " 2. ", " 1.2. "
    pattern(r"\)(?<= b\)) "),
    pattern(r"I(?<= I)I\. "),
    pattern(r"-(?<=[.;:] -) "),
    pattern(r"\+(?<=[.;:] \+) "),
)
"""What stands in a paragraph that holds a list, each found by a letter that is rare."""
_LEAST = 60
"""Characters of such a paragraph."""
_LONG, _SHARE = 600, 0.4
"""Characters of a line that is most of a text, and its share of it: there each label after a sentence opens an item."""
_LONGEST_HEADING = 150
"""Characters of a heading before a list."""
_LONGEST_WORD = 12
_CITES = pattern(r"(?<= )(?:tại|theo|của|và|với|từ|đến|ở|các)$")
_LONGEST_CITING = 6
_SENTENCE = pattern(r"[.;:] ")
"""What the heading before the first label of a list has not."""
_LONGEST_ASKING = 12

_Kind = TypeVar("_Kind", bound=Paragraph)
_Items: TypeAlias = Mapping[tuple[int, Style], InnerLabel]


def unfolded(fold: str, paragraphs: list[_Kind]) -> list[_Kind]:
    """The paragraphs, with those that stand on one line told apart."""
    found: list[_Kind] = []
    kept = 0
    for at in _holders(fold, paragraphs):
        cuts = _cuts(fold, paragraphs[at])
        if cuts:
            found += paragraphs[kept:at]
            found += _pieces(fold, paragraphs[at], cuts)
            kept = at + 1
    return found + paragraphs[kept:] if found else paragraphs


def _holders(fold: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """The paragraphs in which such a label stands behind their own."""
    starts = [p.start for p in paragraphs]
    found: set[int] = set()
    for second in _SECONDS:
        for match in second.finditer(fold):
            at = bisect_right(starts, match.start()) - 1
            own = paragraphs[at].readings
            if not own or match.start() >= starts[at] + own[0].size:
                found.add(at)
    return sorted(found)


def _pieces(fold: str, whole: _Kind, cuts: Sequence[int]) -> Iterator[_Kind]:
    for start, behind in zip((whole.start, *cuts), (*cuts, whole.end + 1), strict=True):
        end = behind - 1
        own = whole.readings if start == whole.start else readings(fold, start, end)
        text = start + own[0].size if own else start
        face = Face.CAPITALS if fold[text:end].isupper() else Face.TEXT
        inside = whole.breaks[bisect_left(whole.breaks, start) : bisect_left(whole.breaks, end)]
        yield type(whole)(start, end, face, own, inside)


def _cuts(fold: str, paragraph: Paragraph) -> list[int]:
    """Where the labels stand that open an item of a list inside the paragraph."""
    size = paragraph.end - paragraph.start
    if paragraph.face is Face.ROW or size < _LEAST:
        return []
    loose = size >= max(_LONG, _SHARE * len(fold))
    labels = [x for x in inner_labels(fold, paragraph) if loose or x.marker.style is not Style.BRACKETED]
    seconds = [label for label in labels if label.marker.ordinals[-1:] in ((), (2,))]
    closed = Counter(label.series for label in seconds if label.closed)
    free = Counter(label.series for label in seconds if loose and _is_free(fold, label))
    own = inner_label(fold, paragraph.start, paragraph.readings)
    text = own.end if own else paragraph.start
    items = {own.list: own} if own else {}
    """The last item of each list that is open, by its rank and style."""
    cuts: list[int] = []
    for label in labels:
        counted = closed[label.series]
        division = label.rank <= DIVISION and not _is_cited(fold, label)
        told = loose and (division or _is_plain(fold, label) or _is_told(fold, label, items, free[label.series], text))
        if told or _opens_item(fold, label, items, counted, text):
            cuts.append(label.start)
            text = label.end
            items = {key: item for key, item in items.items() if item.rank <= label.rank}
            items[label.list] = label
    return cuts


def _is_plain(fold: str, label: InnerLabel) -> bool:
    """Whether a sentence or a heading in capitals ends before the label."""
    return label.closed or (label.rank < LETTERS and fold[label.before - 2 : label.before].isupper())


def _is_told(fold: str, label: InnerLabel, items: _Items, counted: int, text: int) -> bool:
    """Whether the label counts on in a text on one line, where nothing closes the headings: "1. Mục đích 2. Yêu cầu II.
    Nội dung 1. Chủ đề"; `counted` are the second labels of its list, the rest as below."""
    if label.rank >= DASH or not _is_free(fold, label):
        return False
    if _goes_on(label, items.get(label.list)):
        return True
    first = label.marker.ordinals[-1] == 1 and counted > 0
    alone = all(item.rank == DASH for item in items.values())
    return first and (alone or _is_heading(fold, text, label))


def _is_free(fold: str, label: InnerLabel) -> bool:
    """Whether nothing before the label asks for its number, and a capital follows it: not "mức độ 2. Đến"."""
    above = fold[max(0, label.before - _LONGEST_ASKING) : label.before]
    return fold[label.end : label.end + 1].isupper() and above[-1:] != "," and not label.asked(above)


def _goes_on(label: InnerLabel, last: InnerLabel | None) -> bool:
    """Whether it is the next label of that list."""
    if last is None or last.series != label.series:
        return False
    return steps(label.marker.kinds[-1], last.marker.ordinals[-1], label.marker.ordinals[-1]) == 1


def _is_cited(fold: str, label: InnerLabel) -> bool:
    """Whether words before it cite what seems to open an article or a division: "khoản 3 Điều 5. Sau đó"."""
    start = max(0, label.before - _LONGEST_CITING)
    return _CITES.search(fold, start, label.before) is not None or ends_in_part(fold, 0, label.before)


def _opens_item(fold: str, label: InnerLabel, items: _Items, counted: int, text: int) -> bool:
    """Whether the label goes on with a list that is open, or begins one; `counted` are its dashes or second labels that
    a sentence ends before, `text` is where the item so far begins behind its label."""
    if label.rank <= DIVISION:
        return _is_plain(fold, label)  # "quy định tại Điều 5. Cụ thể: …" opens no article
    last, ordinals = items.get(label.list), label.marker.ordinals
    headed = label.closed or _is_heading(fold, text, label)
    if label.rank == DASH:
        if label.closed:
            return counted > 1 or last is not None or (fold[label.before - 1] == ":" and fold[label.end].isalpha())
        begins = fold[label.end].isupper() and not _joins_names(fold, label)  # not "2026 - 2030"
        return begins and headed and counted > 0 and last is None
    if last is not None and last.series == label.series:
        return label.closed and _goes_on(label, last)
    above = ordinals[:-1]
    return (
        ordinals[-1] == 1 and headed and (counted > 0 or any(item.marker.ordinals == above for item in items.values()))
    )


def _joins_names(fold: str, dash: InnerLabel) -> bool:
    """Whether a dash stands inside a name, or between two: "Lao động - Thương binh", "Lê Lợi - Quang Trung"."""
    if NAME_TAIL.match(fold, dash.end):
        return True
    above = fold.rfind(" ", max(0, dash.start - _LONGEST_WORD), dash.before) + 1
    below = fold.find(" ", dash.end, dash.end + _LONGEST_WORD) + 1
    return fold[above].isupper() and (fold[dash.end + 1 : dash.end + 2].isupper() or fold[below : below + 1].isupper())


def _is_heading(fold: str, start: int, label: InnerLabel) -> bool:
    """Whether nothing but a heading stands here: "Mục tiêu chung" before "a) Nâng cao dân trí; b) …"."""
    end = label.before
    if not 0 < end - start <= _LONGEST_HEADING or _SENTENCE.search(fold, start, end):
        return False
    return not label.asked(fold[start:end])
