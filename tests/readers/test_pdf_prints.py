"""Every specimen as LibreOffice prints it says what its text says."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.shared import Pt

from libreoffice import needs_libreoffice, saved
from prints import differences, printed
from word import Word
from xhht_parse import parse_file
from xhht_parse.readers.file import read_bytes

pytest.importorskip("pypdfium2", reason="the extra pdf is not here")

CORPUS = Path(__file__).parents[2] / "corpus"
# Their texts hold what paper shows as it stands: tags of HTML, the header on one line, pipes that are no cells.
MARKED = {"html-residue-2020", "one-line-header-2008", "appendix-pipe-tables-2025"}


@needs_libreoffice
def test_every_specimen_says_on_paper_what_its_text_says(tmp_path: Path) -> None:
    texts = {path.parent.name: parse_file(path) for path in sorted(CORPUS.glob("*/source.*"))}
    papers = printed(tmp_path, texts)
    said = {name: differences(texts[name], parse_file(path)) for name, path in papers.items()}
    lost = {name: [line for line in told if line.startswith(("labels", "targets"))] for name, told in said.items()}
    assert {name: told for name, told in lost.items() if told and name not in MARKED} == {}
    assert len([name for name in said if said[name] == lost[name]]) * 10 >= len(said) * 9  # their metadata, too


@needs_libreoffice
def test_a_letter_that_the_font_lacks_parts_and_joins_no_words(tmp_path: Path) -> None:
    """Where Times New Roman is not installed, "ữ" and "Ứ" come from another font and are drawn behind their line."""
    lines = ["4. Xóa mù chữ", "2. Phòng Kinh tế", "THỨ TRƯỞNG", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Thành phố Hoa Sen"]
    word = Word()
    for line in lines:
        run = word.paragraph(centred=line.isupper()).add_run(line)
        run.bold, run.font.name, run.font.size = line.isupper(), "Times New Roman", Pt(14)
    printed = saved(tmp_path, word.save(), "docx", ["pdf"])["pdf"]
    assert [line for line in read_bytes(printed, "plan.pdf").text.split("\n") if line] == lines
