"""The table of line rules: each way to write a label, one value each, a sample beside it.

In: a fold and the place where a line's text begins. Out: every reading of the label there.
A rule is tried only on lines whose first two characters are among its `heads`. To add a style of label: a pattern
here, a reader that turns its match into markers, one line in `RULES`, one example in `examples.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..text.folds import fold, pattern
from .ordinals import WORDS, letter, roman
from .types import Marker, Style

Reader = Callable[[re.Match[str], str, int], tuple[Marker, ...]]


@dataclass(frozen=True, slots=True)
class LineRule:
    name: str
    heads: frozenset[str]
    """The first two characters of such a line."""
    pattern: re.Pattern[str]
    read: Reader
    """The match, the fold and the line's end -> the readings, likeliest first."""
    sample: str


_CLOSE = r"\\?(?P<form>\.[)/]|\.-(?= )|[.)/:]|-(?= ))"  # "." ")" "/" ":" "- " ".)"; Markdown may escape it
_AFTER = r"[*_]{0,3}(?P<blank> *+)"


def _tail(match: re.Match[str], text: str, end: int) -> tuple[str, bool]:
    """The first character behind the label (empty at the line's end), and whether it is glued on."""
    after = match.end()
    return (text[after] if after < end else ""), not match["blank"] and after < end


def _label(match: re.Match[str]) -> str:
    return match[0].rstrip(" *_").replace("\\", "")


def _closed(match: re.Match[str], text: str, end: int) -> bool:
    """Whether label and text are told apart: "I. x", "I.MỤC", "1)"; not "3/KH-UBND", "30/7", "v.v"."""
    after, glued = _tail(match, text, end)
    form = match["form"]
    if not form or not glued:
        return bool(form)
    return form[0] in ".):" and form[-1] != "-" and (after.isupper() or after in "\"'“")


def _numeric(match: re.Match[str], text: str, end: int) -> tuple[Marker, ...]:
    """ "3." "3)" "3/" "3-" "2.1." "2.1" "2.1.Vị trí" "2a)"."""
    parts = match["number"].split(".")
    after, glued = _tail(match, text, end)
    if not _closed(match, text, end) and (
        match["form"] or glued or match["suffix"] or len(parts) < 2 or not after.isupper()
    ):
        return ()  # "15 tháng", "1.5 triệu", "30/7/2021", "5%."
    ordinals = tuple(int(part) for part in parts)
    number, kinds = ".".join(str(n) for n in ordinals), "A" * len(parts)
    if match["suffix"]:
        ordinals, number, kinds = (*ordinals, letter(match["suffix"])), number + match["suffix"], kinds + "L"
    style = Style.ARABIC if len(kinds) == 1 else Style.DECIMAL
    weak = after.isdigit() or not match["form"] or after.islower()
    return (Marker(style, _label(match), number, ordinals, match.end(), match["form"] or ".", kinds, weak, glued),)


def _upper(match: re.Match[str], text: str, end: int) -> tuple[Marker, ...]:
    """ "IV." "IV-" "IV/" "A." "I.1." "A.2.", and "I." as a letter too."""
    if not _closed(match, text, end):
        return ()
    head, label, after, form = match["head"], _label(match), match.end(), match["form"]
    rest = tuple(int(n) for n in match["rest"].split(".")[1:])
    glued = _tail(match, text, end)[1]
    found = []
    value = roman(head)
    if value:
        style = Style.DECIMAL if rest else Style.ROMAN
        kinds = "R" + "A" * len(rest)
        found.append(Marker(style, label, head + match["rest"], (value, *rest), after, form, kinds, False, glued))
    if len(head) == 1 and head not in "ƯƠ":
        style = Style.DECIMAL if rest else Style.CAPITAL
        kinds, places = "C" + "A" * len(rest), (letter(head), *rest)
        found.append(Marker(style, label, head + match["rest"], places, after, form, kinds, True, glued))
    if value in (50, 100):
        found.reverse()
    return tuple(found)


def _bare_roman(match: re.Match[str], text: str, end: int) -> tuple[Marker, ...]:
    """ "II NHIỆM VỤ": the full stop is lost, the text is all capitals."""
    value = roman(match["head"])
    if not value or not text[match.end() : end].isupper():
        return ()
    return (Marker(Style.ROMAN, match["head"], match["head"], (value,), match.end(), ".", "R", True),)


def _lower(match: re.Match[str], text: str, end: int) -> tuple[Marker, ...]:
    """ "a)" "a." "a/" "đ)" "a.1)" "a1)", "ii)", and "i)" both ways."""
    if not _closed(match, text, end):
        return ()
    head, label, after, form = match["head"], _label(match), match.end(), match["form"]
    rest = tuple(int(n) for n in match["rest"].split(".") if n)
    glued = _tail(match, text, end)[1]
    value = roman(head) if not rest and head.strip("ivx") == "" else 0
    found = []
    if len(head) == 1:
        style = Style.DECIMAL if rest else Style.LETTER
        kinds, places = "L" + "A" * len(rest), (letter(head), *rest)
        found.append(Marker(style, label, head + match["rest"], places, after, form, kinds, form == ".", glued))
    if value:
        found.append(Marker(Style.ROMAN_SMALL, label, head, (value,), after, form, "r", False, glued))
    return tuple(found)


def _bracketed(match: re.Match[str], text: str, end: int) -> tuple[Marker, ...]:
    """ "(2)" "(a)" "(i)" "(IV)"."""
    head, label, after = match["head"], _label(match), match.end()
    if head.isdigit():
        return (Marker(Style.BRACKETED, label, str(int(head)), (int(head),), after, "()", "A"),)
    found = []
    if len(head) == 1:
        style, kind = (Style.LETTER, "L") if head.islower() else (Style.CAPITAL, "C")
        found.append(Marker(style, label, head, (letter(head),), after, "()", kind, head.isupper()))
    if value := roman(head):
        style, kind = (Style.ROMAN_SMALL, "r") if head.islower() else (Style.ROMAN, "R")
        found.append(Marker(style, label, head, (value,), after, "()", kind))
    return tuple(found)


def _division(style: Style) -> Reader:
    def read(match: re.Match[str], text: str, end: int) -> tuple[Marker, ...]:
        """A word and its number, as a heading and not inside a sentence ("Mục III Kế hoạch này")."""
        number = (match["number"] or "").strip()
        rest = text[match.end() : end]
        heads = match["form"] or not rest or rest.isupper() or (number and match["word"].isupper() and rest[0].isupper())
        if not heads and not (style is Style.ANNEX and rest[0] in "(:"):
            return ()
        kind, value = _count(number)
        shown = number.lstrip("0") if number.isdigit() else number
        return (Marker(style, _label(match), shown, (value,), match.end(), match["form"], kind),)

    return read


def _count(number: str) -> tuple[str, int]:
    """How a division's number is written, and its value: "01", "II", "A", "thứ hai", "2.1"."""
    digits = re.match("[0-9]{1,4}", number)
    if digits:
        return "A", int(digits[0])
    if value := roman(number):
        return "R", value
    word = number.lower().removeprefix("thứ").strip()
    if word in WORDS:
        return "A", WORDS[word]
    return ("C", letter(number)) if len(number) == 1 else ("A", 0)


def _article(match: re.Match[str], text: str, end: int) -> tuple[Marker, ...]:
    """ "Điều 5." "Điều 5:" "Điều 5a.", alone or with its text; not "Điều 5 Luật Giáo dục"."""
    after, _ = _tail(match, text, end)
    if not match["form"] and after:
        return ()
    number = match["number"].lstrip("0")
    value = int(re.sub("[^0-9]", "", number) or 0)
    return (Marker(Style.ARTICLE, _label(match), number, (value,), match.end(), ".", "A"),)


def _any_case(words: str) -> str:
    """A pattern for each word as written, with a capital, and in capitals."""
    return "|".join(f"{w}|{w.capitalize()}|{w.upper()}" for w in words.split("|"))


_NUMBER = r"[0-9]{1,3}|[IVXLC]{1,7}|[A-ZĐ]"
_WORD_NUMBER = rf"thứ (?:{'|'.join(WORDS)})|THỨ (?:{'|'.join(WORDS).upper()})|{_NUMBER}"


def _division_pattern(words: str, number: str, optional: str = "") -> re.Pattern[str]:
    end = r"(?![^\W_])"
    return pattern(rf"(?P<word>{_any_case(words)})(?: +(?P<number>{number}){end}){optional} ?(?P<form>[.:/-]?){_AFTER}")


_ANNEX_NUMBER = r"(?:(?:số|SỐ|Số) ?)?:? ?(?:[0-9]{1,3}(?:[.-][0-9]{1,2})?[A-Za-z]?|[IVXLC]{1,7}|[A-ZĐ])"


def _heads(firsts: str, seconds: str) -> frozenset[str]:
    return frozenset(fold(a + b) for a in firsts for b in seconds)


_DIGITS, _CAPITALS, _SMALL = "0123456789", "ABCDĐEFGHIJKLMNOPQRSTUVWXYZ", "abcdđefghijklmnopqrstuvwxyz"
_CLOSERS = ".)/:-\\"

RULES: tuple[LineRule, ...] = (
    LineRule(
        "numeric",
        _heads(_DIGITS, _DIGITS + _CLOSERS + _SMALL),
        pattern(rf"(?P<number>[0-9]{{1,3}}(?:\.[0-9]{{1,2}}){{0,5}})(?P<suffix>[a-zđ]?)(?:{_CLOSE}|(?= )){_AFTER}"),
        _numeric,
        "2.1. Mục tiêu đến năm 2025",
    ),
    LineRule(
        "article",
        _heads("Đ", "iI"),
        pattern(rf"(?:Điều|ĐIỀU) *(?P<number>[0-9]{{1,3}}[a-zđ]?)(?![^\W_]) ?(?P<form>[.:-]?){_AFTER}"),
        _article,
        "Điều 5. Hiệu lực thi hành",
    ),
    LineRule("part", _heads("Pp", "hH"), _division_pattern("phần", _WORD_NUMBER), _division(Style.PART), "Phần thứ nhất"),
    LineRule("chapter", _heads("Cc", "hH"), _division_pattern("chương", _NUMBER), _division(Style.CHAPTER), "Chương II"),
    LineRule("section", _heads("Mm", "ụỤ"), _division_pattern("mục", _NUMBER), _division(Style.SECTION), "Mục 1."),
    LineRule(
        "subsection",
        _heads("Tt", "iI"),
        _division_pattern("tiểu mục", _NUMBER),
        _division(Style.SUBSECTION),
        "Tiểu mục 1",
    ),
    LineRule(
        "annex",
        _heads("Pp", "hH"),
        _division_pattern("phụ lục", _ANNEX_NUMBER, "?"),
        _division(Style.ANNEX),
        "PHỤ LỤC II",
    ),
    LineRule(
        "annex-form",
        _heads("Pp", "hH") | _heads("Bb", "iI") | _heads("Mm", "ẫẪ"),
        _division_pattern("phụ biểu|biểu mẫu|mẫu biểu|biểu|mẫu", _ANNEX_NUMBER),
        _division(Style.ANNEX),
        "Biểu số 01",
    ),
    LineRule(
        "upper",
        _heads(_CAPITALS, _CLOSERS) | _heads("IVXLC", "IVXLC"),
        pattern(rf"(?P<head>[IVXLC]{{1,7}}|[A-ZĐ])(?P<rest>(?:\.[0-9]{{1,2}}){{0,4}}){_CLOSE}{_AFTER}"),
        _upper,
        "IV. TỔ CHỨC THỰC HIỆN",
    ),
    LineRule(
        "bare-roman",
        _heads("IVX", "IVX "),
        pattern(r"(?P<head>[IVX]{1,6}) +"),
        _bare_roman,
        "II NHIỆM VỤ",
    ),
    LineRule(
        "lower",
        _heads(_SMALL, _CLOSERS + _DIGITS) | _heads("ivx", "ivx"),
        pattern(rf"(?P<head>[ivx]{{2,6}}|[a-zđ])(?P<rest>(?:\.?[0-9]{{1,2}})?){_CLOSE}{_AFTER}"),
        _lower,
        "đ) Hướng dẫn các trường",
    ),
    LineRule(
        "bracketed",
        _heads("(", _DIGITS + _SMALL + _CAPITALS),
        pattern(rf"\((?P<head>[0-9]{{1,2}}|[a-zđ]|[A-ZĐ]|[ivx]{{1,5}}|[IVX]{{1,5}})\){_AFTER}"),
        _bracketed,
        "(2) Giai đoạn hai",
    ),
)


def by_head() -> dict[str, tuple[LineRule, ...]]:
    """The rules by a line's first two characters, in the order of the table."""
    heads = frozenset().union(*(rule.heads for rule in RULES))
    return {head: tuple(rule for rule in RULES if head in rule.heads) for head in heads}
