"""Whether a line goes on with the paragraph above it, where its text is broken inside sentences.

In: two lines, the paragraph so far, and how the text's lines are broken (`wrapping`). Out: yes or no, by what the
faces show alone. To add a reason to join or to part: one test in `Joiner.joins` or `_labelled`, one example.
"""

from __future__ import annotations

from ..text.folds import fold, pattern
from .figures import LONGEST_COUNT, LONGEST_KIND, bound_below, date_below, years_below
from .governing import asks_for_more, begins_name, cites, ends_in_part
from .lists import DIVISIONS, Lists
from .openers import begins_basis, is_kind, opens
from .types import Face, Line, Paragraph, Style
from .wrapping import Wrapping, first_word, is_open

_TEXT, _CAPITALS, _BULLET = Face.TEXT, Face.CAPITALS, Style.BULLET
_PROSE = frozenset((_TEXT, _CAPITALS))
# a number broken behind one of its signs: "Quyết định số 12/QĐ-" / "UBND ngày …", "số 5/2024/" / "NQ-HĐND"
_BEGUN = pattern(r"(?<![0-9/.-])[0-9]{1,5}(?:-|/(?:(?:19|20)[0-9]{2}/)?)(?:[A-ZĐ][A-Za-zĐđƯư&]{0,12}[-/]){0,3}$")
_CODE = pattern(r"[A-ZĐ][a-zđ]?[A-ZĐƯ][A-Za-zĐđƯư&0-9]{0,12}(?:[-/][A-ZĐ][\w&]{0,12}){0,4}(?!\w)")
# Names that hold a dash: "Sở Lao động" / "- Thương binh và Xã hội", "Phòng Tài chính" / "- Kế hoạch"
_DASHED = pattern(
    r"- ?(?:Thương binh|Xã hội|Tài chính|Kế hoạch|Du lịch|Thể thao|Kế hoạch hóa gia đình|Kỹ thuật|Đầu tư|Môi trường)"
)
_DASH_AFTER = tuple(
    fold(words)
    for words in ("lao động", "thương binh", "kinh tế", "văn hóa", "tài chính", "kế hoạch", "dân số", "tài nguyên",
                  "thể thao", "khoa học", "thông tin", "chính trị")
)  # fmt: skip
"""How the first half of such a name ends."""

_BASES = pattern(r"[-*_ ]{0,3}Căn cứ ")
_BASIS = pattern(r"[*_]{0,3}Căn cứ(?: [A-ZĐ][^0-9;.:]*)?")  # without number and date: it goes on below
# "nêu tại mục III.2" / "(1) của Kế hoạch", "tại điểm" / "a) khoản 2 Điều 5": a place in a document
_CITED = pattern(r"(?:\([0-9a-zđ]{1,3}\)|[0-9]{1,2}\.|[a-zđ]\)),? (?:của|nêu tại|khoản [0-9]+|Điều [0-9]+)(?!\w)")
_KEPT_WITH = pattern(r"\( ?(?:[Bb]an hành )?[Kk]èm")
_SHORT_NAMES = frozenset(("UBND", "HĐND", "UBMTTQ", "BCĐ", "BTV", "BCH"))
_LONGEST_ACRONYM = 6
_MIDDLE = 16
"""Blanks by which a line in the middle of a page is further in than the others."""
_NEARLY = 0.8
"""A line this long may have been broken, if its next word was set in bold or the like."""
_BROKEN = 0.5
"""A full line's share of the longest that may have been broken at that width: the page's own lines are not."""


class Joiner:
    """Whether a line goes on with the paragraph above it."""

    __slots__ = ("fold", "how", "lists", "title")

    def __init__(self, fold: str, how: Wrapping) -> None:
        self.fold, self.how = fold, how
        self.lists = Lists(fold, how)
        self.title = -1
        """Where the last title below a division's label begins."""

    def joins(self, upper: Line, line: Line, gap: int, paragraph: Paragraph) -> bool:
        if upper.face not in _PROSE or line.face not in _PROSE:
            return False
        fold = self.fold
        last = fold[upper.end - 1]
        if last in "-/" and self._dangles(upper, line, gap, paragraph):
            return True
        if gap and not self._bridges(upper, line, gap):
            return False
        if upper.readings and self._opens(upper, paragraph) and (alone := self._is_label_alone(upper)) is not None:
            return not gap and alone
        if (last == "-" or last.isdigit()) and years_below(fold, upper, line):
            return True
        if fold[line.start].isdigit() and (
            bound_below(fold, upper, line) or (self.how.wrapped and date_below(fold, upper, line))
        ):
            return True
        if line.readings:
            if not is_open(fold, upper):
                return False
            cited = self.how.wrapped and _CITED.match(fold, line.start, line.end) is not None
            return cited or self._labelled(upper, line, paragraph)
        return self._unlabelled(upper, line, paragraph)

    def _bridges(self, upper: Line, line: Line, gap: int) -> bool:
        """Whether the sentence runs on over a blank line: only where blank lines say nothing."""
        return self.how.spaced and gap == 1 and is_open(self.fold, upper) and self._full(upper, line)

    def _dangles(self, upper: Line, line: Line, gap: int, paragraph: Paragraph) -> bool:
        """ "… người dân -" / "doanh nghiệp": a dash between two words, at the end of more than a cell; the second
        may be a name only where lines are broken: "17. UBND các phường: Văn Miếu -" / "Quốc Tử Giám"."""
        fold, end = self.fold, upper.end
        if end - paragraph.start <= LONGEST_KIND:
            return False
        if gap < 2 and _CODE.match(fold, line.start, line.end) and _BEGUN.search(fold, max(upper.start, end - 40), end):
            return True
        if fold[end - 1] == "/" or not fold[end - 2 : end - 1].isspace():
            return False
        named = self.how.wrapped and not gap and not line.readings and upper.face is line.face is _TEXT
        return fold[line.start].islower() or (named and fold[line.start].isupper())

    def _opens(self, upper: Line, paragraph: Paragraph) -> bool:
        """Whether no words of its paragraph stand above the line: not "… vào tháng" / "11." / "III. TỔ CHỨC"."""
        readings = paragraph.readings
        return upper.start == paragraph.start or (
            bool(readings) and upper.start - paragraph.start - readings[0].size <= 2
        )

    def _is_label_alone(self, upper: Line) -> bool | None:
        """A label without text takes the next line ("Điều" / "1. Phê duyệt", "I." / "MỤC TIÊU"); a division's
        or an annex's does not, its title stands by itself. None for any other line."""
        if upper.start + upper.readings[0].size < upper.end:
            return None
        return upper.start + upper.readings[0].size > upper.end or upper.readings[0].style not in DIVISIONS

    def _labelled(self, upper: Line, line: Line, paragraph: Paragraph) -> bool:
        """A label below an open, full line that no list expects is a number inside the sentence."""
        how, fold = self.how, self.fold
        marker = line.readings[0]
        if marker.style is _BULLET and _DASHED.match(fold, line.start, line.end):
            return fold[max(upper.start, upper.end - 12) : upper.end].lower().endswith(_DASH_AFTER)
        if not how.wrapped:
            return False
        if cites(fold, upper.start, upper.end):
            return True
        if (marker.style is Style.ARTICLE or marker.style in DIVISIONS) and ends_in_part(fold, upper.start, upper.end):
            return True  # "bãi bỏ khoản 5" / "Điều 13."
        if marker.style is Style.ROMAN and line.face is _CAPITALS and upper.face is _TEXT:
            return False  # the first heading of an excerpt: "… tầm nhìn đến năm 2050" / "III. NHIỆM VỤ"
        if not self._early(upper, paragraph) and not self._full(upper, line):
            return False
        if self.lists.begin(marker, line) and not asks_for_more(fold, upper.start, upper.end, line.start):
            return False
        alone = line.start + marker.size >= line.end
        if alone and asks_for_more(fold, upper.start, upper.end, line.start):
            return True  # "đạt chuẩn mức độ" / "3."
        if marker.style is _BULLET:
            beside = bool(paragraph.readings) and paragraph.readings[0].number == marker.number and not alone
            return marker.weak or (how.parted and not beside)
        return not any(map(self.lists.expect, line.readings))

    def _unlabelled(self, upper: Line, line: Line, paragraph: Paragraph) -> bool:
        fold, how = self.fold, self.how
        first = fold[line.start]
        if not is_open(fold, upper):
            return self._below_closed(upper, line, paragraph)
        if first.islower() and not self._stands_alone(upper, line, paragraph):
            return True
        titled = paragraph.readings or paragraph.start == self.title
        if upper.face is _CAPITALS and titled and self._is_capital(line):
            return True  # "I. QUAN ĐIỂM" / "CHỈ ĐẠO"; "Chương II" / "TRÁCH NHIỆM CỦA" / "CÁC SỞ"
        if not how.wrapped or opens(fold, line):
            return False
        if not paragraph.readings and begins_basis(fold, upper, line):
            return False  # but "2. Theo Kế hoạch số 9 của tỉnh" / "Thực hiện Nghị quyết số 8"
        if upper.face is line.face is _TEXT and _BASIS.fullmatch(fold, upper.start, upper.end):
            return True  # "Căn cứ Luật Tổ chức" / "Chính phủ ngày 18 tháng 02 năm 2025;"
        if upper.face is _TEXT and is_kind(fold, line):
            return False
        return self._is_broken(upper, line, paragraph)

    def _is_broken(self, upper: Line, line: Line, paragraph: Paragraph) -> bool:
        """Whether an open line was broken where any word may begin the next: it is full, or asks for what follows."""
        fold, how, first = self.fold, self.how, self.fold[line.start]
        if self._full(upper, line) and (
            upper.face in (line.face, _TEXT) or not (first.isalpha() or first == "(") or self._begins_in_capitals(line)
        ):
            return True
        if self._governs(upper, line, paragraph) or self._begins_nothing(upper, line, paragraph):
            return True
        long = upper.end - upper.start > LONGEST_KIND
        if long and fold[upper.end - 1] == "," and upper.face is line.face and (paragraph.readings or how.first_full):
            return True  # "1. Bộ trưởng các Bộ, Thủ trưởng cơ quan ngang bộ," / "Chủ tịch …"
        if first == "(" and how.parted and upper.face is _TEXT and not _KEPT_WITH.match(fold, line.start, line.end):
            return True  # "Kinh phí nghiên cứu phát triển" / "(R&D)/GRDP"
        acronym = upper.face is _TEXT and line.end - line.start <= _LONGEST_ACRONYM  # "5. Chuyển đổi" / "AI"
        return (upper.face is line.face or acronym) and self._early(upper, paragraph)

    def _below_closed(self, upper: Line, line: Line, paragraph: Paragraph) -> bool:
        """A line without a label goes on below a mark such as ";" only where the width of the text says so."""
        fold, how = self.fold, self.how
        small = fold[line.start].islower()
        if how.parted and small and (upper.end - upper.start) * 5 > how.full * 2 > 0:
            return True  # "… có liên quan[1];" / "cụ thể hóa …"
        mild = how.parted or small or fold[upper.end - 1] == ":"
        run_in = fold[upper.end - 1] in ":;" and self._early(upper, paragraph)  # "5. UBND các xã:" / "chịu …"
        return how.wrapped and mild and (run_in or self._full(upper, line))

    def _is_capital(self, line: Line) -> bool:
        """Capitals, or what has no letter case: "2021 - 2025"; not the "1" of a table's row, nor "~ Mở lớp"."""
        if line.face is _CAPITALS or line.end - line.start <= LONGEST_COUNT:
            return line.face is _CAPITALS
        words = self.fold[line.start : line.end]
        return words.lower() == words.upper()

    def _begins_in_capitals(self, line: Line) -> bool:
        """ "HUYỆN CÙ LAO" / "GIỮA Độc lập - Tự do", but not "UBND tỉnh ban hành …"."""
        word = self.fold[line.start : line.start + first_word(self.fold, line)]
        return len(word) > 1 and word.isupper() and word not in _SHORT_NAMES

    def _stands_alone(self, upper: Line, line: Line, paragraph: Paragraph) -> bool:
        """The kind above a title in small letters: "KẾ HOẠCH" / "thực hiện Đề án …", "Quyết định" / "của …"."""
        if paragraph.readings or upper.start != paragraph.start or not self.fold[upper.end - 1].isalpha():
            return False
        if self.fold.find(" ", upper.start, upper.end) < 0:
            return False  # "Căn" / "cứ Luật …": half a word that a narrow cell cut
        kind = upper.face is _CAPITALS or upper.end - upper.start <= LONGEST_KIND
        own = not self.how.short_first or self._deeper(upper, line)
        return kind and own and not (self.how.wrapped and self._full(upper, line))

    def _deeper(self, line: Line, other: Line) -> bool:
        """Whether a line stands in the middle of the page, by its blanks, and the other does not."""
        return self._indent(line) - self._indent(other) >= _MIDDLE

    def _indent(self, line: Line) -> int:
        return line.start - self.fold.rfind("\n", 0, line.start) - 1

    def _early(self, upper: Line, paragraph: Paragraph) -> bool:
        """Whether the upper line is the first of its paragraph, a label that stands alone not counted, where
        such lines are broken early."""
        return self.how.short_first and self.how.parted and self._opens(upper, paragraph)

    def _governs(self, upper: Line, line: Line, paragraph: Paragraph) -> bool:
        """ "1. Giám đốc Sở Giáo dục và" / "Đào tạo", "Định hướng đến năm" / "2030": a word that asks for the next."""
        if upper.face is not _TEXT or (upper.end - upper.start <= LONGEST_KIND and upper.start == paragraph.start):
            return False  # a table's cell
        return asks_for_more(self.fold, upper.start, upper.end, line.start)

    def _begins_nothing(self, upper: Line, line: Line, paragraph: Paragraph) -> bool:
        """Whether what seldom begins a paragraph, a number, a bracket, a quotation or a name, stands below a line
        that is long for its place: a first line as long as the other first lines, or one that is nearly full.
        Where blank lines part the paragraphs, any word may: first lines are indented, and so hold fewer letters."""
        fold = self.fold
        first, reach = fold[line.start], upper.end - upper.start + 1 + first_word(fold, line)
        if upper.face is not _TEXT or line.end - line.start <= LONGEST_COUNT:
            return False  # the number of a table's row
        if upper.start == paragraph.start and reach >= self.how.first_full > 0 and begins_name(fold, line.start):
            return True
        if first.isupper() and upper.face is line.face and reach >= self.how.full * _NEARLY:
            if self.how.parted and upper.start == paragraph.start:
                return True
            if _BASES.match(fold, paragraph.start):
                return True  # "Căn cứ Kế hoạch số 9 của UBND huyện Tháp" / "Mười về …": a basis ends in a mark
        if not (first.isdigit() or first in '("') or fold[upper.end - 1].isdigit():
            return False
        return reach >= (self.how.first_full if upper.start == paragraph.start else self.how.full * _NEARLY) > 0

    def _full(self, upper: Line, line: Line) -> bool:
        """Whether the first word of the lower line would not have fitted on the upper one, nor was that left whole."""
        length = upper.end - upper.start
        return length + 1 + first_word(self.fold, line) >= self.how.full > length * _BROKEN
