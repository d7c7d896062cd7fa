"""What is measured, as spans of the text.

`paragraph` takes the clauses one behind another, `find` names the numbers of a clause, `naming` one alone; `cutting`
deals the words out to them, `wording` and `behind` take off those that name nothing; `following` and `sharing` say
what a number takes from the ones beside it, `between` what it takes from the next clause.
"""
