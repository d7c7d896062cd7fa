"""The page of the indicators of the learning society, from `xhht_parse/vocab/data/indicators.toml`."""

from __future__ import annotations

from xhht_parse.vocab.indicators import Indicator, indicators

HEAD = """# Indicators of the learning society

`indicator_code` of a target is its place in this list, or null. What is measured decides: one indicator keeps its code
whatever figure a plan sets for it. The national programmes set the figures on the right; † counts provinces or
districts, so that the figure of one province is not held against it. Figures were read on public pages that print the
decisions; what those leave out is left out here. This page is made by `make docs` from
`xhht_parse/vocab/data/indicators.toml`, which says by which words each is known.

| code | chỉ tiêu | 2025 | 2030 | decision |
|---|---|---:|---:|---|
"""


def page() -> str:
    """The list, in the order of the file."""
    return HEAD + "".join(f"| {' | '.join(_row(one))} |\n" for one in indicators())


def _row(one: Indicator) -> tuple[str, ...]:
    by_year = {figure.year: f"{figure.value} %{' †' if one.places else ''}" for figure in one.national}
    decisions = ", ".join(dict.fromkeys(figure.decision for figure in one.national))
    return f"`{one.code}`", one.name, by_year.get(2025, ""), by_year.get(2030, ""), decisions
