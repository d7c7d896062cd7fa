"""Whether the words can be Vietnamese at all: text layers that lost letters, or never were Vietnamese.

In: the lower-case fold. Out: the share of its words that no Vietnamese syllable can be. Only a sample from
the head, the middle and the end is counted, a larger one where a small one leaves doubt, so that the cost does not
grow with the text.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]++")
_LETTERS = re.compile(r"[a-zà-ỹđ]{1,8}")
_ONSET = r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcdđghklmnpqrstvx])?"
_RHYME = r"(?:[iy][eê]|u[oôơyâaêie]|ư[ơa]|o[aăe]|[aăâeêioôơuưy])(?:[aeiouyê](?!ch|ng))?(?:ch|ng|nh|[cmnptiouy])?"
_SYLLABLE = re.compile(_ONSET + _RHYME)
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SAMPLE, _GLANCE = 500, 120
"""Code points read at each of the three places; as many as tell a clean text from one in doubt."""
_CLEAR = 0.15
"""A glance that shows no larger share of strange words is believed: spoilt texts show more than 0.2 anywhere."""
_FEWEST = 60
_MOST_KNOWN = 8192
_FINE, _STRANGE = "+", "-"


def strange_share(lower: str) -> float:
    """Between 0 and 1: the share of words that are no Vietnamese syllables; 0 where there are too few words."""
    seen = _verdicts(lower, _GLANCE)
    if seen.count(_STRANGE) > _CLEAR * len(seen):
        seen = _verdicts(lower, _SAMPLE)
    return seen.count(_STRANGE) / len(seen) if len(seen) >= _FEWEST else 0.0


def _verdicts(lower: str, sample: int) -> str:
    """A sign for each word of a sample so long from each of the three places."""
    size = len(lower)
    heads = {0, max(0, size // 2 - sample // 2), max(0, size - sample)}
    return "".join(map(_known.__getitem__, "\n".join([lower[head : head + sample] for head in heads]).split()))


class _Verdicts(dict[str, str]):
    """What stands between two blanks -> a sign for each of its words: "tỉnh,", "kh-ubnd". The same few hundred
    everywhere, so they are remembered."""

    def __missing__(self, run: str) -> str:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        found = self[run] = "".join(map(_verdict, _WORD.findall(run)))
        return found


_known = _Verdicts()


def _verdict(word: str) -> str:
    """A sign for a Vietnamese syllable or for none; empty for what is no word: digits, other scripts, long runs."""
    plain = word.translate(_TONELESS)
    if _LETTERS.fullmatch(plain) is None:
        return ""
    return _FINE if _SYLLABLE.fullmatch(plain) else _STRANGE


def _toneless(letter: str) -> str:
    """The vowel without its tone, its own mark kept: "ế" -> "ê"."""
    marks = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", "".join(c for c in marks if c not in _TONES))


_TONELESS = {ord(c): _toneless(c) for c in map(chr, range(0xE0, 0x1EFA)) if c.isalpha() and _toneless(c) != c}
