"""The command line of a benchmark: `--help` prints what its file says of it."""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter


def options(told: str | None) -> ArgumentParser:
    """A parser of arguments; `told` is the docstring of the benchmark's file."""
    return ArgumentParser(description=told, formatter_class=RawDescriptionHelpFormatter)
