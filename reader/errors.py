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
    │   └── FetchError       an address could not be fetched
    │       ├── BadAddress       no http or https address, or a port that is not fetched from
    │       ├── RefusedAddress   it leads into a private network that the user did not name
    │       ├── CannotConnect    no such host, nobody there, no network
    │       ├── Untrusted        TLS: the server cannot prove who it is
    │       ├── TooSlow          the deadline passed
    │       ├── Oversized        more than is fetched at once
    │       ├── NotFound         404
    │       ├── Gone             410
    │       ├── Forbidden        401, 403
    │       ├── Busy             429: asked too often
    │       ├── ServerError      500 and above, and whatever else is no answer
    │       ├── Garbled          broken off, truncated, not HTTP
    │       └── Wandering        too many redirects
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


class FetchError(SourceError):
    """An address that could not be fetched; `where` is the address, without credentials."""

    what = N_("it could not be fetched")
    advice = N_("try again later")


class BadAddress(FetchError):
    """Not http or https, no host, or a port that nobody gave."""

    what = N_("this is no address that can be fetched")
    advice = N_("give one that begins with http:// or https://")


class RefusedAddress(FetchError):
    """It leads into a private network by a way that the user did not name."""

    what = N_("it leads into a private network, where jarida does not follow")
    advice = N_("if you trust it, give that address itself")


class CannotConnect(FetchError):
    """No such host, nobody listening, or no network."""

    what = N_("no connection")
    advice = N_("check the address and the network")


class Untrusted(FetchError):
    """The TLS handshake failed, or the certificate does not hold."""

    what = N_("the server cannot prove who it is")
    advice = N_("check the address, and the clock of this machine")


class TooSlow(FetchError):
    """Not done by the deadline, however busily it dribbles; `detail` names the deadline."""

    what = N_("the server is too slow")


class Oversized(FetchError):
    """More than is fetched, before or after inflating; `detail` names the limit."""

    what = N_("the server sends too much")
    advice = N_("look for a smaller feed at the same place")


class NotFound(FetchError):
    """404."""

    what = N_("the server knows nothing of that name")
    advice = N_("check the address")


class Gone(FetchError):
    """410: it was there, and will not come back."""

    what = N_("it was taken down for good")
    advice = N_("remove it, or look for its new address")


class Forbidden(FetchError):
    """401 and 403."""

    what = N_("the server refuses access")
    advice = N_("it may want a name and a password, or another user agent")


class Busy(FetchError):
    """429: the server wants to be asked less often."""

    what = N_("the server was asked too often")


class ServerError(FetchError):
    """The server failed, or answered what is no answer; `detail` is the status."""

    what = N_("the server has a fault of its own")


class Garbled(FetchError):
    """Broken off, truncated, or not HTTP at all."""

    what = N_("the answer of the server is broken")


class Wandering(FetchError):
    """Redirected in a circle, or too often."""

    what = N_("the server sends from one address to the next without end")
    advice = N_("check the address")


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
