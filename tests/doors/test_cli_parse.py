"""`parse` and `batch` at the command: what is written where, and what is told of files that cannot be read."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from command import PLAN, Run
from plans import CORPUS
from xhht_parse import Document, parse

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
    assert "the PDF is damaged" in done.err
    assert "PDF" in run("parse", pdf, "--lang", "vi").err


def test_a_folder_is_sent_to_batch(run: Run, tmp_path: Path) -> None:
    assert "xhht-parse batch" in run("parse", tmp_path).err


def test_strict_tells_of_every_doubt(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "broken.txt"
    path.write_bytes(PLAN.encode() * 20 + b"\xff")
    done = run("parse", path, "--strict")
    assert (done.code, done.out) == (1, "")
    assert f"{path}:1:1: warning invalid-bytes: " in done.err


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "Outline"), ("vi", "Bố cục"), ("en", "objectives"), ("vi", "MỤC TIÊU  mục tiêu")]
)
def test_the_page_shows_the_outline(run: Run, plan: Path, lang: str, words: str) -> None:
    done = run("parse", plan, "--format", "text", "--lang", lang)
    assert words in done.out
    assert "MỤC TIÊU" in done.out


@pytest.mark.parametrize(
    "words",
    [
        "Văn bản kèm theo: PHÁT TRIỂN CÂY QUẾ",  # the attached plan's outline
        "giảm ≥ 30 %",  # a target
        "Chánh Văn phòng UBND tỉnh (khác)",  # a duty
        "các sở, ngành; UBND các huyện",  # those who help with it
        "286.000.000.000 đồng",  # funding
        "… và 1 mục nữa",  # a recipient too many
    ],
)
def test_the_page_shows_every_kind_of_record(run: Run, words: str) -> None:
    specimen = CORPUS / "decision-attached-plan-2024" / "source.txt"
    assert words in run("parse", specimen, "--format", "text", "--lang", "vi").out


def test_a_page_for_the_browser_is_written_beside_its_plans_name(run: Run, plan: Path, tmp_path: Path) -> None:
    done = run("parse", plan, "--format", "html", "-o", tmp_path / "checked")
    page = (tmp_path / "checked" / f"{plan.name}.html").read_text("utf-8")
    assert (done.code, done.out) == (0, "")
    assert page.startswith("<!doctype html>")
    assert "MỤC TIÊU" in page


def test_the_page_names_the_line_of_each_doubt(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("II. MỤC TIÊU\n1. Đến năm 2025: 95% người dân biết chữ.\n2. Đến năm 2030: 150% xã.\n", "utf-8")
    assert "warning, line 3: A share of 150% is more than the whole." in run("parse", path, "--format", "text").out


def test_a_page_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "evil\x07.txt"
    path.write_text(
        "II. MỤC TIÊU \x1b[31m[bold]đỏ[/bold]\n1. Đến năm 2025: 95% \x1b]0;x\x07 người dân biết chữ.\n", "utf-8"
    )
    for arguments in (
        ["parse", path, "--format", "text"],
        ["explain", path],
        ["targets", path],
        ["explain", path, "--line", 1],
        ["parse", path, "--strict"],
        ["parse", path, "--output", path],
    ):
        done = run(*arguments)
        assert "\x07" not in done.err
        assert "\x1b" not in done.out
        assert "\x07" not in done.out


# batch


def test_batch_closes_with_a_table(run: Run, plan: Path, pdf: Path, tmp_path: Path) -> None:
    done = run("batch", tmp_path, "-o", tmp_path / "out")
    assert done.code == 1
    assert "1 read · 1 failed" in done.out
    assert "scan.pdf" in done.out
    assert "Found: 1 target\n" in done.out
    assert (tmp_path / "out" / "plan.txt.json").exists()
    pdf.unlink()
    again = run("batch", tmp_path, "-o", tmp_path / "out", "--lang", "vi", "--jobs", 1)
    assert again.code == 0
    assert "1 đọc được (1 tệp không đổi từ lần chạy trước) · 0 không đọc được" in again.out
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
