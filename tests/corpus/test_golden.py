"""Each specimen gives exactly its golden file; its annotations point where they say."""

from __future__ import annotations

import json
import unicodedata
from difflib import unified_diff
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from golden import expected_file, golden, source_text
from plans import CORPUS, SPECIMENS

each_specimen = pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.parent.name)


def annotations(path: Path) -> dict[str, Any]:
    return json.loads(path.with_name("gold.json").read_bytes())


def canonical(path: Path) -> str:
    return unicodedata.normalize("NFC", source_text(path))


@each_specimen
def test_output_is_the_golden_file(path: Path) -> None:
    old, new = expected_file(path).read_text("utf-8"), golden(source_text(path))
    diff = unified_diff(old.splitlines(), new.splitlines(), "expected.json", "got", lineterm="", n=0)
    shown = "\n".join(islice(diff, 80))
    assert not shown, f"{path.parent.name}: right? then `make golden`, and read the diff\n{shown}"


@each_specimen
def test_annotations_stand_at_their_places(path: Path) -> None:
    text, gold = canonical(path), annotations(path)
    starts = {section["start"] for section in gold["sections"]}
    for section in gold["sections"]:
        assert text.startswith(section["label"], section["start"])
        assert section["parent"] is None or section["parent"] in starts
    for kind in ("targets", "citations", "assignments"):
        places = [tuple(record["at"]) for record in gold[kind]]
        assert places == sorted(places)
        for start, end in places:
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()


@each_specimen
def test_annotated_values_are_written_there(path: Path) -> None:
    """A value begins with the digit of its text, if that has one and is no fraction; a number is as it is written."""
    text = canonical(path)
    for target in annotations(path)["targets"]:
        quote = text[slice(*target["at"])]
        written = [char for char in quote if char in "123456789"]
        meant = [char for char in str(target["value"]) if char in "123456789"]
        assert not written or written[0] == meant[0] or quote == "3/4", quote
    for citation in annotations(path)["citations"]:
        quote = "".join(text[slice(*citation["at"])].split())
        assert citation["number"] in (None, quote)


def test_every_specimen_is_whole_and_told_of() -> None:
    readme = (CORPUS / "README.md").read_text("utf-8")
    folders = sorted(path for path in CORPUS.iterdir() if path.is_dir() and not path.name.startswith("_"))
    assert folders == [path.parent for path in SPECIMENS]
    for folder in folders:
        assert f"| [{folder.name}]({folder.name}/) |" in readme
        assert {path.stem for path in folder.iterdir()} == {"source", "gold", "expected"}


def test_corpus_is_broad() -> None:
    """Sixteen plans at least, over many years, some of each kind of document."""
    golds = [annotations(path)["metadata"] for path in SPECIMENS]
    assert len(golds) >= 16
    assert {gold["doc_type"] for gold in golds} >= {"KH", "QĐ", "NQ", "CT", "CV"}
    years = {gold["issued_date"][:4] for gold in golds if gold["issued_date"]}
    assert len(years) >= 10
    assert sum(len(annotations(path)["targets"]) for path in SPECIMENS) >= 250
