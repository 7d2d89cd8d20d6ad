"""Whom a quotation answers, and how: signs of an answer in the words, the narration and the turns."""
