"""Reading: what is done with the article that is open."""

from __future__ import annotations

from reader.tui.messages import CopyWanted
from reader.tui.screens.panes import Panes


class Reading(Panes):
    """Actions on the article."""

    def action_furniture(self) -> None:
        """Show or fold what the page had around the article."""
        self.view.fold()

    def action_copy(self) -> None:
        """Copy what is selected, else the quote under the cursor, else the article."""
        article = self.view.article
        if article is None:
            return
        quote = self.speakers.quote if self.pane is self.speakers else self.view.quote
        text = self.view.selected or (article.text[quote.start : quote.end] if quote else article.text)
        self.post_message(CopyWanted(text))
