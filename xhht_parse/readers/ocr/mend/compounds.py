"""Compounds that official documents are full of -> their one spelling, whatever marks above their letters were lost.

"chuyên đỗi số", "tô chức", "đén năm 2025": no other Vietnamese words have these letters, so the marks are known. What
differs in the dot below, the horn, the breve or the stroke of đ is another word, and is left. Not here is what has a
twin ("chi tiêu" beside "chỉ tiêu", "truyền thống" beside "truyền thông", "cần bộ" beside "cán bộ").
To add one: a line in `compounds.toml`.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import chain

from ....text.folds import fold

_WORD = re.compile(r"(\W*)([^\W\d_]+)(\W*)")
_NEAR = dict.fromkeys(map(ord, "\u0300\u0301\u0302\u0303\u0309"))
"""Marks above a letter that are lost or taken for each other: grave, acute, circumflex, tilde, hook."""
_Keys = tuple[str, ...]


def spelled(words: Sequence[str]) -> list[str]:
    """The words, with compounds as they are spelled."""
    made: list[str] = []
    matches = [_WORD.fullmatch(word) for word in words]
    start = 0
    for end in range(1, len(words) + 1):
        if end == len(words) or _parted(matches[end - 1], matches[end]):
            made += _run(words[start:end], [match[2] if match else "" for match in matches[start:end]])
            start = end
    return made


def _parted(before: re.Match[str] | None, behind: re.Match[str] | None) -> bool:
    """Whether a sign stands between two words: "chuyên mục, tiểu mục"."""
    return before is None or behind is None or bool(before[3] or behind[1])


def _run(words: Sequence[str], cores: Sequence[str]) -> list[str]:
    """The same for words that no sign parts; `cores` are without the signs around them."""
    made = list(words)
    meant = _meant(cores)
    nears = [near(core) for core in cores]
    bares = [bare(core) if core.isupper() else "" for core in cores]
    at = 0
    while at < len(words):
        phrase = _phrase(bares, at, True) or _phrase(nears, at, False)
        new = [_respelled(words[at + offset], cores[at + offset], right) for offset, right in enumerate(phrase)]
        if not any(meant[place] and word != words[place] for place, word in enumerate(new, at)):
            made[at : at + len(new)] = new
        at += 1
    return made


def _meant(cores: Sequence[str]) -> list[bool]:
    """Whether each word belongs to a compound that is spelled right: in "hoàn thành phổ cập" is no "thành phố"."""
    right = [fold(core).lower() for core in cores]
    meant = [False] * len(cores)
    for at, word in enumerate(right):
        for words in _known().get(word, ()):
            if tuple(right[at : at + len(words)]) == words:
                meant[at : at + len(words)] = [True] * len(words)
    return meant


@cache
def lists() -> dict[str, list[str]]:
    """The lists of `compounds.toml`, by name."""
    return tomllib.loads(files("xhht_parse.readers.ocr.mend").joinpath("compounds.toml").read_text("utf-8"))


@cache
def _known() -> dict[str, list[_Keys]]:
    """All compounds, by their first word."""
    found: dict[str, list[_Keys]] = {}
    for phrase in chain(*lists().values()):
        words = tuple(fold(phrase).lower().split(" "))
        found.setdefault(words[0], []).append(words)
    return found


def near(word: str) -> str:
    """What a word has in common with all that it is taken for: "chuyen" of "chuyển", "chuyên" and "chuyền"."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word.lower()).translate(_NEAR))


def bare(word: str) -> str:
    """The word without any mark."""
    marks = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return "".join(letter for letter in marks if not unicodedata.combining(letter))


def _phrase(keys: Sequence[str], at: int, capitals: bool) -> tuple[str, ...]:
    """The longest phrase that begins with this word."""
    for folded, words in _phrases(capitals).get(keys[at], ()):
        if tuple(keys[at : at + len(words)]) == folded:
            return words
    return ()


@cache
def _phrases(capitals: bool) -> dict[str, list[tuple[_Keys, _Keys]]]:
    """What phrases have in common with their misreadings, and the phrases; by the first word, long ones first."""
    fold_word = bare if capitals else near
    found: dict[str, list[tuple[_Keys, _Keys]]] = {}
    phrases = lists()["in_capitals" if capitals else "anywhere"]
    for phrase in sorted(phrases, key=lambda phrase: (-phrase.count(" "), phrase)):
        words = tuple(phrase.split(" "))
        found.setdefault(fold_word(words[0]), []).append((tuple(map(fold_word, words)), words))
    return found


def _respelled(word: str, core: str, right: str) -> str:
    """The word with these letters, each as large as it was; an old place of the tone ("hoá") is no fault."""
    if fold(core).lower() == fold(right) or len(core) != len(right):
        return word
    letters = "".join(new.upper() if old.isupper() else new for old, new in zip(core, right, strict=True))
    return word.replace(core, letters, 1)
