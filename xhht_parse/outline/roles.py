"""What a section is for, by its heading: "II. MỤC TIÊU" -> objectives.

In: the word list (`vocab/data/roles.toml`) and a heading in the lower fold. Out: a role or None. The longest
entry that the heading begins with wins, after words such as "một số", "các"; "…" in an entry stands for
a year or a span of years. To add a heading: one string in the list.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..text.folds import fold, lower, pattern
from ..vocab.words import Words

_OPENERS = pattern(r"(?:(?:một số|những|các|về|công tác|việc|phần|nội dung về|xác định)[ ]+)+")
_BLANKS = re.compile(r"\s+")
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
_NO_WORK = pattern(r"phân công (?:lại |xã hội|quốc tế|lao động)")
""" "PHÂN CÔNG LẠI LAO ĐỘNG" tells of work that people do, not of who does the plan's."""
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
    return found


@lru_cache(maxsize=1024)
def within(above: frozenset[str], role: str) -> frozenset[str]:
    """The roles of a section that has this one below those; one in "objectives.general" is in "objectives" too."""
    return above | {role, role.partition(".")[0]}


@lru_cache(maxsize=16)
def _lexicon(words: Words) -> tuple[dict[str, str], int]:
    """The entries by their folded text, "…" cut off, and the length of the longest."""
    found: dict[str, str] = {}
    for role in words.roles:
        for entry in role.headings:
            found.setdefault(_plain(lower(fold(entry))), role.role)
    return found, max((len(key) for key in found), default=0)


def _plain(text: str) -> str:
    """One spelling of a heading: single blanks, "và", "&" and dashes as commas, no quotes."""
    text = text.replace('"', "").replace("…", "").replace(" - ", ", ").replace(" & ", " và ").replace("/", ", ")
    text = _BLANKS.sub(" ", text).strip(" .:;,")
    return text.replace(", và ", " và ").replace(" và ", ", ").replace(" ,", ",")


@lru_cache(maxsize=4096)
def role(words: Words, heading: str) -> str | None:
    """The role of a section with this heading (lower fold)."""
    entries, longest = _lexicon(words)
    if _NO_WORK.match(heading):
        return None
    text = _plain(heading[:_MOST])
    return _longest(entries, text, longest) or _longest(entries, _OPENERS.sub("", text, count=1), longest)


def _longest(entries: dict[str, str], text: str, longest: int) -> str | None:
    end = min(len(text), longest)
    while end > 0:
        if (end == len(text) or not text[end].isalnum()) and text[:end] in entries:
            return entries[text[:end]]
        end = max(text.rfind(" ", 0, end), text.rfind(",", 0, end))
    return None
