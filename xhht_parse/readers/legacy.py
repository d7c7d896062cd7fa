"""Bytes that are not Unicode -> the name of the old Vietnamese encoding they are in.

TCVN3 (ABC) puts symbols inside words ("nh©n d©n"), VNI a second letter behind the vowel ("NHAÂN"),
windows-1258 a combining tone behind the letter. Source: the character tables of TCVN 5712:1993,
VNI-Windows and windows-1258.
"""

from __future__ import annotations

import re
import unicodedata

from .types import Refusal

_VIETNAMESE = re.compile("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
_SYMBOL_IN_WORD = re.compile(r"[A-Za-z][\xa1-\xbf\xad]|[\xa1-\xbf\xad][A-Za-z]")
_VOWEL_AND_MARK = re.compile(r"[aeouyAEOUY][\xc0-\xd6\xd8-\xf6\xf8-\xff]")
_CONTROL = bytes({*range(1, 0x09), *range(0x0E, 0x20)} - {0x02, 0x05, 0x06, 0x14, 0x19, 0x1E})  # less VISCII's letters
_SAMPLE = 100_000

_NAMES = {
    "tcvn3": ("the old encoding TCVN3 (ABC, .VnTime fonts)", "bảng mã TCVN3 (ABC, phông .VnTime)"),
    "vni": ("the old encoding VNI (VNI-Times fonts)", "bảng mã VNI (phông VNI-Times)"),
    "cp1258": ("the old encoding windows-1258", "bảng mã Windows-1258"),
}


def refusal(data: bytes) -> Refusal:
    """The refusal that names the encoding of these bytes, as far as they show it."""
    sample = data[:_SAMPLE]
    if is_binary(sample):
        return Refusal("binary")
    name = _encoding(sample)
    if name is None:
        return Refusal("unknown-encoding")
    english, vietnamese = _NAMES[name]
    return Refusal("legacy-encoding", format=english, format_vi=vietnamese)


def is_binary(data: bytes) -> bool:
    """Whether no text has so many bytes that stand for nothing to be seen."""
    unseen = len(data) - len(data.translate(None, _CONTROL))
    return data.count(b"\0") * 100 > len(data) or unseen * 20 > len(data)


def _encoding(data: bytes) -> str | None:
    size = max(1, len(data))
    tones = unicodedata.normalize("NFC", data.decode("cp1258", "replace"))
    if len(_VIETNAMESE.findall(tones)) > 0.03 * size and "\ufffd" not in tones and _combined(data):
        return "cp1258"
    text = data.decode("latin-1")
    if len(_SYMBOL_IN_WORD.findall(text)) > 0.03 * size:
        return "tcvn3"
    if len(_VOWEL_AND_MARK.findall(text)) > 0.05 * size:
        return "vni"
    return None


def _combined(data: bytes) -> bool:
    """Whether the five tone bytes of windows-1258 mostly stand behind letters that can carry a tone."""
    text = data.decode("cp1258", "replace")
    tones = [i for i, c in enumerate(text) if c in "\u0300\u0301\u0303\u0309\u0323"]
    carried = sum(1 for i in tones if i and text[i - 1].lower() in "aăâeêioôơuưy")
    return bool(tones) and carried * 10 >= len(tones) * 9
