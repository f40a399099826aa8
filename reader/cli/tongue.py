"""Which dialect this process speaks: option, variable, setting, then what the terminal says of itself.

Nothing is read or asked before the first row is printed on a terminal, or the screen opens.
"""

from __future__ import annotations

from collections.abc import Mapping

from reader import settings
from reader.locale import N_, Language
from reader.settings import BadSetting, Settings
from reader.terminal.choice import (
    BY_OPTION,
    BY_SETTING,
    BY_VARIABLE,
    VARIABLE,
    Choice,
    choose,
    fixed,
)
from reader.terminal.dialects import AUTO, NAMES


class BadVariable(BadSetting):
    """JARIDA_DIALECT names no dialect."""

    what = N_("there is no such dialect")
    advice = N_("`jarida doctor` lists them")


class Tongue:
    """The settings and the choice of one process, each found out once."""

    def __init__(self, asked: str | None, environ: Mapping[str, str], config: str | None = None) -> None:
        """`asked` and `config` are the values of --dialect and --config."""
        self._asked = asked
        self._config = config
        self._environ = environ
        self._settings: Settings | None = None
        self._choice: Choice | None = None
        self._problem: BadSetting | None = None

    @property
    def file(self) -> str:
        """Where the settings are."""
        return self._config or settings.path(self._environ)

    @property
    def settings(self) -> Settings:
        """The user's settings; the defaults where they cannot be used, see `check`."""
        if self._settings is None:
            try:
                self._settings = settings.read(self.file, needed=self._config is not None)
            except BadSetting as problem:
                self._settings, self._problem = Settings(), problem
        return self._settings

    def check(self) -> None:
        """Raise what is wrong with the settings: a command says so instead of going on with others.

        Raises:
            BadSetting: the file or the variable.
        """
        value = self._environ.get(VARIABLE, AUTO)
        if value and value not in NAMES:
            raise BadVariable(VARIABLE, value)
        if self.settings and self._problem is not None:
            raise self._problem

    @property
    def language(self) -> Language | None:
        """What the settings say of the language; None leaves it to the environment."""
        return None if self.settings.ui.lang == "auto" else self.settings.ui.lang

    def named(self) -> tuple[str, str] | None:
        """The dialect that was asked for by its name, and where; None where the terminal decides."""
        wishes = (
            (self._asked, BY_OPTION),
            (self._environ.get(VARIABLE), BY_VARIABLE),
            (self.settings.terminal.dialect, BY_SETTING),
        )
        for name, why in wishes:
            if name == AUTO and why != BY_SETTING:
                return None
            if name in NAMES and name != AUTO:
                return str(name), why
        return None

    def choice(self, *, keep_keys: bool = False) -> Choice:
        """How Arabic is sent to the terminal.

        Args:
            keep_keys: the keys that are pressed while the terminal is asked are handed on by the caller
                (`choice.answers.typed`).
        """
        if self._choice is None or (keep_keys and not self._choice.answers.asked):
            named, wanted = self.named(), self.settings.terminal
            if named is not None:
                self._choice = fixed(*named, wanted.tashkeel)
            else:
                from reader.terminal.probe import ask  # only where there is somebody to ask

                answers = ask(self._environ, keep_keys=keep_keys)
                self._choice = choose(answers, self._environ, wanted.answers, wanted.tashkeel)
        return self._choice

    def learn(self, dialect: str) -> None:
        """Keep what reads right in this terminal, and speak it from now on.

        Raises:
            BadSetting, Unwritable: it cannot be kept; it is spoken all the same.
        """
        before = self.choice()
        terminal = self.settings.terminal
        terminal = terminal._replace(answers={**terminal.answers, before.terminal: dialect})
        self._settings = self.settings._replace(terminal=terminal)
        self._choice = choose(before.answers, self._environ, terminal.answers, terminal.tashkeel)
        from reader.settings.answers import remember  # for those who answer

        remember(self.file, before.terminal, dialect)
