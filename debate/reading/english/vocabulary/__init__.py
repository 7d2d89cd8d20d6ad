"""Data: the words of English news by what they do."""
