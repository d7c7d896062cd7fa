"""The measures: what counts as a hit, a false alarm and a miss; the same figures as the scorer beside the gold."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from xhht_parse import Document, parse
from xhht_parse.evaluation import MEASURES, Figures, Tally, differences, evaluate, load, save, table
from xhht_parse.evaluation.folding import fold, same_unit, token_f1
from xhht_parse.evaluation.gold import Gold, GoldAssignment, GoldCitation, GoldSection, GoldTarget, cases
from xhht_parse.evaluation.pairing import pairs
from xhht_parse.evaluation.report import comparison
from xhht_parse.evaluation.run import JUDGES
from xhht_parse.evaluation.verdict import Verdict
from xhht_parse.messages import Say
from xhht_parse.models import Assignment, Deadline, Metadata, Reference, Section, Span, Target

ENGLISH = Say.of("en")
SHARED = Path(__file__).parents[3] / "shared"

TEXT = "I. Mục tiêu\nđạt 95% trường\nSở Y tế làm\nQuyết định 7/QĐ-UBND\n"
TARGET = Target(
    "target-1", 95, None, "eq", "%", None, None, Deadline(2030, source="heading"), None, None, "trường", (), None, None,
    Span(12, 26), Span(16, 19), None, None, "x",
)  # fmt: skip
DUTY = Assignment("duty-1", "Sở Y tế", None, "lead", None, None, None, False, None, Span(27, 34), None, "x")
CITED = Reference(
    "ref-1", "7/QĐ-UBND", None, None, None, None, None, Span(39, 59), Span(50, 59), None, None, None, None, "x"
)  # fmt: skip
SECTION = Section("sec-I", "section", "I.", "I", "Mục tiêu", None, Span(0, 60), Span(3, 11))
GOLD = Gold(
    metadata={"number": None, "place": None},
    sections=(GoldSection(0, "I."),),
    targets=(GoldTarget((16, 19), 95, unit="%", year=2030, year_from="heading", indicator="trường"),),
    citations=(GoldCitation((50, 59), "7/QĐ-UBND"),),
    assignments=(GoldAssignment((27, 34), "lead"),),
)


def document(**found: object) -> Document:
    records = {
        "metadata": Metadata(),
        "sections": (SECTION,),
        "targets": (TARGET,),
        "references": (CITED,),
        "assignments": (DUTY,),
    }
    return parse(TEXT).model_copy(update=records | found)


def judged(doc: Document, gold: Gold = GOLD) -> Verdict:
    verdict = Verdict()
    for judge in JUDGES:
        judge(doc, gold, verdict)
    return verdict


def test_all_right_is_all_hits() -> None:
    verdict = judged(document())
    assert {m: (t.hits, t.false, t.missed) for m, t in verdict.tallies.items()} == {
        "metadata": (2, 0, 0),
        "sections": (1, 0, 0),
        "targets_strict": (1, 0, 0),
        "targets_relaxed": (1, 0, 0),
        "references": (1, 0, 0),
        "assignments": (1, 0, 0),
    }
    assert (verdict.indicators, verdict.notes) == ([1.0], [])


@pytest.mark.parametrize(
    ("found", "measure", "tally"),
    [
        ({"metadata": Metadata(number="7/KH-UBND")}, "metadata", Tally(1, 0, 1)),
        ({"sections": ()}, "sections", Tally(0, 0, 1)),
        ({"sections": (replace(SECTION, label="II."),)}, "sections", Tally(0, 1, 1)),
        ({"sections": (replace(SECTION, kind="bullet"),)}, "sections", Tally(0, 0, 1)),
        ({"targets": ()}, "targets_relaxed", Tally(0, 0, 1)),
        ({"targets": (TARGET, replace(TARGET, value_span=Span(0, 2)))}, "targets_strict", Tally(1, 1, 0)),
        ({"targets": (replace(TARGET, value=94),)}, "targets_relaxed", Tally(0, 1, 1)),
        ({"targets": (replace(TARGET, comparator="ge"),)}, "targets_strict", Tally(0, 1, 1)),
        ({"targets": (replace(TARGET, comparator="ge"),)}, "targets_relaxed", Tally(1, 0, 0)),
        ({"targets": (replace(TARGET, deadline=None),)}, "targets_strict", Tally(0, 1, 1)),
        ({"references": (replace(CITED, issued_date="2019"),)}, "references", Tally(0, 1, 1)),
        ({"references": (replace(CITED, number_span=None, resolves_to="ref-9"),)}, "references", Tally(0, 0, 1)),
        ({"assignments": (replace(DUTY, role="coordinate"),)}, "assignments", Tally(0, 0, 1)),
        ({"assignments": (replace(DUTY, span=Span(0, 7)),)}, "assignments", Tally(0, 1, 1)),
    ],
)
def test_each_slip_is_counted(found: dict[str, object], measure: str, tally: Tally) -> None:
    assert judged(document(**found)).tallies[measure] == tally


def test_optional_records_count_neither_way() -> None:
    optional = Gold(
        sections=(GoldSection(0, "I.", optional=True),),
        targets=(GoldTarget((16, 19), 1, optional=True),),
        citations=(GoldCitation((50, 59), "8/QĐ-UBND", optional=True),),
        assignments=(GoldAssignment((27, 34), "lead", optional=True),),
    )
    for doc in (document(), document(sections=(), targets=(), references=(), assignments=())):
        assert all(tally == Tally() for tally in judged(doc, optional).tallies.values())


def test_a_year_that_only_the_title_gives_may_be_left_out() -> None:
    gold = Gold(targets=(GoldTarget((16, 19), 95, unit="%", year=2030, year_from="document"),))
    for deadline in (None, Deadline(2030, source="document")):
        verdict = judged(document(targets=(replace(TARGET, deadline=deadline),)), gold)
        assert verdict.tallies["targets_strict"].hits == 1


def test_pairs_take_the_largest_overlap_once() -> None:
    found = pairs([(0, 10), (20, 30)], [(8, 12), (0, 9), (40, 50)])
    assert found == ([(0, 1)], [1], [0, 2])


def test_folding_forgives_what_no_reader_sees() -> None:
    assert fold(" 23- NQ/TU. ") == fold("23–nq/tu")
    assert fold("Uỷ ban “nhân dân”") == fold("ủy ban nhân dân")
    assert same_unit("vùng", "vùng nuôi")
    assert not same_unit("vùng", "vùng nuôi"[::-1])
    assert not same_unit(None, "%")
    assert token_f1("xã đạt chuẩn", "xã chuẩn") == pytest.approx(0.8)


def test_both_layouts_of_gold_are_read_and_a_failure_is_a_miss(tmp_path: Path) -> None:
    gold = json.dumps({"metadata": {"number": "7/KH-UBND"}, "sections": [{"start": 0, "label": "I."}]})
    (tmp_path / "one.gold.json").write_text(gold, "utf-8")
    (tmp_path / "one.txt").write_text(TEXT, "utf-8")
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "gold.json").write_text(gold, "utf-8")
    (tmp_path / "two" / "source.pdf").write_bytes(b"%PDF-1.4")
    assert [case.name for case in cases(tmp_path)] == ["one", "two"]
    figures = evaluate(tmp_path)
    assert figures.documents["one"]["sections"] == (1, 0, 0)
    assert figures.documents["two"]["sections"] == (0, 0, 1)
    assert list(figures.failed) == ["two"]
    assert list(evaluate(tmp_path, only="one").documents) == ["one"]


def test_figures_are_kept_and_compared(tmp_path: Path) -> None:
    before, after = Figures(), Figures()
    before.add("plan", judged(document(targets=())))
    after.add("plan", judged(document(references=())))
    save(before, tmp_path / "figures.json")
    assert load(tmp_path / "figures.json") == before
    assert load(tmp_path / "none.json") == Figures()
    changed = {d.measure: d.gain for d in differences(before, after)}
    assert changed == {"targets_strict": 1.0, "targets_relaxed": 1.0, "references": -1.0}
    lines = "\n".join(comparison(ENGLISH, before, after))
    assert "gains: 2" in lines
    assert "plan  references  1.000→0.000  (1→0 hits, 0→1 missed)" in lines
    assert len(list(table(ENGLISH, after))) == len(MEASURES) + 3


@pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="../shared/score.py is not there")
@pytest.mark.parametrize("folder", ["gold", "gold/wrapped"])
def test_same_figures_as_the_scorer_beside_the_gold(folder: str) -> None:
    command = [sys.executable, str(SHARED / "score.py"), str(SHARED / folder), "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False).stdout)
    ours = evaluate(SHARED / folder)
    assert len(ours.documents) == theirs["documents"]
    for measure in MEASURES:
        tally = ours.total(measure)
        want = theirs[measure]
        assert (tally.hits, tally.false, tally.missed) == (want["tp"], want["fp"], want["fn"]), measure
    assert ours.indicator_mean() == pytest.approx(theirs["indicator"]["mean"], abs=1e-4)
