"""The pages of the explorer: one module a page, which asks the graph and says what is shown."""
