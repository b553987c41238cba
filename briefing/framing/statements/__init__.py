"""Which sentences of different reports tell one thing, and how they differ."""
