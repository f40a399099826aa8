"""Who spoke and what they said, found out in threads and shown in two panes."""

from __future__ import annotations

import threading
from time import monotonic

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingsMap
from textual.containers import Horizontal
from textual.screen import Screen
from textual.worker import get_current_worker

from reader.errors import ReaderError
from reader.library.listing import RowId
from reader.library.voices import Person, Saying, Voices
from reader.locale import _, ngettext
from reader.tui.legend import Legend
from reader.tui.messages import PeopleFound, PersonChosen, SayingsFound, Trouble
from reader.tui.sentences import sentence
from reader.tui.theme import Depth
from reader.tui.widgets.footer import Footer
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.people import PeopleList, keys_of
from reader.tui.widgets.prompt import Prompt
from reader.tui.widgets.sayings import SayingList

# Columns from which both panes stand side by side.
TWO = 80
# Columns from which what somebody said has more room than who spoke.
THREE = 120
# Seconds after which those who were found meanwhile are shown, while others are still listened for.
BEAT = 2.0
# Seconds that the cursor must rest before what somebody said is looked for.
REST = 0.1
# Seconds between two looks at whether more was opened.
GROWN = 1.0


class Gathering(Screen[Saying]):
    """The two panes, and the threads that fill them."""

    # Else the first that can have it, which may be drawn at the left.
    AUTO_FOCUS = "#people"

    def __init__(
        self,
        voices: Voices,
        legend: Legend,
        *,
        rtl: bool,
        depth: Depth,
        speaker: tuple[RowId, str] | None = None,
        start: int = 0,
        merging: bool = False,
    ) -> None:
        """A screen over these voices.

        Args:
            voices: who spoke.
            legend: the user's keys.
            rtl: the direction of the interface.
            depth: the colours of the terminal.
            speaker: of an article, by `Speaker.id`: what this one said everywhere is wanted,
            start: beginning with the statement at this code point of the article.
            merging: this speaker is to be made one with another.
        """
        super().__init__()
        self.voices, self.legend, self.rtl, self.depth = voices, legend, rtl, depth
        self.people = PeopleList(rtl=rtl, depth=depth)
        self.sayings = SayingList(rtl=rtl, depth=depth)
        self.prompt = Prompt(rtl=rtl, depth=depth)
        self.footer = Footer(rtl=rtl)
        self.footer.legend = self.people.legend = self.sayings.legend = legend
        self.footer.among = ("open", "find", "sift_quotes", "merge_speakers", "order", "back", "help")
        self._wanted, self._start, self._merging = speaker, start, merging
        self._guest: Person | None = None
        self._stop = threading.Event()
        self._last: Pane = self.people
        self._seen = -1
        self._bindings = BindingsMap(
            [binding for binding in legend.keys.bindings() if hasattr(self, f"action_{binding.action}")]
        )

    def compose(self) -> ComposeResult:
        """From the left."""
        panes = [self.people, self.sayings]
        yield Horizontal(*(panes[::-1] if self.rtl else panes))
        yield self.prompt
        yield self.footer

    def on_mount(self) -> None:
        """Find out who spoke."""
        self.people.redraw()
        self.sayings.redraw()
        self._arrange(self.app.size.width)
        self.set_focus(self.people)
        self._look_again()
        self.set_interval(GROWN, self._look_again)

    def _look_again(self) -> None:
        """Find out who spoke, where there is more than before: files may still be opened."""
        size = self.voices.size
        if size != self._seen and not any(worker.name == "people" for worker in self.workers):
            self._seen = size
            self.run_worker(self._look, thread=True, name="people")

    def on_unmount(self) -> None:
        """Listen no more."""
        self._stop.set()

    # -- threads -----------------------------------------------------------------------------------

    def _look(self) -> None:
        """Runs in a thread: those who are known, then those in articles that nobody listened to yet."""
        wanted = self._wanted
        try:
            if wanted is not None:
                person = self._guest = self.voices.speaker(*wanted)
                self.post_message(SayingsFound(person, self.voices.sayings(person)))
            self.post_people(0)
            shown = monotonic()
            more = False

            def tell(_count: int, left: int) -> None:
                nonlocal shown, more
                more = True
                if monotonic() - shown > BEAT:
                    self.post_people(left)
                    shown = monotonic()

            self.voices.listen(self._stop, tell)
            if more:
                self.post_people(0)
        except ReaderError as error:
            self.post_message(Trouble(error))
        finally:
            self.voices.close()

    def post_people(self, left: int) -> None:
        """Runs in a thread: tell the screen who is known, and how many articles nobody listened to yet."""
        people = self.voices.everyone()
        guest = self._guest
        if guest is not None and all(person.id != guest.id for person in people):
            people.insert(0, guest)  # an unnamed source, of whom somebody asked all the same
        self.post_message(PeopleFound(people, keys_of(people), left))

    def on_people_found(self, message: PeopleFound) -> None:
        """Some or all are known."""
        message.stop()
        count = message.left
        words = ngettext("%(n)d article to go", "%(n)d articles to go", count) % {"n": count}
        self.people.busy = words if count else ""
        self.people.offer(message.people, message.keys)

    def on_person_chosen(self, message: PersonChosen) -> None:
        """What this one said is looked for, once the cursor rests."""
        message.stop()
        shown = self.sayings.person
        # Whose statements are being read stays, whatever is found meanwhile.
        free = shown is None or shown.id == message.person.id or self.pane is self.people
        if free and shown != message.person:
            self.set_timer(REST, lambda: self._rested(message.person))

    def _rested(self, person: Person) -> None:
        if self.people.person == person and self._wanted is None:
            self.run_worker(lambda: self._gather(person), thread=True, exclusive=True, group="sayings")

    def _gather(self, person: Person) -> None:
        """Runs in a thread."""
        worker = get_current_worker()
        try:
            found = SayingsFound(person, self.voices.sayings(person))
            if not worker.is_cancelled:
                self.post_message(found)
        except ReaderError as error:
            self.post_message(Trouble(error))
        finally:
            self.voices.close()

    def on_sayings_found(self, message: SayingsFound) -> None:
        """Show what somebody said."""
        message.stop()
        self.sayings.show(message.person, message.sayings)
        if self._wanted is None:
            return
        (row_id, _speaker), self._wanted = self._wanted, None
        self.people.narrow("")
        self.people.wait_for(message.person.id)
        if self._merging:
            self.mark(message.person)
        else:
            self.sayings.point(row_id, self._start)
            self.go_to(self.sayings)

    def on_trouble(self, message: Trouble) -> None:
        """Say it in the footer."""
        message.stop()
        self.footer.tell(sentence(message.error))

    # -- panes -------------------------------------------------------------------------------------

    @property
    def pane(self) -> Pane:
        """The one that has the focus, or had it before something was asked for."""
        return self.focused if isinstance(self.focused, Pane) else self._last

    def go_to(self, pane: Pane) -> None:
        """Give a pane the focus."""
        pane.display = True
        self._last = pane
        self.set_focus(pane)

    def on_resize(self, event: events.Resize) -> None:
        """Both panes, or the one in use."""
        self._arrange(event.size.width)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The pane with the focus is in view."""
        if isinstance(event.widget, Pane) and event.widget is self.focused:
            self._last = event.widget
            self._arrange(self.size.width)
            self.people.refresh()
            self.sayings.refresh()

    def _arrange(self, columns: int) -> None:
        self.people.display = columns >= TWO or self._last is self.people
        self.sayings.display = columns >= TWO or self._last is self.sayings
        self.set_class(columns < TWO, "-one")
        self.set_class(TWO <= columns < THREE, "-two")

    def mark(self, person: Person | None) -> None:
        """Somebody is to be made one with another, or nobody any more."""
        self.people.marked = person
        self.people.redraw()
        self.footer.say("")
        if person is not None:
            words = _("now go to the same person under another name, and press {key} again")
            self.footer.tell(words.format(key=self.legend.shown("merge_speakers")))
