"""The command, run inside a test: arguments -> exit code, output and messages."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from xhht_parse.cli import main

PLAN = "KẾ HOẠCH\n\nII. MỤC TIÊU\n1. Đến năm 2025: 95% người dân biết chữ.\n"


class Done(NamedTuple):
    code: int
    out: str
    err: str


class Run:
    """`run("parse", path)` -> exit code, output and messages."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *arguments: object) -> Done:
        code = main([str(argument) for argument in arguments])
        done = Done(code, *self.capsys.readouterr())
        assert "Traceback" not in done.err
        return done
