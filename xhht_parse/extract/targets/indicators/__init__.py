"""What is measured, as spans of the text.

`find.py` names the numbers of a clause, `naming` one alone; `following` and `sharing` say what a number takes from the
ones beside it; `wording` takes off the words that only lead in.
"""
