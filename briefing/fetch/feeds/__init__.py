"""Feeds of every kind, how they are found and listed."""
