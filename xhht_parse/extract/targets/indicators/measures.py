"""What is measured where only the first of several numbers says it: a rate, an area, a yield.

In: the names of all numbers of a clause, each found alone. Out: the same names, changed in place. To know another
measure of several things: one word in `MEASURE`.
"""

from __future__ import annotations

from ....text.folds import fold, pattern
from ....text.spans import Span
from ..types import Clause, Named
from .first_words import MEASURE, NAMES_QUANTITY, NO_RATES, RATES
from .phrases import PREDICATE
from .wording import first_word

_AGE = fold("độ tuổi ")
_OF_ITS_OWN = pattern(
    r"(?:thu(?! hoạch)|chi|nộp|lợi nhuận|lãi|thuế|vốn|dư nợ|nợ|tiền|lương|giá|quỹ|huy động|đầu tư|lao động|khách"
    r"|đóng góp)(?!\w)"
)
""" "Doanh thu tăng 9%, lợi nhuận tăng 5%": no thing of the measure before."""
_LONGEST_THING = 40


def share_rate(text: str, clause: Clause, found: list[Named]) -> None:
    """ "Tỷ lệ lấp đầy các khu A đạt 70%, các cụm B đạt 60%": the second is a rate of the same, too.

    As is the second of "tỷ lệ huy động đạt 38% trẻ nhà trẻ và 97% trẻ mẫu giáo"; "bác sĩ/vạn dân đạt 12" is no rate.
    """
    rated: Span | None = None
    for index, named in enumerate(found):
        if not named.spans:
            rated = None
            continue
        before, span = found[index - 1] if index else None, named.spans[0]
        if named.led and text.endswith(RATES, clause.start, span.start):
            rated = span
        elif rated is None or before is None or len(named.spans) > 1 or not _alike(clause, index):
            rated = None
        elif named.led and (at := _other_kind(text, rated, span)) >= 0:
            named.spans = (Span(rated.start, at), span)
        elif not named.led and len(before.spans) == 2 and first_word(text, before.spans[1]) == first_word(text, span):
            named.spans = (before.spans[0], span)


def share_measure(text: str, clause: Clause, found: list[Named]) -> None:
    """ "Diện tích lúa 900 ha, ngô 250 ha": the second is an area, too; not "năng suất 60 tạ/ha"."""
    measure: Span | None = None
    for index, named in enumerate(found):
        if not named.spans or named.spans[-1].end > clause.quantities[index].start:
            measure = None
        elif (of := MEASURE.match(text, *named.spans[0])) is not None:
            measure = Span(of.start(), of.end() - 1)
        elif measure is not None and _is_another(text, clause, index, named):
            named.spans = (measure, *named.spans)
        else:
            measure = None


def _is_another(text: str, clause: Clause, index: int, named: Named) -> bool:
    """Whether the words between two numbers of one family name another thing, and nothing that is told of it."""
    own = named.spans[0]
    if len(named.spans) > 1 or own.start < clause.quantities[index - 1].end or not _alike(clause, index):
        return False
    if text[clause.quantities[index - 1].end : own.start] not in (", ", " và ") or own.end - own.start > _LONGEST_THING:
        return False
    if NAMES_QUANTITY.match(text, own.start) or _OF_ITS_OWN.match(text, own.start):
        return False
    return PREDICATE.search(text, *own) is None


def _alike(clause: Clause, index: int) -> bool:
    """Whether the number is a share, a count … as the one before it is."""
    return clause.quantities[index].family == clause.quantities[index - 1].family


def _other_kind(text: str, rated: Span, span: Span) -> int:
    """Where in the first name the words stand that the second one's take the place of; -1 where none do."""
    if text.startswith(NO_RATES, span.start):
        return -1  # dịch vụ công mức độ 4 đạt 50%, mức độ hài lòng đạt 80%
    first = _AGE if text.startswith(_AGE, span.start) else f"{first_word(text, span)} "
    if text.startswith(first, rated.start):
        return -1  # trẻ dưới 3 tuổi đi nhà trẻ 38%, trẻ 3 - 5 tuổi đi mẫu giáo 98%
    if first != _AGE and PREDICATE.search(text, span.start + 1, span.end) and PREDICATE.search(text, *rated):
        return -1  # tổ chức đảng được giám sát 30%, đảng viên được giám sát 20%
    return text.find(f" {first}", rated.start, rated.end + 1)
