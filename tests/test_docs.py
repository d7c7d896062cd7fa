"""The pages say what is so: generated ones are up to date, links lead somewhere, the example of the READMEs runs."""

from __future__ import annotations

import ast
import contextlib
import io
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted(path for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("*/README.md")))
sys.path.insert(0, str(ROOT / "docs"))

import make  # noqa: E402


@pytest.mark.parametrize("name", make.PAGES)
def test_generated_page_is_up_to_date(name: str) -> None:
    assert (ROOT / name).read_text("utf-8") == make.PAGES[name](), "run `make docs`"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", path.read_text("utf-8"))
    gone = [link for link in links if "://" not in link and not (path.parent / link).exists()]
    assert gone == []


@pytest.mark.parametrize("readme", ["README.md", "README.vi.md"])
def test_example_of_the_readme_prints_what_it_says(readme: str) -> None:
    text = (ROOT / readme).read_text("utf-8")
    code, printed = re.search(r"```python\n(.*?)```\n\n```\n(.*?)```", text, re.DOTALL).groups()
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, readme, "exec"), {})
    assert out.getvalue() == printed


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_paths_that_a_guide_names_are_there(name: str) -> None:
    named = re.findall(
        r"`((?:xhht_parse|tests|corpus|docs|schemas|benchmarks)/[\w./]*)`", (ROOT / name).read_text("utf-8")
    )
    assert [path for path in named if not (ROOT / path).exists()] == []


GUIDED = (
    *("readers", "readers/archives", "readers/docx", "readers/encodings", "readers/html", "readers/ocr"),
    *("readers/ocr/mend", "readers/office", "readers/paged", "readers/pdf", "writers", "writers/tables"),
    *("writers/tables/xlsx", "batch", "batch/folder", "batch/workers", "batch/ledger", "batch/cluster"),
    *("cli", "evaluation", "explain", "text", "rules", "vocab", "vocab/agencies", "lines", "outline", "outline/layout"),
    *(f"extract/{room}" for room in ("assignments", "definitions", "funding", "metadata", "references", "tables")),
    *(f"extract/targets{room}" for room in ("", "/deadlines", "/indicators", "/promises", "/quantities", "/tables")),
)


@pytest.mark.parametrize("package", GUIDED)
def test_the_head_of_a_package_names_every_file_in_it(package: str) -> None:
    folder = ROOT / "xhht_parse" / package
    told = ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8"))) or ""
    files = {path.stem for path in folder.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert sorted(name for name in files - {"__init__", "types"} if not re.search(rf"\b{name}\b", told)) == []


def test_commands_of_the_makefile_are_explained() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = set(re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split())
    told = set(re.findall(r'@echo "make ([\w-]+)', makefile))
    assert phony - told == {"help"}
