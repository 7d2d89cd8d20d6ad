"""The phrase that stands as the subject of a cue: before it, behind it, behind a chain of appositions."""
