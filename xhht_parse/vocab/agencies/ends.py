"""How far the name of an agency reaches: the capitals, the topic and the places behind its first words.

In: a `View`, where the words known so far end, and where the text ends. Out: an offset. The patterns stand in
`patterns.py`.
"""

from __future__ import annotations

import re

from ...text.folds import fold
from ...text.view import View
from .areas import AND_AREAS, AREA_WORDS, DISTRICTS, INSPECTORATE, PLACES, TAIL
from .capitals import ABBREVIATION, CAPITAL_PAIR, COMPANY, LINK, LOW_PAIR, PLACE_NAME, SMALL_WORD
from .patterns import HEAD, OPENING, VERB
from .topics import ABOUT, LEADING, TOPIC

_LONGEST_SYLLABLE = 8


def topic_end(view: View, name: re.Match[str], end: int) -> int:
    """The end of a name that its topic follows: "Ban Chỉ đạo cải cách hành chính", "Ban Quản lý Khu Nông nghiệp"."""
    run = capitals_end(view, name.end(), end)
    if name[0] not in LEADING:
        return run
    topic = TOPIC.match(view.lower, run, end) or ABOUT.match(view.lower, run, end)
    return topic.end() if topic else run


def field_end(view: View, at: int, end: int) -> int:
    """The end of the words in small letters that a name goes on with: "môi trường"."""
    return _small_words(view, at - 1, end)


def tails_end(view: View, at: int, end: int) -> int:
    """The end of the name with the places and relations that follow it."""
    for _ in range(6):
        if not view.lower.startswith(" ", at, end):
            break
        match = TAIL.match(view.lower, at, end) or PLACE_NAME.match(view.folded, at, end)
        if match is None or _does(view, match, end):
            break
        at = match.end()
        if match.re is PLACE_NAME and view.lower.startswith(" và các", at):
            return _districts_end(view, match, end)
    return at


def _districts_end(view: View, place: re.Match[str], end: int) -> int:
    """The end of the districts behind one that is named; "UBND huyện Phú Vang" alone of "… và các xã, thị trấn"."""
    more = AND_AREAS.match(view.lower, place.end(), end) if view.lower.endswith(DISTRICTS, 0, place.start()) else None
    return more.end() if more else place.end()


def _does(view: View, name: re.Match[str], end: int) -> bool:
    """ "Sở Y tế Chủ trì": a word of doing right behind a heading, as where a list came on one line; no place, whose
    second syllable has a capital, too: "UBND huyện Lập Thạch"."""
    at = name.start() + 1
    if not view.folded[at].isupper() or VERB.match(view.lower, at, end) is None:
        return False
    space = view.folded.find(" ", at, min(end, at + _LONGEST_SYLLABLE))
    return space < 0 or not (view.folded[at + 1 : space].islower() and view.folded[space + 1].isupper())


def places_end(view: View, at: int, end: int) -> int:
    """The end of the places that a colon opens: "UBND các phường: Tân Lập, Tân An"; `at` where none does."""
    if view.lower[at : at + 1] != ":" or not view.lower.endswith(AREA_WORDS, 0, at):
        return at
    places = PLACES.match(view.folded, at, end)
    return places.end() if places else at


def capitals_end(view: View, start: int, end: int) -> int:
    """The end of the capitals that name what a head heads: "Xúc tiến đầu tư, thương mại" -> "Xúc tiến"."""
    form = COMPANY.match(view.folded, start, end)
    start = form.end() if form else start
    abbreviation = ABBREVIATION.match(view.folded, start, end)
    if abbreviation is not None:
        return abbreviation.end()
    at = _pairs_end(view, start, end)
    if at == start:
        return at
    small = _small_words(view, at, end)
    link = LINK.match(view.folded, small, end) if small > at and view.folded.startswith(" - ", small) else None
    further = link.end() - 1 if link and not HEAD.match(view.lower, link.end(), end) else small
    if small == at or LOW_PAIR.match(view.folded, further, end) is None:
        return small
    # "Khu Nông nghiệp ứng dụng Công nghệ cao", "Phòng Giáo dục thường xuyên - Chuyên nghiệp"
    return _small_words(view, _pairs_end(view, further, end), end)


def _pairs_end(view: View, start: int, end: int) -> int:
    """Past the syllables that capitals begin, one or two a word: "Xúc tiến", "Giáo dục và Đào tạo"."""
    at = start
    pair = CAPITAL_PAIR.match(view.folded, at, end) if view.folded[at : at + 1] == " " else None
    for _ in range(12):
        if pair is None:
            break
        at = _without_verb(view, pair.start(), pair.end())
        link = LINK.match(view.folded, at, end)
        if link is None or _another(view, link.end(), end):
            break
        pair = CAPITAL_PAIR.match(view.folded, link.end(), end)
    return at


def _another(view: View, at: int, end: int) -> bool:
    """Whether another agency's name begins here; not in "Vụ Giáo dục | Đại học"."""
    head = HEAD.match(view.lower, at, end) or INSPECTORATE.match(view.lower, at, end)
    return head is not None and (head[0] != _UNIVERSITY or not view.lower.endswith(_OF_SCHOOLS, 0, at))


def _small_words(view: View, at: int, end: int) -> int:
    """Past the words in small letters that end a name, up to a verb: "Xúc tiến" -> "Xúc tiến đầu tư"."""
    for _ in range(4):
        word = SMALL_WORD.match(view.folded, at, end)
        if word is None or TAIL.match(view.lower, at, end):
            break
        verb = VERB.match(view.lower, at + 1, end)
        if verb is not None and not _branch(view, verb, end):
            break
        at = verb.end() if verb is not None else word.end()
    return at


def _branch(view: View, verb: re.Match[str], end: int) -> bool:
    """Whether a word of doing is a branch of schooling: "Vụ Giáo dục thường xuyên", not "… thường xuyên kiểm tra"."""
    if verb[0] != _CONTINUING or not view.lower.endswith(_SCHOOLING, 0, verb.start() - 1):
        return False
    return VERB.match(view.lower, verb.end() + 1, end) is None or view.lower[verb.end() + 1 : end].startswith(_AND)


_CONTINUING = fold("thường xuyên")
_SCHOOLING = (fold("giáo dục"), fold("nghề nghiệp,"))
_OF_SCHOOLS, _UNIVERSITY = fold("giáo dục "), fold("đại học")
_AND = fold("và ")


def _without_verb(view: View, start: int, end: int) -> int:
    """The end of a pair "Xây dựng" or, where its second syllable begins a verb, of its first; "Trung cấp" is whole."""
    space = view.lower.rfind(" ", start + 1, end)
    verb = space > start and VERB.match(view.lower, space + 1) and not view.lower.endswith(_MIDDLE, 0, end)
    return space if verb else end


_MIDDLE = fold("trường trung cấp")
"""A kind of school, not "Trường Tiểu học Trung cấp phát …"."""


def word_of_doing(view: View, start: int, end: int) -> bool:
    """Whether a word of doing stands at `start`, whatever its case: "Bố trí …"."""
    return VERB.match(view.lower, start, end) is not None


def opens_duty(view: View, start: int, end: int) -> bool:
    """The same behind a colon, where it may be one that stands in names too: "Phụ trách …"."""
    return word_of_doing(view, start, end) or OPENING.match(view.lower, start, end) is not None


def verb_at(view: View, start: int, end: int) -> re.Match[str] | None:
    """The word that ends a name in running text, if it stands at `start`."""
    return VERB.match(view.folded, start, end)
