"""Words for kinds of document as citations use them: "Quyết định", "chương trình hành động", "QĐ".

In: the word lists. Out: `Kinds`, with a pattern over the lower fold and the kind that each word
means. To add a kind: the word list of kinds; to add a law-like word: `LAW_WORDS`, `_MORE`; an abbreviation: `SHORT`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ...text.folds import fold, lower, pattern
from ...vocab.words import Words
from .types import Kind

LAW_WORDS = {
    "luật": Kind("L", "Luật"),
    "bộ luật": Kind("BL", "Bộ luật"),
    "pháp lệnh": Kind("PL", "Pháp lệnh"),
    "hiến pháp": Kind("HP", "Hiến pháp"),
}
_MORE = {
    "nghị định": Kind("NĐ", "Nghị định"),
    "lệnh": Kind("L-CTN", "Lệnh"),
    "sắc lệnh": Kind("SL", "Sắc lệnh"),
    "văn bản": Kind("CV", "Văn bản"),
    "công văn": Kind("CV", "Công văn"),
    "công điện": Kind("CĐ", "Công điện"),
    "thông tư liên tịch": Kind("TTLT", "Thông tư liên tịch"),
    "nghị quyết liên tịch": Kind("NQLT", "Nghị quyết liên tịch"),
    "quy định": Kind("QĐ", "Quy định"),
    "quyết định": Kind("QĐ", "Quyết định"),
    "thông tư": Kind("TT", "Thông tư"),
    "thông tri": Kind("TT", "Thông tri"),
    "thông báo": Kind("TB", "Thông báo"),
    "chương trình hành động": Kind("CTr", "Chương trình hành động"),
    "chương trình phối hợp": Kind("CTr", "Chương trình phối hợp"),
    "kế hoạch phối hợp": Kind("KH", "Kế hoạch phối hợp"),
    "kế hoạch hành động": Kind("KH", "Kế hoạch hành động"),
    "kế hoạch liên tịch": Kind("KH", "Kế hoạch liên tịch"),
    "kế hoạch liên ngành": Kind("KH", "Kế hoạch liên ngành"),
    "hướng dẫn liên ngành": Kind("HD", "Hướng dẫn liên ngành"),
    "hướng dẫn liên tịch": Kind("HD", "Hướng dẫn liên tịch"),
    "điều lệ": Kind("ĐL", "Điều lệ"),
}
# abbreviations right before a number: "QĐ 1373/QĐ-TTg", "NĐ số 30/2020"; capitals only
SHORT = {
    "QĐ": _MORE["quyết định"], "NĐ": _MORE["nghị định"], "NQ": Kind("NQ", "Nghị quyết"), "CT": Kind("CT", "Chỉ thị"),
    "TT": _MORE["thông tư"], "TTLT": _MORE["thông tư liên tịch"], "CV": _MORE["công văn"], "KH": Kind("KH", "Kế hoạch"),
    "KL": Kind("KL", "Kết luận"), "TB": _MORE["thông báo"], "CTr": Kind("CTr", "Chương trình"),
    "TTr": Kind("TTr", "Tờ trình"), "HD": Kind("HD", "Hướng dẫn"), "BC": Kind("BC", "Báo cáo"),
    "CĐ": _MORE["công điện"], "CTPH": _MORE["chương trình phối hợp"],
    "CTHĐ": _MORE["chương trình hành động"],
}  # fmt: skip


class Kinds(NamedTuple):
    """The kinds in force, by word and by code."""

    words: dict[str, Kind]
    """Lower fold of the word -> kind."""
    codes: dict[str, Kind]
    pattern: re.Pattern[str]
    """Any of the words, on the lower fold."""
    lasts: dict[str, int]
    """The last syllable of each word -> syllables of the longest word that it ends."""

    def of(self, word: str) -> Kind:
        """The kind that a match of the pattern means."""
        return self.words[" ".join(word.split())]


@lru_cache(maxsize=4)
def kinds(words: Words) -> Kinds:
    """The kinds of these word lists together with the laws."""
    table: dict[str, Kind] = {}
    for entry in words.kinds:
        for name in (entry.name, *entry.aliases):
            if " của " not in name and "/" not in name and not name.isupper():
                table.setdefault(lower(fold(name)), Kind(entry.code, entry.name))
    table |= {lower(fold(word)): kind for word, kind in (_MORE | LAW_WORDS).items()}
    codes = {kind.code: kind for kind in reversed(table.values())}
    codes |= SHORT
    alternatives = "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(table, key=len, reverse=True))
    lasts: dict[str, int] = {}
    for syllables in map(str.split, table):
        lasts[syllables[-1]] = max(len(syllables), lasts.get(syllables[-1], 0))
    return Kinds(table, codes, pattern(rf"(?<!\w)(?:{alternatives})(?!\w)"), lasts)


def by_code(table: Kinds, code: str) -> Kind | None:
    """The kind that a code in a document number stands for; "QCPH" and "CTrHĐ" begin with theirs."""
    begins = (code[:length] for length in range(len(code), 1, -1))
    return next((table.codes[begin] for begin in begins if begin in table.codes), None)
