"""What a rule is and how an ordered table of rules is run (`rule`), and the `trace` of what was tried.

`user` reads a user's own rules, `user_file` checks their tables, `problems` are what may be wrong in them.
"""
