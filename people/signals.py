"""What `people` tells the world. Receivers live in the app above; this app knows none of them."""

from django.dispatch import Signal

merged = Signal()
"""Sent inside the transaction that merges two records, before the second one is deleted. Arguments: `kept` and `gone`, both a
Person or both an Organization. Whoever points to `gone` must point to `kept` afterwards."""
