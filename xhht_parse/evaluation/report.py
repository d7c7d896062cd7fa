"""Figures -> lines of text in either language: the table of measures, and what was gained and lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..messages import Say
from .figures import Difference, Figures, differences
from .verdict import MEASURES, headline

_COLUMNS = {"figure": 8, "precision": 10, "recall": 7, "hits": 6, "false": 6, "missed": 7}
"""The least width of each column; a longer word of a language widens it."""
_COUNTS = ("hits", "false", "missed")


def table(say: Say, figures: Figures) -> Iterator[str]:
    """One line a measure (metadata: accuracy; the others: F1), and how many documents were read."""
    heads = {column: say(f"eval.{column}") for column in _COLUMNS}
    widths = [max(least, len(heads[column]) + 2) for column, least in _COLUMNS.items()]
    yield _row(say, "", heads.values(), widths)
    for measure in MEASURES:
        t = figures.total(measure)
        ratios = (_share(say, ratio) for ratio in (headline(measure, t), t.precision, t.recall))
        yield _row(say, _name(say, measure), (*ratios, *map(str, (t.hits, t.false, t.missed))), widths)
    mean = figures.indicator_mean()
    if mean is not None:
        count = sum(count for _, count in figures.indicator.values())
        row = _row(say, _name(say, "indicator"), (_share(say, mean),), widths)
        yield f"{row}   {say('eval.token-f1', count=count)}"
    yield say("eval.documents", count=len(figures.documents), failed=len(figures.failed))
    for name, why in sorted(figures.failed.items()):
        yield f"  {say('eval.failed', name=name, why=why)}"


def _row(say: Say, name: str, cells: Iterable[str], widths: Sequence[int]) -> str:
    width = max(len(_name(say, measure)) for measure in (*MEASURES, "indicator"))
    return f"{name:{width}} " + "".join(f"{cell:>{size}}" for cell, size in zip(cells, widths, strict=False))


def _share(say: Say, ratio: float) -> str:
    """ "0.9815", or "0,9815" in Vietnamese."""
    digits = f"{ratio:.4f}"
    return digits.replace(".", ",") if say.language == "vi" else digits


def _name(say: Say, measure: str) -> str:
    return say(f"measure.{measure}")


def comparison(say: Say, before: Figures, after: Figures) -> Iterator[str]:
    """Gains and losses document by document; says so where there are none."""
    changed = list(differences(before, after))
    for kind, chosen in (
        ("gains", [d for d in changed if d.gain >= 0]),
        ("losses", [d for d in changed if d.gain < 0]),
    ):
        yield f"{say(f'eval.{kind}')}: {len(chosen) or say('eval.none')}"
        yield from (_line(say, d) for d in chosen)
    for kind, names in (
        ("new", after.documents.keys() - before.documents.keys()),
        ("gone", before.documents.keys() - after.documents.keys()),
    ):
        if names:
            yield f"{say(f'eval.{kind}')}: {', '.join(sorted(names))}"


def _line(say: Say, d: Difference) -> str:
    counts = ((d.before.hits, d.after.hits), (d.before.false, d.after.false), (d.before.missed, d.after.missed))
    moves = (f"{a}→{b} {say(f'eval.{what}')}" for (a, b), what in zip(counts, _COUNTS, strict=True) if a != b)
    figures = "→".join(f"{headline(d.measure, tally):.3f}" for tally in (d.before, d.after))
    return f"  {d.name}  {_name(say, d.measure)}  {figures}  ({', '.join(moves)})"
