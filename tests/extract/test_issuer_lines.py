"""The lines of a letterhead as names of bodies."""

from xhht_parse.extract.metadata.naming import units


def test_a_syllable_that_a_line_cuts_is_joined() -> None:
    assert units(["UBND TỈNH KHÁNH H", "ÒA"]) == ["UBND TỈNH KHÁNH HÒA"]


def test_a_letter_that_stands_for_a_district_is_no_cut_syllable() -> None:
    assert units(["UBND H", "AN MẪU"]) == ["UBND H AN MẪU"]
