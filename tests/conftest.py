"""What all tests share: the command, and how much hypothesis tries.

`make test` tries a little, always the same; `--hypothesis-profile=deep`, at night, a lot.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

from command import Run

_ALWAYS = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow], "print_blob": True}

settings.register_profile("quick", max_examples=40, derandomize=True, database=None, **_ALWAYS)
settings.register_profile("deep", max_examples=5000, **_ALWAYS)
settings.load_profile("quick")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("LC_ALL", "C")
    return Run(capsys)
