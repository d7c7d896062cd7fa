"""`xhht-parse eval --check`: slips of the annotators are found, sound annotations are not blamed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from xhht_parse.cli import main
from xhht_parse.evaluation import check

CORPUS = Path(__file__).parents[2] / "corpus"
TEXT = "I. MỤC TIÊU\n1. Đến năm 2030 đạt 95% (Quyết định số 5/QĐ-UBND)\n"


def problems(tmp_path: Path, gold: dict[str, object]) -> list[str]:
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "source.txt").write_text(TEXT, "utf-8")
    (tmp_path / "plan" / "gold.json").write_text(json.dumps(gold), "utf-8")
    return [problem.where for problem in check(tmp_path)]


def test_the_annotations_of_the_corpus_are_sound() -> None:
    assert list(check(CORPUS)) == []


@pytest.mark.parametrize(
    ("gold", "where"),
    [
        ({"targets": [{"at": [900, 903], "value": 95}]}, "targets[0]"),
        ({"targets": [{"at": [31, 34], "value": 95, "comparator": "more"}]}, "targets[0]"),
        ({"targets": [{"at": [31, 34], "value": 95, "comparator": "between"}]}, "targets[0]"),
        ({"targets": [{"at": [31, 34], "value": 95, "value_max": 90, "comparator": "between"}]}, "targets[0]"),
        ({"targets": [{"at": [31, 34], "value": 95, "year_from": "title"}]}, "targets[0]"),
        ({"targets": [{"at": [31, 34], "value": "95"}]}, "JSON"),
        ({"sections": [{"start": 0, "label": "II."}]}, "sections[0]"),
        ({"sections": [{"start": 0, "label": "I."}, {"start": 12, "label": "1.", "parent": 3}]}, "sections[1]"),
        ({"citations": [{"at": [49, 58], "date": "5/3/2024"}]}, "citations[0]"),
        ({"assignments": [{"at": [36, 40], "role": "chief"}]}, "assignments[0]"),
        ({"assignments": [{"at": [11, 12], "role": "lead"}]}, "assignments[0]"),
    ],
)
def test_a_slip_is_named_with_its_record(tmp_path: Path, gold: dict[str, object], where: str) -> None:
    assert problems(tmp_path, gold) == [where]


def test_the_command_ends_with_1_where_a_slip_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", str(CORPUS), "--check"]) == 0
    problems(tmp_path, {"sections": [{"start": 0, "label": "II."}]})
    assert main(["--lang", "vi", "eval", str(tmp_path), "--check"]) == 1
    told = capsys.readouterr().out
    assert "plan: sections[0]: văn bản tại 0 là “I. MỤC”, không phải “II.”" in told
    assert "1 lỗi" in told


def test_annotations_that_are_no_json_hide_no_others(tmp_path: Path) -> None:
    (tmp_path / "a.gold.json").write_text("{", "utf-8")
    (tmp_path / "b.gold.json").write_text("{}", "utf-8")
    assert [(problem.document, problem.where) for problem in check(tmp_path)] == [("a", "JSON"), ("b", "text")]
