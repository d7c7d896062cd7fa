"""The picture of the README: a small plan on the left, what `parse` makes of it on the right, as one SVG.

What is drawn comes from a real parse of picture.txt: a colour behind words is the span of the record in that colour.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from xhht_parse import Document, parse
from xhht_parse.models import Span, Target

WIDTH, HEIGHT = 1180, 540
LEFT, TOP, LINE, CHAR = 28, 66, 22, 7.8
RIGHT = 580
COLOURS = {"target": "#ffe08a", "deadline": "#bfe3ff", "reference": "#d9ccff", "duty": "#c5ecc8", "metadata": "#f6cfd8"}
MONOSPACE = "DejaVu Sans Mono, Menlo, Consolas, monospace"
SIGNS = {"eq": "=", "gt": ">", "ge": "≥", "lt": "<", "le": "≤", "approx": "≈", "between": "–"}


class Mark(NamedTuple):
    kind: str
    span: Span


def picture() -> str:
    """The SVG."""
    document = parse(Path(__file__).with_name("picture.txt").read_text("utf-8"))
    body = "\n".join([*_frame(), *_text(document), *_metadata(document), *_targets(document), *_rest(document)])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="A plan, and what xhht_parse reads in it" font-family="Helvetica, Arial, DejaVu Sans, sans-serif" '
        f'font-size="13" fill="#1f2328">\n{body}\n</svg>\n'
    )


def _frame() -> Iterator[str]:
    yield f'<rect width="{WIDTH}" height="{HEIGHT}" rx="10" fill="#ffffff" stroke="#d0d7de"/>'
    yield f'<rect x="16" y="44" width="{RIGHT - 44}" height="{HEIGHT - 60}" rx="6" fill="#fbfbf9" stroke="#e4e4e0"/>'
    yield _words(28, 30, "plan.txt", weight="bold")
    yield _words(RIGHT, 30, "parse(text)", weight="bold")


def _text(document: Document) -> Iterator[str]:
    """The lines of the plan, with a colour behind every span."""
    marks, start = list(_marks(document)), 0
    for number, line in enumerate(document.text.split("\n")):
        y = TOP + number * LINE
        for kind, span in marks:
            a, b = max(span.start, start) - start, min(span.end, start + len(line)) - start
            if a < b:
                yield (
                    f'<rect x="{LEFT + a * CHAR:.1f}" y="{y - 14}" width="{(b - a) * CHAR:.1f}" height="19" rx="3" '
                    f'fill="{COLOURS[kind]}"/>'
                )
        if line:
            yield (
                f'<text x="{LEFT}" y="{y}" textLength="{len(line) * CHAR:.1f}" lengthAdjust="spacingAndGlyphs" '
                f'font-family="{MONOSPACE}" xml:space="preserve">{escape(line)}</text>'
            )
        start += len(line) + 1


def _marks(document: Document) -> Iterator[Mark]:
    yield from (Mark("metadata", e.span) for e in document.metadata.evidence if e.field in ("number", "issued_date"))
    for target in document.targets:
        if target.deadline and target.deadline.span:
            yield Mark("deadline", target.deadline.span)
    yield from (Mark("target", target.value_span) for target in document.targets)
    yield from (Mark("reference", r.number_span) for r in document.references if r.number_span)
    yield from (Mark("duty", duty.span) for duty in document.assignments)


def _metadata(document: Document) -> Iterator[str]:
    data = document.metadata
    yield from _title(56, "metadata", "metadata")
    rows = (
        ("number", data.number),
        ("issuer", data.issuer.name if data.issuer else None),
        ("issued_date", data.issued_date),
        ("period", f"{data.period.start_year} – {data.period.end_year}" if data.period else None),
    )
    for number, (name, value) in enumerate(rows):
        x, y = RIGHT + 12 + number % 2 * 200, 84 + number // 2 * 22
        yield _words(x, y, name, colour="#57606a")
        yield _words(x + 84, y, value or "null")


def _targets(document: Document) -> Iterator[str]:
    yield from _title(140, "target", "targets")
    columns = ((12, "indicator"), (352, "value"), (446, "unit"), (492, "deadline"))
    for x, name in columns:
        yield _words(RIGHT + x, 168, name, colour="#57606a")
    numbers = {target.id: number for number, target in enumerate(document.targets)}
    for number, target in enumerate(document.targets):
        y = 192 + number * 24
        inset = 16 if target.parent_id in numbers else 0
        yield _words(RIGHT + 12 + inset, y, ("└ " if inset else "") + _cut(target.indicator or "", 48 - inset // 6))
        yield _words(RIGHT + 352, y, _value(target), weight="bold")
        yield _words(RIGHT + 446, y, target.unit or "")
        if target.deadline:
            yield f'<rect x="{RIGHT + 488}" y="{y - 14}" width="42" height="19" rx="3" fill="{COLOURS["deadline"]}"/>'
            yield _words(RIGHT + 492, y, str(target.deadline.year))
            yield _words(RIGHT + 536, y, target.deadline.source, colour="#57606a", size=11)


def _rest(document: Document) -> Iterator[str]:
    y = 218 + len(document.targets) * 24
    yield from _title(y, "reference", "references")
    for reference in document.references:
        y += 26
        yield _words(RIGHT + 12, y, f"{reference.number or reference.title}  ·  {reference.issued_date}")
    y += 36
    yield from _title(y, "duty", "assignments")
    for duty in document.assignments:
        y += 26
        yield _words(RIGHT + 12, y, duty.role, colour="#57606a")
        yield _words(RIGHT + 96, y, duty.agency)
    span = document.targets[0].value_span
    proof = f"text[{span.start}:{span.end}] == {document.text[span.start : span.end]!r}"
    yield _words(RIGHT, HEIGHT - 44, proof, family=MONOSPACE)
    yield _words(RIGHT, HEIGHT - 24, "Every record says where it stands, and which rule found it.", colour="#57606a")


def _title(y: float, kind: str, words: str) -> Iterator[str]:
    yield f'<rect x="{RIGHT}" y="{y - 10}" width="12" height="12" rx="3" fill="{COLOURS[kind]}" stroke="#b8b8b0"/>'
    yield _words(RIGHT + 20, y, words, weight="bold")


def _value(target: Target) -> str:
    if target.value_max is not None:
        return f"{target.value:g} – {target.value_max:g}"
    sign = {"increase": "+", "decrease": "−"}.get(target.change or "", SIGNS[target.comparator])
    return f"{target.value:g}" if sign == "=" else f"{sign} {target.value:g}"


def _cut(words: str, size: int) -> str:
    return words if len(words) <= size else words[: size - 1].rsplit(" ", 1)[0] + " …"


def _words(
    x: float, y: float, words: str, *, colour: str = "", weight: str = "", family: str = "", size: int = 0
) -> str:
    style = {"fill": colour, "font-weight": weight, "font-family": family, "font-size": size}
    given = "".join(f' {name}="{value}"' for name, value in style.items() if value)
    return f'<text x="{x:g}" y="{y:g}"{given}>{escape(words)}</text>'
