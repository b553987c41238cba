"""Articles as files of the library, versions beside each other, nothing overwritten."""
