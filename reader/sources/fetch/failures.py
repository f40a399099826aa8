"""What can go wrong on the network, said as in `reader.errors`: apart, for those who fetch.

FetchError
├── BadAddress       no http or https address, or a port that is not fetched from
├── RefusedAddress   it leads into a private network that the user did not name
├── CannotConnect    no such host, nobody there, no network
├── Untrusted        TLS: the server cannot prove who it is
├── TooSlow          the deadline passed
├── Oversized        more than is fetched at once
├── NotFound         404
├── Gone             410
├── Forbidden        401, 403
├── Busy             429: asked too often
├── ServerError      500 and above, and whatever else is no answer
├── Garbled          broken off, truncated, not HTTP
└── Wandering        too many redirects
"""

from __future__ import annotations

from reader.errors import SourceError
from reader.locale import N_


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
