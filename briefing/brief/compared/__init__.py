"""A comparison as readable Markdown, one module a group of facets; every item stands with its sentence."""
