"""Addresses on the way: the one that the user gave, and those that servers send on to."""

from __future__ import annotations

import re

import httpx2

from reader.sources.fetch.addresses import Place
from reader.sources.fetch.failures import BadAddress, Garbled
from reader.sources.fetch.request import Credentials

PORTS = {"http": 80, "https": 443}
LONGEST = 8000
"""Characters of an address: what servers take themselves."""

# A name (with the underscores that some have) or an address; no percent sign, blank or backslash.
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,252}[a-z0-9.])?|[0-9a-f:.]{2,45}")
_AUTHORITY = re.compile(r"[^/?#]*//[^/?#]*")


def parsed(url: str) -> httpx2.URL:
    """An address that may be fetched at all; Arabic hosts and paths come out in ASCII.

    Raises:
        BadAddress: not http or https, no sound host, a port that is none.
    """
    authority = _AUTHORITY.match(url)
    if len(url) > LONGEST or (authority and "\\" in authority[0]):
        raise BadAddress
    try:
        location = httpx2.URL(url.strip())
    except (httpx2.InvalidURL, ValueError, TypeError):
        raise BadAddress from None
    if location.scheme not in PORTS:
        # The scheme is said, the rest may be anything.
        raise BadAddress(detail=location.scheme[:20])
    host = location.raw_host.decode("ascii", "replace")
    if not _HOST.fullmatch(host) or not 0 < place(location).port < 65536:
        raise BadAddress
    return location


def place(location: httpx2.URL) -> Place:
    """Its host and port."""
    port = PORTS[location.scheme] if location.port is None else location.port
    return Place(location.raw_host.decode("ascii").lower(), port)


def onward(location: httpx2.URL, said: str, given: Place) -> httpx2.URL:
    """Where a redirect leads to.

    Raises:
        BadAddress: to another scheme (file:, data:), or to a port that is neither usual nor given.
        Garbled: to nowhere.
    """
    said = said.strip()
    if not said:
        raise Garbled(detail="Location")
    # A relative one has no authority of its own; parsed() looks at those that have one.
    if "//" in said[:10] and "\\" in said.split("//", 1)[1].split("/", 1)[0]:
        raise BadAddress
    try:
        joined = bare(location).join(said)
    except (httpx2.InvalidURL, ValueError, TypeError):
        raise BadAddress from None
    target = parsed(str(joined))
    _refuse_odd_port(target, given)
    # Servers that put a name and a password there do not speak for the user.
    return bare(target)


def allowed(location: httpx2.URL, given: str) -> Place:
    """The one place that may be private on the way from an address: the one that the user gave.

    Args:
        location: what is asked for first.
        given: the user's address; empty where that is it.

    Raises:
        BadAddress: it is not the user's, and its port neither usual nor his.
    """
    if not given:
        return place(location)
    theirs = place(parsed(given))
    _refuse_odd_port(location, theirs)
    return theirs


def _refuse_odd_port(location: httpx2.URL, given: Place) -> None:
    if place(location).port not in {*PORTS.values(), given.port}:
        raise BadAddress(detail=f":{place(location).port}")


def bare(location: httpx2.URL) -> httpx2.URL:
    """Without name, password and fragment: as it may be shown and stored."""
    return location.copy_with(userinfo=b"", fragment=None)


def credentials(location: httpx2.URL) -> Credentials | None:
    """The name and password that the user wrote into the address."""
    return Credentials(location.username, location.password) if location.userinfo else None


def same_owner(one: httpx2.URL, other: httpx2.URL) -> bool:
    """Whether what is told to one may be told to the other: the same place, or its https."""
    if one.scheme == other.scheme:
        return place(one) == place(other)
    upgraded = one.scheme == "http" and other.scheme == "https"
    usual = place(one).port == PORTS["http"] and place(other).port == PORTS["https"]
    return upgraded and usual and place(one).host == place(other).host
