"""Confidence means something: what is sure is right, and each piece of evidence moves the figure its own way."""

from __future__ import annotations

from pathlib import Path

import pytest

from xhht_parse import parse
from xhht_parse.evaluation.confidence import bands
from xhht_parse.extract.targets.confidence import EVIDENCE, LEAST, MOST, SURE
from xhht_parse.models import Target

ROOT = Path(__file__).parents[2]
FOLDERS = [folder for folder in (ROOT / "corpus", ROOT / ".." / "shared" / "gold") if folder.exists()]
PLAN = "KẾ HOẠCH\nPhát triển nông thôn giai đoạn 2026 - 2030\n\nI. MỤC TIÊU\n1. Đến năm 2030\n- {}\n"


def one(text: str) -> Target:
    (target,) = parse(text).targets
    return target


def test_what_is_above_sure_is_right_99_times_in_100_and_is_most() -> None:
    sure, rest = bands(FOLDERS, (SURE, 0.0))
    assert sure.right / sure.records >= 0.99
    assert sure.records / (sure.records + rest.records) >= 0.6


def test_weights_go_the_way_their_names_say() -> None:
    names = [evidence.name for evidence in EVIDENCE]
    assert len(set(names)) == len(names)
    assert all(0.01 <= abs(evidence.weight) <= 0.3 for evidence in EVIDENCE)


@pytest.mark.parametrize(
    ("surer", "less"),
    [
        ("Tỷ lệ hộ có nước sạch đạt 95%.", "Tỷ lệ hộ có nước sạch đạt 105%."),
        ("Xây dựng 12 mô hình.", "Xây dựng 12 vườn ươm."),
        ("Ít nhất 90% hộ có nước sạch.", "90% hộ có nước sạch."),
        ("Hỗ trợ ít nhất 1.200 hộ.", "Hỗ trợ ít nhất 12,500 hộ."),
        ("Quy mô đàn đạt 20.000 con.", "Quy mô đàn tăng gấp 2 lần."),
    ],
)
def test_evidence_for_and_against(surer: str, less: str) -> None:
    assert LEAST <= one(PLAN.format(less)).confidence < one(PLAN.format(surer)).confidence <= MOST


def test_a_year_near_is_surer_than_one_of_the_title_and_that_than_none() -> None:
    lines = "I. MỤC TIÊU\n- 90% hộ có nước sạch.\n"
    near = one(f"KẾ HOẠCH\nNước sạch\n\n{lines.replace('sạch.', 'sạch vào năm 2027.')}")
    title = one(f"KẾ HOẠCH\nNước sạch năm 2027\n\n{lines}")
    none = one(f"KẾ HOẠCH\nNước sạch\n\n{lines}")
    assert none.confidence < title.confidence < near.confidence


def test_a_task_is_less_sure_than_an_objective() -> None:
    task = one("KẾ HOẠCH\nCải cách hành chính năm 2027\n\nII. NHIỆM VỤ\n1. Số hóa 100% hồ sơ.\n")
    aim = one("KẾ HOẠCH\nCải cách hành chính năm 2027\n\nII. MỤC TIÊU\n1. Số hóa 100% hồ sơ.\n")
    assert task.confidence < SURE < aim.confidence


def test_the_page_shows_the_table_in_force() -> None:
    page = (ROOT / "docs" / "confidence.md").read_text("utf-8")
    assert [row for row in (f"| {e.name} | {e.weight:+.2f} |" for e in EVIDENCE) if row not in page] == []
