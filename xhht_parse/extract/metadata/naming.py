"""Names of agencies in sentence case: "ỦY BAN NHÂN DÂN⏎TỈNH MẪU SƠN" -> "Ủy ban nhân dân tỉnh Mẫu Sơn".

In: a body as printed (bodies.py). Out: its name as it stands in running text. Capitals come from the word lists
(provinces, agencies) and from the way such names are built: a class word, then a proper name or fields joined by
commas and "và".
To add a head: `_HEADS`, or `vocab.agencies.heads` if it opens names everywhere; a name with capitals of its own
belongs in `vocab/data/agencies.toml`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...text.folds import fold, pattern
from ...vocab.agencies.heads import BODIES
from ...vocab.words import Words
from .gazetteer import gazetteer
from .universities import school_of_higher_learning

_HEADS = pattern(
    r"(?!ban (?:nhân|bí|chấp hành trung)|phòng(?:,? chống| ngừa| thủ)|khoa học)"
    rf"(?:{BODIES}|hợp tác xã|thư viện|bảo tàng|nhà (?:văn hóa|thiếu nhi|xuất bản)|khoa|phân hiệu|chi hội|báo|tổ|quỹ|vụ"
    r"|(?:bưu điện|viễn thông|điện lực|thuế|thống kê|hải quan)(?= (?:tỉnh|thành phố|tp|khu vực|cơ sở|huyện))"
    r"|(?:tỉnh|thành|huyện) hội|(?:trạm|trại|đồn)(?! [^\W\d_]+$)|quân (?:khu|chủng|đoàn)|(?:sư|lữ|trung) đoàn)\b"
)
_UNITS = pattern(r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|đặc khu|khu|thôn|trung ương)\b")
_SHORT = {short: fold(whole) for short, whole in {
    "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "tp.": "thành phố", "tp": "thành phố",
    "bch": "ban chấp hành", "ubmttq": "ủy ban mặt trận tổ quốc", "bcđ": "ban chỉ đạo", "q.": "quận", "h.": "huyện",
    "uy": "ủy", "y": "ủy", "ủyban": "ủy ban", "uỷban": "ủy ban", "q": "quận", "h": "huyện", "x": "xã", "p": "phường",
    "tx.": "thị xã", "vp": "văn phòng",
}.items()}  # fmt: skip
_SHORT_WORD = re.compile(
    r"(?<![^\W\d_])(?:tp\. ?|q\. |h\. |tx\. ?|ubnd|hđnd|tp|bch|ubmttq|bcđ|vp|uy(?= ban )|(?:ủy|uỷ)ban"
    r"|y(?= ban nhân dân(?:$| (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) [^\W\d_]{2}))"
    r"|(?<=(?:ubnd|hđnd) )[hqpx](?= ))"
    r"(?![^\W\d_])"
)
_LOOSE_DASH = re.compile(r"(?<=\w)- | -(?=\w)")  # "lao động- thương binh"; "Phan Rang-Tháp Chàm" is whole
_FIELDED = frozenset(map(fold, (
    "bộ", "sở", "phòng", "cục", "vụ", "viện", "ban", "hội", "trường", "tổ", "tổng cục", "chi cục", "trung tâm",
)))  # fmt: skip
_AFTER = frozenset(fold(w) for w in ("và", "&", "-", ","))
_BOARDS = frozenset(map(fold, ("ban chỉ đạo", "ban chỉ huy")))
""" "Ban Chỉ đạo phòng, chống dịch": what it is for is no field."""
_COUNCIL, _SOCIETY = fold("hội đồng"), fold("xã hội")
_PHRASES = {
    fold(cased).lower(): cased
    for cased in (
        "Quản lý", "Chỉ đạo", "Chấp hành", "Thường vụ Tỉnh ủy", "Thường vụ Thành ủy", "Thường vụ Huyện ủy",
        "Đảng ủy Ủy ban", "TNCS", "Thường vụ", "Chỉ huy", "Tuyên giáo", "Tổ chức", "Dân tộc", "Dân vận",
        "Nội chính", "Chính phủ", "Quốc hội", "Trung ương", "Việt Nam", "Mặt trận Tổ quốc", "Hồ Chí Minh",
        "Đảng bộ", "Nhà nước", "Chính trị", "Bí thư", "Liên đoàn", "Liên đoàn Lao động", "Khuyến học",
        "Trung ương Đoàn", "Chấp hành Đoàn", "Chấp hành Tỉnh đoàn", "Thường vụ Tỉnh đoàn",
        "Chấp hành Thành đoàn", "Thường vụ Thành đoàn", "Thường vụ Hội",
        "Trung ương Hội", "Bộ đội Biên phòng", "Công tác Mặt trận",
    )
}  # fmt: skip
_LONGEST_FIRST = "|".join(sorted(_PHRASES, key=len, reverse=True))
_PHRASE = re.compile(rf"(?<![^\W\d_])(?:{_LONGEST_FIRST})(?![^\W\d_])", re.IGNORECASE)


def is_body(name: str) -> bool:
    """Whether a name begins as names of bodies do."""
    return _HEADS.match(fold(name).lower()) is not None


@lru_cache(maxsize=512)
def sentence_case(printed: str, words: Words) -> str:
    """The name as it stands in running text."""
    text = " ".join(fold(printed).lower().split()).strip(" -,.*").replace("tổ: ", "tổ ")  # "TỔ: TOÁN - TIN"
    text = _LOOSE_DASH.sub(" - ", text)
    text = _SHORT_WORD.sub(lambda m: _SHORT[m[0].strip()] + " ", text)
    text = " ".join(text.split())
    known = _known(words).get(text)
    if known is not None:
        return known
    within = _WITHIN.match(text)
    if within is not None:
        return f"{sentence_case(within[0], words)} {sentence_case(text[within.end() :], words)}"
    parts = text.split(" ")
    shown = _school(_locality(_provinces(_phrases(_fields(parts)), words), parts), text)
    name = " ".join(school_of_higher_learning(shown, text))
    return _LETTERS.sub(lambda m: m[0].upper(), _unfolded(name[:1].upper() + name[1:]))


# "CÔNG ĐOÀN CƠ SỞ TRƯỜNG TIỂU HỌC X", "ĐẢNG ỦY SỞ Y TẾ": what stands in another body, each with its capitals
_WITHIN = pattern(
    r"(?:công đoàn(?: cơ sở)?|cđcs|chi bộ|chi đoàn|chi hội|liên đội|đảng (?:ủy|bộ)|văn phòng|hội đồng"
    r"|ban (?:chấp hành|thường vụ)) (?=(?:trường(?! học)|sở|ủy ban|hội đồng nhân dân|ubnd|bệnh viện|trung tâm|phòng"
    r"|văn phòng|hội(?! nghị| đồng)|hiệp hội|liên đoàn|công đoàn) )"
)
# no syllable is without a vowel: "Ban Chỉ đạo PCGD, XMC"; "khu vực VII"
_LETTERS = re.compile(r"(?<![^\W_])(?:[bcdđghklmnpqrstvx]{2,}|(?<=khu vực )[ivx]{1,5})(?![^\W_])", re.IGNORECASE)


def _unfolded(name: str) -> str:
    """Modern tone placement, as names are written: "Uỷ ban" -> "Ủy ban", "Khánh Hoà" -> "Khánh Hòa"."""
    return _OLD_TONE.sub(
        lambda m: _NEW_TONE[m[0].lower()].title() if m[0][0].isupper() else _NEW_TONE[m[0].lower()], name
    )


_NEW_TONE = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oạ": "ọa", "oã": "õa", "uỷ": "ủy", "uỳ": "ùy", "uý": "úy", "uỵ": "ụy",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe",
}  # fmt: skip
_OLD_TONE = re.compile(r"(?<![qQ])(?:[oO][àáảãạèéẻ]|[uU][ỷỳýỵ])(?![a-zà-ỹA-ZÀ-Ỹ])")


@lru_cache(maxsize=4)
def _known(words: Words) -> dict[str, str]:
    return {
        " ".join(fold(name).lower().split()): agency.name
        for agency in reversed(words.agencies)
        for name in (agency.name,)
    }


def _fields(parts: list[str]) -> list[str]:
    """Capitals on a class word's fields: "sở giáo dục và đào tạo" -> "sở Giáo dục và Đào tạo"."""
    shown = list(parts)
    fielded = parts[0] in _FIELDED or " ".join(parts[:2]) in _FIELDED
    if not fielded or " ".join(parts[:2]) == _COUNCIL or " ".join(parts[:3]) in _BOARDS:
        return shown
    first = 1 if parts[0] in _FIELDED else 2
    for i in range(first, len(parts)):
        if _UNITS.match(" ".join(parts[i : i + 2])):
            break
        if i == first or parts[i - 1] in _AFTER or parts[i - 1].endswith(","):
            shown[i] = parts[i].capitalize() if parts[i] not in _AFTER else parts[i]
    return shown


def _phrases(parts: list[str]) -> list[str]:
    return _PHRASE.sub(lambda m: _PHRASES[m[0].lower()], " ".join(parts)).split(" ")


def _provinces(parts: list[str], words: Words) -> list[str]:
    known = gazetteer(words)
    shown, i = list(parts), 0
    while i < len(parts):
        sizes = range(min(known.longest, len(parts) - i), 1, -1) if parts[i].lower() in known.firsts else ()
        for size in sizes:
            proper = known.proper.get(" ".join(parts[i : i + size]).lower())
            if proper is not None and (i == 0 or parts[i - 1].lower() not in ("thừa",)):
                shown[i : i + size] = proper.split(" ")
                i += size - 1
                break
        i += 1
    return shown


def _locality(shown: list[str], parts: list[str]) -> list[str]:
    """Capitals on the proper name behind a class of place: "huyện mẫu sơn" -> "huyện Mẫu Sơn"."""
    i = 0
    while i < len(parts):
        two = " ".join(parts[i : i + 2])
        society = two == _SOCIETY and parts[i - 1 : i] != ["dân"]  # but "ủy ban nhân dân xã hội an" is Hội An's
        size = 2 if two in _CLASSES else 1 if parts[i] in _CLASSES and not society else 0
        if not size:
            i += 1
            continue
        i += size
        while i < len(parts) and " ".join(parts[i : i + 2]) not in _CLASSES and parts[i] not in _CLASSES:
            if parts[i] in ("về", "và") or parts[i - 1].endswith(","):
                break
            shown[i] = shown[i][:1].upper() + shown[i][1:]
            i += 1
    return shown


def _school(shown: list[str], text: str) -> list[str]:
    """Capitals on a school's own name: "trường THCS và THPT mẫu sơn" -> "… Mẫu Sơn"; its place has its own."""
    level = _SCHOOL.match(text)
    if level is None:
        return shown
    start = len(level[0].split())
    place = _PLACED.search(text, level.end())
    end = len(text[: place.start()].split()) if place else len(shown)
    return [*shown[:start], *(word[:1].upper() + word[1:] for word in shown[start:end]), *shown[end:]]


_STAGE = (
    r"(?:mầm non|mẫu giáo|tiểu học|thcs|thpt|th|mn|ptdtnt|ptdtbt|trung học(?: cơ sở| phổ thông)?"
    r"|phổ thông(?: dân tộc (?:nội|bán) trú)?(?: có nhiều cấp học)?|liên cấp|chuyên(?: biệt)?)"
)
_SORT = (
    r"(?:tư thục|công lập|dân lập|bán công|quốc tế|chất lượng cao|năng khiếu|kỹ thuật|thực hành|dân tộc (?:nội|bán) trú"
    r"|y tế|(?:cảnh sát|an ninh) nhân dân|và giáo dục thường xuyên|số [0-9]{1,2})"
)
_SCHOOL = pattern(rf"trường (?>{_STAGE}(?:(?:,? và | - |, | ?& ?| ){_STAGE})*(?: {_SORT}(?!\w))*)(?= \w)")
_PLACED = pattern(rf" (?={_UNITS.pattern}|số [0-9])")

_CLASSES = frozenset(
    fold(w)
    for w in (
        "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu", "tỉnh ủy",
        "thành ủy", "huyện ủy", "quận ủy", "thị ủy",
        "tỉnh đoàn", "thành đoàn", "tỉnh hội", "huyện hội", "thành hội",
    )
)  # fmt: skip
