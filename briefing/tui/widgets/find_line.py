"""The line to type in what is to be found in the texts."""

from textual.widgets import Input


class FindLine(Input):
    """Hidden until it is asked for."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, placeholder="words to find in these texts", select_on_focus=False)
        self.display = False
