"""Signs that tesseract confuses: a table of rules, each with what it mends and what it must leave.

A rule sees a whole line, for what stands around a sign is the evidence; it never adds or takes a blank.
To add one: a line in `RULES`, with its example and its negative; a test runs both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ...encodings.syllables import is_syllable

MARKED_CAPITALS = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_SMALL = f"a-zđ{MARKED_CAPITALS.lower()}"  # a range such as à-ỹ holds capitals, too
_DIGITS = str.maketrans("OoIl", "0011")


class Confusion(NamedTuple):
    name: str
    pattern: re.Pattern[str]
    mend: str | Callable[[re.Match[str]], str]
    example: str
    gives: str
    leaves: str
    """A line that the rule must not touch."""


RULES: tuple[Confusion, ...] = (
    Confusion(
        "number-label",  # in front of a document's number, at the head of a line, no other word can stand
        re.compile(r"\A(\W{0,2})S[óòỏõọôồỗổơo0][:;.](?= ?\S{0,8} ?/ ?[A-ZĐ]{2,9}-)"),
        r"\1Số:",
        "Só: 12 /KH-UBND",
        "Số: 12 /KH-UBND",
        "Sơ: 12 người",
    ),
    Confusion(
        "eth",  # "Ð" of Icelandic, alone or behind the letter that it is
        re.compile("ĐÐ|ÐĐ|Ð"),
        "Đ",
        "QĐÐ-TTg, QÐ-UBND",
        "QĐ-TTg, QĐ-UBND",
        "QĐ-TTg",
    ),
    Confusion(
        "capital-inside",  # the small letter has the shape of the capital, and a high mark makes it look larger
        re.compile(f"(?<![^\\W_])[A-ZĐ]?[{_SMALL}]{{1,6}}[{MARKED_CAPITALS}]{{1,3}}[{_SMALL}]{{0,3}}(?![^\\W_])"),
        lambda match: match[0].lower() if is_syllable(match[0]) else match[0],
        "phát đỘng, đỘ tuổi",
        "phát động, độ tuổi",
        "PHÁT ĐỘNG, cập nhậtÁp dụng",
    ),
    Confusion(
        "capital-word",  # a short syllable, all of whose letters have such shapes, among small ones
        re.compile(f"(?<=[{_SMALL}] )[CKOSUVX][{MARKED_CAPITALS}]{{1,2}}(?= [{_SMALL}]|[.;,](?: |$))"),
        lambda match: match[0].lower(),
        "nộp hồ SƠ trực tuyến, chuyển đổi SỐ.",
        "nộp hồ sơ trực tuyến, chuyển đổi số.",
        "SỞ Y TẾ và UBND các huyện",
    ),
    Confusion(
        "letter-in-number",  # between digits there is no letter
        re.compile(r"(?<=[0-9])[OoIl](?=[0-9])|(?<![^\W\d_])[OIl](?=[0-9]{1,3}%)|(?<=[0-9])[Oo](?=%)"),
        lambda match: match[0].translate(_DIGITS),
        "năm 2O25 đạt l5%, 9o%",
        "năm 2025 đạt 15%, 90%",
        "CO2, I.1, QĐ1O",
    ),
    Confusion(
        "bullet",  # no list of an official document has such a sign
        re.compile(rf"\A(?:[~¬»](?= )|[:=$](?= [A-ZĐ{MARKED_CAPITALS}]))"),
        "-",
        ": Văn phòng Quốc hội;",
        "- Văn phòng Quốc hội;",
        ": 20 người",
    ),
)


def cleared(words: Sequence[str]) -> list[str]:
    """The words of a line, mended by each rule in turn."""
    text = " ".join(words)
    for rule in RULES:
        text = rule.pattern.sub(rule.mend, text)
    return text.split(" ")
