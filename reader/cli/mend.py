"""`jarida doctor --repair`: the library looked through, and saved where it is damaged."""

from __future__ import annotations

from reader.cli.session import Session
from reader.locale import _, language, ngettext


def mend(session: Session) -> None:
    """Repair the library, and say what came of it.

    Raises:
        ReaderError: it cannot be repaired.
    """
    from reader.library.repairing import repair  # SQLite, for this alone

    out = session.out
    done = repair(session.shelf_path)
    where = out.name(session.shelf_path)
    if done.kept is None:
        _say(session, _("{where}: nothing is wrong with the library").format(where=where))
        return
    saved = ngettext("{n} entry was saved", "{n} entries were saved", done.entries).format(n=done.entries)
    _say(session, _("{where}: {what}").format(where=where, what=saved))
    if done.holes:
        names = out.name(" ".join(done.holes))
        _say(session, _("a part of it could not be read: {tables}").format(tables=names))
    _say(session, _("the damaged file is kept as {file}").format(file=out.name(str(done.kept))))


def _say(session: Session, sentence: str) -> None:
    session.out.write(session.out.rows(sentence, base="rtl" if language() == "ar" else "ltr"))
