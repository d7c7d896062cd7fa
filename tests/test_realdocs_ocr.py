"""Scanned decisions, where they are at hand: what the pages show to a reader's own eyes is what the parser gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from xhht_parse import parse_file
from xhht_parse.readers.ocr.program import languages

pypdfium2 = pytest.importorskip("pypdfium2", reason="the extra ocr is not installed")
pytest.importorskip("PIL", reason="the extra ocr is not installed")

FOLDER = Path(__file__).parents[2] / "shared" / "realdocs"

pytestmark = [
    pytest.mark.skipif(not FOLDER.is_dir(), reason="../shared/realdocs is not there"),
    pytest.mark.skipif("vie" not in languages(), reason="tesseract with Vietnamese is not installed"),
]

# Read on the pages by eye: value, unit, year of every target of the scanned decision.
TARGETS = {
    (100, "%", 2025): 3,
    (70, "%", 2025): 1,
    (1000, "chuyên gia", 2025): 1,
    (5000, "kỹ sư", 2025): 1,
    (50, "%", 2025): 1,
    (90, "%", 2030): 1,
    (50, "%", 2030): 1,
    (20000, "kỹ sư", 2030): 1,
    (80, "%", 2030): 1,
}


def test_the_scanned_decision_yields_number_date_issuer_and_targets(tmp_path: Path) -> None:
    """Its letterhead, its targets, and the page of its annex that names it: pages 1, 2, 3 and 13 of 19."""
    path = tmp_path / "part.pdf"
    part = pypdfium2.PdfDocument.new()
    whole = pypdfium2.PdfDocument(FOLDER / "ngl-8-qd-146-ttg.pdf")
    part.import_pages(whole, [0, 1, 2, 12])
    part.save(path)
    document = parse_file(path)
    metadata = document.metadata
    assert metadata.number == "146/QĐ-TTg"  # stamped by hand
    assert str(metadata.issued_date) == "2022-01-28"  # its day, too
    assert metadata.issuer is not None
    assert metadata.issuer.name == "Thủ tướng Chính phủ"
    found = [(t.value, t.unit, t.deadline and t.deadline.year) for t in document.targets]
    met = sum(min(count, found.count(target)) for target, count in TARGETS.items())
    assert met >= 0.9 * sum(TARGETS.values())
    assert len(found) <= 1.1 * sum(TARGETS.values())
    rows = [line for line in document.text.split("\n") if line.startswith("|")]
    assert [row.split("|")[1].strip() for row in rows] == ["TT", "I", "1", "2", "3", "4"]


def test_the_scanned_decision_of_one_page_yields_its_stamped_number_and_date() -> None:
    metadata = parse_file(FOLDER / "nom-qd-729-ttg.pdf").metadata
    assert (metadata.number, str(metadata.issued_date)) == ("729/QĐ-TTg", "2026-04-23")
    assert metadata.doc_type is not None
    assert metadata.doc_type.code == "QĐ"
    assert metadata.signer is not None
    assert metadata.signer.name == "Lê Minh Hưng"
