"""The issuer that the preamble's last sentence names, where no letterhead does.

In: the view and the preamble. Out: the name with its place: "…, Trường Tiểu học Lê Lợi xây dựng Kế hoạch … như sau:".
A body between the number of another document and its title is that document's: "… của Sở X về việc ban hành …".
"""

from __future__ import annotations

from ...text.folds import pattern
from ...text.spans import Span
from ...text.view import View
from ...vocab.agencies import agencies
from ...vocab.words import Words
from .naming import sentence_case

_MAKES = pattern(
    r"(?: +\((?:sau đây )?(?:được )?(?:gọi|viết) [^()\n]{1,80}\))?"
    r" +(?=(?:ban hành|xây dựng|lập|đề ra|triển khai|tổ chức thực hiện) (?:và [^\W\d_ ]+ [^\W\d_ ]+ )?"
    r"(?:kế hoạch|chương trình|phương án|hướng dẫn)(?!\w))"
)
_OPENS = pattern(r"(?:[,;:.\n]|(?<!\w)(?:địa phương|nhà trường|đơn vị|tình hình thực tế))\s+(?=[^\W\d_])")
_LONGEST = 120
_REACH = 6000


def announced(view: View, preamble: Span, words: Words) -> tuple[str, Span] | None:
    """The last body of the preamble that says what it makes."""
    end = min(preamble.end, preamble.start + _REACH)
    for makes in reversed(list(_MAKES.finditer(view.lower, preamble.start, end))):
        floor = max(preamble.start, makes.start() - _LONGEST)
        starts = [m.end() for m in _OPENS.finditer(view.lower, floor, makes.start())] or [floor]
        mention = agencies(words).one(view, starts[-1], makes.start())
        if mention is not None and mention.end == makes.start() and not mention.many:
            name = sentence_case(view.text[mention.start : mention.end], words)
            return name, Span(mention.start, mention.end)
    return None
