"""Everybody who spoke, and what one of them said: two panes across all articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.errors import ReaderError
from reader.library.voices import Person, Sayings
from reader.locale import _
from reader.tui.messages import (
    CopyWanted,
    Done,
    PersonOpened,
    PromptChanged,
    PromptDone,
    PromptLeft,
    SayingOpened,
    SayingsWeighed,
    Trouble,
)
from reader.tui.screens.ask import Choose, Confirm
from reader.tui.screens.gathering import Gathering
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.keeping import undone_words
from reader.tui.screens.steps import Steps
from reader.tui.sieve import Sieve, sieves
from reader.tui.sifted import Weight, weighed

FIND = "find people"


class PeopleScreen(Steps, Gathering):
    """Speakers across articles. Gives the statement whose article is to be opened."""

    # -- actions -----------------------------------------------------------------------------------

    def action_next_pane(self) -> None:
        """To the other pane."""
        self.go_to(self.sayings if self.pane is self.people else self.people)

    def action_previous_pane(self) -> None:
        """Likewise."""
        self.action_next_pane()

    def action_pane_right(self) -> None:
        """To the one on the right."""
        self.go_to(self.people if self.rtl else self.sayings)

    def action_pane_left(self) -> None:
        """To the one on the left."""
        self.go_to(self.sayings if self.rtl else self.people)

    def action_open(self) -> None:
        """From a speaker to the statements, from a statement to its article."""
        if self.pane is self.people:
            if self.people.person is not None:
                self.go_to(self.sayings)
        elif self.sayings.saying is not None:
            self.dismiss(self.sayings.saying)

    def on_person_opened(self, message: PersonOpened) -> None:
        """Opened with the mouse."""
        message.stop()
        self.action_open()

    def on_saying_opened(self, message: SayingOpened) -> None:
        """Opened with the mouse."""
        message.stop()
        self.action_open()

    def action_back(self) -> None:
        """From the statements to the speakers, from a mark or a filter to none, and out."""
        if self.pane is self.sayings and self.sayings.sieve:
            self.sayings.sift(Sieve(), ())
        elif self.pane is self.sayings:
            self.go_to(self.people)
        elif self.people.marked is not None:
            self.mark(None)
        elif self.people.typed:
            self.people.narrow("")
        else:
            self.dismiss(None)

    def action_quit(self) -> None:
        """Leave this screen."""
        self.dismiss(None)

    def action_read_on(self) -> None:
        """A page on."""
        self.action_page_down()

    def action_order(self) -> None:
        """Statements from the other end."""
        self.sayings.reverse()

    # -- sifting -----------------------------------------------------------------------------------

    def action_sift_quotes(self) -> None:
        """Choose which kind of statements are shown; a thread looks which there are."""
        person, sayings = self.sayings.person, self.sayings.all
        if person is not None and sayings:
            self.run_worker(
                lambda: self._weigh(person, sayings), thread=True, exclusive=True, group="sifting"
            )

    def _weigh(self, person: Person, sayings: Sayings) -> None:
        """Runs in a thread."""
        try:
            self.post_message(SayingsWeighed(person, weighed(sayings)))
        except ReaderError as error:
            self.post_message(Trouble(error))
        finally:
            self.voices.close()

    def on_sayings_weighed(self, message: SayingsWeighed) -> None:
        """Ask which."""
        message.stop()
        if self.sayings.person is None or self.sayings.person.id != message.person.id:
            return
        rows = sieves(message.weights, self.sayings.sieve)
        dialog = Choose(_("Which quotes"), rows, ranked=False, rtl=self.rtl, depth=self.depth)
        self.app.push_screen(dialog, lambda chosen: self._sift(chosen, message.weights))

    def _sift(self, chosen: object, weights: Sequence[Weight]) -> None:
        if isinstance(chosen, Sieve):
            self.sayings.sift(chosen, weights)
            self.go_to(self.sayings)

    def action_copy(self) -> None:
        """Copy the statement."""
        if self.sayings.saying is not None:
            self.post_message(CopyWanted(self.sayings.saying.content))

    def action_help(self) -> None:
        """The keys."""
        self.app.push_screen(HelpScreen(self.legend, "speakers", rtl=self.rtl, depth=self.depth), self._do)

    async def _do(self, action: object) -> None:
        if isinstance(action, str) and hasattr(self, f"action_{action}"):
            await self.run_action(action)

    # -- filtering ---------------------------------------------------------------------------------

    def action_find(self) -> None:
        """Show only those whose name or role holds what is typed."""
        self.go_to(self.people)
        self.footer.display = False
        self.prompt.ask(FIND, _("name or role:"), self.people.typed)

    def on_prompt_changed(self, message: PromptChanged) -> None:
        """Narrow the list."""
        message.stop()
        self.people.narrow(message.value)

    def on_prompt_done(self, message: PromptDone) -> None:
        """Stay with those."""
        message.stop()
        self._end_asking()

    def on_prompt_left(self, message: PromptLeft) -> None:
        """All again."""
        message.stop()
        self.people.narrow("")
        self._end_asking()

    def _end_asking(self) -> None:
        self.prompt.display = False
        self.footer.display = True
        self.go_to(self.people)

    # -- merging -----------------------------------------------------------------------------------

    def action_merge_speakers(self) -> None:
        """Mark a speaker; on another one: they are the same."""
        person, marked = self.people.person, self.people.marked
        if person is None:
            return
        if marked is None or marked.id == person.id:
            self.mark(None if marked is not None else person)
            return
        title = _("Are they the same?")
        details = _("{one} becomes {other}: all that both said stands under one name.").format(
            one=_called(marked), other=_called(person)
        )
        dialog = Confirm(title, details, rtl=self.rtl, depth=self.depth)
        self.app.push_screen(dialog, lambda yes: self._merge(marked, person) if yes else None)

    def _merge(self, person: Person, into: Person) -> None:
        self.mark(None)
        self.people.wait_for(into.id)
        self._write(lambda: self._merged(person, into))

    def _merged(self, person: Person, into: Person) -> Done:
        self.voices.merge(person, into)
        return Done("merge", 1)

    def action_undo(self) -> None:
        """Take back what was done last."""
        self._write(lambda: Done(*self.voices.undo(), undone=True))

    def _write(self, job: Callable[[], Done]) -> None:
        """Runs a job in a thread, then shows who is there now."""

        def work() -> None:
            try:
                self.post_message(job())
                self.post_people(0)
            except ReaderError as error:
                self.post_message(Trouble(error))
            finally:
                self.voices.close()

        self.run_worker(work, thread=True, name="merging")

    def on_done(self, message: Done) -> None:
        """Say what was done."""
        message.stop()
        merged = _("they are one now; {key} takes it back").format(key=self.legend.shown("undo"))
        self.footer.tell(undone_words(message.deed, message.count) if message.undone else merged)


def _called(person: Person) -> str:
    known = next(iter(person.roles), person.source)
    return f"«{person.name}»" + (f" ({known})" if known else "")
