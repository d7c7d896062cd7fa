"""What recognition confuses is mended where there is evidence, and what is right is left alone."""

from __future__ import annotations

from collections import Counter

import pytest

from plans import SPECIMENS
from xhht_parse.readers.ocr.looks import agreed
from xhht_parse.readers.ocr.mend import mended_text
from xhht_parse.readers.ocr.mend.compounds import bare, lists, near
from xhht_parse.readers.ocr.mend.labels import relabelled
from xhht_parse.readers.ocr.mend.signs import RULES, Confusion
from xhht_parse.readers.ocr.mend.syllables import possible


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_mends_its_example_and_leaves_its_negative(rule: Confusion) -> None:
    assert rule.pattern.sub(rule.mend, rule.example) == rule.gives
    assert rule.pattern.sub(rule.mend, rule.leaves) == rule.leaves
    assert rule.example.count(" ") == rule.gives.count(" ")


@pytest.mark.parametrize(
    ("read", "stands"),
    [
        ("quôc", "quốc"),
        ("quồc.", "quốc."),
        ("QUYÉT", "QUYẾT"),
        ("NGUÒN", "NGUỒN"),
        ("(xuât", "(xuất"),
        ("KINHPHÍ,", "KINH PHÍ,"),
    ],
)
def test_a_syllable_that_cannot_be_becomes_the_one_that_can(read: str, stands: str) -> None:
    assert possible(read) == stands


@pytest.mark.parametrize(
    "word", ["cập", "Đắk", "Internet", "quốc", "tổ", "CNTT", "H’Mông", "Pắc", "2025", "…", "ốc", "thựchiện"]
)
def test_a_syllable_that_can_be_stays(word: str) -> None:
    assert possible(word) == word


@pytest.mark.parametrize(
    ("read", "stands"),
    [
        ("chuyên đỗi số quôc gia đên năm 2025, tô chức", "chuyển đổi số quốc gia đến năm 2025, tổ chức"),
        ("KÉ HOẠCH", "KẾ HOẠCH"),
        ("QUYÉT ĐỊNH", "QUYẾT ĐỊNH"),
        ("PHÓ CHU TICH", "PHÓ CHỦ TỊCH"),
        ("TỔ CHỨC THỤC HIỆN", "TỔ CHỨC THỰC HIỆN"),
        ("Phô cập kỹ năng", "Phổ cập kỹ năng"),
        ("PHÁT TRIỄN NGUÒN NHÂN LỰC", "PHÁT TRIỂN NGUỒN NHÂN LỰC"),
    ],
)
def test_compounds_get_their_marks_back(read: str, stands: str) -> None:
    assert " ".join(mended_text(read.split(" "))) == stands


@pytest.mark.parametrize(
    "text",
    [
        "để án treo; cần bộ trưởng; chi tiêu; truyền thống; chuyển đội; tôi đã",
        "xã hội hoá, uỷ ban nhân dân, Uỷ ban",
        "thúc đẩy chuyên môn; nhân thực phẩm; sơ kết; nên táo",
    ],
)
def test_what_only_looks_like_a_compound_stays(text: str) -> None:
    assert " ".join(mended_text(text.split(" "))) == text


def test_no_two_compounds_are_the_same_but_for_marks() -> None:
    for phrases, key in ((lists()["anywhere"], near), (lists()["in_capitals"], bare)):
        counts = Counter(tuple(map(key, phrase.split(" "))) for phrase in phrases)
        assert [words for words, count in counts.items() if count > 1 or len(words) < 2] == []


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.parent.name)
def test_clean_plans_stay_as_they_are(path: object) -> None:
    text = path.read_text("utf-8-sig")  # type: ignore[attr-defined]
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if path.parent.name in ("nfd-2016", "poor-scan-2011", "full-of-slips-2024", "glued-words-lost-headings-2018"):  # type: ignore[attr-defined]
        pytest.skip("its spelling is faulty on purpose")
    words = [line.split(" ") for line in lines]
    changed = [(line, new) for line in words if (new := mended_text(line)) != line]
    assert [[pair for pair in zip(*both, strict=True) if pair[0] != pair[1]] for both in changed] == []


def _labels(*lines: str) -> dict[int, str]:
    return relabelled(lines, [True] * len(lines))


def test_labels_are_mended_by_their_sequence() -> None:
    assert _labels("I. MỘT", "II. HAI", "II. BA", "IV. BỐN") == {2: "III. BA"}
    assert _labels("I. MỘT", "II HAI", "II. BA", "IV. BỐN") == {1: "II. HAI", 2: "III. BA"}
    assert _labels("h) Hh", "ï) Ii", "k) Kk") == {1: "i) Ii"}
    assert _labels("i) Ii", "k) Kk", "D Chia sẻ") == {2: "l) Chia sẻ"}
    assert _labels("l. Một", "2. Hai") == {0: "1. Một"}


def test_numerals_that_lost_their_strokes_are_read_together() -> None:
    assert _labels("IL MỤC ĐÍCH", "I. MỤC TIÊU", "1H. NHIỆM VỤ", "IV. KINH PHÍ") == {
        0: "I. MỤC ĐÍCH",
        1: "II. MỤC TIÊU",
        2: "III. NHIỆM VỤ",
    }
    assert _labels("U\t\t\tTHỰC TRẠNG", "I/ MỤC ĐÍCH", "II/ CHỈ TIÊU", "IV KINH PHÍ") == {
        0: "I/ THỰC TRẠNG",
        1: "II/ MỤC ĐÍCH",
        2: "III/ CHỈ TIÊU",
        3: "IV/ KINH PHÍ",
    }
    assert _labels("1 Thực trạng", "IL.\tMục tiêu", "1. Đến năm 2028", "II. Nhiệm vụ", "IV. Tổ chức thực hiện") == {
        0: "I. Thực trạng",
        1: "II. Mục tiêu",
        3: "III. Nhiệm vụ",
    }


def test_a_title_that_lost_its_numeral_gets_it_where_the_others_leave_a_gap() -> None:
    lines = ["I. MỤC TIÊU", "", "NHIỆM VỤ", "", "III. KINH PHÍ"]
    assert _labels(*lines) == {2: "II. NHIỆM VỤ"}
    assert _labels(*lines[:2], "NHIỆM VỤ", "", "GIẢI PHÁP", *lines[3:]) == {}
    assert _labels(*lines[:2], "Chung sức, chung lòng", *lines[3:]) == {}


def test_numerals_may_begin_anew_below_each_letter_and_part() -> None:
    below = ["I. MỘT", "II. HAI"]
    assert _labels("A. ĐÁNH GIÁ", *below, "B. KẾ HOẠCH", *below, "Phụ lục", *below) == {}
    assert _labels("A. ĐÁNH GIÁ", *below, "B. KẾ HOẠCH", "L MỘT", "I. HAI", "II BỐN") == {
        4: "I. MỘT",
        5: "II. HAI",
        6: "III. BỐN",
    }


def test_what_only_looks_like_a_numeral_stays() -> None:
    assert _labels("1. MỤC TIÊU", "2. NHIỆM VỤ", "3. KINH PHÍ") == {}
    assert _labels("I. MỤC TIÊU", "thực hiện Nghị quyết Đại hội lần thứ", "XIV CỦA ĐẢNG", "II. NHIỆM VỤ") == {}
    assert _labels("I. MỤC ĐÍCH", "III. KINH PHÍ", "IV. TỔ CHỨC") == {}


def test_a_number_that_lost_its_dot_is_a_label_again_beside_the_next() -> None:
    assert _labels("1 Mục tiêu chung", "", "2 _ Mục tiêu cụ thể") == {0: "1. Mục tiêu chung", 2: "2. Mục tiêu cụ thể"}
    assert _labels("1- Mục tiêu", "", "VỀ\tChỉ tiêu", "", "3- Nhiệm vụ") == {2: "2- Chỉ tiêu"}
    assert _labels("a) Xây mới", "2 Trường Mầm non", "b) Sửa chữa") == {}
    assert _labels("1. Xây mới 1 trường, sửa", "2 Trường Mầm non") == {}


def test_what_stands_apart_before_a_paragraph_is_a_label_or_a_bullet() -> None:
    assert _labels("V. GIAO VIỆC", "IỆ\t\t\tSở Y tế", "2. Sở Tài chính") == {1: "1. Sở Y tế"}
    assert _labels("Š\t\t\t85% hộ", "", ":\tTỷ lệ hộ", "", "= Mở 5 lớp") == {
        0: "- 85% hộ",
        2: "- Tỷ lệ hộ",
        4: "- Mở 5 lớp",
    }
    assert _labels("-\tTỷ lệ hộ", "", "A\tXã\tSố hộ", "tin học", ": 15 người") == {}


def test_labels_without_evidence_stay() -> None:
    assert _labels("I. MỘT", "II. HAI", "I. LẠI MỘT", "II. LẠI HAI") == {}
    assert _labels("V. NĂM", "Đ Nguyễn", "VI. SÁU") == {}
    assert _labels("a) Aa", "b) Bb", "1) Một", "2) Hai") == {}
    assert relabelled(["I. MỘT", "II. HAI", "II. BA", "IV. BỐN"], [False] * 4) == {}


def test_looks_must_agree() -> None:
    assert agreed(["50%"] * 8 + ["509%"] * 4, 12) == "50%"
    assert agreed(["446"] * 8 + ["146"] * 7, 24) is None
    assert agreed(["8"] * 5, 24) is None
    assert agreed([], 24) is None
