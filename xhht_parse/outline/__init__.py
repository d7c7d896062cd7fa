"""Typed lines -> the parts of the text (layout), the section tree, and attached documents.

`build` is the flow: `layout` cuts the text into parts; `tree` grows the sections of each body, with `openers` (which
paragraphs open one), `depth` (which reading of the sequence wins), `levels` (what each reading costs), the `bullets`
that are open on the way and the `leads` above lists; `headings`, `roles` and `naming` finish them. No sections are
opened by `cells`, numbers of a table's rows, nor by what is `quoted`.
"""
