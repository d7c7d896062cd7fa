"""How time grows on hostile input: each string at one size and at four times that size.

    python benchmarks/linear.py [KILOBYTES]       (or `make bench`)

Linear growth is a ratio of about 4; 16 would be quadratic. Ends with 1 if a ratio is over 8.
"""

from __future__ import annotations

import sys
from time import perf_counter

from xhht_parse import parse

TIMES, LIMIT = 4, 8.0
HEADING = "I. MỤC TIÊU\n"
"""Below it every number may be a target, which is the dearest reading."""

HOSTILE = {
    "one letter": "a",
    "one capital": "Đ",
    "blanks": " ",
    "no-break blanks": "\xa0",
    "line feeds": "\n",
    "percent signs": "%",
    "numbers and signs": "9% ",
    "a number without end": "1",
    "dotted number": "1.",
    "number with groups": "123.",
    "bullets": "- a\n",
    "long list": "1. a\n",
    "letters": "a) a\n",
    "lists in lists": "I. a\n1. b\na) c\n- d\n+ e\n",
    "articles": "Điều 1. a\n1. b\na) c\n",
    "capital lines": "ỦY BAN NHÂN DÂN\n",
    "kinds": "KẾ HOẠCH\n",
    "wrapped lines": "những người trong độ tuổi lao động được học\n",
    "targets": "đạt 95% người dân, ",
    "targets by line": "- Đến năm 2030 đạt 95% người dân.\n",
    "parts": "trong đó 5% ",
    "ranges": "từ 5 - 7% ",
    "years": "đến năm 2025 ",
    "periods": "giai đoạn 2021 - 2025 ",
    "citations": "Quyết định số 1/QĐ-TTg ngày 1/1/2020 ",
    "laws": "Luật Giáo dục năm 2019 ",
    "short names": "(gọi tắt là Đề án) ",
    "numbers of documents": "12/2020/",
    "open brackets": "(",
    "open quotes": "“",
    "agencies": "Sở Y tế, ",
    "capital words": "Sở Mẫu ",
    "leads": "chủ trì, phối hợp với Sở Y tế ",
    "money": "5 tỷ đồng ",
    "pipes": "|",
    "rows": "| a | 5% |\n",
    "tabs": "a\t",
    "cells by line": "1\nXã\n%\n95\n",
    "portal": "Số hiệu: 1/KH-UBND\n",
    "signatures": "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n",
    "recipients": "Nơi nhận:\n- Như trên;\n",
    "annexes": "PHỤ LỤC I\n",
    "cuts": "[...]\n",
    "combining marks": "e\u0301\u0302",
    "NUL": "\x00",
    "lone surrogates": "\ud800",
    "capital dotted i": "İ",
    "targets in a row": "5% ",
    "targets after semicolons": "5%; ",
    "from and to": "từ 5% đến ",
    "labels in a line": "(1) ",
    "decisions": "Quyết định số 1/QĐ-TTg ",
    "quotes in brackets": '("',
    "square brackets": "[",
    "duties in a line": "giao Sở Y tế chủ trì, ",
    "years alone": "năm 2025 ",
    "to, to, to": "đến ",
    "chained years": "2025-",
    "chained days": "ngày 1",
    "chained numbers": "1-",
    "chained percents": "5%-",
    "slashes": "1/",
    "shares with and": "80% xã và ",
    "bracketed shares": "(5% xã ",
    "from to shares": "từ 5% lên 6% ",
    "levels": "mức độ 2 ",
    "yearly shares": "hằng năm 5% ",
    "compared shares": "5% so với năm 2020 ",
    "words for numbers": "ít nhất một ",
    "labelled shares": "a: 5% ",
    "quoted shares": '"5%" ',
    "nested titles": "Quyết định số 12/QĐ-TTg về việc thực hiện ",
    "amending laws": "Luật sửa đổi, bổ sung ",
    "codes in codes": "1/QĐ-",
    "locators": "điểm a khoản 1 Điều ",
    "looks back": "Nghị quyết nêu trên ",
    "titles that never close": 'Quyết định số 1/QĐ-TTg phê duyệt "',
    "table heads": "TT\n",
    "lone pipes": "|\n",
    "tabbed rows": "a\tb\tc\n",
    "rows by line": "TT\nab\n1\nx\n",
    "mixed labels": "1. I. a) A. (1) i) 1) Việc\n",
    "letters or numerals": "i) Việc\nV. Việc\nc) Việc\nx) Việc\nL. Việc\n",
    "decimals": "1.1.1. Việc\n2.2. Việc\n",
    "nested bullets": "- x\n+ y\n* z\n",
    "headings and ones": "MỤC TIÊU CHUNG\n1. x\n",
    "lead-ins": "Các sở:\n- x\n",
    "bare annexes": "PHỤ LỤC\n",
    "letters to": "Kính gửi: Sở Y tế\n",
    "attached": "(Kèm theo Kế hoạch số 5/KH-UBND)\n",
    "related documents": "- 1Luật A 2015\n",
}


def main(kilobytes: int = 20) -> int:
    """Measure, print, and give the exit code."""
    worst = 0.0
    print(f"{'':24} {'s':>8} {f's, {TIMES}x':>8} {'ratio':>6} {'MB/s':>8}")
    for name, piece in HOSTILE.items():
        small, large = (_seconds(piece, kilobytes * 1000 * times) for times in (1, TIMES))
        ratio = large / small
        worst = max(worst, ratio)
        sign = "  <-- not linear" if ratio > LIMIT else ""
        print(f"{name:24} {small:8.3f} {large:8.3f} {ratio:6.1f} {kilobytes * TIMES / large / 1000:8.2f}{sign}")
    print(f"worst ratio {worst:.1f}, linear is {TIMES}")
    return 1 if worst > LIMIT else 0


def _seconds(piece: str, size: int) -> float:
    """Time for `size` characters of the piece; the better of two."""
    text = HEADING + piece * (size // len(piece))
    best = float("inf")
    for _ in range(2):
        begun = perf_counter()
        parse(text)
        best = min(best, perf_counter() - begun)
    return best


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
