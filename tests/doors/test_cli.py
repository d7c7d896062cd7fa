"""The command as a whole: help, wrong use, the schema, rules and defects, in both languages, never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema_rs
import pytest

from command import Run
from xhht_parse.cli.group import COMMANDS

# Help


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS), ("rules", "check"), ("rules", "example")])
@pytest.mark.parametrize(("lang", "usage"), [("en", "Usage:"), ("vi", "Cách dùng:")])
def test_every_command_has_a_help_page_in_both_languages(
    run: Run, command: tuple[str, ...], lang: str, usage: str
) -> None:
    done = run(*command, "--lang", lang, "--help")
    assert done.code == 0
    assert done.out.startswith(usage)
    english = {"Usage:", "Options", "Show this", "Examples", "Commands", "Missing", "required", "x>="}
    assert lang == "en" or not any(words in done.out for words in english)


@pytest.mark.parametrize("arguments", [[], ["--lang", "en"], ["rules"]])
def test_without_a_command_the_help_page_says_what_there_is(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.code, done.err) == (0, "")
    assert "Commands:" in done.out


def test_the_version_is_that_of_the_package(run: Run) -> None:
    assert run("--version").out.split()[0] == "xhht-parse"


# Wrong use


@pytest.mark.parametrize(
    ("arguments", "english", "vietnamese"),
    [
        (["nothing"], "there is no command “nothing”", "không có lệnh “nothing”"),
        (["parce"], "Did you mean parse?", "Có phải ý bạn là parse?"),
        (["parse"], "FILE is missing", "thiếu TỆP."),
        (["parse", "a", "--formt", "json"], "Did you mean --format", "Có phải ý bạn là --format"),
        (["parse", "a", "--zzzz"], "there is no option --zzzz", "không có tùy chọn --zzzz"),
        (["parse", "a", "--rules", ""], "“” is not right for --rules", "“” không hợp lệ đối với --rules"),
        (["parse", "a", "--format", "xml"], "choose json, text", "chọn json, text"),
        (["parse", "a", "--output"], "--output needs a value", "--output cần có giá trị"),
        (["batch", "a", "-o", "b", "--jobs", "0"], "whole number of at least 1", "số nguyên từ 1 trở lên"),
        (["batch", "a", "-o", "b", "--jobs", "x"], "whole number of at least 1", "số nguyên từ 1 trở lên"),
        (["batch", "a"], "--output FOLDER is missing", "thiếu --output THƯ_MỤC"),
        (["batch", "a", "-o", "b", "--shard", "9/8"], "write I/N with I from 1 to N", "viết I/N với I từ 1 đến N"),
        (["batch", "nowhere", "-o", "b"], "there is no such folder", "không tìm thấy thư mục"),
        (["explain", "nowhere.txt"], "there is no such file", "không tìm thấy tệp"),
        (["explain", "a", "b", "c"], "too many arguments: b c", "thừa tham số: b c"),
        (["--lang", "fr", "schema"], "choose vi, en", ""),
    ],
)
def test_wrong_use_is_told_in_both_languages(run: Run, arguments: list[str], english: str, vietnamese: str) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert english in done.err
    if vietnamese:
        assert vietnamese in run("--lang", "vi", *arguments).err


def test_the_file_that_a_slip_nearly_names_is_told(run: Run, plan: Path) -> None:
    assert f"Did you mean {plan}?" in run("explain", plan.with_name("plann.txt")).err


def test_why_nothing_can_be_written_is_told_in_the_chosen_language(run: Run, plan: Path, tmp_path: Path) -> None:
    output = tmp_path / "folder"
    output.mkdir()
    assert "Is a directory" in run("targets", plan, "-o", output).err
    assert "đây là thư mục" in run("--lang", "vi", "targets", plan, "-o", output).err


# schema and rules


def test_the_schema_is_a_schema_and_output_is_valid(run: Run, plan: Path) -> None:
    schema = jsonschema_rs.validator_for(json.loads(run("schema").out))
    schema.validate(json.loads(run("parse", plan).out))


def test_the_example_of_rules_is_right(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_bytes(run("rules", "example").out.encode())
    done = run("rules", "check", path)
    assert done.code == 0
    assert "1 [[targets]]" in done.out


@pytest.mark.parametrize("command", ["parse", "explain", "targets"])
def test_a_broken_rules_file_is_told_with_its_line(run: Run, plan: Path, tmp_path: Path, command: str) -> None:
    rules = tmp_path / "rules.toml"
    rules.write_text('\n[[targets]]\nname = "x"\npattern = "("\n', "utf-8")
    done = run(command, plan, "--rules", rules)
    assert (done.code, done.out) == (2, "")
    assert f"{rules}:2: the pattern is no regular expression" in done.err
    assert "biểu thức chính quy không hợp lệ" in run(command, plan, "--rules", rules, "--lang", "vi").err


def test_batch_with_broken_rules_writes_nothing(run: Run, plan: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules.toml"
    rules.write_text("[[unit]]\nname = 3\n", "utf-8")
    assert run("batch", tmp_path, "-o", tmp_path / "out", "--rules", rules).code == 2
    assert not (tmp_path / "out").exists()


def test_a_defect_is_one_line(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("odd")

    monkeypatch.setattr("xhht_parse.pipeline.study", broken)
    done = run("explain", plan)
    assert done.code == 1
    assert done.err.startswith("The program has a defect: RuntimeError: odd (test_cli.py:")
