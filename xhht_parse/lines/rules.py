"""The table of line rules: each way to write a label, one value each, a sample beside it.

In: a fold and the place where a line's text begins. Out: every reading of the label there.
A rule is tried only on lines that begin with one of its `heads`. To add a style of label: a pattern
here, a reader in `readers.py` that turns its match into markers, one line in `RULES`, one example in `rules.toml`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..text.folds import fold, pattern
from .ordinals import WORDS
from .readers import Reader, article, bare_roman, bracketed, division, lower, misread, named, numeric, spaced, upper
from .types import Style


@dataclass(frozen=True, slots=True)
class LineRule:
    name: str
    heads: frozenset[str]
    """How such a line begins: its first two characters, or its first words."""
    pattern: re.Pattern[str]
    read: Reader
    """The match, the fold and the line's end -> the readings, likeliest first."""
    sample: str


_CLOSE = (
    # "." ")" "/" ":" "- " " - " " . " ".)" ".-" "/-" "/."; Markdown may escape it
    r"[*_]{0,3}\\?(?: (?=\. [^\W\d_]))?(?P<form>\.[)/]|[./]-(?= )|/\.(?= )|[.)/:]| ?-(?=[*_]{0,3} ))"
)
_AFTER = r"[*_]{0,6}(?P<blank> *+)"


def _any_case(words: str) -> tuple[str, ...]:
    """Each word as written, with a capital, and in capitals."""
    return tuple(form for w in words.split("|") for form in (w, w.capitalize(), w.upper()))


def _first_words(words: str) -> frozenset[str]:
    """The first word of each in any case: "phụ", "Phụ", "PHỤ"."""
    return frozenset(fold(form.partition(" ")[0]) for form in _any_case(words))


_NUMBER = r"[0-9]{1,3}|[IVXLC]{1,7}|[A-ZĐ]"
_WORDS = "|".join(WORDS)
# "thứ nhất", "THỨ HAI", "MỘT", "Ba", not the "NĂM" of "PHẦN NĂM 2025"
_WORD_NUMBER = rf"(?:thứ )?(?:{_WORDS})|(?:THỨ )?(?:{_WORDS.upper()})(?! [0-9])|{_WORDS.title()}|{_NUMBER}"


def _division_pattern(words: str, number: str, optional: str = "") -> re.Pattern[str]:
    end = r"(?![^\W_])"
    return pattern(
        rf"(?P<word>{'|'.join(_any_case(words))})(?: +(?P<number>{number}){end}){optional} ?(?P<form>[.:/-]?){_AFTER}"
    )


_FORMS = "phụ biểu|biểu mẫu|mẫu biểu|biểu|mẫu"
_ANNEX_NUMBER = r"(?:(?:số|SỐ|Số) ?)?:? ?(?:[0-9]{1,3}(?:[.-][0-9]{1,2})?[A-Za-z]?|[IVXLC]{1,7}|[A-ZĐ])"


def _heads(firsts: str, seconds: str) -> frozenset[str]:
    return frozenset(fold(a + b) for a in firsts for b in seconds)


_DIGITS, _CAPITALS, _SMALL = "0123456789", "ABCDĐEFGHIJKLMNOPQRSTUVWXYZ", "abcdđefghijklmnopqrstuvwxyz"
_CLOSERS = ".)/:-\\*_ "

_NAMES = (
    "mục tiêu|nhiệm vụ|giải pháp|nội dung|nhóm nhiệm vụ|nhóm giải pháp|dự án|tiểu dự án|hợp phần|chỉ tiêu|hoạt động"
    "|biện pháp|nhóm biện pháp|tiêu chí"
)
_NAME_HEADS = frozenset(fold(word) for word in _any_case(_NAMES) if word[0].isupper())

RULES: tuple[LineRule, ...] = (
    LineRule(
        "spaced",
        _heads(_DIGITS, _DIGITS + "."),
        pattern(r"(?P<first>[0-9]{1,2})\. +(?P<second>[0-9]{1,2})(?P<form>\.)(?P<blank> +)(?=[^\W\d_])"),
        spaced,
        "1. 2. Mở lớp học",
    ),
    LineRule(
        "numeric",
        _heads(_DIGITS, _DIGITS + _CLOSERS + _SMALL),
        pattern(
            rf"(?P<number>[0-9]{{1,3}}(?:\.[0-9]{{1,2}}){{0,5}})(?P<suffix>(?:\.?[a-zđ])?)(?:{_CLOSE}|(?= )){_AFTER}"
        ),
        numeric,
        "2.1. Mục tiêu đến năm 2025",
    ),
    LineRule(
        "article",
        frozenset(map(fold, ("Điều", "ĐIỀU"))),
        pattern(rf"(?:Điều|ĐIỀU) *(?P<number>[0-9]{{1,3}}[a-zđ]?)(?![^\W_]) ?(?P<form>[.:-]?){_AFTER}"),
        article,
        "Điều 5. Hiệu lực thi hành",
    ),
    LineRule(
        "part",
        _first_words("phần"),
        _division_pattern("phần", _WORD_NUMBER),
        division(Style.PART),
        "Phần thứ nhất",
    ),
    LineRule(
        "chapter",
        _first_words("chương"),
        _division_pattern("chương", _NUMBER),
        division(Style.CHAPTER),
        "Chương II",
    ),
    LineRule(
        "section",
        _first_words("mục"),
        _division_pattern("mục", _NUMBER),
        division(Style.SECTION),
        "Mục 1.",
    ),
    LineRule(
        "subsection",
        _first_words("tiểu mục"),
        _division_pattern("tiểu mục", _NUMBER),
        division(Style.SUBSECTION),
        "Tiểu mục 1",
    ),
    LineRule(
        "annex",
        _first_words("phụ lục"),
        _division_pattern("phụ lục", _ANNEX_NUMBER, "?"),
        division(Style.ANNEX),
        "PHỤ LỤC II",
    ),
    LineRule(
        "annex-form",
        _first_words(_FORMS),
        _division_pattern(_FORMS, _ANNEX_NUMBER),
        division(Style.ANNEX),
        "Biểu số 01",
    ),
    LineRule(
        "named",
        _NAME_HEADS,
        pattern(rf"(?P<word>{'|'.join(_any_case(_NAMES))}) (?P<number>[0-9]{{1,2}}) ?(?P<form>[.:]){_AFTER}"),
        named,
        "Nhiệm vụ 2: Mở lớp học",
    ),
    LineRule(
        "upper",
        _heads(_CAPITALS, _CLOSERS) | _heads("IVXLC", "IVXLC"),
        pattern(rf"(?P<head>[IVXLC]{{1,7}}|[A-ZĐ])(?P<rest>(?:\.[0-9]{{1,2}}){{0,4}}){_CLOSE}{_AFTER}"),
        upper,
        "IV. TỔ CHỨC THỰC HIỆN",
    ),
    LineRule(
        "bare-roman",
        _heads("IVX", "IVX "),
        pattern(r"(?P<head>[IVX]{1,6}) +"),
        bare_roman,
        "II NHIỆM VỤ",
    ),
    LineRule(
        "misread",
        _heads("IVXl", "IVXl1") | _heads("1", "IVXl"),
        pattern(rf"(?P<head>[IVXl1]{{2,6}})\.{_AFTER}"),
        misread,
        "Il. NHIỆM VỤ",
    ),
    LineRule(
        "lower",
        _heads(_SMALL, _CLOSERS + _DIGITS) | _heads("ivx", "ivxIVX"),
        pattern(rf"(?P<head>[ivxIVX]{{2,6}}|[a-zđ])(?P<rest>(?:\.?[0-9]{{1,2}})?){_CLOSE}{_AFTER}"),
        lower,
        "đ) Hướng dẫn các trường",
    ),
    LineRule(
        "bracketed",
        _heads("(", _DIGITS + _SMALL + _CAPITALS),
        pattern(rf"\((?P<head>[0-9]{{1,2}}|[a-zđ]|[A-ZĐ]|[ivx]{{1,5}}|[IVX]{{1,5}})\)(?:[.:](?= ))?{_AFTER}"),
        bracketed,
        "(2) Giai đoạn hai",
    ),
)


FIRST_WORDS = frozenset(head.partition(" ")[0] for rule in RULES for head in rule.heads if len(head) > 2)
"""The words that a label may begin with: "Điều", "Phụ"."""


def by_head() -> dict[str, tuple[tuple[tuple[str, ...], LineRule], ...]]:
    """The rules by a line's first two characters, in the order of the table, each with the words of which one must
    begin the line; none for a rule that asks for no word."""
    heads = {head[:2] for rule in RULES for head in rule.heads}
    starts = [{head[:size] for head in rule.heads for size in (1, 2)} for rule in RULES]
    own = {head: [rule for rule, begun in zip(RULES, starts, strict=True) if head in begun] for head in heads}
    return {
        head: tuple((() if head in rule.heads else tuple(rule.heads), rule) for rule in own[head]) for head in heads
    }
