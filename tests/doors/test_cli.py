"""The command: arguments -> output and exit code, in both languages, and never a traceback."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path
from typing import NamedTuple

import jsonschema_rs
import pytest

from xhht_parse import Document, parse
from xhht_parse.cli import main
from xhht_parse.cli.commands.explain import _ROOMS
from xhht_parse.cli.group import COMMANDS
from xhht_parse.explain import ROOMS

PLAN = "KẾ HOẠCH\n\nII. MỤC TIÊU\n1. Đến năm 2025: 95% người dân biết chữ.\n"


class Done(NamedTuple):
    code: int
    out: str
    err: str


class Run:
    """`run("parse", path)` -> exit code, output and messages."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *arguments: object) -> Done:
        code = main([str(argument) for argument in arguments])
        done = Done(code, *self.capsys.readouterr())
        assert "Traceback" not in done.err
        return done


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("LC_ALL", "C")
    return Run(capsys)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, "utf-8")
    return path


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"%PDF-1.7")
    return path


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
        (["parse"], "FILE… is missing", "thiếu TỆP…"),
        (["parse", "a", "--formt", "json"], "Did you mean --format", "Có phải ý bạn là --format"),
        (["parse", "a", "--format", "xml"], "choose json, text", "chọn json, text"),
        (["parse", "a", "--output"], "--output needs a value", "--output cần có giá trị"),
        (["batch", "a", "-o", "b", "--jobs", "0"], "whole number of at least 1", "số nguyên từ 1 trở lên"),
        (["batch", "a", "-o", "b", "--jobs", "x"], "whole number of at least 1", "số nguyên từ 1 trở lên"),
        (["batch", "a"], "--output is missing", "thiếu --output"),
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


# parse


def test_parse_writes_what_the_library_gives(run: Run, plan: Path) -> None:
    done = run("parse", plan)
    document = Document.model_validate_json(done.out)
    assert document.model_copy(update={"source": parse(PLAN).source}) == parse(PLAN)
    assert done.code == 0


def test_several_plans_are_one_json_a_line(run: Run, plan: Path) -> None:
    lines = run("parse", plan, plan).out.splitlines()
    assert [json.loads(line)["text"] for line in lines] == [PLAN, PLAN]


def test_a_dash_reads_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PLAN.encode())))
    document = json.loads(run("parse", "-").out)
    assert (document["text"], document["source"]["uri"]) == (PLAN, None)


def test_parse_to_a_folder_writes_one_file_a_plan(run: Run, plan: Path, tmp_path: Path) -> None:
    done = run("parse", plan, "-o", tmp_path / "out", "--pretty")
    assert (done.code, done.out) == (0, "")
    written = (tmp_path / "out" / "plan.txt.json").read_text("utf-8")
    assert json.loads(written)["text"] == PLAN
    assert written.startswith('{\n  "schema_version"')


def test_two_plans_never_share_an_output(run: Run, plan: Path, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    twin = tmp_path / "b" / "PLAN.txt"
    twin.write_text(PLAN, "utf-8")
    done = run("parse", plan, twin, "-o", tmp_path / "out")
    assert done.code == 2
    assert "would both be written" in done.err
    assert not (tmp_path / "out").exists()


def test_a_bad_file_does_not_stop_the_next(run: Run, pdf: Path, plan: Path) -> None:
    done = run("parse", pdf, plan)
    assert done.code == 1
    assert json.loads(done.out)["text"] == PLAN
    assert "this is a PDF file" in done.err
    assert "đây là tệp PDF" in run("parse", pdf, "--lang", "vi").err


def test_a_folder_is_sent_to_batch(run: Run, tmp_path: Path) -> None:
    assert "xhht-parse batch" in run("parse", tmp_path).err


def test_strict_tells_of_every_doubt(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "broken.txt"
    path.write_bytes(PLAN.encode() * 20 + b"\xff")
    done = run("parse", path, "--strict")
    assert (done.code, done.out) == (1, "")
    assert f"{path}:1:1: warning invalid-bytes: " in done.err


@pytest.mark.parametrize(("lang", "words"), [("en", "Outline"), ("vi", "Bố cục")])
def test_the_page_shows_the_outline(run: Run, plan: Path, lang: str, words: str) -> None:
    done = run("parse", plan, "--format", "text", "--lang", lang)
    assert words in done.out
    assert "MỤC TIÊU" in done.out


def test_a_page_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "evil.txt"
    path.write_text(
        "II. MỤC TIÊU \x1b[31m[bold]đỏ[/bold]\n1. Đến năm 2025: 95% \x1b]0;x\x07 người dân biết chữ.\n", "utf-8"
    )
    for arguments in (
        ["parse", path, "--format", "text"],
        ["explain", path],
        ["targets", path],
        ["explain", path, "--line", 1],
    ):
        done = run(*arguments)
        assert "\x1b" not in done.out
        assert "\x07" not in done.out


# batch


def test_batch_closes_with_a_table(run: Run, plan: Path, pdf: Path, tmp_path: Path) -> None:
    done = run("batch", tmp_path, "-o", tmp_path / "out")
    assert done.code == 1
    assert "1 read · 1 failed" in done.out
    assert "scan.pdf" in done.out
    assert "targets" in done.out
    assert (tmp_path / "out" / "plan.txt.json").exists()
    pdf.unlink()
    again = run("batch", tmp_path, "-o", tmp_path / "out", "--lang", "vi", "--jobs", 1)
    assert again.code == 0
    assert "1 đọc được · 0 không đọc được" in again.out
    assert again.err == ""


def test_quiet_batch_names_failures_alone(run: Run, plan: Path, pdf: Path, tmp_path: Path) -> None:
    done = run("batch", tmp_path, "-o", tmp_path / "out", "--quiet")
    assert (done.code, done.out) == (1, "")
    assert done.err.count("\n") == 1


def test_an_empty_folder_is_told(run: Run, tmp_path: Path) -> None:
    done = run("batch", tmp_path, "-o", tmp_path / "out")
    assert done.code == 0
    assert "holds no plan" in done.out


def test_an_output_folder_that_is_a_file_is_wrong_use(run: Run, plan: Path, tmp_path: Path) -> None:
    done = run("batch", tmp_path, "-o", plan)
    assert done.code == 2
    assert "cannot be written to" in done.err


# targets


def test_targets_as_json_lines_and_csv_say_the_same(run: Run, plan: Path, tmp_path: Path) -> None:
    objects = [json.loads(line) for line in run("targets", tmp_path, "--format", "jsonl").out.splitlines()]
    cells = list(csv.DictReader(io.StringIO(run("targets", tmp_path, "--format", "csv").out)))
    assert len(objects) == len(cells) == len(parse(PLAN).targets)
    for one, other in zip(objects, cells, strict=True):
        assert list(one) == list(other)
        assert one["path"] == other["path"] == plan.as_posix()
        assert float(other["value"]) == one["value"]


def test_csv_has_a_mark_for_excel_in_a_file_only(run: Run, plan: Path, tmp_path: Path) -> None:
    run("targets", plan, "--format", "csv", "-o", tmp_path / "t.csv")
    assert (tmp_path / "t.csv").read_bytes().startswith(b"\xef\xbb\xbfpath,plan,")
    assert run("targets", plan, "--format", "csv").out.startswith("path,plan,")


def test_targets_of_no_plan_say_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "none.txt").write_text("Không có gì.", "utf-8")
    done = run("targets", tmp_path)
    assert (done.code, done.out) == (0, "No targets found in 1 files.\n")


def test_targets_of_a_bad_file_are_exit_code_one(run: Run, plan: Path, pdf: Path) -> None:
    done = run("targets", pdf, plan)
    assert done.code == 1
    assert "scan.pdf" in done.err


# explain


def test_explain_lists_findings_with_their_place(run: Run, plan: Path) -> None:
    done = run("explain", plan)
    assert done.code == 0
    assert "3:1" in done.out
    assert "sec-II" in done.out


def test_explain_of_one_line_and_of_one_offset_agree(run: Run, plan: Path) -> None:
    offset = PLAN.index("1. Đến")
    by_offset, by_line = run("explain", plan, "--at", offset), run("explain", plan, "--line", 4)
    assert f"Line 4, column 1 · offset {offset}" in by_offset.out
    assert f"Line 4, column 1 · offset {offset}" in by_line.out
    assert "arabic → 1 (1,)" in by_line.out


@pytest.mark.parametrize("number", range(1, len(PLAN.split("\n")) + 1))
def test_explain_knows_every_line(run: Run, plan: Path, number: int) -> None:
    done = run("explain", plan, "--line", number)
    assert (done.code, done.out.split(",")[0]) == (0, f"Line {number}")


def test_explain_only_one_room(run: Run, plan: Path) -> None:
    assert "sections." not in run("explain", plan, "--only", "references").out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--at", "99999"], "--at takes 0 to"),
        (["--line", "99"], "--line takes 1 to 5"),
        (["--at", "1", "--line", "1"], "not both"),
    ],
)
def test_explain_outside_the_text_is_wrong_use(run: Run, plan: Path, arguments: list[str], words: str) -> None:
    done = run("explain", plan, *arguments)
    assert done.code == 2
    assert words in done.err


def test_explain_knows_the_rooms_of_the_library() -> None:
    assert tuple(ROOMS) == _ROOMS


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
