"""What the tests of the doors share: a plan, a file that is none, and where a user's rules stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from command import PLAN


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, "utf-8")
    return path


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"%PDF-1.7")
    return path


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    return tmp_path / "rules.toml"
