"""Offices: their titles, and who holds, held or will hold them."""
