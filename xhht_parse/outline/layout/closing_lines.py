"""The lines of the closing, walked down from its first: which are of the recipients, which of the signature.

In: the signs of the lines. Out: a kind for each line, up to the first that is of neither.
"""

from __future__ import annotations

from ...lines.bullets import ANY
from ...text.folds import pattern
from ...vocab.names import is_rest
from ..types import PartKind
from .bare import cells, has_gap, is_page
from .phrases import SECTION
from .sign_words import Sign
from .signers import has_name, is_name, is_signed, name_begins
from .signs import Signs

OF_SIGNER = frozenset({Sign.AUTHORITY, Sign.POSITION})
_STOPS = frozenset(
    {Sign.NATION, Sign.PARTY, Sign.NUMBER, Sign.ANNEX, Sign.KIND, Sign.KEPT_WITH, Sign.NOTE, Sign.CHROME, Sign.ENACTING}
)
_RECIPIENTS, _COLUMNS = Sign.RECIPIENTS, Sign.COLUMNS
_SIGNED_BY, _SENT_TO = PartKind.SIGNATURE, PartKind.RECIPIENTS
_ITEM = pattern(ANY + r" ?[^\s\d-]|[-+] |như (?:trên|điều)|lưu ?:|lưu ")
_DASHES = tuple("-+•*–")
_KEPT = pattern(rf"(?:{ANY} ?)*lưu\b")
_LONGEST_TITLE = 8
"""Lines of an attached title at most."""


class _State:
    """What the walk down the closing has met."""

    __slots__ = ("broken", "capitals", "kept", "listing", "named", "plain", "recipients", "signing")

    def __init__(self) -> None:
        self.recipients = self.listing = self.signing = self.named = self.kept = False
        self.capitals = self.plain = 0
        self.broken = -1
        """The line on which a name that was broken goes on."""


def walk(signs: Signs, first: int, last: int) -> list[PartKind]:
    kinds: list[PartKind] = []
    state = _State()
    for i in range(first, last):
        if signs.is_empty(i) or is_page(signs.words(i)):
            kinds.append(kinds[-1] if kinds else _SIGNED_BY)
            continue
        kind = _kind(signs, i, state)
        if kind is None:
            break
        kinds.append(kind)
    return kinds or [_SIGNED_BY]


def _kind(signs: Signs, i: int, state: _State) -> PartKind | None:
    sign = signs.of[i]
    if sign is _RECIPIENTS:
        if state.recipients:
            return None
        state.recipients = state.listing = True
        _note_columns(signs, i, state)
        return _SENT_TO
    if sign is _COLUMNS:
        state.recipients = state.listing = True
        state.kept = state.kept or _KEPT.match(signs.words(i)) is not None  # "- Lưu: VT. | TM. CHÍNH PHỦ"
        _signing(state)
        return _SENT_TO
    if sign in OF_SIGNER:
        return _signing(state)
    if sign in _STOPS and not (sign is Sign.KIND and state.signing and not state.named):
        return None
    words = signs.words(i)
    if state.listing and (_is_item(signs, i) or _still_listed(signs, i, state, words)):
        state.kept = state.kept or _KEPT.match(words) is not None
        _note_columns(signs, i, state)
        return _SENT_TO
    if is_signed(signs, i):
        return _SIGNED_BY
    return _below(signs, i, state)


def _is_item(signs: Signs, i: int) -> bool:
    """A line with a dash or another bullet, or "* Các bản;", which is no bold type."""
    return signs.view.folded.startswith("* ", signs.lines[i].start) or _ITEM.match(signs.words(i)) is not None


def _signing(state: _State) -> PartKind:
    state.signing, state.named, state.capitals = True, False, 0
    state.listing = state.listing and not state.kept
    return _SIGNED_BY


def _below(signs: Signs, i: int, state: _State) -> PartKind | None:
    """A line of the signature block that bears no sign of its own: a wrapped title, the name."""
    if i == state.broken:
        state.named = True
        return _SIGNED_BY
    if has_name(signs, i) and not state.named and (state.signing or state.recipients):
        state.named = True
        state.broken = i + 1 if name_begins(signs, i) and is_rest(signs.words(i + 1)) else -1
        return _SIGNED_BY
    if state.signing and not state.named and name_begins(signs, i):
        state.broken = i + 1
        return _SIGNED_BY
    if not (state.signing and not state.named and signs.is_capitals(i)) or _heads_section(signs, i):
        return None
    if state.capitals < 5 and not _titles(signs, i):
        state.capitals += 1
        return _SIGNED_BY
    return None


def _heads_section(signs: Signs, i: int) -> bool:
    return any(m.style in SECTION for m in signs.lines[i].readings)


def _titles(signs: Signs, i: int) -> bool:
    """An attached document's title that lost the kind above it: capitals, then "(Kèm theo …)"."""
    last = min(i + _LONGEST_TITLE, len(signs.lines))
    while i < last and signs.of[i] is None and (signs.is_capitals(i) or signs.is_empty(i)):
        i += 1
    return i < last and signs.of[i] is Sign.KEPT_WITH


def _note_columns(signs: Signs, i: int, state: _State) -> None:
    """The right column of a recipients line may hold the signature."""
    line = signs.lines[i]
    if not has_gap(signs.view.text, line.start, line.end):
        return
    for cell in list(cells(signs.view.text, line.start, line.end))[1:4]:
        text = signs.view.text[cell.start : cell.end]
        if text.isupper() and len(text) > 3:
            state.signing = True
        elif is_name(signs, *cell):
            state.named = True


def _still_listed(signs: Signs, i: int, state: _State, words: str) -> bool:
    """A line of the recipients without a dash: wrapped, or the copies' line under "Lưu"."""
    if signs.is_capitals(i):
        return state.kept and len(words) <= 8
    if state.kept:
        return len(words) <= 30 and not has_name(signs, i) and state.plain == 0 and _count_plain(state)
    if not state.named and has_name(signs, i) and _asks_for_name(signs, i, state):
        return False
    return len(words) <= 160 and (words[:1].isalpha() or words[:1] == "(" or bool(i and signs.words(i - 1)))


def _asks_for_name(signs: Signs, i: int, state: _State) -> bool:
    """Whether the line above a name is a title of the signer, or the item that ends a list without "Lưu"."""
    above = signs.behind_full(0, i) - 1
    if signs.of[above] in OF_SIGNER or is_signed(signs, above):
        return True
    item = signs.words(above)
    return item[-1:] in ".;" and (state.signing or (item[:1] in _DASHES and _ends_list(signs, i)))


def _ends_list(signs: Signs, i: int) -> bool:
    """Whether no item of the recipients stands below this line."""
    below = signs.next_full(i + 1, len(signs.lines))
    return below == len(signs.lines) or _ITEM.match(signs.words(below)) is None


def _count_plain(state: _State) -> bool:
    state.plain += 1
    return True
