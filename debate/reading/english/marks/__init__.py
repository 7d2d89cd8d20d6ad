"""Words in marks: which of them are somebody's, and which only name or repeat something."""
