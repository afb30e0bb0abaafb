"""SPARQL on a store: whether a query may run, its answer, and the answer written in the formats of the standards."""
