"""What a section is for, by its heading: "II. MỤC TIÊU" -> objectives.

In: the word list (`vocab/data/roles.toml`) and a heading in the lower fold. Out: a role or None. The longest
entry that the heading begins with wins, after words such as "một số", "các"; "…" in an entry stands for
a year or a span of years. To add a heading: one string in the list.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ..text.folds import fold, lower, pattern
from ..vocab.words import Words

_OPENERS = pattern(r"(?:(?:một số|những|các|về|công tác|việc|phần|nội dung về|xác định)[ ]+)+")
_PERIODS = frozenset(("objectives.by_year", "objectives.vision"))
"""Headings that may be a bare period: objectives only where no work is told above them."""
_WORK = frozenset((
    "situation", "tasks", "solutions", "tasks_solutions", "funding", "implementation", "monitoring", "reporting",
))  # fmt: skip
_OF_OBJECTIVES = {
    **dict.fromkeys(map(fold, ("chung", "tổng quát")), "objectives.general"),
    **dict.fromkeys(map(fold, ("cụ thể", "chi tiết")), "objectives.specific"),
}
"""Headings that say it only below "MỤC TIÊU"."""
_NAMED = pattern(r"(?:các |những |một số )?(?:mục tiêu|chỉ tiêu|phấn đấu|tầm nhìn)")
_TO_ASSESS = fold("đánh giá ")
_NEITHER = pattern(
    r"(?:về |phát triển )*(?:phân công (?:lại |xã hội|quốc tế|lao động)|nguồn lực (?:thông tin|con người)(?!\w))"
)
""" "PHÂN CÔNG LẠI LAO ĐỘNG" tells of work that people do, not of who does the plan's; a library's books are its "nguồn
lực thông tin", no money."""
_ENDS = frozenset(("", " ", ","))
"""What stands behind an entry."""
_MOST = 160
"""Characters of a heading that are looked at."""


def role_below(words: Words, heading: str, above: str | None) -> str | None:
    """The role of a section with this heading (lower fold) inside one of the role `above`: "Giai đoạn 2026-2030"
    under tasks is no objective."""
    found = role(words, heading)
    if found is None and above == "objectives":
        return _OF_OBJECTIVES.get(_plain(heading[:_MOST]))
    if found in _PERIODS and above in _WORK and not _NAMED.match(heading):
        return None
    if found == "situation" != above and above in _WORK and heading.startswith(_TO_ASSESS):
        return None  # under tasks it is one: "2. Đánh giá việc thực hiện nhiệm vụ năm học"
    return found


@lru_cache(maxsize=1024)
def within(above: frozenset[str], role: str) -> frozenset[str]:
    """The roles of a section that has this one below those; one in "objectives.general" is in "objectives" too."""
    return above | {role, role.partition(".")[0]}


class _Lexicon(NamedTuple):
    roles: dict[str, str]
    """By the folded text of the entry, "…" cut off."""
    longest: dict[str, int]
    """The length of the longest entry that begins with this word; most headings begin with a word of none."""


@lru_cache(maxsize=16)
def _lexicon(words: Words) -> _Lexicon:
    found = _Lexicon({}, {})
    for role in words.roles:
        for heading in role.headings:
            entry = _plain(lower(fold(heading)))
            first = _first_word(entry)
            found.roles.setdefault(entry, role.role)
            found.longest[first] = max(len(entry), found.longest.get(first, 0))
    return found


def _first_word(text: str) -> str:
    return text.partition(" ")[0].partition(",")[0]


def _plain(text: str) -> str:
    """One spelling of a heading: single blanks, "và", "&" and dashes as commas, no quotes."""
    text = text.replace('"', "").replace("…", "").replace(" - ", ", ").replace(" & ", " và ").replace("/", ", ")
    text = " ".join(text.split()).strip(" .:;,")
    return text.replace(", và ", " và ").replace(" và ", ", ").replace(" ,", ",")


@lru_cache(maxsize=4096)
def role(words: Words, heading: str) -> str | None:
    """The role of a section with this heading (lower fold)."""
    if _NEITHER.match(heading):
        return None
    lexicon, text = _lexicon(words), _plain(heading[:_MOST])
    return _longest(lexicon, text) or _longest(lexicon, _OPENERS.sub("", text, count=1))


def _longest(lexicon: _Lexicon, text: str) -> str | None:
    end = min(len(text), lexicon.longest.get(_first_word(text), 0))
    while end > 0:
        if text[end : end + 1] in _ENDS and text[:end] in lexicon.roles:
            return lexicon.roles[text[:end]]
        end = max(text.rfind(" ", 0, end), text.rfind(",", 0, end))
    return None
