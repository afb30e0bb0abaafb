"""Fuzzing: bytes that nobody would write go through the reader, the extraction, curation, exports and queries.

``make fuzz`` or ``python -m fuzz read --seconds 60`` runs a target with atheris, which steers by what the bytes reach;
``tests/fuzz`` runs the same targets on inputs that hypothesis makes.
"""
