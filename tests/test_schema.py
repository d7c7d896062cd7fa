"""The JSON Schema: its file is what the records give, it says every term in both languages, and outputs obey it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from xhht_parse import Document, parse
from xhht_parse.models import SCHEMA_VERSION
from xhht_parse.writers.schema import document_schema, schema_text

ROOT = Path(__file__).parents[1]
FILE = ROOT / "schemas" / f"document-{SCHEMA_VERSION.rpartition('.')[0]}.schema.json"
VALIDATOR = jsonschema_rs.Draft202012Validator(document_schema())
GOLDEN = sorted((ROOT / "corpus").glob("*/expected.json"))
VIETNAMESE = set("ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ")


def records() -> Iterator[tuple[str, dict[str, Any]]]:
    schema = document_schema()
    yield "Document", schema
    yield from schema["$defs"].items()


def test_file_is_what_the_records_give() -> None:
    assert FILE.read_text("utf-8") == schema_text(), "run `make schema`, and read schemas/README.md"


@pytest.mark.parametrize(("name", "record"), list(records()))
def test_every_field_has_a_vietnamese_title_and_a_description(name: str, record: dict[str, Any]) -> None:
    assert record["description"]
    for field, schema in record["properties"].items():
        assert schema.get("description"), f"{name}.{field}"
        words = schema.get("title", "").casefold()
        assert words == "sha-256" or VIETNAMESE & set(words), f"{name}.{field}: {words!r}"


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.parent.name)
def test_golden_file_is_valid(path: Path) -> None:
    VALIDATOR.validate(json.loads(path.read_bytes()))


def test_wrong_output_is_refused() -> None:
    good = json.loads(parse("I. MỤC TIÊU").model_dump_json())
    VALIDATOR.validate(good)
    for wrong in ({"text": 1}, {"schema_version": "2.0.0"}, {"unknown": None}, {"layout": [{"kind": "body"}]}):
        with pytest.raises(jsonschema_rs.ValidationError):
            VALIDATOR.validate(good | wrong)


def test_untrusted_json_is_checked_on_the_way_in() -> None:
    data = json.loads(parse("I. MỤC TIÊU").model_dump_json())
    assert Document.model_validate(data).text == "I. MỤC TIÊU"
    with pytest.raises(ValueError, match="unknown"):
        Document.model_validate(data | {"unknown": 1})
