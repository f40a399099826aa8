"""What can go wrong, said once, in words for the user.

    ReaderError
    ├── SourceError          one file or stream could not be read
    │   ├── Missing
    │   ├── Unreadable       permissions, or the system refused
    │   ├── NotText          binary
    │   ├── NotRegular       a FIFO, a device, a socket
    │   ├── TooLarge         more than jarida reads at once
    │   ├── Empty            no article in it
    │   ├── Broken           a feed or page that cannot be parsed
    │   ├── Endless          parsing it takes longer than anything is given
    │   └── FetchError       an address could not be fetched: `sources.fetch.failures`
    ├── NothingToRead        every place that was named failed
    ├── NoTerminal           the screen needs one
    │   └── Dumb             this one cannot be drawn on
    └── Crash                a fault of our own

`what` and `advice` are msgids: the front end that shows an error translates them and puts
`where` (clean text, never markup) and `detail` (of the system, untranslated) between.
"""

from __future__ import annotations

from reader.locale import N_


class ReaderError(Exception):
    """The root: something jarida could not do, with one sentence for the user."""

    what = N_("something went wrong")
    advice = ""

    def __init__(self, where: str = "", detail: str = "") -> None:
        super().__init__(where, detail)
        self.where = where
        self.detail = detail


class SourceError(ReaderError):
    """A place that could not be read."""


class Missing(SourceError):
    """Nothing of that name."""

    what = N_("no such file or folder")
    advice = N_("check the name")


class Unreadable(SourceError):
    """There, but the system does not let us read it."""

    what = N_("it cannot be read")
    advice = N_("check its permissions")


class NotText(SourceError):
    """Binary: pictures, archives, office files."""

    what = N_("this is not a text")
    advice = N_("open a text, Markdown, HTML or feed file")


class NotRegular(SourceError):
    """A FIFO, a device or a socket: reading it might never end."""

    what = N_("this is not a regular file")
    advice = N_("to read a stream, pipe it in and give - as the name")


class TooLarge(SourceError):
    """More than jarida reads at once; `detail` names the limit."""

    what = N_("it is too large")
    advice = N_("the limit is named here: split the file, or cut out what you want to read")


class Empty(SourceError):
    """A file without words, a folder without articles, an empty standard input."""

    what = N_("there is no article in it")
    advice = N_("name a folder that holds .txt, .md, .html, .rss, .atom or .xml files")


class Broken(SourceError):
    """A feed or page that its parser refuses."""

    what = N_("it cannot be understood")
    advice = N_("fetch it again, or open it as plain text")


class Endless(SourceError):
    """Its parser was not done by the deadline; `detail` names it, in seconds of work."""

    what = N_("reading it takes too long")
    advice = N_("it may be made to hold up whoever reads it: leave it be, or open a part of it")


class NothingToRead(ReaderError):
    """Nothing came of all that was named."""

    what = N_("nothing to read")
    advice = N_("name a file or a folder")


class NoTerminal(ReaderError):
    """The screen was asked for where there is none."""

    what = N_("the screen needs a terminal")
    advice = N_("use `jarida cat` to print, or `jarida quotes` for who said what")


class Dumb(NoTerminal):
    """A terminal that promises nothing about escape sequences: TERM is `dumb`, `unknown` or nothing."""

    what = N_("this terminal cannot show a screen")
    advice = N_("`jarida --plain` reads line by line")


class Crash(ReaderError):
    """A fault of jarida's own; `where` is the log with the details."""

    what = N_("jarida stopped because of a fault of its own")
    advice = N_("the details are in the file named here; please report it")
