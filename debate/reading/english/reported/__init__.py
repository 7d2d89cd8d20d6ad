"""Reported speech without marks: which words of a sentence a cue reports."""
