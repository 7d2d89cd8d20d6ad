"""How Chinese news quotes: simplified and traditional, wire, blog, interview and transcript."""

from debate.reading.chinese.reading import quotations

__all__ = ["quotations"]
