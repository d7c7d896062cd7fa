"""Pages of placed words -> text: for PDF with a text layer and for OCR alike.

In: `types.Page`s. Out: `Decoded`, by `lay.text`, in this order:

    tables    lines ruled on the page -> cells (`joining`: over several pages)
    rows      words -> rows, cut where columns part
    running   heads, feet, page numbers, stamps of signatures: out
    notes     footnotes: apart
    columns   rows -> lines in the order of reading: letterhead, closing, columns (`signs`: the words they are known by)
    flow      which lines begin a paragraph

Every step knows places and a few words; what the words mean is read by the parser.
"""
