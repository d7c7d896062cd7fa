"""Runs a cluster job on a Ray cluster of two nodes on this machine, and kills what it is told to in the middle.

python on_ray.py nothing|worker|node PLANS OUT    prints the summary as JSON
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any

os.environ["DAFT_PROGRESS_BAR"] = "0"

import daft
import ray
from ray.cluster_utils import Cluster as RayCluster

from xhht_parse.batch.cluster import Cluster

EACH = 8
STORE = 80 * 1024 * 1024  # the least that Ray takes


def workers(raylets: list[int]) -> list[int]:
    """The processes in which our code runs: children of our raylets."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((process / "stat").read_text().rpartition(")")[2].split()[1])
            if parent in raylets and b"UDFActor" in (process / "cmdline").read_bytes():
                found.append(int(process.name))
        except OSError:
            continue  # it has ended meanwhile
    return sorted(found)


def kill(what: str, cluster: RayCluster, second: Any, out: Path, told: dict[str, Any]) -> None:
    """When a few parts are made."""
    while not (out / "outcomes").is_dir() or len(list((out / "outcomes").glob("part-*"))) < 3:
        time.sleep(0.02)
    raylets = [node.all_processes["raylet"][0].process.pid for node in (cluster.head_node, second)]
    told["workers"] = workers(raylets)
    told["parts_before"] = len(list((out / "outcomes").glob("part-*")))
    if what == "worker":
        os.kill(told["workers"][-1], signal.SIGKILL)
    elif what == "node":
        cluster.remove_node(second, allow_graceful=False)


def main(what: str, plans: str, out: str) -> None:
    cluster = RayCluster(
        initialize_head=True, head_node_args={"num_cpus": 2, "object_store_memory": STORE, "include_dashboard": False}
    )
    second = cluster.add_node(num_cpus=2, object_store_memory=STORE)
    ray.init(address=cluster.address, log_to_driver=False)
    daft.set_runner_ray(address=cluster.address)
    told: dict[str, Any] = {}
    threading.Thread(target=kill, args=(what, cluster, second, Path(out), told), daemon=True).start()
    summary = Cluster(plans, out, ("jsonl", "parquet"), each=EACH).run(2)
    files = {"parsed": summary.parsed, "failed": summary.failed, "skipped": summary.skipped}
    print("SUMMARY", json.dumps({**files, "parts": len(summary.parts), **told}), flush=True)
    ray.shutdown()
    cluster.shutdown()


if __name__ == "__main__":
    main(*sys.argv[1:])
