"""Where a sentence of the preamble begins below a title, which no blank line need part from it.

In: the signs of the lines, and a line. Out: whether it opens such a sentence, or its paragraph issues the document; and
whether a line of a title goes on below.
"""

from __future__ import annotations

from ...lines.types import Face
from ...text.folds import fold, pattern
from ...vocab.agencies.heads import BODIES, OFFICES
from .phrases import BASIS, ENACTOR, as_follows
from .signs import Signs

# "BAN HÀNH QUY CHẾ CỦA⏎ỦY BAN …", "KẾ HOẠCH THỰC HIỆN⏎Đề án …": the title goes on
_OPEN_END = pattern(
    r"(?:^|[ ,\"(])(?:của|và|do|cho|với|bởi|tại|trong|về|(?<!tiếp )theo|từ|đến|hoặc|đối với|các|giữa"
    r"|năm|số|giai đoạn|thời kỳ|công tác"
    r"|(?:^|kế hoạch |chương trình |hành động |hướng dẫn |phương án |việc )(?:tổ chức |triển khai )?"
    r"(?:thực hiện|triển khai)"
    r"|nhiệm kỳ|(?:phó )?chủ tịch|thủ tướng|bộ trưởng|giám đốc|văn phòng|thường trực|ban chấp hành|ban thường vụ"
    r"|ban chỉ đạo)$|[,(-]$"
)
# who says what the document is, or what it says
SPEAKER = pattern(rf"(?:{BODIES}|{OFFICES}|nội dung)(?!\w)")
_CARRIED_OUT = fold("thực hiện"), fold("triển khai")
_END = 40
"""More characters than such an end of a line may have."""
LONGEST_CLOSED = 80
"""A line of a title that a full stop closes is no longer than this."""


def opens_text(signs: Signs, at: int, words: str) -> bool:
    """A sentence of the preamble, however open the title above it ends: "KẾ HOẠCH TRIỂN KHAI⏎⏎Để đẩy mạnh …"."""
    closed = words.endswith(".") and len(words) > LONGEST_CLOSED
    return closed or BASIS.match(words) is not None or paragraph_issues(signs, at)


def paragraph_issues(signs: Signs, at: int) -> bool:
    """Whether the paragraph that begins here issues the document: then it is no title."""
    size = 0
    for i in range(at, min(at + 12, len(signs.lines))):
        if signs.lines[i].face is Face.BLANK or (i > at and signs.lines[i].readings):
            break
        words = signs.words(i)
        if i > at and (BASIS.match(words) or _speaks(signs, at, i)):
            return False
        if as_follows(words) or (BASIS.match(signs.words(at)) and words.endswith((";", ":"))):
            return True
        size += len(words)
    return size > 900


def _speaks(signs: Signs, at: int, i: int) -> bool:
    """ "Ngày hội đọc sách năm 2026" / "Trường Tiểu học X xây dựng kế hoạch như sau:": a body opens the sentence."""
    above = signs.words(i - 1)
    if above[-1:] in ",;" or is_open(above, "") or BASIS.match(signs.words(at)) or SPEAKER.match(signs.words(at)):
        return False
    return SPEAKER.match(signs.words(i)) is not None and signs.view.folded[signs.inner(i)[0]].isupper()


def is_open(words: str, below: str) -> bool:
    """Whether a line of a title goes on with what stands below it: "Về việc thực hiện" not with the enactor."""
    if _OPEN_END.search(words, max(0, len(words) - _END)) is None:
        return False
    return not (words.endswith(_CARRIED_OUT) and ENACTOR.match(below))
