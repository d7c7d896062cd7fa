"""Plans as offices publish them, where they are at hand: each parses, and its layout gives the text back."""

from __future__ import annotations

from pathlib import Path

import pytest

from laws import layout_gives_the_text_back, output_is_valid, sections_nest, spans_lie_in_the_text
from xhht_parse import parse

FOLDER = Path(__file__).parents[2] / "shared" / "realdocs"
FILES = sorted(path for path in FOLDER.glob("*") if path.suffix in (".md", ".txt"))

pytestmark = pytest.mark.skipif(not FILES, reason="../shared/realdocs is not there")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_real_document_is_read_whole(path: Path) -> None:
    raw = path.read_bytes().decode("utf-8-sig", "replace")
    document = parse(raw)
    for law in (layout_gives_the_text_back, spans_lie_in_the_text, sections_nest, output_is_valid):
        law(raw, document)
