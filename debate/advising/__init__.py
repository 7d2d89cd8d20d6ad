"""What the optional language model is asked, and what of its answer is used. It may choose, it may not add."""
