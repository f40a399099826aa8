"""Keeping: what is done to articles of the list. Shown at once, written down after, taken back by U."""

from __future__ import annotations

from collections.abc import Callable

from reader.library.listing import ORDERS, Books, Order, Row, RowId, View
from reader.locale import N_, _, ngettext
from reader.tui.messages import Done
from reader.tui.screens.listing import Listing

ORDER_NAMES: dict[Order, str] = {
    "newest": N_("newest first"),
    "oldest": N_("oldest first"),
    "feed": N_("by source"),
}


RETURNS = ("read", "tag", "untag", "delete", "remove")
"""Deeds that are told with the key that takes them back."""


class Keeping(Listing):
    """Actions on articles, and on what the list shows of them."""

    _deleted: tuple[tuple[View, Row], ...] = ()
    """What was deleted from which list, the last one last: the cursor goes to what comes back."""

    # -- marks -------------------------------------------------------------------------------------

    def action_read(self) -> None:
        """Mark the article read, or unread again."""
        row = self.news.current
        if row is not None:
            on = not row.state.read
            self._mark([row.id], lambda each: each.marked(read=on))
            self._deed("read" if on else "unread", lambda books: books.set_flag("read", [row.id], on))

    def action_star(self) -> None:
        """Star the article, or take the star away."""
        row = self.news.current
        if row is not None:
            on = not row.state.starred
            self._mark([row.id], lambda each: each.marked(starred=on))
            self._deed(
                "starred" if on else "unstarred", lambda books: books.set_flag("starred", [row.id], on)
            )

    def action_read_all(self) -> None:
        """Mark all that the list shows read, seen or not; what came since it was opened stays unread."""
        view, top = self.listed, self.news.window.newest
        if not self.news.window.held:
            return
        ids = {row.id for row in self.news.window.held}
        self._mark(ids, lambda each: each.marked(read=True))
        self.footer.say(_("marking all as read…"))
        self._deed("read", lambda books: books.mark_all(view, top))

    def action_others(self) -> None:
        """List what other sources tell of the story of the article."""
        row = self.news.current
        if row is None:
            return
        if not row.others or not self.stays:
            self.footer.tell(_("no other source tells this story"))
            return
        self.list_name = _("One story")
        self.searched = ""
        self.list_anew(View(line=f"story:{row.id}", order=self.listed.order))
        self.go_to(self.news)
        self.news.reach(row)

    def action_delete(self) -> None:
        """Delete the article; in the feeds, the subscription or the search."""
        row = self.news.current
        if row is not None:
            self._deleted = (*self._deleted, (self.listed, row))
            self.news.drop([row.id])
            self._deed("delete", lambda books: books.delete([row.id]))

    def action_tag(self) -> None:
        """Change the tags of the article."""
        from reader.tui.screens.ask import Ask  # loaded when it opens

        row = self.news.current
        if row is None:
            return
        if not self.stays:
            self.footer.tell(
                self.legend.told(_("only articles of the library have tags: {add} adds a source"))
            )
            return
        ask = Ask(
            _("Tags"),
            " ".join(f"#{tag.replace(' ', '_')}" for tag in row.tags),
            rtl=self.rtl,
            depth=self.depth,
            hint=_("one or more words; empty takes them all away"),
            empty=True,
        )
        self.app.push_screen(ask, lambda line: self._tag(row, line))

    def _tag(self, row: Row, line: str | None) -> None:
        if line is None:
            return
        words = (word.strip("،,#").replace("_", " ") for word in line.split())
        wanted = {word for word in words if word}
        new, gone = sorted(wanted - set(row.tags)), sorted(set(row.tags) - wanted)
        self._mark([row.id], lambda each: each._replace(tags=tuple(sorted(wanted))))
        if gone:
            self._deed("untag", lambda books: books.tag([row.id], gone, on=False))
        if new:
            self._deed("tag", lambda books: books.tag([row.id], new))

    def action_undo(self) -> None:
        """Take back what was done last."""
        books = self.books
        self.write(books.undo, lambda done: Done(*done, undone=True))

    def _mark(self, ids: set[RowId] | list[RowId], make: Callable[[Row], Row]) -> None:
        """Show it at once, in a list that may be of other rows only."""
        self.news.keep_marked(ids, make)
        if self.shown is not None and self.shown.id in ids:
            self.shown = make(self.shown)

    def _deed(self, deed: str, job: Callable[[Books], int]) -> None:
        books = self.books
        self.write(lambda: job(books), lambda count: Done(deed, count))

    def on_done(self, message: Done) -> None:
        """Say what was done, and show the list as it now is, once nothing more is being written."""
        message.stop()
        if message.undone:
            self.footer.tell(undone_words(message.deed, message.count))
        elif message.count or message.deed == "added":
            self.footer.tell(self.legend.told(done_words(message.deed, message.count)))
        else:
            self.footer.tell(_("nothing changed"))
        if message.undone:
            self.news.window.rows.let_go([row.id for row in self.news.window.held])
        if self.keeper.idle:
            self.after_writing()
        if message.undone and message.deed == "delete":
            self._return_to_deleted()

    def _return_to_deleted(self) -> None:
        """Put the cursor on the article that is back, where its list is still shown."""
        if self._deleted:
            *others, (view, row) = self._deleted
            self._deleted = tuple(others)
            if view == self.listed:
                self.news.reach(row)

    def after_writing(self) -> None:
        """What was done is kept: show what is there now."""
        self.news.reload()
        row = self.news.current
        if row is not None and self.shown is not None and row.id == self.shown.id:
            self.shown = row

    # -- what the list shows -----------------------------------------------------------------------

    def action_unread_only(self) -> None:
        """Only what was not read, or all."""
        unread, row = not self.listed.unread, self.news.current
        self.list_anew(self.listed._replace(unread=unread))
        if row is not None and not (unread and row.state.read):
            self.news.reach(row)
        unread_words = self.legend.told(_("only what is unread: {unread_only} shows all"))
        self.footer.tell(unread_words if unread else _("read and unread"))

    def action_order(self) -> None:
        """The next order."""
        order = ORDERS[(ORDERS.index(self.listed.order) + 1) % len(ORDERS)]
        self.list_anew(self.listed._replace(order=order))
        self.footer.tell(_(ORDER_NAMES[order]))


def done_words(deed: str, count: int) -> str:
    """What was done, for the footer; logical, keys as `Legend.told` wants them."""
    words = {
        "read": ngettext("marked as read", "%(n)d marked as read", count),
        "unread": ngettext("unread again", "%(n)d are unread again", count),
        "starred": ngettext("starred", "%(n)d starred", count) + " · " + _("{feeds} lists what has a star"),
        "unstarred": ngettext("the star is gone", "%(n)d stars are gone", count),
        "tag": ngettext("tagged", "%(n)d tagged", count),
        "untag": ngettext("the tag is gone", "the tags of %(n)d are gone", count),
        "delete": ngettext("deleted", "%(n)d deleted", count),
        "remove": _("the source was removed"),
        "described": _("kept"),
        "searched": _("the search is kept: {feeds} shows it among the sources"),
        "dropped": _("the search is kept no longer"),
        "exported": ngettext("%(n)d source was written", "%(n)d sources were written", count),
    }
    if deed in ("added", "imported"):
        return _gained_words(deed, count)
    said = words[deed] % {"n": count}
    return said + " · " + _("{undo} takes it back") if deed in RETURNS else said


def _gained_words(deed: str, count: int) -> str:
    if deed == "added":
        came = ngettext("added, with %(n)d article", "added, with %(n)d articles", count)
    else:
        came = ngettext("%(n)d source was brought in", "%(n)d sources were brought in", count)
    return came % {"n": count}


def undone_words(deed: str, count: int) -> str:
    """What was taken back."""
    words = {
        "": _("nothing to take back"),
        "read": ngettext("taken back: the read mark of one", "taken back: the read marks of %(n)d", count),
        "starred": ngettext("taken back: the star", "taken back: the stars of %(n)d", count),
        "tag": ngettext("taken back: the tags", "taken back: the tags of %(n)d", count),
        "delete": ngettext("it is back", "%(n)d are back", count),
        "remove": _("the source is back"),
        "merge": _("taken back: they are different people again"),
    }
    return words.get(deed, _("taken back")) % {"n": count}
