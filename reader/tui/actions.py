"""Every action of the screen, once: bindings, footer, help and documents are made from this table.

A new action is one row here and a method `action_ID` in the class of its noun in `screens/`. Keys are
written as in the settings (`tui.keynames`), the one to show first; `tui.keymaps` has those of other
habits. Msgids are translated when shown. Nothing here imports Textual.
"""

from __future__ import annotations

from reader.locale import N_
from reader.named import NamedTuple

MOVING = N_("Moving about")
READING = N_("Reading")
SPEAKING = N_("Who said what")
KEEPING = N_("Library")
PROGRAM = N_("jarida itself")

SECTIONS = (MOVING, READING, SPEAKING, KEEPING, PROGRAM)
"""In the order of the help."""


class Action(NamedTuple):
    """One thing that a key does."""

    id: str
    """Also the name of the method, `action_ID`, of the main screen, and that of the key in the settings."""
    section: str
    """Msgid: one of `SECTIONS`."""
    keys: str
    """Of the keymap `jarida`, between blanks; the one to show first."""
    label: str
    """Msgid, for the footer: one or two words."""
    help: str
    """Msgid, for the help: a phrase."""
    footer: bool = False


ACTIONS = (
    Action("next", MOVING, "j down", N_("next"), N_("next row, or one line down")),
    Action("previous", MOVING, "k up", N_("previous"), N_("previous row, or one line up")),
    Action(
        *("read_on", MOVING, "space", N_("read on")),
        N_("read on: from the list into the article, page by page, at its end to the next unread"),
    ),
    Action("page_down", MOVING, "pgdn", N_("page"), N_("one page down")),
    Action("page_up", MOVING, "b pgup", N_("page back"), N_("one page up")),
    Action("half_down", MOVING, "ctrl+d", N_("half page"), N_("half a page down")),
    Action("half_up", MOVING, "ctrl+u", N_("half page back"), N_("half a page up")),
    Action("top", MOVING, "g home", N_("top"), N_("to the top")),
    Action("bottom", MOVING, "G end", N_("end"), N_("to the end")),
    Action("open", MOVING, "enter", N_("open"), N_("open the article, or go to the quote"), footer=True),
    Action("back", MOVING, "esc", N_("back"), N_("back to where you came from")),
    Action("next_pane", MOVING, "tab", N_("pane"), N_("to the next pane"), footer=True),
    Action("previous_pane", MOVING, "shift+tab", N_("pane back"), N_("to the previous pane")),
    Action("pane_right", MOVING, "right", N_("right"), N_("to the pane on the right")),
    Action("pane_left", MOVING, "left", N_("left"), N_("to the pane on the left")),
    Action("next_heading", READING, ")", N_("heading"), N_("next heading")),
    Action("previous_heading", READING, "(", N_("heading back"), N_("previous heading")),
    Action("find", READING, "/", N_("find"), N_("find in the article; in a list, filter it"), footer=True),
    Action("next_hit", READING, "n", N_("next hit"), N_("next place of what was found")),
    Action("previous_hit", READING, "N", N_("hit back"), N_("previous place of what was found")),
    Action("wider", READING, "+ =", N_("wider"), N_("longer lines")),
    Action("narrower", READING, "-", N_("narrower"), N_("shorter lines")),
    Action(
        "justify", READING, "J", N_("edges"), N_("both edges straight: letters or gaps stretched, or not")
    ),
    Action("tashkeel", READING, "t", N_("tashkeel"), N_("show or hide vowel marks; what is copied has them")),
    Action("digits", READING, "#", N_("digits"), N_("digits as written, all 123, or all ١٢٣")),
    Action("spacing", READING, "i", N_("spacing"), N_("empty rows between the lines")),
    Action("zen", READING, "z", N_("alone"), N_("the article alone, or with the other panes again")),
    Action("links", READING, "l", N_("links"), N_("number the links, pictures and enclosures, to open one")),
    Action("open_page", READING, "o", N_("page"), N_("open the article's page in the browser")),
    Action("furniture", READING, "x", N_("extras"), N_("show or fold what the page had around the article")),
    Action("copy", READING, "y", N_("copy"), N_("copy what is selected, else the quote, else the article")),
    Action("select", READING, "V", N_("select"), N_("select words with the arrows, to copy them")),
    Action("note", READING, "c", N_("note"), N_("write a note on the quote, or on the article")),
    Action("cite", READING, "Y", N_("cite"), N_("copy with who said it and where it stands")),
    Action("export", READING, "e", N_("file"), N_("write the article or its quotes to a file")),
    Action("next_quote", SPEAKING, "]", N_("quote"), N_("next quote"), footer=True),
    Action("previous_quote", SPEAKING, "[", N_("quote back"), N_("previous quote")),
    Action("next_speaker", SPEAKING, "}", N_("speaker"), N_("next speaker"), footer=True),
    Action("previous_speaker", SPEAKING, "{", N_("speaker back"), N_("previous speaker")),
    Action("sift_quotes", SPEAKING, "K", N_("which quotes"), N_("only quotes of one kind or act")),
    Action(
        "speaker_sayings", SPEAKING, "p", N_("all of them"), N_("all that this speaker said, in all articles")
    ),
    Action("people", SPEAKING, "P", N_("everybody"), N_("everybody who spoke, in all articles")),
    Action("merge_speakers", SPEAKING, "M", N_("same person"), N_("make two speakers one")),
    Action("why", SPEAKING, "w", N_("why"), N_("why a quote was given to its speaker")),
    Action("read", KEEPING, "u", N_("read"), N_("mark the article read, or unread again")),
    Action("star", KEEPING, "*", N_("star"), N_("star the article, or take the star away"), footer=True),
    Action("read_all", KEEPING, "A", N_("all read"), N_("mark all that the list shows as read")),
    Action("refresh", KEEPING, "r", N_("refresh"), N_("fetch news of what is listed")),
    Action("refresh_all", KEEPING, "R", N_("refresh all"), N_("fetch news of all sources")),
    Action("failures", KEEPING, "!", N_("failures"), N_("why sources could not be refreshed")),
    Action(
        "full_text",
        KEEPING,
        "f",
        N_("full text"),
        N_("fetch the page of the article, or back to the summary"),
    ),
    Action("search", KEEPING, "S", N_("search"), N_("search the library"), footer=True),
    Action("feeds", KEEPING, "m", N_("sources"), N_("sources and kept searches above the list"), footer=True),
    Action(
        "add",
        KEEPING,
        "a",
        N_("add"),
        N_("add a source; while a search is shown, keep the search"),
        footer=True,
    ),
    Action("feed_settings", KEEPING, "E", N_("settings"), N_("name, folder and settings of the source")),
    Action("import_feeds", KEEPING, "B", N_("bring in"), N_("bring sources in from an OPML file")),
    Action("export_feeds", KEEPING, "O", N_("take out"), N_("take all sources out to an OPML file")),
    Action("undo", KEEPING, "U", N_("undo"), N_("take back what was done last")),
    Action("delete", KEEPING, "d", N_("delete"), N_("delete the article; in the sources, remove the source")),
    Action("others", KEEPING, "&", N_("other papers"), N_("what other sources tell of the same story")),
    Action("tag", KEEPING, "T", N_("tags"), N_("change the tags of the article")),
    Action("unread_only", KEEPING, "v", N_("unread"), N_("show only what is unread, or all")),
    Action("order", KEEPING, "s", N_("order"), N_("newest first, oldest first, by source")),
    Action(
        "theme",
        PROGRAM,
        "C",
        N_("theme"),
        N_("light, dark, strong contrast, the terminal's own, none"),
    ),
    Action("language", PROGRAM, "Z", N_("language"), N_("the other language, Arabic or English")),
    Action("hijri", PROGRAM, "H", N_("Hijri"), N_("the Hijri date beside the Gregorian one")),
    Action("palette", PROGRAM, ": ctrl+p", N_("actions"), N_("everything that can be done, by name")),
    Action("help", PROGRAM, "? f1", N_("help"), N_("these keys"), footer=True),
    Action("quit", PROGRAM, "q", N_("quit"), N_("leave this screen; from the main one, quit"), footer=True),
)

BY_ID = {action.id: action for action in ACTIONS}
