"""Lines that are nothing but a period: "Đến năm 2025", "Giai đoạn 2026 - 2030". They head what stands below them."""

from __future__ import annotations

from ..text.folds import pattern

_SHORTEST, _LONGEST = len("năm 2025"), 70
_LAST = frozenset("0123456789)")
"""The last sign of such a line: "(Đến năm 2025)", too."""
_LINE = pattern(
    r"[ *_(]*(?:(?:các |một số )?(?:mục tiêu|chỉ tiêu|định hướng|phương hướng|tầm nhìn)"
    r"(?: cụ thể| phấn đấu| chủ yếu)?[ ])?(?:phấn đấu[ ])?"
    r"(?:(?:từ nay )?đến(?: hết| cuối)? năm|(?:trong )?giai đoạn|(?:trong )?năm)[ ](?:19|20)[0-9]{2}"
    r"(?:[ ]?(?:-|đến)[ ]?(?:19|20)[0-9]{2})?\)?\Z"
)


def is_period_line(lower: str, start: int, end: int) -> bool:
    """Whether a stretch of a folded lower-case text names a period and nothing else."""
    if not _SHORTEST <= end - start <= _LONGEST or lower[end - 1] not in _LAST:  # as most
        return False
    return _LINE.match(lower, start, end) is not None
