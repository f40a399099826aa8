"""Links: numbered to be opened, the true host shown before anything is opened."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, cast

from reader.article import Link
from reader.library.leads import target
from reader.locale import _
from reader.tui.messages import CopyWanted, PageShown, PageWanted, PromptChanged, PromptDone, PromptLeft
from reader.tui.screens.panes import Panes
from reader.tui.sparing import SparingApp

if TYPE_CHECKING:
    from reader.library.leads import Target
    from reader.terminal.browser import Browser

LINK, PAGE = "link", "page"
# UAX #9: left-to-right isolate, and its end.
LRI, PDI = "\u2066", "\u2069"


class Links(Panes):
    """Actions that lead out of the article."""

    browser = ""
    """The command that the settings name."""

    def action_links(self) -> None:
        """Number the links, and ask for one."""
        if not self.view.links:
            self.footer.tell(_("this article has no links"))
            return
        self.go_to(self.view)
        self.view.number_links(True)
        self.ask(LINK, _("link number:"))

    def action_open_page(self) -> None:
        """Open the page of the article; ask before where its address looks odd."""
        where = target(self.view.article.url) if self.view.article else None
        if where is None:
            self.footer.tell(_("nobody said where the page of this article is"))
        elif where.odd:
            self.ask(PAGE, _("open this page? Enter opens:"))
            self.prompt.note(described(where))
        else:
            self.post_message(PageWanted(where.url))

    def on_prompt_changed(self, message: PromptChanged) -> None:
        """Show where the number leads."""
        if message.purpose == LINK:
            link = self._link(message.value)
            self.view.point_at(link)
            self.prompt.note(_led(link, message.value))

    def on_prompt_done(self, message: PromptDone) -> None:
        """Open it."""
        if message.purpose == PAGE:
            self._leave(self.view.article.url if self.view.article else "")
        elif message.purpose == LINK:
            link = self._link(message.value)
            if link is not None or not message.value.strip():
                self._leave(link.url if link else "")

    def on_prompt_left(self, message: PromptLeft) -> None:
        """Open nothing."""
        if message.purpose in (LINK, PAGE):
            self._leave("")

    def on_page_wanted(self, message: PageWanted) -> None:
        """Open it in the browser; where there is none to be seen, show the address and copy it."""
        from reader.terminal.browser import FAILED, OPENED, browser, show_here  # loaded when it opens
        from reader.tui.screens.ask import Tell  # loaded when it opens

        chosen, url = browser(os.environ, self.browser), message.url
        if chosen is None:
            self.post_message(CopyWanted(url))
            self.app.push_screen(
                Tell(
                    _("No browser here: the address is copied"),
                    f"{LRI}{url}{PDI}",
                    rtl=self.rtl,
                    depth=self.depth,
                )
            )
        elif chosen.in_terminal:
            with self.app.suspend():
                shown = show_here(chosen, url)
            cast(SparingApp, self.app).drawn_over()
            self.refresh(layout=True)
            self.post_message(PageShown(OPENED if shown else FAILED))
        else:
            self.footer.say(_("opening {host} …").format(host=f"{LRI}{host_of(url)}{PDI}"))
            self.run_worker(lambda: self._show(chosen, url), thread=True, name="browser")

    def _show(self, chosen: Browser, url: str) -> None:
        """Runs in a thread: a program may take its time to say that it cannot."""
        from reader.terminal.browser import FAILED, OPENED, show  # loaded when it opens

        self.post_message(PageShown(OPENED if show(chosen, url) else FAILED))

    def on_page_shown(self, message: PageShown) -> None:
        """Say how it went."""
        self.footer.tell(_(message.notice))

    def _leave(self, url: str) -> None:
        """End the asking, and open a page."""
        self.view.point_at(None)
        self.view.number_links(False)
        self.end_asking()
        where = target(url) if url else None
        if where is not None:
            self.post_message(PageWanted(where.url))

    def _link(self, value: str) -> Link | None:
        """The link of a number, in digits of any family."""
        number = int(value) if value.strip().isdecimal() and len(value) < 8 else 0
        return self.view.links[number - 1] if 0 < number <= len(self.view.links) else None


def host_of(url: str) -> str:
    """The host of an address."""
    where = target(url)
    return where.host if where else url


def described(where: Target) -> str:
    """Where an address leads: the host first, and a name that stands before it as what it is."""
    host = f"{LRI}{where.host}{PDI}"
    if where.user:
        name = where.user.partition(":")[0]
        return _("host {host}, as user {user}").format(host=host, user=f"{LRI}{name}{PDI}")
    rest = where.url.partition("://")[2].partition("/")[2]
    return f"{LRI}{where.host}/{rest}{PDI}" if rest else host


def _led(link: Link | None, value: str) -> str:
    if link is None:
        return _("no link has this number") if value.strip() else ""
    where = target(link.url)
    return described(where) if where else _("this address leads nowhere")
