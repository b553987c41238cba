"""Language tools that loading, grouping, framing and search share. They know nothing of articles' files."""
