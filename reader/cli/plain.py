"""`jarida --plain`: reading line by line, for screen readers, braille and terminals that can do nothing else.

What is printed is logical text, from top to bottom and never changed afterwards: no boxes, no colours, no
escape sequences, no cursor that moves. What is typed is a line: a number, or a letter and perhaps words.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import TextIO

from reader.article import Article
from reader.cli.cat import article_rows
from reader.cli.paper import Paper
from reader.cli.quotes import speech_rows
from reader.cli.rows import own_base
from reader.errors import ReaderError
from reader.library.citing import quoted
from reader.library.dating import dating
from reader.library.leads import target
from reader.library.listing import Books, Row, View
from reader.locale import N_, _, ngettext
from reader.named import NamedTuple
from reader.terminal.choice import BY_OPTION, fixed
from reader.text.dates import date_words
from reader.text.fold import find, fold

PAGE = 20
"""Rows that are printed before somebody asks for more: a screen, and what a listener can bear."""
LISTED = 15
"""Titles that are listed at once."""
MOST_LINKS = 200
PROMPT = "> "
SIGNS = ("/", "*")
"""Commands that are no letters."""


class Command(NamedTuple):
    """Something that can be typed."""

    letters: str
    """Of the Latin keyboard and of the Arabic one, the key at the same place."""
    word: str
    """Msgid: the whole word will do too."""
    does: str
    """Also the name of the method."""
    about: str
    """Msgid."""


COMMANDS = (
    Command("l م", N_("list"), "titles", N_("the titles from the beginning; again: the next ones")),
    Command("n ى", N_("next"), "next", N_("the next article")),
    Command("p ح", N_("previous"), "previous", N_("the previous article")),
    Command("a ش", N_("again"), "again", N_("the article from its beginning")),
    Command("f ب", N_("find"), "find", N_("f and words: where they stand in the article")),
    Command("s س", N_("speakers"), "speakers", N_("who says what in the article")),
    Command("* ٭", N_("star"), "star", N_("put a star on the article, or take it away")),
    Command("u ع", N_("unmark"), "unread", N_("mark the article as not read")),
    Command(
        "t ف",
        N_("tags"),
        "tags",
        N_("t and words: tags of the article, -word takes one away; t alone: which"),
    ),
    Command("/ ظ", N_("query"), "search", N_("/ and words: only articles with them; / alone: all again")),
    Command("v ر", N_("new"), "new", N_("only what is not read yet; again: all")),
    Command("k ن", N_("links"), "links", N_("the links of the article, with their addresses")),
    Command("h ا ? ؟", N_("help"), "help", N_("what can be typed")),
    Command("q ض", N_("quit"), "quit", N_("leave")),
)


def plain_paper(paper: Paper) -> Paper:
    """A paper of the same stream, in logical order and without a single escape sequence."""
    bare = Paper(
        stream=paper.stream,
        choose=lambda: fixed("logical", BY_OPTION),
        terminal=paper.terminal,
        columns=paper.columns,
        sequences=False,
        coloured=False,
    )
    bare.measure = paper.columns if paper.terminal else None
    return bare


def typed(stream: TextIO | None = None) -> Iterator[str]:
    """The lines that are typed, until their end; on standard input where no stream is given."""
    source: TextIO | None = sys.stdin if stream is None else stream
    while source is not None and (line := source.readline()):
        yield line.strip()


class Plain:
    """One sitting: where the reader is in the list and in an article."""

    def __init__(self, paper: Paper, books: Books, fail: Callable[[ReaderError], None]) -> None:
        """`fail` says what went wrong."""
        self._paper = paper
        self._books = books
        self._fail = fail
        self._view = View()
        self._rows = books.rows(self._view)
        self._listed: list[Row] = []
        self._current: int | None = None
        """Place among those that were listed."""
        self._article: Article | None = None
        self._rest: Iterator[list[str]] = iter(())
        self._left = False

    def run(self, lines: Iterator[str]) -> None:
        """Read what is typed until somebody leaves."""
        self.titles("")
        self._say(_("Type a number to open an article, h for help, q to leave."))
        self._ask()
        for line in lines:
            try:
                self._do(line)
            except ReaderError as error:
                self._fail(error)
            if self._left:
                return
            self._ask()

    def _do(self, line: str) -> None:
        head, _blank, words = line.partition(" ")
        if line[:1] in SIGNS and len(head) > 1:
            head, words = line[0], line[1:]  # no blank is needed behind a sign
        if not line:
            self._go_on()
        elif head.isdecimal() and len(head) < 9:
            self._open(int(head) - 1)
        else:
            command = _meant(head)
            if command is None:
                self._say(_("{word} means nothing here; h is help").format(word=head))
            else:
                getattr(self, command.does)(words.strip())

    # -- the list ----------------------------------------------------------------------------------

    def titles(self, _words: str) -> None:
        """List the next titles, each with its number."""
        start = len(self._listed)
        more = self._rows.below(self._listed[-1] if self._listed else None, LISTED)
        if not more and start:
            self._say(_("These were all; the first ones again:"))
            start, more = 0, self._rows.below(None, LISTED)
            self._listed = []
        self._listed += more
        for number, row in enumerate(more, start + 1):
            self._say(f"{number}. {_about(row)}")
        if not self._listed:
            self._say(_("There is nothing to read here."))

    def search(self, words: str) -> None:
        """List only what has these words, or everything again."""
        self._narrow(self._view._replace(line=words))

    def new(self, _words: str) -> None:
        """List only what was not read, or everything again."""
        self._narrow(self._view._replace(unread=not self._view.unread))

    def _narrow(self, view: View) -> None:
        rows = self._books.rows(view)
        if view.narrowed and not rows.below(None, 1):
            self._say(_("nothing found; the list stays as it was"))
            return
        self._view, self._rows = view, rows
        self._listed, self._current, self._article = [], None, None
        self._say(_("Articles: {count}").format(count=self._counted()))
        self.titles("")

    def _counted(self) -> str:
        count = self._rows.count()
        return str(count.number) if count.exact else _("more than {n}").format(n=count.number)

    def next(self, _words: str) -> None:
        """Open the next article."""
        at = 0 if self._current is None else self._current + 1
        if at >= len(self._listed) and self._listed:
            self._listed += self._rows.below(self._listed[-1], LISTED)
        self._open(at)

    def previous(self, _words: str) -> None:
        """Open the one before."""
        self._open((self._current or 0) - 1)

    # -- the article -------------------------------------------------------------------------------

    def _open(self, at: int) -> None:
        if not 0 <= at < len(self._listed):
            self._say(_("No article has this number; l lists them."))
            return
        row = self._listed[at]
        self._article = self._books.article(row.id)
        self._current = at
        self._books.set_flag("read", [row.id], undoable=False)
        self._changed(row.marked(read=True))
        self.again("")

    def again(self, _words: str) -> None:
        """Begin to read the article."""
        if self._opened():
            assert self._article is not None
            self._rest = chain(article_rows(self._paper, self._article, everything=False), self._notes())
            self._go_on()

    def _notes(self) -> Iterator[list[str]]:
        """What the reader wrote on the article, below it."""
        row_id = self._listed[self._current].id if self._current is not None else None
        for note in self._books.notes(row_id) if row_id is not None else ():
            words = _("Note: {text}").format(text=note.text)
            about = f"{quoted(note.words)}: " if note.words else ""
            yield self._paper.rows(about + words, base=own_base())

    def _go_on(self) -> None:
        """Print the next part, as much as fits a screen."""
        printed = 0
        for rows in self._rest:
            self._paper.write(rows)
            printed += len(rows)
            if printed >= PAGE:
                self._say(_("Enter reads on."))
                return
        if printed:
            self._say(_("End of the article. n opens the next one."))
        elif self._article is None:
            self._say(_("Type a number to open an article, h for help, q to leave."))
        else:
            self.next("")

    def find(self, words: str) -> None:
        """Print the blocks in which some words stand."""
        if not self._opened() or self._article is None:
            return
        article, count = self._article, 0
        for block in article.blocks:
            text = article.block_text(block)
            if next(find(words, fold(text)), None) is not None:
                count += 1
                self._say(text)
        if not count:
            self._say(_("nothing found"))

    def speakers(self, _words: str) -> None:
        """Print who says what."""
        if self._opened() and self._article is not None and self._current is not None:
            row_id = self._listed[self._current].id
            found = self._books.hear(row_id, self._article)
            for rows in speech_rows(self._paper, self._article, found, worded=True):
                self._paper.write(rows)

    def links(self, _words: str) -> None:
        """Print where the article leads."""
        if not self._opened() or self._article is None:
            return
        article = self._article
        found = [(article.text[link.start : link.end] or link.label, link.url) for link in article.links]
        if article.url:
            found.insert(0, (_("the page of the article"), article.url))
        if not found:
            self._say(_("this article has no links"))
        for words, url in found[:MOST_LINKS]:
            where = target(url)
            self._say(f"{words}: {where.url if where else url}" if words else url)

    # -- marks -------------------------------------------------------------------------------------

    def star(self, _words: str) -> None:
        """Put a star on the article, or take it away."""
        row = self._row
        if row is not None:
            on = not row.state.starred
            self._books.set_flag("starred", [row.id], on)
            self._changed(row.marked(starred=on))
            self._say(_("it has a star now") if on else _("it has no star any more"))

    def unread(self, _words: str) -> None:
        """Mark the article as not read."""
        row = self._row
        if row is not None:
            self._books.set_flag("read", [row.id], False)
            self._changed(row.marked(read=False))
            self._say(_("it counts as not read"))

    def tags(self, words: str) -> None:
        """Change the tags of the article, and say which it has."""
        row = self._row
        if row is None:
            return
        if row.feed_id is None:
            self._say(_("only articles of the library have tags"))
            return
        given = [word.replace("_", " ") for word in words.replace("،", " ").split()]
        new = {word.lstrip("#") for word in given if not word.startswith("-")} - {""}
        gone = {word.lstrip("-#") for word in given if word.startswith("-")} - {""}
        self._books.tag([row.id], sorted(new))
        self._books.tag([row.id], sorted(gone), on=False)
        row = row._replace(tags=tuple(sorted((set(row.tags) | new) - gone)))
        self._changed(row)
        self._say(_("tags: {tags}").format(tags=_(", ").join(row.tags)) if row.tags else _("no tags"))

    @property
    def _row(self) -> Row | None:
        """The row of the article that is open; where none is, that is said."""
        return self._listed[self._current] if self._opened() and self._current is not None else None

    def _changed(self, row: Row) -> None:
        if self._current is not None:
            self._listed[self._current] = row

    def _opened(self) -> bool:
        if self._article is None:
            self._say(_("No article is open: type its number."))
        return self._article is not None

    # -- the rest ----------------------------------------------------------------------------------

    def help(self, _words: str) -> None:
        """Print what can be typed."""
        self._say(_("A number opens the article of the list; Enter alone reads on."))
        for command in COMMANDS:
            names = _(", ").join((command.letters[0], _(command.word)))
            self._say(f"{names}: {_(command.about)}")

    def quit(self, _words: str) -> None:
        """Leave."""
        self._left = True

    def _say(self, words: str) -> None:
        self._paper.write(self._paper.rows(words, base=own_base()))

    def _ask(self) -> None:
        self._paper.stream.write(PROMPT.encode())
        self._paper.stream.flush()


def _meant(word: str) -> Command | None:
    """The command of a letter, in any layout and case, or of a whole word, however it is spelled."""
    folded = fold(word).text
    for command in COMMANDS:
        known: Sequence[str] = (*command.letters.split(), command.word, _(command.word))
        if any(fold(each).text == folded for each in known):
            return command
    return None


def _about(row: Row) -> str:
    """A title, with what is said of it, for the ear: short, and the new before the known."""
    unread = "" if row.state.read else _("not read yet")
    starred = _("with a star") if row.state.starred else ""
    tags = _("tags: {tags}").format(tags=" ".join(row.tags)) if row.tags else ""
    others = ngettext("%(n)d other source", "%(n)d other sources", row.others) % {"n": row.others}
    date = date_words(row.published, dating()) if row.published else ""
    about = _(", ").join(
        part for part in (row.source, date, unread, starred, tags, others if row.others else "") if part
    )
    return f"{row.title} ({about})" if about else row.title
