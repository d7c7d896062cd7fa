"""Old files of real offices, in old formats and old fonts: each is read, to the letter where it was typed anew.

The texts to hold against are typed as a person would; letters of a capital font may be small in them.
"""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from libreoffice import needs_libreoffice
from xhht_parse.readers import Limits, Read, read_file
from xhht_parse.readers.office.ahead import ahead

FOLDER = Path(__file__).parents[2].parent / "shared" / "realdocs"
FILES = sorted(path for path in FOLDER.glob("*") if path.suffix in (".doc", ".rtf", ".odt"))
TYPED = [path for path in FILES if path.with_suffix(".transcript.txt").exists()]

pytestmark = [needs_libreoffice, pytest.mark.skipif(not FILES, reason="../shared/realdocs is not there")]


@pytest.fixture(scope="module")
def reads() -> dict[Path, Read]:
    with ahead([path.read_bytes for path in FILES], Limits()):
        return {path: read_file(path) for path in FILES}


def words(text: str) -> list[str]:
    return unicodedata.normalize("NFC", text).lower().split()


def distance(ours: list[str], typed: list[str]) -> int:
    """Letters to change, blanks apart: at least the edit distance."""
    changed = 0
    for kind, a, b, c, d in SequenceMatcher(None, ours, typed, autojunk=False).get_opcodes():
        if kind != "equal":
            left, right = "".join(ours[a:b]), "".join(typed[c:d])
            same = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
            changed += max(len(left), len(right)) - sum(block.size for block in same)
    return changed


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_old_file_gives_more_than_its_head(reads: dict[Path, Read], path: Path) -> None:
    assert len(reads[path].text) > 500


@pytest.mark.parametrize("path", TYPED, ids=lambda path: path.name)
def test_at_most_one_letter_in_a_hundred_differs_from_what_a_person_typed(reads: dict[Path, Read], path: Path) -> None:
    ours, typed = words(reads[path].text), words(path.with_suffix(".transcript.txt").read_text("utf-8-sig"))
    assert distance(ours, typed) <= 0.01 * sum(map(len, typed))
