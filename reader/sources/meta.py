"""What a page says of itself in its head: title, author, date, paper, in the four ways that pages do."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from reader.sources.links import absolute
from reader.sources.title import one_line
from reader.text.clean import clean
from reader.text.dates import parse_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Names and properties of <meta>, in the order in which they are believed.
TITLES = ("og:title", "twitter:title", "dc.title", "headline")
AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author")
DATES = (
    *("article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date"),
    *("pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued", "dcterms.created", "date"),
)
UPDATES = ("article:modified_time", "og:updated_time", "datemodified")
HOUSES = ("og:site_name", "application-name", "dc.publisher")

LONGEST_SCRIPT = 200_000
"""Code points of a JSON-LD script that is looked at."""
MOST_NODES = 2_000
"""Objects of it that are looked at."""

_LINK = re.compile(r"https?://", re.I)


@dataclass(frozen=True, slots=True)
class Meta:
    """What the head of a page says; empty where it says nothing."""

    title: str = ""
    """As shared: without the paper's name."""
    window_title: str = ""
    """Of the window: often with it."""
    author: str = ""
    house: str = ""
    published: datetime | None = None
    url: str = ""
    """Where it says that it belongs, http or https."""
    base: str = ""
    """What its links are relative to."""


def meta(root: HtmlElement, url: str = "") -> Meta:
    """Read the head of a page that came from an address. Nothing in it is trusted to be well formed."""
    said: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (
            (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        )
        content = _line(element.get("content"))
        if name and content:
            said.setdefault(name, content)
    linked = _linked_data(root)
    window = root.find(".//head/title")
    own = absolute(_canonical(root), url) or absolute(said.get("og:url"), url) or absolute(url)
    bases = (element.get("href") for element in root.iter("base"))
    dates = [*(said.get(name, "") for name in DATES), linked.get("date", "")]
    dates += [said.get(name, "") for name in UPDATES]
    return Meta(
        title=_first(said, TITLES) or linked.get("title", ""),
        window_title=_line(window.text if window is not None else ""),
        # Facebook's author is an address.
        author=_first({k: v for k, v in said.items() if not _LINK.match(v)}, AUTHORS)
        or linked.get("author", ""),
        house=_first(said, HOUSES) or linked.get("house", ""),
        published=next((date for words in dates if words and (date := parse_date(words))), None),
        url=own,
        base=absolute(next(filter(None, bases), ""), absolute(url) or own) or absolute(url) or own,
    )


def _canonical(root: HtmlElement) -> str:
    """The address that a page gives as its own."""
    named = (element for element in root.iter("link") if "canonical" in (element.get("rel") or "").lower())
    return next((href for element in named if (href := element.get("href"))), "")


def _first(said: dict[str, str], names: tuple[str, ...]) -> str:
    return next((said[name] for name in names if name in said), "")


def _line(text: str | None) -> str:
    return one_line(clean(text or ""))


def _linked_data(root: HtmlElement) -> dict[str, str]:
    """Title, author, date and paper out of JSON-LD."""
    found: dict[str, str] = {}
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            pending: list[Any] = [json.loads((script.text or "")[:LONGEST_SCRIPT], strict=False)]
        except (ValueError, RecursionError):
            continue
        nodes = 0
        while pending and (nodes := nodes + 1) < MOST_NODES:
            node = pending.pop()
            if isinstance(node, list):
                pending += reversed(node)
            elif isinstance(node, dict):
                pending += [value for value in node.values() if isinstance(value, list | dict)]
                if "headline" in node or "datePublished" in node:
                    _note(node, found)
    return found


def _note(node: dict[str, Any], found: dict[str, str]) -> None:
    """What one object says of the article."""
    for key, name in (
        ("title", "headline"),
        ("date", "datePublished"),
        ("author", "author"),
        ("house", "publisher"),
    ):
        words = _name(node.get(name))
        if words:
            found.setdefault(key, words)


def _name(value: Any) -> str:
    """The name of a person or organisation, of several with commas; or the text that stands for it."""
    if isinstance(value, str):
        return _line(value)
    if isinstance(value, dict):
        return _line(value["name"]) if isinstance(value.get("name"), str) else ""
    if isinstance(value, list):
        # One level: deeper lists are no names.
        return "، ".join(words for one in value[:10] if not isinstance(one, list) and (words := _name(one)))
    return ""
