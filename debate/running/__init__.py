"""The product as it runs: web and worker together, its clock, whether it is ready, what ails it."""
