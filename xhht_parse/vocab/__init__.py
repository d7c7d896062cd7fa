"""How numbers, dates, periods, agencies and document numbers are written; word lists as TOML.

words            the lists of `data/`, read and checked
numbers          amounts in digits; `number_words` in words
dates, periods   days; years, quarters and terms of office; `period_lines` that say no more
symbols          numbers of documents: 215/KH-UBND, by the `codes` in them
names            the form of a signer's name
indicators       the list of the learning society, and what national programmes set
agencies         names of agencies in running text
"""
