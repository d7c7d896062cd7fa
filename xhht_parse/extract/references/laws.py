"""Laws by name: "Luật Giáo dục năm 2019", "Luật Thủ đô 2024", "Luật … ngày 16 tháng 6 năm 2025".

In: the view. Out: `Anchor`s without a number, whose span is the name with its year or date. A law's
name holds commas and "và", so it is read word by word until a year, a date or a word that no name
holds. A law that amends others is one law. A law without year, date or number is no mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...outline.reading import Reading
from ...outline.types import Place
from ...text.folds import fold, pattern
from ...text.spans import Span
from ...text.view import View
from ...vocab.dates import read_date, read_partial
from ..shared import place_at
from .kinds import LAW_WORDS
from .types import Anchor

_HEAD = pattern(r"(?:bộ luật|luật|pháp lệnh|hiến pháp)(?= )")
# one letter first in each: a search for a letter is fast
_HEADS = tuple(map(pattern, ("B(?=ộ luật )", "L(?=uật |UẬT )", "P(?=háp lệnh )", "H(?=iến pháp |IẾN PHÁP )")))
_WORD = pattern(r"(?P<join>,? (?:- )?)(?P<word>[^\W\d_]+|[0-9]{1,2}(?= luật ))")  # … một số điều của 37 luật
_YEAR_LEAD = pattern(
    r"(?: \(sửa đổi(?:, bổ sung)?\))? \(?(?=(?:năm |tháng |ngày ?[0-9]|(?:19|20)[0-9]{2}(?![0-9]|-[0-9]|/)"
    r"|[0-9]{1,2}/[0-9]{1,2}/(?:19|20)[0-9]{2}))"
)
# names whose first word many write small: "Luật tổ chức …", "Hiến pháp nước Cộng hòa …"; no "Luật quy định", "Luật sư"
_SMALL = pattern(
    r" (?:thuế|năm|ngày|các|tổ chức|ban hành văn bản|ngân sách|đầu tư|xây dựng|đất đai|giáo dục|phòng|bảo vệ|bảo hiểm"
    r"|quản lý|sử dụng|cán bộ|viên chức|doanh nghiệp|đấu thầu|giao thông|hôn nhân|bình đẳng|trẻ em|thanh niên|thanh tra"
    r"|quy hoạch|du lịch|kế toán|hợp tác xã|khiếu nại|tố cáo|tiếp|thi đua|khoa học|công nghệ|công đoàn|công chứng"
    r"|dân quân|việc làm|nhà ở|nhà giáo|trồng trọt|chăn nuôi|thú y|thủy lợi|thủy sản|lâm nghiệp|thương mại|hòa giải"
    r"|hộ tịch|nghĩa vụ|an toàn|an ninh|xử lý|phí|dược|khám bệnh|người|di sản|thư viện|xuất bản|báo chí|quảng cáo"
    r"|khoáng sản|lưu trữ|giao dịch|thống kê|mặt trận|bầu cử|phổ biến|trợ giúp|thực hành|điện lực|hóa chất"
    r"|tài nguyên|đa dạng|nước cộng hòa)(?!\w)"
)
_AMENDS = pattern(r" sửa đổi,? (?:và )?bổ sung ")
_CONTRACT = fold(" hợp đồng")
_LONGEST = 30  # words
_LONGEST_AMENDING = 120
# no law's name holds these words: "Luật Đầu tư được Quốc hội thông qua năm 2020"
_NEVER = frozenset(
    fold(word)
    for word in (
        "đã được theo nêu này khi nhằm để là thì do bị sẽ nghị quyết hướng kèm giai đoạn từ trong trước sau kể"
    ).split()
)
# behind a comma: another document, or a clause; no part of the name
_ANOTHER = pattern(
    r"(?:luật|bộ luật|pháp lệnh|hiến pháp|nghị định|nghị quyết|quyết định|chỉ thị|thông tư|thông báo|kế hoạch|kết luận|"
    r"chương trình|công văn|công điện|đề án|hướng dẫn|quy định|quy chế|văn bản|tờ trình|lệnh|các|những|"
    r"nhất là|đặc biệt|đồng thời|gồm|bao gồm|như|công tác)(?!\w)"
)


def laws(reading: Reading, places: list[Place]) -> Iterator[Anchor]:
    """Every law or constitution that these paragraphs cite by name with a year or a date."""
    view, done = reading.view, 0
    for start in _heads(view):
        place = place_at(places, start) if start >= done else None
        head = _HEAD.match(view.lower, start, place.end) if place else None
        anchor = _law(view, start, head.end(), place) if place and head else None
        if anchor is not None:
            done = anchor.span.end
            yield anchor
        elif head and reading.trace.active:
            reading.trace.note("references.law", head.span(), "refused", "no year or date behind a law's name")


def _heads(view: View) -> list[int]:
    """Where "Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp" stand with a capital, in order."""
    heads = (match.start() for head in _HEADS for match in head.finditer(view.folded))
    return sorted(start - 3 if view.lower.startswith("bộ ", max(0, start - 3)) else start for start in heads)


def _law(view: View, start: int, after: int, place: Place) -> Anchor | None:
    if view.lower.endswith("pháp ", 0, start):  # "TUYÊN TRUYỀN PHÁP LUẬT ĐẤT ĐAI NĂM 2024"
        return None
    word, limit = " ".join(view.lower[start:after].split()), place.end
    lead = _behind_name(view, after, limit)
    if lead is None or (lead.start() == after and word != "hiến pháp"):
        return None
    date = read_partial(view.lower, lead.end(), limit)
    if date is None:  # "Luật Giáo dục năm nay"
        return None
    end = date.span.end
    if lead[0].endswith("("):
        if view.folded[end : end + 1] != ")":
            return None
        end += 1
    kind = LAW_WORDS[word]
    rule = "references.constitution" if kind.code == "HP" else "references.law"
    return Anchor(rule, None, Span(start, end), start, place, kind, date=date.iso)


def _behind_name(view: View, at: int, limit: int) -> re.Match[str] | None:
    """What stands between the name and its year; None where the words are no name."""
    first = view.folded[at + 1 : at + 2]
    amends = _AMENDS.match(view.lower, at, limit) is not None
    if not (first.isupper() or first.isdigit() or amends or _SMALL.match(view.lower, at, limit) is not None):
        return None
    for _ in range(_LONGEST_AMENDING if amends else _LONGEST):
        if (lead := _year_lead(view, at, limit)) is not None:
            return lead
        match = _WORD.match(view.lower, at, limit)
        if match is None or not (amends or _belongs(view, at, match)):
            return None
        at = match.end()
    return None


def _belongs(view: View, at: int, match: re.Match[str]) -> bool:
    """Whether the next word can be part of a law's name."""
    word = match["word"]
    if word == "luật":
        # "văn bản quy phạm pháp luật", but not "Luật Thư viện và pháp luật năm 2024"
        return view.lower.endswith("pháp", 0, at) and not view.lower.endswith(" và pháp", 0, at)
    if word == "theo":
        return view.lower.startswith(_CONTRACT, match.end())  # "đi làm việc ở nước ngoài theo hợp đồng"
    if match["join"][0] == "," and _ANOTHER.match(view.lower, match.start("word")) is not None:
        return False
    return word not in _NEVER


def _year_lead(view: View, at: int, limit: int) -> re.Match[str] | None:
    lead = _YEAR_LEAD.match(view.lower, at, limit)
    if lead is None or not view.lower.startswith("ngày", lead.end()):
        return lead
    return lead if read_date(view.lower, lead.end(), limit) is not None else None
