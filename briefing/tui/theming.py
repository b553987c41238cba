"""Which theme the reader has, and how it follows its file."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App
from textual.filter import Monochrome, NoColor
from textual.message import Message

from briefing.choices import Choices
from briefing.config import Config, Wrong
from briefing.tui.themes import DEFAULT, MARKS, TERMINAL, Themes, has_own, load_themes, ours, own_folder

if TYPE_CHECKING:
    from briefing.tui.theme_watch import ThemeWatch


class Theming(App[None]):
    """An app in the theme that was asked for, chosen or set."""

    config: Config
    choices: Choices
    _theme_watch: "ThemeWatch | None" = None

    class ThemesChanged(Message):
        """A file in the reader's folder of themes was changed."""

    def _warn(self, problem: str) -> None:
        self.notify(problem, severity="warning", timeout=10, markup=False)

    def _warn_of(self, wrong: Wrong) -> None:
        """Tells of something wrong; of a file by its name alone, for a whole path takes half of a narrow screen."""
        self._warn(str(wrong._replace(source=Path(wrong.source).name)))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours of the marks, for themes that name none."""
        return {f"mark-{name}": color for name, color in MARKS.items()}

    @cached_property
    def themes(self) -> Themes:
        """What was found in the folders of themes."""
        found = load_themes()
        for theme in found.themes:
            self.register_theme(theme)
        return found

    def use_theme(self) -> None:
        """Before there is anything on the screen, takes the theme that was asked for, chosen or set."""
        wanted = self._wanted()
        # the others are read when they are asked for, unless one of the reader's own may be meant, or is broken
        theme = None if has_own() else ours(wanted[0])
        names = [theme.name] if theme else [theme.name for theme in self.themes.themes]
        if theme:
            self.register_theme(theme)
        # told before the style sheets are read, a theme need not have them read again
        self.set_reactive(App.theme, next((name for name in (*wanted, *names) if name in names), self.theme))
        self._dress()

    def _wanted(self) -> list[str]:
        """Names of themes, the one that is wanted most first."""
        now = "theme" in self.config.overrides
        set_, chosen = self.config.theme, self.choices.theme
        usual = TERMINAL if self.console.color_system == "standard" else DEFAULT
        return [name for name in (*((set_, chosen) if now else (chosen, set_)), usual, DEFAULT) if name]

    def _dress(self) -> None:
        """What Textual finds out of a theme before it is told which."""
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)
        self._refresh_truecolor_filter(self.ansi_theme)
        # where no colours are wanted, Textual would turn them into greys, and a terminal's own ground into black
        self._filters = [NoColor() if isinstance(one, Monochrome) else one for one in self._filters]

    def watch_themes(self) -> None:
        """From now on sees files of themes change."""
        from briefing.tui.theme_watch import ThemeWatch

        self._theme_watch = ThemeWatch(own_folder(), self._theme_changed)
        self._theme_watch.start()

    def _theme_changed(self) -> None:
        self.post_message(self.ThemesChanged())

    def on_theming_themes_changed(self) -> None:
        """Shows the theme in use as its file is now; of a broken file it is told, and its theme stays as it was."""
        before = self.themes
        self.themes = load_themes(before=before.files)
        for theme in self.themes.themes:
            self.register_theme(theme)
        for problem in self.themes.problems:
            if problem not in before.problems:
                self._warn_of(problem)
        self._show_theme_again()

    def _show_theme_again(self) -> None:
        from briefing.tui.screens.themes import ThemeScreen

        self._watch_theme(self.theme)
        if isinstance(self.screen, ThemeScreen):
            self.screen.renew()

    def stop_watching_themes(self) -> None:
        """Themes stay as they are."""
        if self._theme_watch is not None:
            self._theme_watch.stop()
