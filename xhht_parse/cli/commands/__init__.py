"""One file a command: each has `command(say)`, which gives the command in that language."""
