"""Whom an English article names: runs of capitals, new names, their short forms, genders and offices."""
