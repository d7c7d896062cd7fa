"""Processes that outlive a bad task: `crew` hands out tasks, `process` is a worker seen from its parent, `worker` from
inside; `spread` works with one process or many. Nothing here knows a document.
"""
