"""The parts of a brief, one module each: from a compared storyline to a section, or None where there is nothing to say."""
