r"""newsboat's file of subscriptions, `urls`: an address a line, with tags behind it.

    https://example.com/rss "~اسم" أخبار "tag with blanks" !
    "query:Unread:unread = \"yes\""

A tag beginning with ~ is the name; the first other one becomes the folder. Nothing is ever run:
lines with `exec:`, `filter:`, `query:` and `file:` are counted and left out.
"""

from __future__ import annotations

import re

from reader.sources.links import absolute
from reader.sources.opml import LONGEST_NAME, SLASH
from reader.sources.outlines import Outline, Outlines, text_of
from reader.sources.title import one_line
from reader.text.clean import clean

_WORD = re.compile(r'"((?:[^"\\]|\\.)*+)"?|([^\s"]\S*)')
_ESCAPED = re.compile(r"\\(.)")


def read(data: bytes) -> Outlines:
    """The subscriptions of such a file, in its order.

    Raises:
        TooLarge, NotText.
    """
    found: list[Outline] = []
    ignored = 0
    for line in text_of(data).removeprefix("\ufeff").split("\n"):
        words = [_ESCAPED.sub(r"\1", quoted) if quoted else bare for quoted, bare in _WORD.findall(line)]
        if not words or line.lstrip().startswith("#"):
            continue
        url = absolute(words[0])
        if not url:
            ignored += 1
            continue
        tags = [one_line(clean(word[:LONGEST_NAME])) for word in words[1:]]
        name = next((tag[1:] for tag in tags if tag.startswith("~")), "")
        folder = next((tag for tag in tags if tag and tag[0] not in "~!"), "")
        found.append(Outline(url, name, folder.replace("/", SLASH)))
    return Outlines(found, ignored)
