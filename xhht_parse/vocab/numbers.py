"""How numbers are written: digits with Vietnamese marks, multipliers, ranges, fractions, words.

In: a folded lower-case text (`view.lower`) and a stretch of it. Out: `Number`s whose places are
places in that text. Decimals have a comma, thousands a full stop; where the marks contradict this
the reading is made by shape and `doubtful` is set. Values are ints wherever they are whole.

    "99,5" 99.5 · "46.200" 46200 · "3 - 3,5 triệu" 3000000 to 3500000 · "310 nghìn tỷ" 310 * 10**12
    "05 (năm)" 5 · "2/3" 0.666667

Numbers in words are read by `number_words`. To add a multiplier: one line in `number_words.MULTIPLIERS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

from ..text.digits import DIGIT
from ..text.folds import pattern
from .number_words import MULTIPLIERS, is_number

Value = int | float


class Figure(NamedTuple):
    """What one group of digits says."""

    value: Value
    doubtful: bool = False
    """The marks could also be read another way: "9.6", "204,518"."""


class Number(Struct, frozen=True, order=True, gc=False):
    """A number in its place; for a range both ends are there."""

    start: int
    end: int
    """Behind the multiplier and a repetition in words: "05 (năm)"."""
    value: Value
    value_max: Value | None = None
    doubtful: bool = False
    fraction: bool = False
    digits: str = ""
    """The first figure as written, without multiplier: tells "05" and "2025" from 5 and 2,025."""


def figure(digits: str, scale: int = 1, percent: bool = False) -> Figure | None:
    """The value of digits with their marks, times `scale`; None where the marks make no number.

    `percent` says that a percentage is meant: three digits behind a mark are then a decimal.
    """
    whole, places, doubtful = digits, 0, False
    if " " in digits:
        whole = digits.replace(" ", "")
    elif "," in digits and "." in digits:
        mark = "," if digits.rindex(",") > digits.rindex(".") else "."
        groups, _, rest = digits.rpartition(mark)
        if not _thousands(groups, "." if mark == "," else ","):
            return None
        whole, places, doubtful = re.sub("[.,]", "", digits), len(rest), mark == "."
    elif "," in digits or "." in digits:
        mark = "," if "," in digits else "."
        head, _, rest = digits.partition(mark)
        if mark in rest:  # 4.300.000; "1,250,000" the English way
            if not _thousands(digits, mark):
                return None
            doubtful = mark == ","
        elif mark == "." and len(rest) == 3 and not percent and not head.startswith("0"):  # 5.500
            doubtful = len(head) > 3
        elif mark == ",":  # 99,5; "204,518" may be meant the English way
            places, doubtful = len(rest), len(rest) == 3 and scale == 1 and not percent and head != "0"
        else:  # 9.6
            places, doubtful = len(rest), True
        whole = head + rest if mark not in rest else digits.replace(mark, "")
    if len(whole) > 30:
        return None
    return Figure(scaled(int(whole), places, scale), doubtful)


def _thousands(digits: str, mark: str) -> bool:
    first, *groups = digits.split(mark)
    return 1 <= len(first) <= 3 and first.isdigit() and all(len(g) == 3 and g.isdigit() for g in groups)


def scaled(whole: int, places: int, scale: int = 1) -> Value:
    """`whole * scale / 10**places`, an int where it is whole."""
    value, divisor = whole * scale, int(10**places)
    return value // divisor if value % divisor == 0 else value / divisor


_SCALE = r"(?: *+(?:trăm|nghìn|ngàn|vạn|triệu|t[ỷỉ](?! (?:lệ|số|suất|trọng)\b))\b){1,2}"  # not "2030 tỷ lệ"
_DIGITS = r"[0-9]++(?:[.,][0-9]++)*+"
_BLANK_GROUPS = r"[1-9][0-9]{0,2}(?: [0-9]{3}){1,4}(?![0-9.,]| ?%)"  # 100 000 dân
_FIGURE = rf"(?:{_BLANK_GROUPS}|{_DIGITS})"
_GLUED = "".join(
    f"(?<!{word})" for word in "đạt dưới trên có còn từ đến tới hơn khoảng lên giảm tăng nhất thiểu".split()
)
"""Words that a portal glues to the number behind them: "đạt98%", "có96% số người"; no name ends with one of them."""
NUMBER = pattern(
    rf"(?<![\w/]{_GLUED})(?<![0-9][.,])(?P<a>{_FIGURE})(?P<a_scale>{_SCALE})?"
    rf"(?:(?P<a_unit> ?%)? ?(?:-|÷| (?:đến|tới)) *+(?P<b>{_FIGURE})(?P<b_scale>{_SCALE})?"
    r"(?(a_unit)(?= ?%))(?(b_scale)|(?!/|-[0-9])))?"  # "5%-10%", "6 - 7 triệu/năm" are ranges, "90% - 2025" is none
    r"(?: ?\((?:khoảng )?(?P<said>[^()0-9]{2,60})\))?"  # 05 (năm)
)
_GOES_ON = rf" (?:[ 0-9÷(%-]|đến|tới|{'|'.join(MULTIPLIERS)})"  # 100 000, 5 - 7, 5 (năm), 5 %, 3 triệu, 5 đến 7
_ALONE = re.compile(
    r"(?<![\w/.,-])(?:([0-9]{1,20}+)(?:,([0-9]{1,2})(?![.,]?[0-9]))?+|([1-9][0-9]{0,2}(?:\.[0-9]{3}){1,5}+)(?!%))"
    rf"(?=%(?![-÷]|{_GOES_ON})|(?!{_GOES_ON}) |[;:).,\n](?![0-9])|\Z)"
)
"""Digits that are a number by themselves, as most are: "95%", "20 xã", "99,5", "1.500 cây". Nothing around can belong
to them: no scale, range, group of digits, fraction, chain or name. Five times as fast as `NUMBER`."""
_RUN = re.compile("[0-9]++")
_CHAIN = re.compile(r"%?-[0-9]")  # 90-90-90
_NAME = re.compile(r"[a-lnđ](?![\w])|[a-zđ][0-9](?<!m[23])")  # 30a, 5g; not 30m, 30m3


def numbers(fold: str, start: int, end: int, figures: bytes | None = None) -> Iterator[Number]:
    """The numbers in digits, fractions included, in order of place.

    Left out: digits that are a part of something else ("covid-19", "215/kh-ubnd", "30a", "15/12")
    and chains ("90-90-90"). A number glued to its unit ("200m3") counts. `figures` are the fold's `text.digits`, where
    they are known: the next one is then found at once.
    """
    at = start
    while True:
        begin = figures.find(DIGIT, at, end) if figures is not None else _next_digit(fold, at, end)
        if begin < 0:
            return
        plain = _ALONE.match(fold, begin, end)
        if plain is not None:
            at = plain.end()
            whole, places, groups = plain.groups()
            value: Value = scaled(int(whole + places), len(places)) if places else int(whole or groups.replace(".", ""))
            yield Number(begin, at, value, None, False, False, plain[0])
            continue
        match = NUMBER.match(fold, begin, end)
        if match is None:
            run = _RUN.match(fold, begin, end)
            at = run.end() if run is not None else begin + 1
            continue
        fraction = _FRACTION.match(fold, begin, end)
        if fraction is not None:
            at = fraction.end()
            yield Number(begin, at, int(fraction[1]) / int(fraction[2]), fraction=True, digits=fraction[0])
            continue
        found = number_of(match, fold, end)
        if found is not None:
            at = found.end
            yield found
        else:  # nothing further of it either: "-90-90", "/12/2025"
            rest = _PIECES.match(fold, match.end("a"), end)
            at = rest.end() if rest else match.end("a")


def _next_digit(fold: str, at: int, end: int) -> int:
    run = _RUN.search(fold, at, end)
    return run.start() if run is not None else -1


_FRACTION = re.compile(r"(?<![0-9]/)([1-9])/([2-9]|10)(?![0-9/.,-]| ?%)")


_PIECES = re.compile(r"(?:[/-]?[0-9]++)*+")


def number_of(match: re.Match[str], fold: str, end: int) -> Number | None:
    """The number that a match of `NUMBER` says, or None where it is a part of something else."""
    start = match.start()
    if start >= 2 and fold[start - 1] == "-" and (fold[start - 2].isalnum() or fold[start - 2] == "%"):
        return None  # covid-19, 90%-95% is taken whole from its head
    a, a_words, _, b, b_words, said = match.groups()
    a_scale = _scale(a_words) if a_words else 1
    stop = match.end("said") + 1 if said and is_number(said) else 0
    if b is not None:
        percent = fold.startswith(("%", " %"), match.end())
        b_scale = _scale(b_words) if b_words else 1
        low, high = figure(a, a_scale if a_words else b_scale, percent), figure(b, b_scale, percent)
        if low is not None and high is not None and low.value < high.value:
            doubtful = low.doubtful or high.doubtful
            last = match.end("b_scale" if b_words else "b")
            return Number(start, stop or last, low.value, high.value, doubtful, digits=a)
        stop = 0  # "10 - 5" is no range
    last = match.end("a_scale" if a_words else "a")
    if _NAME.match(fold, last, end) or _CHAIN.match(fold, last, end):
        return None
    if fold.startswith("/", last) and last + 1 < end and fold[last + 1].isdigit() and not _per(fold, last + 1):
        return None  # 15/12, 17/63
    percent = fold.startswith(("%", " %"), last)
    one = figure(a, a_scale, percent)
    if one is None:
        return None
    return Number(start, stop or last, one.value, None, one.doubtful, digits=a)


_PER = pattern(r"10?0?(?:(?:\.?000| (?:vạn|nghìn|ngàn|triệu))? ?(?!đ\b)[a-zà-ỹđ]|\.000(?=[;,.)](?![0-9])|\Z))")


def _per(fold: str, at: int) -> bool:
    """Whether a rate's denominator stands here: "100.000 trẻ", "1 vạn dân", "1.000 dân", "100.000"."""
    return _PER.match(fold, at) is not None


def _scale(words: str) -> int:
    scale = 1
    for word in words.split():
        scale *= MULTIPLIERS[word]
    return scale
