"""Processes that die take only the task that killed them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import killers
from xhht_parse.batch.workers.crew import cores
from xhht_parse.batch.workers.spread import spread

TASKS = range(20)
SQUARES = {n * n for n in TASKS}


def test_one_process_works_in_order() -> None:
    assert list(spread(killers.square, TASKS, 1, lambda task, loss: -1)) == [n * n for n in TASKS]


def test_several_processes_do_every_task_once() -> None:
    results = list(spread(killers.square, range(200), 2, lambda task, loss: -1))
    assert sorted(results) == [n * n for n in range(200)]


def test_tasks_and_results_that_are_more_than_a_pipe_holds() -> None:
    tasks = [bytes((number,)) * 1_000_000 for number in range(8)]
    assert sorted(spread(killers.turned, tasks, 2, lambda task, loss: b"", seconds=60)) == tasks


def test_a_task_that_kills_its_process_is_named_and_the_others_are_done() -> None:
    results = list(spread(killers.dies_on_seven, TASKS, 2, lambda task, loss: -task))
    assert sorted(results) == sorted((SQUARES - {49}) | {-7})


def test_a_task_that_was_killed_by_chance_is_done_again(tmp_path: Path) -> None:
    assert set(spread(killers.DiesOnce(tmp_path), TASKS, 2, lambda task, loss: -1)) == SQUARES


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_a_worker_killed_from_outside_costs_no_result() -> None:
    results = []
    for result in spread(killers.slow, TASKS, 2, lambda task, loss: -1):
        if not results:
            os.kill(multiprocessing.active_children()[0].pid or 0, signal.SIGKILL)
        results.append(result)
    assert set(results) == SQUARES
    assert len(results) == len(TASKS)


def test_there_is_at_least_one_core() -> None:
    assert cores() >= 1


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="no masks of signals here")
def test_the_first_process_starts_deaf_to_ctrl_c() -> None:
    """In a new interpreter, where multiprocessing has started nothing yet."""
    script = (
        "import signal, time\n"
        "from xhht_parse.batch.workers import process\n"
        "with process._deaf():\n"
        "    child = process._SPAWN.Process(target=time.sleep, args=(0,))\n"
        "    child.start()\n"
        "    print(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ()))\n"
        "    child.join()\n"
    )
    assert subprocess.check_output([sys.executable, "-c", script], text=True) == "True\n"
