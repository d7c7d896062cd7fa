"""What rooms share about rules: the `trace` of what was tried, and a user's own.

`user` reads a user's own rules, `user_file` checks their tables, `problems` are what may be wrong in them.
"""
