"""A command line with a command or an option in it, taken apart by click, and what is wrong with it."""

from __future__ import annotations

import click

from reader.cli.commands import JARIDA
from reader.cli.problems import PROGRAM, Named, complain, usage_sentence
from reader.cli.session import WRONG_USAGE, Session
from reader.locale import _


def run(arguments: list[str], this: Session) -> int:
    """Run a command to its exit code."""
    try:
        # Not JARIDA.main, which writes about Ctrl-C and broken pipes before we can.
        with JARIDA.make_context(PROGRAM, arguments, obj=this) as context:
            JARIDA.invoke(context)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as error:
        complain(this.err, refusal_sentence(error, this.err.name))
        return WRONG_USAGE
    return this.status


def refusal_sentence(error: click.ClickException, named: Named) -> str:
    """A command line that click refused; its own sentences are English, so they are said anew."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else PROGRAM
    if context is not None and context.command.hidden:  # the command that opens the screen has no name
        path = PROGRAM
    return usage_sentence(_usage(error, named), path, named)


def _usage(error: click.ClickException, named: Named) -> str:
    sentence = error.format_message()  # click's own, for a case that should not come up here
    match error:
        case click.NoSuchOption():
            sentence = _("there is no option {option}").format(option=named(error.option_name))
            if error.possibilities:
                nearest = named(sorted(error.possibilities)[0])
                sentence = _("{what}, did you mean {nearest}?").format(what=sentence, nearest=nearest)
        case click.BadOptionUsage() if _is_flag(error):
            sentence = _("option {option} takes no value").format(option=named(error.option_name))
        case click.BadOptionUsage():
            sentence = _("option {option} needs a value").format(option=named(error.option_name))
        case click.MissingParameter() if error.param is not None:
            sentence = _("{argument} is missing").format(argument=named(error.param.metavar or ""))
        case click.BadParameter() if error.param is not None:
            sentence = _("{where}: {what}").format(where=named(error.param.opts[0]), what=error.message)
    return sentence


def _is_flag(error: click.BadOptionUsage) -> bool:
    parameters = error.ctx.command.params if error.ctx is not None else []
    return any(
        isinstance(option, click.Option) and option.is_flag and error.option_name in option.opts
        for option in parameters
    )
