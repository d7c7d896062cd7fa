"""The same words in another dress say the same: values equal, places moved with the words.

Every specimen of the corpus, and every plan of ../shared/gold where it is there, in every dress of `dress.py`.
`make test` tries some widths of wrapped lines, `pytest --hypothesis-profile=deep` all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from dress import SPELLINGS, WIDTHS, Dress, blank_lines_between, first_lines_short, no_blank_lines, wrapped
from plans import CORPUS, SPECIMENS
from sameness import differences
from xhht_parse import Document, parse
from xhht_parse.models import Section
from xhht_parse.text.canonical import canonical

GOLD = CORPUS.parents[1] / "shared" / "gold"
PLANS = [*SPECIMENS, *sorted(GOLD.glob("*.txt"))]
SOME_WIDTHS = (60, 72, 85, 95)

_WRAPPED = {"association-plan-2024", "hard-wrapped-2020", "header-bare-pipes-2017"}
"""Their lines are broken already: to break them again, or to part each from the next, is another text."""
_UNREADABLE = {"poor-scan-2011"}
"""Its words have lost letters: of "c ng c", broken before the second "c", nobody knows that it is no label."""
_BLANK_LINES_SPEAK: dict[str, tuple[str, str]] = {
    "qd-2954": (r"changed section at \d+ “- .*\.heading", "a dash alone in its cell, and the cell below, are one item"),
    "kh-552": (r"changed tables at .*\.section_id", "the annex's label and the head of its table are one paragraph"),
}  # fmt: skip
"""What is lost without blank lines, and why: a difference that this pattern does not tell is a defect."""


def name_of(path: Path) -> str:
    return path.parent.name if path.stem == "source" else path.stem


@cache
def text_of(path: Path) -> str:
    return canonical(path.read_bytes().decode("utf-8")).text


@cache
def document_of(path: Path) -> Document:
    return parse(text_of(path))


def check(path: Path, text: str) -> None:
    assert differences(document_of(path), parse(text)) == []


each_plan = pytest.mark.parametrize("path", PLANS, ids=name_of)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "width" in metafunc.fixturenames:
        deep = metafunc.config.getoption("--hypothesis-profile") == "deep"
        metafunc.parametrize("width", WIDTHS if deep else SOME_WIDTHS)


def test_gold_is_tried_too() -> None:
    if not GOLD.is_dir():
        pytest.skip("../shared/gold is not there: only the corpus is tried")
    assert len(PLANS) > len(SPECIMENS)


@each_plan
@pytest.mark.parametrize("vary", SPELLINGS, ids=lambda vary: vary.__name__)
def test_spelling_changes_nothing(path: Path, vary: Dress) -> None:
    check(path, vary(text_of(path)))


@each_plan
def test_blank_lines_between_paragraphs_change_nothing(path: Path) -> None:
    if name_of(path) in _WRAPPED:
        pytest.skip("its lines are no paragraphs")
    check(path, blank_lines_between(text_of(path)))


@each_plan
def test_without_blank_lines_only_what_they_tell_changes(path: Path) -> None:
    if name_of(path) in _WRAPPED:
        pytest.skip("only its blank lines tell its paragraphs from its broken lines")
    told, why = _BLANK_LINES_SPEAK.get(name_of(path), ("$^", ""))
    found = differences(document_of(path), parse(no_blank_lines(text_of(path))))
    assert [line for line in found if not re.match(told, line)] == [], why


_SHORT_FIRST_LINES_HIDE = {
    "appendix-pipe-tables-2025": "a full line that a semicolon closes may be the last of its paragraph",
    "decision-attached-plan-2024": "a first line that a semicolon closes may be a paragraph",
    "kh-144": "the cells of its annex stand one a line: a broken one is two",
    "kh-552": "the cells of its annex stand one a line: a broken one is two",
}


@each_plan
@pytest.mark.parametrize(("first", "others"), [(38, 82), (34, 80)])
def test_short_first_lines_leave_targets_labels_and_leads(path: Path, first: int, others: int) -> None:
    """As portals with bare pipes give a plan: what is promised, the labels and who leads stay what they are."""
    if name_of(path) in _WRAPPED | _UNREADABLE | _SHORT_FIRST_LINES_HIDE.keys():
        pytest.skip("its lines are broken already, or " + _SHORT_FIRST_LINES_HIDE.get(name_of(path), "its words are"))
    assert gist(parse(first_lines_short(first, others, text_of(path)))) == gist(document_of(path))


def gist(document: Document) -> tuple[list[tuple[object, ...]], list[str], list[str]]:
    """Targets, labels of numbered sections, agencies that lead."""
    targets = [(t.value, t.value_max, t.unit, t.comparator, t.deadline and t.deadline.year) for t in document.targets]
    trees = [document.sections, *(attached.sections for attached in document.attachments)]
    leads = [" ".join(a.agency.split()) for a in document.assignments if a.role == "lead"]
    return targets, [label for tree in trees for label in labels(tree)], leads


def labels(nodes: Sequence[Section]) -> Iterator[str]:
    for node in nodes:
        if node.label and node.kind != "bullet":
            yield node.label
        yield from labels(node.children)


@pytest.mark.parametrize("path", sorted(GOLD.glob("wrapped/*.txt")), ids=name_of)
def test_lines_broken_as_portals_break_them_change_nothing(path: Path) -> None:
    """The first line of a paragraph early, headings and names too; blank lines between paragraphs."""
    check(GOLD / path.name, text_of(path))


@each_plan
def test_wrapped_lines_change_nothing(path: Path, width: int) -> None:
    if name_of(path) in _WRAPPED | _UNREADABLE:
        pytest.skip("its lines are broken already, or its words are")
    text = text_of(path)
    if blurs(text, width):
        pytest.skip("a line ends where a paragraph may end, and nothing tells whether it does")
    check(path, wrapped(width, text))


def blurs(text: str, width: int) -> bool:
    """Whether a text without blank lines, wrapped, has a full line of which nothing shows if its paragraph goes on."""
    if "\n\n" in text:
        return False
    lines = [(line, end) for whole in text.split("\n") for line, end in _pieces(wrapped(width, whole))]
    return any(_blurs(upper, ends, lower, width) for (upper, ends), (lower, _) in pairwise(lines))


def _pieces(broken: str) -> Iterator[tuple[str, bool]]:
    """The lines of a paragraph, each with whether it is the last one."""
    *lines, last = broken.split("\n")
    yield from ((line, False) for line in lines)
    yield last, True


def _blurs(upper: str, ends: bool, lower: str, width: int) -> bool:
    closed = upper.endswith(tuple(".;:"))
    if not ends:  # "… thủy và đường bộ;" / "Nghị quyết số …"
        return closed and not lower[:1].islower()
    full = len(upper) + 1 + len(lower.split(" ")[0]) > width
    return full and not closed and not re.match(r"[IVX\d]+\.|[a-zđ]\)|[-+•]", lower)
