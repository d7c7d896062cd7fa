"""The table of line rules: every rule has an example, every sample is read by its rule, and lines keep their ends."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from xhht_parse.lines import rules
from xhht_parse.lines.classify import classify
from xhht_parse.lines.ordinals import letter, roman, steps
from xhht_parse.lines.types import Face, Line, Style
from xhht_parse.text.view import View

EXAMPLES = Path(rules.__file__).with_name("rules.toml")


def line(text: str) -> Line:
    (only,) = classify(View(text), Line)
    return only


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.name)
def test_the_sample_is_read_by_its_rule(rule: rules.LineRule) -> None:
    view = View(rule.sample)
    assert view.folded.startswith(tuple(rule.heads))
    match = rule.pattern.match(view.folded)
    assert match
    assert rule.read(match, view.folded, len(rule.sample)) == line(rule.sample).readings


def test_every_rule_has_an_example() -> None:
    shown = {example.get("note") for example in tomllib.loads(EXAMPLES.read_text("utf-8"))["example"]}
    assert {rule.name for rule in rules.RULES} <= shown


@pytest.mark.parametrize(
    ("text", "style", "label", "number"),
    [
        ("PHẦN THỨ NHẤT", Style.PART, "PHẦN THỨ NHẤT", "1"),
        ("Phần I", Style.PART, "Phần I", "I"),
        ("Chương II", Style.CHAPTER, "Chương II", "II"),
        ("Mục 1: THƯ VIỆN", Style.SECTION, "Mục 1:", "1"),
        ("Tiểu mục 2", Style.SUBSECTION, "Tiểu mục 2", "2"),
        ("Điều 5a. Sửa đổi", Style.ARTICLE, "Điều 5a.", "5a"),
        ("PHỤ LỤC", Style.ANNEX, "PHỤ LỤC", ""),
        ("Phụ lục số 01", Style.ANNEX, "Phụ lục số 01", "1"),
        ("PHỤ LỤC I", Style.ANNEX, "PHỤ LỤC I", "I"),
        ("Phụ lục 2.1 (kèm theo)", Style.ANNEX, "Phụ lục 2.1", "2.1"),
        ("BIỂU SỐ 02", Style.ANNEX, "BIỂU SỐ 02", "2"),
        ("12) Mở lớp", Style.ARABIC, "12)", "12"),
        ("I.2.1. Mở lớp", Style.DECIMAL, "I.2.1.", "I.2.1"),
        ("ð) Mở lớp", Style.LETTER, "đ)", "đ"),
        ("(iv) Mở lớp", Style.ROMAN_SMALL, "(iv)", "iv"),
        ("iV. Tổ chức thực hiện", Style.ROMAN, "iV.", "IV"),
        ("**2.** Mở lớp", Style.ARABIC, "2.", "2"),
        ("### 2\\. Mở lớp", Style.ARABIC, "2.", "2"),
        ("**2**. Mở lớp", Style.ARABIC, "2.", "2"),
        ("**2.****", Style.ARABIC, "2.", "2"),
        ("<b>II. MỞ LỚP</b>", Style.ROMAN, "II.", "II"),
        ("\u200b3. Mở lớp", Style.ARABIC, "3.", "3"),
        ("\uf02d Mở lớp", Style.BULLET, "\uf02d", "\uf02d"),
        ("– Mở lớp", Style.BULLET, "-", "-"),
        ("-Mở lớp", Style.BULLET, "-", "-"),
        ("-", Style.BULLET, "-", "-"),
        ("o mở lớp", Style.BULLET, "o", "o"),
        ("2a) Mở lớp", Style.DECIMAL, "2a)", "2a"),
        ("1. 2. mở lớp", Style.ARABIC, "1.", "1"),
    ],
)
def test_a_label_is_read(text: str, style: Style, label: str, number: str) -> None:
    marker = line(text).readings[0]
    assert (marker.style, marker.label, marker.number) == (style, label, number)


@pytest.mark.parametrize(
    "text",
    [
        "2030” TRÊN ĐỊA BÀN XÃ",
        "15 tháng 11 năm 2026",
        "1.000 ngày đầu đời",
        "5%. Năm sau giảm",
        "30/7/2021 của Giám đốc",
        "52/KH-UBND của tỉnh",
        "1.5 triệu lượt người",
        "Điều 5 Luật Thư viện",
        "Điều 3, Điều 4 và Điều 5",
        "Mục III Kế hoạch này",
        "Phần mềm quản lý thư viện",
        "Phụ lục kèm theo Kế hoạch này",
        "Biểu dương các thôn",
        "v.v. và việc khác",
        "TP.HCM là nơi họp",
        "*nghiêng* rồi thẳng",
        "**đậm** rồi thẳng",
        "ong bay trong vườn",
        "Nhiệm vụ 2:mở lớp",
        "b/c Chủ tịch",
    ],
)
def test_a_number_or_word_at_the_head_is_no_label(text: str) -> None:
    assert line(text).readings == ()


def test_a_label_that_a_break_cuts_in_two() -> None:
    for text, style, label in (
        ("Điều\n2. Mở lớp", Style.ARTICLE, "Điều 2."),
        ("**Phụ\nlục 02.1**", Style.ANNEX, "Phụ lục 02.1"),
        ("PHẦN\nTHỨ HAI", Style.PART, "PHẦN THỨ HAI"),
        ("Chương\nIV", Style.CHAPTER, "Chương IV"),
    ):
        first, second = classify(View(text), Line)
        assert [(m.style, m.label) for m in first.readings] == [(style, label)]
        assert second.readings == ()
    assert all(not x.readings for x in classify(View("Mục\ntiêu chung"), Line))


def test_a_label_keeps_every_reading() -> None:
    assert [m.style for m in line("i) đọc báo").readings] == [Style.LETTER, Style.ROMAN_SMALL]
    assert [m.style for m in line("I. ĐỌC BÁO").readings] == [Style.ROMAN, Style.CAPITAL]
    assert [m.style for m in line("C. ĐỌC BÁO").readings] == [Style.CAPITAL, Style.ROMAN]


@pytest.mark.parametrize(
    ("text", "face"),
    [
        ("", Face.BLANK),
        (" \u00a0\t", Face.BLANK),
        ("-------", Face.SEPARATOR),
        ("* * *", Face.SEPARATOR),
        ("*", Face.SEPARATOR),
        ("|---|:--|", Face.SEPARATOR),
        ("![](media/image1.png)", Face.SEPARATOR),
        ("| ![]() |", Face.SEPARATOR),
        ("![](a.png) Hình 1 (b)", Face.TEXT),
        ("|", Face.ROW),
        ("TT | Nội dung |", Face.ROW),
        ("[...]", Face.CUT),
        ("I. MỤC TIÊU", Face.CAPITALS),
        ("a) Mở lớp", Face.TEXT),
        ("2026 - 2030", Face.TEXT),
    ],
)
def test_a_line_shows_its_face(text: str, face: Face) -> None:
    assert line(text).face is face


def test_lines_hold_their_ends_without_blanks() -> None:
    text = "  I. MỤC TIÊU\u00a0\n\n\t- Mở lớp \n"
    assert [text[x.start : x.end] for x in classify(View(text), Line)] == ["I. MỤC TIÊU", "", "- Mở lớp", ""]


def test_letters_go_on_over_those_that_plans_leave_out() -> None:
    pairs = [("d", "đ"), ("d", "e"), ("đ", "e"), ("e", "f"), ("e", "g"), ("i", "k"), ("v", "x")]
    assert [steps("L", letter(a), letter(b)) for a, b in pairs] == [1] * len(pairs)
    assert steps("L", letter("a"), letter("c")) == 2
    assert steps("L", letter("c"), letter("a")) < 0


def test_romans_are_read_in_both_cases_and_words_are_not() -> None:
    assert [roman(x) for x in ("I", "iv", "XIX", "XL", "C", "IIII")] == [1, 4, 19, 40, 100, 4]
    assert [roman(x) for x in ("", "VX", "IC", "XII2")] == [0, 0, 0, 0]
