"""What `sources` tells the world. Receivers live in the apps above; this app knows none of them."""

from django.dispatch import Signal

article_fetched = Signal()
"""Sent after the commit that stored a new snapshot. Argument: `article_id` (int)."""

article_duplicated = Signal()
"""Sent after the commit that marked an article as a copy of another one. Argument: `article_id` (int), of the copy."""

article_forgotten = Signal()
"""Sent inside the transaction that removes an article's text, before it is removed. Argument: `article_id` (int)."""
