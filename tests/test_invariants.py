"""The laws hold for generated plans, for damaged specimens, for any string, and for hostile ones."""

from __future__ import annotations

import pytest
from hypothesis import given

from laws import check
from plans import SPECIMENS, anything, mutated_specimens, plans

HOSTILE = {
    "empty": "",
    "one letter": "a",
    "one blank": " ",
    "line feeds": "\n" * 3000,
    "one letter, often": "a" * 20_000,
    "no-break blanks": "\xa0" * 20_000,
    "percent signs": "%" * 5_000,
    "bullets": "- a\n" * 2_000,
    "deep decimals": "1." * 2_000 + " a",
    "ever deeper": "\n".join(".".join("1" * n) + " a" for n in range(1, 60)),
    "letters and romans": "I. a\n1. b\na) c\n- d\n+ e\n" * 300,
    "restarts": "1. a\n" * 1_000,
    "open brackets": "(" * 5_000,
    "open quotes": "“" * 5_000,
    "numbers": "1 " * 5_000,
    "number signs": "số 1/QĐ-TTg " * 500,
    "years": "đến năm 2025 " * 1_000,
    "pipes": "|" * 5_000,
    "rows": "| a | 1% |\n" * 500,
    "tabs": "a\tb\n" * 1_000,
    "NUL bytes": "\x00" * 5_000,
    "other line ends": "I. A\x0b1. đạt 5%\x0c2. Đến năm\x85 2030\u20283. đạt\x0b 6%\u2029" * 100,
    "lone surrogates": "\ud800\udfff" * 100,
    "right to left": "\u202eđạt 90%\u202c " * 200,
    "combining marks": "e" + "\u0301" * 5_000,
    "capital dotted i": "İ đạt 5%. " * 300,
    "commas": "Sở A, " * 1_000,
    "leads": "Chủ trì, phối hợp với " * 300,
    "short names": "(gọi tắt là Đề án) Đề án " * 200,
    "wide words": "IV. Kinh phí\nKinh phí 5 triệu đô  la theo Bộ  luật Lao động ngày 5 tháng mười  một năm 2019.\n",
    "a list beside its lead-in": "1. 15%. \nKẾ Số:\n1. DÂN, \na) gồm \na)",
    "a list beside a lead-in, deeper": "I. A\nb\nI. A\n1. c\nd\n1. c\n---\nsau:\n1. c\n1.",
    "an annex below its title": "**BIỂU ĐOẠN 2026 –\n**Mẫu 02**",
    "a dash before the last word": "Triển khai kế hoạch năm học mới trên toàn địa bàn huyện. - Hai TÌNH HÌNH - Ba ",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_laws_hold_for_hostile_text(text: str) -> None:
    check(text)


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_laws_hold_for_specimens(path: str, line_end: str) -> None:
    check(path.read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\n", line_end))


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.parent.name)
def test_laws_hold_for_specimens_with_wide_blanks(path: str) -> None:
    check(path.read_bytes().decode("utf-8").replace(" ", "  "))


@given(plans())
def test_laws_hold_for_generated_plans(text: str) -> None:
    check(text)


@given(mutated_specimens())
def test_laws_hold_for_damaged_specimens(text: str) -> None:
    check(text)


@given(anything)
def test_laws_hold_for_any_string(text: str) -> None:
    check(text)


def test_other_line_ends_and_forms_change_no_finding() -> None:
    """CRLF, a byte order mark and NFD give the very document that LF and NFC give."""
    import unicodedata

    from xhht_parse import parse

    text = SPECIMENS[0].read_bytes().decode("utf-8")
    plain = parse(text).model_copy(update={"source": None})
    for other in (text.replace("\n", "\r\n"), "\ufeff" + text, unicodedata.normalize("NFD", text)):
        assert parse(other).model_copy(update={"source": None}) == plain


@pytest.mark.parametrize("end", ["\x0b", "\x85", "\u2028", "\u2029"])
def test_a_line_end_of_another_kind_stays_in_the_text_and_changes_no_finding(end: str) -> None:
    from xhht_parse import parse

    text = SPECIMENS[0].read_bytes().decode("utf-8").replace("\r\n", "\n")
    other = parse(text.replace("\n", end))
    assert other.text == text.replace("\n", end)
    assert other.model_copy(update={"source": None, "text": text}) == parse(text).model_copy(update={"source": None})


@pytest.mark.parametrize("wrong", [None, 1, b"KH", ["KH"]])
def test_what_is_no_string_is_a_type_error_that_says_so(wrong: object) -> None:
    from xhht_parse import parse

    with pytest.raises(TypeError, match=f"not {type(wrong).__name__}"):
        parse(wrong)  # type: ignore[arg-type]
