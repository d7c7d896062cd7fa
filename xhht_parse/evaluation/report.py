"""Figures -> lines of text: the table of measures, and what was gained and lost."""

from __future__ import annotations

from collections.abc import Iterator

from .figures import Difference, Figures, differences
from .verdict import MEASURES, headline

NAMES = {
    "metadata": "metadata",
    "sections": "sections",
    "targets_strict": "targets, strict",
    "targets_relaxed": "targets, value",
    "references": "references",
    "assignments": "duty holders",
}


def table(figures: Figures) -> Iterator[str]:
    """One line a measure (metadata: accuracy; the others: F1), and how many documents were read."""
    yield f"{'':16} {'figure':>7} {'precision':>10} {'recall':>7} {'hits':>6} {'false':>6} {'missed':>7}"
    for measure in MEASURES:
        t = figures.total(measure)
        ratios = f"{headline(measure, t):7.4f} {t.precision:10.4f} {t.recall:7.4f}"
        yield f"{NAMES[measure]:16} {ratios} {t.hits:6} {t.false:6} {t.missed:7}"
    mean = figures.indicator_mean()
    if mean is not None:
        count = sum(count for _, count in figures.indicator.values())
        yield f"{'indicator':16} {mean:7.4f}   token F1 over {count} matched targets"
    yield f"{len(figures.documents)} documents, {len(figures.failed)} failed"
    for name, why in sorted(figures.failed.items()):
        yield f"  FAILED {name}: {why}"


def comparison(before: Figures, after: Figures) -> Iterator[str]:
    """Gains and losses document by document; says so where there are none."""
    changed = list(differences(before, after))
    for title, chosen in (
        ("gains", [d for d in changed if d.gain >= 0]),
        ("losses", [d for d in changed if d.gain < 0]),
    ):
        yield f"{title}: {len(chosen) or 'none'}"
        yield from (_line(d) for d in chosen)
    for title, names in (
        ("new", after.documents.keys() - before.documents.keys()),
        ("gone", before.documents.keys() - after.documents.keys()),
    ):
        if names:
            yield f"{title}: {', '.join(sorted(names))}"


def _line(d: Difference) -> str:
    counts = ((d.before.hits, d.after.hits), (d.before.false, d.after.false), (d.before.missed, d.after.missed))
    moves = (f"{a}→{b} {what}" for (a, b), what in zip(counts, ("hits", "false", "missed"), strict=True) if a != b)
    figures = "→".join(f"{headline(d.measure, tally):.3f}" for tally in (d.before, d.after))
    return f"  {d.name}  {NAMES[d.measure]}  {figures}  ({', '.join(moves)})"
