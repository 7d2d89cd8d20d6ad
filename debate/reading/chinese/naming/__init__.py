"""How Chinese articles print names that the book does not know: a file for each form of a name."""
