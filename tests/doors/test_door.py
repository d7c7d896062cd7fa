"""The library's door: parse, parse_file, parse_folder, and what they refuse."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import xhht_parse
from command import PLAN
from xhht_parse import Document, ParseError, UnreadableFile, parse, parse_file, parse_folder


@pytest.mark.parametrize("wrong", [None, b"text", 3, Path("a.txt"), ["a"]])
def test_only_a_string_parses(wrong: object) -> None:
    with pytest.raises(TypeError, match=rf"takes a str, not {type(wrong).__name__}; for a file use parse_file\(\)"):
        parse(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", [None, 3, b"a.txt", ["a"]])
def test_only_a_path_names_a_file(wrong: object) -> None:
    with pytest.raises(TypeError, match="takes a path, not"):
        parse_file(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", [None, 3, b"plans", ["a"]])
def test_only_a_path_names_a_folder(wrong: object) -> None:
    with pytest.raises(TypeError, match=rf"parse_folder\(\) takes a path, not {type(wrong).__name__}"):
        parse_folder(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", [3, b"mine.toml", [], {}])
def test_only_a_path_names_rules(wrong: object) -> None:
    with pytest.raises(TypeError, match=f"rules takes a path or what rules.user.load gave, not {type(wrong).__name__}"):
        parse(PLAN, rules=wrong)  # type: ignore[arg-type]


def test_strict_raises_one_error_with_all_doubts() -> None:
    with pytest.raises(ParseError, match="lone-surrogate at 0") as caught:
        parse("KẾ HOẠCH \ud800", strict=True)
    assert all(doubt.severity != "info" for doubt in caught.value.diagnostics)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_strict_is_content_where_nothing_is_doubtful() -> None:
    doubts = [d for d in parse(PLAN).diagnostics if d.severity != "info"]
    if not doubts:
        assert parse(PLAN, strict=True) == parse(PLAN)
    else:
        with pytest.raises(ParseError):
            parse(PLAN, strict=True)


def test_the_source_names_the_file_but_not_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.md"
    path.write_text(PLAN, "utf-8")
    source = parse_file(path).source
    assert (source.uri, source.media_type, source.encoding) == ("kế hoạch.md", "text/markdown", "utf-8")
    assert parse_file(str(path)).text == PLAN


def test_a_file_of_blanks_is_an_empty_document_and_one_of_nothing_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_text(" \n", "utf-8")
    assert [doubt.code for doubt in parse_file(path).diagnostics] == ["empty-text"]
    path.write_bytes(b"")
    with pytest.raises(UnreadableFile) as caught:
        parse_file(path)
    assert caught.value.code == "empty-file"


def test_a_folder_gives_each_file_its_document_or_its_failure(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "plan.txt").write_text(PLAN, "utf-8")
    (tmp_path / "b.pdf").write_bytes(b"7z\xbc\xaf\x27\x1c")
    (tmp_path / "picture.svg").write_bytes(b"<svg/>")
    results = dict(parse_folder(tmp_path))
    assert set(results) == {tmp_path / "a" / "plan.txt", tmp_path / "b.pdf"}
    document, failure = results[tmp_path / "a" / "plan.txt"], results[tmp_path / "b.pdf"]
    assert isinstance(document, Document)
    assert document.source.uri == "a/plan.txt"
    assert isinstance(failure, UnreadableFile)
    assert failure.code == "unsupported-format"


def test_several_processes_find_what_one_finds(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(PLAN.replace("95", str(90 + number)), "utf-8")
    assert dict(parse_folder(tmp_path, jobs=2)) == dict(parse_folder(tmp_path))


@pytest.mark.parametrize(("name", "code"), [("missing", "no-folder"), ("file.txt", "not-a-folder")])
def test_what_is_no_folder_is_refused_at_once(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "file.txt").touch()
    with pytest.raises(UnreadableFile) as caught:
        parse_folder(tmp_path / name)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "bound", [{"timeout": -1}, {"timeout": float("nan")}, {"timeout": "5"}, {"memory": -1}, {"memory": 100.5}]
)
def test_bounds_that_are_none_are_told_at_once(tmp_path: Path, bound: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="from 0 on"):
        parse_folder(tmp_path, **bound)


@pytest.mark.parametrize("jobs", [0, -1, True, 1.5])
def test_jobs_are_counted_from_one(tmp_path: Path, jobs: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        parse_folder(tmp_path, jobs=jobs)


def test_importing_the_package_brings_in_nothing_heavy() -> None:
    heavy = "{'pydantic', 'msgspec', 'regex', 'rich', 'click', 'multiprocessing', 'tomllib'}"
    code = f"import sys, xhht_parse, xhht_parse.cli.main; print({heavy} & set(sys.modules) - {{'click'}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_the_door_names_what_it_has() -> None:
    assert set(xhht_parse.__all__) < set(dir(xhht_parse))
    assert xhht_parse.__version__
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        xhht_parse.nothing  # noqa: B018


def test_wrong_rules_are_told_before_a_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "rules.toml").write_text("[[unit]]\nname = 3\n", "utf-8")
    with pytest.raises(xhht_parse.RulesError, match=r"rules\.toml:1"):
        parse_folder(tmp_path, rules=tmp_path / "rules.toml")
