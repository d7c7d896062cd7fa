"""Word files: the labels of automatic lists stand in the text as Word shows them."""

from __future__ import annotations

import pytest

from word import Word, start_at, xml
from word_read import lines, repairs
from xhht_parse.readers.docx.formats import vietnamese


@pytest.mark.parametrize(
    ("name", "text", "labels"),
    [
        ("decimal", "%1.", ["1.", "2.", "3."]),
        ("decimalZero", "Bảng %1:", ["Bảng 01:", "Bảng 02:", "Bảng 03:"]),
        ("upperRoman", "%1.", ["I.", "II.", "III."]),
        ("lowerRoman", "(%1)", ["(i)", "(ii)", "(iii)"]),
        ("upperLetter", "%1.", ["A.", "B.", "C."]),
        ("lowerLetter", "%1)", ["a)", "b)", "c)"]),
        ("decimal", "Điều %1.", ["Điều 1.", "Điều 2.", "Điều 3."]),
        ("vietnameseCounting", "Phần thứ %1", ["Phần thứ một", "Phần thứ hai", "Phần thứ ba"]),
        ("decimalEnclosedParen", "%1", ["(1)", "(2)", "(3)"]),
        ("none", "Mục tiêu:", ["Mục tiêu:"] * 3),
        ("bullet", "-", ["-", "-", "-"]),
        ("chicago", "%1.", ["1.", "2.", "3."]),
    ],
)
def test_a_list_shows_the_labels_that_word_shows(name: str, text: str, labels: list[str]) -> None:
    word = Word()
    num = word.list_of((name, text))
    for _ in range(3):
        word.item(num, "Nội dung")
    assert lines(word) == [f"{label} Nội dung" for label in labels]
    assert repairs(word) == {"numbering-restored": 3}


@pytest.mark.parametrize(("pattern", "label"), [("001, 002, 003, ...", "001."), ("١, ٢, ٣, ...", "1."), ("a, b", "1.")])
def test_a_format_of_its_own_stands_beside_one_that_any_program_knows(pattern: str, label: str) -> None:
    word = Word()
    num = word.list_of(("decimal", "%1."))
    (plain,) = word.document.part.numbering_part.element.xpath(f"w:abstractNum[@w:abstractNumId='{num}']//w:numFmt")
    own = f'<mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="{pattern}"/></mc:Choice>'
    both = xml(f"<mc:AlternateContent>{own}<mc:Fallback/></mc:AlternateContent>")
    plain.addprevious(both)
    both[1].append(plain)
    word.item(num, "x")
    assert lines(word) == [f"{label} x"]


def test_a_list_style_leads_to_its_list() -> None:
    word = Word()
    num = word.list_of(("upperRoman", "%1."), ("decimal", "%2."))
    word.document.styles.element.append(
        xml(
            '<w:style w:type="numbering" w:styleId="PlanList"><w:name w:val="PlanList"/>'
            f'<w:pPr><w:numPr><w:numId w:val="{num}"/></w:numPr></w:pPr></w:style>'
        )
    )
    linked = word.list_of()
    (abstract,) = word.document.part.numbering_part.element.xpath(f"w:abstractNum[@w:abstractNumId='{linked}']")
    abstract.append(xml('<w:numStyleLink w:val="PlanList"/>'))
    for level in (0, 1):
        word.item(linked, "x", level)
    assert lines(word) == ["I. x", "1. x"]


def test_letters_go_on_behind_z_as_word_has_them() -> None:
    word = Word()
    num = word.list_of(("lowerLetter", "%1)"))
    for _ in range(28):
        word.item(num, "x")
    assert lines(word)[-3:] == ["z) x", "aa) x", "bb) x"]


@pytest.mark.parametrize(
    ("number", "said"),
    [(10, "mười"), (15, "mười lăm"), (20, "hai mươi"), (21, "hai mươi mốt"), (34, "ba mươi bốn"), (105, "105")],
)
def test_numbers_are_counted_aloud_as_vietnamese_does(number: int, said: str) -> None:
    assert vietnamese(number) == said


def test_levels_nest_and_begin_anew() -> None:
    word = Word()
    num = word.list_of(("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."), ("lowerLetter", "%4)"))
    for level in (0, 1, 2, 2, 3, 3, 1, 2, 3, 0, 1):
        word.item(num, "x", level)
    labels = [line.removesuffix(" x") for line in lines(word)]
    assert labels == ["I.", "1.", "1.1.", "1.2.", "a)", "b)", "2.", "2.1.", "a)", "II.", "1."]


def test_a_level_that_was_skipped_has_begun() -> None:
    word = Word()
    num = word.list_of(("decimal", "%1."), ("decimal", "%1.%2."))
    for level in (1, 1, 0, 1):
        word.item(num, "x", level)
    assert lines(word) == ["1.1. x", "1.2. x", "2. x", "2.1. x"]


def test_bullets_begin_the_numbers_below_them_anew() -> None:
    word = Word()
    num = word.list_of(("bullet", "-"), ("decimal", "%2."))
    for level in (0, 1, 1, 0, 1):
        word.item(num, "x", level)
    assert lines(word) == ["- x", "1. x", "2. x", "- x", "1. x"]


def test_is_legal_shows_digits_for_all_levels() -> None:
    word = Word()
    num = word.list_of(("upperRoman", "%1."), ("decimal", "%1.%2.", "<w:isLgl/>"))
    for level in (0, 0, 1, 1):
        word.item(num, "x", level)
    assert lines(word) == ["I. x", "II. x", "2.1. x", "2.2. x"]


def test_a_level_may_count_on_through_its_parents() -> None:
    word = Word()
    num = word.list_of(("upperRoman", "%1."), ("decimal", "%2.", '<w:lvlRestart w:val="0"/>'))
    for level in (0, 1, 1, 0, 1):
        word.item(num, "x", level)
    assert lines(word) == ["I. x", "1. x", "2. x", "II. x", "3. x"]


def test_a_level_may_begin_anew_behind_a_far_parent_only() -> None:
    word = Word()
    num = word.list_of(("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)", '<w:lvlRestart w:val="1"/>'))
    for level in (0, 1, 2, 1, 2, 0, 1, 2):
        word.item(num, "x", level)
    assert [line[:2] for line in lines(word)] == ["I.", "1.", "a)", "2.", "b)", "II", "1.", "a)"]


def test_uses_of_one_list_share_its_count_until_one_starts_anew() -> None:
    word = Word()
    first = word.list_of(("decimal", "%1."))
    shared, anew = word.list_of(abstract=first), word.list_of(abstract=first, more=start_at(0, 5))
    for num in (first, shared, anew, anew, first):
        word.item(num, "x")
    assert lines(word) == ["1. x", "2. x", "5. x", "6. x", "7. x"]


def test_a_list_may_have_a_level_of_its_own() -> None:
    word = Word()
    first = word.list_of(("decimal", "%1."))
    own = (
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/>'
        '<w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>'
    )
    word.item(word.list_of(abstract=first, more=own), "x")
    assert lines(word) == ["c) x"]


@pytest.mark.parametrize(("suffix", "line"), [("nothing", "1.x"), ("space", "1. x"), ("tab", "1. x")])
def test_what_stands_behind_a_label(suffix: str, line: str) -> None:
    word = Word()
    word.item(word.list_of(("decimal", "%1.", f'<w:suff w:val="{suffix}"/>')), "x")
    assert lines(word) == [line]


@pytest.mark.parametrize(
    ("sign", "font", "shown"),
    [
        ("\uf0b7", "Symbol", "•"),
        ("\uf02d", "Symbol", "-"),
        ("\uf02b", "Symbol", "+"),
        ("\uf0a7", "Wingdings", "▪"),
        ("\uf0d8", "Wingdings", "➢"),
        ("\uf0fc", "Wingdings", "✓"),
        ("§", "Wingdings", "▪"),
        ("o", "Courier New", "○"),
        ("", "Symbol", "•"),
        ("–", "Times New Roman", "–"),
    ],
)
def test_bullets_of_symbol_fonts_are_readable(sign: str, font: str, shown: str) -> None:
    word = Word()
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    word.item(word.list_of(("bullet", sign, fonts)), "x")
    assert lines(word) == [f"{shown} x"]


def test_a_list_comes_from_the_style_and_from_what_the_style_is_based_on() -> None:
    word = Word()
    num = word.list_of(
        ("upperRoman", "%1.", '<w:pStyle w:val="PartHead"/>'), ("decimal", "%2.", '<w:pStyle w:val="ItemHead"/>')
    )
    for name, base, properties in (
        ("PartHead", "Normal", f'<w:numPr><w:numId w:val="{num}"/></w:numPr>'),
        ("ItemHead", "PartHead", f'<w:numPr><w:numId w:val="{num}"/></w:numPr>'),
        ("ItemHead2", "ItemHead", ""),
    ):
        word.document.styles.element.append(
            xml(
                f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
                f'<w:basedOn w:val="{base}"/><w:pPr>{properties}</w:pPr></w:style>'
            )
        )
    for style in ("PartHead", "ItemHead", "ItemHead2", "PartHead"):
        word.paragraph("x", style)
    word.item(0, "đoạn thường").style = "ItemHead"  # list 0 takes the style's list away
    assert lines(word) == ["I. x", "1. x", "2. x", "II. x", "đoạn thường"]


def test_styles_behind_the_empty_corner_of_a_table_are_read() -> None:
    word = Word()
    num = word.list_of(("upperRoman", "%1."))
    for inner in (
        '<w:style w:type="table" w:styleId="T1"><w:tblStylePr w:type="firstRow"/></w:style>',
        f'<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="Head"/><w:pPr><w:numPr><w:numId w:val="{num}"/>'
        "</w:numPr></w:pPr></w:style>",
        '<w:style w:type="table" w:styleId="T2"><w:tblStylePr w:type="lastRow"><w:rPr/></w:tblStylePr></w:style>',
    ):
        word.document.styles.element.append(xml(inner))
    word.paragraph("MỤC TIÊU", "Head")
    assert lines(word) == ["I. MỤC TIÊU"]


def test_styles_based_on_one_another_in_a_ring_end() -> None:
    word = Word()
    for name, base in (("One", "Two"), ("Two", "One")):
        word.document.styles.element.append(
            xml(
                f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
                f'<w:basedOn w:val="{base}"/></w:style>'
            )
        )
    word.paragraph("x", "One")
    assert lines(word) == ["x"]


def test_a_level_shows_no_more_text_than_word_takes() -> None:
    word = Word()
    word.item(word.list_of(("decimal", "%1." + "a" * 100_000)), "x")
    assert lines(word) == ["1." + "a" * 252 + " x"]


def test_empty_items_keep_their_number_and_lose_their_bullet() -> None:
    word = Word()
    number, bullet = word.list_of(("decimal", "%1.")), word.list_of(("bullet", "-"))
    for num, text in ((number, ""), (number, "hai"), (bullet, ""), (bullet, "ba")):
        word.item(num, text)
    assert lines(word) == ["1.", "2. hai", "- ba"]
