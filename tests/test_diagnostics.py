"""The table of codes: each speaks both languages, each is raised somewhere, each has an example."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from xhht_parse import ParseError, parse, parse_file
from xhht_parse.diagnostics import CODES, Code
from xhht_parse.diagnostics.codes.facts import _FIELDS, in_vietnamese
from xhht_parse.extract.metadata.reconcile import _COMPARED

PACKAGE = Path(__file__).parents[1] / "xhht_parse"
TABLE = PACKAGE / "diagnostics" / "codes"
VIETNAMESE = re.compile("[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.IGNORECASE)


def blanks(message: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}


@pytest.mark.parametrize(("name", "code"), CODES.items())
def test_code_speaks_both_languages(name: str, code: Code) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", name)
    assert blanks(code.english) == blanks(code.vietnamese)
    assert VIETNAMESE.search(code.vietnamese)
    assert code.english.endswith(".")
    assert code.severity in ("info", "warning", "error")


@pytest.mark.parametrize(
    ("fact", "wanted"),
    [
        ("2022-06-27", "27/06/2022"),
        ("2022-06", "06/2022"),
        ("19-NQ/TU", "19-NQ/TU"),
        ("1234-ab", "1234-ab"),
        ("2021-2025", "2021-2025"),
        (2022, 2022),
    ],
)
def test_a_vietnamese_message_writes_days_as_its_readers_do(fact: object, wanted: object) -> None:
    assert in_vietnamese({"date": fact}) == {"date": wanted}


def test_every_field_that_is_compared_has_a_vietnamese_name() -> None:
    assert set(_FIELDS) == set(_COMPARED)


def test_every_code_is_raised_somewhere() -> None:
    sources = "\n".join(p.read_text("utf-8") for p in PACKAGE.rglob("*.py") if p.parent != TABLE)
    assert [name for name in CODES if f'"{name}"' not in sources] == []


def test_lone_surrogates_are_replaced_and_counted() -> None:
    (first, *_) = parse("a\ud800\udfffb").diagnostics
    assert (first.code, first.message) == ("lone-surrogate", "2 lone surrogates were replaced by U+FFFD.")


def test_bytes_that_are_no_text_are_replaced_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes("KẾ HOẠCH\nXây dựng xã hội học tập\nI. MỤC TIÊU\n".encode() * 20 + b"\xff\n")
    assert "invalid-bytes" in {d.code for d in parse_file(path).diagnostics}


def test_strict_turns_doubts_into_one_error_and_leaves_notes() -> None:
    with pytest.raises(ParseError) as caught:
        parse("", strict=True)
    assert "empty-text at 0" in str(caught.value)
    assert all(d.severity != "info" for d in caught.value.diagnostics)
