"""What the room doubts about its own findings: diagnostics, one small check each.

In: all targets of a document. Out: diagnostics in the reading's log. To add a check: one function in
`CHECKS`, one code in the table of `diagnostics`, one example in the tests.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...outline.reading import Reading
from ...text.folds import pattern
from ...text.literals import holds
from .deadlines.respective import RESPECTIVELY
from .types import TargetFinding

_OF_OTHERS = pattern(
    r"(?<!\w)(?:tuổi|tỷ lệ|tỉ lệ|người|trẻ|học sinh|sinh viên|nữ|nam|khu vực|vùng|thành thị|nông thôn|đô thị|xã|phường"
    r"|huyện|(?<!bằng )cấp|riêng|dân tộc|trường|đối với)(?!\w)"
)
_SOMEWHERE = "khu vực "
"""What such words measure stands further up: "…, khu vực nông thôn đạt 82%"."""
_LONGEST = 1000
"""How far before a value the words are looked for that tell it from another: a heading may name it from far above."""
_LONGEST_BRACKET = 80


def doubt_all(reading: Reading, found: Sequence[TargetFinding]) -> None:
    """Run every check over the findings."""
    for check in CHECKS:
        check(reading, found)


def _no_deadline(reading: Reading, found: Sequence[TargetFinding]) -> None:
    for target in found:
        if target.due is None:
            reading.doubt("target-without-deadline", *target.value_span)


def _no_indicator(reading: Reading, found: Sequence[TargetFinding]) -> None:
    for target in found:
        if not target.indicator:
            reading.doubt("target-without-indicator", *target.value_span)


def _ambiguous(reading: Reading, found: Sequence[TargetFinding]) -> None:
    for target in found:
        if target.quantity.doubtful:
            written = reading.view.text[target.value_span.start : target.value_span.end]
            reading.doubt("ambiguous-number", *target.value_span, written=written, value=target.quantity.value)


def _out_of_range(reading: Reading, found: Sequence[TargetFinding]) -> None:
    for target in found:
        quantity = target.quantity
        if (
            quantity.family == "percent"
            and target.change is None
            and (quantity.value > 100 or (quantity.value_max or 0) > 100)
        ):
            reading.doubt("value-out-of-range", *target.value_span, value=quantity.value_max or quantity.value)


def _part_too_large(reading: Reading, found: Sequence[TargetFinding]) -> None:
    """A part may not be more than its whole where both are shares of one population: of "trong đó độ tuổi 15 - 35 đạt
    100%" nothing is known."""
    for target in found:
        if target.parent is None:
            continue
        whole = found[target.parent]
        same = whole.quantity.family == target.quantity.family == "percent" and not (whole.change or target.change)
        if not same or not whole.quantity.value < min(target.quantity.value, 100):
            continue
        end = max(target.span.end, target.value_span.end)
        if _OF_OTHERS.search(reading.view.lower, max(whole.value_span.end, end - _LONGEST), end) is None:
            reading.doubt(
                "part-exceeds-whole", *target.value_span, part=target.quantity.value, whole=whole.quantity.value
            )


def _repeated(reading: Reading, found: Sequence[TargetFinding]) -> None:
    """The same words with another value for the same year. Of three values and more the words do not tell apart
    whose they are: "Lĩnh vực năng lượng … Mục tiêu giảm phát thải: 8%" once for each sector."""
    text = reading.view.lower
    seen: dict[tuple[str, int | None, str | None, str | None], list[TargetFinding]] = {}
    for target in found:
        if target.parent is not None:
            continue
        words = " ".join([text[s.start : s.end] for s in target.indicator])
        if "  " in words or "\n" in words:
            words = " ".join(words.split())
        if len(words) < 12 or words.startswith(_SOMEWHERE):
            continue
        quantity = target.quantity
        key = (words, target.due.year if target.due else None, quantity.unit, quantity.per)
        seen.setdefault(key, []).append(target)
    for first, *others in [alike for alike in seen.values() if len(alike) > 1]:
        value = first.quantity.value
        if len({value, *(target.quantity.value for target in others)}) != 2:
            continue
        for target in others:
            if target.quantity.value != value and _contradict(text, first, target):
                reading.doubt("target-conflict", *target.value_span, value=target.quantity.value, other=value)


def _contradict(text: str, first: TargetFinding, target: TargetFinding) -> bool:
    """Whether nothing else tells apart two values of the same words."""
    if first.change != target.change:
        return False
    if first.rule == target.rule == "targets.table":
        return False  # rows of one name below two others
    if _of_title(first) is not _of_title(target):
        return False  # "60% hộ …, tiến tới 80% vào năm 2030" in a plan up to 2030
    brackets = {_bracket(text, first), _bracket(text, target)}
    if len(brackets) == 2 and "" not in brackets:
        return False  # "đạt 98% (mức độ 1) và 95% (mức độ 2)"
    end = target.value_span.end
    return not holds(text, RESPECTIVELY, max(target.indicator[0].start, end - _LONGEST), end)


def _bracket(text: str, target: TargetFinding) -> str:
    """What stands in brackets right behind the value."""
    end = target.value_span.end
    return text[end : text.find(")", end, end + _LONGEST_BRACKET) + 1] if text.startswith(" (", end) else ""


def _of_title(target: TargetFinding) -> bool:
    return target.due is not None and target.due.source == "document"


CHECKS: tuple[Callable[[Reading, Sequence[TargetFinding]], None], ...] = (
    _no_deadline,
    _no_indicator,
    _ambiguous,
    _out_of_range,
    _part_too_large,
    _repeated,
)
