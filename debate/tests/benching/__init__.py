"""Tests of what `make bench` and `make bench-site` measure."""
