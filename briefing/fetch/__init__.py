"""Getting the news in: feeds, pages and clippings to files of the library. Nothing is asked for but what the reader named or a feed of theirs names.

`web` asks servers, `feeds` reads what they answer and lists whom to ask, `files` writes articles; here they are put together. Names are imported from their
modules: what speaks HTTP takes a third of a second to import, and nobody else waits for it.
"""
