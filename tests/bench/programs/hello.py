"""The least that Textual can show."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    """One word."""

    BINDINGS = [("q", "quit")]  # noqa: RUF012 - as Textual's documentation writes it

    def compose(self) -> ComposeResult:
        """The word."""
        yield Static("Hello")


if __name__ == "__main__":
    Hello().run()
