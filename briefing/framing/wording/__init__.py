"""The words that are chosen: headlines, names for one thing, words that set outlets apart."""
