"""The records of the output: frozen structs that pass for dataclasses wherever Python or pydantic asks."""

from __future__ import annotations

import copy
import pickle
from dataclasses import asdict, fields, is_dataclass, replace

import pytest
from pydantic import ValidationError

from xhht_parse import Document, models, parse
from xhht_parse.models import Deadline, Span
from xhht_parse.models.record import Record
from xhht_parse.writers import to_json

PLAN = parse("I. MỤC TIÊU\n1. Đến năm 2025: 95% người dân biết chữ.")
RECORDS = [record for name in models.__all__ if isinstance(record := getattr(models, name), type)]


@pytest.mark.parametrize("record", [r for r in RECORDS if issubclass(r, Record)], ids=lambda record: record.__name__)
def test_a_record_is_a_dataclass_to_those_who_ask(record: type[Record]) -> None:
    assert is_dataclass(record)
    assert tuple(field.name for field in fields(record)) == record.__struct_fields__


def test_a_record_cannot_be_changed_but_replaced() -> None:
    target = PLAN.targets[0]
    with pytest.raises(AttributeError):
        target.value = 3  # type: ignore[misc]
    assert replace(target, value=3).value == 3
    assert asdict(Deadline(2025)) == {
        "year": 2025, "start_year": None, "date": None, "annual": False, "source": "inline", "span": None
    }  # fmt: skip


def test_a_record_is_shown_compared_and_hashed_by_its_fields() -> None:
    assert repr(Span(1, 2)) == "Span(start=1, end=2)"
    assert {Span(1, 2), Span(1, 3)} == {Span(1, 3), Span(1, 2), Span(1, 2)}


def test_a_record_without_its_fields_is_none() -> None:
    with pytest.raises(TypeError):
        Span(1)  # type: ignore[call-arg]


def test_a_document_is_copied_pickled_and_read_back() -> None:
    assert copy.deepcopy(PLAN) == PLAN == pickle.loads(pickle.dumps(PLAN))
    assert Document.model_validate_json(to_json(PLAN)) == PLAN == Document.model_validate(PLAN.model_dump())
    assert isinstance(Document.model_validate_json(to_json(PLAN)).sections[0].children[0], models.Section)


def test_untrusted_json_is_checked_field_by_field() -> None:
    with pytest.raises(ValidationError, match=r"layout\.0\.span\.start"):
        Document.model_validate_json(to_json(PLAN).replace(b'"span":{"start":0', b'"span":{"start":-1'))
