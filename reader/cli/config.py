"""`jarida config`: writes the settings file, shows what is in force and where it comes from, checks it."""

from __future__ import annotations

from pathlib import Path

from reader import settings
from reader.cli import candidates
from reader.cli.grammar import Misuse, Option, Words, command
from reader.cli.inforce import InForce, in_force
from reader.cli.options import AS_JSON
from reader.cli.paper import Lead
from reader.cli.problems import said
from reader.cli.record import line_of
from reader.cli.rows import own_base
from reader.cli.session import Session
from reader.cli.style import BOLD, DIM, HEADING, PLAIN, TERM
from reader.errors import ReaderError
from reader.locale import N_, _
from reader.settings import keys_of, tables
from reader.settings.answers import write
from reader.settings.document import Row, document
from reader.settings.file import text_of
from reader.tui.actions import ACTIONS, SECTIONS
from reader.tui.keymaps import keys, mistakes
from reader.tui.keynames import shown

GAP = 2
"""Cells between a name and what is said of it."""


class CannotWrite(ReaderError):
    """The system refuses the file."""

    what = N_("the settings cannot be written")
    advice = N_("check its permissions")


class AlreadyThere(ReaderError):
    """A file that would be written over."""

    what = N_("this settings file is there already")
    advice = N_("edit it, or move it away for a new one")


def _names() -> list[str]:
    """Of tables and their settings: what a shell completes."""
    of = [(table, [f"{table}.{key.name}" for key in keys_of(table)]) for table, _heading in tables()]
    return [name for table, names in of for name in (table, *names)]


@command(
    Words("names", "[NAME…]", many=True, completes=candidates.words(*_names())),
    Option("--write", gives="writing", help=N_("write a settings file that explains each setting")),
    Option("--check", gives="checking", help=N_("say everything that is wrong with the file")),
    Option("--keys", gives="listing", help=N_("the actions of the screen with their ids and keys")),
    AS_JSON,
    tolerant=True,
    help=N_("Show the settings in force and where each comes from; write the settings file, or check it."),
    short_help=N_("show, write and check the settings"),
)
def config(
    session: Session,
    *,
    names: tuple[str, ...],
    writing: bool,
    checking: bool,
    listing: bool,
    as_json: bool,
) -> None:
    """Do one of four things."""
    if (names and (writing or checking or listing)) or writing + checking + listing > 1:
        raise Misuse(_("only one of these at a time"))
    if writing:
        _write(session)
    elif checking:
        _check(session)
    else:
        session.tongue.check()
        keys(session.settings)  # the file's own table of keys is checked by nobody else here
        _list_keys(session, as_json) if listing else _show(session, names, as_json)


def _write(session: Session) -> None:
    file = Path(session.tongue.file)
    if file.exists():
        raise AlreadyThere(str(file))
    rows = (
        Row(action.id, tuple(action.keys.split()), _(action.help))
        for section in SECTIONS
        for action in ACTIONS
        if action.section == section
    )
    try:
        write(file, document(_, rows))
    except OSError as error:
        raise CannotWrite(str(file), error.strerror or "") from error
    session.out.write(session.out.rows(_("written: {file}").format(file=session.out.name(str(file)))))


def _check(session: Session) -> None:
    file = Path(session.tongue.file)
    if not file.exists():
        session.fail(settings.NoSettings(str(file)))
        return
    try:
        text = text_of(file)
    except (OSError, UnicodeDecodeError):
        settings.read(file)  # says it in its own way
        raise
    wrong = settings.check(text, str(file))
    if not wrong:
        wrong = mistakes(settings.parse(text, str(file)))
    for each in wrong:
        session.fail(each)
    if not wrong:
        session.out.write(session.out.rows(_("no mistakes: {file}").format(file=session.out.name(str(file)))))


def _show(session: Session, names: tuple[str, ...], as_json: bool) -> None:
    found = list(in_force(session))
    known = {each.name for each in found} | {each.key.table for each in found}
    for name in names:
        if name not in known:
            raise Misuse(_("{value} is no setting").format(value=name))
    found = [each for each in found if not names or {each.name, each.key.table} & {*names}]
    if as_json:
        session.out.stream.write(b"".join(line_of(_record(each)) for each in found))
        return
    column = max(len(each.name) for each in found) + GAP
    paper, at, table = session.out, Path(session.tongue.file), ""
    if not names:
        there = _("settings: {file}") if at.exists() else _("settings: {file}, which is not there yet")
        paper.write(paper.rows(there.format(file=paper.name(str(at))), DIM, base=own_base()))
    headings = dict(tables())
    for each in found:
        if each.key.table != table:
            table = each.key.table
            paper.write(["", *paper.rows(_(headings[table]), HEADING, base=own_base())])
        where = f" ({paper.name(each.where)})" if each.where else ""
        pieces = (
            (paper.name(_word(each.value)), PLAIN if each.origin == "default" else BOLD),
            (where, BOLD),
            (f" · {said(each.key.about, paper.name)}", DIM),
        )
        paper.write(paper.rows(pieces, base=own_base(), lead=Lead(each.name, TERM, column)))


def _word(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value) or '""'


def _record(each: InForce) -> dict[str, object]:
    return {
        "name": each.name,
        "value": each.value,
        "default": each.key.default,
        "from": each.origin,
        "where": each.where,
        "allowed": each.key.kind.allowed,
        "about": _(each.key.about),
    }


def _list_keys(session: Session, as_json: bool) -> None:
    paper, of = session.out, keys(session.settings).of
    column = max(len(action.id) for action in ACTIONS) + GAP
    for section in SECTIONS:
        actions = [action for action in ACTIONS if action.section == section]
        if actions and not as_json:
            paper.write(["", *paper.rows(_(section), HEADING, base=own_base())])
        for action in actions:
            if as_json:
                about = {"section": _(section), "about": _(action.help)}
                paper.stream.write(line_of({"id": action.id, "keys": list(of[action.id]), **about}))
                continue
            words = " ".join(map(shown, of[action.id]))
            pieces = ((paper.name(words) if words else "", BOLD), (f" · {_(action.help)}", PLAIN))
            paper.write(paper.rows(pieces, base=own_base(), lead=Lead(action.id, TERM, column)))
