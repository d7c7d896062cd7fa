"""One plan in every format says the same: metadata, section labels, targets. Real programs make the files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import same_plan
from libreoffice import SOFFICE, saved
from xhht_parse import Document, parse, parse_file
from xhht_parse.models import Section

OFFICE = ("doc", "rtf", "odt", "pdf")
FORMATS = ("txt", "html", "docx", *OFFICE, "print.pdf")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan in all formats whose programs are here."""
    folder = tmp_path_factory.mktemp("same")
    word = same_plan.as_word()
    made: dict[str, bytes] = {
        "txt": same_plan.as_text().encode(), "html": same_plan.as_html().encode(), "docx": word,
        **(saved(folder, word, "docx", OFFICE) if SOFFICE else {}),
        **({"print.pdf": same_plan.printed(folder)} if same_plan.CHROMIUM else {}),
    }  # fmt: skip
    for name, data in made.items():
        (folder / f"plan.{name}").write_bytes(data)
    return folder


@pytest.fixture(params=FORMATS)
def document(request: pytest.FixtureRequest, folder: Path) -> Document:
    path = folder / f"plan.{request.param}"
    if not path.exists():
        pytest.skip(f"the program that makes .{request.param} is not here")
    return parse_file(path)


def metadata(document: Document) -> dict[str, Any]:
    """Without places; the same words whatever broke their lines."""
    return {key: value for key, value in document.model_dump()["metadata"].items() if key != "evidence"}


def labels(sections: tuple[Section, ...]) -> Iterator[tuple[str, str | None, str | None]]:
    for section in sections:
        yield section.id, section.label, section.heading
        yield from labels(section.children)


def targets(document: Document) -> list[tuple[Any, ...]]:
    return [
        (t.section_id, t.value, t.value_max, t.unit, t.comparator, t.deadline and t.deadline.year, t.indicator)
        for t in document.targets
    ]


def test_metadata_section_labels_and_targets_are_those_of_the_text(document: Document) -> None:
    text = parse(same_plan.as_text())
    assert metadata(document) == metadata(text)
    assert list(labels(document.sections)) == list(labels(text.sections))
    assert targets(document) == targets(text)


def test_the_duties_the_table_and_the_note_are_there(document: Document) -> None:
    leads = [duty.agency for duty in document.assignments if duty.role == "lead"]
    assert leads == ["Sở Giáo dục và Đào tạo", "Sở Tài chính"]
    rows = [tuple(cell.text for cell in row.cells) for row in document.tables[0].rows]
    assert rows == list(same_plan.TABLE)
    assert f"{same_plan.MARK} {same_plan.NOTE}" in " ".join(document.text.split())
    assert f"75%{same_plan.MARK};" in document.text


def test_the_plan_itself_is_read_right() -> None:
    text = parse(same_plan.as_text())
    assert (text.metadata.number, str(text.metadata.issued_date)) == ("45/KH-UBND", "2024-03-12")
    shown = [label for _, label, _ in labels(text.sections) if label]
    assert shown == [label for _, label, _ in (*same_plan.ITEMS, *same_plan.LAST_ITEMS)]
    assert [(value, year) for _, value, _, unit, _, year, _ in targets(text) if unit == "%"] == [
        (35, 2025), (92, 2025), (75, 2025), (45, 2030), (97.5, 2030), (5, 2030), (35, 2025), (45, 2030)
    ]  # fmt: skip


def test_a_place_is_known_in_every_file_that_has_pages_or_paragraphs(document: Document) -> None:
    place = document.source.place(document.text.index("97,5%"))
    kind = document.source.media_type
    assert (place.page is not None, place.paragraph is not None) == (
        kind == "application/pdf", kind not in ("application/pdf", "text/plain", "text/html")
    )  # fmt: skip
