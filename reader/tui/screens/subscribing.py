"""Sources: what stands above the list, and adding, naming and removing what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.library.listing import View
from reader.locale import _, ngettext
from reader.tui.messages import Done, Looked, PlaceChosen, PlacesRead, Trouble
from reader.tui.screens.exchanging import Exchanging, is_list
from reader.tui.sentences import FSI, PDI, sentence
from reader.tui.widgets.feeds import name_of

if TYPE_CHECKING:
    from reader.library.kept import Kept
    from reader.library.places import Place
    from reader.library.shelf import Feed, Offer

# Rows of the terminal from which the sources stay in view above the list.
ROOMY = 34
LOOK = "look"


class Subscribing(Exchanging):
    """Actions on sources, folders and kept searches."""

    newcomer = False
    """There is no source yet, and what is listed are the samples: a few words say how to go on."""
    _arabic = False
    """The layout whose keys are named."""

    # -- the first time ----------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Greet whoever is here for the first time."""
        self.greet()
        self.bindings_updated_signal.subscribe(self, self._follow)

    def _follow(self, _screen: Screen[object]) -> None:
        """The keyboard is on another layout: what is said of keys names those that are there now."""
        if self._arabic != self.legend.arabic:
            self._arabic = self.legend.arabic
            self.greet()
            self.name_keys()

    def greet(self) -> None:
        """Two lines: the keys to begin with, and how to add a source."""
        if not self.newcomer or self.stays:
            return
        moving = _("samples to begin with: {next} {previous} choose, {open} opens, {read_on} reads on")
        adding = _("{add} adds a source: the address of any news site will do; {help} shows all keys")
        self.welcome.say(self.legend.told(f"{moving}\n{adding}"))

    def turn(self, rtl: bool) -> None:
        """Mirror the screen, or draw it in another language."""
        super().turn(rtl)
        self.greet()
        self.name_list()

    # -- places ------------------------------------------------------------------------------------

    def action_feeds(self) -> None:
        """Show the sources above the list, or put them away."""
        if self.pane is self.feeds:
            self.feeds.display = False
            self.go_to(self.news)
        elif self.kept is None:
            self.footer.tell(self.legend.told(_("no source yet: {add} adds one")))
        else:
            self.read_places()
            self.feeds.display = True
            self.go_to(self.feeds)

    def read_places(self) -> None:
        """Read anew what stands above the list, in a thread: counting a search may take a moment."""
        kept = self.kept
        if kept is None:
            return

        def job() -> PlacesRead:
            from reader.library.places import places  # SQLite, for those who have a library

            return PlacesRead(places(kept))

        self.in_thread("places", job, Trouble)

    def on_places_read(self, message: PlacesRead) -> None:
        """Show them."""
        message.stop()
        opened = self.opened
        if opened is not None and not self.newcomer:
            from reader.library.places import opened_place  # as above

            unread = opened.rows(View(unread=True)).count()
            message.places.append(opened_place(unread))
        self.feeds.offer(message.places)

    def on_place_chosen(self, message: PlaceChosen) -> None:
        """List what is in it."""
        message.stop()
        place = message.place
        if place.kind == "opened":
            self.show_opened()
        else:
            self.show_library(place.view._replace(order=self.listed.order), self._called(place))
        self.feeds.narrow("")
        if self.size.height < ROOMY:
            self.feeds.display = False
        self.go_to(self.news)

    def _called(self, place: Place) -> str:
        return "" if place.kind in ("all", "unread") else name_of(place)

    # -- adding ------------------------------------------------------------------------------------

    def action_add(self) -> None:
        """Add a source; while a search is shown in the list, keep that search."""
        if self.searched and self.pane is not self.feeds:
            self._keep_search()
            return
        self._ask_source()

    def _ask_source(self, address: str = "", complaint: str = "") -> None:
        """Ask for an address; `complaint` is what was wrong with the one that was given."""
        from reader.tui.screens.ask import Ask  # loaded when it opens

        if self.shelf is None:
            return
        ask = Ask(
            _("Add a source"),
            address,
            rtl=self.rtl,
            depth=self.depth,
            base="ltr",
            hint=_("address of a site or feed, or a file or folder of this machine"),
            placeholder="https://",
            complaint=complaint,
        )
        self.app.push_screen(ask, self._look)

    def _look(self, word: str | None, given: str = "") -> None:
        if not word:
            return
        if is_list(word):
            self.import_list(word)
            return
        stop = self.begin(LOOK, _("looking at {where}…").format(where=f"{FSI}{word}{PDI}"))

        def job() -> Looked:
            from reader.library.adding import address, look  # the network, for those who ask for it

            offer = look(address(word), {}, stop=stop, given=given)
            return Looked(word, None if stop.is_set() else offer)

        self.in_thread(LOOK, job, lambda error: Looked(word, None, None if stop.is_set() else error))

    def on_looked(self, message: Looked) -> None:
        """Show what was found before it is kept; what was not can be put right."""
        message.stop()
        self.finish(LOOK)
        if message.error is not None:
            if self.app.screen is self and not self.prompt.display:
                self._ask_source(message.word, sentence(message.error, placed=False))
            else:
                self.footer.tell(sentence(message.error))  # the reader does something else by now
        elif message.offer is not None:
            self._offer(message.offer)

    def _offer(self, offer: Offer) -> None:
        from reader.tui.screens.ask import Choose  # loaded when it opens
        from reader.tui.widgets.choices import Choice  # loaded when it opens

        count = len(offer.document.items)
        found = ngettext("%(n)d article", "%(n)d articles", count) % {"n": count}
        choices = [Choice(offer.document.title or offer.url, offer, found, foreign=True)]
        choices += [Choice(title or url, url, "", (url,), foreign=True) for url, title in offer.others]
        several = len(choices) > 1
        title = _("Found: which one?") if several else _("Found: Enter adds it")
        hint = _("type to narrow the list") if several else offer.url
        choose = Choose(
            title, choices, rtl=self.rtl, depth=self.depth, placeholder=hint, ranked=False, wide=True
        )
        self.app.push_screen(choose, lambda chosen: self._chosen(chosen, offer.given))

    def _chosen(self, chosen: object, given: str) -> None:
        if isinstance(chosen, str):
            self._look(chosen, given)
        elif chosen is not None:
            self._take(chosen)  # type: ignore[arg-type]  # an offer: dialogs give objects

    def _take(self, offer: Offer) -> None:
        kept = self.library()
        if kept is None:
            return

        def job() -> int:
            return kept.shelf.take(offer).entries

        self.keeper.do(lambda: Done("added", job()))

    # -- one source --------------------------------------------------------------------------------

    @property
    def source(self) -> Feed | None:
        """The source under the cursor: of the sources, else of the article."""
        kept = self.kept
        if self.pane is self.feeds:
            return self.feeds.place.feed if self.feeds.place else None
        row = self.news.current
        if kept is None or row is None or row.feed_id is None:
            return None
        return next((feed for feed in kept.shelf.feeds() if feed.id == row.feed_id), None)

    def action_feed_settings(self) -> None:
        """Change what is said of a source, or the name of a kept search."""
        place = self.feeds.place if self.pane is self.feeds else None
        feed = self.source
        if place is not None and place.kind == "search":
            self._keep_search(place)
        elif feed is None:
            self.footer.tell(_("no source here"))
        else:
            self._ask_settings(feed)

    def _ask_settings(self, feed: Feed) -> None:
        from reader.tui.screens.form import Blank, Form  # loaded when it opens

        switch = (("", self.legend.told(_("on demand: {full_text}"))), ("1", _("always")))
        hint = f"{FSI}{feed.url}{PDI}"
        if feed.error:
            hint += "\n" + _("the last time: {error}").format(error=failure(feed))
        blanks = [
            Blank("name", _("name"), feed.name, placeholder=feed.title),
            Blank("folder", _("folder"), feed.folder, placeholder=_(", ").join(self._folders())),
            Blank("full_text", _("full text of the pages"), "1" if feed.full_text else "", switch),
            Blank(
                "keep_days",
                _("keep articles for so many days; empty: for ever"),
                number(feed.keep_days),
                check=_whole,
            ),
            Blank(
                "keep_count", _("keep so many articles; empty: all"), number(feed.keep_count), check=_whole
            ),
            Blank(
                "user_agent", _("name of the program that the server is told"), feed.user_agent, base="ltr"
            ),
            Blank(
                "credentials",
                _("name:password, sent to this server only"),
                placeholder=_("kept; type to change it, - to remove it") if feed.credentials else "",
                masked=True,
                base="ltr",
            ),
        ]
        form = Form(feed.label, blanks, rtl=self.rtl, depth=self.depth, hint=hint)
        self.app.push_screen(form, lambda answers: self._describe(feed, answers))

    def _folders(self) -> list[str]:
        """Those that are there already."""
        kept = self.kept
        return sorted({feed.folder for feed in kept.shelf.feeds() if feed.folder}) if kept else []

    def _describe(self, feed: Feed, answers: dict[str, str] | None) -> None:
        kept = self.kept
        if answers is None or kept is None:
            return
        credentials = {"": None, "-": ""}.get(answers["credentials"], answers["credentials"])
        settings = {
            "name": answers["name"],
            "folder": answers["folder"],
            "user_agent": answers["user_agent"],
            "full_text": int(bool(answers["full_text"])),
            "keep_days": int(answers["keep_days"] or 0),
            "keep_count": int(answers["keep_count"] or 0),
            "credentials": credentials,
        }

        def job() -> Done:
            kept.shelf.describe_feed(feed, settings)
            return Done("described", 1)

        self.keeper.do(job)

    def action_delete(self) -> None:
        """Delete the article; in the sources, remove what is under the cursor."""
        if self.pane is not self.feeds:
            super().action_delete()
            return
        place, kept = self.feeds.place, self.kept
        if place is None or kept is None:
            return
        if place.feed is not None:
            self._remove(kept, place.feed)
        elif place.kind == "search":
            self.keeper.do(lambda: Done("dropped", int(kept.shelf.drop_search(place.name))))
        else:
            self.footer.tell(_("only a source or a kept search can be removed"))

    def _remove(self, kept: Kept, feed: Feed) -> None:
        def job() -> Done:
            kept.shelf.remove_feed(feed)
            return Done("remove", 1)

        self.keeper.do(job)

    # -- kept searches -----------------------------------------------------------------------------

    def _keep_search(self, place: Place | None = None) -> None:
        from reader.tui.screens.ask import Ask  # loaded when it opens

        line = place.view.line if place else self.searched
        if place is None and self.listed.typing and line[-1:].isalnum():
            line += "*"  # what was found began with the last word
        ask = Ask(
            _("Keep this search"),
            place.name if place else self.searched,
            rtl=self.rtl,
            depth=self.depth,
            hint=_("under which name?") + f" ({FSI}{line}{PDI})",
        )
        self.app.push_screen(ask, lambda name: self._name_search(line, name, place.name if place else ""))

    def _name_search(self, line: str, name: str | None, before: str) -> None:
        kept = self.kept
        if not name or kept is None:
            return

        def job() -> Done:
            kept.shelf.keep_search(name, line)
            if before and before != name:
                kept.shelf.drop_search(before)
            return Done("searched", 1)

        self.keeper.do(job)


def failure(feed: Feed) -> str:
    """What went wrong with a source the last time; logical."""
    what, _line, detail = feed.error.partition("\n")
    what = _(what) if what else ""
    return _("{what} ({detail})").format(what=what, detail=f"{FSI}{detail}{PDI}") if detail else what


def number(value: int | None) -> str:
    """A number in a field."""
    return "" if value is None else str(value)


def _whole(value: str) -> str:
    right = not value or (value.isdecimal() and int(value) > 0)
    return "" if right else _("a whole number above 0, or nothing")
