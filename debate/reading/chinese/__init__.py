"""How Chinese news quotes: simplified and traditional, wire, blog, interview and transcript."""

from debate.reading.chinese.reading import heard

__all__ = ["heard"]
