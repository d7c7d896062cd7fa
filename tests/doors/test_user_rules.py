"""A user's rules: entries join the word lists, patterns are checked, and none can hang a parse."""

from __future__ import annotations

import json
import pickle
import tomllib
from dataclasses import MISSING, fields
from importlib.resources import files
from pathlib import Path
from time import process_time

import jsonschema_rs
import pytest

from xhht_parse import RulesError, parse
from xhht_parse.rules.user import BUDGET, LISTS, ROOMS, Timed, UserPattern, UserRules, load
from xhht_parse.rules.user_file import _KEYS
from xhht_parse.text.folds import fold
from xhht_parse.vocab.words import in_force, standard

RULE = """
[[targets]]
name = "scholarships"
pattern = '''trao (?P<value>[0-9.]+) (?P<unit>suất học bổng)'''
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    return tmp_path / "rules.toml"


def loaded(path: Path, text: str) -> UserRules:
    path.write_text(text, "utf-8")
    return load(path)


def pattern(path: Path, source: str, **extra: str) -> UserPattern:
    more = "".join(f"{key} = {value}\n" for key, value in extra.items())
    return loaded(path, f"[[targets]]\nname = 'x'\npattern = '''{source}'''\n{more}").targets[0]


def test_entries_stand_behind_the_packages_own(rules: Path) -> None:
    rules.write_text('[[unit]]\nname = "suất học bổng"\ngroup = "count"\naliases = ["suất HB"]\n', "utf-8")
    words = in_force(rules)
    assert words.units[:-1] == standard().units
    assert (words.units[-1].name, words.units[-1].aliases) == ("suất học bổng", ("suất HB",))
    assert words.kinds == standard().kinds


def test_the_same_file_gives_the_same_words(rules: Path) -> None:
    rules.write_text(RULE, "utf-8")
    assert in_force(rules) is in_force(str(rules))
    assert in_force(load(rules)) is in_force(rules)
    assert in_force(None) is standard()


def test_a_changed_file_is_read_anew(rules: Path) -> None:
    before = loaded(rules, RULE)
    assert loaded(rules, RULE + "\n# more\n") is not before


def test_rules_travel_to_other_processes(rules: Path) -> None:
    again = pickle.loads(pickle.dumps(loaded(rules, RULE)))
    assert again.targets[0].pattern.search("trao 5 suất học bổng")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[[unit]]\nname = ", 2, "no TOML"),
        ('\n[[units]]\nname = "x"', 2, "no table [[units]]"),
        ("unit = 3", None, "array of tables"),
        ("[unit]\nname = 'x'", 1, "array of tables"),
        ('[[unit]]\nname = "x"\ngroup = "y"\n\n[[unit]]\nname = 3\ngroup = "y"', 5, "Expected `str`, got `int`"),
        ('[[unit]]\nname = "x"', 1, "missing required field `group`"),
        ('[[unit]]\nname = "x"\ngroup = "y"\ncolour = "z"', 1, 'no key "colour"'),
        ('[[kind]]\ncode = "X"\nname = "x"\nscheme = "odd"', 1, "Invalid enum value"),
        (RULE + RULE, 6, 'two rules are named "scholarships"'),
        ("[[targets]]\nname = 'x'", 1, 'needs the key "pattern"'),
        ("[[targets]]\nname = 'Số'\npattern = '(?P<value>x)'", 1, 'must be like "my-rule"'),
        ("[[targets]]\nname = 'x'\npattern = '('", 1, "no regular expression"),
        ("[[targets]]\nname = 'x'\npattern = '(?P<unit>x)'", 1, "needs the named group (?P<value>…)"),
        ("[[targets]]\nname = 'x'\npattern = '(?P<value>x)(?P<other>y)'", 1, "(?P<other>…) means nothing"),
        (RULE + "set = { comparator = 'more' }", 2, "one of eq, gt"),
        (RULE + "set = { colour = 'red' }", 2, 'no key "set.colour"'),
        (RULE + "set = 3", 2, "must be a table"),
        (RULE + "case = 1", 2, "true or false"),
        (RULE + "finds = 'one'", 2, "a list of texts"),
        (RULE + "finds = ['không có gì']", 2, "does not find its own example"),
        (RULE + "ignores = ['trao 5 suất học bổng']", 2, "which it should ignore"),
        ("[[targets]]\nname = 'x'\npattern = '(?P<value>(a|aa)+$)'\nfinds = ['" + "a" * 80 + "b']", 1, "backtracks"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(rules: Path, text: str, line: int | None, words: str) -> None:
    rules.write_text(text, "utf-8")
    with pytest.raises(RulesError) as caught:
        in_force(rules)
    assert caught.value.line == line
    assert words in caught.value.problem
    assert caught.value.problem_vi != caught.value.problem
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_a_file_that_cannot_be_read_is_told(rules: Path, tmp_path: Path) -> None:
    rules.write_bytes(b"[[unit]]\n# \xff")
    for path, words in ((rules, ":2: the rules file is not UTF-8"), (tmp_path / "none.toml", "cannot be read")):
        with pytest.raises(RulesError, match=words):
            load(path)


def test_patterns_are_folded_like_the_packages_own(rules: Path) -> None:
    timed = pattern(rules, "hòa – (?P<value>[0-9]+)").within(lambda *_, **__: None)
    text = fold("HOÀ - 5, hòa — 6")
    assert [match["value"] for match in timed.finditer(text, 0, len(text))] == ["5", "6"]


def test_case_counts_where_it_is_asked_for(rules: Path) -> None:
    assert pattern(rules, "(?P<value>Đạt)").pattern.search("ĐẠT")
    assert not pattern(rules, "(?P<value>Đạt)", case="true").pattern.search("ĐẠT")


def test_a_match_stays_within_its_stretch(rules: Path) -> None:
    timed = pattern(rules, r"\G(?P<value>[a-z]+)").within(lambda *_, **__: None)
    assert [match.span() for match in timed.finditer("abc def", 4, 6)] == [(4, 6)]
    empty = pattern(rules, "(?P<value>x*)").within(lambda *_, **__: None)
    assert [match.span() for match in empty.finditer("axxa", 0, 4)] == [(1, 3)]


def test_a_pattern_that_backtracks_is_let_go_with_one_diagnostic(rules: Path) -> None:
    heard: list[tuple[object, ...]] = []

    def doubt(code: str, start: int, end: int, **facts: object) -> None:
        heard.append((code, start, end, facts["rule"]))

    timed = pattern(rules, "(?P<value>(a|aa)+)$").within(doubt)
    text = "a" * 200 + "b"
    begun = process_time()
    for _ in range(50):
        assert list(timed.finditer(text, 0, len(text))) == []
    assert process_time() - begun < 5 * BUDGET
    assert heard == [("user-rule-timeout", 0, len(text), "user.x")]


def test_the_budget_is_that_of_the_document(rules: Path) -> None:
    timed = Timed(pattern(rules, "(?P<value>x)"), lambda *_, **__: None, left=0.0)
    assert list(timed.finditer("x", 0, 1)) == []


def test_rules_are_checked_even_for_an_empty_text(rules: Path) -> None:
    rules.write_text("[[nothing]]", "utf-8")
    with pytest.raises(RulesError):
        parse("", rules=rules)


def test_every_table_of_entries_is_a_word_list() -> None:
    assert {f"{table}s" if table != "agency" else "agencies" for table in LISTS} <= set(vars(standard()))
    assert set(ROOMS) <= set(UserRules.__dataclass_fields__)


# What the patterns find

TEXT = """KẾ HOẠCH

Thực hiện Công điện hỏa tốc 12/CĐ-UBND (từ đây gọi là “Công điện”), theo Quyết định số 5/QĐ-UBND.

II. MỤC TIÊU
1. Đến năm 2025:
a) Mỗi huyện trao 1.500 suất học bổng cho học sinh nghèo; 95% người dân biết chữ.

III. TỔ CHỨC THỰC HIỆN
1. Ban công tác Mặt trận thôn làm đầu mối vận động, phối hợp với Sở Tài chính.
"""
RULES = r"""
[[targets]]
name = "scholarships"
pattern = '''trao (?P<value>[0-9.]+) (?P<unit>suất học bổng) cho (?P<indicator>học sinh nghèo)'''
set = { comparator = "ge" }

[[references]]
name = "telegram"
pattern = '''công điện hỏa tốc (?P<number>[0-9]{1,5}/CĐ-[A-ZĐ]{2,8})'''
set = { kind = "CĐ" }

[[assignments]]
name = "focal-point"
pattern = '''(?P<agency>Ban công tác [^,;.]{3,40}) làm đầu mối (?P<duty>[^,;.]++)'''

[[definitions]]
name = "hereafter"
pattern = '''từ đây gọi là "(?P<term>[^"]{2,60})"'''
set = { kind = "other" }
"""


@pytest.fixture
def found(rules: Path) -> dict[str, list[object]]:
    rules.write_text(RULES, "utf-8")
    document = parse(TEXT, rules=rules)
    rooms = ("targets", "references", "assignments", "definitions")
    return {room: [r for r in getattr(document, room) if r.rule.startswith("user.")] for room in rooms}


def test_a_target_keeps_the_deadline_from_above(found: dict[str, list[object]]) -> None:
    (target,) = found["targets"]
    assert (target.rule, target.value, target.unit, target.comparator) == (
        "user.scholarships",
        1500,
        "suất học bổng",
        "ge",
    )  # type: ignore[attr-defined]
    assert (target.deadline.year, target.deadline.source) == (2025, "heading")  # type: ignore[attr-defined]
    assert target.indicator == "học sinh nghèo"  # type: ignore[attr-defined]


def test_a_reference_has_its_number_and_kind(found: dict[str, list[object]]) -> None:
    (reference,) = found["references"]
    assert (reference.number, reference.doc_type.code) == ("12/CĐ-UBND", "CĐ")  # type: ignore[attr-defined]


def test_a_duty_holder_has_its_duty(found: dict[str, list[object]]) -> None:
    (duty,) = found["assignments"]
    assert (duty.agency, duty.role) == ("Ban công tác Mặt trận thôn", "lead")  # type: ignore[attr-defined]
    assert TEXT[duty.duty.start : duty.duty.end] == "vận động"  # type: ignore[attr-defined]


def test_a_short_name_has_its_term(found: dict[str, list[object]]) -> None:
    (definition,) = found["definitions"]
    assert (definition.term, definition.kind) == ("Công điện", "other")  # type: ignore[attr-defined]


MORE = r"""
[[targets]]
name = "first"
pattern = '''(?P<value>[0-9]+) đến (?P<value_max>[0-9]+) (?P<unit>tủ sách)(?: vào (?P<year>năm [0-9]{4}|mùa xuân))?'''

[[targets]]
name = "second"
pattern = '''có (?P<value>[^.;]{1,12}) tủ sách'''

[[references]]
name = "telegram"
pattern = '''điện (?P<number>[0-9]{1,5}/ĐK)(?: (?P<date>ngày [0-9/]++|hôm qua))?'''

[[assignments]]
name = "focal-point"
pattern = '''(?P<agency>Ban công tác [^,;.]{3,10}) làm đầu mối'''

[[definitions]]
name = "that-is"
pattern = '''(?P<term>Tủ sách) nghĩa là (?P<meaning>[^.;]++)'''
"""


def test_what_groups_may_hold_and_may_leave_out(rules: Path) -> None:
    rules.write_text(MORE, "utf-8")
    document = parse(
        """II. MỤC TIÊU
1. Mỗi thôn có 1 đến 2 tủ sách vào mùa xuân; mỗi trường có nhiều tủ sách.
2. Mỗi xã có 3 đến 5 tủ sách vào năm 2027.
3. Tủ sách nghĩa là nơi đọc sách.
4. Theo điện 12/ĐK ngày 05/03/2026, điện 13/ĐK hôm qua và điện 14/ĐK.
III. TỔ CHỨC THỰC HIỆN
1. Ban công tác thôn làm đầu mối gom sách; ghi sổ.""",
        rules=rules,
    )
    assert [(t.rule, t.value, t.value_max, t.deadline and t.deadline.year) for t in document.targets] == [
        ("user.first", 1, 2, None),
        ("user.first", 3, 5, 2027),
    ]
    assert [(r.number, r.issued_date) for r in document.references] == [
        ("12/ĐK", "2026-03-05"),
        ("13/ĐK", None),
        ("14/ĐK", None),
    ]
    assert [(d.term, d.meaning) for d in document.definitions] == [("Tủ sách", "nơi đọc sách")]
    (duty,) = document.assignments
    assert duty.duty is not None
    assert (duty.agency, document.text[slice(*duty.duty)]) == ("Ban công tác thôn", "làm đầu mối gom sách; ghi sổ.")


def test_what_the_package_finds_elsewhere_stays(rules: Path) -> None:
    rules.write_text(RULES, "utf-8")
    with_rules, without = parse(TEXT, rules=rules), parse(TEXT)
    assert [t.value for t in with_rules.targets] == [t.value for t in without.targets]
    assert "5/QĐ-UBND" in [r.number for r in with_rules.references]
    assert any(a.agency == "Sở Tài chính" for a in with_rules.assignments)


def test_rules_that_find_nothing_change_nothing(rules: Path) -> None:
    rules.write_text(RULES.replace("trao", "tặng").replace("hỏa tốc", "khẩn").replace("đầu mối", "chủ lực"), "utf-8")
    plain = TEXT.replace("từ đây gọi là", "gọi tắt là")
    assert parse(plain, rules=rules) == parse(plain)


def test_a_pattern_that_backtracks_leaves_a_diagnostic_in_the_document(rules: Path) -> None:
    rules.write_text("[[targets]]\nname = 'slow'\npattern = '''(?P<value>(a|aa)+)$'''", "utf-8")
    document = parse("II. MỤC TIÊU\n1. " + "a" * 400 + "b\n2. Đến năm 2025: 95% người dân biết chữ.", rules=rules)
    assert [d.code for d in document.diagnostics if d.code.startswith("user-")] == ["user-rule-timeout"]
    assert [t.value for t in document.targets] == [95]


# The schema

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "rules-1.0.schema.json").read_text("utf-8"))
EXAMPLE = tomllib.loads((files("xhht_parse.rules") / "example.toml").read_text("utf-8"))


def test_the_example_obeys_the_schema() -> None:
    jsonschema_rs.validator_for(SCHEMA).validate(EXAMPLE)


@pytest.mark.parametrize("room", ROOMS)
def test_the_schema_knows_the_settings_of_every_room(room: str) -> None:
    items = SCHEMA["properties"][room]["items"]
    settings = items["properties"]["set"]["properties"]
    assert {key: tuple(value.get("enum", ())) for key, value in settings.items()} == dict(ROOMS[room].settings)
    assert f"(?P<{ROOMS[room].needs}>…)" in SCHEMA["properties"][room]["description"]
    assert set(items["properties"]) == set(_KEYS)


@pytest.mark.parametrize("table", LISTS)
def test_the_schema_knows_the_keys_of_every_word_list(table: str) -> None:
    record = type(getattr(standard(), f"{table}s" if table != "agency" else "agencies")[0])
    items = SCHEMA["properties"][table]["items"]
    assert set(items["properties"]) == {field.name for field in fields(record)}
    assert set(items["required"]) == {field.name for field in fields(record) if field.default is MISSING}
