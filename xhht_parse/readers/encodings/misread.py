"""UTF-8 that somebody read as windows-1252 or Latin-1 and saved again: "á»¦y ban nhÃ¢n dÃ¢n" -> "Ủy ban nhân dân".

In: any text. Out: the same text with each such run of letters turned back, and how many there were. A run counts
only if it is UTF-8 to the last byte; a no-break space that became a blank is taken back where a word asks for it.
"""

from __future__ import annotations

import re

from .syllables import is_syllable

_BYTES = {bytes((code,)).decode("cp1252", "ignore") or chr(code): code for code in range(0x80, 0x100)}
_BYTES |= {chr(code): code for code in range(0x80, 0x100)}
_TAIL = "[" + "".join(re.escape(letter) for letter, code in _BYTES.items() if code < 0xC0) + "]"
_RUN = re.compile(f"[\xc2-\xdf]{_TAIL}|[\xe0-\xef]{_TAIL}{{2}}|[\xf0-\xf4]{_TAIL}{{3}}")
_LOST_BLANK = re.compile("([A-Za-z]{0,4})\xc3 (?:([a-z]{1,3})(?![a-z\xc2-\xf4]))?")


def unread(text: str) -> tuple[str, int]:
    """The text with its misread letters turned back, and their number."""
    if "\xc3 " in text:
        text = _LOST_BLANK.sub(_with_a_grave, text)
    return _RUN.subn(_letter, text)


def _letter(match: re.Match[str]) -> str:
    try:
        return bytes(_BYTES[letter] for letter in match[0]).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def _with_a_grave(match: re.Match[str]) -> str:
    """ "thÃ nh" is "thành", "lÃ má»©c" was "là mức": whichever is a syllable."""
    head, tail = match[1], match[2] or ""
    blank = "" if tail and is_syllable(f"{head}à{tail}") else " "
    return f"{head}\xc3\xa0{blank}{tail}"
