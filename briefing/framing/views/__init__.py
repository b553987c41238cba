"""What the reader asks more about: one statement in many tellings, who vouches, the uses of a row. Values that screens and Markdown draw."""
