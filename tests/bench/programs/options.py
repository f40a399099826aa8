"""Textual's OptionList: `options.py FILE [WIDTH HEIGHT]`, one option a line of the file."""

from __future__ import annotations

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import OptionList


class Options(App[None]):
    """The options, at the left of the screen."""

    BINDINGS = [("q", "quit"), ("j", "down"), ("k", "up")]  # noqa: RUF012 - as Textual's documentation has it

    def compose(self) -> ComposeResult:
        """The options."""
        options = OptionList(*map(Content, Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()))
        if len(sys.argv) > 2:
            options.styles.width, options.styles.height = int(sys.argv[2]), int(sys.argv[3])
        yield options

    def action_down(self) -> None:
        """The next one."""
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        """The one before."""
        self.query_one(OptionList).action_cursor_up()


if __name__ == "__main__":
    Options().run()
