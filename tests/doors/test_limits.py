"""Limits are set from Python and from the command, wrong ones are told in words, and a file beyond one is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from command import Run
from xhht_parse import Limits, LimitsError, UnreadableFile, parse_file, parse_folder
from xhht_parse.readers.limits import DEFAULT, limits


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([], DEFAULT),
        (["pages=50"], Limits(pages=50)),
        (["file_bytes=200MB", "unzipped-bytes = 1_000k"], Limits(file_bytes=200 * 2**20, unzipped_bytes=1_024_000)),
        (["file_bytes=2GiB", "seconds=5", "seconds=7"], Limits(file_bytes=2**31, seconds=7)),
    ],
)
def test_limits_are_read_from_texts(texts: list[str], expected: Limits) -> None:
    assert limits(texts) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("pages", "limit-form"),
        ("page=3", "limit-name"),
        ("pages=", "limit-value"),
        ("pages=0", "limit-value"),
        ("pages=-1", "limit-value"),
        ("pages=many", "limit-value"),
        ("pages=5MB", "limit-value"),
        ("file_bytes=1TB", "limit-value"),
        ("seconds=1.5", "limit-value"),
        ("pages=" + "9" * 5000, "limit-value"),
    ],
)
def test_wrong_limits_are_told_by_library_and_command(run: Run, plan: Path, text: str, code: str) -> None:
    with pytest.raises(LimitsError) as caught:
        limits([text])
    assert caught.value.code == code
    told = {language: run("parse", plan, "--limit", text, "--lang", language) for language in ("en", "vi")}
    assert [done.code for done in told.values()] == [2, 2]
    assert told["en"].err != told["vi"].err


def test_the_page_lists_every_limit_with_its_default() -> None:
    page = (Path(__file__).parents[2] / "docs" / "readers.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `([a-z_]+)` \| ([0-9]+(?:MB)?) \|", page, re.MULTILINE))
    assert list(rows) == list(Limits._fields)
    assert limits(f"{name}={value}" for name, value in rows.items()) == DEFAULT


@pytest.mark.parametrize("wrong", [Limits(pages=0), Limits(pages=True), Limits(seconds=1.5)])  # type: ignore[arg-type]
def test_limits_that_are_no_numbers_are_refused(plan: Path, wrong: Limits) -> None:
    with pytest.raises(LimitsError):
        parse_file(plan, limits=wrong)
    with pytest.raises(TypeError, match="Limits"):
        parse_file(plan, limits={"pages": 1})  # type: ignore[arg-type]


def test_a_limit_without_end_takes_no_memory_and_is_no_defect(run: Run, plan: Path) -> None:
    endless = [f"{name}={'9' * 19}" for name in Limits._fields]
    given = [part for text in endless for part in ("--limit", text)]
    assert run("parse", plan, *given).code == 0
    assert (
        run("batch", plan.parent, "-o", plan.parent / "out", "--memory", "256", "--timeout", "9" * 12, *given).code == 0
    )


def test_a_file_beyond_a_limit_is_refused(run: Run, plan: Path) -> None:
    with pytest.raises(UnreadableFile) as caught:
        parse_file(plan, limits=Limits(file_bytes=10))
    assert caught.value.code == "too-large"
    out = plan.parent / "out"
    assert [failure.code for _, failure in parse_folder(plan.parent, limits=Limits(file_bytes=10))] == ["too-large"]
    assert run("batch", plan.parent, "-o", out, "--limit", "file_bytes=10").code == 1
    for command, code in (("parse", 1), ("explain", 2), ("targets", 1)):
        done = run(command, plan, "--limit", "file_bytes=10")
        assert (done.code, "larger than" in done.err) == (code, True)
        assert run(command, plan, "--limit", "file_bytes=10", "--limit", "file_bytes=1M").code == 0
