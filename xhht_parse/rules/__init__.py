"""What a rule is, how an ordered table of rules is run, and the trace of what was tried."""
