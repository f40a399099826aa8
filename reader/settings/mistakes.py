"""What can be wrong with the settings."""

from __future__ import annotations

from reader.errors import ReaderError
from reader.locale import N_


class BadSetting(ReaderError):
    """The file cannot be read, or something in it is not what it may be.

    `where` names file, line and key, `detail` what is allowed.
    """

    what = N_("this is no valid setting")
    advice = N_("correct or remove it")

    def __init__(self, where: str = "", detail: str = "", nearest: str = "") -> None:
        super().__init__(where, detail)
        self.nearest = nearest
        """What was probably meant; empty where nothing is near."""


class UnknownSetting(BadSetting):
    """A table or a key that does not exist."""

    what = N_("there is no such setting")


class NoSettings(BadSetting):
    """The file that the command line names is not there."""

    what = N_("no such settings file")
    advice = N_("`jarida config --write` makes one")


class Unwritable(ReaderError):
    """An answer cannot be kept."""

    what = N_("the settings cannot be written")
    advice = N_("write the line named here yourself")
