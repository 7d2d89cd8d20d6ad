"""Numbers in groups of three, as the press writes them; Django writes 1234567 without a stop. Dates are Django's."""

THOUSAND_SEPARATOR = ","
NUMBER_GROUPING = 3
