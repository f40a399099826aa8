"""Notes: on the article, or on the quote under the cursor; shown beneath it and kept."""

from __future__ import annotations

from reader.article import Article, Note
from reader.errors import ReaderError
from reader.library.noting import noted, placed
from reader.locale import _
from reader.tui.messages import Trouble
from reader.tui.screens.listing import Listing


class Noting(Listing):
    """Writing on articles and quotes."""

    def show_article(self, article: Article, position: int = 0) -> None:
        """Show a text with what was written on it."""
        super().show_article(article, position)
        try:
            notes = self.books.notes(self.shown.id) if self.shown is not None else ()
        except ReaderError as error:
            self.post_message(Trouble(error))
            return
        self._annotate(placed(notes, article.text))

    def _annotate(self, notes: tuple[Note, ...]) -> None:
        """Show notes in the article, and those on quotes in the speakers' pane too."""
        self.view.annotate(notes)
        self.speakers.annotate(notes)

    def action_note(self) -> None:
        """Write a note on the quote under the cursor, else on the article; an empty one takes it away."""
        from reader.tui.screens.ask import Ask  # loaded when it opens

        article, row, quote = self.view.article, self.shown, self.quote
        if article is None or row is None:
            return
        start, end = (quote.start, quote.end) if quote else (0, 0)
        words = article.text[start:end]
        known = next((note.text for note in self.view.notes if (note.start, note.end) == (start, end)), "")

        def written(text: str | None) -> None:
            if text is not None and self.view.article is article:
                self._keep_note(Note(text, start, end, words))

        self.app.push_screen(
            Ask(
                _("Note on the quote") if quote else _("Note on the article"),
                known,
                hint=" ".join(words.split()),
                empty=True,
                rtl=self.rtl,
                depth=self.depth,
            ),
            written,
        )

    def _keep_note(self, note: Note) -> None:
        row, books = self.shown, self.books
        if row is None:
            return
        notes = noted(self.view.notes, note)
        self._annotate(notes)
        self.write(lambda: books.set_notes(row.id, notes))
