"""Every public quote as columns of numbers in memory: what lists filter and count, at any size in about the same time."""
