"""Taking something out of jarida: copied, with its source or without, or written to a file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.locale import N_, _
from reader.settings import remembered
from reader.tui.messages import CopyWanted, Trouble, Written
from reader.tui.screens.panes import Panes

if TYPE_CHECKING:
    from reader.library.export import Format

FORMAT_NAMES: dict[Format, str] = {
    "markdown": N_("Markdown"),
    "html": N_("web page"),
    "json": "JSON",
}
WHOLE, QUOTES = "article", "quotes"
# UAX #9: left-to-right isolate, and its end.
LRI, PDI = "\u2066", "\u2069"


class Sharing(Panes):
    """Actions that take words out."""

    def action_copy(self) -> None:
        """Copy what is selected, else the quote under the cursor, else the article."""
        article, quote = self.view.article, self.quote
        if article is not None:
            text = self.view.selected or (article.text[quote.start : quote.end] if quote else article.text)
            self.post_message(CopyWanted(text))

    def action_cite(self) -> None:
        """Copy the same with who said it and where it stands; of the article title and source alone."""
        from reader.library.citing import citation, cited  # loaded when it opens

        article, quote = self.view.article, self.quote
        if article is None:
            return
        if self.view.selected:
            self.post_message(CopyWanted(citation(article, self.view.selected)))
        elif quote is not None:
            self.post_message(CopyWanted(cited(article, self.view.speech, quote)))
        else:
            self.post_message(CopyWanted(citation(article, article.title)))

    # -- files -------------------------------------------------------------------------------------

    def action_export(self) -> None:
        """Write the article or its quotes to a file."""
        from reader.library.export import FORMATS  # loaded when it opens
        from reader.tui.screens.form import Blank, Form  # loaded when it opens

        if self.view.article is None:
            return
        kept = remembered.recall(remembered.place(os.environ))
        formats = tuple((name, _(FORMAT_NAMES[name])) for name in FORMATS)
        parts = [(WHOLE, _("the article")), *([(QUOTES, _("its quotes"))] if self.view.speech.quotes else [])]
        blanks = [
            Blank("what", _("what"), options=tuple(parts)),
            Blank("format", _("format"), kept.get("export.format", ""), options=formats),
            Blank(
                "folder",
                _("folder"),
                kept.get("export.folder", "") or _here(),
                base="ltr",
                check=_no_folder,
            ),
        ]
        self.app.push_screen(Form(_("Write to a file"), blanks, rtl=self.rtl, depth=self.depth), self._write)

    def _write(self, answers: dict[str, str] | None) -> None:
        from reader.library.export import FORMATS, Exported, export  # loaded when it opens

        article = self.view.article
        if answers is None or article is None:
            return
        one = Exported(article, self.view.speech, self.view.notes, only_quotes=answers["what"] == QUOTES)
        format_: Format = next(name for name in FORMATS if name == answers["format"])
        folder = answers["folder"]
        changes = {"export.format": format_, "export.folder": folder}
        remembered.remember(remembered.place(os.environ), changes)

        def work() -> None:
            try:
                self.post_message(Written(str(export(one, format_, folder))))
            except ReaderError as error:
                self.post_message(Trouble(error))

        self.run_worker(work, thread=True, name="exporter")

    def on_written(self, message: Written) -> None:
        """Say where."""
        self.footer.tell(_("written to {path}").format(path=f"{LRI}{message.path}{PDI}"))


def _here() -> str:
    """The folder that the program was started in; the home folder where it is gone."""
    try:
        return str(Path.cwd())
    except OSError:
        return "~"


def _no_folder(folder: str) -> str:
    """What is wrong with a folder."""
    return "" if Path(folder).expanduser().is_dir() else _("there is no such folder")
