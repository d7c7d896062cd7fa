"""Which mentions name the same document: repeats point to the first full mention.

In: the mentions in order. Out: `resolves` set on each repeat, and diagnostics for dates that disagree
and for documents that are never dated. Two mentions are of one document when their numbers are the
same after `key`, unless a local issuer ("UBND", "TU") gave one number on different dates.
A bare number ("Nghị quyết 30a", "Đề án 1373") points to the one full number that begins so.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...outline.reading import Reading
from ...vocab.symbols import key
from .types import Mention

# issuers that are one in the whole country: the same number on two dates is a slip of the pen
_UNIQUE = ("TTg", "CP", "TW", "CTN", "VPCP")
_BARE = ("references.short-number", "references.scheme")


def resolve(reading: Reading, found: list[Mention]) -> None:
    """Set `resolves` on every repeat."""
    for group in _repeats(reading, found):
        full = next((at for at in group if found[at].date is not None), group[0])
        for at in group:
            found[at].resolves = None if at == full else full
    _bare_numbers(found)
    for mention in found:
        if mention.resolves is not None:  # "NĐ 30" -> its first use -> "Nghị định số 30/2020/NĐ-CP"
            onward = found[mention.resolves].resolves
            mention.resolves = mention.resolves if onward is None else onward
        elif _undated(mention):
            reading.doubt("reference-without-date", *mention.core, number=mention.number)


def _undated(mention: Mention) -> bool:
    """Whether a date is missing that should be there: laws and numbers with a year go without."""
    if mention.date is not None or mention.symbol is None or mention.symbol.year is not None:
        return False
    return mention.kind is None or mention.kind.code not in ("L", "BL", "PL", "HP")


def _repeats(reading: Reading, found: list[Mention]) -> Iterable[list[int]]:
    """Indices of the mentions of each document that has several, in order of place."""
    by_key: dict[str, list[int]] = {}
    for at, mention in enumerate(found):
        by_key.setdefault(_key(reading, mention), []).append(at)
    for group in by_key.values():
        if len(group) > 1:
            yield from _by_date(reading, found, group)


def _key(reading: Reading, mention: Mention) -> str:
    if mention.number is not None:
        kind = mention.kind.code if mention.kind and mention.symbol is None else ""
        return f"{kind} {key(mention.number)}"
    named = reading.view.lower[slice(*(mention.number_span or mention.core))]
    return " ".join(named.split())


def _by_date(reading: Reading, found: list[Mention], group: list[int]) -> Iterable[list[int]]:
    """One group, or one a date where several bodies may have used the same number."""
    dates = {date for at in group if (date := found[at].date) is not None and len(date) == 10}
    if len(dates) < 2:
        return [group]
    first = found[group[0]]
    if first.symbol is None or first.symbol.issuer in _UNIQUE or first.symbol.issuer.startswith(("QH", "UBTVQH", "B")):
        _conflict(reading, found, group)
        return [group]
    groups: dict[str, list[int]] = {}
    latest = next(date for at in group if (date := found[at].date) is not None and len(date) == 10)
    for at in group:
        date = found[at].date
        latest = date if date is not None and len(date) == 10 else latest
        groups.setdefault(latest, []).append(at)
    return list(groups.values())


def _conflict(reading: Reading, found: list[Mention], group: list[int]) -> None:
    """One diagnostic at each mention whose date is not that of the first dated one."""
    first = next(found[at].date for at in group if found[at].date)
    for at in group:
        date = found[at].date
        if date is not None and first is not None and not (date.startswith(first) or first.startswith(date)):
            reading.doubt("reference-date-conflict", *found[at].core, number=found[at].number, date=date, other=first)


def _bare_numbers(found: list[Mention]) -> None:
    """Point "Nghị quyết 30a" and "Đề án 1373" to the one full number of the document with that serial."""
    bare = [mention for mention in found if mention.rule in _BARE and mention.resolves is None]
    if not bare:
        return
    serials: dict[str, set[int]] = {}
    for at, mention in enumerate(found):
        if mention.symbol is not None:
            first = mention.resolves if mention.resolves is not None else at
            serials.setdefault(mention.symbol.serial.lstrip("0"), set()).add(first)
    for mention in bare:
        likely = [at for at in serials.get(_serial(mention), ()) if _agrees(found[at], mention)]
        if len(likely) == 1:
            mention.resolves = likely[0]


def _serial(mention: Mention) -> str:
    text = mention.number or ""
    return text.split("/")[0].lstrip("0")


def _agrees(full: Mention, bare: Mention) -> bool:
    """Whether kind and year of the bare mention fit the full one; a scheme goes by its decision's number."""
    if full.kind is None or bare.kind is None or full.symbol is None:
        return False
    year = bare.number.split("/")[1] if bare.number and "/" in bare.number else None
    if year is not None and year not in (str(full.symbol.year), (full.date or "")[:4]):
        return False
    return full.kind.code == ("QĐ" if bare.kind.code == "ĐA" else bare.kind.code)
