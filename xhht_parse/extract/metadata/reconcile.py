"""Two witnesses, one answer: the document's own header and the portal's block.

In: the values of both. Out: one value a field; the header's wins, and where the two differ a diagnostic
`metadata-conflict` names both.
"""

from __future__ import annotations

from msgspec.structs import replace

from ...outline.reading import Reading
from ...text.folds import fold
from ...vocab.symbols import key
from .kinds import kind_named
from .types import Value, Values

_COMPARED = ("number", "kind", "issuer", "issued", "signer")
_SHARED = ("number", "kind", "issuer", "issued", "effective", "signer", "position", "field", "title")


def reconciled(reading: Reading, own: Values, portal: Values) -> Values:
    """One value a field, the document's own where it has one."""
    if not portal:
        return own
    values = {name: portal[name] for name in _SHARED if name in portal} | own
    for name in _COMPARED:
        if name in own and name in portal and not _agree(reading, name, own[name], portal[name]):
            here, there = own[name], portal[name]
            reading.doubt("metadata-conflict", *there.span, field=name, own=here.text, portal=there.text)
    _title_number(reading, values, portal)
    return values


def _title_number(reading: Reading, values: Values, portal: Values) -> None:
    """The number in the portal's title against the document's."""
    titled, number = portal.get("title-number"), values.get("number")
    if titled is None:
        return
    if number is None:
        values["number"] = replace(titled, source="portal")
    elif key(titled.text) != key(number.text):
        reading.doubt("number-in-title-differs", *titled.span, own=number.text, title=titled.text)


def _agree(reading: Reading, name: str, own: Value, portal: Value) -> bool:
    if name == "number":
        return key(own.text) == key(portal.text)
    if name == "kind":
        named = kind_named(portal.text, reading.words)
        return named is None or named[0] == own.text
    here, there = _plain(own.text), _plain(portal.text)
    if name == "issuer":
        return here in there or there in here or _last_name(here) == _last_name(there)
    if name == "signer":
        return here in there or there in here
    return here == there


def _plain(text: str) -> str:
    return " ".join(fold(text).lower().replace(".", " ").replace("ubnd", "uỷ ban nhân dân").split())


def _last_name(text: str) -> str:
    """ "tỉnh mẫu sơn" of "ủy ban nhân dân tỉnh mẫu sơn": portals name the place for the body."""
    return " ".join(text.split()[-2:])
