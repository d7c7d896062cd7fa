"""By when: the period of a target, from its own paragraph or from above.

`find.py` gives the periods of a paragraph to its quantities, `brackets` keeps those in brackets to whom they are told
of, `usable` says which periods may be deadlines, `respective` reads "lần lượt", `leads` what headings and lead-in lines
say to all that stands below them, `goals` whether the figures of a section are goals at all.
"""
