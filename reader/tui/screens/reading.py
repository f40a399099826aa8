"""Reading: what is done with the article that is open."""

from __future__ import annotations

import os

from reader.locale import N_, _
from reader.settings import remembered
from reader.tui.messages import HitsFound, PromptChanged, PromptDone, PromptLeft
from reader.tui.reading.display import Display
from reader.tui.screens.panes import Panes

FIND = "find"

ENDS = {
    "kashida": N_("lines end flush, letters stretched"),
    "spaces": N_("lines end flush, gaps widened"),
    "none": N_("lines end ragged"),
}
DIGITS = {
    "written": N_("digits as they are written"),
    "latin": N_("all digits 123"),
    "arabic": N_("all digits ١٢٣"),
}
MARKS = {True: N_("vowel marks are shown"), False: N_("vowel marks are hidden")}
SPACINGS = (
    N_("lines close together"),
    N_("one empty row between lines"),
    N_("two empty rows between lines"),
)


class Reading(Panes):
    """Actions on the article."""

    wanted = Display()
    """How the settings want articles to be shown."""
    _origin = 0
    """The code point at the top when something was looked for."""

    def prefer(self, wanted: Display) -> None:
        """Show articles as the settings want, and as it was changed the last time."""
        self.wanted = wanted
        self.view.display_as = wanted.recalled(remembered.recall(remembered.place(os.environ)))
        self._vocalise()

    def _vocalise(self) -> None:
        """Vowel marks in all panes, or in none."""
        for pane in (self.news, self.speakers):
            pane.vocalise(self.view.display_as.tashkeel)

    def action_furniture(self) -> None:
        """Show or fold what the page had around the article."""
        self.view.fold()

    def action_next_heading(self) -> None:
        """The next heading."""
        self.view.step_heading(1)

    def action_previous_heading(self) -> None:
        """The previous heading, or the title."""
        self.view.step_heading(-1)

    def action_zen(self) -> None:
        """The article alone, or with the panes that were there before."""
        if self.zen or self.view.article is not None:
            self.leave_alone(not self.zen)

    # -- finding -----------------------------------------------------------------------------------

    def action_find(self) -> None:
        """Find words in the article."""
        if self.view.article is not None:
            self._origin = self.view.position
            self.go_to(self.view)
            self.ask(FIND, _("find:"))

    def action_next_hit(self) -> None:
        """The next place of what was found."""
        self._step_hit(1)

    def action_previous_hit(self) -> None:
        """The one before."""
        self._step_hit(-1)

    def _step_hit(self, by: int) -> None:
        if not self.view.step_hit(by):
            self.footer.tell(self.legend.told(self._no_hit()))

    def _no_hit(self) -> str:
        """Why there is no place to go to."""
        finding = self.view.finding
        if finding is not None and finding.sought:
            return _("nothing found in this article: {find} finds other words")
        return _("nothing was looked for here yet: {find} finds")

    def on_prompt_changed(self, message: PromptChanged) -> None:
        """Mark what is found so far."""
        if message.purpose == FIND:
            self.view.look_for(message.value, self._origin)

    def on_hits_found(self, _message: HitsFound) -> None:
        """Say how many hits there are."""
        if self.prompt.display and self.prompt.purpose == FIND:
            self.prompt.note(self.view.found)

    def on_prompt_done(self, message: PromptDone) -> None:
        """Stay at the hit."""
        if message.purpose == FIND:
            self.end_asking()

    def on_prompt_left(self, message: PromptLeft) -> None:
        """Back to where it began."""
        if message.purpose == FIND:
            self.view.forget_hits()
            self.view.go_to(self._origin)
            self.end_asking()

    # -- how it is shown ---------------------------------------------------------------------------

    def action_wider(self) -> None:
        """Longer lines."""
        self._resize(1)

    def action_narrower(self) -> None:
        """Shorter lines."""
        self._resize(-1)

    def _resize(self, steps: int) -> None:
        display = self.view.display_as.resized(steps, self.view.measure)
        self._change(display, "")
        self.footer.tell(_("lines of {n} columns").format(n=self.view.measure))

    def action_justify(self) -> None:
        """The next way to end lines."""
        display = self.view.display_as.justified(self.view.measure)
        self._change(display, ENDS[display.ends(self.view.measure)])

    def action_tashkeel(self) -> None:
        """Show or hide vowel marks."""
        display = self.view.display_as.marked()
        self._change(
            display, N_("vowel marks are shown") if display.tashkeel else N_("vowel marks are hidden")
        )

    def action_digits(self) -> None:
        """The next family of digits."""
        display = self.view.display_as.counted()
        self._change(display, DIGITS[display.digits])

    def action_spacing(self) -> None:
        """The next spacing of lines."""
        display = self.view.display_as.spaced()
        self._change(display, SPACINGS[display.spacing])

    def _change(self, display: Display, notice: str) -> None:
        self.view.change(display)
        self._vocalise()
        if notice:
            self.footer.tell(_(notice))
        if not remembered.remember(remembered.place(os.environ), display.kept(self.wanted)):
            self.footer.tell(_("this could not be remembered for the next time"))
