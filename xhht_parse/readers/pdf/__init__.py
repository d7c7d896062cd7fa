"""PDF with a text layer -> text: words and ruled lines by PDFium, the rest by `paged`.

`words.py` reads the text layer of a page, `fonts.py` and `letters.py` put its letters right, `rules.py` finds the lines
ruled on it, `broken.py` tells a text layer that cannot be trusted. Needs the extra `pdf`.
"""
