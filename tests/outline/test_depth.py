"""Depth is decided over the whole sequence: continue, or begin one level deeper."""

from __future__ import annotations

import pytest

from xhht_parse.lines.classify import classify
from xhht_parse.lines.types import Line
from xhht_parse.outline import depth
from xhht_parse.outline.depth import solve
from xhht_parse.outline.levels import MAX_DEPTH, Led
from xhht_parse.text.view import View


def not_led(at: int) -> Led:
    return Led.NOT


def not_alike(at: int) -> bool:
    return False


def depths(labels: str) -> str:
    """Labels, one a word -> the depth of each, "-" where it is no label."""
    view = View("".join(f"{label} Việc\n" for label in labels.split()))
    placed = solve([line.readings for line in classify(view, Line)[:-1]], not_led, not_alike)
    return " ".join("-" if p.depth < 0 else str(p.depth) for p in placed)


@pytest.mark.parametrize(
    ("labels", "wanted"),
    [
        ("I. 1. a) b) 2. II. 1. 2.", "0 1 2 2 1 0 1 1"),
        ("I. 1. 2. IV. 1.", "0 1 1 0 1"),
        ("A. I. 1. II. B. I. 1.", "0 1 2 1 0 1 2"),
        ("I. II. A. 1. B. 1. III.", "0 0 1 2 1 2 0"),
        ("1. 1.1. 1.2. 2. 2.1. 2.1.1. 2.2.", "0 1 1 0 1 2 1"),
        ("I. 1.1. 1.2. II. 2.1.", "0 1 1 0 1"),
        ("1. a) i) ii) iii) b) 2.", "0 1 2 2 2 1 0"),
        ("h) i) k) l)", "0 0 0 0"),
        ("G. H. I. K.", "0 0 0 0"),
        ("1. 2. 3. 1) 2) 4.", "0 0 0 1 1 0"),
        ("1. (1) (2) 2. (1)", "0 1 1 0 1"),
        ("1- a- b- 2-", "0 1 1 0"),
        ("III. 1. IV. IV. V.", "0 1 0 0 0"),
        ("a) b) c) d) đ) e) g)", "0 0 0 0 0 0 0"),
        ("1. a) 2. a) b) 3.", "0 1 0 1 1 0"),
        ("a.1) a.2) b.1)", "0 0 0"),
    ],
)
def test_depths(labels: str, wanted: str) -> None:
    assert depths(labels) == wanted


def test_the_sequel_decides_between_two_readings() -> None:
    assert depths("I. 1. C. II. 1.").split()[3] == "0"
    assert depths("A. B. C. D. E. G. H. I. II. III.") == "0 0 0 0 0 0 0 1 1 1"
    assert depths("A. B. C. D. E. G. H. I. K. L.") == "0 0 0 0 0 0 0 0 0 0"


def test_articles_hold_a_plan_and_go_on_after_it() -> None:
    view = View("Điều 1. A\nI. B\n1. C\na) D\nII. E\n1. F\nĐiều 2. G\n")
    placed = solve([line.readings for line in classify(view, Line)[:-1]], not_led, not_alike)
    assert [p.depth for p in placed] == [0, 1, 2, 3, 1, 2, 0]


def test_articles_go_on_counting_through_chapters_without_a_fault() -> None:
    view = View("Chương I\nĐiều 1. A\nĐiều 2. B\nChương II\nĐiều 3. C\nĐiều 4. D\n")
    placed = solve([line.readings for line in classify(view, Line)[:-1]], not_led, not_alike)
    assert [p.depth for p in placed] == [0, 1, 1, 0, 1, 1]
    assert {p.event for p in placed} <= {"", "open"}


@pytest.mark.parametrize("labels", ["1. I. a) A. (1) i) 1) ", "i) V. c) x) L. ", "1. ", "1.1.1. 2.2. "])
def test_hostile_sequences_keep_a_bounded_depth(labels: str) -> None:
    view = View("".join(f"{label} Việc\n" for label in (labels * 800).split()))
    read = [line.readings for line in classify(view, Line)[:-1]]
    assert max(p.depth for p in solve(read, not_led, not_alike)) < MAX_DEPTH


@pytest.mark.parametrize(
    "labels", ["1. I. a) A. (1) i) 1) 1. ", "I. V. 1. 1. II. X. a) a) 1. ", "1.1. 2.2. 1. 3. 1.1. "]
)
def test_ways_that_are_kept_are_those_that_would_be_found(labels: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = depths(labels * 9)
    monkeypatch.setattr(depth, "_MOST_KNOWN", 0)
    assert depths(labels * 9) == found
