"""Links as feeds and pages write them, made absolute; only those of the web are links to us."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from reader.article import Link, LinkKind
from reader.named import NamedTuple

LONGEST = 4000
"""Characters of a link; a longer one is data."""
SCHEMES = frozenset(("http", "https"))
MOST = 2000
"""Links of an article, the first: a page of news has two hundred."""

# Browsers take these out of a link wherever they stand.
_BREAKS = r"[\t\r\n]+"
# These, and blanks of any script, they take off its ends.
_ENDS = r"\A[\s\x00-\x20\x7f\ufeff]+|[\s\x00-\x20\x7f\ufeff]+\Z"
# What may not stand in a link as it is: blanks, quotes, controls, and marks that reorder a line.
_UNSAFE = (
    r'[\s\x00-\x20\x7f-\xa0"<>\\^`{|}\u061c\u200e\u200f\u2028-\u202f\u2066-\u2069\ud800-\udfff\ufeff'
    "\U000e0000-\U000e007f]"
)

# As people write addresses into a text: with a scheme, or as www.
# Without the flag that lets large letters be small ones, and with its first letter first: found so in a tenth
# of the time.
_WRITTEN = re.compile(
    r"[hHwW](?<![\w@.].)(?:(?<=[hH])[tT][tT][pP][sS]?://|(?<=[wW])[wW][wW]\.)[^\s«»<>\"،؛؟]+"
)
_TRAILING = ".,;:!?…'”’"
_CLOSING = {")": "(", "]": "[", "}": "{"}


class Anchor(NamedTuple):
    """A link within a piece of text that is still to be tidied.

    Its indices count code points that are no white space: tidying changes white space only, so that
    they hold however the piece comes to be set.
    """

    start: int
    end: int
    url: str
    kind: LinkKind = "link"
    label: str = ""


def letters(text: str) -> int:
    """Code points of a text that are no white space."""
    return len("".join(text.split()))


def moved(anchors: Iterable[Anchor], by: int) -> Iterator[Anchor]:
    """Anchors of a text that has so many letters put before it."""
    return (anchor._replace(start=anchor.start + by, end=anchor.end + by) for anchor in anchors)


def placed(anchors: Sequence[Anchor], text: str, offset: int) -> Iterator[Link]:
    """The links of a tidy piece of text that begins at an offset of the article's."""
    if not anchors:
        return
    places = [at for at, letter in enumerate(text) if not letter.isspace()]
    for anchor in anchors:
        if anchor.start < anchor.end <= len(places):
            start, end = places[anchor.start], places[anchor.end - 1] + 1
        elif anchor.start == anchor.end:
            start = end = places[anchor.start] if anchor.start < len(places) else len(text)
        else:
            continue
        yield Link(offset + start, offset + end, anchor.url, anchor.kind, anchor.label)


def written(text: str, offset: int = 0) -> Iterator[Link]:
    """The addresses that are written out in a text; what closes the sentence is none of them."""
    for match in _WRITTEN.finditer(text):
        words = _ended(match[0])
        if url := absolute(words if "://" in words else f"https://{words}"):
            yield Link(offset + match.start(), offset + match.start() + len(words), url)


def together(anchored: Iterable[Link], found: Iterable[Link]) -> tuple[Link, ...]:
    """All links in the order of the text; a written address is no second link where a link has words."""
    links = sorted(anchored, key=lambda link: link.start)
    starts = [link.start for link in links if link.end > link.start]
    ends = [link.end for link in links if link.end > link.start]
    for link in found:
        before = bisect_right(starts, link.start) - 1
        inside = before >= 0 and ends[before] > link.start
        after = before + 1 < len(starts) and starts[before + 1] < link.end
        if not inside and not after:
            links.append(link)
    return tuple(sorted(links, key=lambda link: link.start)[:MOST])


def _ended(words: str) -> str:
    while words:
        last = words[-1]
        if last in _TRAILING or (last in _CLOSING and words.count(last) > words.count(_CLOSING[last])):
            words = words[:-1]
        else:
            break
    return words


def absolute(written: object, base: str = "") -> str:
    """The address that a link stands for, or nothing where it stands for none of the web.

    Letters of any script stay as they are; what could break or reorder a line is percent-encoded.
    """
    if not isinstance(written, str) or len(written) > LONGEST:
        return ""
    from urllib.parse import quote, urljoin, urlsplit  # 3 ms, here and below for texts with a link in them

    link = re.sub(_ENDS, "", re.sub(_BREAKS, "", written))
    try:
        link = urljoin(base, link) if link else ""
        parts = urlsplit(link)
        named = bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return ""
    # A host is written right or not at all.
    if parts.scheme not in SCHEMES or not named or re.search(_UNSAFE, parts.netloc):
        return ""
    # However the scheme is written, what opens links knows it in small letters.
    link = f"{parts.scheme}{link[len(parts.scheme) :]}"
    return re.sub(_UNSAFE, lambda match: quote(match[0], errors="replace"), link)


def host(link: str) -> str:
    """The host that a link leads to, as the network knows it: in ASCII, without user or password.

    A look-alike shows itself: of `http://exаmple.com` with a Cyrillic U+0430 it is
    `xn--exmple-4nf.com`, of `http://bank.example@evil.example/` it is `evil.example`.
    """
    from urllib.parse import urlsplit

    try:
        name = urlsplit(absolute(link)).hostname or ""
        return name.encode("idna").decode("ascii")
    except ValueError:  # UnicodeError is one: no name that could be asked for
        return ""


class Target(NamedTuple):
    """Where an address leads, as the network knows it."""

    url: str
    """The whole address in ASCII, as a browser is given it."""
    host: str
    """In ASCII, so that look-alikes show themselves."""
    user: str = ""
    """What stands before an @ and is no host, however much it looks like one."""

    @property
    def odd(self) -> bool:
        """Something in it may deceive: a user's name, or letters beyond ASCII."""
        return bool(self.user) or "xn--" in self.host


def target(link: str) -> Target | None:
    """Where an address leads; None where it leads nowhere on the web."""
    from urllib.parse import quote, urlsplit, urlunsplit

    url, name = absolute(link), host(link)
    if not url or not name:
        return None
    parts = urlsplit(url)
    user = parts.netloc.rpartition("@")[0]
    port = f":{parts.port}" if parts.port else ""
    shown = f"[{name}]" if ":" in name else name
    netloc = f"{quote(user, safe=_KEPT)}@{shown}{port}" if user else f"{shown}{port}"
    rest = (quote(part, safe=_KEPT, errors="replace") for part in (parts.path, parts.query, parts.fragment))
    return Target(urlunsplit((parts.scheme, netloc, *rest)), name, user)


# All that may stand in an address beside letters and digits; what is encoded already stays so.
_KEPT = "%/:=&?~+!$,;'@()*[]#"
