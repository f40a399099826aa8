"""Who said what: going through quotes and speakers, sifting them, and asking why."""

from __future__ import annotations

from reader.locale import _, language
from reader.speech import Quote
from reader.tui.screens.panes import Panes
from reader.tui.sentences import FSI, PDI, isolated
from reader.tui.sieve import Sieve, sieves, words_of


class Speaking(Panes):
    """Actions on the speakers of the article and their words."""

    wanted_step = 0
    """A quote that was asked for before anybody knew who speaks: the next (1) or the previous one (-1)."""

    def step_as_wanted(self) -> None:
        """Who speaks is known: go to the quote that was asked for meanwhile."""
        by, self.wanted_step = self.wanted_step, 0
        if by:
            self.footer.say("")
            self._step(by)

    def action_next_quote(self) -> None:
        """The next quote of the article."""
        self._step(1)

    def action_previous_quote(self) -> None:
        """The previous quote of the article."""
        self._step(-1)

    def action_next_speaker(self) -> None:
        """The next speaker."""
        self.speakers.step(1)

    def action_previous_speaker(self) -> None:
        """The previous speaker."""
        self.speakers.step(-1)

    def _step(self, by: int) -> None:
        """To the next quote that is shown; where there is none, nothing moves."""
        if self.speakers.speech is None and self.view.article is not None:
            self.wanted_step = by
            self.footer.tell(_("looking for who speaks here…"))
            return
        sieve, held = self.speakers.sieve, self.view.quote
        if sieve and not any(map(sieve.lets, self.view.speech.quotes)):
            self.speakers.sift(Sieve())
            sieve = self.speakers.sieve
        quote = self.view.step(by)
        while quote is not None and not sieve.lets(quote):
            quote = self.view.step(by)
        if quote is not None:
            self.speakers.follow(quote)
            self._say_whose(quote)
        else:
            if sieve:
                self.view.mark(held)
            self.footer.tell(self._no_quote(by))

    def _no_quote(self, by: int) -> str:
        """Why there is no quote to go to."""
        if not self.view.speech.quotes:
            return self.legend.told(_("nobody is quoted in this article: {people} shows everybody who spoke"))
        return _("this is the last quote") if by > 0 else _("this is the first quote")

    def _say_whose(self, quote: Quote) -> None:
        """Say whose quote it is, where the pane that says it has no room beside the article."""
        if self.speakers.display:
            return
        quotes, speakers = self.view.speech.quotes, self.view.speech.speakers
        shown = [each for each in quotes if self.speakers.sieve.lets(each)]
        name = next(speaker.name for speaker in speakers if speaker.id == quote.speaker_id)
        said = f"{FSI}{name}{PDI} · {words_of(quote.kind, quote.act)}"
        self.footer.tell(f"{shown.index(quote) + 1}/{len(shown)} · {said}", local=True)

    # -- sifting -----------------------------------------------------------------------------------

    def action_sift_quotes(self) -> None:
        """Choose which kind of quotes are shown."""
        from reader.tui.screens.ask import Choose  # loaded when it opens

        speech = self.speakers.speech
        if speech is None or not speech.quotes:
            self.footer.tell(_("nobody is quoted in this article"))
            return
        rows = sieves(speech.quotes, self.speakers.sieve)
        title = _("Which quotes")
        self.app.push_screen(Choose(title, rows, ranked=False, rtl=self.rtl, depth=self.depth), self._sift)

    def _sift(self, chosen: object) -> None:
        if isinstance(chosen, Sieve):
            self.speakers.sift(chosen)
            self.go_to(self.speakers)

    # -- why ---------------------------------------------------------------------------------------

    def action_why(self) -> None:
        """Say why a quote was given to its speaker."""
        from reader.tui.screens.ask import Tell  # loaded when it opens

        quote, article, speech = self.quote, self.view.article, self.speakers.speech
        if quote is None or article is None or speech is None:
            silent = speech is not None and not speech.quotes
            self.footer.tell(self._no_quote(1) if silent else _("choose a quote first"))
            return
        speaker = next(speaker for speaker in speech.speakers if speaker.id == quote.speaker_id)
        arabic = language() == "ar"
        cue, reason = quote.cue.text.strip(), quote.reason
        sure = f"{round(quote.confidence * 100)}%"
        parts = [
            (_("who"), isolated(("، " if arabic else ", ").join(filter(None, (speaker.name, speaker.role))))),
            (_("cue"), f"«{isolated(cue)}»" if arabic else f"“{isolated(cue)}”"),
            (_("kind"), words_of(quote.kind, quote.act)),
            (_("rule"), isolated(reason.ar, "rtl") if arabic else isolated(reason.en, "ltr")),
            (_("confidence"), sure),
        ]
        lines = [f"{name}: {value}" for name, value in parts if value]
        words = " ".join(article.text[quote.start : quote.end].split())
        self.app.push_screen(Tell(_("Why"), "\n".join([*lines, "", words]), rtl=self.rtl, depth=self.depth))
