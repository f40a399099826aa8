"""HTML as blocks: our own walk over lxml's tree, which loses no word that a reader of the page sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.article import BlockKind
from reader.sources import caption, furniture, plain
from reader.sources.draft import Piece
from reader.sources.linking import Linking
from reader.sources.links import Anchor, letters
from reader.sources.rows import row_kind
from reader.sources.title import one_line
from reader.sources.tree import tree
from reader.text.clean import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Elements whose words nobody sees.
UNSEEN = frozenset(
    (
        *("head", "script", "style", "noscript", "template", "svg", "math", "iframe", "frame", "object"),
        *("embed", "applet", "audio", "video", "canvas", "select", "datalist", "textarea", "map"),
    )
)
# Elements that break a line of text. All others are inline, as browsers have it for those they do not know.
BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "dd",
            "details",
        ),
        *("dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form"),
        *("frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li"),
        *("main", "menu", "nav", "ol", "option", "p", "pre", "search", "section", "summary", "table"),
        *("tbody", "tfoot", "thead", "tr", "ul"),
    )
)
CELLS = frozenset(("td", "th"))
BAR = " | "
"""Between the cells of a row."""
KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd", "tr"), "item"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "blockquote": "quote",
}
# The frame of a page.
FRAME = frozenset(("nav", "footer", "aside", "button", "menu", "dialog", "search"))
FRAME_ROLES = frozenset(
    (
        *("navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "toolbar"),
        *("dialog", "alertdialog"),
    )
)
# Words of class and id that say the same, as whole words between signs.
FRAME_WORDS = re.compile(
    r"(?<![a-z])(?<!has-)(?<!with-)(?<!no-)(?:share|sharing|social|comments?|respond|related|recommend(?:ed|ations?)?|newsletter|subscribe|cookies?"
    r"|breadcrumbs?|navigation|navbar|menu|sidebar|widget|promo|advert(?:isement)?|ads|tags|taglist|popular|trending"
    r"|most-?read|read-?more|also-?read|copyright|pagination|pager|popup|modal|toolbar|print|skip-?link)(?![a-z])"
)
SIGNED_WORDS = re.compile(
    r"(?<![a-z])(?:author|authors|byline|by-line|writer|reporter|dateline|date|datetime|published|pubdate|timestamp"
    r"|post-?date|entry-?date)(?![a-z])"
)
AUTHOR_WORDS = re.compile(r"(?<![a-z])(?:author|byline|by-line|writer|reporter)(?:-?name)?(?:\s|$)")

LONGEST_SIGNATURE = 120
"""Code points of a by-line that the page marks as one; an author's life is longer."""
ALL = 0.9
"""Of a block's letters: what "all of it" means, since a sign may stand outside of a link."""

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


@dataclass(frozen=True, slots=True)
class Seen:
    """A block of a page and what the page says of it."""

    kind: BlockKind
    text: str
    tag: str
    """Of the innermost block element."""
    framed: bool = False
    """It stands in an element that is the page's frame by its meaning: nav, aside, footer."""
    hinted: bool = False
    """It stands in one that is the frame by its class or id."""
    linked: bool = False
    """It is links and nothing else."""
    signed: bool = False
    """It is marked as author or date."""
    bold: bool = False
    """All of it is set in bold: many pages have no other headings."""
    author: str = ""
    """What an element marked as author in it says, or nothing."""
    date: str = ""
    """The `datetime` of a time element in it."""
    links: tuple[Anchor, ...] = ()


def fragment(text: str, base: str = "") -> Iterator[Piece]:
    """The blocks of a piece of HTML, such as the content of a feed's item.

    Args:
        text: the markup.
        base: what its links are relative to.
    """
    root = tree(text)
    for seen in walk(root, base) if root is not None else ():
        if seen.kind != "quote" and (furniture.is_furniture(seen.text) or furniture.is_button_row(seen.text)):
            yield Piece("furniture", seen.text, seen.links)
        else:
            yield Piece(kind_of(seen), seen.text, seen.links)


def kind_of(seen: Seen) -> BlockKind:
    """The kind of a block of the article: captions and bold headings are often marked as paragraphs."""
    if seen.kind != "paragraph":
        return seen.kind
    if caption.is_caption(seen.text):
        return "caption"
    # Bold questions are an interview's, and a bold name with a colon is who answers.
    return (
        "heading" if seen.bold and plain.is_heading(seen.text) and seen.text[-1] not in "؟?:" else "paragraph"
    )


def walk(root: HtmlElement, base: str = "") -> list[Seen]:
    """The blocks of a tree, in the order of the page; its links are relative to `base`."""
    from lxml import etree

    walker = _Walker(base)
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            walker.enter(element)
        else:
            walker.leave(element)
    walker.flush()
    walker.end()
    return walker.seen


@dataclass(slots=True)
class _Level:
    """What holds inside of an element."""

    kind: BlockKind = "paragraph"
    tag: str = "body"
    unseen: bool = False
    framed: bool = False
    hinted: bool = False
    linked: bool = False
    signed: bool = False
    bold: bool = False
    author: bool = False
    pre: bool = False
    article: bool = False
    anchor: bool = False
    """It is a link of its own, not only within one."""
    row: bool = False
    """It is a row of a table, or within one: all of it is one block."""


class _Walker:
    """Collects words until a block ends. Levels stand on a list, so that no depth of nesting is a danger."""

    def __init__(self, base: str) -> None:
        self.seen: list[Seen] = []
        self._links = Linking(base)
        self._levels = [_Level()]
        self._words: list[str] = []
        self._authors: list[str] = []
        self._linked = self._signed = self._bold = self._all = self._cells = 0
        self._date = ""

    def enter(self, element: HtmlElement) -> None:
        tag = _tag(element)
        outer = self._levels[-1]
        if outer.unseen or tag in UNSEEN or _is_hidden(element):
            self._levels.append(_Level(unseen=True))
            return
        if outer.row and (tag in BLOCKS or tag == "br"):
            self._add(" ")
        elif tag in BLOCKS:
            self.flush()
        elif tag in CELLS and (self._cells if outer.row else self._all):
            self._words.append(BAR)
            self._links.pass_by(BAR)
        elif tag == "br":
            self._words.append("\n")
        self._cells += tag in CELLS
        level = _inside(element, tag, outer)
        if tag == "tr" and not outer.row and (kind := row_kind(element)):
            level.row, level.kind = True, kind
        self._levels.append(level)
        if tag == "a" and element.get("href"):
            self._levels[-1].anchor = True
            self._links.begin(element.get("href") or "")
        elif tag == "img":
            self._links.picture(element)
        if tag == "time" and not self._date:
            self._date = element.get("datetime") or ""
        self._add(element.text)

    def leave(self, element: HtmlElement) -> None:
        tag = _tag(element)
        if self._levels[-2].row and tag in BLOCKS:
            self._add(" ")
        elif tag in BLOCKS and not self._levels[-1].unseen:
            self.flush()
        if self._levels[-1].anchor:
            self._links.end()
        self._levels.pop()
        self._add(element.tail)

    def flush(self) -> None:
        """End the block that is open."""
        text = "".join(self._words)
        lines = [line.strip(" ") for line in text.split("\n")]
        text = "\n".join(line for line in lines if line)
        level = self._levels[-1]
        if level.row:
            text = one_line(text)
        if text:
            self.seen.append(
                Seen(
                    kind=level.kind,
                    text=clean(text),
                    tag=level.tag,
                    framed=level.framed,
                    hinted=level.hinted,
                    linked=self._linked >= ALL * self._all,
                    signed=self._signed >= ALL * self._all and self._all <= LONGEST_SIGNATURE,
                    bold=self._bold >= ALL * self._all,
                    author=one_line("".join(self._authors)),
                    date=self._date,
                    links=self._links.taken(),
                )
            )
        self._words = []
        self._authors = []
        self._linked = self._signed = self._bold = self._all = self._cells = 0
        self._date = ""

    def end(self) -> None:
        """Pictures below the last block stand at its end."""
        if self.seen:
            last = self.seen[-1]
            left = self._links.left(letters(last.text))
            self.seen[-1] = replace(last, links=(*last.links, *left))

    def _add(self, text: str | None) -> None:
        level = self._levels[-1]
        if not text or level.unseen:
            return
        if not level.pre:
            text = _BLANKS.sub(" ", text)
            # Blanks on both sides of a tag are one.
            if text[0] == " " and self._words and self._words[-1][-1:] in (" ", "\n"):
                text = text[1:]
        letters = len(text.strip())
        self._all += letters
        self._linked += letters if level.linked else 0
        self._signed += letters if level.signed else 0
        self._bold += letters if level.bold else 0
        if level.author:
            self._authors.append(text)
        self._words.append(text)
        self._links.pass_by(text)


def _inside(element: HtmlElement, tag: str, outer: _Level) -> _Level:
    words = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    article = outer.article or tag in ("article", "main")
    framed = (
        outer.framed
        or tag in FRAME
        or (element.get("role") or "").lower() in FRAME_ROLES
        or (tag == "header" and not article)
        or (tag == "form" and not _holds_a_page(element))
    )
    body = tag in ("html", "body", "article", "main")
    signed = (
        tag in ("time", "address")
        or element.get("rel") == "author"
        or element.get("itemprop") in ("author", "datePublished")
        or bool(SIGNED_WORDS.search(words))
    )
    return _Level(
        kind=KINDS.get(tag, outer.kind),
        tag=tag if tag in BLOCKS else outer.tag,
        framed=framed,
        hinted=outer.hinted or (not body and bool(FRAME_WORDS.search(words))),
        linked=outer.linked or tag == "a",
        signed=outer.signed or (signed and not body),
        bold=outer.bold or tag in ("b", "strong"),
        author=outer.author or element.get("rel") == "author" or bool(AUTHOR_WORDS.search(words)),
        pre=outer.pre or tag == "pre",
        article=article,
        row=outer.row,
    )


def _tag(element: HtmlElement) -> str:
    # What is no element has a function for a tag: entities, and whatever libxml2 thinks of next.
    return element.tag.lower() if isinstance(element.tag, str) else ""


def _is_hidden(element: HtmlElement) -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style) and bool(_HIDDEN.search(style or ""))


def _holds_a_page(form: HtmlElement) -> bool:
    """Some servers wrap the whole page in a form."""
    return form.find(".//h1") is not None or len(form.findall(".//p")) > 2
