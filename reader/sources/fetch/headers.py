"""What headers say: pure reading and writing, with nothing of a server taken on trust."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from reader import __version__
from reader.sources.fetch.request import Request

AGENT = f"jarida/{__version__}"
ACCEPT = (
    "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, "
    "application/xml;q=0.9, application/json;q=0.8, text/xml;q=0.8, text/html;q=0.7, */*;q=0.5"
)
ENCODINGS = "gzip, deflate"
"""What `body` can inflate under a limit."""
LONGEST = 1000
"""Characters of a header that is kept: entity tags and dates have fewer than a hundred."""
LONGEST_WAIT = 7 * 24 * 3600
"""Seconds: a server that wants to be left alone for a year is asked again after a week."""

# What may stand in a header of ours; anything else would be refused, or split it in two.
_SENDABLE = re.compile(r"[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?")


def asked(request: Request) -> dict[str, str]:
    """The headers of a request, apart from those that depend on the host."""
    headers = {
        "User-Agent": sendable(request.user_agent) or AGENT,
        "Accept": ACCEPT,
        "Accept-Encoding": ENCODINGS,
    }
    if etag := sendable(request.etag):
        headers["If-None-Match"] = etag
    if modified := sendable(request.modified):
        headers["If-Modified-Since"] = modified
    return headers


def sendable(value: str) -> str:
    """A value as it may stand in a header, or nothing: one that was tampered with is left out whole."""
    value = value.strip()
    return value if len(value) <= LONGEST and _SENDABLE.fullmatch(value) else ""


def kept(headers: Mapping[str, str], name: str) -> str:
    """A header to be kept and sent back one day; what could not be sent is not kept."""
    return sendable(headers.get(name, ""))


def retry_after(headers: Mapping[str, str], now: datetime) -> int | None:
    """The seconds of Retry-After, given as a number or as a date; None without one that makes sense."""
    value = headers.get("retry-after", "").strip()[:LONGEST]
    if value.isascii() and value.isdigit():
        # Python refuses to read a number of thousands of digits.
        return min(int(value[:10]), LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError):
        return None
    seconds = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now
    return max(0, min(int(seconds.total_seconds()), LONGEST_WAIT))
