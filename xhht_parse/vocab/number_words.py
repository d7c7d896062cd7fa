"""How numbers are written in words.

In: words in lower case, folded. Out: their value.

    "hai mươi lăm" 25 · "một trăm linh hai" 102 · "ba triệu rưỡi" 3500000 · "một phần ba" 0.333333 · "một nửa" 0.5

To add a word: one line in `_ONES` or `MULTIPLIERS`.
"""

from __future__ import annotations

from ..text.folds import pattern

Value = int | float

MULTIPLIERS = {
    "trăm": 10**2,
    "nghìn": 10**3,
    "ngàn": 10**3,
    "vạn": 10**4,
    "triệu": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
}
_ONES = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "mốt": 1,
}  # fmt: skip
_WORD = "|".join([*_ONES, *MULTIPLIERS, "mươi", "linh", "lẻ", "rưỡi"])
WORDS = pattern(rf"\b(?:(?:một )?nửa|(?:{_WORD})(?: (?:{_WORD}))*+(?: phần (?:{_WORD})(?: (?:{_WORD}))*+)?)\b")


def is_number(words: str) -> bool:
    """Whether these words are a number and nothing else."""
    return WORDS.fullmatch(words.strip()) is not None


def words_value(words: str) -> Value | None:
    """The value of what `WORDS` matched, or None where the words make no number ("ba tư năm")."""
    if words.endswith("nửa"):
        return 0.5
    above, _, below = words.partition(" phần ")
    if not below:
        return _whole(above)
    top, bottom = _whole(above), _whole(below)
    return top / bottom if top is not None and bottom else None


def _whole(words: str) -> Value | None:
    total: Value = 0  # what stands before the last multiplier from nghìn up
    group: Value = 0  # below it
    last: int | None = None  # the digit word before
    rank = 1  # of the word before
    for word in words.split():
        if word in _ONES:
            if last is not None:
                return None
            rank = 10 if word == "mười" else 1
            last = _ONES[word]
            group += last
            last = None if rank == 10 else last  # mười lăm
        elif word in ("mươi", "trăm"):
            rank = 10 if word == "mươi" else 100
            group += rank if last is None else last * (rank - 1)
            last = None
        elif word == "rưỡi":
            group += rank / 2
        elif word in MULTIPLIERS:
            rank, last = MULTIPLIERS[word], None
            total = total + group * rank if group else (total or 1) * rank  # else: nghìn tỷ
            group = 0
        else:  # linh, lẻ
            last = None
    value = total + group
    return int(value) if value == int(value) else value
