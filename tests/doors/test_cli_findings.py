"""`targets` and `explain` at the command: lists of what was found, as tables, lines and pages."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from itertools import groupby
from pathlib import Path

import pytest

from command import PLAN, Run
from word import Word
from xhht_parse import parse
from xhht_parse.cli.commands.explain import _ROOMS
from xhht_parse.explain import ROOMS

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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_an_output_that_is_a_pipe_stays_one(run: Run, plan: Path, tmp_path: Path) -> None:
    """As do /dev/stdout and /dev/null, which root could replace by a file."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    run("targets", plan, "--format", "csv", "-o", pipe)
    assert b"95" in os.read(reader, 10_000)
    os.close(reader)
    assert pipe.is_fifo()


def test_an_output_that_is_a_link_stays_one(run: Run, plan: Path, tmp_path: Path) -> None:
    file, link = tmp_path / "t.csv", tmp_path / "link.csv"
    file.touch()
    link.symlink_to(file)
    run("targets", plan, "--format", "csv", "-o", link)
    assert link.is_symlink()
    assert b"95" in file.read_bytes()


def test_the_table_names_each_plan_by_its_number_beside_its_file(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 17/KH-UBND\n\n"
    (tmp_path / "a.txt").write_text(head + PLAN, "utf-8")
    monkeypatch.chdir(tmp_path)
    shown = [line.strip() for line in run("targets", "a.txt").out.splitlines()]
    assert "17/KH-UBND  a.txt" in shown


def test_targets_of_no_plan_say_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "none.txt").write_text("Không có gì.", "utf-8")
    done = run("targets", tmp_path)
    assert (done.code, done.out) == (0, "No targets found in 1 file.\n")


def test_targets_of_a_folder_without_plans_say_so(run: Run, tmp_path: Path) -> None:
    done = run("targets", tmp_path)
    assert (done.code, done.out) == (0, "")
    assert "holds no plan" in done.err


def test_targets_of_standard_input_stand_among_those_of_files(
    run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PLAN.encode())))
    rows = [json.loads(line) for line in run("targets", "-", plan, "--format", "jsonl").out.splitlines()]
    assert [path for path, _ in groupby(row["path"] for row in rows)] == ["-", plan.as_posix()]


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


def test_explain_names_kinds_of_money_in_the_chosen_language(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("III. KINH PHÍ\nTổng kinh phí thực hiện Kế hoạch: 10 tỷ đồng.\n", "utf-8")
    shown = {
        lang: run("explain", tmp_path / "plan.txt", "--only", "funding", "--lang", lang).out for lang in ("en", "vi")
    }
    assert "10,000,000,000 đồng · total" in shown["en"]
    assert "10.000.000.000 đồng · tổng số" in shown["vi"]


def test_explain_of_one_line_and_of_one_offset_agree(run: Run, plan: Path) -> None:
    offset = PLAN.index("1. Đến")
    by_offset, by_line = run("explain", plan, "--at", offset), run("explain", plan, "--line", 4)
    assert f"Line 4, column 1 · offset {offset}" in by_offset.out
    assert f"Line 4, column 1 · offset {offset}" in by_line.out
    assert "number → 1 (1)" in by_line.out


@pytest.mark.parametrize(
    ("language", "words"), [("en", "paragraph 2 of the Word file"), ("vi", "đoạn thứ 2 của tệp Word")]
)
def test_explain_shows_where_in_the_file_a_place_is(run: Run, tmp_path: Path, language: str, words: str) -> None:
    word = Word()
    word.paragraph("KẾ HOẠCH")
    word.paragraph("Đến năm 2025: 95% người dân biết chữ.")
    (tmp_path / "plan.docx").write_bytes(word.save())
    assert words in run("explain", tmp_path / "plan.docx", "--at", 20, "--lang", language).out


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
