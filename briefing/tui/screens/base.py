"""What the screens have in common."""

from typing import TYPE_CHECKING, cast

from textual.screen import ModalScreen, Screen

from briefing.model import Article
from briefing.tui.glyphs import Glyphs

if TYPE_CHECKING:
    from briefing.tui.app import BriefingApp


class Place(Screen[None]):
    """A screen of the reader."""

    @property
    def reader(self) -> "BriefingApp":
        """The app, by its own type."""
        return cast("BriefingApp", self.app)

    @property
    def glyphs(self) -> Glyphs:
        """The signs that this terminal can show."""
        return self.reader.glyphs

    def open_article(self, article: Article) -> None:
        """Opens the article's page in the browser, or says why not."""
        if article.url is None:
            self.notify("This article has no link.", markup=False)
        else:
            self.app.open_url(article.url)
            self.notify(f"Opened in the browser: {article.url}", markup=False)


class Overlay(ModalScreen[None]):
    """A box over the screen it was called from."""

    @property
    def reader(self) -> "BriefingApp":
        """The app, by its own type."""
        return cast("BriefingApp", self.app)

    @property
    def glyphs(self) -> Glyphs:
        """The signs that this terminal can show."""
        return self.reader.glyphs
