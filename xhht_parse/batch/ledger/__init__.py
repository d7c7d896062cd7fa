"""What became of every file.

`manifest` remembers it, `notes` writes it down, `books` checks it, `report` and `log` tell it.
`key` says by what a result is known as the same, `kept` reads a finished folder, `prune` clears what is gone.
"""
