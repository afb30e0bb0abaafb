"""The pages of the documentation site that are made when it is built: from the program, the ontology and the decisions."""
