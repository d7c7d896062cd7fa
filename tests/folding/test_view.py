"""The folds of a text: of its length, made when they are asked for, and the same when they are made anew."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from plans import SPECIMENS
from xhht_parse.models import Source
from xhht_parse.pipeline import study
from xhht_parse.readers import Read
from xhht_parse.text.folds import CHUNK
from xhht_parse.text.view import View
from xhht_parse.vocab.words import standard

TEXT = "Xây **12** thư\nviện – hoà\xa0nhạc…"
LONG = f"{TEXT}\n" * (3 * CHUNK // len(TEXT))


@pytest.mark.parametrize("text", [TEXT, LONG, ""])
def test_folds_are_as_long_as_the_text(text: str) -> None:
    view = View(text)
    assert {len(view.folded), len(view.lower), len(view.digits)} == {len(text)}


def test_marks_of_bold_type_are_blanks_among_words() -> None:
    view = View(TEXT)
    assert view.folded.startswith("Xây **12** thư\n")
    assert view.lower.startswith("xây   12   thư\n")


def test_a_long_text_has_the_folds_of_its_lines() -> None:
    assert View(LONG).lower.split("\n") == [View(line).lower for line in LONG.split("\n")]


def test_line_feeds_inside_a_paragraph_are_blanks_in_every_fold() -> None:
    feeds = [at for at, sign in enumerate(LONG) if sign == "\n"][::2]
    view = View(LONG).with_blanks_at(feeds)
    assert [at for at, sign in enumerate(LONG) if sign == "\n" and view.lower[at] == " "] == feeds
    assert view.text == LONG


def test_what_was_let_go_is_made_anew() -> None:
    view = View(TEXT).with_blanks_at([TEXT.index("\n")])
    before = view.folded, view.lower, view.digits
    view.forget("folded", "lower", "digits")
    assert (view.folded, view.lower, view.digits) == before


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.parent.name)
def test_nobody_asks_for_the_fold_with_case_once_targets_are_looked_for(path: Path) -> None:
    source = Source(None, "text/plain", "utf-8", "")
    _, reading = study(Read(path.read_bytes().decode("utf-8"), source), standard())
    with pytest.raises(AttributeError):
        object.__getattribute__(reading.view, "folded")


def test_every_sign_that_python_takes_for_a_blank_is_one_in_the_folds() -> None:
    blanks = [sign for sign in map(chr, range(sys.maxunicode + 1)) if sign.isspace() and sign != "\r"]
    assert {sign for blank in blanks for sign in (View(blank).folded, View(f"đ{blank}đ").lower[1])} == {" ", "\n"}
