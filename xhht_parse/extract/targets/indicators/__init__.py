"""What is measured, as spans of the text.

`paragraph` takes the clauses one behind another, `find` the numbers of one. Where to go for …
    which words are whose             cutting.py
    words that name nothing           wording.py before a number, behind.py behind it
    what one number measures          naming.py: it leads its noun, leading.py; words lead to it, led.py
    the same again, or its rate       again.py
    it goes on with the one before    following.py
    it takes words' place in it       replacing.py
    a result names it                 resulted.py
    what numbers of a clause share    sharing.py; a rate or a measure of several: measures.py
    what the next clause tells        between.py
    what label and heading tell       above.py
    a predicate, a kind of people     phrases.py
    "diện tích", "tỷ lệ", "tổng số"   first_words.py
"""
