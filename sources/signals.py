"""What `sources` tells the world. Receivers live in the apps above; this app knows none of them."""

from django.dispatch import Signal

article_fetched = Signal()
"""Sent after the commit that stored a new snapshot. Argument: `article_id` (int)."""
