"""What a label's match says: one function a rule, from the match to the markers, likeliest first.

In: a match of a pattern of `rules.py`, the fold and the line's end. Out: every reading, or none where
what follows shows that it is no label: "15 tháng", "1.5 triệu", "30/7/2021", "5%.", "3/KH-UBND".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..text.folds import pattern
from .ordinals import WORDS, letter, roman
from .types import Marker, Style

_ARABIC, _DECIMAL = Style.ARABIC, Style.DECIMAL
_MARKUP = re.compile(r"[*_\\]+")
_LATTER = pattern(r"(?:Quý|Tháng|Ngày|Tuần|Thứ|Lớp|Khối|Hạng) (?P<number>[0-9]{1,2}|[IVX]{1,4})(?![^\W_]| ?:)")
_NO_NUMBER = "*_\\- "
_ORDER = pattern("^(?:thứ|THỨ|số|SỐ|Số)[ :]*")
Reader = Callable[[re.Match[str], str, int], tuple[Marker, ...]]


def _tail(match: re.Match[str], text: str, end: int) -> tuple[str, bool]:
    """The first character behind the label (empty at the line's end), and whether it is glued on."""
    after = match.end()
    return (text[after] if after < end else ""), not match["blank"] and after < end


def _label(match: re.Match[str]) -> str:
    return _MARKUP.sub("", match[0]).rstrip()


def _closed(match: re.Match[str], text: str, end: int) -> bool:
    """Whether label and text are told apart: "I. x", "I.MỤC", "1)", "1 - Mở lớp"; not "3/KH-UBND", "30/7", "v.v",
    "1 - 2 lớp", "I - Quý II"."""
    after, glued = _tail(match, text, end)
    form = match["form"]
    if form == " -":
        return after.isupper() and not _is_range(match, text, end)
    if not form or not glued:
        return bool(form)
    if form == "/":  # "3/Mở lớp", "A/MỤC TIÊU", not "3/KH-UBND"
        second = text[match.end() + 1 : match.end() + 2]
        return after.isupper() and (second.islower() or (second.isupper() and match[0][0].isupper()))
    return form[0] in ".):" and form[-1] != "-" and (after.isupper() or after in "\"'“")


def _is_range(match: re.Match[str], text: str, end: int) -> bool:
    """Whether a range was broken before it: "trong Quý" / "I - Quý II năm 2026"; not "1 - Quý II", "1 - Tháng 3: …"."""
    latter = _LATTER.match(text, match.end(), end)
    return latter is not None and latter["number"].isdigit() == match[0].strip(_NO_NUMBER).isdigit()


def numeric(match: re.Match[str], text: str, end: int) -> tuple[Marker, ...]:
    """ "3." "3)" "3/" "3-" "2.1." "2.1" "2.1.Vị trí" "2a)" "2.a)"."""
    parts = match["number"].split(".")
    after, glued = _tail(match, text, end)
    if not _closed(match, text, end) and (
        match["form"] or glued or match["suffix"] or len(parts) < 2 or not after.isupper()
    ):
        return ()  # "15 tháng", "1.5 triệu", "30/7/2021", "5%."
    ordinals = tuple(int(part) for part in parts)
    number, kinds = ".".join(str(n) for n in ordinals), "A" * len(parts)
    if match["suffix"]:
        ordinals, number, kinds = (*ordinals, letter(match["suffix"][-1])), number + match["suffix"], kinds + "L"
    style = _ARABIC if len(kinds) == 1 else _DECIMAL
    weak = after.isdigit() or match["form"] in (None, " -") or after.islower()
    return (Marker(style, _label(match), number, ordinals, len(match[0]), match["form"] or ".", kinds, weak, glued),)


def spaced(match: re.Match[str], text: str, end: int) -> tuple[Marker, ...]:
    """ "1. 2. Mở lớp": 1.2 with a blank inside, or 1 with a label in its text; the list above tells."""
    if not text[match.end()].isupper():
        return ()
    first, second = int(match["first"]), int(match["second"])
    label, whole = f"{match['first']}.", _label(match)
    size = match.start("second") - match.start()
    inside = Marker(Style.DECIMAL, whole, f"{first}.{second}", (first, second), len(match[0]), ".", "AA")
    return inside, Marker(Style.ARABIC, label, str(first), (first,), size, ".", "A", True)


def named(match: re.Match[str], text: str, end: int) -> tuple[Marker, ...]:
    """ "Mục tiêu 1." "NHIỆM VỤ 2:" "Dự án 3: …"; lists of one word are told apart by it."""
    after, glued = _tail(match, text, end)
    if glued and not after.isupper():
        return ()
    number = int(match["number"])
    form = match["word"].lower()
    return (Marker(Style.NAMED, _label(match), str(number), (number,), len(match[0]), form, "A", False, glued),)


def upper(match: re.Match[str], text: str, end: int) -> tuple[Marker, ...]:
    """ "IV." "IV-" "IV/" "A." "I.1." "A.2.", and "I." as a letter too."""
    if not _closed(match, text, end):
        return ()
    head, label, size, form = match["head"], _label(match), len(match[0]), match["form"]
    rest = tuple(int(n) for n in match["rest"].split(".")[1:])
    glued = _tail(match, text, end)[1]
    found = []
    value = roman(head)
    if value:
        style = Style.DECIMAL if rest else Style.ROMAN
        kinds = "R" + "A" * len(rest)
        found.append(Marker(style, label, head + match["rest"], (value, *rest), size, form, kinds, False, glued))
    if len(head) == 1 and head not in "ƯƠ":
        style = Style.DECIMAL if rest else Style.CAPITAL
        kinds, places = "C" + "A" * len(rest), (letter(head), *rest)
        found.append(Marker(style, label, head + match["rest"], places, size, form, kinds, True, glued))
    if value in (50, 100):
        found.reverse()
    return tuple(found)


def bare_roman(match: re.Match[str], text: str, end: int) -> tuple[Marker, ...]:
    """ "II NHIỆM VỤ": the full stop is lost, the text is all capitals."""
    value = roman(match["head"])
    if not value or not text[match.end() : end].isupper():
        return ()
    return (Marker(Style.ROMAN, match["head"], match["head"], (value,), len(match[0]), ".", "R", True),)


def lower(match: re.Match[str], text: str, end: int) -> tuple[Marker, ...]:
    """ "a)" "a." "a/" "đ)" "a.1)" "a1)", "ii)", and "i)" both ways; "b)98% hộ"."""
    figure = match["form"] == ")" and _tail(match, text, end)[0].isdigit()
    if not (figure or _closed(match, text, end)):
        return ()
    head, label, size, form = match["head"], _label(match), len(match[0]), match["form"]
    rest = tuple(int(n) for n in match["rest"].split(".") if n)
    glued = _tail(match, text, end)[1]
    value = roman(head) if not rest and head.strip("ivxIVX") == "" else 0
    if value and not head.islower():  # "iV. Tổ chức thực hiện": a slip for "IV."
        return (Marker(Style.ROMAN, label, head.upper(), (value,), size, form, "R", False, glued),)
    found = []
    if len(head) == 1:
        style = Style.DECIMAL if rest else Style.LETTER
        kinds, places = "L" + "A" * len(rest), (letter(head), *rest)
        found.append(Marker(style, label, head + match["rest"], places, size, form, kinds, form == ".", glued))
    if value:
        found.append(Marker(Style.ROMAN_SMALL, label, head, (value,), size, form, "r", False, glued))
    if head == "l" and form == "." and not rest:  # a slip of text recognition for "I." or "1."
        found.append(Marker(Style.ROMAN, label, "I", (1,), size, form, "R", True, glued))
        found.append(Marker(_ARABIC, label, "1", (1,), size, form, "A", True, glued))
    return tuple(found)


def misread(match: re.Match[str], text: str, end: int) -> tuple[Marker, ...]:
    """ "Il. Nhiệm vụ", "II1.", "Vl.", "lV.": text recognition took "l" or "1" for "I"; not "11."."""
    after, glued = _tail(match, text, end)
    number = match["head"].replace("l", "I").replace("1", "I")
    if not after.isupper() or match["head"].isdigit() or not (value := roman(number)):
        return ()
    return (Marker(Style.ROMAN, _label(match), number, (value,), len(match[0]), ".", "R", True, glued),)


def bracketed(match: re.Match[str], text: str, end: int) -> tuple[Marker, ...]:
    """ "(2)" "(2)." "(a)" "(i)" "(IV)"."""
    head, label, size = match["head"], _label(match), len(match[0])
    if head.isdigit():
        return (Marker(Style.BRACKETED, label, str(int(head)), (int(head),), size, "()", "A"),)
    found = []
    if len(head) == 1:
        style, kind = (Style.LETTER, "L") if head.islower() else (Style.CAPITAL, "C")
        found.append(Marker(style, label, head, (letter(head),), size, "()", kind, head.isupper()))
    if value := roman(head):
        style, kind = (Style.ROMAN_SMALL, "r") if head.islower() else (Style.ROMAN, "R")
        found.append(Marker(style, label, head, (value,), size, "()", kind))
    return tuple(found)


def division(style: Style) -> Reader:
    def read(match: re.Match[str], text: str, end: int) -> tuple[Marker, ...]:
        """A word and its number, as a heading and not inside a sentence ("Mục III Kế hoạch này")."""
        number = (match["number"] or "").strip()
        rest = text[match.end() : end]
        heads = (
            match["form"] or not rest or rest.isupper() or (number and match["word"].isupper() and rest[0].isupper())
        )
        if not heads and not (style is Style.ANNEX and rest[0] in "(:"):
            return ()
        kind, value, shown = _count(number)
        return (Marker(style, _label(match), shown, (value,), len(match[0]), match["form"], kind),)

    return read


def _count(number: str) -> tuple[str, int, str]:
    """How a division's number is written, its value, and it normalised: "số 01", "II", "A", "thứ hai", "2.1"."""
    number = _ORDER.sub("", number)
    digits = re.match("[0-9]{1,4}", number)
    if digits:
        return "A", int(digits[0]), number.lstrip("0") or "0"
    if value := roman(number):
        return "R", value, number
    if value := WORDS.get(number.lower(), 0):
        return "A", value, str(value)
    return ("C", letter(number), number) if number else ("A", 0, "")


def article(match: re.Match[str], text: str, end: int) -> tuple[Marker, ...]:
    """ "Điều 5." "Điều 5:" "Điều 5a.", alone or with its text; not "Điều 5 Luật Giáo dục"."""
    after, _ = _tail(match, text, end)
    if not match["form"] and after:
        return ()
    number = match["number"].lstrip("0")
    value = int(re.sub("[^0-9]", "", number) or 0)
    return (Marker(Style.ARTICLE, _label(match), number, (value,), len(match[0]), ".", "A"),)
