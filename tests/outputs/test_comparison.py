"""Plans held against the national programmes: what is higher, equal, lower, later, missing, or not to be compared."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from command import Run
from xhht_parse import parse
from xhht_parse.vocab.indicators import indicators
from xhht_parse.writers.national import held

LIFE_SKILLS = "số người trong độ tuổi lao động được trang bị kỹ năng sống"
CITES = "Căn cứ Quyết định số 1373/QĐ-TTg ngày 30 tháng 7 năm 2021 của Thủ tướng Chính phủ;\n"


def plan(target: str, *, title: str = "Xây dựng xã hội học tập", cites: str = "") -> str:
    return f"KẾ HOẠCH\n{title}\n\n{cites}\nI. MỤC TIÊU\n1. {target}\n"


def verdicts(text: str, code: str = "life-skills") -> dict[int, str]:
    """Of this indicator, by the year of the national figure: 50 % in 2025, 70 % in 2030."""
    return {one.national.year: one.verdict for one in held(parse(text)) if one.indicator.code == code}


@pytest.mark.parametrize(
    ("figure", "verdict"), [("60%", "higher"), ("50%", "equal"), ("ít nhất 50%", "equal"), ("45%", "lower")]
)
def test_a_figure_for_the_same_year_is_higher_equal_or_lower(figure: str, verdict: str) -> None:
    assert verdicts(plan(f"Đến năm 2025: {figure} {LIFE_SKILLS}."))[2025] == verdict


def test_a_figure_for_a_later_year_alone_is_later() -> None:
    assert verdicts(plan(f"Đến năm 2030: 80% {LIFE_SKILLS}.")) == {2025: "later", 2030: "higher"}


def test_a_change_and_an_undated_figure_are_not_compared() -> None:
    assert verdicts(plan(f"Đến năm 2025: tăng 5% {LIFE_SKILLS}."))[2025] == "other"
    assert verdicts(plan(f"80% {LIFE_SKILLS}.")) == {2025: "other", 2030: "other"}


def test_a_share_of_provinces_is_not_compared() -> None:
    text = plan("Đến năm 2025: 100% xã đạt chuẩn xóa mù chữ mức độ 2.")
    assert verdicts(text, "literacy-level-2")[2025] == "other"


def test_a_plan_that_cites_a_decision_is_held_against_all_of_it() -> None:
    decided = sum(one.decision == "1373/QĐ-TTg" for listed in indicators() for one in listed.national)
    told = list(held(parse(plan("Đến năm 2025: 100% xã có thư viện.", cites=CITES))))
    assert {one.verdict for one in told} == {"missing"}
    assert len(told) == decided


def test_a_plan_is_not_asked_for_years_that_are_not_its_own() -> None:
    title = "Xây dựng xã hội học tập giai đoạn 2021 - 2025"
    told = held(parse(plan("Đến năm 2025: 100% xã có thư viện.", title=title, cites=CITES)))
    assert {one.national.year for one in told} == {2025}


def test_a_plan_of_another_field_is_held_against_nothing() -> None:
    assert not list(held(parse(plan("Đến năm 2025: 100% xã có đường nhựa.", title="Phát triển giao thông"))))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "a.txt").write_text(plan(f"Đến năm 2025: 60% {LIFE_SKILLS}."), "utf-8")
    (plans / "b.txt").write_text(plan("Đến năm 2025: 100% xã có thư viện.", cites=CITES), "utf-8")
    (plans / "c.txt").write_text(plan("Đến năm 2025: 100% xã có đường nhựa."), "utf-8")
    return plans


def test_the_command_shows_what_each_plan_sets(run: Run, folder: Path) -> None:
    done = run("compare", folder, "--lang", "en")
    block = done.out.split("kỹ năng sống", 1)[1].split("  2030  ", 1)[0]
    assert done.code == 0
    assert "a.txt" in block
    assert "60 %" in block
    assert "higher" in block
    assert "missing" in block
    assert "2 plans of 3 files;" in done.out


def test_csv_and_json_lines_say_the_same(run: Run, folder: Path) -> None:
    lines = list(csv.DictReader(run("compare", folder, "--format", "csv").out.splitlines()))
    objects = [json.loads(line) for line in run("compare", folder, "--format", "jsonl").out.splitlines()]
    assert [(line["path"], line["verdict"]) for line in lines] == [(one["path"], one["verdict"]) for one in objects]
    assert {one["verdict"] for one in objects} == {"higher", "missing"}


def test_plans_of_other_fields_are_told_as_such(run: Run, folder: Path) -> None:
    assert "None of 1 file cites" in run("compare", folder / "c.txt", "--lang", "en").out
