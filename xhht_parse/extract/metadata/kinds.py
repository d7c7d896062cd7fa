"""The kind of document (tên loại): by its name, or by the code in a number.

In: a printed name or a code. Out: (code, name). The kinds are the package's word lists; a code that several
kinds share ("QĐ", "TB", "TT") stands for the commonest.
"""

from __future__ import annotations

from functools import lru_cache

from ...text.folds import fold
from ...vocab.words import Words

_COMMONEST = {"QĐ": "Quyết định", "TB": "Thông báo", "TT": "Thông tư", "L": "Luật"}

_DRAFT = fold("dựthảo")
""" "DỰ THẢO KẾ HOẠCH"."""


@lru_cache(maxsize=4)
def _by_name(words: Words) -> dict[str, tuple[str, str]]:
    names: dict[str, tuple[str, str]] = {_squeezed("luật"): ("L", "Luật")}
    for kind in words.kinds:
        for name in (kind.name, *kind.aliases):
            names.setdefault(_squeezed(name), (kind.code.split("-")[0], kind.name))
    return names


@lru_cache(maxsize=4)
def _by_code(words: Words) -> dict[str, str]:
    codes = dict(_COMMONEST)
    for kind in words.kinds:
        codes.setdefault(kind.code, kind.name)
    for kind in words.kinds:
        if "-" in kind.code and " của " not in kind.name:
            codes.setdefault(kind.code.split("-")[0], kind.name)
    return codes


def _squeezed(name: str) -> str:
    squeezed = "".join(fold(name).lower().split()).strip(":.*")
    return squeezed.removeprefix(_DRAFT).removeprefix(f"({_DRAFT})")


@lru_cache(maxsize=1024)  # every short line of a letterhead is asked for
def kind_named(name: str, words: Words) -> tuple[str, str] | None:
    """("KH", "Kế hoạch") for "KẾ HOẠCH", "K Ế HOẠCH" or "Kế hoạch"."""
    found = _by_name(words).get(_squeezed(name))
    if found is None:
        return None
    code = next((c for c, n in _COMMONEST.items() if n == found[1]), found[0])
    return code, found[1]


def kind_of_code(code: str, words: Words) -> tuple[str, str] | None:
    """("KH", "Kế hoạch") for "KH"."""
    name = _by_code(words).get(code)
    return (code, name) if name is not None else None
