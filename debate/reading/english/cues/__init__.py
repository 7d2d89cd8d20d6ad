"""Words that say that somebody spoke, and what each of them governs."""
