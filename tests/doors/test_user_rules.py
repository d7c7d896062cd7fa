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
