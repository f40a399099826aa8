"""Links as feeds and pages write them, made absolute; only those of the web are links to us."""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit

LONGEST = 4000
"""Characters of a link; a longer one is data."""
SCHEMES = frozenset(("http", "https"))

# Browsers take these out of a link wherever they stand.
_BREAKS = re.compile(r"[\t\r\n]+")
# What may not stand in a link as it is: blanks, quotes, controls, and marks that reorder a line.
_UNSAFE = re.compile(
    r'[\s\x00-\x20\x7f-\xa0"<>\\^`{|}\u061c\u200e\u200f\u2028-\u202f\u2066-\u2069\ud800-\udfff\ufeff]'
)


def absolute(written: object, base: str = "") -> str:
    """The address that a link stands for, or nothing where it stands for none of the web.

    Letters of any script stay as they are; what could break or reorder a line is percent-encoded.
    """
    if not isinstance(written, str) or len(written) > LONGEST:
        return ""
    link = _BREAKS.sub("", written.strip())
    try:
        link = urljoin(base, link) if link else ""
        parts = urlsplit(link)
        named = bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return ""
    # A host is written right or not at all.
    if parts.scheme not in SCHEMES or not named or _UNSAFE.search(parts.netloc):
        return ""
    return _UNSAFE.sub(lambda match: quote(match[0], errors="replace"), link)


def host(link: str) -> str:
    """The host that a link leads to, as the network knows it: in ASCII, without user or password.

    A look-alike shows itself: of `http://exаmple.com` with a Cyrillic U+0430 it is
    `xn--exmple-4nf.com`, of `http://bank.example@evil.example/` it is `evil.example`.
    """
    try:
        name = urlsplit(absolute(link)).hostname or ""
        return name.encode("idna").decode("ascii")
    except ValueError:  # UnicodeError is one: no name that could be asked for
        return ""
