"""Who speaks: quotation marks, reporting verbs, speakers, and whose word a word is."""
