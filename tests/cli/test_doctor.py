"""`jarida doctor`, and which wish about the dialect stands above which."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader import settings
from reader.cli.check import CANDIDATES, SENTENCE, ask, candidate_rows, offer
from reader.cli.session import session
from reader.cli.tongue import Tongue
from reader.settings import BadSetting
from reader.terminal import tty
from reader.terminal.answers import Answers
from reader.text.layout import Options, visual

if TYPE_CHECKING:
    from tests.cli.conftest import Jarida

UNKNOWN = Answers(da1="62;22", da2="1;9;9", lamalef=2, asked=True)
PUTTY = Answers(da1="6", da2="0;136;0", lamalef=2, asked=True)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Answers]:
    """What the terminal answers, as often as it is asked."""
    given = [UNKNOWN]
    monkeypatch.setattr("reader.terminal.probe.ask", lambda _environ, **_keep_keys: given[0])
    monkeypatch.setattr(tty, "TTY", str(tmp_path / "no terminal"))
    return given


@pytest.fixture
def config(tmp_path: Path) -> dict[str, str]:
    """An environment with settings of its own."""
    return {"TERM": "xterm-256color", "XDG_CONFIG_HOME": str(tmp_path)}


def write(environment: dict[str, str], text: str) -> None:
    file = Path(settings.path(environment))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_the_report_is_one_object_for_programs(jarida: Jarida) -> None:
    result = jarida("doctor", "--json")
    facts = json.loads(result.out)
    assert result.code == 0
    assert facts["answers"]["asked"] is False
    assert facts["dialect"] == "explicit"
    assert facts["settings"].endswith("jarida/config.toml")


def test_the_report_names_no_person_and_no_machine(jarida: Jarida, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USER", "somebody")
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.7 1 192.0.2.8 22")
    out = jarida("doctor", "--json").out
    assert "somebody" not in out
    assert "192.0.2" not in out


def test_the_report_for_people_says_what_and_why(jarida: Jarida) -> None:
    out = jarida("doctor", "--lang", "en").out
    assert "dialect" in out
    assert "explicit" in out
    assert "right in most terminals" in out
    assert "قرشت" in out  # the sample of the font


def test_it_reports_with_settings_that_are_wrong_and_says_so(
    jarida: Jarida, walled_environment: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    write({"XDG_CONFIG_HOME": str(tmp_path)}, '[terminal]\ndialect = "klingon"\n')
    result = jarida("--lang", "en", "doctor", "--json")
    assert result.code == 1
    assert "config.toml:2 (terminal.dialect)" in result.line
    assert json.loads(result.out)["dialect"] == "explicit"


def test_other_commands_stop_at_settings_that_are_wrong(
    jarida: Jarida, article: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    write({"XDG_CONFIG_HOME": str(tmp_path)}, "[terminal]\ndialct = 1\n")
    result = jarida("--lang", "en", "cat", article)
    assert (result.code, result.out) == (1, "")
    assert "config.toml:2 (terminal.dialct): there is no such setting, did you mean dialect?" in result.line
    assert jarida("--lang", "en", "--help").code == 0


def test_a_variable_that_names_no_dialect_is_a_mistake(
    jarida: Jarida, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JARIDA_DIALECT", "klingon")
    result = jarida("--lang", "en", "cat", article)
    assert result.code == 1
    assert result.line.startswith("jarida: JARIDA_DIALECT: there is no such dialect (klingon)")


def test_reset_needs_a_terminal(jarida: Jarida) -> None:
    assert jarida("doctor", "--reset").code == 1


SETTING = '[terminal]\ndialect = "mlterm"\n[terminal.answers]\nPuTTY = "lrm"\n'


WISHES = [  # --dialect, JARIDA_DIALECT, settings; chosen in PuTTY
    (("kitty", "konsole", SETTING), "kitty"),
    ((None, "konsole", SETTING), "konsole"),
    ((None, "", SETTING), "mlterm"),
    ((None, None, SETTING), "mlterm"),
    ((None, None, SETTING.replace("mlterm", "auto")), "lrm"),
    ((None, None, ""), "visual"),
    (("auto", "konsole", SETTING), "lrm"),
    ((None, "auto", SETTING), "lrm"),
]


@pytest.mark.parametrize(("wishes", "chosen"), WISHES)
def test_option_stands_above_variable_above_setting_above_answer_above_rules(
    answers: list[Answers], config: dict[str, str], wishes: tuple[str | None, str | None, str], chosen: str
) -> None:
    option, variable, text = wishes
    answers[0] = PUTTY
    write(config, text)
    environment = config if variable is None else {**config, "JARIDA_DIALECT": variable}
    assert Tongue(option, environment).choice().screen.name == chosen


def test_the_wish_about_marks_is_the_settings(answers: list[Answers], config: dict[str, str]) -> None:
    write(config, '[terminal]\ntashkeel = "show"\n')
    assert Tongue("kitty", config).choice().tashkeel
    assert Tongue(None, config).choice().tashkeel


def test_settings_that_are_wrong_do_not_keep_a_message_from_being_said(
    answers: list[Answers], config: dict[str, str]
) -> None:
    write(config, "[terminal]\nx = 1\n")
    tongue = Tongue(None, config)
    assert tongue.choice().screen.name == "explicit"
    with pytest.raises(BadSetting):
        tongue.check()


def test_the_terminal_is_asked_once(monkeypatch: pytest.MonkeyPatch, config: dict[str, str]) -> None:
    asked: list[bool] = []

    def counted(_environ: object, *, keep_keys: bool) -> Answers:
        asked.append(keep_keys)
        return PUTTY

    monkeypatch.setattr("reader.terminal.probe.ask", counted)
    tongue = Tongue(None, config)
    tongue.choice()
    tongue.choice(keep_keys=True)
    assert asked == [False]


def test_the_candidates_are_one_sentence_in_several_dialects() -> None:
    rows = list(candidate_rows())
    assert len(rows) == len(CANDIDATES)
    composed = visual(SENTENCE, Options(base="rtl"))
    assert f"1  {composed}\n".encode() in rows[0]
    assert rows[0].startswith(b"\x1b[8l\x1b[K")
    assert SENTENCE.encode() in rows[CANDIDATES.index("logical")]


def test_an_answer_is_kept_for_the_terminal_and_spoken_at_once(
    answers: list[Answers], config: dict[str, str]
) -> None:
    answers[0] = PUTTY
    this = session(None, config)
    assert ask(this, this.out, lambda: "2\n") == "lrm"
    assert this.tongue.choice().screen.name == "lrm"
    assert settings.read(settings.path(config)).terminal.answers == {"PuTTY": "lrm"}
    assert Tongue(None, config).choice().printed.name == "lrm"


@pytest.mark.parametrize("typed", ["", "\n", "0\n", "7\n", "q\n", "١٢\n"])
def test_no_answer_changes_nothing(answers: list[Answers], config: dict[str, str], typed: str) -> None:
    this = session(None, config)
    assert ask(this, this.out, lambda: typed) is None
    assert not Path(settings.path(config)).exists()


def test_arabic_digits_answer_too(answers: list[Answers], config: dict[str, str]) -> None:
    this = session(None, config)
    assert ask(this, this.out, lambda: "٢\n") == "lrm"


def test_the_check_offers_itself_once_in_a_terminal_that_is_not_known(
    answers: list[Answers], config: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = iter(["\n"])  # a second question would find nothing
    monkeypatch.setattr("reader.cli.check.typed_line", lambda: next(lines))
    offer(session(None, config))
    offer(session(None, config))
    assert list(lines) == []
    assert settings.read(settings.path(config)).terminal.answers == {"da1=62;22 da2=1;9;9": "auto"}


@pytest.mark.parametrize("known", [PUTTY, Answers()])
def test_the_check_does_not_offer_itself_elsewhere(
    answers: list[Answers], config: dict[str, str], monkeypatch: pytest.MonkeyPatch, known: Answers
) -> None:
    answers[0] = known
    monkeypatch.setattr("reader.cli.check.typed_line", lambda: pytest.fail("asked"))
    offer(session(None, config))


def test_the_check_does_not_offer_itself_where_a_dialect_was_asked_for(
    answers: list[Answers], config: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.cli.check.typed_line", lambda: pytest.fail("asked"))
    offer(session("lrm", config))
