"""What is asked of the network, and what it answered."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.sources.fetch.failures import FetchError


@dataclass(frozen=True, slots=True)
class Credentials:
    """A name and a password, sent by HTTP Basic to the host of the request and to no other."""

    name: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Request:
    """One address to be fetched."""

    url: str
    """What is asked for: as the user gave it, where `given` is empty."""
    given: str = ""
    """The address that the user gave, where `url` was found on the way (in a page, a feed, a redirect that
    is remembered). Of a private network its host and port alone may be reached."""
    etag: str = ""
    """Of the copy that is here already; with it or `modified` the server may answer 304."""
    modified: str = ""
    """The `Last-Modified` of that copy, as the server wrote it."""
    user_agent: str = ""
    """Empty: jarida's own, `jarida/VERSION`."""
    credentials: Credentials | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Fetched:
    """The answer to one request, good or bad."""

    request: Request
    status: int = 0
    """Of the last answer; 0 where there was none."""
    url: str = ""
    """Where the answer came from, behind all redirects, without credentials."""
    permanent: str = ""
    """The address to ask from now on (301, 308); empty where it stays. Never told of a failure."""
    gone: bool = False
    """410: it need not be asked again."""
    body: bytes = field(default=b"", repr=False)
    """Inflated; empty for 304 and with an error."""
    content_type: str = ""
    etag: str = ""
    modified: str = ""
    retry_after: int | None = None
    """Seconds that the server wants to be left alone for."""
    error: FetchError | None = None
    """Why there is no body; None with 304, which says that nothing has changed."""

    @property
    def unchanged(self) -> bool:
        """304: the copy that is here is still the newest."""
        return self.error is None and self.status == 304
