"""Meeting people: from a quote to all that its speaker said, and back to the article of a statement."""

from __future__ import annotations

from reader.article import Article
from reader.errors import ReaderError
from reader.library.listing import RowId, View
from reader.library.voices import Saying
from reader.locale import _
from reader.speech import Speech
from reader.tui.messages import Trouble
from reader.tui.screens.keeping import Keeping
from reader.tui.screens.speaking import Speaking


class Meeting(Speaking, Keeping):
    """Actions on speakers across articles."""

    _sought: tuple[int, int] | None = None
    """The statement that an article was opened for, until it is known."""

    def action_people(self) -> None:
        """Everybody who spoke, in all articles."""
        self._meet()

    def action_speaker_sayings(self) -> None:
        """All that this speaker said, in all articles."""
        self._meet_speaker()

    def action_merge_speakers(self) -> None:
        """Make this speaker one with another."""
        self._meet_speaker(merging=True)

    def _meet_speaker(self, *, merging: bool = False) -> None:
        quote, speaker = self.quote, self.speakers.speaker
        chosen = quote.speaker_id if quote is not None else speaker.id if speaker is not None else ""
        if self.shown is None or not chosen:
            self.footer.tell(_("nobody is quoted in this article"))
            return
        start = quote.start if quote is not None else 0
        self._meet((self.shown.id, chosen), start, merging=merging)

    def _meet(
        self, speaker: tuple[RowId, str] | None = None, start: int = 0, *, merging: bool = False
    ) -> None:
        from reader.tui.screens.people import PeopleScreen  # loaded when it opens

        screen = PeopleScreen(
            self.books.voices(),
            self.legend,
            rtl=self.rtl,
            depth=self.depth,
            speaker=speaker,
            start=start,
            merging=merging,
        )
        for pane in (screen.people, screen.sayings):
            pane.vocalise(self.view.display_as.tashkeel)
        self.app.push_screen(screen, self._met)

    def _met(self, saying: Saying | None) -> None:
        """Open the article of a statement at its place."""
        if saying is None:
            self.news.reload()  # something may have been taken back there
            return
        try:
            row = self.books.row(saying.row_id)
        except ReaderError as error:
            self.post_message(Trouble(error))
            return
        if self.listed.narrowed or self.listed.order != "newest":
            self.list_name = self.searched = ""
            self.list_anew(View())
        self.news.reach(row)
        self.open_article()
        self._sought = saying.start, saying.end
        self.view.go_to(saying.start)
        self.go_to(self.view)
        self._seek()

    def hear(self, row_id: RowId, article: Article, speech: Speech) -> None:
        """Who said what is known: go to the statement that the article was opened for."""
        super().hear(row_id, article, speech)
        self._seek()
        if article == self.view.article:
            self.step_as_wanted()

    def _seek(self) -> None:
        """Mark the statement that is sought, as soon as it is known."""
        found = (quote for quote in self.view.speech.quotes if (quote.start, quote.end) == self._sought)
        quote = next(found, None)
        if quote is not None:
            self._sought = None
            self.view.mark(quote)
            self.speakers.follow(quote)
