"""People: every individual, once, with the forms that name them and the words that stand for them."""
