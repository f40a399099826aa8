"""Exchanging: lists of sources, brought in from other readers and taken out for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.contents import contents
from reader.locale import _
from reader.tui.messages import Done
from reader.tui.screens.keeping import Keeping
from reader.tui.sentences import FSI, PDI

if TYPE_CHECKING:
    from reader.tui.screens.dialog import Check

# What is suggested: the first where a list may lie, the second where one will be written.
PLACE, OWN = "~/feeds.opml", "~/jarida.opml"


class Exchanging(Keeping):
    """Actions on lists of sources."""

    def action_import_feeds(self) -> None:
        """Subscribe to all that a list of sources names."""
        if self.shelf is not None:
            hint = _("path of an OPML file, or of newsboat's urls")
            self._ask_path(_("Bring sources in"), hint, self.import_list, placeholder=PLACE, check=_is_file)

    def action_export_feeds(self) -> None:
        """Write all sources to a file that other readers understand."""
        if self.kept is None:
            self.footer.tell(self.legend.told(_("no source yet: {add} adds one")))
        else:
            hint = _("path of the OPML file to write; passwords stay here")
            self._ask_path(_("Take sources out"), hint, self._export, value=OWN)

    def _ask_path(
        self,
        title: str,
        hint: str,
        answered: Callable[[str | None], None],
        *,
        value: str = "",
        placeholder: str = "",
        check: Check | None = None,
    ) -> None:
        """Ask for the path of a file."""
        from reader.tui.screens.ask import Ask  # loaded when it opens

        ask = Ask(
            title,
            value,
            rtl=self.rtl,
            depth=self.depth,
            base="ltr",
            hint=hint,
            placeholder=placeholder,
            check=check,
        )
        self.app.push_screen(ask, answered)

    def import_list(self, path: str | None) -> None:
        """Subscribe to all that the list at a path names."""
        kept = self.library() if path else None
        if path is None or kept is None:
            return

        def job() -> Done:
            return Done("imported", kept.shelf.take_list(contents(Path(path).expanduser())).added)

        self.keeper.do(job)

    def _export(self, path: str | None) -> None:
        from reader.tui.screens.ask import Confirm  # loaded when it opens

        if not path:
            return
        file = Path(path).expanduser()
        if file.exists():
            question = Confirm(_("Write over it?"), f"{FSI}{file}{PDI}", rtl=self.rtl, depth=self.depth)
            self.app.push_screen(question, lambda yes: self._write_list(file) if yes else None)
        else:
            self._write_list(file)

    def _write_list(self, file: Path) -> None:
        kept = self.kept
        if kept is None:
            return

        def job() -> Done:
            data = kept.shelf.give_list()
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            return Done("exported", len(kept.shelf.feeds()))

        self.keeper.do(job)


def is_list(value: str) -> bool:
    """A file of this machine that lists sources, given where a source was asked for."""
    path = Path(value).expanduser()
    return path.suffix.lower() == ".opml" and path.is_file()


def _is_file(value: str) -> str:
    return "" if Path(value).expanduser().is_file() else _("no such file")
