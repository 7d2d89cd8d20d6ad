"""What the optional language model is asked, and what of its answer may be used; pure. It may choose, it may not add."""
