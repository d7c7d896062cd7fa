"""`corpus/annotate.py` loses nothing: each specimen's annotations as marks give its text and its gold file back."""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

import pytest

from golden import source_text
from plans import CORPUS, SPECIMENS

sys.path.insert(0, str(CORPUS))
import annotate


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.parent.name)
def test_marks_give_text_and_annotations_back(path: Path) -> None:
    text = unicodedata.normalize("NFC", source_text(path))
    kept = path.with_name("gold.json").read_text("utf-8")
    gold = json.loads(kept)
    taken = annotate.take(annotate.show(text, gold))
    assert taken.text == text
    assert annotate.gold_text(path.name, gold["metadata"], taken) == kept


def test_marks_are_read() -> None:
    taken = annotate.take(
        "⟪II.‖1⟫ MỤC TIÊU\n⟪1.‖2⟫ Theo Đề án số ⟨12 /ĐA-UBND‖⟩: "
        '⟦7 xã‖"value": 7, "unit": "xã", "indicator": "xã đạt chuẩn"⟧; giao «Sở Nội vụ‖».'
    )
    assert taken.text == "II. MỤC TIÊU\n1. Theo Đề án số 12 /ĐA-UBND: 7 xã; giao Sở Nội vụ."
    assert [(s["label"], s["heading"][:8], s["parent"]) for s in taken.sections] == [
        ("II.", "MỤC TIÊU", None),
        ("1.", "Theo Đề ", 0),
    ]
    (target,), (citation,), (duty,) = taken.targets, taken.citations, taken.assignments
    assert (target["value"], taken.text[slice(*target["at"])]) == (7, "7 xã")
    assert (citation["number"], duty["role"]) == ("12/ĐA-UBND", "lead")


def test_quotation_marks_in_the_text_are_no_marks() -> None:
    assert annotate.take("phong trào «Học mỗi ngày»").text == "phong trào «Học mỗi ngày»"
