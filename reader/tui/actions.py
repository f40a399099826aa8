"""Every action of the screen, once: bindings, footer and help are made from this table.

A key's name is Textual's; `shown` is what a person calls it. Msgids are translated when shown.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding

from reader.locale import N_


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a key does."""

    id: str
    """Also the name of the method, `action_ID`, of the main screen."""
    keys: tuple[str, ...]
    """Textual's names, the one to show first."""
    shown: str
    """The keys as the help shows them."""
    label: str
    """Msgid, for the footer: one or two words."""
    help: str
    """Msgid, for the help: a phrase."""
    footer: bool = False


ACTIONS = (
    Action("next", ("j", "down"), "j ↓", N_("next"), N_("next row, or one line down")),
    Action("previous", ("k", "up"), "k ↑", N_("previous"), N_("previous row, or one line up")),
    Action("page_down", ("space", "pagedown"), "space", N_("page"), N_("one page down")),
    Action("page_up", ("b", "pageup"), "b", N_("page back"), N_("one page up")),
    Action("top", ("g", "home"), "g", N_("top"), N_("to the top")),
    Action("bottom", ("G", "end"), "G", N_("end"), N_("to the end")),
    Action("open", ("enter",), "Enter", N_("open"), N_("open the article, or go to the quote"), footer=True),
    Action("back", ("escape",), "Esc", N_("back"), N_("back to where you came from")),
    Action("next_pane", ("tab",), "Tab", N_("pane"), N_("to the next pane"), footer=True),
    Action("previous_pane", ("shift+tab",), "Shift+Tab", N_("pane back"), N_("to the previous pane")),
    Action("pane_right", ("right",), "→", N_("right"), N_("to the pane on the right")),
    Action("pane_left", ("left",), "←", N_("left"), N_("to the pane on the left")),
    Action("next_quote", ("right_square_bracket",), "]", N_("quote"), N_("next quote"), footer=True),
    Action("previous_quote", ("left_square_bracket",), "[", N_("quote back"), N_("previous quote")),
    Action("next_speaker", ("right_curly_bracket",), "}", N_("speaker"), N_("next speaker"), footer=True),
    Action("previous_speaker", ("left_curly_bracket",), "{", N_("speaker back"), N_("previous speaker")),
    Action("furniture", ("x",), "x", N_("extras"), N_("show or fold what the page had around the article")),
    Action("copy", ("y",), "y", N_("copy"), N_("copy what is selected, else the quote, else the article")),
    Action("help", ("question_mark", "f1"), "?", N_("help"), N_("these keys"), footer=True),
    Action(
        "quit",
        ("q", "ctrl+c"),
        "q",
        N_("quit"),
        N_("leave this screen; from the main one, quit"),
        footer=True,
    ),
)


def bindings() -> list[Binding]:
    """The table as Textual wants it, each with its id."""
    return [
        Binding(
            ",".join(action.keys),
            action.id,
            action.label,
            id=action.id,
            show=False,
            priority=action.id == "quit",
        )
        for action in ACTIONS
    ]
