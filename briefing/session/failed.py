"""What keeps a library from being opened or brought up to date."""


class Failed(Exception):
    """The update did not come to its end; the message says why, in words for the reader."""
