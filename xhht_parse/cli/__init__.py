"""The command `xhht-parse`: arguments -> library call -> exit code. No rule and no format is known here.

One file a command in `commands/`; `main.py` turns whatever happens into a message and an exit code.

    help and wrong use      group.py, options.py, run_options.py (of `batch`), wrong_use.py
    in and out              sources.py, output.py, failures.py
    `targets`, `compare`    listing.py
    of `batch` alone        progress.py, interrupts.py, closing.py, tables.py, engine.py

To add a command: `commands/NAME.py` with `command(say)`, its name in `group.COMMANDS`, its messages in both languages.
"""

from .main import main

__all__ = ["main"]
