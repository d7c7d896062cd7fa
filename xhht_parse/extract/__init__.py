"""One room a dimension; none imports another. Each takes a `Reading` and gives its findings."""
