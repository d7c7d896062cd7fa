"""What fills the blanks of a message -> the same as a Vietnamese message writes it: days, and names of fields."""

from __future__ import annotations

from collections.abc import Mapping

_FIELDS = {
    "number": "số, ký hiệu",
    "kind": "loại văn bản",
    "issuer": "cơ quan ban hành",
    "issued": "ngày ban hành",
    "signer": "người ký",
}
"""The fields that `metadata-conflict` compares."""


def in_vietnamese(facts: Mapping[str, object]) -> Mapping[str, object]:
    """ "2022-06-27" as "27/06/2022", "2022-06" as "06/2022"; `field` by its Vietnamese name."""
    return {name: _FIELDS[str(fact)] if name == "field" else _day(fact) for name, fact in facts.items()}


def _day(fact: object) -> object:
    if not isinstance(fact, str) or len(fact) not in (7, 10):
        return fact
    parts = fact.split("-")
    is_day = [len(part) for part in parts] in ([4, 2], [4, 2, 2]) and all(map(str.isdigit, parts))
    return "/".join(reversed(parts)) if is_day else fact
